package meeting

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"thuky/meeting/name"
)

// After gives the bodies that begin next year's meeting as this one's heir, to be recorded one after the other in an
// empty record: its units, guests, chairs and secretaries, agenda, titles, texts and criteria, with the years in them
// moved on; its phrases as they are; the new heads of the cluster; and what is left to follow up. What was scored,
// registered, nominated, voted and noted is not taken over, nor who came. Everything gets an identity of its own from
// id, which must never give one twice.
//
// A meeting that has not begun is refused with ErrNotHeld. Any other error would be that of a body, such as ErrRange
// after the year 9999.
func After(last *Meeting, id func() ID) ([]Body, error) {
	if last.Phase() == Planned {
		return nil, refuse(ErrNotHeld)
	}
	h := heir{last, id}
	followUps := h.followUps()
	setup := Setup{Info: h.info(), Units: h.units(), Guests: h.guests(), Officers: h.officers(), Items: h.items(len(followUps) > 0), Titles: h.titles()}
	bodies := []Body{Created{setup}}
	if phones := h.phones(setup.Units); len(phones) > 0 {
		bodies = append(bodies, RosterTaken{phones})
	}
	if heads := h.heads(); !heads.Head.IsZero() || len(heads.Deputies) > 0 {
		bodies = append(bodies, ClusterHeadsNamed{heads})
	}
	if criteria := h.criteria(); len(criteria) > 0 {
		bodies = append(bodies, CriteriaSet{Criteria: criteria})
	}
	if len(last.Phrases) > 0 {
		bodies = append(bodies, PhrasesSet{maps.Clone(last.Phrases)})
	}
	if len(followUps) > 0 {
		bodies = append(bodies, FollowUpsCarried{followUps})
	}
	steps := make([]Step, len(bodies))
	for i, b := range bodies {
		steps[i] = Step{Event{Seq: uint64(i + 1), Occurred: setup.Info.Start}, b}
	}
	return bodies, trial(steps)
}

// heir makes the parts of the next meeting out of the last one's.
type heir struct {
	last *Meeting
	id   func() ID
}

func (h heir) moved(s string) string { return moveYears(s, h.last.Info.Year) }

// info is on the same date of the next year. Where the rules and their sources are written stays as it is.
func (h heir) info() Info {
	i := h.last.Info
	i.Title, i.Cluster, i.Pledge = h.moved(i.Title), h.moved(i.Cluster), h.moved(i.Pledge)
	i.Receiver, i.Notice = slices.Clone(i.Receiver), "" // what was remarked of last year's figures
	i.Year++
	i.Start = i.Start.AddDate(1, 0, 0)
	return i
}

func (h heir) units() []NewUnit {
	out := make([]NewUnit, len(h.last.Units))
	for i, u := range h.last.Units {
		out[i] = NewUnit{ID: h.id(), Name: u.Name, Representative: u.Representative}
	}
	return out
}

// phones are the units whose telephone is known, as a roster.
func (h heir) phones(units []NewUnit) []RosterUnit {
	var out []RosterUnit
	for i, n := range units {
		if phone := h.last.Units[i].Phone; phone != "" {
			out = append(out, RosterUnit{ID: n.ID, Name: n.Name, Representative: n.Representative, Phone: phone})
		}
	}
	return out
}

func (h heir) guests() []Guest {
	out := make([]Guest, len(h.last.Guests))
	for i, g := range h.last.Guests {
		out[i] = Guest{h.id(), g.Person}
	}
	return out
}

// officers are the chairs and the secretaries; the new head of the cluster is the first chair, in the place of who headed
// it until now. Tellers are elected anew.
func (h heir) officers() []Officer {
	chairs := h.last.With(Chair)
	if head := h.chair(); !head.IsZero() {
		chairs = slices.DeleteFunc(chairs, func(o Officer) bool { return o.Person.same(head) || h.outgoing(o.Person) })
		chairs = slices.Insert(chairs, 0, Officer{Role: Chair, Person: head})
	}
	out := append(chairs, h.last.With(Secretary)...)
	for i := range out {
		out[i].ID = h.id()
	}
	return out
}

// chair is the new head of the cluster in person: where a unit was elected, whoever represents it.
func (h heir) chair() Person {
	head := h.heads().Head
	for _, u := range h.last.Units {
		if name.Equal(u.Name, head.Name) && !u.Representative.IsZero() {
			return u.Representative
		}
	}
	return head
}

// outgoing reports whether a person headed the cluster until now: as the record says, or by the office, which names the
// cluster's word for its head: "Vụ trưởng, Trưởng Cụm".
func (h heir) outgoing(p Person) bool {
	if now := h.last.ClusterHeads; now != nil && !now.Head.IsZero() && p.same(now.Head) {
		return true
	}
	head, deputy := name.Fold(h.last.Info.Head), name.Fold(h.last.Info.Deputy)
	return strings.Contains(strings.ReplaceAll(name.Fold(p.Office), deputy, ""), head)
}

// same reports whether two are the same person as far as can be told: of one name or, where there is none, one office.
func (p Person) same(other Person) bool {
	if p.Name == "" && other.Name == "" {
		return name.Equal(p.Office, other.Office)
	}
	return name.Equal(p.Name, other.Name)
}

// heads are who was announced or elected to head the cluster in the year that has come.
func (h heir) heads() ClusterHeads {
	next := h.last.NextHeads()
	if next == nil {
		return ClusterHeads{}
	}
	return ClusterHeads{next.Head, slices.DeleteFunc(slices.Clone(next.Deputies), Person.IsZero)}
}

// items are the agenda as it was planned. What is left to follow up has an item of its own, after the report; where
// there is nothing it has none.
func (h heir) items(followUps bool) []NewItem {
	var out []NewItem
	at, planned := 0, false
	for _, it := range h.last.Items {
		if it.Inserted || it.Part == FollowUp && !followUps {
			continue
		}
		out = append(out, NewItem{h.id(), h.moved(it.Name), it.Part, h.moved(it.Who), it.plan})
		planned = planned || it.Part == FollowUp
		if slices.Contains([]Part{RollCall, Opening, Report}, it.Part) {
			at = len(out)
		}
	}
	if followUps && !planned {
		item := NewItem{h.id(), "Kiểm điểm việc thực hiện ý kiến chỉ đạo, giao ước của Hội nghị trước", FollowUp, "Thư ký", 10}
		out = slices.Insert(out, at, item)
	}
	return out
}

// titles keep their rules, ceilings and offices, and draw from each other as they did.
func (h heir) titles() []NewTitle {
	names := movedNames(h, h.last.Titles, func(t *Title) string { return t.Name })
	out, now := make([]NewTitle, len(names)), map[ID]ID{"": ""}
	for i, t := range h.last.Titles {
		n := t.NewTitle
		n.ID, n.Name, n.Official, n.From = h.id(), names[i], h.moved(n.Official), now[n.From]
		n.Rule.Ties = slices.Clone(n.Rule.Ties)
		out[i], now[t.ID] = n, n.ID
	}
	return out
}

// movedNames are what things that must stay apart are called next year.
func movedNames[T any](h heir, list []T, called func(T) string) []string {
	names := make([]string, len(list))
	for i, x := range list {
		names[i] = called(x)
	}
	return moveNames(names, h.last.Info.Year)
}

func (h heir) criteria() []Criterion {
	names := movedNames(h, h.last.Criteria, func(c Criterion) string { return c.Name })
	out := slices.Clone(h.last.Criteria)
	for i := range out {
		out[i].ID, out[i].Name = h.id(), names[i]
	}
	return out
}

// followUps are what is open, from whatever year, and what the last meeting gave that is done already. What it took
// over and found done it has told of itself.
func (h heir) followUps() []CarriedFollowUp {
	origin := name.Clean(h.last.Info.Title)
	if year := strconv.Itoa(h.last.Info.Year); !strings.Contains(origin, year) {
		origin += " năm " + year
	}
	var out []CarriedFollowUp
	for _, d := range h.last.FollowUps() {
		f := CarriedFollowUp{d.NewDirective, d.Origin, d.Done, d.Pledge}
		if f.Origin == "" {
			f.Origin = origin
		} else if d.Done {
			continue
		}
		f.ID = h.id()
		out = append(out, f)
	}
	return out
}
