package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

// Whom to call is typed with the unit, and seen by the secretary alone.
func TestTheTelephoneIsTheSecretarysAlone(t *testing.T) {
	s := on(t, begun(3, 3))
	s.Press("2", "ctrl+e")
	s.fill(asItIs, asItIs, asItIs, asItIs, "hỏi văn thư")
	s.explains(&meeting.Refusal{Why: text.ErrPhone, Details: []any{"hỏi văn thư"}})
	s.Press("ctrl+u")
	s.Type("024 1080")
	s.Press("ctrl+s")
	u := s.m().Units[0]
	s.that(u.Phone == "024 1080" && u.Name == "Văn phòng Bộ" && u.Status == meeting.Present, "the unit is %+v", u)
	s.says(text.PhoneOf, "024 1080")
	s.find("mot man hinh")
	s.WantNot("024 1080")
	s.Press("ctrl+e")
	s.WantNot(text.Phone.Vi)
}
