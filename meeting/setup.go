package meeting

import (
	"time"

	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// Info is what the meeting is called and what its papers are headed with.
type Info struct {
	Title   string    `json:"title"`   // "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020 …"
	Cluster string    `json:"cluster"` // "Cụm thi đua số 1, khối các đơn vị thuộc Bộ Tư pháp"
	Year    int       `json:"year"`    // the year summed up
	Place   string    `json:"place"`   // where the meeting is held
	City    string    `json:"city"`    // the place a paper is dated at
	Start   time.Time `json:"start"`   // planned
	Letterhead
	Quorum tally.Fraction `json:"quorum"` // share of the members that must be present, at least
	Head   string         `json:"head"`   // the cluster's term for its head: "Trưởng Cụm"
	Deputy string         `json:"deputy"` // "Phó Trưởng Cụm"
	Pledge string         `json:"pledge"` // the text of the pledge (giao ước thi đua), paragraphs on lines of their own
	Notice string         `json:"notice"` // printed wherever results are shown, such as "Số liệu minh họa"
}

func (i Info) check() error {
	if err := notBlank(i.Title, i.Cluster, i.Head, i.Deputy); err != nil {
		return err
	}
	return first(
		refuseIf(i.Year < 1900 || i.Year > 9999, ErrRange, i.Year),
		refuseIf(i.Start.IsZero(), ErrRange, i.Start),
		because(i.quorum().Check()),
	)
}

// quorum is the share of the members that must be present, as a rule.
func (i Info) quorum() tally.Rule {
	r := tally.Default(tally.Members)
	r.Threshold, r.Strict = i.Quorum, false
	return r
}

// Setup is a meeting before it begins.
type Setup struct {
	Info     Info       `json:"info"`
	Units    []NewUnit  `json:"units"`
	Guests   []Guest    `json:"guests"`
	Officers []Officer  `json:"officers"`
	Items    []NewItem  `json:"items"`
	Titles   []NewTitle `json:"titles"`
}

// Created sets a meeting up: the first event of every record.
type Created struct {
	Setup
}

// InfoChanged replaces the meeting's Info.
type InfoChanged struct {
	Info Info `json:"info"`
}

var _, _ = register[Created](), register[InfoChanged]()

// Kind is the body's name in the record.
func (Created) Kind() string { return "created/1" }

// check tries the parts one after the other on an empty meeting, so that each is held to the rule it meets later.
func (b Created) check(m *Meeting, at time.Time) error {
	if m.history.head.Seq != 0 {
		return refuse(ErrCreated)
	}
	if err := b.Info.check(); err != nil {
		return err
	}
	trial := &Meeting{Info: b.Info}
	for _, part := range b.parts() {
		if err := part.check(trial, at); err != nil {
			return err
		}
		part.apply(trial, Event{})
	}
	return nil
}

func (b Created) apply(m *Meeting, e Event) {
	m.Info = b.Info
	for _, part := range b.parts() {
		part.apply(m, e)
	}
}

func (b Created) parts() []Body {
	var parts []Body
	for _, u := range b.Units {
		parts = append(parts, UnitAdded{u})
	}
	for _, g := range b.Guests {
		parts = append(parts, GuestAdded{Guest: g})
	}
	for _, o := range b.Officers {
		parts = append(parts, OfficerAdded{o})
	}
	for _, it := range b.Items {
		parts = append(parts, ItemInserted{NewItem: it, Planned: true})
	}
	for _, t := range b.Titles {
		parts = append(parts, TitleAdded{t})
	}
	return parts
}

// Kind is the body's name in the record.
func (InfoChanged) Kind() string { return "info-changed/1" }

func (b InfoChanged) check(m *Meeting, _ time.Time) error {
	if err := b.Info.check(); err != nil {
		return err
	}
	alike, err := sameBody(b, InfoChanged{m.Info})
	return first(err, refuseIf(alike, ErrNoChange))
}

func (b InfoChanged) apply(m *Meeting, _ Event) { m.Info = b.Info }

// notBlank refuses a text that says nothing.
func notBlank(texts ...string) error {
	for _, s := range texts {
		if name.Clean(s) == "" {
			return refuse(ErrEmpty)
		}
	}
	return nil
}

// place gives the index before which something goes in a list of identities: that of before, or the end when before is empty.
func place[T any](list []T, before ID, id func(T) ID) (int, error) {
	if before == "" {
		return len(list), nil
	}
	for i, x := range list {
		if id(x) == before {
			return i, nil
		}
	}
	return 0, refuse(ErrUnknown, before)
}

// checkMove refuses to put what or before when either is not in the list, and a move to where what stands already.
func checkMove[T any](list []T, what, before ID, id func(T) ID) error {
	from, err := place(list, what, id)
	to, err2 := place(list, before, id)
	return first(refuseIf(what == "", ErrUnknown, what), err, err2, refuseIf(to == from || to == from+1, ErrNoChange))
}
