package meeting

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"thuky/meeting/tally"
)

// TestProfilesSayWhereTheyAreFrom, and each is a rule that may be voted by.
func TestProfilesSayWhereTheyAreFrom(t *testing.T) {
	want := map[string]string{ // base and threshold, as domain texts have them
		"Kiểm sát": "members ≥ 4/5, 2019",
		"Tòa án":   "members ≥ 2/3, 2016",
		"Giáo dục": "voters ≥ 7/10, 2015",
		"Kiểm toán nhà nước, cờ thi đua":                        "members > 1/2, 0",
		"Kiểm toán nhà nước, cá nhân":                           "members > 9/10, 0",
		"Hội đồng Thi đua - Khen thưởng, danh hiệu cá nhân cao": "members ≥ 9/10, 2017",
	}
	for _, p := range Profiles() {
		sign := map[bool]string{true: ">", false: "≥"}[p.Rule.Strict]
		if got := fmt.Sprintf("%s %s %d/%d, %d", p.Rule.Base, sign, p.Rule.Threshold.Num, p.Rule.Threshold.Den, p.Year); got != want[p.Name] {
			t.Errorf("%s: %s, want %s", p.Name, got, want[p.Name])
		}
		delete(want, p.Name)
		if p.Year != 0 && !strings.Contains(p.Rule.Source, fmt.Sprint(p.Year)) || p.Rule.Source == "" {
			t.Errorf("%s of %d is from %q", p.Name, p.Year, p.Rule.Source)
		}
		if err := p.Rule.check(); err != nil {
			t.Errorf("%s: %v", p.Name, err)
		}
	}
	if len(want) > 0 {
		t.Errorf("there is no profile of %v", want)
	}
	Profiles()[0].Rule.Quota = 9
	if Profiles()[0].Rule.Quota != 0 {
		t.Error("one user's profile is another's")
	}
}

// TestNeededVotes of the thresholds that texts are known to have.
func TestNeededVotes(t *testing.T) {
	for base, want := range map[int][5]int{5: {3, 4, 4, 4, 5}, 6: {4, 4, 5, 5, 6}, 8: {5, 6, 6, 7, 8}, 10: {6, 7, 7, 8, 9}, 13: {7, 9, 10, 11, 12}} {
		p := Profiles()
		flag, court, school, prosecutors, council := p[3], p[1], p[2], p[0], p[5]
		for i, p := range []Profile{flag, court, school, prosecutors, council} {
			if got := p.Rule.Needed(base); got != want[i] {
				t.Errorf("%s, base %d: %d needed, want %d", p.Name, base, got, want[i])
			}
		}
	}
}

// TestWhatARuleMustBe.
func TestWhatARuleMustBe(t *testing.T) {
	r := stage(t, "item")
	for _, c := range []struct {
		what   string
		change func(n *NewTitle)
		want   error
	}{
		{"hands that are sealed", func(n *NewTitle) { n.Rule.Method, n.Rule.Sealed = ShowOfHands, true }, ErrWrongMethod},
		{"a roll call that is sealed", func(n *NewTitle) { n.Rule.Method, n.Rule.Sealed = RollCallVote, true }, ErrWrongMethod},
		{"a roll call of papers issued", func(n *NewTitle) { n.Rule.Method, n.Rule.Base = RollCallVote, tally.Issued }, ErrWrongMethod},
		{"an office there is not", func(n *NewTitle) { n.Office = "treasurer" }, ErrUnknown},
		{"two heads", func(n *NewTitle) { n.Office, n.Rule.Quota = HeadOffice, 2 }, ErrRange},
		{"any number of heads", func(n *NewTitle) { n.Office, n.Rule.Quota = HeadOffice, 0 }, ErrRange},
		{"a ceiling of no share", func(n *NewTitle) { n.Ceiling.Source = "Nghị định" }, ErrRange},
		{"a ceiling above all", func(n *NewTitle) { n.Ceiling.Share = tally.Fraction{Num: 6, Den: 5} }, ErrRange},
		{"a ceiling below nothing", func(n *NewTitle) { n.Ceiling.Share = tally.Fraction{Num: -1, Den: 5} }, ErrRange},
	} {
		n := NewTitle{ID: "t9", Name: "Bằng khen", Rule: rule(SecretPapers, 1)}
		c.change(&n)
		if err := r.m.Check(TitleAdded{n}, r.now); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.what, err, c.want)
		}
	}
	n := NewTitle{ID: "t9", Name: "Bằng khen", Rule: rule(SecretPapers, 1)}
	n.Rule.Sealed, n.Rule.Ties = true, []Way{RunOff, LeaveOpen}
	r.do(TitleAdded{n}, Nominated{"t9", NewNominee{ID: "n9", Unit: "u1"}}, NominationsClosed{"t9"}, RoundOpened{ID: "r9", Title: "t9"})
	if got := r.m.Round("r9"); !got.Sealed || got.Recuse || !slices.Equal(got.Ties, n.Rule.Ties) {
		t.Errorf("%+v", got)
	}
}

// TestACeilingWarnsAndNeverBlocks: of the winners a title draws from, else of all units.
func TestACeilingWarnsAndNeverBlocks(t *testing.T) {
	r := stage(t, "decided") // two are elected
	flag, state := r.m.Title("flag"), r.m.Title("state").NewTitle
	if _, _, above := r.m.AboveCeiling(flag, 0); above {
		t.Error("there is no ceiling")
	}
	state.Ceiling = Ceiling{tally.Fraction{Num: 1, Den: 5}, "Nghị định 91/2017/NĐ-CP"}
	r.do(TitleChanged{state}, NominationsClosed{"state"}, RoundOpened{ID: "r2", Title: "state"}, PapersIssued{"r2", 4})
	check := func(title ID, winners, of int, above bool) {
		t.Helper()
		if w, o, a := r.m.AboveCeiling(r.m.Title(title), 0); w != winners || o != of || a != above {
			t.Errorf("%d of %d, above %t", w, o, a)
		}
	}
	check("state", 0, 2, false)
	r.seal("r2", "1. 1. 1. 1.")
	r.declare("r2")
	check("state", 1, 2, true)
	r.do(Closed{})

	for den, above := range map[int64]bool{5: true, 2: false} { // two of five units
		r = stage(t, "item")
		free := r.m.Title("flag").NewTitle
		free.Ceiling = Ceiling{tally.Fraction{Num: 1, Den: den}, ""}
		r.do(TitleChanged{free}, NominationsClosed{"flag"}, RoundOpened{ID: "r1", Title: "flag"}, PapersIssued{"r1", 4})
		r.seal("r1", "11.. 11.. 11.. 11..")
		r.declare("r1")
		check("flag", 2, 5, above)
	}
}

// TestNextHeads are those announced, else those elected, as long as that stands.
func TestNextHeads(t *testing.T) {
	r := stage(t, "item")
	if r.m.NextHeads() != nil {
		t.Fatal("nobody is known yet")
	}
	r.do(TitleAdded{NewTitle{ID: "head", Name: "Trưởng Cụm", Rule: rule(ShowOfHands, 1), Office: HeadOffice}})
	r.do(TitleAdded{NewTitle{ID: "deputy", Name: "Phó Trưởng Cụm", Rule: rule(ShowOfHands, 2), Office: DeputyOffice}})
	elect := func(title, nominee ID, people ...string) {
		t.Helper()
		totals := tally.Totals{Returned: 4, Valid: 4}
		for i, p := range people {
			r.do(Nominated{title, NewNominee{ID: ID(fmt.Sprint(nominee, i)), Name: p}})
			totals.Names = append(totals.Names, tally.Votes{Agree: 3 - i, Disagree: 1 + i})
		}
		round := "r-" + title
		r.do(NominationsClosed{title}, RoundOpened{ID: round, Title: title}, TotalsEntered{round, totals})
		r.declare(round)
	}
	elect("deputy", "p", "Phan Anh Tuấn", "Lê Thị D", "Trần Văn E")
	if h := r.m.NextHeads(); h == nil || !h.Head.IsZero() || len(h.Deputies) != 2 || h.Deputies[1].Name != "Lê Thị D" {
		t.Fatalf("%+v", h)
	}
	elect("head", "h", "Bạch Quốc An", "Nguyễn Văn A")
	h := r.m.NextHeads()
	if h.Head.Name != "Bạch Quốc An" || h.Year != 2021 || r.m.Heads != nil {
		t.Errorf("%+v", h)
	}
	announced := Heads{ID: "h9", Year: 2021, Head: Person{Name: "Nguyễn Văn A"}}
	r.do(HeadsAnnounced{announced})
	if got := r.m.NextHeads(); got.Head.Name != "Nguyễn Văn A" {
		t.Errorf("%+v", got)
	}
	r.do(DecisionStruck{"h9", "Chưa có Quyết định"}, RoundVoided{"r-head", "Đếm nhầm"})
	if got := r.m.NextHeads(); !got.Head.IsZero() || len(got.Deputies) != 2 {
		t.Errorf("%+v", got)
	}
}
