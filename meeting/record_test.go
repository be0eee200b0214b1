package meeting

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thuky/meeting/phrase"
	"thuky/meeting/tally"
)

var update = flag.Bool("update", false, "write records that are not there yet, and every summary")

// goldenRecords are kept for ever: a record once written must fold, as it did, in every later version of this program.
// For a new kind add a story here and run the test with -update: it writes what is not there, and never rewrites a
// record. Look at the summaries before keeping them.
var goldenRecords = map[string]func(r *room){
	"every-kind":  everyKind,
	"every-count": everyCount,
	"every-score": everyScore,
	"every-phrase": func(r *room) {
		r.do(Created{setup()}, PhrasesSet{phrase.Set{"votes.passed": "Hội nghị tán thành.", "minutes.ended": "Bế mạc {thời gian}."}})
		r.do(PhrasesSet{phrase.Set{"votes.passed": "Hội nghị tán thành."}}, ItemBegun{"i1"}, Closed{})
	},
	"every-amendment": func(r *room) {
		s := setup()
		s.Info.Letterhead = Letterhead{
			Superior: "Bộ Tư pháp", Agency: "Cụm thi đua số 1", Symbol: "BB-CTĐ1", Receiver: []string{"Lưu: VT"}, Number: "4", ProposalNumber: "5",
			Addressee: "Bộ Tư pháp", Proposal: "Đề nghị khen thưởng năm 2020", Authority: "KT.", Signatory: "Phó Trưởng Cụm", Signer: "Phan Anh Tuấn",
		}
		r.do(Created{s}, ItemBegun{"i1"}, Closed{})
		l := s.Info.Letterhead
		l.Number, l.Authority, l.Signatory, l.Signer, l.Receiver = "05", "", "", "", []string{"Các đơn vị", "Lưu: VT"}
		r.do(LetterheadAmended{l, "Văn thư cấp số", "Thư ký"})
		r.do(PhrasesAmended{phrase.Set{"votes.passed": "Hội nghị tán thành."}, "Theo mẫu của cơ quan", "Chánh Văn phòng"})
	},
	"every-announcement": func(r *room) {
		heads := func(id ID, head string) Heads { return Heads{ID: id, Year: 2021, Head: Person{Name: head}} }
		r.do(Created{setup()}, ItemBegun{"i1"}, HeadsAnnouncedFirst{heads("h1", "Trần A")}, HeadsAnnouncedFirst{heads("h2", "Trần B")})
		r.do(DecisionMade{"d1", "Nhất trí chương trình"}, HeadsAnnounced{heads("h3", "Trần C")}, HeadsAnnounced{heads("h4", "Trần D")})
		r.do(DecisionMade{"d2", "Thông qua biên bản"}, Closed{})
	},
	"every-answer": func(r *room) {
		motion := Rule{Method: RollCallVote, Rule: tally.Default(tally.Present)}
		r.do(Created{setup()}, ItemBegun{"i1"}, UnitsMarked{[]ID{"u1", "u2", "u3", "u4"}, Present})
		r.do(RoundOpened{ID: "r1", Question: "Thông qua báo cáo", Rule: &motion})
		r.do(AnswerGiven{"r1", "u1", "r1", tally.Agree}, AnswerGiven{"r1", "u2", "r1", tally.None}, AnswerGiven{"r1", "u2", "r1", tally.Disagree})
		r.declare("r1")
	},
}

// goldenLines are the encoded events of a record.
func goldenLines(t testing.TB, name string) [][]byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Split(bytes.TrimSuffix(raw, []byte("\n")), []byte("\n"))
}

func TestRecordsAreReadForEver(t *testing.T) {
	seen := map[string]bool{}
	for name, story := range goldenRecords {
		if *update {
			writeRecord(t, name, story)
		}
		var events []Event
		for _, line := range goldenLines(t, name) {
			e, err := DecodeEvent(line)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			seen[e.Kind] = true
			events = append(events, e)
		}
		m, err := Fold(events)
		if err != nil {
			t.Fatalf("%s: after event %d: %v", name, m.Head().Seq, err)
		}
		got, file := summary(m), filepath.Join("testdata", name+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(file); err != nil || got != string(want) {
			t.Errorf("%s folds to\n%s\nwant\n%s (%v)", name, got, want, err)
		}
	}
	for _, kind := range Kinds() {
		if !seen[kind] {
			t.Errorf("no record holds %s", kind)
		}
	}
}

func writeRecord(t *testing.T, name string, story func(r *room)) {
	t.Helper()
	file := filepath.Join("testdata", name+".jsonl")
	if _, err := os.Stat(file); err == nil {
		return
	}
	r := newRoom(t)
	story(r)
	var out bytes.Buffer
	for _, e := range r.events {
		out.Write(append(e.Encode(), '\n'))
	}
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// everyKind is a short conference in which everything there is happens once.
func everyKind(r *room) {
	info := setup().Info
	info.Place = "Hội trường tầng 10"
	r.do(Created{setup()}, InfoChanged{info})
	r.do(UnitAdded{NewUnit{ID: "u6", Name: "Văn phòng Đảng - Đoàn thể"}}, UnitChanged{NewUnit{ID: "u6", Name: "Văn phòng Đảng – Đoàn thể"}}, UnitRemoved{"u6"})
	r.do(UnitsMarked{[]ID{"u1", "u2", "u3", "u4"}, Present}, UnitsMarked{[]ID{"u5"}, Excused})
	r.do(SubstituteNamed{"u2", Person{"bà", "Nguyễn Thị C", "Phó Vụ trưởng"}, "Giấy uỷ quyền số 05"})
	r.do(GuestAdded{Guest{"g3", Person{Name: "Phan Chí Hiếu", Office: "Thứ trưởng"}}, ""}, GuestMoved{"g3", "g1"}, GuestRemoved{"g1"})
	r.do(OfficerAdded{Officer{"o3", Teller, Person{Office: "Đại diện Vụ Tổ chức cán bộ"}}}, OfficerRemoved{"o1"})
	r.do(GuestChanged{Guest{"g3", Person{Honorific: "đồng chí", Name: "Phan Chí Hiếu", Office: "Thứ trưởng Bộ Tư pháp"}}})
	r.do(OfficerChanged{Officer{"o3", Teller, Person{Office: "Đại diện Thanh tra Bộ"}}}, OfficerMoved{"o3", "o2"})

	r.do(ItemInserted{NewItem{ID: "i5", Name: "Văn nghệ", Part: Other, Minutes: 5}, "i1", true}, ItemMoved{"i5", "i2"}, ItemSkipped{"i5", "Hết giờ"})
	r.do(ItemChanged{NewItem{ID: "i2", Name: "Báo cáo tổng kết", Part: Report, Who: "Trưởng Cụm", Minutes: 25}})
	r.at(13, 40, ItemBegun{"i1"})
	r.do(Retimed{r.m.Head().Seq, clock(13, 35)}, ItemFinished{"i1"}, ItemBegun{"i3"}, ItemNoted{"i3", "Có 2 ý kiến:\n- một;\n- hai."})

	r.do(SpeechQueued{NewSpeech{ID: "s1", Unit: "u1", Speaker: "Đại diện Văn phòng Bộ", Topic: "Phong trào", Seconds: 300}})
	r.do(SpeechQueued{NewSpeech{ID: "s2", Speaker: "Khách"}}, SpeechMoved{"s2", "s1"}, SpeechWithdrawn{"s2"})
	r.do(SpeechChanged{NewSpeech{ID: "s1", Unit: "u1", Speaker: "Chánh Văn phòng Bộ", Topic: "Phong trào", Seconds: 600}})
	r.do(SpeechBegun{"s1"}, SpeechPaused{"s1"}, SpeechBegun{"s1"}, SpeechEnded{"s1"}, SpeechNoted{"s1", "Tán thành báo cáo."})

	hand := rule(ShowOfHands, 0)
	r.do(TitleAdded{NewTitle{ID: "t3", Name: "Bằng khen", Rule: hand}})
	hand.Source = "Quy chế của Cụm, Điều 5"
	r.do(TitleChanged{NewTitle{ID: "t3", Name: "Bằng khen", Official: "Bằng khen của Bộ trưởng", Rule: hand}}, TitleRemoved{"t3"})
	for i, u := range []ID{"u1", "u2", "u3", "u4"} {
		r.do(Nominated{"flag", NewNominee{ID: ID(fmt.Sprint("n", i+1)), Unit: u, By: "Thanh tra Bộ"}})
	}
	r.do(NominationsClosed{"flag"}, NominationsReopened{"flag"}, NomineeRuled{"flag", "n4", Ineligible, "Chưa đủ hồ sơ"}, NominationsClosed{"flag"})

	r.do(RoundOpened{ID: "r1", Title: "flag", Written: 1}, PapersIssued{"r1", 5})
	r.seal("r1", "11. 11. 1.. ..1")
	r.do(PaperSealed{Round: "r1", Marks: marks(r.t, "111"), Spoiled: "rách"}, PaperMended{"r1", 5, marks(r.t, "*0."), "", "đọc nhầm"})
	r.do(RoundVoided{"r1", "Phát nhầm phiếu"}, RoundOpened{ID: "r2", Title: "flag"}, PapersIssued{"r2", 4})
	r.seal("r2", "11. 11. 1.. ..1")
	r.declare("r2")
	motion := MotionRule()
	r.do(RoundOpened{ID: "r3", Question: "Thông qua biên bản", Rule: &motion})
	totals := hands(3, 1)
	totals.Names[0].Computed = tally.Agree
	r.do(TotalsEntered{"r3", totals})
	r.declare("r3")

	r.do(DecisionMade{"d1", "Nhất trí chương trình 2021"}, DecisionChanged{"d1", "Thông qua chương trình 2021"}, DecisionStruck{"d1", "Chờ ý kiến Bộ"})
	r.do(HeadsAnnouncedFirst{Heads{"h1", 2021, Person{"ông", "Bạch Quốc An", "Vụ trưởng"}, []Person{{"ông", "Phan Anh Tuấn", "Cục trưởng"}}, "05/QĐ", "", "Bộ trưởng"}})
	r.do(PledgeSigned{[]ID{"u1", "u2", "u3"}, ""}, PledgeStruck{"u3", "Ghi nhầm"})
	r.do(DirectiveGiven{NewDirective{"v1", "Thứ trưởng", "Đổi mới nội dung", "Các đơn vị", ""}})
	r.do(DirectiveChanged{NewDirective{"v1", "Thứ trưởng", "Đổi mới nội dung, hình thức", "Các đơn vị", "2021-03-31"}}, DirectiveDone{"v1", true})
	r.do(DirectiveGiven{NewDirective{"v2", "Thứ trưởng", "Ghi nhầm", "", ""}}, DirectiveStruck{"v2"})
	r.do(UnitsMarked{[]ID{"u4"}, Left})
	r.undo()
	r.redo()
	r.do(Closed{}, Amended{Amendment{Text: "Số phiếu phát ra là 4", Reason: "Ghi nhầm", By: "Thư ký"}})
}

// summary tells what a meeting came to, in words that do not depend on how it is kept in memory.
func summary(m *Meeting) string {
	var b strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	say("%s, %s, %s, %d events, head %s", m.Info.Title, m.Info.Place, m.Phase(), m.Head().Seq, m.Head().Hash)
	say("%v to %v, planned to %v", m.Began().UTC(), m.Adjourned.UTC(), m.PlannedEnd().UTC())
	for _, u := range m.Units {
		say("unit %s %s: %s, %s (%s), moves %d, signed %t %s", u.ID, u.Name, u.Status, u.Attendee(), u.Authority, len(u.Moves), u.Signed, u.SignedBy)
	}
	for _, g := range m.Guests {
		say("guest %s %s", g.ID, g.Person)
	}
	for _, o := range m.Officers {
		say("%s %s %s", o.Role, o.ID, o.Person)
	}
	for _, it := range m.Items {
		say("item %s %s (%s, %s): state %d, %v, inserted %t, %s, %q", it.ID, it.Name, it.Part, it.Who, it.State(), it.Elapsed(m.Adjourned), it.Inserted, it.Reason, it.Note)
	}
	for _, s := range m.Speeches {
		say("speech %s %s: state %d, %v of %v, item %s, %q", s.ID, s.Speaker, s.State(), s.Elapsed(m.Adjourned), s.Limit(), s.Item, s.Note)
	}
	for _, t := range m.Titles {
		say("title %s %s, closed %t%s", t.ID, t.OnPaper(), t.Closed, ceilingSummary(m, t))
		for _, n := range t.Nominees {
			say("  %s %s, by %s: %s %s", n.ID, m.NomineeName(n), n.By, n.Standing, n.Reason)
		}
	}
	for _, r := range m.Rounds {
		say("round %s %s, no. %d in %s: %s %s %s", r.ID, r.Subject, r.Number, r.Item, r.Method, r.State, r.VoidReason)
		say("  %v of %d, %d present, %d in writing; %d papers; elected %v, %s", r.Candidates, r.Members, r.Present, r.Written, len(r.Papers), r.Verdict.Elected, r.Verdict.Status)
		for _, p := range r.Papers {
			marks, _ := p.Marks.MarshalText()
			say("  paper %d %s %s, mended %d times, invalid: %s", p.Number, marks, p.Spoiled, len(p.Mends), r.Invalid(p))
		}
		for _, n := range r.Verdict.Names {
			say("  %s: %d agree, %d disagree, %d neither, %d recused; %s of %d, %d needed", n.Name, n.Agree, n.Disagree, n.None, n.Recused, n.Percent, n.Base, n.Needed)
		}
		sayVotes(say, r)
	}
	for _, d := range m.Decisions {
		say("decision %d %s: round %s, settles %t, heads %t, %s, item %s, struck: %s", d.Number, d.ID, d.Round, d.Settles, d.Heads, d.Text, d.Item, d.Struck)
	}
	if h := m.NextHeads(); h != nil {
		say("heads of %d: %s, %v; %s %s", h.Year, h.Head, h.Deputies, h.Number, h.Signer)
	}
	for _, d := range m.Directives {
		say("directive %s by %s: %s, %s, due %s, done %t", d.ID, d.By, d.Text, d.Owner, d.Due, d.Done)
	}
	sayPreparation(say, m)
	for _, key := range slices.Sorted(maps.Keys(m.Phrases)) {
		say("phrase %s: %s", key, m.Phrases[key])
	}
	for _, a := range m.Amendments {
		say("amendment by %s: %s (%s), after the end %t", a.By, a.Text, a.Reason, a.After)
		for _, c := range a.Of {
			say("  %s: %q is %q", c.Field, c.Was, c.Now)
		}
	}
	return b.String()
}
