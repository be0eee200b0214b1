package paper

import (
	"fmt"
	"slices"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// amendments are what was set right by saying so (đính chính): what was recorded before stays as it is. A line of a
// paper's head that was left open and is filled in now sets nothing right: it is read where it stands.
func (w *minutes) amendments() {
	all := slices.Clone(w.m.Amendments)
	all = slices.DeleteFunc(all, func(a meeting.Amendment) bool {
		return len(a.Of) > 0 && !slices.ContainsFunc(a.Of, func(c meeting.Change) bool { return c.Was != "" || changedWords[c.Field] == "" })
	})
	if len(all) == 0 {
		return
	}
	w.part("minutes.amendments")
	for _, a := range all {
		when := Moment(a.At)
		if a.After {
			when += " (sau khi Hội nghị kết thúc)"
		}
		w.tell("minutes.amended", "giờ", when, "người", clause(a.By), "nội dung", clause(AmendmentText(a)), "lý do", clause(a.Reason))
	}
}

// AmendmentText says what an amendment sets right: its own words, or what it changed on the papers.
func AmendmentText(a meeting.Amendment) string {
	var parts []string
	phrases := 0
	for _, c := range a.Of {
		if strings.HasPrefix(c.Field, "phrases.") {
			phrases++
		} else {
			parts = append(parts, changeWords(c))
		}
	}
	if phrases > 0 {
		parts = append(parts, fmt.Sprintf("câu chữ của các văn bản (%s câu)", Number(phrases)))
	}
	if len(parts) == 0 {
		return a.Text
	}
	return list(parts)
}

// changedWords name what papers are headed and signed with.
var changedWords = map[string]string{
	"superior":        "cơ quan chủ quản",
	"agency":          "cơ quan ban hành",
	"number":          "số biên bản",
	"symbol":          "ký hiệu biên bản",
	"proposal_number": "số Tờ trình",
	"proposal":        "trích yếu Tờ trình",
	"addressee":       "nơi Tờ trình kính gửi",
	"authority":       "quyền hạn của người ký",
	"signatory":       "chức vụ của người ký",
	"signer":          "họ tên người ký",
	"receiver":        "nơi nhận",
}

func changeWords(c meeting.Change) string {
	was, now := inOneLine(c.Was), inOneLine(c.Now)
	if strings.HasSuffix(c.Field, "number") {
		was, now = figures(was), figures(now)
	}
	switch what := changedWords[c.Field]; {
	case was == "":
		return fmt.Sprintf("%s ghi là “%s”", what, now)
	case now == "":
		return fmt.Sprintf("%s bỏ “%s”", what, was)
	default:
		return fmt.Sprintf("%s “%s” sửa thành “%s”", what, was, now)
	}
}

// inOneLine joins lines by semicolons.
func inOneLine(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(name.Clean(line), ";, ")
	}
	return list(lines)
}
