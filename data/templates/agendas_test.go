package templates

import (
	"errors"
	"strings"
	"testing"

	"thuky/meeting/phrase"
)

// oneKind is a file with one kind of meeting, as short as it may be.
const oneKind = `[[meeting]]
key = "x"
name = "Giao ban"
title = "Giao ban năm {năm}"
items = [
  { name = "Báo cáo", part = "report" },
]
`

func TestWhatAnAgendaMayBe(t *testing.T) {
	for name, src := range map[string]string{
		"short":        oneKind,
		"bom and crlf": "\ufeff" + strings.ReplaceAll(oneKind, "\n", "\r\n"),
		"by headings": `[[meeting]]
key = "x"
title = "Giao ban năm {NAM}"
name = """
  Giao
  ban"""
[[meeting.items]]
part = 'report'
name = 'Báo cáo'`,
	} {
		kinds, err := Agendas("", strings.NewReader(src))
		if err != nil || len(kinds) != 1 || kinds[0].Name != "Giao ban" || kinds[0].TitleIn(2026) != "Giao ban năm 2026" {
			t.Errorf("%s: %+v, %v", name, kinds, err)
			continue
		}
		if items := kinds[0].Agenda("i", 2026); len(items) != 1 || items[0].ID != "i-01" || items[0].Name != "Báo cáo" || items[0].Part != "report" || items[0].Minutes != 0 {
			t.Errorf("%s: %+v", name, items)
		}
	}
}

// fileError is something wrong in a file: what is put in the place of what, and what is then said.
type fileError struct {
	name, old, new string
	line           int
	kind           error
	vi, en         string
}

// check reads the file with each error, and looks at what is said of it.
func check(t *testing.T, file string, read func(src string) error, all []fileError) {
	for _, c := range all {
		t.Run(c.name, func(t *testing.T) {
			src := strings.Replace(file, c.old, c.new, 1)
			if src == file {
				t.Fatal("nothing is wrong")
			}
			err := read(src)
			wrong, ok := errors.AsType[*Error](err)
			if !ok || !errors.Is(err, ErrInput) || !errors.Is(err, c.kind) || wrong.Error() == "" {
				t.Fatalf("%v", err)
			}
			if wrong.Line != c.line || wrong.Path != "a.toml" {
				t.Errorf("%s:%d, want line %d", wrong.Path, wrong.Line, c.line)
			}
			if got := wrong.Sentence("vi"); !strings.Contains(got, c.vi) || !strings.HasSuffix(got, ".") || strings.Contains(got, "..") || strings.ContainsRune(got, '\x1b') {
				t.Errorf("vi: %s", got)
			}
			if got := wrong.Sentence("en"); !strings.Contains(got, c.en) || !strings.HasSuffix(got, ".") || strings.Contains(got, "..") || strings.ContainsRune(got, '\x1b') {
				t.Errorf("en: %s", got)
			}
		})
	}
}

func TestWhatIsWrongWithAnAgenda(t *testing.T) {
	check(t, oneKind, func(src string) error { _, err := Agendas("a.toml", strings.NewReader(src)); return err }, []fileError{
		{"nothing", oneKind, "# chưa có gì\n", 0, ErrMissing, "a.toml: mục “meeting” chưa có: viết ít nhất một bảng dưới dòng [[meeting]].", "a.toml: “meeting” is missing: write at least one table under a line [[meeting]]."},
		{"another heading", "[[meeting]]", "[[meetings]]", 1, ErrUnknownKey, "dòng 1: mục “meetings” không có ở đây; có: meeting.", "line 1: “meetings” is not a key here; there are: meeting."},
		{"one bracket", "[[meeting]]", "[meeting]", 1, ErrForm, "dòng 1: mục “meeting” phải là các bảng, mỗi bảng dưới một dòng [[meeting]].", "line 1: “meeting” must be tables, each under a line [[meeting]]."},
		{"a list of no tables", oneKind, "meeting = [\n3]", 1, ErrForm, "chỉ gồm các bảng", "holds only tables"},
		{"a key there is not", "title =", "titel =", 4, ErrUnknownKey, "dòng 4: mục “titel” không có ở đây; có: key, name, name-en, title, items.", "line 4: “titel” is not a key here; there are: key, name, name-en, title, items."},
		{"the first of two", "title =", "b = 1\na = 1\ntitle =", 4, ErrUnknownKey, "mục “b”", "“b”"},
		{"a key of escape sequences", "title =", `"\u001b[31mx" = 1` + "\ntitle =", 4, ErrUnknownKey, "dòng 4: mục “x” không có ở đây", "line 4: “x” is not a key here"},
		{"twice a key of escape sequences", "title =", `"\u001b[31mx" = 1` + "\n" + `"\u001b[31mx" = 1` + "\ntitle =", 5, ErrInput, "dòng 5: không đọc được", "line 5: cannot be read"},
		{"a key of an item there is not", "part = ", "a = 1, part =", 6, ErrUnknownKey, "dòng 6: mục “a” không có ở đây; có: name, part, who, minutes.", "line 6: “a” is not a key here; there are: name, part, who, minutes."},
		{"no name", `name = "Giao ban"`, "", 1, ErrMissing, "dòng 1: mục “name” chưa có: viết thêm dòng name = ….", "line 1: “name” is missing: add a line name = …."},
		{"an empty name", `"Giao ban"`, `" "`, 3, ErrMissing, "dòng 3: mục “name” để trống", "line 3: “name” is empty"},
		{"a number for a name", `"Giao ban"`, `12`, 3, ErrForm, `dòng 3: mục “name” phải là chữ trong ngoặc kép, như "…".`, `line 3: “name” must be text in quotes, such as "…".`},
		{"a name for a number", `part =`, "minutes = '10', part =", 6, ErrForm, "dòng 6: mục “minutes” phải là số nguyên, không có ngoặc kép.", "line 6: “minutes” must be a whole number without quotes."},
		{"half a minute", `part =`, "minutes = 0.5, part =", 6, ErrForm, "dòng 6: mục “minutes” phải là số nguyên", "line 6: “minutes” must be a whole number"},
		{"two days", `part =`, "minutes = 2880, part =", 6, ErrRange, "dòng 6: mục “minutes” phải từ 0 đến 1440.", "line 6: “minutes” must be from 0 to 1440."},
		{"less than nothing", `part =`, "minutes = -1, part =", 6, ErrRange, "phải từ 0", "must be from 0"},
		{"a part there is not", `"report"`, `"báo cáo"`, 6, ErrChoice, "dòng 6: mục “part” không thể là “báo cáo”; có: roll-call, opening, report,", "line 6: “part” cannot be “báo cáo”; there are: roll-call, opening, report,"},
		{"two parts", `"report"`, `"report, opening"`, 6, ErrChoice, "không thể là", "cannot be"},
		{"an item without part", `, part = "report"`, "", 6, ErrMissing, "dòng 6: mục “part” chưa có", "line 6: “part” is missing"},
		{"an empty item", `name = "Báo cáo", part = "report"`, "", 6, ErrMissing, "dòng 6: mục “name” chưa có", "line 6: “name” is missing"},
		{"no item", `  { name = "Báo cáo", part = "report" },`, "", 5, ErrMissing, "dòng 5: mục “items” chưa có: viết ít nhất một bảng dưới dòng [[meeting.items]].", "line 5: “items” is missing: write at least one table under a line [[meeting.items]]."},
		{"a placeholder there is not", "{năm}", "{tháng}", 4, phrase.ErrPlaceholder, "dòng 4: Câu “title” không có chỗ điền {tháng}; có: {năm}, {năm sau}.", "line 4: The phrase “title” has no placeholder {tháng}; there are: {năm}, {năm sau}."},
		{"half a brace", "Báo cáo", "Báo cáo {năm", 6, phrase.ErrBraces, "dòng 6: Câu “name” có dấu { hoặc } lẻ", "line 6: The phrase “name” has a brace"},
		{"a long name", "Giao ban\"", strings.Repeat("a", phrase.Longest+1) + `"`, 3, ErrRange, "dòng 3: mục “name” dài quá 2000 chữ", "line 3: “name” has more than 2000 letters"},
		{"a key with a space", `"x"`, `"x y"`, 2, ErrForm, "dòng 2: mục “key” chỉ gồm chữ thường không dấu", "line 2: “key” consists of small letters"},
		{"a kind that stands twice", oneKind, oneKind + oneKind, 9, ErrTwice, "dòng 9: mục “key” “x” đã có ở dòng 2: đặt từ khác.", "line 9: “key” “x” stands on line 2 already: choose another word."},
		{"a line that stands twice", "title =", "name =", 4, ErrInput, "dòng 4: không đọc được", "line 4: cannot be read"},
		{"curly quotes", `"Giao ban"`, "“Giao ban”", 3, ErrInput, "dòng 3: không đọc được; mỗi mục viết trên một dòng như name = \"…\", dưới dòng [[meeting]], chữ trong ngoặc kép thẳng (", "line 3: cannot be read; each entry is a line such as name = \"…\", under the line [[meeting]], text in straight quotes ("},
		{"a comma left out", "items = [", "items = [\n{} {},", 6, ErrInput, "dòng 6: không đọc được", "line 6: cannot be read"},
		{"Windows-1258", "Giao", "Gi\xe0o", 3, errNotUTF8, "dòng 3: không phải là UTF-8", "line 3: not UTF-8"},
		{"a long file", oneKind, oneKind + "#" + strings.Repeat("x", largest), 0, errTooLong, "a.toml: tệp dài quá 128 KiB", "a.toml: the file is longer than 128 KiB"},
	})
}
