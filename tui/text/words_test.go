package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// parse reads the Go files of a folder, those of its tests left out.
func parse(t *testing.T, dir string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, src, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// words are all the words of this package as they stand in its source, also those in maps and in functions.
func words(t *testing.T) []Word {
	t.Helper()
	var out []Word
	for _, file := range parse(t, ".") {
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok || len(lit.Elts) != 2 {
				return true
			}
			vi, ok1 := literal(lit.Elts[0])
			en, ok2 := literal(lit.Elts[1])
			if name, named := lit.Type.(*ast.Ident); ok1 && ok2 && (lit.Type == nil || named && name.Name == "Word") {
				out = append(out, Word{vi, en})
			}
			return true
		})
	}
	return out
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

var verb = regexp.MustCompile(`%[-+# 0]*\d*(?:\.\d+)?[a-zA-Z%]`)

func TestEveryWordIsInBothLanguagesWithTheSameVerbs(t *testing.T) {
	all := words(t)
	if len(all) < 300 {
		t.Fatalf("only %d words were found", len(all))
	}
	for _, w := range all {
		vi, en := verb.FindAllString(w.Vi, -1), verb.FindAllString(w.En, -1)
		switch {
		case strings.TrimSpace(w.Vi) == "" || strings.TrimSpace(w.En) == "":
			t.Errorf("a language is missing: %q, %q", w.Vi, w.En)
		case strings.Join(vi, "") != strings.Join(en, ""):
			t.Errorf("%q takes %v, %q takes %v", w.Vi, vi, w.En, en)
		case !norm.NFC.IsNormalString(w.Vi):
			t.Errorf("%q is not in NFC", w.Vi)
		case strings.ContainsAny(w.Vi+w.En, "\n\t"):
			t.Errorf("%q has more than a line", w.Vi)
		}
	}
}

func TestEveryKindOfEventHasAName(t *testing.T) {
	kinds := map[string]bool{}
	for _, kind := range meeting.Kinds() {
		kinds[kind] = true
		if _, ok := steps[kind]; !ok {
			t.Errorf("%s has no name", kind)
		}
	}
	for kind := range steps {
		if !kinds[kind] {
			t.Errorf("there is no kind %s", kind)
		}
	}
}

func TestEverythingThatIsChosenHasAName(t *testing.T) {
	for _, p := range meeting.Parts() {
		if Parts[p] == (Word{}) {
			t.Errorf("the part %s has no name", p)
		}
	}
	for _, m := range meeting.Methods() {
		if Methods[m] == (Word{}) {
			t.Errorf("the method %s has no name", m)
		}
	}
	for _, s := range []meeting.Phase{meeting.Planned, meeting.Running, meeting.Ended} {
		if States[string(s)] == (Word{}) {
			t.Errorf("the state %s has no name", s)
		}
	}
}

func TestAWordIsSaid(t *testing.T) {
	w := Word{"có %d, cần 100%%", "%d here, 100%% needed"}
	if got := w.In(Vietnamese, 3); got != "có 3, cần 100%" {
		t.Error(got)
	}
	if got := (Word{"Đạt 100%", "100%"}).In(Vietnamese); got != "Đạt 100%" { // a name, say, that is no format
		t.Error(got)
	}
	for in, want := range map[string]string{"đơn vị": "Đơn vị", "": "", "ủy quyền": "Ủy quyền", "ABC": "ABC", "▶ x": "▶ x"} {
		if got := Capital(in); got != want {
			t.Errorf("Capital(%q) = %q", in, got)
		}
	}
	for _, l := range []Lang{Vietnamese, English} {
		if got, ok := ParseLang(l.String()); !ok || got != l {
			t.Errorf("%s is read as %s, %t", l, got, ok)
		}
	}
	if _, ok := ParseLang("fr"); ok {
		t.Error("a third language is known")
	}
}

func TestEnglishCountsAreSingularAndPlural(t *testing.T) {
	for n, want := range map[int]string{1: "Tied for 1 place: A.", 2: "Tied for 2 places: A.", 11: "Tied for 11 places: A.", 21: "Tied for 21 places: A."} {
		if got := TiedAre.In(English, n, "A"); got != want {
			t.Errorf("of %d: %q", n, got)
		}
	}
	if got := FreezeHint.In(English, 13, 1, 1, 2); got != "Fixed on opening: 13 members, 1 present; 1 candidate, 2 places." {
		t.Error(got)
	}
	if got := Explain(English, &meeting.Refusal{Why: meeting.ErrDiffer, Details: []any{1}}); !strings.Contains(got, "1 paper:") {
		t.Error(got)
	}
}

// The English screen says its numbers the English way.
func TestEnglishHasADecimalPoint(t *testing.T) {
	n := tally.NameResult{Name: "A", Agree: 11, Base: 12, Needed: 7, Percent: "91,67", Passes: true}
	if got := Arithmetic(English, meeting.ShowOfHands, tally.Default(tally.Present), n); !strings.Contains(got, "(91.67%)") {
		t.Error(got)
	}
	if got := Arithmetic(Vietnamese, meeting.ShowOfHands, tally.Default(tally.Present), n); !strings.Contains(got, "(91,67%)") {
		t.Error(got)
	}
}

// Figures beside a sentence on a screen have no zero before them: nor do the sentences, wherever the number stands.
func TestNumbersOnAScreenHaveNoZeroBefore(t *testing.T) {
	r := tally.Default(tally.Cast)
	r.Quota = 3
	for _, method := range meeting.Methods() {
		said := RuleLine(Vietnamese, meeting.Rule{Method: method, Rule: r}) +
			Arithmetic(Vietnamese, method, r, tally.NameResult{Agree: 9, Base: 8, Needed: 5, Recused: 1, Passes: true})
		r.Threshold = tally.Fraction{Den: 1}
		said += RuleShort(Vietnamese, method, r) + Needed(Vietnamese, method, r, tally.NameResult{Needed: 1})
		if zero := regexp.MustCompile(`\b0[1-9]`).FindString(said); zero != "" {
			t.Errorf("%s: %s in %q", method, zero, said)
		}
		r.Threshold = tally.Default(tally.Cast).Threshold
	}
}
