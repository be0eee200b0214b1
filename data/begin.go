package data

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"thuky/meeting"
	"thuky/meeting/name"
	units "thuky/meeting/roster"
)

// Beginning is a meeting that is about to be made, or one that is being prepared and is about to take more.
type Beginning struct {
	ID     string
	Known  bool             // it is in the database already
	Bodies []meeting.Body   // what is about to be recorded
	Plan   units.Plan       // of the roster; zero where there is none
	Twin   *meeting.Summary // of the same cluster and year, where it follows another; nil where there is none
	held   []meeting.Event  // what is recorded
	m      *meeting.Meeting // what they come to
}

// AnotherMeeting is what a roster goes into that makes a meeting of its own: no meeting is called so.
const AnotherMeeting = "new"

// SeveralError says that a roster is that of several meetings which are being prepared. It wraps units.ErrInput.
type SeveralError struct{ Fit []meeting.Summary }

func (e *SeveralError) Error() string { return e.Sentence("en") }

// Unwrap gives units.ErrInput.
func (e *SeveralError) Unwrap() error { return units.ErrInput }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *SeveralError) Sentence(lang string) string {
	var fit []string
	for _, s := range e.Fit {
		fit = append(fit, s.ID+" ("+name.Clean(s.Title)+")")
	}
	words := units.Words{
		Vi: "Danh sách này là của nhiều hội nghị đang chuẩn bị: %s. Thêm --into và mã của một hội nghị, hoặc --into %s để lập hội nghị khác.",
		En: "This list is that of several meetings being prepared: %s. Add --into and the id of one, or --into %s to make another.",
	}
	return fmt.Sprintf(words.In(lang), strings.Join(fit, ", "), AnotherMeeting)
}

// Begin prepares a meeting from last year's, which after names as Find does, from a roster, or from both. A roster alone
// is taken by the meeting that into names as Find does, or, where it is "", by the one that is being prepared and has half
// of its own units in it: so that a roster that is read again updates the meeting it has made. Several such meetings are a
// *SeveralError; AnotherMeeting is none of them. Nothing is recorded yet.
func (d Desk) Begin(after, into string, r *units.Roster, now time.Time) (Beginning, error) {
	b := Beginning{m: &meeting.Meeting{}}
	var err error
	switch {
	case after != "":
		if b.Bodies, err = d.following(after); err == nil {
			b.Twin, err = d.twin(b.Bodies[0].(meeting.Created).Info)
		}
	case r == nil, into == AnotherMeeting:
	case into != "":
		err = d.named(&b, into)
	default:
		err = d.beingPrepared(&b, *r)
	}
	if err == nil && !b.Known && b.Bodies == nil {
		var templates []meeting.Template
		if templates, err = d.Agendas(); err == nil {
			b.Bodies = []meeting.Body{meeting.Created{Setup: templates[0].Setup(now.In(meeting.Zone).Year(), now, d.NewID)}}
		}
	}
	var events []meeting.Event
	if err == nil && !b.Known {
		events, err = meeting.Begin(b.Bodies, now, meeting.SecretarySeat)
	}
	if err == nil && !b.Known {
		b.ID = strconv.Itoa(b.Bodies[0].(meeting.Created).Info.Year) + "-" + string(d.NewID())
		b.m, err = meeting.Fold(events)
	}
	if err == nil && r != nil {
		b.Plan = units.NewPlan(b.m, *r, func() string { return string(d.NewID()) })
		b.Bodies = append(b.Bodies, b.Plan.Bodies()...)
	}
	return b, err
}

// Title is what the meeting is called.
func (b Beginning) Title() string { return b.m.Info.Title }

// Refused is a *units.RefusedError where no row of the roster can be taken.
func (b Beginning) Refused() error {
	if n := len(b.Plan.Entries); n > 0 && b.Plan.Count(units.Refused) == n {
		return &units.RefusedError{}
	}
	return nil
}

// following gives the bodies that begin the next meeting after the one named.
func (d Desk) following(after string) ([]meeting.Body, error) {
	id, err := Find(d.Store, after)
	if err != nil {
		return nil, err
	}
	last, err := Fold(d.Store, id)
	if err != nil {
		return nil, err
	}
	return meeting.After(last, d.NewID)
}

// twin finds a meeting that is of the year and the cluster of one about to be made. One that cannot be read is none.
func (d Desk) twin(of meeting.Info) (*meeting.Summary, error) {
	ids, err := d.IDs()
	if err != nil {
		return nil, err
	}
	var list []meeting.Summary
	for _, id := range ids {
		if m, err := Fold(d.Store, id); err == nil {
			list = append(list, meeting.Summarize(id, m))
		}
	}
	return meeting.Twin(of, list), nil
}

// named finds the meeting that a roster is to go into; one that has begun takes none from outside.
func (d Desk) named(b *Beginning, into string) error {
	id, err := Find(d.Store, into)
	if err != nil {
		return err
	}
	events, err := d.Events(id)
	if err != nil {
		return err
	}
	m, err := meeting.Fold(events)
	switch {
	case err != nil:
		return err
	case m.Phase() != meeting.Planned:
		return &meeting.Refusal{Why: meeting.ErrUnitsFixed}
	}
	b.ID, b.Known, b.held, b.m = id, true, events, m
	return nil
}

// beingPrepared finds the one meeting that has not begun yet and is the roster's, if there is any.
func (d Desk) beingPrepared(b *Beginning, r units.Roster) error {
	ids, err := d.IDs()
	if err != nil {
		return err
	}
	listed := map[string]bool{}
	for _, row := range r.Rows {
		listed[name.Fold(row.Unit)] = true
	}
	var fit []meeting.Summary
	for _, id := range ids {
		events, err := d.Events(id)
		if err != nil {
			return err
		}
		m, err := meeting.Fold(events)
		if err != nil || m.Phase() != meeting.Planned {
			continue // one that cannot be read is not the one
		}
		shared := 0
		for _, u := range m.Units {
			if listed[name.Fold(u.Name)] {
				shared++
			}
		}
		if shared > 0 && 2*shared >= len(m.Units) {
			fit = append(fit, meeting.Summarize(id, m))
			b.ID, b.Known, b.held, b.m = id, true, events, m
		}
	}
	if len(fit) > 1 {
		return &SeveralError{fit}
	}
	return nil
}

// Record records it, in one transaction: nothing where the meeting has all of it.
func (d Desk) Record(b Beginning, now time.Time) error {
	if len(b.Bodies) == 0 {
		return nil
	}
	events, err := meeting.Continue(b.held, b.Bodies, now, meeting.SecretarySeat)
	if err != nil {
		return err
	}
	return d.Import(b.ID, append(b.held, events...))
}
