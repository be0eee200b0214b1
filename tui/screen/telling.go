package screen

import (
	"strings"

	"thuky/meeting"
	"thuky/tui/room"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// telling puts events into words: in short what each did and to what, which anybody may read, and all that it says.
type telling struct {
	widget.Frame
	m       *meeting.Meeting        // in which things are found by their identity
	before  func() *meeting.Meeting // as it stood before the event
	done    bool                    // m is what came of the event, or of later ones
	now     *meeting.Meeting        // as it stands
	private bool                    // only the secretary reads it
	brief   bool                    // of a list the first names are enough
}

// told is an event in words.
type told struct {
	meeting.Step
	short string // "ghi phiếu 12: Cờ thi đua Ngành"
	whole string // the same with all that it says: old and new, reasons, marks
}

// tell puts the whole record into words, oldest first: each event as the meeting stood when it happened, so that what is
// gone since still has its name.
func tell(c *Context) []told {
	rows := make([]told, 0, len(c.M.Trail()))
	c.M.Retell(func(before *meeting.Meeting, s meeting.Step) {
		t := telling{Frame: c.Frame, m: before, before: func() *meeting.Meeting { return before }, now: c.M, private: !c.Public, brief: true}
		row := told{Step: s, short: t.short(s)}
		t.brief = false
		row.whole = t.short(s)
		if seq := earlier(s.Body); seq > 0 && seq <= uint64(len(rows)) { // the first event is number 1
			row.short = t.T(text.About, row.short, rows[seq-1].short)
			row.whole = t.T(text.About, row.whole, rows[seq-1].whole)
		}
		if content := t.content(s.Body); content != "" {
			row.whole += " · " + content
		}
		rows = append(rows, row)
	})
	return rows
}

// Undoing says in short what taking the last action back takes back. before gives the meeting as it would stand then.
func Undoing(c *Context, s *meeting.Step, before func() *meeting.Meeting) string {
	t := telling{Frame: c.Frame, m: c.M, before: before, done: true, now: c.M, brief: true}
	switch b := s.Body.(type) {
	case meeting.UnitRemoved, meeting.GuestRemoved, meeting.OfficerRemoved, meeting.TitleRemoved, meeting.RegistrationRemoved, meeting.DirectiveStruck:
		t.m = before() // what was removed has its name there
	case meeting.Retimed:
		if trail := c.M.Trail(); b.Seq > 0 && b.Seq <= uint64(len(trail)) {
			return t.T(text.About, text.Step(c.Lang, b), t.short(trail[b.Seq-1]))
		}
	}
	words := t.short(*s)
	steps := c.M.InForce()
	from := len(steps)
	for from > 0 && steps[from-1].Event.Seq > s.Event.Seq {
		from--
	}
	for _, with := range steps[from:] { // done with it, and taken back with it
		words += ", " + text.Step(c.Lang, with.Body)
	}
	return words
}

// Redoing says in short what doing it again does.
func Redoing(c *Context, s *meeting.Step) string {
	t := telling{Frame: c.Frame, m: c.M, before: func() *meeting.Meeting { return c.M }, now: c.M, brief: true}
	return t.short(*s)
}

// earlier is the number of the event that one takes back, does again or sets right; 0 for one that stands by itself.
func earlier(b meeting.Body) uint64 {
	switch b := b.(type) {
	case meeting.Undone:
		return b.Seq
	case meeting.Redone:
		return b.Seq
	case meeting.Retimed:
		return b.Seq
	}
	return 0
}

// short names what a step recorded, and what it was about: "điểm danh, có mặt: Văn phòng Bộ".
func (t telling) short(s meeting.Step) string {
	words := text.Step(t.Lang, s.Body)
	if how := t.how(s.Body); how != "" {
		words += ", " + how
	}
	if n := t.paper(s); n > 0 {
		if words = t.T(text.ToldPaper, words, n); t.brief {
			return words // a paper's number is enough while its vote is on
		}
	}
	if about := t.about(s.Body); about != "" {
		return t.T(text.About, words, about)
	}
	return words
}

// how is what kind of change it was, where the kind of event does not tell.
func (t telling) how(b meeting.Body) string {
	switch b := b.(type) {
	case meeting.UnitsMarked:
		return t.T(text.Statuses[b.Status])
	case meeting.NomineeRuled:
		return t.T(text.Standings[b.Standing])
	case meeting.RegistrationRuled:
		if b.Struck {
			return t.T(text.Standings[meeting.Ineligible])
		}
		return t.T(text.Standings[meeting.Eligible])
	case meeting.DirectiveDone:
		if b.Done {
			return t.T(text.TaskDone)
		}
		return t.T(text.TaskOpen)
	case meeting.ConsensusAsked:
		if b.Agreed {
			return t.T(text.AskYes)
		}
		return t.T(text.AskNo)
	case meeting.AnswerGiven:
		return t.T(text.Answers[b.Mark])
	}
	return ""
}

// paper is the number of the paper that a step entered or changed; 0 where it is about none.
func (t telling) paper(s meeting.Step) int {
	switch b := s.Body.(type) {
	case meeting.PaperMended:
		return b.Paper
	case meeting.DifferenceSettled:
		return b.Paper
	case meeting.PaperSealed:
		if r := t.m.Round(b.Round); r != nil {
			return t.entered(s, len(r.Papers))
		}
	case meeting.PaperRecounted:
		if r := t.m.Round(b.Round); r != nil && r.Second != nil {
			return t.entered(s, len(r.Second.Papers))
		}
	}
	return 0
}

// entered is which of n papers a step entered: the next one, or of those that stand there the one before all that were
// entered later.
func (t telling) entered(s meeting.Step, n int) int {
	if !t.done {
		return n + 1
	}
	steps := t.m.InForce()
	for i := len(steps) - 1; i >= 0 && steps[i].Event.Seq > s.Event.Seq; i-- {
		if of, kind := steps[i].Body, s.Body.Kind(); of.Kind() == kind && roundOf(of) == roundOf(s.Body) {
			n--
		}
	}
	return n
}

// secret reports whether what was entered in a round is not to be read here: while its totals are hidden, and by the hall.
func (t telling) secret(id meeting.ID) bool {
	r := t.now.Round(id)
	return !t.private || r != nil && room.Hidden(r)
}

// parts joins what there is to be said.
func parts(said ...string) string {
	var out []string
	for _, s := range said {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " · ")
}

// labelled is a value with what it is; nothing where there is none.
func (t telling) labelled(label text.Word, value string) string {
	if value == "" {
		return ""
	}
	return t.T(text.About, t.T(label), strings.ReplaceAll(value, "\n", " "))
}

// changed is the old value and the new one; nothing where they are the same.
func (t telling) changed(label text.Word, was, is string) string {
	if was == is {
		return ""
	}
	return t.labelled(label, t.turned(was, is))
}

// turned is what became of what.
func (t telling) turned(was, is string) string {
	for _, s := range []*string{&was, &is} {
		if *s == "" {
			*s = "–"
		}
	}
	return was + " → " + is
}
