package paper

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"thuky/meeting"
)

// attendance is who was invited and who came.
func (w *minutes) attendance() {
	w.part("minutes.attendance")
	switch guests := w.m.Guests; len(guests) {
	case 0:
	case 1:
		w.field("minutes.guests", sentence(upperFirst(guests[0].Person.String())))
	default:
		w.field("minutes.guests", "")
		lines := make([]string, len(guests))
		for i, g := range guests {
			lines[i] = g.Person.String()
		}
		w.dashes(lines)
	}
	w.field("minutes.members", w.sums())
	w.add(w.units())
	w.quorum()
}

// sums says how many were invited, came and stayed away.
func (w *minutes) sums() string {
	all, came := Number(len(w.m.Units)), Number(w.m.Present()+w.m.Counted(meeting.Left))
	excused, absent := Number(w.m.Counted(meeting.Excused)), Number(w.m.Counted(meeting.Absent))
	switch unmarked := w.m.Counted(meeting.Unmarked); unmarked {
	case len(w.m.Units):
		return w.phrase("minutes.sums-planned", "tổng số", all)
	case 0:
		return w.phrase("minutes.sums", "tổng số", all, "có mặt", came, "có lý do", excused, "không lý do", absent)
	default:
		return w.phrase("minutes.sums-unmarked", "tổng số", all, "chưa điểm danh", Number(unmarked), "có mặt", came, "có lý do", excused, "không lý do", absent)
	}
}

func (w *minutes) units() Table {
	t := Table{Columns: []Column{
		{Title: "STT", Width: 3, Align: Center},
		{Title: "Đơn vị", Width: 10},
		{Title: "Người dự họp", Width: 11},
		{Title: "Điểm danh", Width: 6},
		{Title: "Ghi chú", Width: 7},
	}}
	for i, u := range w.m.Units {
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(i + 1), u.Name, w.attendee(u), statusWords[u.Status], upperFirst(strings.Join(w.remarks(u), "; ")),
		})
	}
	if !slices.ContainsFunc(w.m.Units, func(u *meeting.Unit) bool { return u.Status != meeting.Unmarked }) {
		return t // to be filled in by hand
	}
	return t.filled()
}

var statusWords = map[meeting.Status]string{
	meeting.Unmarked: "",
	meeting.Present:  "Có mặt",
	meeting.Left:     "Có mặt",
	meeting.Excused:  "Vắng có lý do",
	meeting.Absent:   "Vắng không lý do",
}

// attendee is who sits for the unit; nobody where the unit stayed away.
func (w *minutes) attendee(u *meeting.Unit) string {
	if u.Status == meeting.Excused || u.Status == meeting.Absent {
		return ""
	}
	return upperFirst(u.Attendee().String())
}

// remarks are what is out of the ordinary about a unit that came.
func (w *minutes) remarks(u *meeting.Unit) []string {
	moves := stay(u)
	if len(moves) == 0 {
		return nil
	}
	var out []string
	if !u.Substitute.IsZero() {
		s := "được ủy quyền"
		if u.Representative.Name != "" {
			s = "dự thay " + u.Representative.Called() + ", được ủy quyền"
		}
		if u.Authority != "" {
			s += " theo " + authority(u.Authority)
		}
		out = append(out, s)
	}
	called, before := w.rollCalled(), meeting.Unmarked
	for _, mv := range moves {
		switch {
		case mv.Status == meeting.Left:
			out = append(out, "ra về lúc "+w.clock(mv.At))
		case mv.Status == meeting.Present && before == meeting.Left:
			out = append(out, "trở lại lúc "+w.clock(mv.At))
		case mv.Status == meeting.Present && mv.At.After(called):
			out = append(out, "đến lúc "+w.clock(mv.At))
		}
		before = mv.Status
	}
	return out
}

// stay is how the unit came and went. What stood before a mark of absence was a mistake, since who has come can only
// leave.
func stay(u *meeting.Unit) []meeting.Move {
	moves := u.Moves
	for i, mv := range u.Moves {
		if mv.Status != meeting.Present && mv.Status != meeting.Left {
			moves = u.Moves[i+1:]
		}
	}
	return moves
}

// authority is the paper by which a substitute is authorised. Where only its number was typed, as the field asks for, it
// is named, and its date written as papers do; words of the office's own stay as they are.
func authority(typed string) string {
	s := clause(typed)
	number := numberOnly.FindStringSubmatch(s)
	if number == nil {
		return s
	}
	s = "Giấy ủy quyền số " + number[1]
	if day, err := time.ParseInLocation("2/1/2006", number[2], meeting.Zone); err == nil {
		s += " " + Day(day)
	} else if number[2] != "" {
		s += " ngày " + number[2]
	}
	return s
}

// numberOnly is the number of a paper, which has a digit in it, and perhaps its date.
var numberOnly = regexp.MustCompile(`^(?:(?i:số)[\s:]*)?([^\s,]*\d[^\s,]*)(?:,?\s+(?i:ngày)\s+(\S.*))?$`)
