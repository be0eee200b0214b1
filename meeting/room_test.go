package meeting

import (
	"encoding/json"
	"errors"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"thuky/meeting/tally"
)

// tb is what a room needs of a test: both *testing.T and *rapid.T have it.
type tb interface {
	Helper()
	Fatalf(format string, args ...any)
}

// room is a meeting under test with its record. Its clock moves on a minute with every event.
type room struct {
	t      tb
	m      *Meeting
	now    time.Time
	events []Event
	ids    int
}

var (
	hanoi = Zone
	start = clock(13, 30) // when the meeting of setup is planned to begin
)

// clock gives a time of the conference's day.
func clock(hour, minute int) time.Time {
	return time.Date(2020, time.December, 18, hour, minute, 0, 0, hanoi)
}

func newRoom(t tb) *room { return &room{t: t, m: &Meeting{}, now: start.Add(-30 * time.Minute)} }

// setup is a cluster of five units, of which four make a quorum: two titles, the second drawn from the first's winners.
func setup() Setup {
	quorum := tally.Fraction{Num: 2, Den: 3}
	s := Setup{
		Info: Info{
			Title: "Hội nghị tổng kết", Cluster: "Cụm thi đua số 1", Year: 2020, Start: start, Letterhead: Letterhead{Receiver: []string{"- Như trên;", "- Lưu: VT."}},
			Quorum: quorum, Head: "Trưởng Cụm", Deputy: "Phó Trưởng Cụm",
		},
		Guests:   []Guest{{"g1", Person{Office: "Lãnh đạo Bộ"}}, {"g2", Person{Office: "Đại diện Vụ Thi đua - Khen thưởng"}}},
		Officers: []Officer{{"o1", Chair, Person{Name: "Bạch Quốc An"}}, {"o2", HeadTeller, Person{Office: "Đại diện Thanh tra Bộ"}}},
		Items: []NewItem{
			{ID: "i1", Name: "Điểm danh", Part: RollCall, Minutes: 10},
			{ID: "i2", Name: "Báo cáo", Part: Report, Minutes: 20},
			{ID: "i3", Name: "Thảo luận", Part: Discussion, Minutes: 30},
			{ID: "i4", Name: "Bế mạc", Part: Closing, Minutes: 5},
		},
	}
	for i, name := range []string{"Văn phòng Bộ", "Vụ Tổ chức cán bộ", "Vụ Hợp tác quốc tế", "Thanh tra Bộ", "Cục Công nghệ thông tin"} {
		s.Units = append(s.Units, NewUnit{ID: ID("u" + strconv.Itoa(i+1)), Name: name, Representative: Person{Office: "Đại diện " + name}})
	}
	s.Titles = []NewTitle{
		{ID: "flag", Name: "Cờ thi đua Ngành", Rule: rule(SecretPapers, 2)},
		{ID: "state", Name: "Cờ thi đua Chính phủ", Rule: rule(SecretPapers, 1), From: "flag"},
	}
	return s
}

// rule elects at most quota with at least half of those present.
func rule(method Method, quota int) Rule {
	r := Rule{Method: method, Rule: tally.Default(tally.Present)}
	r.Strict, r.Quota, r.Marks = false, quota, quota
	return r
}

// do enters what happens now.
func (r *room) do(bodies ...Body) {
	r.t.Helper()
	for _, b := range bodies {
		r.enter(b, r.now)
		r.now = r.now.Add(time.Minute)
	}
}

// at sets the clock, and enters what happens then.
func (r *room) at(hour, minute int, bodies ...Body) {
	r.t.Helper()
	r.now = clock(hour, minute)
	r.do(bodies...)
}

// enter records b now, as having happened at occurred, and gives its event.
func (r *room) enter(b Body, occurred time.Time) Event {
	r.t.Helper()
	e, err := r.m.Decide(b, r.now, occurred, "secretary")
	if err == nil {
		err = r.m.Apply(e)
	}
	if err != nil {
		r.t.Fatalf("%s at %s: %v", b.Kind(), occurred.Format("15:04"), err)
	}
	r.events = append(r.events, e)
	return e
}

// refuse expects that b may not happen now.
func (r *room) refuse(b Body, want error) {
	r.t.Helper()
	r.refuseAt(b, r.now, want)
}

// refuseAt expects that b may not have happened then: that Decide and Apply both say so, and that nothing is changed by
// asking.
func (r *room) refuseAt(b Body, occurred time.Time, want error) {
	r.t.Helper()
	refusal := new(Refusal)
	if _, err := r.m.Decide(b, r.now, occurred, "secretary"); !errors.Is(err, want) || !errors.As(err, &refusal) {
		r.t.Fatalf("Decide %s: %v, want %v", b.Kind(), err, want)
	}
	if err := r.m.Apply(r.forge(b, occurred)); !errors.Is(err, want) || !errors.As(err, &refusal) {
		r.t.Fatalf("Apply %s: %v, want %v", b.Kind(), err, want)
	}
	r.sound()
}

// forge seals an event without asking whether it may happen.
func (r *room) forge(b Body, occurred time.Time) Event {
	r.t.Helper()
	raw, err := EncodeBody(b)
	if err != nil {
		r.t.Fatalf("%s: %v", b.Kind(), err)
	}
	return Event{At: r.now, Occurred: occurred, Seat: "secretary", Kind: b.Kind(), Body: raw}.Seal(r.m.Head())
}

func (r *room) undo() {
	r.t.Helper()
	last, err := r.m.LastAction()
	if err != nil {
		r.t.Fatalf("undo: %v", err)
	}
	r.do(Undone{Seq: last.Event.Seq})
}

func (r *room) redo() {
	r.t.Helper()
	next, err := r.m.NextAction()
	if err != nil {
		r.t.Fatalf("redo: %v", err)
	}
	r.do(Redone{Seq: next.Event.Seq})
}

// declare announces the result of a round as it stands.
func (r *room) declare(round ID) tally.Verdict {
	r.t.Helper()
	b, err := r.m.Declare(r.m.Round(round), "")
	if err != nil {
		r.t.Fatalf("declare: %v", err)
	}
	r.do(b)
	return b.Verdict
}

// seal enters papers written as tally.Marks are, separated by spaces.
func (r *room) seal(round ID, papers string) {
	r.t.Helper()
	for text := range strings.FieldsSeq(papers) {
		r.do(PaperSealed{Round: round, Marks: marks(r.t, text)})
	}
}

// recount enters papers in the second count of r1, written likewise.
func (r *room) recount(papers string) {
	r.t.Helper()
	for text := range strings.FieldsSeq(papers) {
		r.do(PaperRecounted{Round: "r1", Marks: marks(r.t, text)})
	}
}

func marks(t tb, text string) tally.Marks {
	t.Helper()
	var ms tally.Marks
	if err := ms.UnmarshalText([]byte(text)); err != nil {
		t.Fatalf("%v", err)
	}
	return ms
}

// id gives an identity never used before.
func (r *room) id() ID {
	r.ids++
	return ID("x" + strconv.Itoa(r.ids))
}

// sound expects the meeting to be the fold of its record, to the last unexported field, and every body to be as it was
// recorded: that no state has been written to through an event.
func (r *room) sound() {
	r.t.Helper()
	folded, err := Fold(r.events)
	if err != nil {
		r.t.Fatalf("fold: %v", err)
	}
	if !reflect.DeepEqual(folded, r.m) {
		r.t.Fatalf("the meeting is not the fold of its record:\n%s\n%s", dump(folded), dump(r.m))
	}
	for _, step := range r.m.Trail() {
		if raw, err := EncodeBody(step.Body); err != nil || string(raw) != string(step.Event.Body) {
			r.t.Fatalf("the body of event %d has changed: %s, was %s (%v)", step.Event.Seq, raw, step.Event.Body, err)
		}
	}
}

// without is a meeting without its history, for comparing.
func without(m *Meeting) Meeting {
	s := *m
	s.history = history{}
	return s
}

// alike expects two meetings to be equal, their histories aside.
func alike(t tb, got, want *Meeting) {
	t.Helper()
	if !reflect.DeepEqual(without(got), without(want)) {
		t.Fatalf("got\n%s\nwant\n%s", dump(got), dump(want))
	}
}

func dump(m *Meeting) string {
	out, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err.Error()
	}
	return string(out)
}

// snapshot is the meeting as it stands, for comparing with it later.
func (r *room) snapshot() *Meeting {
	r.t.Helper()
	m, err := Fold(r.events)
	if err != nil {
		r.t.Fatalf("fold: %v", err)
	}
	return m
}

var _ tb = (*testing.T)(nil)
