package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// ballots gives the papers of the hall's first title.
func (h *hall) ballots() Document {
	h.t.Helper()
	all := Ballots(h.m)
	if len(all) == 0 {
		h.t.Fatal("no ballot papers")
	}
	return all[0]
}

// tablesOf gives the two tables of the first paper of a document of ballots: how to vote, and the names.
func tablesOf(d Document) (guide, names Table) {
	paper := d.Body
	if s, ok := d.Body[0].(Sheet); ok {
		paper = s.Paper
	}
	for _, b := range paper {
		if t, ok := b.(Table); ok {
			if guide, names = names, t; guide.Columns != nil {
				break
			}
		}
	}
	return guide, names
}

// onPaper gives the names on one paper of a document of ballots.
func onPaper(d Document) []string {
	_, names := tablesOf(d)
	var out []string
	for _, row := range names.Rows {
		out = append(out, row[1])
	}
	return out
}

func TestABallotPaper(t *testing.T) {
	d := newHall(t).open().list().ballots()
	golden(t, "ballot", d)
	if text := whole(d); strings.Contains(text, "Lê ") {
		t.Errorf("a paper names a person who votes:\n%s", text)
	}
}

func TestHowAPaperIsMarkedFollowsTheRule(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*meeting.Rule)
		want   []string
		never  string
	}{
		"as many marks as seats": {
			func(*meeting.Rule) {},
			[]string{
				"Số lượng được chọn: 02. Đánh dấu X vào một trong hai ô của mỗi đơn vị; đồng ý không quá 02 đơn vị. Phiếu không hợp lệ: " +
					"không do Tổ kiểm phiếu phát hành; đồng ý quá 02 đơn vị; đánh dấu cả hai ô của một đơn vị.",
			},
			"không đánh dấu",
		},
		"any number of marks": {
			func(r *meeting.Rule) { r.Marks, r.Quota = 0, 0 },
			[]string{"Số lượng được chọn: không hạn chế.", "của mỗi đơn vị. Phiếu không hợp lệ: không do Tổ kiểm phiếu phát hành; đánh dấu cả hai ô"},
			"quá",
		},
		"blank papers are invalid": {
			func(r *meeting.Rule) { r.Blank = tally.BlankInvalid },
			[]string{"đánh dấu cả hai ô của một đơn vị; không đánh dấu ô nào."},
			"coi như",
		},
		"both boxes are no mark": {
			func(r *meeting.Rule) { r.Both = tally.BothName },
			[]string{"Đơn vị bị đánh dấu cả hai ô coi như không đánh dấu. Phiếu không hợp lệ: không do Tổ kiểm phiếu phát hành; đồng ý quá 02 đơn vị."},
			"cả hai ô của",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newHall(t, func(s *meeting.Setup) { c.change(&s.Titles[0].Rule) }).open().list().ballots()
			tells(t, d, c.want...)
			if text := whole(d); strings.Contains(text, c.never) {
				t.Errorf("said: %q\n%s", c.never, text)
			}
		})
	}
}

func TestThePapersOfEachRound(t *testing.T) {
	unlimited := func(s *meeting.Setup) { s.Titles[0].Rule.Marks = 0 }
	h := newHall(t, unlimited).open()
	if d := h.ballots(); !d.Blank || d.File != "phieu-binh-xet-de-trong-co-thi-dua" {
		t.Fatalf("papers without a name: %s, blank %v", d.File, d.Blank)
	}
	h.at(8, 10, meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: "n-e", Unit: "e"}},
		meeting.NomineeRuled{Title: "flag", Nominee: "n-e", Standing: meeting.Withdrawn},
		meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: "n-a2", Unit: "a"}})
	if d := h.ballots(); !d.Draft || !slices.Equal(onPaper(d), []string{"Sở A"}) {
		t.Errorf("before the list is closed: draft %v, %q", d.Draft, onPaper(d))
	}

	h = newHall(t, unlimited).open().list()
	all := []string{"Sở A", "Sở B", "Sở C", "Sở D"}
	check := func(when string, file string, want []string) {
		t.Helper()
		if d := h.ballots(); d.Draft || d.File != file || !slices.Equal(onPaper(d), want) {
			t.Errorf("%s: %s, draft %v, %q", when, d.File, d.Draft, onPaper(d))
		}
	}
	check("the list is closed", "phieu-binh-xet-co-thi-dua", all)
	h.at(8, 30, meeting.ItemBegun{Item: "vote"}).ballot(9, "r", "1111", "1110", "1110", "1000", "1000")
	check("a round is open", "phieu-binh-xet-co-thi-dua", all)
	h.declare(9, 30, "r", "")
	check("a tie", "phieu-binh-xet-co-thi-dua-lan-2", []string{"Sở B", "Sở C"})
	tells(t, h.ballots(), "Số lượng được chọn: 01.")
	if guide, _ := tablesOf(h.ballots()); guide.Columns[1].Title != "PHIẾU BÌNH XÉT ĐỀ NGHỊ TẶNG CỜ THI ĐUA NĂM 2024, LẦN 2" {
		t.Errorf("%q", guide.Columns[1].Title)
	}
	h.ballot(10, "again", "10", "10", "10", "01", "01")
	check("a run-off is open", "phieu-binh-xet-co-thi-dua-lan-2", []string{"Sở B", "Sở C"})
	h.declare(10, 30, "again", "")
	check("all is decided", "phieu-binh-xet-co-thi-dua-lan-2", []string{"Sở B", "Sở C"})
}

// Where the rule knows no run-off, nobody prints papers for one.
func TestATieThatIsNotVotedOnAgainHasNoNewPapers(t *testing.T) {
	h := heldVote(t, func(s *meeting.Setup) { s.Titles[0].Rule.Marks, s.Titles[0].Rule.Ties = 0, []meeting.Way{meeting.Lot} }).
		ballot(9, "r", "1111", "1110", "1110", "1000", "1000").declare(9, 30, "r", "")
	if got := onPaper(h.ballots()); len(got) != 4 {
		t.Errorf("%q", got)
	}
}

func TestWhatCandidatesAreCalled(t *testing.T) {
	for _, c := range []struct {
		nominees []meeting.NewNominee
		column   string
		one      string
	}{
		{[]meeting.NewNominee{{ID: "1", Unit: "a"}}, "Đơn vị", "mỗi đơn vị"},
		{[]meeting.NewNominee{{ID: "1", Name: "Lê Văn M"}}, "Họ và tên", "mỗi cá nhân"},
		{[]meeting.NewNominee{{ID: "1", Unit: "a"}, {ID: "2", Name: "Lê Văn M"}}, "Tập thể, cá nhân", "mỗi tên"},
	} {
		h := newHall(t).open()
		for _, n := range c.nominees {
			h.at(8, 10, meeting.Nominated{Title: "flag", NewNominee: n})
		}
		d := h.ballots()
		_, names := tablesOf(d)
		if got := names.Columns[1].Title; got != c.column || !strings.Contains(whole(d), c.one) {
			t.Errorf("%q, want %q and %q", got, c.column, c.one)
		}
	}
}

func TestOnlySecretVotesHavePapers(t *testing.T) {
	h := newHall(t, func(s *meeting.Setup) {
		s.Titles[0].Rule.Method, s.Titles[0].Rule.Marks = meeting.ShowOfHands, 0
		s.Titles = append(s.Titles, meeting.NewTitle{ID: "head", Name: "Bầu Trưởng Cụm năm 2025", Office: meeting.HeadOffice, Rule: meeting.Rule{
			Method: meeting.SecretTotals, Rule: func() tally.Rule { r := tally.Default(tally.Present); r.Quota = 1; return r }(),
		}})
	}).open().list().at(8, 12, meeting.Nominated{Title: "head", NewNominee: meeting.NewNominee{ID: "x", Name: "Lê Văn M"}})
	for _, build := range []func(*meeting.Meeting) []Document{Ballots, TallySheets, BlankCounts} {
		if got := build(h.m); len(got) != 1 || !strings.HasSuffix(got[0].File, "bau-truong-cum-nam-2025") {
			t.Errorf("%q", names(got))
		}
	}
	if guide, _ := tablesOf(h.ballots()); guide.Columns[1].Title != "PHIẾU BẦU TRƯỞNG CỤM NĂM 2025" {
		t.Errorf("%q", guide.Columns[1].Title)
	}
	tells(t, BlankCounts(h.m)[0], "Cần trên 1/2 tổng số đơn vị có mặt (……): …… phiếu.", "Hội nghị bầu giữ nhiệm vụ Trưởng Cụm năm 2025:")
}

// Every unit has a paper, every sheet is full, and one sheet is to spare; more names leave fewer papers to a sheet, and
// all sheets are cut alike.
func TestSheetsOfPapers(t *testing.T) {
	last, seen := 4, map[int]bool{}
	for _, count := range []int{1, 2, 4, 8, 9, 14, 40} {
		s := slip{m: newHall(t).m, final: true}
		s.title = s.m.Titles[0]
		s.rule = s.title.Rule.Rule
		for i := range count {
			s.names = append(s.names, meeting.Candidate{Name: strings.Repeat("Sở ", 1+i%3), Unit: "a"})
		}
		g := s.grid()
		perSheet := g.across * g.down
		seen[perSheet] = true
		if perSheet > last || perSheet < 1 || g.tall < 1 {
			t.Errorf("%d names: %d to a sheet, after %d", count, perSheet, last)
		}
		last = perSheet
		sheets := (len(s.m.Units)+perSheet-1)/perSheet + 1
		cut, whole, breaks := 0, 0, 0
		for _, b := range s.sheets() {
			switch b := b.(type) {
			case Sheet:
				if cut++; b.Across != g.across || b.Down != g.down || len(b.Paper) != 2 {
					t.Errorf("%d names: a sheet of %d by %d, the grid is %+v", count, b.Across, b.Down, g)
				}
			case Table:
				whole++
			case Break:
				breaks++
			}
		}
		if perSheet > 1 && (cut != sheets || whole+breaks > 0) || perSheet == 1 && (whole != 2*sheets || breaks != sheets-1 || cut > 0) {
			t.Errorf("%d names: %d sheets to cut, %d tables, %d new pages; %d sheets of %d", count, cut, whole, breaks, sheets, perSheet)
		}
	}
	if !seen[4] || !seen[2] || !seen[1] {
		t.Errorf("so many to a sheet: %v", seen)
	}
}

// Whoever finds a paper of a list that can still change sees that it is none to vote with.
func TestEveryPaperOfAnOpenListIsADraft(t *testing.T) {
	h := newHall(t).open().at(8, 10, meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: "n-a2", Unit: "a"}})
	d := h.ballots()
	if s, ok := d.Body[0].(Sheet); !d.Draft || !ok || plainText(s.Paper[0]) != DraftMark {
		t.Errorf("%+v", d)
	}
}

func plainText(b Block) string {
	p, _ := b.(Paragraph)
	var out string
	for _, r := range p.Runs {
		out += r.Text
	}
	return out
}

func TestLinesTaken(t *testing.T) {
	for _, c := range []struct {
		text    string
		letters int
		want    int
	}{{"", 10, 1}, {"một hai ba", 10, 1}, {"một hai ba", 9, 2}, {"một hai ba", 3, 3}, {"dàidàidàidài", 5, 3}, {"a dàidàidàidài", 5, 4}, {"x", 0, 1}} {
		if got := linesTaken(c.text, c.letters); got != c.want {
			t.Errorf("%q in lines of %d letters: %d, want %d", c.text, c.letters, got, c.want)
		}
	}
}

// An office prints its ballot papers before the meeting: while nobody is nominated there are lines to write the names on,
// and nothing else of them is open.
func TestPapersArePrintedBeforeNamesAreKnown(t *testing.T) {
	h := newHall(t, func(s *meeting.Setup) { s.Titles[0].Rule.Quota, s.Titles[0].Rule.Marks = 7, 7 })
	d := h.ballots()
	if !d.Blank || d.Draft || d.Name != "PHIẾU BÌNH XÉT ĐỀ NGHỊ TẶNG CỜ THI ĐUA NĂM 2024 (danh sách để trống)" {
		t.Errorf("%q, blank %v, draft %v", d.Name, d.Blank, d.Draft)
	}
	tells(t, d, "Số lượng được chọn: 07. Ghi tên các đơn vị theo danh sách Hội nghị đã chốt. Đánh dấu X", "1 |  |  | ", "7 |  |  | ")
	if _, table := tablesOf(d); len(table.Rows) != 7 || table.Tall < handLine || table.Columns[1].Title != "Đơn vị" {
		t.Errorf("%d rows of %g lines under %q", len(table.Rows), table.Tall, table.Columns[1].Title)
	}
	if d := h.open().list().ballots(); d.Blank || strings.Contains(whole(d), "Ghi tên") {
		t.Error("blank, though the names are known")
	}
}

// Papers whose names are yet to be written in lie two to a sheet, or more, however large the cluster is: there are lines for as many
// names as are commonly nominated, higher than those of
// printed names.
func TestBlankPapersLieTwoToASheet(t *testing.T) {
	for _, units := range []int{1, 6, 8, 13, 18} {
		h := newHall(t, func(s *meeting.Setup) {
			s.Info.Cluster = "Cụm thi đua số 1, khối các đơn vị thuộc Bộ"
			s.Titles[0].Rule.Quota, s.Titles[0].Rule.Marks = 1, 1
			s.Units = s.Units[:1]
			for i := 1; i < units; i++ {
				s.Units = append(s.Units, meeting.NewUnit{ID: meeting.ID(fmt.Sprint("u", i)), Name: fmt.Sprint("Sở số ", i)})
			}
		})
		d := h.ballots()
		sheet, cut := d.Body[0].(Sheet)
		if _, names := tablesOf(d); !d.Blank || !cut || sheet.Across*sheet.Down < 2 || len(names.Rows) != min(units, 8) || names.Tall <= 1 {
			t.Errorf("%d units: %d by %d, %d rows of %g lines", units, sheet.Across, sheet.Down, len(names.Rows), names.Tall)
		}
	}
}
