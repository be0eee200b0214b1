package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestUnitsAreTickedAndTheQuorumFollows(t *testing.T) {
	s := on(t, created(5))
	s.Press("2")
	quorum := func(present int) string { return text.QuorumLine.In(text.Vietnamese, present, 5, 4, "2/3") }
	s.Want(quorum(0)+text.QuorumMissing.In(text.Vietnamese, 4), "✗")
	s.Press("space", "space", "space") // each goes on to the next unit
	s.Want(quorum(3) + text.QuorumMissing.In(text.Vietnamese, 1))
	s.Press("ctrl+a")
	s.Want(quorum(5) + text.QuorumMet.Vi)
	s.that(s.m().Present() == 5, "not all are present")
	s.unchanged(func() { s.Press("ctrl+a") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNoChange})

	s.Press("home", "space") // before the meeting a tick is simply taken off
	s.that(s.m().Units[0].Status == meeting.Unmarked, "the first unit is %q", s.m().Units[0].Status)
	s.Want(quorum(4) + text.QuorumMet.Vi)
}

func TestAUnitIsExcused(t *testing.T) {
	s := on(t, created(5))
	s.Press("2", "down", "enter", "down", "enter")
	s.that(s.m().Units[1].Status == meeting.Excused, "the unit is %q", s.m().Units[1].Status)
	s.row("Vụ Tổ chức cán bộ", "○", text.Statuses[meeting.Excused].Vi)
	s.Press("enter", "down", "down", "down") // who never came cannot leave
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: meeting.ErrUnitAway, Details: []any{"Vụ Tổ chức cán bộ"}})
}

func TestOneComesLateAndOneLeavesEarly(t *testing.T) {
	s := on(t, begun(5, 4))
	s.minutes(12)
	s.Press("enter") // the roll call is over at 14:12
	s.minutes(8)
	s.Press("2", "end", "space")
	s.row("Cục Công nghệ thông tin", text.ArrivedAt.In(text.Vietnamese, "14:20"))
	s.minutes(30)
	s.Press("home", "space")
	s.row("Văn phòng Bộ", text.LeftAt.In(text.Vietnamese, "14:50"))
	m := s.m()
	s.that(m.Units[0].Status == meeting.Left && m.Late(m.Units[4]) && m.Present() == 4, "attendance is wrong")

	// It was a quarter to three, and is written down so.
	s.Press("ctrl+t", "enter")
	s.fill("14:45")
	s.row("Văn phòng Bộ", text.LeftAt.In(text.Vietnamese, "14:45"))
}

func TestASubstituteSitsForAUnit(t *testing.T) {
	s := on(t, created(5))
	s.Press("2", "enter", "end")
	s.Type("uy quyen")
	s.Press("enter")
	s.fill("", "", "Phó Vụ trưởng", "Giấy ủy quyền số 05")
	u := s.m().Units[0]
	s.that(u.Substitute.Office == "Phó Vụ trưởng" && u.Authority == "Giấy ủy quyền số 05", "the substitute is %+v", u.Substitute)
	s.Want(text.ByAuthority.Vi + " Phó Vụ trưởng")
}

func TestGuestsStandInProtocolOrder(t *testing.T) {
	s := on(t, created(5))
	s.Press("2", "right", "+")
	s.fill(asItIs, "", "Đại diện Văn phòng Chính phủ")
	s.that(len(s.m().Guests) == 3, "no guest was added")
	s.Press("end", "ctrl+up", "ctrl+up")
	s.that(s.m().Guests[0].Person.Office == "Đại diện Văn phòng Chính phủ", "the order is %+v", s.m().Guests)
	s.Press("ctrl+up")
	s.explains(text.ErrEdge)
	s.Press("end", "-")
	s.that(len(s.m().Guests) == 2, "the guest who did not come is still there")
	s.that(s.m().Quorum().Members == 5, "a guest counts")
}

func TestOfficersAreNamed(t *testing.T) {
	s := on(t, created(5))
	s.Press("2", "left", "+")
	s.Want(text.Roles[meeting.Secretary].Vi) // the one who is still missing
	s.Press("right", "right")                // teller
	s.fill(asItIs, "", "", "Đại diện Vụ Hợp tác quốc tế")
	s.that(len(s.m().With(meeting.Teller)) == 1, "no teller was added: %+v", s.m().Officers)
	s.row("Đại diện Vụ Hợp tác", text.Roles[meeting.Teller].Vi)
	s.Press("end", "-")
	s.that(len(s.m().With(meeting.Teller)) == 0, "the teller is still there")
}

func TestUnitsAreEditedBeforeTheMeetingAlone(t *testing.T) {
	s := on(t, created(5))
	s.Press("2", "+")
	s.fill("thanh  tra bộ") // it is there already, spelt otherwise
	s.explains(&meeting.Refusal{Why: meeting.ErrSameName, Details: []any{"Thanh tra Bộ"}})
	s.Press("ctrl+u")
	s.fill("Cục Bổ trợ tư pháp")
	s.that(len(s.m().Units) == 6, "no unit was added")
	s.Press("end", "ctrl+e")
	s.fill(asItIs, "", "", "Cục trưởng")
	s.that(s.m().Units[5].Representative.Office == "Cục trưởng", "the representative is %+v", s.m().Units[5].Representative)
	s.Press("delete")
	s.that(len(s.m().Units) == 5, "the unit was not removed")

	s.Press("1", "enter", "2")
	s.unchanged(func() { s.Press("+") })
	s.explains(&meeting.Refusal{Why: meeting.ErrUnitsFixed})
}

func TestGuestsAndOfficersAreCorrectedAndOrdered(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("2", "right", "ctrl+e")
	s.fill("đồng chí", "Phan Chí Hiếu", "Thứ trưởng Bộ Tư pháp")
	s.Want("đồng chí Phan Chí Hiếu, Thứ trưởng Bộ Tư pháp")
	s.Press("right", "ctrl+e", "right") // the chair becomes the secretary
	s.Press("ctrl+s")
	s.that(s.m().Officers[0].Role == meeting.Secretary, "the officers are %v", s.m().Officers)
	s.Press("+")
	s.Press("tab", "tab", "tab")
	s.Type("Đại diện Văn phòng Bộ")
	s.Press("ctrl+s")
	s.that(len(s.m().With(meeting.Chair)) == 1, "the officers are %v", s.m().Officers)
	s.Press("home", "ctrl+down")
	s.that(s.m().Trail()[len(s.m().Trail())-1].Body.Kind() == "officer-moved/1", "nothing was moved")
}
