package phrase

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Every standard text holds to itself, and says what it is given.
func TestStandardPhrases(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Standard() {
		if seen[p.Key] {
			t.Errorf("%s stands there twice", p.Key)
		}
		seen[p.Key] = true
		if err := Check(p.Key, p.Text); err != nil {
			t.Error(err)
		}
		for _, n := range p.Free {
			if !strings.Contains(p.Text, "{"+n+"}") {
				t.Errorf("%s may leave out {%s}, which it has not", p.Key, n)
			}
		}
		var pairs []string
		for _, n := range placeholders(p.Text) {
			pairs = append(pairs, n, "«"+n+"»")
		}
		if got := Set(nil).Say(p.Key, pairs...); strings.ContainsAny(got, "{}") || strings.Count(got, "«") != strings.Count(p.Text, "{") {
			t.Errorf("%s says %q", p.Key, got)
		}
	}
}

func TestWrongTexts(t *testing.T) {
	for _, c := range []struct {
		key, text string
		want      error
		says      string
	}{
		{"minutes.ended", "Hội nghị bế mạc {thời gian}.", nil, ""},
		{"minutes.ended", "Hội nghị bế mạc {THOI GIAN}.", nil, ""},
		{"minutes.end", "x", ErrUnknown, "minutes.ended"},
		{"nothing.here", "x", ErrUnknown, "minutes, votes"},
		{"minutes.ended", "Bế mạc lúc {giờ}.", ErrPlaceholder, "{giờ}; có: {thời gian}"},
		{"minutes.ended", "Bế mạc.", ErrMissing, "thiếu {thời gian}"},
		{"minutes.ended", "Bế mạc {thời gian.", ErrBraces, "dấu {"},
		{"minutes.ended", "Bế mạc thời gian}.", ErrBraces, "dấu {"},
		{"minutes.ended", "Bế mạc {} {thời gian}.", ErrBraces, "dấu {"},
		{"minutes.ended", "Bế mạc {{thời gian}}.", ErrBraces, "dấu {"},
		{"minutes.ended", " \n ", ErrBlank, "để trống"},
		{"minutes.ended", strings.Repeat("a", 2001) + "{thời gian}", ErrTooLong, "2.000"},
		{"proposal.asks", "Kính trình {cấp trên} quyết định./.", nil, ""},
	} {
		err := Check(c.key, c.text)
		if !errors.Is(err, c.want) {
			t.Errorf("%s = %q: %v", c.key, c.text, err)
		}
		var e *Error
		if errors.As(err, &e) && (!strings.Contains(e.Sentence("vi"), c.says) || e.Sentence("en") == e.Sentence("vi")) {
			t.Errorf("%s = %q: %s / %s", c.key, c.text, e.Sentence("vi"), e.Sentence("en"))
		}
	}
	if err := (Set{"minutes.ended": "x", "a.b": "y"}).Check(); !errors.Is(err, ErrUnknown) {
		t.Errorf("the first by its key is told: %v", err)
	}
}

func TestOwnPhrases(t *testing.T) {
	s := Set{"minutes.ended": "Hội nghị  kết thúc\nvào {thời gian}./.", "votes.passed": "Hội nghị tán thành."}
	if own := s.Own(); len(own) != 1 || own["votes.passed"] == "" {
		t.Errorf("%v", own)
	}
	if got := s.Say("minutes.ended", "thoi gian", "16 giờ 30"); got != "Hội nghị kết thúc vào 16 giờ 30./." {
		t.Error(got)
	}
}

// Whatever text is let by, nothing of a brace comes on paper, and every fact does.
func TestATextThatHoldsSaysEveryFact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(Standard()).Draw(t, "phrase")
		text := ""
		for _, piece := range rapid.SliceOfN(rapid.SampledFrom([]string{"{", "}", "x", " ", "{số}", "{giờ}", p.Text}), 1, 6).Draw(t, "pieces") {
			text += piece
		}
		if Check(p.Key, text) != nil {
			return
		}
		var pairs, facts []string
		for _, n := range placeholders(p.Text) {
			pairs, facts = append(pairs, n, "«"+n+"»"), append(facts, "«"+n+"»")
		}
		said := Set{p.Key: text}.Say(p.Key, pairs...)
		if strings.ContainsAny(said, "{}") {
			t.Fatalf("%q says %q", text, said)
		}
		for i, f := range facts {
			if !strings.Contains(said, f) && !holds(p.Free, pairs[2*i]) {
				t.Fatalf("%q leaves out %s", text, f)
			}
		}
	})
}
