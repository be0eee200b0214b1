package export

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thuky/data/demo"
	"thuky/meeting"
)

// written exports a meeting and gives the names of the files.
func written(t *testing.T, events []meeting.Event, papers, formats []string) []string {
	t.Helper()
	m, err := meeting.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	paths, _, err := Meeting(m, t.TempDir(), papers, formats, nil)
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(paths))
	for i, p := range paths {
		names[i] = filepath.Base(p)
		if info, err := os.Stat(p); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", p, err)
		}
	}
	return names
}

func TestPapersAreWrittenWhereThereIsSomethingToSay(t *testing.T) {
	planned, err := demo.Planned()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := written(t, planned, nil, []string{"md"}), []string{
		"bien-ban-hoi-nghi.md",
		"phieu-binh-xet-de-trong-co-thi-dua-nganh-tu-phap.md", "phieu-binh-xet-de-trong-co-thi-dua-cua-chinh-phu.md", "ban-giao-uoc-thi-dua.md", "danh-sach-diem-danh.md", "bang-diem.md", "chuong-trinh.md", "chuong-trinh-dieu-hanh.md",
		"phieu-kiem-co-thi-dua-nganh-tu-phap.md", "phieu-kiem-co-thi-dua-cua-chinh-phu.md",
		"bien-ban-kiem-phieu-de-trong-co-thi-dua-nganh-tu-phap.md", "bien-ban-kiem-phieu-de-trong-co-thi-dua-cua-chinh-phu.md",
	}; !slices.Equal(got, want) {
		t.Errorf("before the meeting: %q", got)
	}
	if got := written(t, planned, []string{"log", "count", "proposal", "list"}, nil); len(got) != 0 {
		t.Errorf("before anybody is nominated: %q", got)
	}

	finished, err := demo.Finished()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := written(t, finished, nil, []string{"md"}), []string{
		"bien-ban-hoi-nghi.md",
		"nhat-ky-nhap-phieu-co-thi-dua-nganh-tu-phap.md", "nhat-ky-nhap-phieu-co-thi-dua-cua-chinh-phu.md",
		"bien-ban-kiem-phieu-co-thi-dua-nganh-tu-phap.md", "bien-ban-kiem-phieu-co-thi-dua-cua-chinh-phu.md",
		"phieu-binh-xet-co-thi-dua-nganh-tu-phap.md", "phieu-binh-xet-co-thi-dua-cua-chinh-phu.md",
		"to-trinh-de-nghi-khen-thuong.md", "danh-sach-de-nghi-khen-thuong.md",
		"ban-giao-uoc-thi-dua.md", "theo-doi-y-kien-chi-dao.md", "danh-sach-diem-danh.md", "bang-diem.md", "chuong-trinh.md", "chuong-trinh-dieu-hanh.md",
		"phieu-kiem-co-thi-dua-nganh-tu-phap.md", "phieu-kiem-co-thi-dua-cua-chinh-phu.md",
		"bien-ban-kiem-phieu-de-trong-co-thi-dua-nganh-tu-phap.md", "bien-ban-kiem-phieu-de-trong-co-thi-dua-cua-chinh-phu.md",
	}; !slices.Equal(got, want) {
		t.Errorf("after it: %q", got)
	}
	if got, want := written(t, finished, []string{"minutes", "count", "log"}, []string{"docx", "md"}), 10; len(got) != want {
		t.Errorf("the papers of the record alone: %q", got)
	}
	if got := written(t, finished, []string{"count"}, []string{"docx"}); len(got) != 2 || !strings.HasPrefix(got[0], "bien-ban-kiem-phieu") {
		t.Errorf("one paper alone: %q", got)
	}
	if got := written(t, finished, []string{"count", "log"}, []string{"json"}); len(got) != 1 || filepath.Ext(got[0]) != ".json" {
		t.Errorf("the data, once, whatever the papers: %q", got)
	}
}

func TestPapersAndFormatsThatThereAreNot(t *testing.T) {
	for _, c := range []struct{ papers, formats []string }{{[]string{"poem"}, nil}, {nil, []string{"odt"}}} {
		paths, _, err := Meeting(&meeting.Meeting{}, t.TempDir(), c.papers, c.formats, nil)
		if unknown := (*UnknownError)(nil); !errors.As(err, &unknown) || len(paths) != 0 {
			t.Errorf("%q, %v", paths, err)
		}
	}
	if got := Papers(); !slices.Equal(got, []string{
		"minutes", "log", "count", "ballot", "proposal", "list", "pledge", "follow-ups", "signin", "register", "scores", "programme", "runsheet", "tally", "blank-count",
	}) {
		t.Errorf("%q", got)
	}
}
