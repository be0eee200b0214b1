package meeting

import (
	"slices"
	"time"

	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// Method is how a vote is taken.
type Method string

// The methods of voting.
const (
	SecretPapers Method = "secret-papers" // bỏ phiếu kín, nhập từng phiếu
	SecretTotals Method = "secret-totals" // bỏ phiếu kín, Tổ kiểm phiếu giao số tổng hợp
	ShowOfHands  Method = "hands"         // biểu quyết giơ tay
)

// Secret reports whether papers are issued and nobody can tell who voted how.
func (m Method) Secret() bool { return m == SecretPapers || m == SecretTotals }

var methods = []Method{SecretPapers, SecretTotals, ShowOfHands}

// Methods lists the methods of voting.
func Methods() []Method { return slices.Clone(methods) }

// Rule is how a title is voted on: data, never code.
type Rule struct {
	Method     Method `json:"method"`
	tally.Rule        // base, threshold, quota, marks, blanks
	Source     string `json:"source"` // where the rule is written; empty for the cluster's own
}

func (r Rule) check() error {
	return first(refuseIf(!slices.Contains(methods, r.Method), ErrUnknown, r.Method), r.Rule.Check())
}

// NewTitle is a title (danh hiệu, hình thức khen thưởng) that candidates are proposed for, and its rule.
type NewTitle struct {
	ID       ID     `json:"id"`
	Name     string `json:"name"`     // on screen: "Cờ thi đua Chính phủ"
	Official string `json:"official"` // on paper: "Cờ thi đua của Chính phủ"; empty: as on screen
	Rule     Rule   `json:"rule"`
	From     ID     `json:"from"` // the title whose winners are the candidates; empty: nominated freely
}

// Standing is where a nominee stands.
type Standing string

// The standings of a nominee.
const (
	Eligible   Standing = "eligible"   // đủ điều kiện
	Withdrawn  Standing = "withdrawn"  // xin rút
	Ineligible Standing = "ineligible" // không đủ điều kiện
)

// NewNominee is a name put forward for a title.
type NewNominee struct {
	ID   ID     `json:"id"`
	Unit ID     `json:"unit"` // the unit nominated, empty for a person
	Name string `json:"name"` // of a person; a unit's name is the unit's
	By   string `json:"by"`   // who nominated; empty for the unit itself
}

// Nominee is a name put forward, and where it stands.
type Nominee struct {
	NewNominee
	Standing Standing
	Reason   string
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

// Candidate is a name on the ballot, in its order.
type Candidate struct {
	ID   ID // the nominee's, or the motion's
	Name string
}

// NomineeName is a nominee's name as it is printed.
func (m *Meeting) NomineeName(n *Nominee) string {
	if u := m.unit(n.Unit); u != nil {
		return u.Name
	}
	return n.Name
}

// Candidates are the nominees who stand, in ballot order.
func (m *Meeting) Candidates(t *Title) []Candidate {
	var out []Candidate
	for _, n := range t.Nominees {
		if n.Standing == Eligible {
			out = append(out, Candidate{n.ID, m.NomineeName(n)})
		}
	}
	return out
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

func (t *Title) nominee(id ID) *Nominee {
	for _, n := range t.Nominees {
		if n.ID == id {
			return n
		}
	}
	return nil
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

// Nominated puts a name forward.
type Nominated struct {
	Title ID `json:"title"`
	NewNominee
}

// NomineeRuled sets where a nominee stands: withdrawn or not eligible, or eligible again.
type NomineeRuled struct {
	Title    ID       `json:"title"`
	Nominee  ID       `json:"nominee"`
	Standing Standing `json:"standing"`
	Reason   string   `json:"reason"`
}

// NominationsClosed closes the list of a title: what is on it goes on the ballot.
type NominationsClosed struct {
	Title ID `json:"title"`
}

// NominationsReopened opens the list again, as long as voting has not opened.
type NominationsReopened struct {
	Title ID `json:"title"`
}

var _, _, _, _, _, _, _ = register[TitleAdded](), register[TitleChanged](), register[TitleRemoved](), register[Nominated](),
	register[NomineeRuled](), register[NominationsClosed](), register[NominationsReopened]()

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
	return first(blankText(n.Name), n.Rule.check())
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
	return first(m.frozen(t), m.checkTitle(b.NewTitle), refuseIf(t.NewTitle == b.NewTitle, ErrNoChange),
		refuseIf(b.From != t.From && own, ErrStillNeeded, t.Name))
}

func (b TitleChanged) apply(m *Meeting, _ Event) {
	t := m.Title(b.ID)
	if t.From != b.From {
		t.Nominees = nil
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
	return nil
}

func (b TitleRemoved) apply(m *Meeting, _ Event) {
	m.Titles = slices.DeleteFunc(m.Titles, func(t *Title) bool { return t.ID == b.Title })
}

// Kind is the body's name in the record.
func (Nominated) Kind() string { return "nominated/1" }

func (b Nominated) check(m *Meeting, _ time.Time) error {
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	label := b.Name
	if b.Unit != "" {
		u, err := m.findUnit(b.Unit)
		if err != nil {
			return err
		}
		label = u.Name
	}
	for _, n := range t.Nominees {
		if name.Equal(m.NomineeName(n), label) {
			return refuse(ErrSameName, label)
		}
	}
	return first(
		refuseIf(t.From != "", ErrDrawn, t.Name), m.frozen(t), refuseIf(t.Closed, ErrNominationsClosed, t.Name),
		m.fresh(b.ID), blankText(label), refuseIf(b.Unit != "" && b.Name != "", ErrSameName, b.Name))
}

func (b Nominated) apply(m *Meeting, _ Event) {
	t := m.Title(b.Title)
	t.Nominees = append(t.Nominees, &Nominee{NewNominee: b.NewNominee, Standing: Eligible})
}

// Kind is the body's name in the record.
func (NomineeRuled) Kind() string { return "nominee-ruled/1" }

func (b NomineeRuled) check(m *Meeting, _ time.Time) error {
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	n := t.nominee(b.Nominee)
	if n == nil {
		return refuse(ErrUnknown, b.Nominee)
	}
	return first(
		m.frozen(t),
		refuseIf(!slices.Contains([]Standing{Eligible, Withdrawn, Ineligible}, b.Standing), ErrUnknown, b.Standing),
		refuseIf(t.Closed, ErrNominationsClosed, t.Name),
		refuseIf(n.Standing == b.Standing && n.Reason == b.Reason, ErrStatusTwice, m.NomineeName(n)),
		refuseIf(b.Standing == Ineligible && name.Clean(b.Reason) == "", ErrReason),
	)
}

func (b NomineeRuled) apply(m *Meeting, _ Event) {
	n := m.Title(b.Title).nominee(b.Nominee)
	n.Standing, n.Reason = b.Standing, b.Reason
}

// Kind is the body's name in the record.
func (NominationsClosed) Kind() string { return "nominations-closed/1" }

func (b NominationsClosed) check(m *Meeting, _ time.Time) error {
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	return first(
		m.running(),
		refuseIf(t.Closed, ErrNominationsClosed, t.Name),
		m.sourceSettled(t),
		refuseIf(len(m.Candidates(t)) == 0, ErrNoCandidates, t.Name),
	)
}

func (b NominationsClosed) apply(m *Meeting, _ Event) { m.Title(b.Title).Closed = true }

// Kind is the body's name in the record.
func (NominationsReopened) Kind() string { return "nominations-reopened/1" }

func (b NominationsReopened) check(m *Meeting, _ time.Time) error {
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	return first(m.frozen(t), refuseIf(!t.Closed, ErrNominationsOpen, t.Name))
}

func (b NominationsReopened) apply(m *Meeting, _ Event) { m.Title(b.Title).Closed = false }

// sourceSettled refuses to go on with a title whose candidates are another's winners before those are known.
func (m *Meeting) sourceSettled(t *Title) error {
	source := m.Title(t.From)
	if source == nil {
		return nil
	}
	if m.openRound(source) != nil || len(m.Winners(source)) == 0 {
		return refuse(ErrSourcePending, source.Name)
	}
	return nil
}

// draw sets the nominees of every title that draws from another's winners; what was ruled of them stays.
func (m *Meeting) draw() {
	for _, t := range m.Titles {
		source := m.Title(t.From)
		if source == nil {
			continue
		}
		var drawn []*Nominee
		for _, w := range m.Winners(source) {
			from := source.nominee(w.ID)
			if from == nil {
				continue
			}
			n := &Nominee{NewNominee: from.NewNominee, Standing: Eligible}
			n.By = source.Name
			if old := t.nominee(n.ID); old != nil {
				n = old
			}
			drawn = append(drawn, n)
		}
		t.Nominees = drawn
	}
}
