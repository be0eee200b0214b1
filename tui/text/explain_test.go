package text

import (
	"errors"
	"fmt"
	"go/ast"
	"slices"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// sentinels are the exported errors of a package, by their names.
func sentinels(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	for _, file := range parse(t, dir) {
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range gen.Specs {
				value, ok := spec.(*ast.ValueSpec)
				if ok && strings.HasPrefix(value.Names[0].Name, "Err") {
					out = append(out, value.Names[0].Name)
				}
			}
		}
	}
	return out
}

// explained are the errors that have a sentence, as "package.Name", read from the source of the table.
func explained(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, file := range parse(t, ".") {
		ast.Inspect(file, func(n ast.Node) bool {
			pair, ok := n.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			switch key := pair.Key.(type) {
			case *ast.SelectorExpr:
				if from, ok := key.X.(*ast.Ident); ok {
					out = append(out, from.Name+"."+key.Sel.Name)
				}
			case *ast.Ident:
				out = append(out, "text."+key.Name)
			}
			return true
		})
	}
	return out
}

func TestEveryReasonHasASentence(t *testing.T) {
	said := explained(t)
	for pkg, dir := range map[string]string{"meeting": "../../meeting", "text": "."} {
		names := sentinels(t, dir)
		if len(names) < 6 {
			t.Fatalf("only %v were found in %s", names, dir)
		}
		for _, name := range names {
			if !slices.Contains(said, pkg+"."+name) {
				t.Errorf("%s.%s has no sentence", pkg, name)
			}
		}
	}
}

func TestASentenceIsWholeWhateverItIsTold(t *testing.T) {
	for why, w := range reasons {
		for n := range 5 {
			details := []any{"Thanh tra Bộ", 3, 12, nil}[:min(n, 4)]
			for _, l := range []Lang{Vietnamese, English} {
				err := fmt.Errorf("saving: %w", &meeting.Refusal{Why: why, Details: details})
				s := Explain(l, err)
				if s == "" || strings.Contains(s, "%!") || strings.Contains(s, "%v") {
					t.Errorf("%v with %d details: %q", why, n, s)
				}
				if !strings.HasSuffix(s, ".") {
					t.Errorf("%q is no sentence", s)
				}
			}
		}
		if bare := Explain(Vietnamese, why); strings.Contains(bare, "%") && !strings.Contains(w.Vi, "%%") {
			t.Errorf("without details: %q", bare)
		}
	}
}

// A detail with a percent sign, such as a name, is no format.
func TestADetailIsNoFormat(t *testing.T) {
	got := Explain(Vietnamese, &meeting.Refusal{Why: meeting.ErrSameName, Details: []any{"Đạt 100% %d %v"}})
	if !strings.Contains(got, "Đạt 100% %d %v") {
		t.Error(got)
	}
}

type spoken struct{}

func (spoken) Error() string { return "spoken" }

func (spoken) Sentence(lang string) string { return "in " + lang }

func TestAnErrorMaySpeakForItself(t *testing.T) {
	if got := Explain(English, fmt.Errorf("opening: %w", spoken{})); got != "in en" {
		t.Error(got)
	}
	if got := Explain(English, errors.New("no sentence for this")); got != "no sentence for this" {
		t.Error(got)
	}
}

func TestEverySumThatDoesNotAddUpIsTold(t *testing.T) {
	for _, sum := range []tally.Sum{tally.SumReturned, tally.SumReasons, tally.SumName, tally.SumNone, tally.SumBlank, tally.SumMarks, tally.SumAsked} {
		for _, l := range []Lang{Vietnamese, English} {
			got := Explain(l, &meeting.Refusal{Why: &tally.SumError{Sum: sum, Name: "Thanh tra Bộ", Left: 41, Right: 57}})
			for _, want := range []string{"41", "57", "Thanh tra Bộ"} {
				if !strings.Contains(got, want) {
					t.Errorf("sum %v: %q does not say %s", sum, got, want)
				}
			}
		}
	}
}

func TestProblemsAreTold(t *testing.T) {
	for _, small := range []string{"present", "voters", "issued", "returned"} {
		for _, large := range []string{"members", "present", "voters", "issued"} {
			for _, l := range []Lang{Vietnamese, English} {
				got := Problems(l, []string{small + ">" + large})
				if strings.ContainsAny(got, "><") || strings.HasPrefix(got, " ") || strings.HasSuffix(got, " ") {
					t.Errorf("%s>%s: %q", small, large, got)
				}
			}
		}
	}
	if got := Problems(Vietnamese, nil); got != "" {
		t.Error(got)
	}
	for _, reason := range []string{tally.ReasonBoth, tally.ReasonOverMarked, tally.ReasonBlank} {
		if Reasoned(Vietnamese, reason) == reason {
			t.Errorf("%s has no words", reason)
		}
	}
	if Reasoned(English, "bị rách") != "bị rách" {
		t.Error("the tellers' own words are not kept")
	}
}
