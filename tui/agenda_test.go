package tui_test

import (
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestTheAgendaRunsItemAfterItem(t *testing.T) {
	s := on(t, created(5))
	s.says(text.NotBegun)
	s.Press("enter")
	s.that(s.m().RunningItem().ID == item(1), "the first item does not run")
	s.row("▶ "+"Ổn định", "14:00")
	s.Press("enter", "enter") // it is finished, the cursor goes on to the next, that begins
	m := s.m()
	s.that(m.RunningItem().ID == item(2) && m.Item(item(1)).State() == meeting.ItemDone, "the second item does not run alone")
	s.row("Ổn định", "✓")

	s.minutes(14)
	s.Press("up") // an earlier item may be begun again: the running one is over then
	s.Press("enter")
	m = s.m()
	s.that(m.RunningItem().ID == item(1) && len(m.Item(item(1)).Spans) == 2, "the first item was not begun again")
	s.row("✓ Báo cáo", "14:0")
}

func TestTheDelayIsToldInWords(t *testing.T) {
	s := on(t, created(5))
	s.Press("enter")
	s.says(text.OnTime)
	s.minutes(25) // 15 more than planned
	s.Press("down")
	s.says(text.Late, "15 phút")
	s.Press("up", "enter", "enter", "enter")
	s.that(s.m().RunningItem() == nil, "something runs")
	s.minutes(1)
	s.Press("-")
	s.fill("hết giờ")
	s.that(s.m().Item(item(3)).Reason == "hết giờ", "skipping has no reason")
	s.row("Thảo luận", "–")
	s.Want("hết giờ")
	s.says(text.Early, "34 phút")
}

func TestTheAgendaIsReorderedAndChanged(t *testing.T) {
	s := on(t, created(5))
	s.Press("down", "ctrl+down")
	s.that(s.m().Items[2].ID == item(2), "the item was not moved down")
	s.Press("ctrl+up", "ctrl+up")
	s.that(s.m().Items[0].ID == item(2), "the cursor did not go with the item")
	s.Press("ctrl+up")
	s.explains(text.ErrEdge)

	s.Press("+")
	s.fill("Chào cờ", "Chủ trì", "3")
	added := s.m().Items[1]
	s.that(added.Name == "Chào cờ" && added.Minutes == 3 && !added.Inserted, "the item was not inserted after the cursor: %+v", added)
	s.Press("down", "ctrl+e")
	s.fill("Chào cờ, hát Quốc ca", asItIs, "5")
	s.that(s.m().Items[1].Name == "Chào cờ, hát Quốc ca" && s.m().Items[1].Minutes == 5, "the item was not changed")
	s.Want("Chào cờ, hát Quốc ca")

	s.Press("+")
	s.fill("Văn nghệ", "", "mười")
	s.explains(&meeting.Refusal{Why: text.ErrNumber, Details: []any{"mười"}})
	s.Press("shift+tab") // the cursor stands in the field before it, and the form is open still
	s.that(len(s.m().Items) == 6, "an item of ten words was inserted")
}

func TestWhatHappensInAnItemIsNoted(t *testing.T) {
	s := on(t, created(5))
	s.Press("space")
	s.Type("Hội nghị nghe báo cáo.\nCác đơn vị nhất trí.")
	s.Press("ctrl+s")
	s.that(s.m().Items[0].Note == "Hội nghị nghe báo cáo.\nCác đơn vị nhất trí.", "the note is %q", s.m().Items[0].Note)
	s.Want("Hội nghị nghe báo cáo.", "Các đơn vị nhất trí.")

	s.Press("space")
	s.Type(" Thêm.")
	s.unchanged(func() { s.Press("esc"); s.says(text.FormLeave); s.Press("esc") })
	s.WantNot(text.FormLeave.Vi)
}

func TestAnItemThatIsOverIsNotSkipped(t *testing.T) {
	s := on(t, created(5))
	s.Press("enter")
	s.unchanged(func() { s.Press("-") })
	s.explains(&meeting.Refusal{Why: meeting.ErrItemRunning})
	s.that(strings.Contains(s.line("!"), text.Capital(text.ItemSkip.Vi)), "the reason does not say what it is about")
}

// A meeting whose date is not today's is not said to be thousands of hours late: its date is told, which may be mistyped.
func TestAMistypedDateIsSeen(t *testing.T) {
	bodies := created(5)
	setup := bodies[0].(meeting.Created)
	setup.Info.Start = setup.Info.Start.AddDate(-1, 0, 0)
	bodies[0] = setup
	s := on(t, bodies)
	s.says(text.OtherDay, "18/12/2019")
	s.WantNot("giờ 0", "chậm")
}

func TestAdjourningNamesOpenSeatsAndAnUnsignedPledge(t *testing.T) {
	s := on(t, tied(t))
	s.Press("5", "enter")
	s.declare()
	s.Press("f8")
	s.Want("chỉ tiêu còn lại", "0 trên 5 đơn vị")
}
