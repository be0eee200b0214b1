package meeting

import (
	"slices"
	"time"
)

// NewDirective is something the meeting was told to do (ý kiến chỉ đạo): a follow-up until it is done.
type NewDirective struct {
	ID    ID     `json:"id"`
	By    string `json:"by"` // who directed it
	Text  string `json:"text"`
	Owner string `json:"owner"` // who must do it
	Due   string `json:"due"`   // 2006-01-02, or in words ("Quý I năm 2021"), or empty
}

// Directive is what must be followed up, and whether it is done: a directive, a commitment of the pledge, or what an
// earlier meeting left of either.
type Directive struct {
	NewDirective
	Item   ID // while which it was given; empty where it was not given as a directive of this meeting
	Done   bool
	Origin string // the earlier meeting it is from; empty for this one's
	Pledge bool   // a commitment of the pledge
}

// DirectiveGiven records a directive.
type DirectiveGiven struct {
	NewDirective
}

// DirectiveChanged words it anew, or gives it an owner or a date.
type DirectiveChanged struct {
	NewDirective
}

// DirectiveDone says whether it is done.
type DirectiveDone struct {
	Directive ID   `json:"directive"`
	Done      bool `json:"done"`
}

// DirectiveStruck takes a directive back that was recorded wrongly.
type DirectiveStruck struct {
	Directive ID `json:"directive"`
}

var _, _, _, _ = register[DirectiveGiven](), register[DirectiveChanged](), register[DirectiveDone](), register[DirectiveStruck]()

func (m *Meeting) directive(id ID) *Directive {
	for _, d := range m.Directives {
		if d.ID == id {
			return d
		}
	}
	return nil
}

func (n NewDirective) check() error { return notBlank(n.Text) }

// Kind is the body's name in the record.
func (DirectiveGiven) Kind() string { return "directive-given/1" }

func (b DirectiveGiven) check(m *Meeting, at time.Time) error {
	return first(m.running(at), m.fresh(b.ID), b.NewDirective.check())
}

func (b DirectiveGiven) apply(m *Meeting, _ Event) {
	m.Directives = append(m.Directives, &Directive{NewDirective: b.NewDirective, Item: m.itemOf(Directing)})
}

// Kind is the body's name in the record.
func (DirectiveChanged) Kind() string { return "directive-changed/1" }

func (b DirectiveChanged) check(m *Meeting, _ time.Time) error {
	d := m.directive(b.ID)
	if d == nil {
		return refuse(ErrUnknown, b.ID)
	}
	return first(b.NewDirective.check(), refuseIf(d.NewDirective == b.NewDirective, ErrNoChange))
}

func (b DirectiveChanged) apply(m *Meeting, _ Event) { m.directive(b.ID).NewDirective = b.NewDirective }

// Kind is the body's name in the record.
func (DirectiveDone) Kind() string { return "directive-done/1" }

func (b DirectiveDone) check(m *Meeting, _ time.Time) error {
	d := m.directive(b.Directive)
	if d == nil {
		return refuse(ErrUnknown, b.Directive)
	}
	return refuseIf(d.Done == b.Done, ErrNoChange)
}

func (b DirectiveDone) apply(m *Meeting, _ Event) { m.directive(b.Directive).Done = b.Done }

// Kind is the body's name in the record.
func (DirectiveStruck) Kind() string { return "directive-struck/1" }

func (b DirectiveStruck) check(m *Meeting, _ time.Time) error {
	return refuseIf(m.directive(b.Directive) == nil, ErrUnknown, b.Directive)
}

func (b DirectiveStruck) apply(m *Meeting, _ Event) {
	m.Directives = slices.DeleteFunc(m.Directives, func(d *Directive) bool { return d.ID == b.Directive })
}
