package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/roster"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// rosterPreview shows what will be taken of a roster, row by row, before anything is.
type rosterPreview struct {
	title string
	head  []string
	rows  []text.RosterRow
	take  tea.Msg // nil where there is nothing to take
	why   string  // then
	again RosterAgain
	other bool // there is another sheet
	bad   bool // there are rows that are not taken

	from  int // the first row in sight
	shown int // how many are
	mark  int // the row after which the next problem is looked for
}

// RosterAgain reads the file anew: in another encoding, or another sheet of it.
type RosterAgain struct{ Encoding, Sheet func() tea.Cmd }

// RosterPreview asks whether a plan is to be taken, before the hall's eyes or not.
func RosterPreview(f widget.Frame, public bool, title string, p roster.Plan, take tea.Msg, again RosterAgain) dialog.Dialog {
	v := &rosterPreview{title: title, head: text.RosterHead(f.Lang, p), rows: text.RosterRows(f.Lang, p, public), take: take, again: again, other: len(p.Roster.Sheets) > 1, bad: p.Count(roster.Refused) > 0, mark: -1}
	switch {
	case len(p.Bodies()) > 0:
	case p.Count(roster.Refused) == len(p.Entries):
		v.take, v.why = nil, f.T(text.RosterEmpty)
	default:
		v.take, v.why = nil, f.T(text.RosterNothing)
	}
	return v
}

// takeRoster takes units, whom they send and how they scored from a file, as long as the meeting takes anything.
func (c *Context) takeRoster() Action {
	var why error
	if c.M.Phase() == meeting.Ended {
		why = meeting.ErrAdjourned
	}
	return Action{Keys: []string{"ctrl+o"}, Name: text.RosterTake, Why: why, Do: func() tea.Msg { return TakeRoster{} }}
}

// Update scrolls, takes, or reads anew.
func (v *rosterPreview) Update(f widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil
	}
	switch key.String() {
	case "esc":
		return true, nil
	case "enter", "ctrl+s":
		return v.take != nil, v.take
	case "ctrl+e":
		return true, v.again.Encoding
	case "tab":
		if v.other {
			return true, v.again.Sheet
		}
	}
	if key.String() == "right" && v.bad {
		v.mark = v.problem()
		v.from = v.mark
		return false, nil
	}
	v.from = dialog.Scrolled(v.from, key.String(), max(1, v.shown-1))
	v.mark = v.from - 1
	return false, nil
}

// hanging breaks a text into lines of w cells, those after the first one indented.
func hanging(s string, w int) []string {
	const indent = "      "
	lines := widget.Wrap(s, w)
	if len(lines) > 1 {
		lines = widget.Wrap(s, w-len(indent))
	}
	for i := range lines[1:] {
		lines[i+1] = indent + lines[i+1]
	}
	return lines
}

// problem is the next row that is not taken, and after the last one the first.
func (v *rosterPreview) problem() int {
	begins := func(i int) bool { return v.rows[i].Bad && (i == 0 || !v.rows[i-1].Bad) }
	for step := range v.rows {
		if i := (min(v.mark, len(v.rows)) + 1 + step) % len(v.rows); begins(i) {
			return i
		}
	}
	return v.mark
}

// last is the row from which on the rest fills so many lines: further down there is nothing to scroll to.
func (v *rosterPreview) last(w, room int) int {
	for i := len(v.rows) - 1; i >= 0; i-- {
		if room -= len(hanging(v.rows[i].Text, w)); room < 0 {
			return min(i+1, len(v.rows)-1)
		}
	}
	return 0
}

// View draws the head, the rows from where they were scrolled to, and the keys.
func (v *rosterPreview) View(f widget.Frame) (string, *tea.Cursor) {
	f = f.Inner(min(f.W-2, 110), f.H-1)
	var lines []string
	for i, h := range v.head {
		style := f.Theme.Text
		if i == len(v.head)-1 {
			style = f.Theme.Strong
		}
		lines = append(lines, widget.Styled(style, widget.Wrap(h, f.W-4))...)
	}
	lines = append(lines, "")
	words := f.T(text.RosterKeys)
	if v.other {
		words = f.T(text.RosterNextSheet) + " · " + words
	}
	if v.bad {
		words = f.T(text.RosterNextProblem) + " · " + words
	}
	keys := widget.Styled(f.Theme.Dim, widget.Wrap(words, f.W-4))
	if v.why != "" {
		keys = append([]string{f.Theme.Warn.Render(v.why)}, keys...)
	}
	room := max(1, f.H-2-len(lines)-1-len(keys))
	v.from = max(0, min(v.from, v.last(f.W-4, room)))
	v.shown = 0
	for _, r := range v.rows[v.from:] { // of thousands only those in sight are broken into lines
		style := f.Theme.Text
		if r.Bad {
			style = f.Theme.Bad
		}
		broken := widget.Styled(style, hanging(r.Text, f.W-4))
		if v.shown > 0 && len(broken) > room {
			break
		}
		broken = broken[:min(len(broken), room)]
		lines, room = append(lines, broken...), room-len(broken)
		v.shown++
	}
	foot := ""
	if v.shown < len(v.rows) {
		lines = append(lines, make([]string, room)...) // the box stays as high as it is
		foot = f.Theme.Dim.Render(strconv.Itoa(v.from+1) + "–" + strconv.Itoa(v.from+v.shown) + "/" + strconv.Itoa(len(v.rows)))
	}
	lines = append(append(lines, foot), keys...)
	return widget.Box(f.Inner(f.W, len(lines)+2), v.title, lines), nil
}
