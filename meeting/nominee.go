package meeting

import (
	"slices"
	"time"

	"thuky/meeting/name"
	"thuky/meeting/tally"
)

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

// Candidate is a name on the ballot, in its order.
type Candidate struct {
	ID   ID // the nominee's, or the motion's
	Name string
	Unit ID // the unit nominated; empty for a person or a motion
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
			out = append(out, Candidate{n.ID, m.NomineeName(n), n.Unit})
		}
	}
	return out
}

func (t *Title) nominee(id ID) *Nominee {
	for _, n := range t.Nominees {
		if n.ID == id {
			return n
		}
	}
	return nil
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

var _, _, _, _ = register[Nominated](), register[NomineeRuled](), register[NominationsClosed](), register[NominationsReopened]()

// Kind is the body's name in the record.
func (Nominated) Kind() string { return "nominated/1" }

func (b Nominated) check(m *Meeting, _ time.Time) error {
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	return first(m.checkNominee(b.NewNominee, m.nominated(t)), m.open(t), m.fresh(b.ID))
}

// checkNominee refuses a name that is none, or that is taken. It adds the name to those taken.
func (m *Meeting) checkNominee(n NewNominee, taken map[string]bool) error {
	label := n.Name
	if n.Unit != "" {
		u, err := m.findUnit(n.Unit)
		if err != nil {
			return err
		}
		label = u.Name
	}
	folded := name.Fold(label)
	err := first(refuseIf(taken[folded], ErrSameName, label), notBlank(label), refuseIf(n.Unit != "" && n.Name != "", ErrSameName, n.Name))
	taken[folded] = true
	return err
}

// nominated are the names on a title's list, as names are compared.
func (m *Meeting) nominated(t *Title) map[string]bool {
	taken := map[string]bool{}
	for _, n := range t.Nominees {
		taken[name.Fold(m.NomineeName(n))] = true
	}
	return taken
}

// open refuses to add to a list that is drawn, frozen or closed.
func (m *Meeting) open(t *Title) error {
	return first(refuseIf(t.From != "", ErrDrawn, t.Name), m.frozen(t), refuseIf(t.Closed, ErrNominationsClosed, t.Name))
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

func (b NominationsClosed) check(m *Meeting, at time.Time) error {
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	return first(
		m.running(at),
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
	last := m.LastRound(source)
	if last == nil || last.State == Open {
		return refuse(ErrSourcePending, source.Name)
	}
	unsettled := last.Verdict.Open > 0 && last.Settlement == nil
	pending := unsettled && (last.Verdict.Status == tally.Tied || len(m.Winners(source)) == 0)
	return refuseIf(pending, ErrSourcePending, source.Name)
}

// draw sets the nominees of every title that draws from another's winners; what was ruled of them stays. A list that
// this changes is open again. One that has been voted on does not change: who is elected later was not on its papers.
func (m *Meeting) draw() {
	for _, t := range m.Titles {
		source := m.Title(t.From)
		if source == nil || m.frozen(t) != nil {
			continue
		}
		var drawn []*Nominee
		for _, w := range m.Winners(source) {
			from := source.nominee(w.ID)
			if from == nil {
				continue
			}
			n := Nominee{NewNominee: from.NewNominee, Standing: Eligible}
			n.By = source.Name
			if old := t.nominee(n.ID); old != nil {
				n.Standing, n.Reason = old.Standing, old.Reason
			}
			drawn = append(drawn, &n)
		}
		same := slices.EqualFunc(t.Nominees, drawn, func(a, b *Nominee) bool { return *a == *b })
		t.Nominees, t.Closed = drawn, t.Closed && same
	}
}
