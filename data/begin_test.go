package data

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"thuky/data/demo"
	"thuky/meeting"
	units "thuky/meeting/roster"
)

// listed reads a list of units of these lines.
func listed(t *testing.T, csv string) *units.Roster {
	t.Helper()
	path := filepath.Join(t.TempDir(), "đơn vị.csv")
	must(t, os.WriteFile(path, []byte(csv), 0o600))
	r, err := Desk{}.Roster("'"+path+"'", "", "") // as a terminal pastes it
	must(t, err)
	return &r
}

// A list that is read again updates the meeting it has made, one for other units makes another, and one that has begun is
// left alone.
func TestAListIsTakenByTheMeetingItIsOf(t *testing.T) {
	d, now := Desk{Store: newStore(t)}, time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC)
	begin := func(csv string) Beginning {
		t.Helper()
		b, err := d.Begin("", "", listed(t, csv), now)
		must(t, err)
		must(t, d.Record(b, now))
		return b
	}
	first := begin("Đơn vị,Điện thoại\nVăn phòng Bộ,024 1080\nThanh tra Bộ,\n")
	again := begin("Đơn vị,Điện thoại\nVăn phòng Bộ,024 1080\nThanh tra Bộ,\n")
	more := begin("Đơn vị,Điện thoại\nVĂN PHÒNG BỘ,024 1081\nVụ Tổ chức cán bộ,\n")
	other := begin("Đơn vị,Điện thoại\nSở Tư pháp,\nSở Nội vụ,\n")
	if first.Known || !again.Known || again.ID != first.ID || len(again.Bodies) != 0 || more.ID != first.ID || other.ID == first.ID {
		t.Fatalf("%v, %v, %v, %v", first.ID, again.ID, more.ID, other.ID)
	}
	m, err := Fold(d.Store, first.ID)
	must(t, err)
	if len(m.Units) != 3 || m.Units[0].Phone != "024 1081" || m.Info.Year != 2026 || len(m.Items) == 0 {
		t.Errorf("%+v", m.Units)
	}
	e, err := m.Decide(meeting.ItemBegun{Item: m.Items[0].ID}, now, now, meeting.SecretarySeat)
	must(t, errors.Join(err, d.Append(first.ID, e)))
	if held := begin("Đơn vị,Điện thoại\nVăn phòng Bộ,024 1080\nThanh tra Bộ,\n"); held.Known {
		t.Errorf("a meeting that has begun takes a list from the command line")
	}
	none, err := d.Begin("", "", listed(t, "Đơn vị,Điểm\nVăn phòng Bộ,chín mươi\n"), now)
	must(t, err)
	if !errors.Is(none.Refused(), units.ErrInput) {
		t.Errorf("%v", none.Refused())
	}
}

// Where several meetings are prepared for the same units, a list does not choose one by itself.
func TestAListIsAskedWhichMeetingItIsOf(t *testing.T) {
	d, now := Desk{Store: newStore(t)}, time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC)
	list := listed(t, "Đơn vị,Điện thoại\nVăn phòng Bộ,024 1080\nThanh tra Bộ,\n")
	var made []Beginning
	for range 2 {
		b, err := d.Begin("", AnotherMeeting, list, now)
		must(t, err)
		must(t, d.Record(b, now))
		made = append(made, b)
	}
	_, err := d.Begin("", "", list, now)
	several, ok := errors.AsType[*SeveralError](err)
	if !ok || len(several.Fit) != 2 || !errors.Is(err, units.ErrInput) {
		t.Fatalf("%v", err)
	}
	for _, lang := range []string{"vi", "en"} {
		if s := several.Sentence(lang); !strings.Contains(s, made[0].ID) || !strings.Contains(s, made[1].ID) || !strings.Contains(s, "--into "+AnotherMeeting) {
			t.Error(s)
		}
	}
	b, err := d.Begin("", made[1].ID, list, now)
	if err != nil || !b.Known || b.ID != made[1].ID {
		t.Errorf("%v, %v", b.ID, err)
	}
	m, err := Fold(d.Store, b.ID)
	must(t, err)
	e, err := m.Decide(meeting.ItemBegun{Item: m.Items[0].ID}, now, now, meeting.SecretarySeat)
	must(t, errors.Join(err, d.Append(b.ID, e)))
	if _, err := d.Begin("", b.ID, list, now); !errors.Is(err, meeting.ErrUnitsFixed) {
		t.Errorf("%v", err)
	}
	if b, err := d.Begin("", "", list, now); err != nil || b.ID != made[0].ID {
		t.Errorf("%v, %v", b.ID, err)
	}
}

// Next year's meeting is begun from the one named, with a list of units besides.
func TestAMeetingFollowsAnother(t *testing.T) {
	d, now := Desk{Store: newStore(t)}, time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC)
	events, err := demo.Finished()
	must(t, err)
	must(t, d.Put(demo.ID, events, false))
	b, err := d.Begin("2020", "", listed(t, "Đơn vị,Điện thoại\nVăn phòng Bộ,024 1080\nBáo Pháp luật,\n"), now)
	must(t, err)
	must(t, d.Record(b, now))
	m, err := Fold(d.Store, b.ID)
	must(t, err)
	if len(m.Units) != 14 || m.Info.Year != 2021 || m.Info.Superior == "" || len(m.Titles) != 2 {
		t.Errorf("%+v", m.Info)
	}
	if _, err := d.Begin("2019", "", nil, now); !Misused(err) {
		t.Errorf("%v", err)
	}
	if _, err := d.Begin(b.ID, "", nil, now); !errors.Is(err, meeting.ErrNotHeld) || !Misused(err) {
		t.Errorf("%v", err)
	}
}

// The files that may hold a list are found where people keep them, the newest first; an address is a path too.
func TestListsAreFoundWherePeopleKeepThem(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "USERPROFILE"} {
		t.Setenv(name, home)
	}
	t.Chdir(t.TempDir())
	must(t, os.MkdirAll(filepath.Join(home, "Downloads"), 0o700))
	old, fresh := filepath.Join(home, "Downloads", "danh sách cũ.CSV"), filepath.Join(home, "Downloads", "mới.xlsx")
	for _, path := range []string{old, fresh, filepath.Join(home, "Downloads", "~$mới.xlsx"), filepath.Join(home, "Downloads", "thư.docx")} {
		must(t, os.WriteFile(path, []byte("Đơn vị\nA\n"), 0o600))
	}
	must(t, os.Chtimes(old, time.Time{}, time.Now().Add(-time.Hour)))
	if got := (Desk{Store: newStore(t)}).RosterFiles(); !slices.Equal(got, []string{fresh, old}) {
		t.Errorf("%v", got)
	}
	for _, path := range []string{old, `"` + old + `" `, "file://" + filepath.ToSlash(old), filepath.Join("~", "Downloads", "danh sách cũ.CSV"), strings.ReplaceAll(old, " ", `\ `)} {
		if got := dragged(path); got != old {
			t.Errorf("%s: %s", path, got)
		}
	}
}
