package meeting

import (
	"reflect"
	"slices"
	"time"

	"thuky/meeting/name"
)

// NewTitle is a title (danh hiệu, hình thức khen thưởng) that candidates are proposed for, and its rule.
type NewTitle struct {
	ID       ID      `json:"id"`
	Name     string  `json:"name"`     // on screen: "Cờ thi đua Chính phủ"
	Official string  `json:"official"` // on paper: "Cờ thi đua của Chính phủ"; empty: as on screen
	Rule     Rule    `json:"rule"`
	From     ID      `json:"from"` // the title whose winners are the candidates; empty: nominated freely
	Office   Office  `json:"office,omitempty"`
	Ceiling  Ceiling `json:"ceiling,omitzero"`
}

// Title is a title with its list of nominees.
type Title struct {
	NewTitle
	Nominees []*Nominee
	Closed   bool // the list of nominees
}

// OnPaper is the title's official name.
func (t *Title) OnPaper() string {
	if t.Official != "" {
		return t.Official
	}
	return t.Name
}

// Title finds a title, or nil.
func (m *Meeting) Title(id ID) *Title {
	for _, t := range m.Titles {
		if t.ID == id {
			return t
		}
	}
	return nil
}

func (m *Meeting) findTitle(id ID) (*Title, error) {
	if t := m.Title(id); t != nil {
		return t, nil
	}
	return nil, refuse(ErrUnknown, id)
}

// frozen refuses to change a title, or its list, once a round that stands was opened.
func (m *Meeting) frozen(t *Title) error {
	for _, r := range m.Rounds {
		if r.Title == t.ID && r.State != Void {
			return refuse(ErrListFrozen, t.Name)
		}
	}
	return nil
}

// TitleAdded adds a title.
type TitleAdded struct {
	NewTitle
}

// TitleChanged changes a title's name or rule before voting on it opens.
type TitleChanged struct {
	NewTitle
}

// TitleRemoved takes a title off before voting on it opens.
type TitleRemoved struct {
	Title ID `json:"title"`
}

var _, _, _ = register[TitleAdded](), register[TitleChanged](), register[TitleRemoved]()

// Kind is the body's name in the record.
func (TitleAdded) Kind() string { return "title-added/1" }

func (b TitleAdded) check(m *Meeting, _ time.Time) error {
	return first(m.fresh(b.ID), m.checkTitle(b.NewTitle))
}

func (m *Meeting) checkTitle(n NewTitle) error {
	for _, t := range m.Titles {
		if t.ID != n.ID && name.Equal(t.Name, n.Name) {
			return refuse(ErrSameName, t.Name)
		}
	}
	// A title draws from one that stands before it, so that no two draw from each other.
	if n.From != "" {
		source := slices.IndexFunc(m.Titles, func(t *Title) bool { return t.ID == n.From })
		self := slices.IndexFunc(m.Titles, func(t *Title) bool { return t.ID == n.ID })
		if source < 0 || (self >= 0 && source >= self) {
			return refuse(ErrUnknown, n.From)
		}
	}
	return first(notBlank(n.Name), n.checkKind(), n.Rule.check())
}

func (b TitleAdded) apply(m *Meeting, _ Event) {
	m.Titles = append(m.Titles, &Title{NewTitle: b.NewTitle})
	m.draw()
}

// Kind is the body's name in the record.
func (TitleChanged) Kind() string { return "title-changed/1" }

func (b TitleChanged) check(m *Meeting, _ time.Time) error {
	t, err := m.findTitle(b.ID)
	if err != nil {
		return err
	}
	own := slices.ContainsFunc(t.Nominees, func(*Nominee) bool { return t.From == "" })
	return first(m.frozen(t), m.checkTitle(b.NewTitle), refuseIf(t.same(b.NewTitle), ErrNoChange),
		refuseIf(b.From != t.From && own, ErrStillNeeded, t.Name))
}

// same reports whether two titles are alike: no way of settling listed is every way, however it is written.
func (n NewTitle) same(other NewTitle) bool {
	ties := slices.Equal(n.Rule.Ties, other.Rule.Ties)
	n.Rule.Ties, other.Rule.Ties = nil, nil
	return ties && reflect.DeepEqual(n, other)
}

func (b TitleChanged) apply(m *Meeting, _ Event) {
	t := m.Title(b.ID)
	if t.From != b.From {
		t.Nominees, t.Closed = nil, false
	}
	t.NewTitle = b.NewTitle
	m.draw()
}

// Kind is the body's name in the record.
func (TitleRemoved) Kind() string { return "title-removed/1" }

func (b TitleRemoved) check(m *Meeting, _ time.Time) error {
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	for _, other := range m.Titles {
		if other.From == t.ID {
			return refuse(ErrStillNeeded, other.Name)
		}
	}
	for _, r := range m.Rounds {
		if r.Title == t.ID {
			return refuse(ErrListFrozen, t.Name)
		}
	}
	if lines := m.Registrations(t.ID); len(lines) > 0 {
		return refuse(ErrStillNeeded, m.RegisteredName(lines[0]))
	}
	return nil
}

func (b TitleRemoved) apply(m *Meeting, _ Event) {
	m.Titles = slices.DeleteFunc(m.Titles, func(t *Title) bool { return t.ID == b.Title })
}

// checkKind holds the office and the ceiling to their forms: a cluster has one head.
func (n NewTitle) checkKind() error {
	ceiling := n.Ceiling.Share
	return first(
		refuseIf(!slices.Contains([]Office{Award, HeadOffice, DeputyOffice}, n.Office), ErrUnknown, n.Office),
		refuseIf(n.Office == HeadOffice && n.Rule.Quota != 1, ErrRange, n.Rule.Quota),
		refuseIf(n.Ceiling != (Ceiling{}) && (ceiling.Num < 0 || ceiling.Den < 1 || ceiling.Num > ceiling.Den), ErrRange, ceiling),
	)
}
