package screen

import (
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/tui/text"
)

// StepWords names what a step recorded, and what it was about: "điểm danh: Văn phòng Bộ".
func StepWords(c *Context, b meeting.Body) string {
	words := text.Step(c.Lang, b)
	if about := subjectOf(c.M, b); about != "" {
		words += ": " + about
	}
	return words
}

// subjectOf is the name of the thing a body is about; empty where the kind says all, or the thing is gone.
func subjectOf(m *meeting.Meeting, b meeting.Body) string {
	switch b := b.(type) {
	case meeting.ItemBegun:
		return itemName(m, b.Item)
	case meeting.ItemFinished:
		return itemName(m, b.Item)
	case meeting.ItemSkipped:
		return itemName(m, b.Item)
	case meeting.ItemNoted:
		return itemName(m, b.Item)
	case meeting.ItemMoved:
		return itemName(m, b.Item)
	case meeting.ItemInserted:
		return b.Name
	case meeting.ItemChanged:
		return b.Name
	case meeting.UnitsMarked:
		return unitNames(m, b.Units)
	case meeting.PledgeSigned:
		return unitNames(m, b.Units)
	case meeting.SubstituteNamed:
		return unitNames(m, []meeting.ID{b.Unit})
	case meeting.AnswerGiven:
		return unitNames(m, []meeting.ID{b.Unit})
	case meeting.VoteCast:
		return unitNames(m, []meeting.ID{b.Unit})
	case meeting.SpeechQueued:
		return b.Speaker
	case meeting.SpeechBegun:
		return speaker(m, b.Speech)
	case meeting.SpeechPaused:
		return speaker(m, b.Speech)
	case meeting.SpeechEnded:
		return speaker(m, b.Speech)
	case meeting.SpeechNoted:
		return speaker(m, b.Speech)
	case meeting.Nominated:
		if u := m.Unit(b.Unit); u != nil {
			return u.Name
		}
		return b.Name
	case meeting.NominationsClosed:
		return titleName(m, b.Title)
	case meeting.RoundOpened:
		if b.Title == "" {
			return b.Question
		}
		return titleName(m, b.Title)
	case meeting.RoundDeclared:
		return roundName(m, b.Round)
	case meeting.RoundVoided:
		return roundName(m, b.Round)
	case meeting.TotalsEntered:
		return roundName(m, b.Round)
	case meeting.PaperSealed:
		return roundName(m, b.Round)
	case meeting.PaperMended:
		return strconv.Itoa(b.Paper)
	case meeting.DecisionMade:
		return b.Text
	case meeting.DirectiveGiven:
		return b.Text
	}
	return ""
}

func itemName(m *meeting.Meeting, id meeting.ID) string {
	if it := m.Item(id); it != nil {
		return it.Name
	}
	return ""
}

func titleName(m *meeting.Meeting, id meeting.ID) string {
	if t := m.Title(id); t != nil {
		return t.Name
	}
	return ""
}

func roundName(m *meeting.Meeting, id meeting.ID) string {
	if r := m.Round(id); r != nil {
		return r.Subject
	}
	return ""
}

func speaker(m *meeting.Meeting, id meeting.ID) string {
	for _, s := range m.Speeches {
		if s.ID == id {
			return s.Speaker
		}
	}
	return ""
}

func unitNames(m *meeting.Meeting, ids []meeting.ID) string {
	var names []string
	for _, id := range ids {
		if u := m.Unit(id); u != nil {
			names = append(names, u.Name)
		}
	}
	return strings.Join(names, ", ")
}
