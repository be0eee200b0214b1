package paper

import (
	"strings"
	"testing"

	"thuky/meeting"
)

func TestNoLineOfASubjectEndsInATitlesName(t *testing.T) {
	m := &meeting.Meeting{Titles: []*meeting.Title{
		{NewTitle: meeting.NewTitle{ID: "a", Name: "Cờ thi đua"}},
		{NewTitle: meeting.NewTitle{ID: "b", Name: "Cờ", Official: "Cờ thi đua  của Chính phủ"}},
		{NewTitle: meeting.NewTitle{ID: "c", Name: strings.Repeat("Danh hiệu rất dài ", 4)}},
		{NewTitle: meeting.NewTitle{ID: "d", Name: "Bầu Trưởng Cụm", Office: meeting.HeadOffice}},
	}}
	for in, want := range map[string]string{
		"Tặng Cờ thi đua của Chính phủ và Cờ thi đua": "Tặng Cờ~thi~đua~của~Chính~phủ và Cờ~thi~đua",
		"Bầu Trưởng Cụm, lần 2":                       "Bầu Trưởng~Cụm, lần 2",
		m.Titles[2].Name:                              m.Titles[2].Name,
	} {
		if got := strings.ReplaceAll(unbroken(m, in), noBreakSpace, "~"); got != want {
			t.Errorf("%q is %q", in, got)
		}
	}
}

func TestASubstitutesPaperIsNamed(t *testing.T) {
	const paper = "Giấy ủy quyền số "
	for in, want := range map[string]string{
		"12/GUQ ngày 20/11/2026":               paper + "12/GUQ ngày 20 tháng 11 năm 2026",
		"số 12/GUQ, ngày 5/1/2026.":            paper + "12/GUQ ngày 05 tháng 01 năm 2026",
		"Số: 12":                               paper + "12",
		"12/GUQ-STP ngày 20 tháng 11 năm 2026": paper + "12/GUQ-STP ngày 20 tháng 11 năm 2026",
		"Giấy ủy quyền số 12 ngày 20/11/2026":  "Giấy ủy quyền số 12 ngày 20/11/2026",
		"Công văn 15/CV ngày 20/11/2026":       "Công văn 15/CV ngày 20/11/2026",
		"văn bản số 3":                         "văn bản số 3",
		"20 đồng chí":                          "20 đồng chí",
		"số hiệu khác":                         "số hiệu khác",
		"lời của Giám đốc":                     "lời của Giám đốc",
		"12/GUQ ngày 31/02/2026":               paper + "12/GUQ ngày 31/02/2026",
		"SỐ 12/GUQ":                            paper + "12/GUQ",
	} {
		if got := authority(in); got != want {
			t.Errorf("%q is %q", in, got)
		}
	}
}
