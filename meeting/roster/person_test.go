package roster

import (
	"testing"

	"thuky/meeting"
)

func TestAPersonIsReadFromALine(t *testing.T) {
	for line, want := range map[string]meeting.Person{
		"ông Nguyễn Văn A, Vụ trưởng Vụ X": {Honorific: "ông", Name: "Nguyễn Văn A", Office: "Vụ trưởng Vụ X"},
		"Đ/c Trần Thị B":                   {Honorific: "đồng chí", Name: "Trần Thị B"},
		"Nguyễn Văn A":                     {Name: "Nguyễn Văn A"},
		"Lãnh đạo Bộ Tư pháp":              {Office: "Lãnh đạo Bộ Tư pháp"},
		"Bà  Lê C ,  Phó Chánh Văn phòng ": {Honorific: "bà", Name: "Lê C", Office: "Phó Chánh Văn phòng"},
		", Vụ trưởng":                      {Office: "Vụ trưởng"},
		"":                                 {},
	} {
		if got := Person(line); got != want {
			t.Errorf("%q: %+v", line, got)
		}
	}
}
