package meeting

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"thuky/meeting/phrase"
)

// After the end an office may still settle what its papers are headed and signed with, and nothing of what happened.
func TestTheHeadsOfThePapersAreSettledAfterTheMeeting(t *testing.T) {
	r := stage(t, "adjourned")
	l := r.m.Info.Letterhead
	l.Number, l.Addressee, l.Receiver = "05", "Hội đồng Thi đua - Khen thưởng", append(slices.Clone(l.Receiver), "Ban Thi đua")
	words := phrase.Set{"votes.passed": "Hội nghị tán thành."}
	for _, b := range []Body{LetterheadAmended{l, "", "Thư ký"}, PhrasesAmended{words, "", "Thư ký"}} {
		r.refuse(b, ErrReason)
	}
	for _, b := range []Body{LetterheadAmended{l, "Văn thư cấp số", ""}, PhrasesAmended{words, "Theo mẫu", ""}} {
		r.refuse(b, ErrEmpty)
	}
	r.refuse(LetterheadAmended{r.m.Info.Letterhead, "Văn thư cấp số", "Thư ký"}, ErrNoChange)
	r.refuse(PhrasesAmended{phrase.Set{"votes.passed": "{gì đó}"}, "Theo mẫu", "Thư ký"}, phrase.ErrPlaceholder)
	r.refuseAt(LetterheadAmended{l, "Văn thư cấp số", "Thư ký"}, r.m.Adjourned.Add(-time.Second), ErrTimeOrder)
	before := len(r.m.Amendments)
	r.do(LetterheadAmended{l, "Văn thư cấp số", "Thư ký"}, PhrasesAmended{words, "Theo mẫu", "Thư ký"})
	got := r.m.Amendments[before:]
	if len(got) != 2 || !got[0].After || r.m.Info.Number != "05" || r.m.Phrases["votes.passed"] == "" {
		t.Fatalf("%+v, %+v", got, r.m.Info)
	}
	want := []Change{
		{"number", "", "05"},
		{"addressee", "", "Hội đồng Thi đua - Khen thưởng"},
		{"receiver", "- Như trên;\n- Lưu: VT.", "- Như trên;\n- Lưu: VT.\nBan Thi đua"},
	}
	if !slices.Equal(got[0].Of, want) || len(got[1].Of) != 1 {
		t.Errorf("%+v", got)
	}
	info := r.m.Info
	info.Agency = "Cụm"
	r.refuse(InfoChanged{info}, ErrAdjourned)
}

// Every field of a letterhead is told when it becomes another, and by its own name in the record; a mark at the end is
// part of what a line says, and a line that is parted is two.
func TestEveryFieldOfTheLetterheadIsTold(t *testing.T) {
	var was Letterhead
	fields := reflect.TypeFor[Letterhead]()
	for i := range fields.NumField() {
		now := was
		if f := reflect.ValueOf(&now).Elem().Field(i); f.Kind() == reflect.String {
			f.SetString("x")
		} else {
			f.Set(reflect.ValueOf([]string{"x"}))
		}
		name, _, _ := strings.Cut(fields.Field(i).Tag.Get("json"), ",")
		if got := was.Changes(now); !slices.Equal(got, []Change{{name, "", "x"}}) {
			t.Errorf("%s: %+v", fields.Field(i).Name, got)
		}
	}
	was.Receiver = []string{"Như trên; Lưu: VT"}
	for _, lines := range [][]string{{"Như trên; Lưu: VT."}, {"Như trên", "Lưu: VT"}, {"Như trên;", "Lưu: VT"}} {
		if got := was.Changes(Letterhead{Receiver: lines}); len(got) != 1 {
			t.Errorf("%q: %+v", lines, got)
		}
	}
}

// What the papers are headed and signed with goes on to next year; numbers are given anew, and a new head signs in a
// name of its own.
func TestTheLetterheadGoesOnToNextYear(t *testing.T) {
	s := setup()
	s.Info.Letterhead = Letterhead{
		Agency: "Cụm thi đua số 1", Number: "05", ProposalNumber: "06", Addressee: "Bộ Tư pháp", Proposal: "Đề nghị khen thưởng năm 2020",
		Authority: "TM.", Signatory: "Trưởng Cụm", Signer: "Trần Văn A",
	}
	r := newRoom(t)
	r.do(Created{s}, ItemBegun{"i1"})
	heir := func() Letterhead {
		bodies, err := After(r.m, r.id)
		if err != nil {
			t.Fatal(err)
		}
		return bodies[0].(Created).Info.Letterhead //nolint:forcetypeassert // every record begins so
	}
	want := s.Info.Letterhead
	want.Number, want.ProposalNumber, want.Proposal = "", "", "Đề nghị khen thưởng năm 2021"
	if got := heir(); len(want.Changes(got)) > 0 {
		t.Errorf("%+v", want.Changes(got))
	}
	r.do(HeadsAnnounced{Heads{ID: "h1", Year: 2021, Head: Person{Name: "Bạch Quốc An"}}})
	want.Signer = ""
	if got := heir(); len(want.Changes(got)) > 0 {
		t.Errorf("%+v", want.Changes(got))
	}
}
