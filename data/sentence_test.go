package data

import (
	"errors"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	"thuky/meeting"
)

// Every kind of error has a sentence in both languages: one line that says where, ends as a sentence does, and is in
// that language.
func TestEveryErrorIsASentence(t *testing.T) {
	vietnamese := regexp.MustCompile(`[à-ỹđĐ]`)
	for kind := range sentences {
		for _, e := range []*Error{
			{Kind: kind, Path: "/x/thuky.db", Meeting: "m"},
			{Kind: kind, Path: "/x/thuky.db", Meeting: "m", Seq: 12, Cause: errors.New("why")},
			{Kind: kind, Path: "/x/m.jsonl", Meeting: "m", Seq: 12, Line: 13},
			{Kind: kind, Path: "/x/m.jsonl", Output: true},
			{Kind: kind, Path: "/x/m\n\x1b[1m.jsonl", Meeting: "m"},
		} {
			for _, lang := range []string{"vi", "en"} {
				said := e.Sentence(lang)
				if vietnamese.MatchString(said) == (lang == "en") || !strings.HasSuffix(said, ".") || strings.ContainsAny(said, "\n\x1b%") {
					t.Errorf("%v in %s: %q", kind, lang, said)
				}
				if !strings.Contains(said, "/x/") && !errors.Is(kind, ErrNoPlace) && !errors.Is(kind, ErrNotFingerprint) {
					t.Errorf("%v in %s does not say where: %q", kind, lang, said)
				}
				if rest := strings.ReplaceAll(strings.TrimSuffix(said, "."), e.Path, ""); strings.Contains(rest, ". ") {
					t.Errorf("%v in %s is more than one sentence: %q", kind, lang, said)
				}
			}
		}
	}
	for _, kind := range slices.Concat(misused, []error{ErrFull, ErrNotSaved, ErrReadOnly, ErrNoPermission, ErrInUse, ErrDamaged, ErrTooLarge, errLive}) {
		if sentences[kind][0] == "" || sentences[kind][1] == "" {
			t.Errorf("%v has no sentence", kind)
		}
	}
}

// What the system says becomes a kind, and that a sentence. A full disk cannot be had everywhere.
func TestWhatTheSystemSaysBecomesASentence(t *testing.T) {
	full := &fs.PathError{Op: "write", Path: "x", Err: diskFull}
	denied := &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}
	for _, c := range []struct {
		err    error
		vi, en string
	}{
		{savingError("/x/t.db", full), "Đĩa đã đầy, chưa ghi được vào /x/t.db: giải phóng chỗ trống rồi làm lại", "The disk is full and nothing was written to /x/t.db: make room"},
		{writingError("/x/m.jsonl", full), "Đĩa đã đầy, chưa ghi được vào /x/m.jsonl", "The disk is full and nothing was written to /x/m.jsonl"},
		{openingError("/x/t.db", full), "Đĩa đã đầy", "The disk is full"},
		{writingError("/x/m.jsonl", denied), "Không có quyền đọc hoặc ghi /x/m.jsonl", "No permission to read or write /x/m.jsonl"},
		{readingError("/x/m.jsonl", denied, ErrNotArchive), "Không có quyền đọc hoặc ghi /x/m.jsonl", "No permission to read or write /x/m.jsonl"},
		{openingError("/x/t.db", denied), "Không có quyền", "No permission"},
		{readingError("/x/m.jsonl", fs.ErrNotExist, ErrNotArchive), "Không có tệp /x/m.jsonl", "There is no file /x/m.jsonl"},
		{openingError("/x/y/t.db", syscall.ENOTDIR), "Không có thư mục " + filepath.Dir("/x/y/t.db"), "There is no folder"},
		{writingError("/x/m.jsonl", errors.New("the stick was pulled out")), "Chưa ghi được vào /x/m.jsonl: kiểm tra đĩa", "Nothing was written to /x/m.jsonl"},
	} {
		known, ok := errors.AsType[*Error](c.err)
		if !ok || !strings.HasPrefix(known.Sentence("vi"), c.vi) || !strings.HasPrefix(known.Sentence("en"), c.en) {
			t.Errorf("%v: %q, %q", c.err, known.Sentence("vi"), known.Sentence("en"))
		}
	}
}

// What cannot be written for the user has nothing to do with the database, so the advice is not about that.
func TestForAFileThatCannotBeWrittenAnotherPlaceIsAdvised(t *testing.T) {
	for _, cause := range []error{
		diskFull, writeProtected, fs.ErrPermission, fs.ErrNotExist, syscall.ENAMETOOLONG, errors.New("the stick was pulled out"),
	} {
		err := writingError("/x/m.jsonl", &fs.PathError{Op: "open", Path: "/x/m.jsonl", Err: cause})
		advised(t, err, "/x/m.jsonl")
	}
	advised(t, checkFolder("/x/missing/m.jsonl"), filepath.Dir("/x/missing/m.jsonl"))
	database, ok := errors.AsType[*Error](savingError("/x/t.db", &fs.PathError{Op: "open", Path: "/x/t.db", Err: writeProtected}))
	if !ok || !strings.Contains(database.Sentence("vi"), "--db") || !strings.Contains(database.Sentence("en"), "--db") {
		t.Errorf("of a database: %v", database)
	}
}

// advised checks that an error's sentences name the file and advise another place for it.
func advised(t *testing.T, err error, path string) {
	t.Helper()
	var said interface{ Sentence(lang string) string }
	if !errors.As(err, &said) {
		t.Errorf("%s: %v is not said", path, err)
		return
	}
	for lang, advice := range map[string]string{"vi": "chọn (nơi|thư mục|tên tệp) khác", "en": "(choose|name) another (place|folder|name)"} {
		sentence := said.Sentence(lang)
		if !strings.Contains(sentence, path) || !regexp.MustCompile(advice).MatchString(sentence) || strings.Contains(sentence, "--db") {
			t.Errorf("%v: %q", err, sentence)
		}
	}
}

// A record that does not hold is said with its place, and with the kind of fault.
func TestWhyARecordDoesNotHold(t *testing.T) {
	for cause, vi := range map[error]string{
		errVerdict:              "kết quả công bố không đúng với số phiếu",
		meeting.ErrVerdict:      "kết quả công bố không đúng với số phiếu",
		meeting.ErrChain:        "các bản ghi không nối tiếp nhau",
		meeting.ErrUnknownKind:  "do phiên bản mới hơn ghi",
		errors.New("a refusal"): "việc ghi ở đó không thể có",
	} {
		e := &VerifyError{Path: "m.jsonl", Line: 8, ID: "m", Seq: 7, Err: cause}
		if said := e.Sentence("vi"); !strings.HasPrefix(said, "Hồ sơ m trong m.jsonl không còn đúng từ bản ghi số 7, dòng 8 ("+vi+"): ") {
			t.Errorf("%v: %q", cause, said)
		}
		if said := e.Sentence("en"); !strings.HasPrefix(said, "The record of m in m.jsonl does not hold from event 7, line 8 on (") {
			t.Errorf("%v: %q", cause, said)
		}
		if !Misused(e) || !DoesNotHold(e) || Misused(&VerifyError{ID: "m", Seq: 7, Err: cause}) {
			t.Errorf("%v: a damaged archive is what was given, a damaged database is not", cause)
		}
	}
}
