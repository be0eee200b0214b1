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
	s.Want("Kiện toàn Hội đồng (Thứ trưởng; Hội nghị năm 2019)")
	s.Press("down")
	s.Want("Mỗi đơn vị một mô hình (Giao ước thi đua; Hội nghị năm 2019)")
}
