package demo

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
)

var update = flag.Bool("update", false, "write the goldens anew")

func TestUnitsAreThoseOfTheReport(t *testing.T) {
	want := []string{
		"Văn phòng Bộ", "Vụ Pháp luật hình sự - hành chính", "Vụ Pháp luật dân sự - kinh tế", "Vụ Tổ chức cán bộ",
		"Vụ Các vấn đề chung về xây dựng pháp luật", "Cục Kế hoạch - Tài chính", "Vụ Pháp luật quốc tế", "Cục Công tác phía Nam",
		"Vụ Hợp tác quốc tế", "Thanh tra Bộ", "Cục Công nghệ thông tin", "Vụ Thi đua - Khen thưởng", "Văn phòng Đảng - Đoàn thể",
	}
	var got []string
	for _, u := range Setup().Units {
		got = append(got, u.Name)
		if p := u.Representative; p.Name == "" && p.Office != "Đại diện "+u.Name {
			t.Errorf("%s is represented by %v", u.Name, p)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("units: %q", got)
	}
}

func TestReadyToBegin(t *testing.T) {
	events, err := Planned()
	if err != nil {
		t.Fatal(err)
	}
	m := fold(t, events)
	if m.Phase() != meeting.Planned || len(m.Items) != 13 || len(m.Titles) != 2 || len(m.With(meeting.HeadTeller, meeting.Teller)) != 3 {
		t.Errorf("phase %s, %d items, %d titles", m.Phase(), len(m.Items), len(m.Titles))
	}
	if q := m.Quorum(); q.Members != 13 || q.Needed != 9 {
		t.Errorf("quorum %+v", q)
	}
	if !events[0].At.Before(m.Info.Start) {
		t.Errorf("set up at %v, after the start", events[0].At)
	}
	for _, title := range m.Titles {
		if !strings.Contains(title.Rule.Source, "minh họa") {
			t.Errorf("the rule of %s passes for real: %q", title.Name, title.Rule.Source)
		}
	}
	if !strings.HasPrefix(m.Info.Notice, "Số liệu minh họa") {
		t.Errorf("notice %q", m.Info.Notice)
	}
}

func TestTheOutcomeIsThatOfTheReport(t *testing.T) {
	events, err := Finished()
	if err != nil {
		t.Fatal(err)
	}
	m := fold(t, events)
	if m.Phase() != meeting.Ended || len(m.OpenRounds()) != 0 {
		t.Errorf("phase %s, %d open rounds", m.Phase(), len(m.OpenRounds()))
	}
	for id, want := range map[meeting.ID][]string{
		sectorFlag:     {"Cục Kế hoạch - Tài chính", "Vụ Pháp luật quốc tế", "Vụ Pháp luật dân sự - kinh tế", "Vụ Thi đua - Khen thưởng"},
		governmentFlag: {"Vụ Pháp luật quốc tế", "Vụ Pháp luật dân sự - kinh tế"},
	} {
		r := m.LastRound(m.Title(id))
		if v := r.Verdict; !slices.Equal(v.Elected, want) || v.Status != tally.Decided || !v.Balanced {
			t.Errorf("%s: %+v", r.Subject, v)
		}
	}
	if v := m.Round("ballot-sector").Verdict; v.Invalid != 1 || v.InvalidReasons[tally.ReasonOverMarked] != 1 {
		t.Errorf("invalid papers: %v", v.InvalidReasons)
	}
	if h := m.Heads; h.Head.Name != "Bạch Quốc An" || len(h.Deputies) != 1 || h.Deputies[0].Name != "Phan Anh Tuấn" || h.Number != "" || h.Date != "" {
		t.Errorf("heads %+v", h)
	}
	if m.Present() != 12 || m.Counted(meeting.Excused) != 1 || m.Signed() != 12 || len(m.Directives) != 5 || len(m.Decisions) != 7 {
		t.Errorf("%d present, %d signed, %d directives, %d decisions", m.Present(), m.Signed(), len(m.Directives), len(m.Decisions))
	}
	for _, it := range m.Items {
		if it.State() != meeting.ItemDone {
			t.Errorf("%s is not over", it.Name)
		}
	}
}

// An honorific is followed by one of the three whom the report names, wherever in the record it stands.
func TestNobodyIsInvented(t *testing.T) {
	events, err := Finished()
	if err != nil {
		t.Fatal(err)
	}
	known := []string{"Bạch Quốc An", "Phan Anh Tuấn", "Phan Chí Hiếu"}
	named := regexp.MustCompile(`"name":"((?:\p{Lu}\p{Ll}* ){2,3}\p{Lu}\p{Ll}*)"|(?:[ôÔ]ng|[bB]à|[đĐ]ồng chí|Thứ trưởng|Bộ trưởng) ((?:\p{Lu}\p{Ll}+ ?){2,4})`)
	found := 0
	for _, e := range events {
		for _, match := range named.FindAllStringSubmatch(string(e.Body), -1) {
			who := strings.TrimSpace(match[1] + match[2])
			if found++; !slices.Contains(known, who) && who != "Bộ Tư" { // "Thứ trưởng Bộ Tư pháp"
				t.Errorf("event %d names %q", e.Seq, who)
			}
		}
	}
	if found < 10 {
		t.Errorf("only %d names found: the pattern is blind", found)
	}
	s := Setup()
	for _, o := range s.Officers {
		if o.Person.Name != "" {
			t.Errorf("%s is %s", o.Role, o.Person.Name)
		}
	}
}

func TestTheCourseCanBeHeld(t *testing.T) {
	events, err := Planned()
	if err != nil {
		t.Fatal(err)
	}
	m := fold(t, events)
	for i, s := range Course() {
		e, err := m.Decide(s.Body, s.At, s.At, seat)
		if err == nil {
			err = m.Apply(e)
		}
		if err != nil {
			t.Fatalf("step %d, %s: %v", i+1, s.Body.Kind(), err)
		}
	}
	if finished, _ := Finished(); m.Head().Hash != finished[len(finished)-1].Hash {
		t.Error("the course ends elsewhere than the finished record")
	}
}

// testdata/finished.jsonl is kept for ever: when the demo changes, keep the old file beside the new one under another
// name, since every record ever written must fold.
func TestTheRecordIsTheSameEveryTime(t *testing.T) {
	events, err := Finished()
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	for _, e := range events {
		got.Write(e.Encode())
		got.WriteByte('\n')
	}
	golden(t, "finished.jsonl", got.Bytes())
}

func TestEveryRecordEverWrittenFolds(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.jsonl")
	if err != nil || len(paths) == 0 {
		t.Fatal("no records", err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var events []meeting.Event
		for line := range bytes.Lines(raw) {
			e, err := meeting.DecodeEvent(bytes.TrimSuffix(line, []byte("\n")))
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			events = append(events, e)
		}
		if m := fold(t, events); m.Phase() != meeting.Ended {
			t.Errorf("%s ends %s", path, m.Phase())
		}
	}
}

func fold(t *testing.T, events []meeting.Event) *meeting.Meeting {
	t.Helper()
	m, err := meeting.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// golden compares with a file of testdata, byte for byte.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test -update writes it)", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (go test -update writes it anew):\n%s", path, got)
	}
}
