package paper

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"thuky/meeting/tally"
)

// hanoi is Vietnam's time, +07:00 all the year.
var hanoi = time.FixedZone("+07", 7*60*60)

// Clock writes an hour as papers do: "14 giờ 05".
func Clock(t time.Time) string {
	t = t.In(hanoi)
	return fmt.Sprintf("%02d giờ %02d", t.Hour(), t.Minute())
}

// Day writes a date as papers do: days below 10 and the months 1 and 2 with a zero (NĐ 30/2020/NĐ-CP, Phụ lục I).
func Day(t time.Time) string {
	t = t.In(hanoi)
	month := strconv.Itoa(int(t.Month()))
	if t.Month() <= time.February {
		month = "0" + month
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", t.Day(), month, t.Year())
}

// Moment writes an hour and its date.
func Moment(t time.Time) string { return Clock(t) + ", " + Day(t) }

// Number writes a count as papers do, below 10 with a zero: "04 đơn vị".
func Number(n int) string { return fmt.Sprintf("%02d", n) }

// minutes writes a length of time: "12 phút", "1 phút 30 giây".
func minutes(d time.Duration) string {
	d = d.Round(time.Second)
	m, s := int(d/time.Minute), int(d%time.Minute/time.Second)
	switch {
	case m == 0:
		return fmt.Sprintf("%d giây", s)
	case s == 0:
		return fmt.Sprintf("%d phút", m)
	}
	return fmt.Sprintf("%d phút %d giây", m, s)
}

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

// RuleWords says a rule in one sentence without a full stop.
func RuleWords(r tally.Rule) string {
	least := "đạt từ " + r.Threshold.String() + " trở lên"
	if r.Strict {
		least = "đạt trên " + r.Threshold.String()
	}
	s := least + " tổng số " + baseWords[r.Base]
	if r.Quota > 0 {
		s += fmt.Sprintf("; lấy không quá %s theo thứ tự số phiếu từ cao xuống thấp", Number(r.Quota))
	}
	return s
}

// Arithmetic says why a name passes or not, so that anybody can check it: "Cần trên 1/2 của 13 đơn vị thành viên:
// 7 phiếu. Được 9 (69,23%). Đạt."
func Arithmetic(r tally.Rule, n tally.NameResult) string {
	least := "từ "
	if r.Strict {
		least = "trên "
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Cần %s%s của %d %s: %d phiếu. Được %d", least, r.Threshold, n.Base, baseWords[r.Base], n.Needed, n.Agree)
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

// list joins names with semicolons.
func list(names []string) string { return strings.Join(names, "; ") }

// sentence ends a text with a full stop unless it ends with one of its own.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}
