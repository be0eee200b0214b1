package room

import (
	"slices"
	"time"

	"thuky/meeting"
)

// Growth is how long a bar takes to grow; Moment how long a declared result takes to stand there whole.
const (
	Growth = 100 * time.Millisecond
	Moment = 900 * time.Millisecond
)

// Motion is a picture on its way from one state to the next. The zero Motion stands still.
type Motion struct {
	from []int   // agreements before, in ballot order
	part float64 // how far the bars have come, from 0 to 1
	rise float64 // how far a result just declared has come; 0: it stands
}

// agree is how long a bar is drawn, in thousandths of an agreement.
func (g Motion) agree(i, agree int) int {
	if i >= len(g.from) {
		return agree * 1000
	}
	return int(1000 * (float64(g.from[i]) + g.part*float64(agree-g.from[i])))
}

// revealed is how many of n lines of a result are there already.
func (g Motion) revealed(n int) int {
	if g.rise == 0 {
		return n
	}
	return min(n, int(g.rise*float64(n+1)))
}

// Animation remembers what was drawn before, and for how long the picture moves on from it.
type Animation struct {
	Off   bool // nothing moves
	from  []int
	rise  bool
	begun time.Time
}

// Turn begins the motion from what a round came to before to what it comes to now; it reports whether there is
// anything to move. now is the time of day, not the meeting's.
func (a *Animation) Turn(before, after Standing, now time.Time) bool {
	*a = Animation{Off: a.Off}
	if a.Off || before.Round == "" || before.Round != after.Round {
		return false
	}
	a.begun = now
	a.rise = before.State == meeting.Open && after.State == meeting.Declared
	if !a.rise && before.agree != nil && after.agree != nil && !slices.Equal(before.agree, after.agree) {
		a.from = before.agree
	}
	return a.rise || a.from != nil
}

// At is the motion at a time; done says that the picture stands still from then on.
func (a *Animation) At(now time.Time) (m Motion, done bool) {
	gone := now.Sub(a.begun)
	switch {
	case a.rise && gone < Moment:
		return Motion{rise: max(0.01, float64(gone)/float64(Moment))}, false
	case a.from != nil && gone < Growth:
		return Motion{from: a.from, part: float64(gone) / float64(Growth)}, false
	}
	return Motion{}, true
}

// Standing is what a round comes to at a moment.
type Standing struct {
	Round meeting.ID
	State meeting.RoundState
	agree []int // in ballot order; nil while the hall must not see them
}

// Look takes down what a round of a meeting comes to; without a round, nothing.
func Look(m *meeting.Meeting, id meeting.ID) Standing {
	r := m.Round(id)
	if r == nil {
		return Standing{}
	}
	c := Standing{Round: r.ID, State: r.State}
	if r.State != meeting.Open || Hidden(r) {
		return c
	}
	v, err := r.Count()
	if err != nil { // papers not issued yet, or totals that do not add up: there is nothing to draw
		return c
	}
	for _, n := range v.Names {
		c.agree = append(c.agree, n.Agree)
	}
	return c
}
