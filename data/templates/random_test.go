package templates

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// aLine draws text as it is kept, with what a writer of TOML may stumble over.
func aLine(t *rapid.T, label string) string {
	piece := rapid.OneOf(rapid.SampledFrom([]string{`"`, `\`, "'", "#", "=", "[[", "]", ",", "\u00a0", "ế", "\U0001f5f3", "\u2028", "é", " "}), rapid.StringN(1, 5, -1))
	s := "x" + strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, label), "")
	return name.Clean(strings.NewReplacer("{", "", "}", "").Replace(s))
}

// TestWhatIsWrittenIsReadAgain: any list of kinds, and of rules, comes back as it was.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	t.Run("agendas", rapid.MakeCheck(func(t *rapid.T) {
		var kinds []meeting.Template
		for i, key := range rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z0-9][a-z0-9-]{0,9}`), 1, 3, rapid.ID[string]).Draw(t, "keys") {
			k := meeting.Template{Key: key, Name: aLine(t, "name"), Title: aLine(t, "title") + " {năm sau}", English: rapid.SampledFrom([]string{"", "Meeting"}).Draw(t, "en")}
			for range rapid.IntRange(1, 4).Draw(t, "items") {
				k.Items = append(k.Items, meeting.NewItem{
					Name: aLine(t, "item") + " {năm}", Part: rapid.SampledFrom(meeting.Parts()).Draw(t, "part"),
					Who: rapid.SampledFrom([]string{"", aLine(t, "who")}).Draw(t, "whose"), Minutes: rapid.IntRange(0, meeting.MaxMinutes).Draw(t, "minutes"),
				})
			}
			kinds = append(kinds, k)
			if i == 0 {
				mayBeSetUp(t, k)
			}
		}
		got, err := Agendas("", bytes.NewReader(writeAgendas(kinds)))
		if err != nil || !reflect.DeepEqual(got, kinds) {
			t.Fatalf("%+v\n%+v\n%v", kinds, got, err)
		}
	}))
	t.Run("rules", rapid.MakeCheck(func(t *rapid.T) {
		var rules []meeting.Profile
		for _, n := range rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) string { return aLine(t, "name") }), 1, 3, name.Fold).Draw(t, "names") {
			p := meeting.Profile{Name: n, Year: rapid.SampledFrom([]int{0, 1900, 2026, 9999}).Draw(t, "year"), Rule: aRule(t)}
			if _, why := p.Rule.Fault(); why != nil {
				t.Skip("not a rule")
			}
			if rapid.Bool().Draw(t, "ceiling") {
				p.Ceiling = meeting.Ceiling{Share: tally.Fraction{Num: 1, Den: rapid.Int64Range(1, 9).Draw(t, "of")}, Source: rapid.SampledFrom([]string{"", "NĐ"}).Draw(t, "by")}
			}
			rules = append(rules, p)
		}
		got, err := Rules("", bytes.NewReader(writeRules(rules)))
		if err != nil || !reflect.DeepEqual(got, rules) {
			t.Fatalf("%+v\n%+v\n%v", rules, got, err)
		}
	}))
}

func aRule(t *rapid.T) meeting.Rule {
	r := meeting.Rule{Method: rapid.SampledFrom(meeting.Methods()).Draw(t, "method"), Rule: tally.Default(rapid.SampledFrom(tally.Bases()).Draw(t, "base"))}
	den := rapid.Int64Range(1, 999_999_999).Draw(t, "den")
	r.Threshold = tally.Fraction{Num: rapid.Int64Range(1, den).Draw(t, "num"), Den: den}
	r.Strict, r.Quota, r.Marks = r.Threshold.Num < den && rapid.Bool().Draw(t, "strict"), rapid.IntRange(0, 9).Draw(t, "quota"), rapid.IntRange(0, 9).Draw(t, "marks")
	r.Blank = rapid.SampledFrom([]tally.Blank{tally.BlankValid, tally.BlankInvalid}).Draw(t, "blank")
	r.Both = rapid.SampledFrom([]tally.Both{tally.BothPaper, tally.BothName}).Draw(t, "both")
	r.Sealed, r.Recuse = r.Method.Secret() && rapid.Bool().Draw(t, "sealed"), r.Method == meeting.ShowOfHands && rapid.Bool().Draw(t, "recuse")
	if ties := rapid.SliceOfNDistinct(rapid.SampledFrom(meeting.Ways()), 0, 3, rapid.ID[meeting.Way]).Draw(t, "ties"); len(ties) > 0 {
		r.Ties = ties
	}
	r.Source = rapid.SampledFrom([]string{"", aLine(t, "source")}).Draw(t, "from")
	return r
}

// mayBeSetUp: a meeting takes what is read as it is.
func mayBeSetUp(t interface{ Fatalf(string, ...any) }, k meeting.Template, rules ...meeting.Profile) {
	start := time.Date(2026, 12, 18, 7, 0, 0, 0, time.UTC)
	setup := meeting.Setup{
		Info:  meeting.Info{Title: k.TitleIn(9999), Cluster: "Cụm", Year: 9999, Start: start, Quorum: tally.Fraction{Num: 2, Den: 3}, Head: "Trưởng Cụm", Deputy: "Phó Trưởng Cụm"},
		Items: k.Agenda("item", 9999),
	}
	for i, p := range rules {
		setup.Titles = append(setup.Titles, p.On(meeting.NewTitle{ID: meeting.ID("t-" + string(rune('a'+i%26)) + strings.Repeat("x", i/26)), Name: p.Name}))
	}
	b := meeting.Created{Setup: setup}
	if err := (&meeting.Meeting{}).Check(b, start); err != nil {
		t.Fatalf("%+v: %v", setup, err)
	}
	if _, err := meeting.EncodeBody(b); err != nil {
		t.Fatalf("%+v: %v", setup, err)
	}
}
