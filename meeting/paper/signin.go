package paper

import (
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// signLines is the room for a signature in a list, in lines of text.
const signLines = 2

// SignIn gives the list that those who come sign (Danh sách điểm danh, ký tên), with whom each unit sends as far as it
// is known, and a second table for guests, with room for some who were not expected. Its form is custom, not regulation.
func SignIn(m *meeting.Meeting) []Document {
	if len(m.Units) == 0 {
		return nil
	}
	w := &minutes{m: m}
	w.label("Thời gian", sentence(Moment(m.Info.Start)))
	w.field("minutes.place", sentence(orGap(m.Info.Place)))
	w.add(signInUnits(m), signInGuests(m))
	w.tell("signin.sums", "tổng số", Number(len(m.Units)), "gạch", gap)
	return []Document{{
		File:       "danh-sach-diem-danh",
		Letterhead: unnumbered(m.Info),
		Heading:    w.phrase("names.signin"),
		Subject:    subject(m.Info),
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: []Signature{w.secretarySignature()},
	}}
}

func signInUnits(m *meeting.Meeting) Table {
	t := Table{Caption: "Đơn vị thành viên", Tall: signLines, Columns: []Column{
		{Title: "STT", Width: 4, Align: Center},
		{Title: "Đơn vị", Width: 18},
		{Title: "Họ và tên", Width: 11},
		{Title: "Chức vụ", Width: 9},
		{Title: "Ký tên", Width: 9},
	}}
	for i, u := range m.Units {
		p := u.Attendee()
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), u.Name, name.Clean(p.Name), post(p, u.Name), ""})
	}
	return t
}

// post is the person's post beside the unit's name: what the unit's own column says is not said again, and somebody
// known as "Đại diện …" alone writes it in.
func post(p meeting.Person, unit string) string {
	office := name.Clean(p.Office)
	if strings.HasPrefix(name.Fold(office), name.Fold("Đại diện")) {
		return ""
	}
	if own := strings.TrimSuffix(office, " "+unit); own != "" {
		return own
	}
	return office
}

func signInGuests(m *meeting.Meeting) Table {
	const spare = 2
	t := Table{Caption: "Đại biểu, khách mời", Tall: signLines, Columns: []Column{
		{Title: "STT", Width: 4, Align: Center},
		{Title: "Họ và tên", Width: 17},
		{Title: "Chức vụ, đơn vị", Width: 19},
		{Title: "Ký tên", Width: 9},
	}}
	for _, g := range m.Guests {
		t.Rows = append(t.Rows, []string{strconv.Itoa(len(t.Rows) + 1), name.Clean(g.Person.Name), name.Clean(g.Person.Office), ""})
	}
	for range spare {
		t.Rows = append(t.Rows, []string{strconv.Itoa(len(t.Rows) + 1), "", "", ""})
	}
	return t
}
