package meeting

import (
	"strings"
	"testing"
	"time"
)

// TestUndoStopsAtADeclaredResult: what the hall was told is voided or corrected, never unsaid.
func TestUndoStopsAtADeclaredResult(t *testing.T) {
	r := stage(t, "decided")
	declared := r.m.Head().Seq
	r.refuse(Undone{declared}, ErrDeclaredFinal)
	r.do(ItemNoted{"i2", "Đã công bố"})
	r.undo()
	r.refuse(Undone{declared}, ErrDeclaredFinal)
	r.do(RoundVoided{"r1", "Nhầm"})
	r.undo()
	if r.m.Round("r1").State != Declared {
		t.Error("taking the voiding back declares it again")
	}
}

// TestUndoTakesBackOneActionAtATime and nothing but the last, so that two seats never cross.
func TestUndoTakesBackOneActionAtATime(t *testing.T) {
	r := stage(t, "planned")
	r.refuse(Redone{r.m.Head().Seq}, ErrNothingToRedo)
	r.do(ItemNoted{"i1", "một"}, ItemNoted{"i1", "hai"})
	r.refuse(Undone{r.m.Head().Seq - 1}, ErrNothingToUndo)
	r.undo()
	r.undo()
	if note := r.m.Item("i1").Note; note != "" {
		t.Errorf("note %q", note)
	}
	r.redo()
	r.refuse(Redone{2}, ErrNothingToRedo)
	r.do(ItemNoted{"i2", "khác"}) // another action: what was taken back is gone
	r.refuse(Redone{r.m.Head().Seq - 4}, ErrNothingToRedo)
	if got := r.m.Item("i1").Note + r.m.Item("i2").Note; got != "mộtkhác" {
		t.Errorf("notes %q", got)
	}
	acts, trail := len(r.m.Actions()), len(r.m.Trail())
	if trail != acts+4 { // two undone, one redone, and the note that stays taken back
		t.Errorf("%d actions in force, %d events in the trail", acts, trail)
	}
}

// TestTheSetUpCannotBeTakenBack.
func TestTheSetUpCannotBeTakenBack(t *testing.T) {
	r := newRoom(t)
	r.do(Created{setup()})
	r.refuse(Undone{1}, ErrNothingToUndo)
	r.refuse(Retimed{1, start.Add(-24 * time.Hour)}, ErrUnknown)
}

// TestTimesCanBeSetBack tells of a secretary who forgot to press a key.
func TestTimesCanBeSetBack(t *testing.T) {
	r := stage(t, "planned")
	r.now = clock(14, 7)
	begun := r.enter(ItemBegun{"i1"}, clock(14, 0)).Seq // "14:00" typed at 14:07
	began := func(h, m int) {
		t.Helper()
		if got := r.m.Began(); !got.Equal(clock(h, m)) {
			t.Fatalf("began at %v", got)
		}
	}
	began(14, 0)
	r.at(14, 8, Retimed{begun, clock(13, 55)})
	began(13, 55)
	r.at(14, 9, Retimed{begun, clock(14, 2)})
	began(14, 2)
	r.refuse(Retimed{begun, clock(14, 2)}, ErrNoChange)
	r.refuse(Retimed{r.m.Head().Seq, clock(14, 5)}, ErrUnknown) // a Retimed has no time of its own
	r.refuse(Retimed{begun, clock(15, 0)}, ErrFuture)
	r.refuse(Retimed{begun, clock(14, 0).Add(time.Microsecond)}, ErrTimeOrder)
	r.refuse(Retimed{begun, time.Time{}}, ErrTimeOrder)
	r.undo()
	began(13, 55)
	r.undo()
	began(14, 0)
	r.redo()
	began(13, 55)
	r.redo()
	began(14, 2)
	if got := r.m.Actions()[len(r.m.Actions())-3].Event.Occurred; !got.Equal(clock(14, 2)) {
		t.Errorf("the list of actions says %v", got)
	}
	if got := r.m.Trail()[begun-1].Event.Occurred; !got.Equal(clock(14, 0)) {
		t.Errorf("the record says %v, and is never rewritten", got)
	}
	r.undo()
	r.undo()
	r.undo() // the beginning itself
	r.refuse(Retimed{begun, clock(14, 1)}, ErrUnknown)
	r.redo()
	began(14, 0)
	r.do(ItemNoted{"i1", "một"})
	noted := r.m.Head().Seq
	r.undo()
	r.do(Retimed{begun, clock(13, 58)}) // an action like any other: what was taken back is gone
	r.refuse(Redone{noted}, ErrNothingToRedo)
	began(13, 58)
	r.sound()
}

// TestTimesKeepTheirOrder: what is set back may not pass what it follows, nor be passed by what follows it.
func TestTimesKeepTheirOrder(t *testing.T) {
	r := stage(t, "planned")
	r.now = clock(16, 0)
	enter := func(h, m int, b Body) uint64 { t.Helper(); return r.enter(b, clock(h, m)).Seq }
	begun := enter(14, 0, ItemBegun{"i1"})
	next := enter(14, 10, ItemBegun{"i2"})
	speech := enter(14, 15, SpeechBegun{"s1"})
	enter(14, 20, SpeechEnded{"s1"})
	enter(14, 30, ItemFinished{"i2"})
	left := enter(14, 40, UnitsMarked{[]ID{"u1"}, Left})
	enter(14, 50, UnitsMarked{[]ID{"u1"}, Present})
	decided := enter(14, 55, DecisionMade{"d1", "Nhất trí"})

	for _, c := range []struct {
		what string
		b    Body
		h, m int
	}{
		{"an item begins before the last one ended", ItemBegun{"i3"}, 14, 29},
		{"a speech begins before the last one ended", SpeechBegun{"s2"}, 14, 19},
		{"a decision before the meeting", DecisionMade{"d2", "Sớm"}, 13, 59},
		{"a unit leaves before it came back", UnitsMarked{[]ID{"u1"}, Left}, 14, 45},
		{"the meeting ends before its last decision", Closed{}, 14, 54},
	} {
		t.Run(c.what, func(*testing.T) { r.refuseAt(c.b, clock(c.h, c.m), ErrTimeOrder) })
	}
	for _, c := range []struct {
		what string
		seq  uint64
		h, m int
	}{
		{"the first item begins after the second", begun, 14, 11},
		{"the second begins before the first", next, 13, 59},
		{"the speech begins after it ended", speech, 14, 21},
		{"the unit leaves after it came back", left, 14, 51},
		{"the decision is made before the meeting", decided, 13, 59},
	} {
		t.Run(c.what, func(*testing.T) { r.refuse(Retimed{c.seq, clock(c.h, c.m)}, ErrTimeOrder) })
	}
	r.do(Retimed{next, clock(14, 5)}, Retimed{speech, clock(14, 12)}, Retimed{left, clock(14, 45)})
	if got := r.m.Item("i1").Elapsed(r.now); got != 5*time.Minute {
		t.Errorf("the first item took %v", got)
	}
	if got := r.m.Speeches[0].Elapsed(r.now); got != 8*time.Minute {
		t.Errorf("the speech took %v", got)
	}
	r.sound()
}

// TestARoundEndsAfterItOpened, and the next one opens after that.
func TestARoundEndsAfterItOpened(t *testing.T) {
	r := stage(t, "entered")
	opened := r.m.Round("r1").Opened
	b, err := r.m.Declare(r.m.Round("r1"), "")
	if err != nil {
		t.Fatal(err)
	}
	r.refuseAt(b, opened.Add(-time.Minute), ErrTimeOrder)
	r.refuseAt(RoundVoided{"r1", "Nhầm"}, opened.Add(-time.Minute), ErrTimeOrder)
	ended := r.now
	r.do(b)
	r.refuseAt(RoundVoided{"r1", "Nhầm"}, ended.Add(-time.Minute), ErrTimeOrder)
	voided := r.now
	r.do(RoundVoided{"r1", "Nhầm"})
	if got := r.m.Round("r1"); !got.Ended.Equal(ended) || !got.Voided.Equal(voided) {
		t.Errorf("declared at %v, voided at %v", got.Ended, got.Voided)
	}
	r.refuseAt(RoundOpened{ID: "r2", Title: "flag"}, ended, ErrTimeOrder)
}

// TestNothingHappensInTheFutureOrNever.
func TestNothingHappensInTheFutureOrNever(t *testing.T) {
	r := stage(t, "item")
	r.refuseAt(ItemBegun{"i3"}, r.now.Add(time.Millisecond), ErrFuture)
	r.refuseAt(ItemBegun{"i3"}, time.Time{}, ErrTimeOrder)
}

// TestAClockSetBackDoesNotStopTheMeeting: until it has caught up, what happens now happens when the last thing did.
func TestAClockSetBackDoesNotStopTheMeeting(t *testing.T) {
	r := stage(t, "item")
	last := r.m.Head().At
	r.now = last.Add(-time.Hour)
	e := r.enter(ItemBegun{"i3"}, r.now)
	if !e.At.Equal(last) || !e.Occurred.Equal(last) {
		t.Errorf("recorded at %v as of %v", e.At, e.Occurred)
	}
	r.sound()
}

// TestAfterAdjournmentOnlyAmendments.
func TestAfterAdjournmentOnlyAmendments(t *testing.T) {
	r := stage(t, "decided")
	a := Amendment{Text: "Đính chính số phiếu phát ra", Reason: "Ghi nhầm", By: "Thư ký"}
	r.do(Amended{a}, Closed{})
	ended := r.m.Adjourned
	r.refuse(Undone{r.m.Head().Seq}, ErrAdjourned)
	r.refuse(Retimed{r.m.Head().Seq, ended.Add(-time.Minute)}, ErrAdjourned)
	r.refuse(ItemNoted{"i1", "muộn"}, ErrAdjourned)
	r.refuseAt(Amended{a}, ended.Add(-time.Minute), ErrTimeOrder)
	r.do(Amended{a})
	r.refuse(Undone{r.m.Head().Seq}, ErrAdjourned)
	if got := r.m.Amendments; len(got) != 2 || got[0].After || !got[1].After || got[1].At.Before(ended) {
		t.Errorf("%+v", got)
	}
	if r.m.Phase() != Ended || r.m.RunningItem() != nil || !r.m.ExpectedEnd(r.now).Equal(ended) {
		t.Error("the running item is over, and the end is known")
	}
}

// TestARecordIsRetold: each event beside the meeting as it stood before it, whatever was taken back meanwhile; and the
// meeting that is told of stays as it is.
func TestARecordIsRetold(t *testing.T) {
	r := stage(t, "planned")
	r.do(ItemNoted{"i1", "một"}, ItemNoted{"i1", "hai"})
	r.undo()
	r.do(ItemNoted{"i1", "ba"})
	var notes []string
	seq := uint64(0)
	r.m.Retell(func(before *Meeting, s Step) {
		if before.Head().Seq != seq || s.Event.Seq != seq+1 {
			t.Errorf("event %d is told after event %d", s.Event.Seq, before.Head().Seq)
		}
		seq++
		if it := before.Item("i1"); it != nil {
			notes = append(notes, it.Note)
		}
	})
	if got := strings.Join(notes[len(notes)-4:], ","); seq != r.m.Head().Seq || got != ",một,hai,một" {
		t.Errorf("%d events were told, the notes were %s", seq, got)
	}
	if note := r.m.Item("i1").Note; note != "ba" {
		t.Errorf("the note is %q", note)
	}
}

// TestWhatUndoLeavesIsKnownBeforehand, and knowing it changes nothing.
func TestWhatUndoLeavesIsKnownBeforehand(t *testing.T) {
	r := stage(t, "planned")
	state := func(m *Meeting) string { // without the head of the record
		_, rest, _ := strings.Cut(summary(m), "\n")
		return rest
	}
	r.do(ItemNoted{"i1", "một"}, ItemNoted{"i1", "hai"})
	now, left := state(r.m), state(r.m.WithoutLast())
	if state(r.m) != now {
		t.Errorf("looking made it\n%s", state(r.m))
	}
	r.undo()
	if got := state(r.m); got != left || got == now {
		t.Errorf("undo left\n%s\nand was to leave\n%s", got, left)
	}
}

// TestAListIsTakenBackAsOneAction: its units, criteria and points go together, back and again, whatever was before.
func TestAListIsTakenBackAsOneAction(t *testing.T) {
	r := stage(t, "planned")
	r.do(ItemNoted{"i1", "trước"})
	before := r.snapshot()
	list := RosterTaken{[]RosterUnit{{"u9", "Báo Pháp luật", Person{}, "0913", ""}}}
	r.do(list, CriteriaSet{Criteria: append(criteria(), Criterion{ID: "c9", Name: "Sáng kiến"}), With: true}, ScoresEntered{Scores: []Score{{"u9", "c9", SelfScored, points(1)}}, With: true})
	taken := r.snapshot()
	for range 2 {
		r.undo()
		alike(t, r.m, before)
		r.redo()
		alike(t, r.m, taken)
	}
	r.refuse(Undone{r.m.Head().Seq}, ErrNothingToUndo)
	r.undo()
	r.undo()
	if r.m.Item("i1").Note != "" {
		t.Error("the action before the list is not taken back")
	}
	r.redo()
	alike(t, r.m, before)
	r.redo()
	alike(t, r.m, taken)
}
