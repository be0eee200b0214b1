package screen

import (
	"math"
	"sort"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"thuky/meeting"
	"thuky/meeting/roster"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// rosterPreview shows what will be taken of a roster, row by row, before anything is.
type rosterPreview struct {
	title string
	plan  roster.Plan
	rows  []text.RosterRow
	take  tea.Msg // nil where there is nothing to take
	why   string  // then
	again RosterAgain

	at      place // from where on the rows are in sight
	mark    int   // the row after which the next problem is looked for
	marked  bool  // it is the one that was gone to
	w, room int   // cells of a line of the rows, and how many lines of them are in sight, as last drawn
}

// place is a line in the list of rows: so many below the first line of a row.
type place struct{ row, line int }

// RosterAgain reads the file anew: in another encoding, or another sheet of it.
type RosterAgain struct{ Encoding, Sheet func() tea.Cmd }

// RosterPreview asks whether a plan is to be taken, before the hall's eyes or not.
func RosterPreview(f widget.Frame, public bool, title string, p roster.Plan, take tea.Msg, again RosterAgain) dialog.Dialog {
	v := &rosterPreview{title: title, plan: p, rows: text.RosterRows(f.Lang, p, public), take: take, again: again, mark: -1}
	v.w, v.room = f.W, 1 // until it is drawn
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
func (v *rosterPreview) Update(_ widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil
	}
	switch k := key.String(); {
	case k == "esc":
		return true, nil
	case k == "enter", k == "ctrl+s":
		return v.take != nil, v.take
	case k == "ctrl+e":
		return true, v.again.Encoding
	case k == "tab" && v.other():
		return true, v.again.Sheet
	case k == "f1":
		return false, Open{dialog.NewReader(v.title, v.whole)}
	case k == "right" && v.faulty():
		v.mark, v.marked = v.problem(), true
		v.at = place{row: v.mark}
	default:
		v.scroll(k)
	}
	return false, nil
}

// other reports whether there is another sheet, bad counts the rows that are not taken.
func (v *rosterPreview) other() bool { return len(v.plan.Roster.Sheets) > 1 }
func (v *rosterPreview) bad() int    { return v.plan.Count(roster.Refused) }

// faulty reports whether anything is not taken: a row, a cell of one, or a column of points.
func (v *rosterPreview) faulty() bool { return v.plan.Left() != nil }

// problem is the next row that is not taken, and after the last one the first.
func (v *rosterPreview) problem() int {
	for step := range v.rows {
		if i := (v.mark + 1 + step) % len(v.rows); v.rows[i].Bad {
			return i
		}
	}
	return v.mark
}

// scroll follows the keys that move what is in sight.
func (v *rosterPreview) scroll(key string) {
	switch key {
	case "up":
		v.walk(-1)
	case "down":
		v.walk(1)
	case "pgup":
		v.walk(min(-1, 1-v.room))
	case "pgdown", "space":
		v.walk(max(1, v.room-1))
	case "home":
		v.at = place{}
	case "end":
		v.at = v.last()
	default:
		return
	}
	v.mark, v.marked = v.at.row-1, false
	if key == "end" { // all there is has been seen
		v.mark = len(v.rows) - 1
	}
}

// walk goes so many lines up or down.
func (v *rosterPreview) walk(by int) {
	p := v.at
	for ; by < 0 && p != (place{}); by++ {
		if p.line--; p.line < 0 {
			p.row--
			p.line = len(v.lines(p.row)) - 1
		}
	}
	for ; by > 0 && p.row < len(v.rows); by-- {
		if p.line++; p.line >= len(v.lines(p.row)) {
			p = place{row: p.row + 1}
		}
	}
	v.at = v.within(p)
}

// last is from where on the rest fills the room: further down there is nothing to scroll to.
func (v *rosterPreview) last() place {
	room := v.room
	for i := len(v.rows) - 1; i >= 0; i-- {
		if room -= len(v.lines(i)); room <= 0 {
			return place{i, -room}
		}
	}
	return place{}
}

// within is a place no further down than the last.
func (v *rosterPreview) within(p place) place {
	if last := v.last(); p.row > last.row || p.row == last.row && p.line > last.line {
		return last
	}
	return p
}

// lines breaks a row into lines: of thousands only those in sight. One that is not taken takes two at the most, so that
// its reason, which follows, is in sight with it.
func (v *rosterPreview) lines(row int) []string {
	const most = 2
	r := v.rows[row]
	out := hanging(r.Text, v.w)
	if r.Bad && !r.Taken && len(out) > most {
		out = append(out[:most-1], widget.Truncate(out[most-1]+" "+strings.TrimSpace(out[most]), v.w))
	}
	for _, line := range r.Under {
		out = append(out, hanging(line, v.w)...)
	}
	return out
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

// whole is what stands above the rows, all of it.
func (v *rosterPreview) whole(f widget.Frame) []string { return v.told(f, math.MaxInt) }

// told is what stands above the rows, with at most so many names of each list.
func (v *rosterPreview) told(f widget.Frame, most int) []string {
	var lines []string
	for _, h := range text.RosterHead(f.Lang, v.plan, most) {
		lines = append(lines, widget.Styled(f.Theme.Text, widget.Wrap(h, f.W))...)
	}
	return lines
}

// head is as much of what stands above the rows as so many lines hold; false where that is not all.
func (v *rosterPreview) head(f widget.Frame, room int) (lines []string, whole bool) {
	names := len(v.plan.Roster.Columns) + len(v.plan.Roster.Sheets) + len(v.plan.Roster.Unread)
	less := sort.Search(names, func(less int) bool { return len(v.told(f, names-less)) <= room })
	lines = v.told(f, names-less)
	if len(lines) > room {
		lines = append(lines[:room-1], f.Theme.Text.Render("…"))
	}
	return lines, less == 0
}

// keys are what can be pressed, each on one line, and how many rows are left out by it.
func (v *rosterPreview) keys(f widget.Frame, whole bool) []string {
	const space = "\u00a0" // at which no line is broken
	var words []string
	add := func(is bool, w text.Word, args ...any) {
		if is {
			words = append(words, strings.ReplaceAll(f.T(w, args...), " ", space))
		}
	}
	bad := v.bad()
	add(v.faulty(), text.RosterNextProblem)
	add(v.other(), text.RosterNextSheet)
	add(!whole, text.RosterWhole)
	add(true, text.RosterScroll)
	add(v.take != nil && bad == 0, text.RosterEnter)
	add(v.take != nil && bad > 0, text.RosterEnterBut, bad)
	add(true, text.RosterCodeKey)
	add(true, text.RosterLeave)
	lines := widget.Wrap(strings.Join(words, space+"· "), f.W)
	for i, line := range lines {
		lines[i] = f.Theme.Dim.Render(strings.ReplaceAll(line, space, " "))
	}
	return lines
}

// foot says how many rows are taken and how many are not, and the keys.
func (v *rosterPreview) foot(f widget.Frame, whole bool) []string {
	style := f.Theme.Strong
	if v.faulty() {
		style = f.Theme.Warn
	}
	foot := widget.Styled(style, widget.Wrap(text.RosterCounts(f.Lang, v.plan), f.W))
	if v.why != "" {
		foot = append(foot, f.Theme.Warn.Render(v.why))
	}
	return append(foot, v.keys(f, whole)...)
}

// View draws the head on a third of the height at the most, the rows from where they were scrolled to, and the keys.
func (v *rosterPreview) View(f widget.Frame) (string, *tea.Cursor) {
	f = f.Inner(min(f.W-2, 110), f.H-1)
	in := f.Inner(f.W-4, f.H-2)
	lines, whole := v.head(in, f.H/3-1)
	lines = append(lines, "")
	foot := v.foot(in, whole)
	v.w, v.room = in.W, max(1, in.H-len(lines)-1-len(foot))
	v.at = v.within(v.at)
	room, next := v.room, v.at.row
	for ; next < len(v.rows) && room > 0; next++ {
		shown := v.lines(next)
		if next == v.at.row {
			shown = shown[v.at.line:]
		}
		shown = shown[:min(len(shown), room)]
		lines, room = append(lines, widget.Styled(v.style(f, next), shown)...), room-len(shown)
	}
	where := ""
	if v.at != (place{}) || room == 0 {
		where = strconv.Itoa(v.at.row+1) + "–" + strconv.Itoa(next) + "/" + strconv.Itoa(len(v.rows))
	}
	lines = append(append(lines, widget.RuleRight(in, where)), foot...)
	return widget.Box(f.Inner(f.W, len(lines)+2), v.title, lines), nil
}

// style is how a row looks: what is not taken is told apart, and the one that was gone to among those.
func (v *rosterPreview) style(f widget.Frame, row int) lipgloss.Style {
	switch {
	case v.marked && row == v.mark:
		return f.Theme.Bad.Bold(true)
	case v.rows[row].Bad:
		return f.Theme.Bad
	}
	return f.Theme.Text
}
