package paper

import (
	"fmt"
	"strings"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// baseWords says what a share is a share of.
var baseWords = map[tally.Base]string{
	tally.Members:  "đơn vị thành viên",
	tally.Present:  "đơn vị có mặt",
	tally.Voters:   "đơn vị tham gia bỏ phiếu",
	tally.Issued:   "phiếu phát ra",
	tally.Returned: "phiếu thu về",
	tally.Valid:    "phiếu hợp lệ",
	tally.Cast:     "phiếu bày tỏ ý kiến",
}

// openBaseWords says it of an open vote, where there are no papers.
var openBaseWords = map[tally.Base]string{
	tally.Members:  "đơn vị thành viên",
	tally.Present:  "đơn vị có mặt",
	tally.Voters:   "đơn vị tham gia biểu quyết",
	tally.Issued:   "đơn vị tham gia biểu quyết",
	tally.Returned: "đơn vị tham gia biểu quyết",
	tally.Valid:    "đơn vị tham gia biểu quyết",
	tally.Cast:     "ý kiến đồng ý và không đồng ý",
}

// Figures writes the counts in a sentence: as papers do (Number), or bare (strconv.Itoa), where bare ones stand beside it.
type Figures func(n int) string

// RuleWords says a rule of votes counted so in one sentence without a full stop.
func RuleWords(m meeting.Method, r tally.Rule, write Figures) string {
	s := "đạt " + portion(r.Threshold, r.Strict, basesOf(m)[r.Base], write)
	if r.Quota > 0 {
		s += fmt.Sprintf("; lấy không quá %s theo thứ tự %s từ cao xuống thấp", write(r.Quota), agreements(m))
	}
	return s
}

// portion says what share of all there are is needed.
func portion(f tally.Fraction, strict bool, of string, write Figures) string {
	switch {
	case f.Num == 0:
		return "ít nhất " + write(1) + ", không tính theo tỷ lệ"
	case strict:
		return "trên " + share(f) + " tổng số " + of
	case f.Num == f.Den:
		return "100% tổng số " + of
	}
	return "từ " + share(f) + " tổng số " + of + " trở lên"
}

// MarkWords says in one sentence without a full stop how a ballot paper is marked and what makes it invalid.
func MarkWords(r tally.Rule) string {
	var parts []string
	if r.Marks > 0 {
		parts = append(parts, fmt.Sprintf("mỗi phiếu đồng ý không quá %s tên", Number(r.Marks)))
	}
	if r.Both == tally.BothPaper {
		parts = append(parts, "phiếu đánh dấu cả hai ô của một tên là không hợp lệ")
	} else {
		parts = append(parts, "tên bị đánh dấu cả hai ô coi như không đánh dấu")
	}
	if r.Blank == tally.BlankInvalid {
		parts = append(parts, "phiếu không đánh dấu là không hợp lệ")
	} else {
		parts = append(parts, "phiếu không đánh dấu vẫn hợp lệ, không tính là đồng ý")
	}
	return list(parts)
}

// Arithmetic says why a name passes or not, so that anybody can check it: "Cần trên 1/2 của 13 đơn vị thành viên:
// 07 phiếu. Được 09 (69,23%). Đạt."
func Arithmetic(m meeting.Method, r tally.Rule, n tally.NameResult, write Figures) string {
	return Needed(m, r, n, write) + " " + Got(n, write)
}

// Got says what a name got and whether that is enough: "Được 09 (69,23%). Đạt."
func Got(n tally.NameResult, write Figures) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Được %s", write(n.Agree))
	if n.Percent != "" {
		fmt.Fprintf(&b, " (%s%%)", n.Percent)
	}
	if n.Passes {
		b.WriteString(". Đạt.")
	} else {
		b.WriteString(". Không đạt.")
	}
	return b.String()
}

// Needed says how many votes a name needs: "Cần trên 1/2 của 13 đơn vị thành viên: 07 phiếu." A unit that does not vote
// on itself has left the number they are a share of.
func Needed(m meeting.Method, r tally.Rule, n tally.NameResult, write Figures) string {
	if r.Threshold.Num == 0 {
		return fmt.Sprintf("Cần ít nhất %s %s.", write(n.Needed), voices(m))
	}
	least := "từ "
	switch {
	case r.Strict:
		least = "trên "
	case r.Threshold.Num == r.Threshold.Den:
		least = ""
	}
	of := basesOf(m)[r.Base]
	if out := n.Recused + n.Away; out > 0 && r.Base != tally.Cast {
		of += fmt.Sprintf(" (không tính %s đơn vị không biểu quyết về chính đơn vị mình)", write(out))
	}
	return fmt.Sprintf("Cần %s%s của %s %s: %s %s.", least, share(r.Threshold), write(n.Base), of, write(n.Needed), voices(m))
}

// share writes hundredths, and all there are, as a percentage, as the rules themselves do; other fractions as they are.
func share(f tally.Fraction) string {
	switch f.Den {
	case 100:
		return fmt.Sprintf("%d%%", f.Num)
	case f.Num:
		return "100%"
	}
	return f.String()
}
