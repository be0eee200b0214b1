package roster_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"thuky/data/export"
	data "thuky/data/roster"
	"thuky/meeting"
	"thuky/meeting/paper"
	"thuky/meeting/roster"
	"thuky/meeting/tally"
)

// scored is a meeting with two units, criteria of every kind, and points of both stages.
func scored(t *testing.T) *meeting.Meeting {
	points := func(p meeting.Points) *meeting.Points { return &p }
	bodies := []meeting.Body{
		meeting.Created{Setup: meeting.Setup{
			Info: meeting.Info{
				Title: "Hội nghị tổng kết", Cluster: "Cụm thi đua số 1", Year: 2020, Start: time.Date(2020, 12, 18, 7, 0, 0, 0, time.UTC),
				Quorum: tally.Fraction{Num: 2, Den: 3}, Head: "Trưởng Cụm", Deputy: "Phó Trưởng Cụm",
			},
			Items: []meeting.NewItem{{ID: "i1", Name: "Điểm danh", Part: meeting.RollCall, Minutes: 10}},
		}},
		meeting.UnitAdded{NewUnit: meeting.NewUnit{ID: "a", Name: "Văn phòng Bộ"}},
		meeting.UnitAdded{NewUnit: meeting.NewUnit{ID: "b", Name: "Thanh tra Bộ"}},
		meeting.CriteriaSet{Criteria: []meeting.Criterion{
			{ID: "c1", Name: "Nhiệm vụ chính trị", Max: 4000},
			{ID: "c2", Name: "Thẩm định, góp ý văn bản"},
			{ID: "c3", Name: "Sáng kiến", Kind: meeting.Bonus, Max: 500},
			{ID: "c4", Name: "Vi phạm", Kind: meeting.Penalty, Max: 1000},
		}},
		meeting.ScoresEntered{Scores: []meeting.Score{
			{Unit: "a", Criterion: "c1", Stage: meeting.SelfScored, Points: points(4000)},
			{Unit: "a", Criterion: "c1", Stage: meeting.CrossChecked, Points: points(3850)},
			{Unit: "b", Criterion: "c1", Stage: meeting.SelfScored, Points: points(3900)},
			{Unit: "b", Criterion: "c2", Stage: meeting.CrossChecked, Points: points(3000)},
			{Unit: "b", Criterion: "c2", Stage: meeting.SelfScored, Points: points(3100)},
			{Unit: "a", Criterion: "c3", Stage: meeting.CrossChecked, Points: points(200)},
			{Unit: "b", Criterion: "c4", Stage: meeting.CrossChecked, Points: points(150)},
		}},
	}
	events, err := meeting.Begin(bodies, time.Date(2020, 12, 18, 7, 0, 0, 0, time.UTC), meeting.SecretarySeat)
	must(t, err)
	m, err := meeting.Fold(events)
	must(t, err)
	return m
}

// TestTheScoreSheetComesBackIn: every table of scores that is exported is read for what it is, by who gave the points and
// by the meeting's own criteria; whoever mends a score in it gets that score.
func TestTheScoreSheetComesBackIn(t *testing.T) {
	m, dir, tables := scored(t), t.TempDir(), 0
	for _, b := range paper.Scores(m)[0].Body {
		table, ok := b.(paper.Table)
		if !ok {
			continue
		}
		tables++
		path := filepath.Join(dir, "bang-diem-"+export.FolderName(table.Caption)+".csv")
		var csv bytes.Buffer
		must(t, export.CSV(&csv, table))
		for _, c := range []struct {
			from, to string
			want     int // scores that change
		}{{"", "", 0}, {"\"38,5\"", "\"38,25\"", 1}, {",40,", ",39,", 1}} {
			if table.Caption == "Tổng hợp" {
				c.want = 0 // sums, of which the meeting has the parts
			}
			if c.from != "" && !bytes.Contains(csv.Bytes(), []byte(c.from)) {
				continue
			}
			must(t, os.WriteFile(path, bytes.Replace(csv.Bytes(), []byte(c.from), []byte(c.to), 1), 0o600))
			sheets, err := data.Read(path, data.Auto)
			must(t, err)
			r, err := roster.Find(sheets, "")
			must(t, err)
			p := roster.NewPlan(m, r, func() string { return "new" })
			n := 0
			for _, b := range p.Bodies() {
				scores, ok := b.(meeting.ScoresEntered)
				if !ok {
					t.Fatalf("%s: %+v", table.Caption, b)
				}
				n += len(scores.Scores)
			}
			if n != c.want || p.Count(roster.Refused) > 0 {
				t.Errorf("%s, %q for %q: %d scores, want %d: %+v", table.Caption, c.to, c.from, n, c.want, p.Entries)
			}
		}
	}
	if tables != 3 {
		t.Errorf("%d tables", tables)
	}
}

// TestACriterionBesideTheUnitsPartsTheCells of a CSV, though the names of columns are not known by themselves.
func TestACriterionBesideTheUnitsPartsTheCells(t *testing.T) {
	for _, comma := range []string{",", ";", "\t"} {
		sheets, err := data.Parse([]byte("Tên đơn vị"+comma+"Nhiệm vụ chính trị\nVăn phòng Bộ"+comma+"40\n"), data.Auto)
		must(t, err)
		r, err := roster.Find(sheets, "")
		must(t, err)
		if p := roster.NewPlan(scored(t), r, func() string { return "new" }); p.Entries[0].Held != "Văn phòng Bộ" || len(p.Entries[0].Changes) != 1 {
			t.Errorf("%q: %+v", comma, p.Entries)
		}
	}
}
