package meeting

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"thuky/meeting/phrase"
	"thuky/meeting/tally"
)

// TestEveryTemplateCanBeSetUp: a meeting takes its title and agenda, with a roll call to begin with, its minutes at the
// end, and nothing left to be filled in.
func TestEveryTemplateCanBeSetUp(t *testing.T) {
	var keys []string
	for _, k := range Templates() {
		if slices.Contains(keys, k.Key) || k.In("vi") == k.In("en") {
			t.Errorf("%s cannot be told from another", k.Key)
		}
		keys = append(keys, k.Key)
		r, s := newRoom(t), setup()
		s.Info.Title, s.Items = k.TitleIn(2026), k.Agenda("item", 2026)
		r.do(Created{s})
		for _, text := range append([]string{s.Info.Title}, names(s.Items)...) {
			if strings.ContainsAny(text, "{}") {
				t.Errorf("%s: %s", k.Key, text)
			}
		}
		if n := len(s.Items); s.Items[0].Part != RollCall || s.Items[n-1].Part != Closing || s.Items[n-1].ID == s.Items[0].ID {
			t.Errorf("%s: %+v", k.Key, s.Items)
		}
		for _, text := range append([]string{k.Title}, names(k.Items)...) {
			if err := phrase.CheckText("text", text, Placeholders()); err != nil {
				t.Errorf("%s: %v", k.Key, err)
			}
		}
	}
	if strings.Join(keys, " ") != "year-end mid-year pledge general" {
		t.Errorf("%v", keys)
	}
	Templates()[0].Items[0].Name = "x"
	if got := (Template{Name: "Giao ban"}).In("en"); got != "Giao ban" || Templates()[0].Items[0].Name == "x" {
		t.Error(got)
	}
}

func names(items []NewItem) (all []string) {
	for _, it := range items {
		all = append(all, it.Name, it.Who)
	}
	return all
}

// TestYearsAreFilledIn, as often as they stand there, and however they are written.
func TestYearsAreFilledIn(t *testing.T) {
	k := Template{Title: "{năm} - {nam sau} ({ NĂM })", Items: []NewItem{{Name: "A {năm}", Who: "B {năm sau}", Part: Other, Minutes: 3}}}
	if got := k.TitleIn(2025); got != "2025 - 2026 (2025)" {
		t.Error(got)
	}
	want := NewItem{ID: "i-01", Name: "A 2025", Who: "B 2026", Part: Other, Minutes: 3}
	if got := k.Agenda("i", 2025); len(got) != 1 || got[0] != want || k.Items[0].ID != "" {
		t.Errorf("%+v", got)
	}
}

// TestTheFieldAtFault of a rule is named, with why.
func TestTheFieldAtFault(t *testing.T) {
	for _, c := range []struct {
		field string
		spoil func(r *Rule)
		want  error
	}{
		{"", func(*Rule) {}, nil},
		{"method", func(r *Rule) { r.Method = "dice" }, ErrUnknown},
		{"threshold", func(r *Rule) { r.Threshold = tally.Fraction{Num: 3, Den: 2} }, tally.ErrRule},
		{"quota", func(r *Rule) { r.Quota = -1 }, tally.ErrRule},
		{"recuse", func(r *Rule) { r.Recuse = true }, tally.ErrSecretRecusal},
		{"recuse", func(r *Rule) { r.Recuse, r.Method = true, Consensus }, tally.ErrSecretRecusal},
		{"sealed", func(r *Rule) { r.Sealed, r.Method = true, ShowOfHands }, ErrWrongMethod},
		{"ties", func(r *Rule) { r.Ties = []Way{RunOff, "dice"} }, ErrUnknown},
		{"base", func(r *Rule) { r.Base, r.Method = tally.Issued, RollCallVote }, ErrWrongMethod},
		{"base", func(r *Rule) { r.Base = "all" }, tally.ErrRule},
	} {
		r := rule(SecretPapers, 1)
		c.spoil(&r)
		if field, why := r.Fault(); field != c.field || !errors.Is(why, c.want) {
			t.Errorf("%s: %s, %v", c.field, field, why)
		}
	}
}

// TestAProfileIsTakenWhole: with its quota, marks and ceiling where it says them; else the title keeps its own.
func TestAProfileIsTakenWhole(t *testing.T) {
	fifth := Ceiling{Share: tally.Fraction{Num: 1, Den: 5}}
	p := Profile{Name: "Cụm", Rule: rule(SecretPapers, 2), Ceiling: fifth}
	p.Rule.Ties, p.Rule.Marks = []Way{RunOff}, 3
	n := p.On(NewTitle{ID: "t9", Name: "Cờ thi đua", Rule: rule(ShowOfHands, 5)})
	r := stage(t, "item")
	r.do(TitleAdded{n})
	n.Rule.Ties[0] = Lot
	if got := r.m.Title("t9"); got.Name != "Cờ thi đua" || got.Rule.Method != SecretPapers || got.Rule.Quota != 2 || got.Rule.Marks != 3 || got.Ceiling != fifth || p.Rule.Ties[0] != RunOff {
		t.Errorf("%+v", got)
	}
	p = Profiles()[0]
	if got := p.On(n); got.Rule.Quota != 2 || got.Rule.Marks != 3 || got.Ceiling != fifth || got.Rule.Source != p.Rule.Source {
		t.Errorf("%+v", got)
	}
}
