package meeting

import (
	"slices"

	"thuky/meeting/tally"
)

// Profile is a rule that a sector has written down. Several of the texts have since been replaced: each profile says
// where it is from and of which year, and the default remains the cluster's own rule, typed in.
type Profile struct {
	Name string // of the sector
	Year int    // of the text; 0 where the number does not tell it
	Rule Rule

	Ceiling Ceiling `json:",omitzero"` // of the titles voted on by it
}

// Profiles lists the rules of which a public text is known. Their quotas are the title's own.
func Profiles() []Profile {
	rule := func(num, den int64, strict bool, base tally.Base, source string) Rule {
		r := Rule{Method: SecretPapers, Rule: tally.Default(base), Source: source}
		r.Threshold, r.Strict = tally.Fraction{Num: num, Den: den}, strict
		return r
	}
	return []Profile{
		{Name: "Kiểm sát", Year: 2019, Rule: rule(4, 5, false, tally.Members, "Thông tư 01/2019/TT-VKSTC")},
		{Name: "Tòa án", Year: 2016, Rule: rule(2, 3, false, tally.Members, "Thông tư 04/2016/TT-TANDTC")},
		{Name: "Giáo dục", Year: 2015, Rule: rule(7, 10, false, tally.Voters, "Thông tư 35/2015")},
		{Name: "Kiểm toán nhà nước, cờ thi đua", Rule: rule(1, 2, true, tally.Members, "Quyết định 2264/QĐ-KTNN")},
		{Name: "Kiểm toán nhà nước, cá nhân", Rule: rule(9, 10, true, tally.Members, "Quyết định 2264/QĐ-KTNN")},
		{Name: "Hội đồng Thi đua - Khen thưởng, danh hiệu cá nhân cao", Year: 2017, Rule: rule(9, 10, false, tally.Members, "Nghị định 91/2017/NĐ-CP, Điều 45")},
	}
}

// Title makes a title that is voted on by the profile, under a name of its own.
func (p Profile) Title(id ID, name string) NewTitle {
	p.Rule.Ties = slices.Clone(p.Rule.Ties)
	return NewTitle{ID: id, Name: name, Rule: p.Rule, Ceiling: p.Ceiling}
}

// Office is what a title elects to, where it is not an award.
type Office string

// The offices a cluster may elect.
const (
	Award        Office = ""       // an award: the winners are proposed
	HeadOffice   Office = "head"   // Trưởng Cụm
	DeputyOffice Office = "deputy" // Phó Trưởng Cụm
)

// Ceiling is a share that the winners of a title should not pass. It is a warning, never a bar: the legal note of at
// most 20 % for the Government's flag counts the whole ministry, not one cluster.
type Ceiling struct {
	Share  tally.Fraction `json:"share"`
	Source string         `json:"source"`
}

// AboveCeiling reports whether a title's winners are more than its ceiling allows, and of how many that is a share:
// the winners of the title it draws from, else the units of the cluster. pending are winners not yet declared.
func (m *Meeting) AboveCeiling(t *Title, pending int) (winners, of int, above bool) {
	if t.Ceiling == (Ceiling{}) {
		return 0, 0, false
	}
	of = len(m.Units)
	if source := m.Title(t.From); source != nil {
		of = len(m.Winners(source))
	}
	winners = len(m.Winners(t)) + pending
	return winners, of, int64(winners)*t.Ceiling.Share.Den > t.Ceiling.Share.Num*int64(of)
}

// NextHeads are next year's heads: as announced, else as elected; nil while neither is known.
func (m *Meeting) NextHeads() *Heads {
	if m.Heads != nil {
		return m.Heads
	}
	h := &Heads{Year: m.Info.Year + 1}
	for _, t := range m.Titles {
		for _, w := range m.Winners(t) {
			switch {
			case t.Office == HeadOffice && h.Head.IsZero():
				h.Head = Person{Name: w.Name}
			case t.Office == DeputyOffice:
				h.Deputies = append(h.Deputies, Person{Name: w.Name})
			}
		}
	}
	if h.Head.IsZero() && len(h.Deputies) == 0 {
		return nil
	}
	return h
}
