package ballots_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"thuky/data/ballots"
)

const goodBallots, goodRule = "paper,invalid,A,B\n1,,1,0\n", `{"base":"valid"}`

// countOf counts files that say this.
func countOf(t *testing.T, papers, rule string) error {
	t.Helper()
	dir := t.TempDir()
	for name, said := range map[string]string{"phiếu.csv": papers, "thể-lệ.json": rule} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(said), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	_, err := ballots.CountFiles("phiếu.csv", "thể-lệ.json")
	return err
}

// Whatever is wrong with a file is one sentence in either language that names the file and the place in it.
func TestWhatIsWrongWithAFileIsASentence(t *testing.T) {
	if err := countOf(t, goodBallots, goodRule); err != nil {
		t.Fatal(err)
	}
	vietnamese := regexp.MustCompile(`[à-ỹđĐ]`)
	said := map[string]bool{}
	check := func(err error, file, where string) {
		t.Helper()
		var wrong *ballots.FileError
		if !errors.As(err, &wrong) || !errors.Is(err, ballots.ErrInput) {
			t.Fatalf("%v", err)
		}
		vi, en := wrong.Sentence("vi"), wrong.Sentence("en")
		for lang, s := range map[string]string{"vi": vi, "en": en} {
			if !strings.Contains(s, file) || !strings.HasSuffix(s, ".") || strings.Contains(s, "\n") {
				t.Errorf("%s: %q", lang, s)
			}
		}
		if !strings.Contains(vi, where) {
			t.Errorf("%q does not say %q", vi, where)
		}
		why := strings.TrimPrefix(vi, "Thể lệ ")
		why = strings.NewReplacer("phiếu.csv, dòng", "", "thể-lệ.json", "", "mục", "").Replace(why)
		if !vietnamese.MatchString(regexp.MustCompile(`"[^"]*"`).ReplaceAllString(why, "")) {
			t.Errorf("not in Vietnamese: %q", vi)
		}
		if vietnamese.MatchString(strings.NewReplacer("phiếu.csv", "", "thể-lệ.json", "", "Ủy", "").Replace(en)) {
			t.Errorf("not in English: %q", en)
		}
		said[en] = true
	}
	const head = "paper,invalid,A,B\n"
	for _, papers := range []string{
		"", "số,invalid,A\n", "paper,invalid\n", "paper,invalid,A,,B\n", "paper,invalid,Ủy,Ủy\n", "paper,invalid,A,B\xff\n",
		head + "1,,1\n", head + " ,,1,1\n", head + "1,,1,y\n", head + "1,r\xe1ch,1,\n", head + "1,ra\"ch,1,\n",
		head + "1,\"rach\" ,1,\n", head + "1,\"rach,1,\n", strings.Repeat("x", 17<<20), "paper,invalid,\"" + strings.Repeat("x\n", 9<<20),
	} {
		check(countOf(t, papers, goodRule), "phiếu.csv", "dòng ")
	}
	for rule, field := range map[string]string{
		`[]`: "", `{"base":"valid"`: "", `{"base":"valid"}x`: "", "{\"title\":\"\xff\"}": "", strings.Repeat(" ", 2<<20): "",
		`{}`: "base", `{"base":"everybody"}`: "base", `{"base":"members"}`: "members", `{"base":"valid","qouta":1}`: "qouta",
		`{"base":"valid","base":"valid"}`: "base", `{"base":"valid","title":1}`: "title", `{"base":"valid","quota":-1}`: "quota",
		`{"base":"valid","quota":"1"}`: "quota", `{"base":"valid","quota":1.0}`: "quota", `{"base":"valid","quota":99999999999999999999}`: "quota",
		`{"base":"valid","quota":}`: "quota", `{"base":"valid","strict":1}`: "strict", `{"base":"valid","threshold":"half"}`: "threshold",
		`{"base":"valid","threshold":"1/1"}`: "threshold", `{"base":"valid","blank":"none"}`: "blank", `{"base":"valid","both":""}`: "both",
	} {
		check(countOf(t, goodBallots, rule), "thể-lệ.json", field)
	}
	if len(said) < 28 {
		t.Errorf("only %d sentences: the cases are not what they were", len(said))
	}
}

func TestFilesThatAreNotThere(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := errors.Join(os.WriteFile("rule.json", []byte(goodRule), 0o600), os.Mkdir("folder", 0o700)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ papers, rule, vi, en string }{
		{"none.csv", "rule.json", "Không có tệp none.csv: ", "There is no file none.csv: "},
		{"none.csv", "none.json", "Không có tệp none.json: ", "There is no file none.json: "},
		{"folder", "rule.json", "folder là một thư mục: ", "folder is a folder: "},
	} {
		_, err := ballots.CountFiles(c.papers, c.rule)
		var wrong *ballots.FileError
		if !errors.As(err, &wrong) || !errors.Is(err, ballots.ErrInput) ||
			!strings.HasPrefix(wrong.Sentence("vi"), c.vi) || !strings.HasPrefix(wrong.Sentence("en"), c.en) {
			t.Errorf("%+v: %v", c, err)
		}
	}
	denied := &ballots.FileError{Path: "a.csv", Err: fs.ErrPermission}
	if errors.Is(denied, ballots.ErrInput) || denied.Sentence("vi") != "Không có quyền đọc a.csv: kiểm tra quyền truy cập của tệp." {
		t.Errorf("%q", denied.Sentence("vi"))
	}
	failed := &ballots.FileError{Path: ballots.StandardInput, Err: errors.New("the stick was pulled out")}
	if !strings.HasPrefix(failed.Sentence("vi"), "Không đọc được đầu vào chuẩn (the stick") || !strings.HasPrefix(failed.Sentence("en"), "Standard input cannot be read") {
		t.Errorf("%q, %q", failed.Sentence("vi"), failed.Sentence("en"))
	}
}
