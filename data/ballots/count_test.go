package ballots_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"thuky/data/ballots"
	"thuky/meeting/tally"
)

func TestHowBallotsMayBeWritten(t *testing.T) {
	for why, in := range map[string]string{
		"plainly":           "paper,invalid,A,B\n1,,1,0\n2,rách,,\n3,,*,\n",
		"no last line end":  "paper,invalid,A,B\n1,,1,0\n2,rách,,\n3,,*,",
		"CRLF":              "paper,invalid,A,B\r\n1,,1,0\r\n2,rách,,\r\n3,,*,\r\n",
		"byte-order mark":   "\ufeffpaper,invalid,A,B\n1,,1,0\n2,rách,,\n3,,*,\n",
		"semicolons":        "\ufeffpaper;invalid;A;B\r\n1;;1;0\r\n2;rách;;\r\n3;;*;\r\n",
		"empty lines":       "\n\r\npaper;invalid;A;B\n\n1;;1;0\n2;rách;;\n\r\n3;;*;\n\n",
		"spaces and tabs":   " paper , invalid ,A ,\tB\n 1,, x ,\t-\t\n2 , rách ,  ,\n3\t,\t,* ,\n",
		"quotes":            "\"paper\",\"invalid\",\"A\",\"B\"\n\"1\",\"\",\"X\",\"-\"\n2,\"rách\",\"\",\n3,,\" * \",\n",
		"every way to mark": "paper,invalid,A,B\n1,,+,-\n2,rách,X,0\n3,,*,\n",
	} {
		r := tally.Default(tally.Returned)
		v, err := ballots.Count(strings.NewReader(in), "", r, tally.Heads{})
		if err != nil {
			t.Errorf("%s: %v", why, err)
			continue
		}
		if v.Returned != 3 || v.Valid != 1 || v.InvalidReasons["rách"] != 1 || v.InvalidReasons["both"] != 1 || !v.Balanced {
			t.Errorf("%s: %+v", why, v)
		}
		if a, b := v.Names[0], v.Names[1]; a.Name != "A" || a.Agree != 1 || b.Name != "B" || b.Disagree != 1 {
			t.Errorf("%s: %+v", why, v.Names)
		}
	}
}

func TestNamesAndReasonsMayHoldAnything(t *testing.T) {
	in := "paper,invalid,\"Vụ \"\"A\"\", B\",\"Hai\r\ndòng\"\n1,\"rách, \"\"nát\"\"\",1,\n"
	v, err := ballots.Count(strings.NewReader(in), "", tally.Default(tally.Returned), tally.Heads{})
	if err != nil {
		t.Fatal(err)
	}
	if v.Names[0].Name != `Vụ "A", B` || v.Names[1].Name != "Hai\ndòng" || v.InvalidReasons[`rách, "nát"`] != 1 {
		t.Errorf("got %+v", v)
	}
}

func TestBallotsThatCannotBeReadSayWhere(t *testing.T) {
	const head = "paper,invalid,A,B\n"
	for _, c := range []struct {
		why, in      string
		line, column int
	}{
		{"nothing", "", 1, 1},
		{"empty lines only", "\n\n", 1, 1},
		{"another header", "số,invalid,A\n", 1, 1},
		{"another second cell", "paper,reason,A\n", 1, 2},
		{"header too short", "paper\n", 1, 2},
		{"nobody named", "paper,invalid\n", 1, 3},
		{"a column without name", "paper,invalid,A,,B\n", 1, 4},
		{"a name nobody can see", "paper,invalid,A,\u200b\n", 1, 4},
		{"one name twice", "paper,invalid,Uỷ ban,B,ủy  Ban\n", 1, 5},
		{"header not UTF-8", "paper,invalid,A,B\xff\n", 1, 4},
		{"a row too short", head + "1,,1\n", 2, 4},
		{"a row too long", head + "1,,1,1\n2,,1,1,1\n", 3, 5},
		{"spaces only", head + "  \n", 2, 2},
		{"no serial", head + "1,,1,1\n\n ,,1,1\n", 4, 1},
		{"no mark", head + "1,,1,y\n", 2, 4},
		{"two marks", head + "1,,11,\n", 2, 3},
		{"not UTF-8 in a reason", head + "1,r\xe1ch,1,\n", 2, 2},
		{"not UTF-8 in a serial", head + "\xff,,1,\n", 2, 1},
		{"not UTF-8 in a mark", head + "1,,\xff,\n", 2, 3},
		{"a quote in a cell", head + "1,rá\"ch,1,\n", 2, 2},
		{"text after a quote", head + "1,\"rách\" ,1,\n", 2, 2},
		{"a quote never closed", head + "1,,1,\n2,\"rách,1,\n3,,1,\n", 3, 2},
		{"a line break before the mark", head + "1,\"a\nb\",1,y\n", 3, 4},
		{"the other separator", head + "1;;1;0\n", 2, 2},
	} {
		_, err := ballots.Count(strings.NewReader(c.in), "", tally.Default(tally.Valid), tally.Heads{})
		var wrong *ballots.CellError
		if !errors.As(err, &wrong) || wrong.Line != c.line || wrong.Column != c.column || !errors.Is(err, ballots.ErrInput) {
			t.Errorf("%s: %v, want line %d, column %d", c.why, err, c.line, c.column)
		}
		if err != nil && (strings.Contains(err.Error(), "\n") || !utf8.ValidString(err.Error())) {
			t.Errorf("%s: the error is not one clean line: %q", c.why, err)
		}
	}
}

func TestARuleThatCannotBeAppliedIsBadInput(t *testing.T) {
	_, err := ballots.Count(strings.NewReader("paper,invalid,A\n"), "", tally.Default(tally.Members), tally.Heads{})
	if wrong := (*ballots.FieldError)(nil); !errors.As(err, &wrong) || wrong.Field != "members" {
		t.Errorf("got %v", err)
	}
}

// TestLongLines has cells longer than any buffer, and a file without line ends, which must not fill the memory.
func TestLongLines(t *testing.T) {
	long := strings.Repeat("dài ", 200_000)
	for _, in := range []string{
		"paper,invalid,A\n1," + long + ",1\n2,,1\n",
		"paper,invalid,A\n1,\"" + long + "\",1\n2,,1\n",
	} {
		v, err := ballots.Count(strings.NewReader(in), "", tally.Default(tally.Valid), tally.Heads{})
		if err != nil || v.InvalidReasons[strings.TrimSpace(long)] != 1 || v.Names[0].Agree != 1 {
			t.Errorf("%v, %d papers", err, v.Returned)
		}
	}
	for _, in := range []io.Reader{endless("x"), io.MultiReader(strings.NewReader("paper,invalid,\""), endless("x\n"))} {
		if _, err := ballots.Count(in, "", tally.Default(tally.Valid), tally.Heads{}); !errors.Is(err, ballots.ErrInput) {
			t.Errorf("without end: %v", err)
		}
	}
}

// endless repeats a text for ever.
type endless string

func (e endless) Read(p []byte) (int, error) {
	n := 0
	for n+len(e) <= len(p) {
		n += copy(p[n:], e)
	}
	return n, nil
}

func TestATableAPersonCanRead(t *testing.T) {
	rule := tally.Default(tally.Valid)
	rule.Quota, rule.Marks = 2, 3
	v, err := ballots.Count(strings.NewReader(`paper,invalid,Vụ Pháp luật quốc tế,Thanh tra Bộ,`+"\"Cục\n\x1b[31m国際\""+`,Văn phòng Bộ
1,,1,1,1,0
2,,1,1,1,0
3,,1,0,0,0
4,,1,1,1,1
5,rách,1,,,
5,,1,1,1,
6,,1,,,
`), "Cờ thi đua\nNgành", rule, tally.Heads{Members: new(6), Issued: new(5)})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	if err := ballots.Table(&got, v); err != nil {
		t.Fatal(err)
	}
	want := string(read(t, "testdata/table.golden"))
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
	if slices.ContainsFunc([]rune(got.String()), func(r rune) bool { return r < ' ' && r != '\n' }) {
		t.Error("a control character comes through")
	}
}
