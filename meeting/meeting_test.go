package meeting

import (
	"errors"
	"slices"
	"testing"

	"thuky/meeting/tally"
)

// TestAFoldStopsBeforeWhatCannotBe and gives the meeting as it stood: a damaged record can still be read up to there.
func TestAFoldStopsBeforeWhatCannotBe(t *testing.T) {
	r := stage(t, "item")
	events := append(slices.Clone(r.events), r.forge(ItemBegun{"i2"}, r.now), r.forge(ItemBegun{"i3"}, r.now))
	m, err := Fold(events)
	if !errors.Is(err, ErrItemRunning) || err.Error() != "meeting: the item is running: Báo cáo" {
		t.Errorf("%v", err)
	}
	alike(t, m, r.m)
	unknown := r.events[len(r.events)-1]
	unknown.Kind = "item-begun/9"
	unknown = unknown.Seal(r.m.Head())
	if err := r.m.Apply(unknown); !errors.Is(err, ErrUnknownKind) {
		t.Errorf("%v", err)
	}
	r.sound()
}

// TestAStandardAgendaCanBeSetUp: its items are in form, each with an identity, and of every part but other, and but what
// earlier meetings left to follow up, which the first of them does not have.
func TestAStandardAgendaCanBeSetUp(t *testing.T) {
	r := newRoom(t)
	s := setup()
	s.Items = StandardAgenda("item", 2020)
	r.do(Created{s})
	if r.m.Items[3].Name != "Báo cáo tổng kết năm 2020, phương hướng năm 2021" {
		t.Errorf("%q", r.m.Items[3].Name)
	}
	for _, p := range Parts() {
		if p != Other && p != FollowUp && !slices.ContainsFunc(r.m.Items, func(it *Item) bool { return it.Part == p }) {
			t.Errorf("no item for %s", p)
		}
	}
	if got := Summarize("m1", r.m); got.State != Planned || got.Units != 5 || got.Events != 1 || got.Year != 2020 || got.ID != "m1" {
		t.Errorf("%+v", got)
	}
}

// TestListsAreTheCallersOwn: what a caller does to one changes nothing here.
func TestListsAreTheCallersOwn(t *testing.T) {
	Parts()[0], Methods()[0] = "x", "x"
	if Parts()[0] != RollCall || Methods()[0] != SecretPapers {
		t.Error("written to")
	}
	r := stage(t, "opened")
	r.m.OpenRounds()[0] = nil
	r.m.Actions()[0].Event.Seq = 9
	if len(r.m.OpenRounds()) != 1 || r.m.Rounds[0] == nil {
		t.Error("written to")
	}
	r.sound()
}

// TestCountingNeedsWhatWasIssued: the reason is told before there is anything to count.
func TestCountingNeedsWhatWasIssued(t *testing.T) {
	r := stage(t, "opened")
	if _, err := r.m.Declare(r.m.Round("r1"), ""); !errors.Is(err, ErrIssuedFirst) {
		t.Errorf("%v", err)
	}
	r.do(PapersIssued{"r1", 4})
	if v, err := r.m.Round("r1").Count(); err != nil || v.Status != tally.Short || v.Returned != 0 {
		t.Errorf("an empty pile: %+v, %v", v, err)
	}
}
