package demo

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"thuky/data/export"
	"thuky/meeting"
	"thuky/meeting/paper"
)

func TestMinutesBeforeDuringAndAfter(t *testing.T) {
	m := before(t, func(*meeting.Meeting) bool { return true })
	golden(t, "minutes-planned.txt", []byte(export.Text(paper.Minutes(m))))

	m = before(t, func(m *meeting.Meeting) bool {
		r := m.Round("ballot-government")
		return r != nil && len(r.Papers) == 5
	})
	golden(t, "minutes-counting.txt", []byte(export.Text(paper.Minutes(m))))

	m = before(t, func(*meeting.Meeting) bool { return false })
	golden(t, "minutes-finished.txt", []byte(export.Text(paper.Minutes(m))))
	if d := paper.Minutes(m); d.Draft || d.Notice == "" {
		t.Errorf("draft %v, notice %q", d.Draft, d.Notice)
	}
}

func TestPapersOfTheTellers(t *testing.T) {
	m := before(t, func(*meeting.Meeting) bool { return false })
	for name, all := range map[string][]paper.Document{"log.txt": paper.Logs(m), "count.txt": paper.Counts(m)} {
		if len(all) != 2 {
			t.Fatalf("%s: %d documents for two ballots", name, len(all))
		}
		golden(t, name, []byte(export.Text(all[0])))
	}
}

// At every step the papers of the tellers tell of what has been declared, and of nothing else.
func TestPapersOfTheTellersAtEveryStep(t *testing.T) {
	before(t, func(m *meeting.Meeting) bool {
		declared := 0
		for _, r := range m.Rounds {
			if r.Method.Secret() && r.State == meeting.Declared {
				declared++
			}
		}
		logs, counts := paper.Logs(m), paper.Counts(m)
		if len(logs) != declared || len(counts) != declared {
			t.Fatalf("%d ballots declared, %d logs, %d records of counting", declared, len(logs), len(counts))
		}
		for _, d := range append(logs, counts...) {
			if text := export.Text(d); strings.Contains(text, "%!") || strings.Contains(text, "được tặng") || d.Draft {
				t.Fatalf("%s: %s", d.File, text)
			}
		}
		return false
	})
}

// At every step the minutes can be written, in fit words, and what is being counted stays in the tellers' room.
func TestMinutesAtEveryStep(t *testing.T) {
	steps := 0
	before(t, func(m *meeting.Meeting) bool {
		steps++
		text := export.Text(paper.Minutes(m))
		if !norm.NFC.IsNormalString(text) || strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }) {
			t.Fatalf("step %d: text that is not fit to print", steps)
		}
		if strings.Contains(text, "được tặng") || strings.Contains(text, "%!") {
			t.Fatalf("step %d: %s", steps, text)
		}
		if drafted := strings.Contains(text, "DỰ THẢO"); drafted != m.Adjourned.IsZero() {
			t.Fatalf("step %d: headed as a draft: %v", steps, drafted)
		}
		open := len(m.OpenRounds()) > 0
		if said := strings.Contains(text, "đang kiểm phiếu") || strings.Contains(text, "đang biểu quyết"); said != open {
			t.Fatalf("step %d: a round is open: %v, the minutes say so: %v", steps, open, said)
		}
		return false
	})
	if want := len(Course()); steps != want {
		t.Errorf("%d steps seen of %d", steps, want)
	}
}

// before holds the conference until stop says so, which is asked before every step.
func before(t *testing.T, stop func(*meeting.Meeting) bool) *meeting.Meeting {
	t.Helper()
	events, err := Planned()
	if err != nil {
		t.Fatal(err)
	}
	m := fold(t, events)
	for _, s := range Course() {
		if stop(m) {
			break
		}
		e, err := m.Decide(s.Body, s.At, s.At, seat)
		if err == nil {
			err = m.Apply(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return m
}
