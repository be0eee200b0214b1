package tui_test

import (
	"testing"

	"thuky/meeting"
)

// Several put forward at once are seen by the hall as one is.
func TestTheHallTurnsToThoseNominatedTogether(t *testing.T) {
	s := on(t, append(begun(5, 5), meeting.ItemBegun{Item: item(4)}, meeting.NominatedAll{Title: ministry, Nominees: []meeting.NewNominee{
		{ID: "x1", Unit: unit(2)}, {ID: "x2", Unit: unit(4)},
	}}))
	s.Press("f9")
	m := s.desk.fold(t, meetingID)
	s.Want(m.Titles[0].Name, m.Unit(unit(2)).Name, m.Unit(unit(4)).Name)
}

// What an earlier meeting left to do says so among the directives, and so does what was pledged.
func TestWhatAnEarlierMeetingLeftSaysSo(t *testing.T) {
	s := on(t, append(begun(5, 5), meeting.FollowUpsCarried{FollowUps: []meeting.CarriedFollowUp{
		{NewDirective: meeting.NewDirective{ID: "v1", Text: "Kiện toàn Hội đồng", By: "Thứ trưởng"}, Origin: "Hội nghị năm 2019"},
		{NewDirective: meeting.NewDirective{ID: "v2", Text: "Mỗi đơn vị một mô hình"}, Origin: "Hội nghị năm 2019", Pledge: true},
	}}))
	s.Press("6", "right", "right")
	s.Want("Kiện toàn Hội đồng", "Thứ trưởng; Hội nghị năm 2019")
	s.Press("down")
	s.Want("Mỗi đơn vị một mô hình", "Giao ước thi đua; Hội nghị năm 2019")
}

// A commitment and what an earlier meeting left are entered as a directive is; the latter before the meeting too.
func TestWhatIsToBeFollowedUpIsEntered(t *testing.T) {
	s := on(t, created(5))
	s.Press("6", "left", "+")
	s.fill("Kiện toàn Hội đồng", "Văn phòng Bộ", "31/3", "", asItIs, "Hội nghị năm 2019")
	d := s.m().Directives[0]
	s.that(d.Origin == "Hội nghị năm 2019" && d.Item == "" && d.Due != "", "the follow-up is %+v", d)

	s = on(t, begun(5, 5))
	s.Press("6", "left", "+")
	s.fill("Mỗi đơn vị một mô hình", asItIs, asItIs, asItIs)
	s.that(s.m().Directives[0].Own(), "it is no directive")
	s.Press("+")
	s.Type("Nộp báo cáo đúng hạn")
	s.Press("tab", "tab", "tab", "tab", "right", "ctrl+s")
	s.that(s.m().Directives[1].Pledge, "it is no commitment: %+v", s.m().Directives[1])
	s.Press("+")
	s.Type("Kiện toàn Hội đồng")
	s.Press("tab", "tab", "tab", "tab", "left")
	s.unchanged(func() { s.Press("ctrl+s") })
	s.explains(meeting.ErrEmpty)
}
