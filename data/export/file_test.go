package export

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"thuky/data/demo"
	"thuky/meeting"
)

func says(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)

		return err
	}
}

// files are the names in dir and what the files say.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()

	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}

	all := map[string]string{}

	for _, e := range entries {
		data, _ := os.ReadFile(filepath.Join(dir, e.Name()))
		all[e.Name()] = string(data)
	}

	return all
}

func TestAFileIsMadeAndReplacedForItsOwnerOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "hoi-nghi", "2020")

	for _, text := range []string{"cũ", "mới"} {
		path, err := Write(dir, "biên bản.docx", says(text))
		if err != nil || path != filepath.Join(dir, "biên bản.docx") {
			t.Fatalf("%q, %v", path, err)
		}

		if got := files(t, dir); len(got) != 1 || got["biên bản.docx"] != text {
			t.Fatalf("the folder holds %q", got)
		}
	}

	if runtime.GOOS == "windows" {
		return // which has no such permissions
	}

	for path, want := range map[string]os.FileMode{dir: 0o700, filepath.Join(dir, "biên bản.docx"): 0o600} {
		if s, err := os.Stat(path); err != nil || s.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, s.Mode(), err)
		}
	}
}

func TestAFailedRenderingLeavesTheOldFileAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	if _, err := Write(dir, "a.md", says("cũ")); err != nil {
		t.Fatal(err)
	}

	broken := errors.New("broken")

	_, err := Write(dir, "a.md", func(w io.Writer) error { return errors.Join(says("nửa")(w), broken) })

	var where *FileError
	if !errors.Is(err, broken) || !errors.As(err, &where) || where.Step != "render" || where.Path != filepath.Join(dir, "a.md") {
		t.Errorf("the error is %v", err)
	}

	func() {
		defer func() { _ = recover() }()

		_, _ = Write(dir, "a.md", func(io.Writer) error { panic("broken") })
	}()

	if got := files(t, dir); len(got) != 1 || got["a.md"] != "cũ" {
		t.Errorf("the folder holds %q", got)
	}
}

func TestAFileThatWordHoldsGetsANewName(t *testing.T) {
	dir := t.TempDir()
	held := []string{"a.docx"}

	// Windows refuses to rename over an open file.
	rename := func(from, to string) error {
		if slices.Contains(held, filepath.Base(to)) {
			return os.ErrPermission
		}

		return os.Rename(from, to)
	}

	for _, name := range []string{"a.docx", "a-2.docx"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("cũ"), 0o600); err != nil {
			t.Fatal(err)
		}
	}

	path, err := write(dir, "a.docx", says("mới"), rename)
	if err != nil || filepath.Base(path) != "a-2.docx" {
		t.Fatalf("%q, %v", path, err)
	}

	held = append(held, "a-2.docx")
	if path, err = write(dir, "a.docx", says("mới nữa"), rename); err != nil || filepath.Base(path) != "a-3.docx" {
		t.Fatalf("%q, %v", path, err)
	}

	got := files(t, dir)
	if len(got) != 3 || got["a.docx"] != "cũ" || got["a-2.docx"] != "mới" || got["a-3.docx"] != "mới nữa" {
		t.Errorf("the folder holds %q", got)
	}
}

func TestARefusalThatNoNameHelpsIsReported(t *testing.T) {
	dir := t.TempDir()
	never := func(string, string) error { return os.ErrPermission }

	var where *FileError

	_, err := write(dir, "a.docx", says("mới"), never)
	if !errors.Is(err, os.ErrPermission) || !errors.As(err, &where) || where.Step != "replace" {
		t.Errorf("the error is %v", err)
	}

	if got := files(t, dir); len(got) != 0 {
		t.Errorf("the folder holds %q", got)
	}

	_, err = Write(filepath.Join(dir, "a"), "..", says(""))
	if !errors.Is(err, ErrName) {
		t.Errorf("the error for the name .. is %v", err)
	}

	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}

	_, err = Write(filepath.Join(dir, "file", "sub"), "a", says(""))
	if !errors.As(err, &where) || where.Step != "make folder" {
		t.Errorf("the error for a file in the place of a folder is %v", err)
	}
}

func TestAFolderInTheWayIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "a.md"), 0o700); err != nil {
		t.Fatal(err)
	}

	if path, err := Write(dir, "a.md", says("mới")); err != nil || filepath.Base(path) != "a-2.md" {
		t.Errorf("%q, %v", path, err)
	}
}

func TestFileNames(t *testing.T) {
	for name, want := range map[string]string{
		"bien-ban.docx":                    "bien-ban.docx",
		"Biên bản hội nghị.docx":           "Biên bản hội nghị.docx",
		"Hoa\u0300.md":                     "Hoà.md",
		"../../etc/passwd":                 "-..-etc-passwd",
		`C:\Windows\a.txt`:                 "C--Windows-a.txt",
		"con.docx":                         "_con.docx",
		"NUL":                              "_NUL",
		"com1.tar.gz":                      "_com1.tar.gz",
		"LPT¹.txt":                         "_LPT¹.txt",
		"command.md":                       "command.md",
		"a\x00b\n.md":                      "ab.md",
		"\u202efdp.exe":                    "fdp.exe",
		" ẩn. ":                            "ẩn",
		".bashrc":                          "bashrc",
		"a\xff.md":                         "a-.md",
		strings.Repeat("ư", 200):           strings.Repeat("ư", 50),
		strings.Repeat("a", 200) + ".docx": strings.Repeat("a", 95) + ".docx",
	} {
		if got, err := FileName(name); got != want || err != nil {
			t.Errorf("FileName(%q) = %q, %v, want %q", name, got, err, want)
		}
	}

	for _, name := range []string{"", ".", "..", " . ", "\x00", "\u200b"} {
		if got, err := FileName(name); !errors.Is(err, ErrName) {
			t.Errorf("FileName(%q) = %q, %v", name, got, err)
		}
	}
}

func TestFolderNames(t *testing.T) {
	for title, want := range map[string]string{
		"Hội nghị tổng kết Cụm thi đua số 1, năm 2020":                                "hoi-nghi-tong-ket-cum-thi-dua-so-1-nam-2020",
		"  ĐẠI HỘI – Ưu tú/2021  ":                                                    "dai-hoi-uu-tu-2021",
		"Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020 và ký kết giao ước": "hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2020-va",
		strings.Repeat("a", 99): strings.Repeat("a", 60),
		"":                      "hoi-nghi",
		"…/…":                   "hoi-nghi",
		"CON":                   "con-1",
		"../..":                 "hoi-nghi",
		"Ho\u0323\u0302i nghị":  "hoi-nghi",
	} {
		if got := FolderName(title); got != want {
			t.Errorf("FolderName(%q) = %q, want %q", title, got, want)
		}
	}
}

func FuzzFileName(f *testing.F) {
	for _, s := range []string{"", "..", "a/b", `a\b`, "con", "Biên bản.docx", "\xff", strings.Repeat("ệ", 99) + ".docx"} {
		f.Add(s)
	}

	f.Fuzz(func(t *testing.T, s string) {
		name, err := FileName(s)
		if err != nil {
			return
		}

		if name == "" || filepath.Base(name) != name || !filepath.IsLocal(name) || len(name) > mostName+1 || strings.ContainsAny(name, `/\:`) {
			t.Errorf("FileName(%q) = %q", s, name)
		}

		if again, err := FileName(name); again != name || err != nil {
			t.Errorf("FileName(%q) = %q, %v", name, again, err)
		}

		if folder := FolderName(s); folder == "" || len(folder) > 62 || strings.Trim(folder, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("FolderName(%q) = %q", s, folder)
		}
	})
}

// What cannot be written is one sentence with its place, in either language.
func TestWhatCannotBeWrittenIsASentence(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}

	below := filepath.Join(dir, "file", "sub", "deeper")

	_, err := Write(below, "a.md", says(""))

	var way *FileError
	if !errors.As(err, &way) || !way.InTheWay() || (&FileError{Step: "make folder", Path: filepath.Join(dir, "new")}).InTheWay() {
		t.Fatalf("a file in the way: %v", err)
	}

	for _, c := range []struct {
		err    *FileError
		vi, en string
	}{
		{way, "Không lập được thư mục " + below + " vì có một tệp", "The folder " + below + " cannot be made since a file"},
		{&FileError{"make folder", "/p", os.ErrPermission}, "Không có quyền ghi /p: ", "No permission to write /p: "},
		{&FileError{"create", "/p/a.md", os.ErrPermission}, "Không có quyền ghi /p/a.md: ", "No permission to write /p/a.md: "},
		{&FileError{"replace", "/p/a.md", os.ErrPermission}, "Không thay được /p/a.md: đóng tệp", "/p/a.md cannot be replaced: close it"},
		{&FileError{"write", "/p/a.md", &os.PathError{Err: syscall.ENOSPC}}, "Đĩa đã đầy, chưa ghi được /p/a.md: ", "The disk is full and /p/a.md was not written: "},
		{&FileError{"render", "/p/a.md", errors.Join(syscall.ENOSPC)}, "Đĩa đã đầy, chưa ghi được /p/a.md: ", "The disk is full and /p/a.md was not written: "},
		{&FileError{"write", "/p/a.md", errors.New("the stick was pulled out")}, "Chưa ghi được /p/a.md: kiểm tra đĩa hoặc chọn thư mục khác", "/p/a.md was not written: check the disk or choose another folder"},
		{&FileError{"create", "/p/a.md", syscall.EROFS}, "Không ghi được /p/a.md vì nơi ấy chỉ đọc", "/p/a.md lies where nothing can be written: "},
		{&FileError{"name", "/p", ErrName}, "Không có tên để ghi tệp trong /p: ", "There is no name for a file in /p: "},
		{&FileError{"render", "/p/a.md", ErrBlock}, "Không trình bày được /p/a.md: ", "/p/a.md cannot be laid out: "},
		{&FileError{"write", "/p/a.md", errors.New("?")}, "Chưa ghi được /p/a.md: ", "/p/a.md was not written: "},
	} {
		vi, en := c.err.Sentence("vi"), c.err.Sentence("en")
		if !strings.HasPrefix(vi, c.vi) || !strings.HasPrefix(en, c.en) || !strings.HasSuffix(vi, ".") || !strings.HasSuffix(en, ".") {
			t.Errorf("%v: %q, %q", c.err, vi, en)
		}
	}
}

// Meetings of one title have a folder each, and a meeting keeps its own as it goes on.
func TestEveryMeetingHasItsFolder(t *testing.T) {
	begin := func(title string, year int, at time.Time) *meeting.Meeting {
		t.Helper()

		setup := demo.Setup()
		setup.Info.Title, setup.Info.Year = title, year

		m := &meeting.Meeting{}

		e, err := m.Decide(meeting.Created{Setup: setup}, at, at, "secretary")
		if err != nil {
			t.Fatal(err)
		}

		if err := m.Apply(e); err != nil {
			t.Fatal(err)
		}

		return m
	}

	const title = "Hội nghị tổng kết công tác thi đua, khen thưởng của Cụm"

	at := time.Date(2020, 12, 18, 7, 0, 0, 0, time.UTC)
	first, again := MeetingFolder(begin(title, 2020, at)), MeetingFolder(begin(title, 2020, at))
	later, year := MeetingFolder(begin(title, 2020, at.Add(time.Hour))), MeetingFolder(begin(title, 2021, at))

	if first != again || first == later || first == year || !strings.HasPrefix(first, "hoi-nghi-tong-ket-cong-tac-thi-dua-khen-2020-") {
		t.Errorf("%q, %q, %q, %q", first, again, later, year)
	}

	if !strings.Contains(year, "-2021-") || len(first) > 60 {
		t.Errorf("%q, %q", first, year)
	}

	if got := MeetingFolder(begin("Tổng kết năm 2020", 2020, at)); !strings.HasPrefix(got, "tong-ket-nam-2020-") || strings.Count(got, "2020") > 1 {
		t.Errorf("the year twice: %q", got)
	}
}
