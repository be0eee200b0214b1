package paper

import (
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// hall is a small meeting that a test holds: five units, two items, one title with two places.
type hall struct {
	t *testing.T
	m *meeting.Meeting
}

func newHall(t *testing.T, change ...func(*meeting.Setup)) *hall {
	t.Helper()
	rule := meeting.Rule{Method: meeting.SecretPapers, Rule: tally.Default(tally.Members)}
	rule.Quota, rule.Marks = 2, 2
	s := meeting.Setup{
		Info: meeting.Info{
			Title: "Hội nghị tổng kết năm 2024", Cluster: "Cụm thi đua số 5", Year: 2024, Start: minute(8, 0),
			Head: "Trưởng Cụm", Deputy: "Phó Trưởng Cụm", Quorum: tally.Fraction{Num: 2, Den: 3}, Letterhead: meeting.Letterhead{Symbol: "BB-CTĐ5"},
		},
		Items: []meeting.NewItem{
			{ID: "roll", Name: "Điểm danh", Part: meeting.RollCall},
			{ID: "talk", Name: "Thảo luận", Part: meeting.Discussion},
			{ID: "vote", Name: "Bỏ phiếu", Part: meeting.Balloting},
			{ID: "rest", Name: "Việc khác", Part: meeting.Other},
		},
		Titles:   []meeting.NewTitle{{ID: "flag", Name: "Cờ thi đua", Rule: rule}},
		Officers: []meeting.Officer{{ID: "teller", Role: meeting.Teller, Person: meeting.Person{Office: "Đại diện Sở E"}}},
	}
	for _, id := range []meeting.ID{"a", "b", "c", "d", "e"} {
		s.Units = append(s.Units, meeting.NewUnit{
			ID: id, Name: "Sở " + strings.ToUpper(string(id)),
			Representative: meeting.Person{Honorific: "bà", Name: "Lê " + strings.ToUpper(string(id))},
		})
	}
	for _, f := range change {
		f(&s)
	}
	h := &hall{t, &meeting.Meeting{}}
	h.at(7, 0, meeting.Created{Setup: s})
	return h
}

// open has all five come and the roll called until 8:05.
func (h *hall) open() *hall {
	return h.at(7, 55, meeting.UnitsMarked{Units: []meeting.ID{"a", "b", "c", "d", "e"}, Status: meeting.Present}).
		at(8, 0, meeting.ItemBegun{Item: "roll"}).at(8, 5, meeting.ItemFinished{Item: "roll"})
}

// list nominates four units and closes the list.
func (h *hall) list() *hall {
	for i, u := range []meeting.ID{"a", "b", "c", "d"} {
		h.at(8, 10, meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: meeting.ID("n-" + string(u)), Unit: u, By: []string{"", "Sở E", "", ""}[i]}})
	}
	return h.at(8, 11, meeting.NominationsClosed{Title: "flag"})
}

// ballot opens a round and enters these papers.
func (h *hall) ballot(hour int, id meeting.ID, papers ...string) *hall {
	h.at(hour, 0, meeting.RoundOpened{ID: id, Title: "flag"}, meeting.PapersIssued{Round: id, Issued: len(papers)})
	for _, p := range papers {
		h.at(hour, 10, meeting.PaperSealed{Round: id, Marks: h.marks(p)})
	}
	return h
}

func (h *hall) marks(s string) tally.Marks {
	h.t.Helper()
	var marks tally.Marks
	if err := marks.UnmarshalText([]byte(s)); err != nil {
		h.t.Fatal(err)
	}
	return marks
}

func (h *hall) declare(hour, min int, id meeting.ID, reason string) *hall {
	h.t.Helper()
	b, err := h.m.Declare(h.m.Round(id), reason)
	if err != nil {
		h.t.Fatal(err)
	}
	return h.at(hour, min, b)
}

func (h *hall) at(hour, min int, bodies ...meeting.Body) *hall {
	h.t.Helper()
	for _, b := range bodies {
		e, err := h.m.Decide(b, minute(hour, min), minute(hour, min), "secretary")
		if err == nil {
			err = h.m.Apply(e)
		}
		if err != nil {
			h.t.Fatalf("%s: %v", b.Kind(), err)
		}
	}
	return h
}

func minute(hour, min int) time.Time { return time.Date(2024, 12, 5, hour, min, 0, 0, meeting.Zone) }

// says checks that the minutes say every one of these, in this order, and are fit to print.
func (h *hall) says(want ...string) *hall {
	h.t.Helper()
	text := strings.Join(lines(Minutes(h.m)), "\n")
	if !norm.NFC.IsNormalString(text) {
		h.t.Error("the text is not in NFC")
	}
	rest := text
	for _, s := range want {
		_, after, ok := strings.Cut(rest, s)
		if !ok {
			h.t.Fatalf("not said, or not in its place: %q\n%s", s, text)
		}
		rest = after
	}
	return h
}

func (h *hall) never(words ...string) *hall {
	h.t.Helper()
	text := strings.Join(lines(Minutes(h.m)), "\n")
	for _, s := range words {
		if strings.Contains(text, s) {
			h.t.Errorf("said: %q\n%s", s, text)
		}
	}
	return h
}

// lines are the words of a Document's body, a line a block or a row.
func lines(d Document) []string {
	var out []string
	runs := func(all []Run) string {
		var b strings.Builder
		for _, r := range all {
			b.WriteString(r.Text)
		}
		return b.String()
	}
	for _, b := range d.Body {
		switch b := b.(type) {
		case Heading:
			out = append(out, strings.Repeat("#", b.Level)+" "+b.Text)
		case Paragraph:
			out = append(out, runs(b.Runs))
		case Item:
			out = append(out, "- "+runs(b.Runs))
		case Table:
			for _, row := range b.Rows {
				out = append(out, strings.Join(row, " | "))
			}
		case Sheet:
			out = append(out, lines(Document{Body: b.Paper})...)
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

func mustMarks(t *testing.T, s string) tally.Marks {
	t.Helper()
	return (&hall{t: t}).marks(s)
}
