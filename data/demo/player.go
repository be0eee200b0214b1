package demo

import (
	"fmt"
	"time"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// player enters a conference into a Meeting, one body after the other, and stops at the first that is refused.
type player struct {
	m      *meeting.Meeting
	events []meeting.Event
	steps  []Step
	err    error
}

// enter records what happened at that time.
func (p *player) enter(at time.Time, body meeting.Body) {
	if p.err != nil {
		return
	}
	e, err := p.m.Decide(body, at, at, seat)
	if err == nil {
		err = p.m.Apply(e)
	}
	if err != nil {
		p.err = fmt.Errorf("demo: %s at %s: %w", body.Kind(), at.Format(time.TimeOnly), err)
		return
	}
	p.events = append(p.events, e)
	p.steps = append(p.steps, Step{At: at, Body: body})
}

// at records what happened within that minute, in order.
func (p *player) at(hour, minute int, bodies ...meeting.Body) {
	for _, b := range bodies {
		p.enter(clock(hour, minute), b)
	}
}

// item begins an item, whereby the one before it ends, and notes what the minutes say of it.
func (p *player) item(hour, minute int, id meeting.ID, note string) {
	p.at(hour, minute, meeting.ItemBegun{Item: id})
	if note != "" {
		p.at(hour, minute, meeting.ItemNoted{Item: id, Note: note})
	}
}

// motion has a question answered by hands: everyone present agrees.
func (p *player) motion(hour, minute int, id meeting.ID, question string) {
	rule := meeting.MotionRule()
	all := p.m.Present()
	p.at(hour, minute, meeting.RoundOpened{ID: id, Question: question, Rule: &rule}, meeting.TotalsEntered{
		Round:  id,
		Totals: tally.Totals{Returned: all, Valid: all, Names: []tally.Votes{{Agree: all}}},
	})
	p.declare(clock(hour, minute+1), id)
}

// declare announces what has been counted.
func (p *player) declare(at time.Time, id meeting.ID) {
	if p.err != nil {
		return
	}
	body, err := p.m.Declare(p.m.Round(id), "")
	if err != nil {
		p.err = fmt.Errorf("demo: %s: %w", id, err)
		return
	}
	p.enter(at, body)
}
