package meeting

import (
	"cmp"
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

// Profiles lists the rules of which a public text is known. They leave the quota to each title: see Profile.On.
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

// On gives a title to be voted on by the profile. Quota, marks and ceiling stay the title's own where the profile does
// not say them.
func (p Profile) On(t NewTitle) NewTitle {
	own := t.Rule
	t.Rule = p.Rule
	t.Rule.Ties = slices.Clone(p.Rule.Ties)
	if p.Rule.Quota == 0 {
		t.Rule.Quota = own.Quota
		t.Rule.Marks = cmp.Or(p.Rule.Marks, own.Marks)
	}
	if p.Ceiling != (Ceiling{}) {
		t.Ceiling = p.Ceiling
	}
	return t
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
