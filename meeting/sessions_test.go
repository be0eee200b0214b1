package meeting

import (
	"errors"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func (d dice) minutes(most int) time.Duration { return time.Duration(d.n(most)) * time.Minute }

// begin brings a room into one of the states of the table.
func begin(t *rapid.T) dice {
	names := make([]string, 0, len(stages))
	for _, s := range stages[1:] {
		names = append(names, s.name)
	}
	return beginAt(t, names)
}

// beginAt does so in one of these.
func beginAt(t *rapid.T, names []string) dice {
	r := stage(t, rapid.SampledFrom(names).Draw(t, "state"))
	r.t = t
	return dice{t, r}
}

// throw tries something, now or a while ago, and reports what came of it. The meeting is adjourned but rarely.
func (d dice) throw(kinds []string) (Body, error) {
	b := throws[rapid.SampledFrom(kinds).Draw(d.t, "kind")](d)
	if _, ok := b.(Closed); ok && d.n(4) > 0 {
		b = ItemBegun{d.item()}
	}
	d.r.now = d.r.now.Add(d.minutes(2))
	occurred := d.r.now
	if d.n(3) == 0 {
		occurred = occurred.Add(-d.minutes(9))
	}
	e, err := d.r.m.Decide(b, d.r.now, occurred, "secretary")
	if err == nil {
		if err := d.r.m.Apply(e); err != nil {
			d.t.Fatalf("Decide allows %s, Apply does not: %v", b.Kind(), err)
		}
		d.r.events = append(d.r.events, e)
		return b, nil
	}
	if refusal := new(Refusal); !errors.As(err, &refusal) {
		d.t.Fatalf("%s is refused without a reason: %v", b.Kind(), err)
	}
	if raw, cannot := EncodeBody(b); cannot == nil {
		forged := Event{At: d.r.now, Occurred: occurred, Seat: "secretary", Kind: b.Kind(), Body: raw}.Seal(d.r.m.Head())
		if d.r.m.Apply(forged) == nil {
			d.t.Fatalf("Decide refuses %s, Apply does not: %v", b.Kind(), err)
		}
	}
	return b, err
}

// kindsButUndo are those a person does, without taking back.
func kindsButUndo() []string {
	return slices.DeleteFunc(Kinds(), func(k string) bool { return k == "created/1" || k == "undone/1" || k == "redone/1" })
}

func TestThrowsAreOfEveryKind(t *testing.T) {
	for _, kind := range Kinds() {
		if throws[kind] == nil && kind != "created/1" {
			t.Errorf("nothing is thrown for %s", kind)
		}
	}
}

// TestRandomSessions does anything in any order. Nothing panics; what is refused leaves the meeting as it was; what
// is decided can be applied; the meeting is always the fold of its record, and no recorded body is ever written to.
func TestRandomSessions(t *testing.T) {
	kinds := slices.DeleteFunc(Kinds(), func(k string) bool { return k == "created/1" })
	rapid.Check(t, func(t *rapid.T) {
		d := begin(t)
		for range 40 {
			before := *d.r.m
			_, err := d.throw(kinds)
			if err != nil && before.history.head.Seq != d.r.m.history.head.Seq {
				t.Fatal("a refused event is in the record")
			}
			if d.n(9) == 0 {
				d.r.sound() // after a refusal too
			}
		}
		d.r.sound()
	})
}

// TestUndoRestoresTheMeeting takes back every action that may be, right after it, and does it again.
func TestUndoRestoresTheMeeting(t *testing.T) {
	kinds := kindsButUndo()
	rapid.Check(t, func(t *rapid.T) {
		d := begin(t)
		for range 20 {
			before := d.r.snapshot()
			b, err := d.throw(kinds)
			if err != nil {
				continue
			}
			after := d.r.snapshot()
			last, err := d.r.m.LastAction()
			if err != nil {
				if _, ok := b.(RoundDeclared); !ok && d.r.m.Adjourned.IsZero() {
					t.Fatalf("%s cannot be taken back: %v", b.Kind(), err)
				}
				continue
			}
			if last.Event.Seq != d.r.m.Head().Seq {
				t.Fatalf("Ctrl+Z would take back event %d, not %s", last.Event.Seq, b.Kind())
			}
			d.r.undo()
			alike(t, d.r.m, before)
			d.r.redo()
			alike(t, d.r.m, after)
		}
	})
}

// TestUndoAllThenRedoAll goes back as far as it goes, and forward again to where it was.
func TestUndoAllThenRedoAll(t *testing.T) {
	kinds := kindsButUndo()
	rapid.Check(t, func(t *rapid.T) {
		d := begin(t)
		passed := []*Meeting{d.r.snapshot()}
		for range 30 {
			b, err := d.throw(kinds)
			if _, ok := b.(RoundDeclared); ok && err == nil {
				passed = nil // undo stops here
			}
			if err == nil {
				passed = append(passed, d.r.snapshot())
			}
		}
		if !d.r.m.Adjourned.IsZero() {
			d.t.Skip("nothing can be taken back")
		}
		for i := len(passed) - 2; i >= 0; i-- {
			d.r.undo()
			alike(t, d.r.m, passed[i])
		}
		for _, want := range passed[1:] {
			d.r.redo()
			alike(t, d.r.m, want)
		}
		d.r.sound()
	})
}

// TestContinueDecidesAsOneByOne: several bodies decided together make the events that they make one after the other.
func TestContinueDecidesAsOneByOne(t *testing.T) {
	kinds := slices.DeleteFunc(Kinds(), func(k string) bool { return k == "created/1" })
	rapid.Check(t, func(t *rapid.T) {
		d := begin(t)
		held, at := slices.Clone(d.r.events), d.r.now
		var bodies []Body
		var want []Event
		for range 8 {
			b := throws[rapid.SampledFrom(kinds).Draw(d.t, "kind")](d)
			e, err := d.r.m.Decide(b, at, at, SecretarySeat)
			if err != nil {
				if _, together := Continue(held, append(slices.Clone(bodies), b), at, SecretarySeat); together == nil || together.Error() != err.Error() {
					t.Fatalf("%s is refused with %v alone, with %v together", b.Kind(), err, together)
				}
				continue
			}
			if err := d.r.m.Apply(e); err != nil {
				t.Fatal(err)
			}
			bodies, want = append(bodies, b), append(want, e)
		}
		got, err := Continue(held, bodies, at, SecretarySeat)
		if err != nil || !slices.EqualFunc(got, want, func(a, b Event) bool { return a.Hash == b.Hash }) {
			t.Fatalf("%d events together, %d one by one: %v", len(got), len(want), err)
		}
	})
}
