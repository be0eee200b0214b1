package meeting

import (
	"strconv"
	"testing"

	"thuky/meeting/tally"
)

// longRecord is a count of so many papers, entered one by one in one round.
func longRecord(b *testing.B, events int) *room {
	b.Helper()
	r := stage(b, "opened")
	r.do(PapersIssued{"r1", 1_000_000})
	for len(r.events) < events {
		paper := PaperSealed{Round: "r1", Marks: tally.Marks{tally.Agree, tally.Disagree, tally.None, tally.Agree}}
		e := r.forge(paper, r.now)
		if err := r.m.Apply(e); err != nil {
			b.Fatal(err)
		}
		r.events = append(r.events, e)
	}
	return r
}

func BenchmarkApply(b *testing.B) {
	r := longRecord(b, 1000)
	for b.Loop() {
		e, err := r.m.Decide(PaperSealed{Round: "r1", Marks: tally.Marks{1, 2, 0, 1}}, r.now, r.now, "secretary")
		if err != nil {
			b.Fatal(err)
		}
		if err := r.m.Apply(e); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFold100000(b *testing.B) {
	r := longRecord(b, 100_000)
	for b.Loop() {
		if _, err := Fold(r.events); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUndo takes the last paper back and does it again.
func BenchmarkUndo(b *testing.B) {
	for _, events := range []int{10_000, 100_000} {
		b.Run(strconv.Itoa(events), func(b *testing.B) {
			r := longRecord(b, events)
			for b.Loop() {
				r.undo()
				r.redo()
			}
		})
	}
}

// BenchmarkRetime asks whether a time early in a long record may be set back: every later event is tried.
func BenchmarkRetime(b *testing.B) {
	r := longRecord(b, 10_000)
	retime := attempts[len(attempts)-1](r)
	for b.Loop() {
		if err := r.m.Check(retime, r.now); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSetup5000 sets a meeting of 5,000 units up.
func BenchmarkSetup5000(b *testing.B) {
	s := setup()
	for i := range 5000 {
		s.Units = append(s.Units, NewUnit{ID: ID("d" + strconv.Itoa(i)), Name: "Đại biểu " + strconv.Itoa(i)})
	}
	for b.Loop() {
		newRoom(b).do(Created{s})
	}
}
