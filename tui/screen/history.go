package screen

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// History is every event of the record in words, the newest first, with the time it happened: found by kind and by text.
type History struct {
	m      *meeting.Meeting
	rows   []step
	shown  []int // rows that match
	groups []text.Word
	group  int // 0: all
	find   *dialog.Line
	at     int
}

// step is an event in words.
type step struct {
	meeting.Step
	words string
	taken bool // taken back since
}

// HistoryDialog shows the record of a meeting as it stands.
func HistoryDialog(c *Context) dialog.Dialog {
	h := &History{m: c.M, find: dialog.NewLine(), groups: append([]text.Word{text.HistoryAll}, text.StepGroups()...)}
	inForce := map[uint64]bool{}
	for _, s := range c.M.InForce() {
		inForce[s.Event.Seq] = true
	}
	trail := c.M.Trail()
	for i := len(trail) - 1; i >= 0; i-- {
		s := trail[i]
		h.rows = append(h.rows, step{s, StepWords(c, s.Body), !inForce[s.Event.Seq] && !moves(s.Body)})
	}
	h.filter()
	return h
}

// moves reports whether an event only takes back or does again, and so is never taken back itself.
func moves(b meeting.Body) bool {
	switch b.(type) {
	case meeting.Undone, meeting.Redone:
		return true
	}
	return false
}

// filter finds the rows that match the group and the text.
func (h *History) filter() {
	h.shown, h.at = h.shown[:0], 0
	query := h.find.Value()
	for i, r := range h.rows {
		if h.group > 0 && text.StepGroup(r.Event.Kind) != h.group-1 {
			continue
		}
		if query != "" && !name.Match(r.words+" "+text.Hour(r.Event.Occurred), query) {
			continue
		}
		h.shown = append(h.shown, i)
	}
}

// Discreet tells that notes are among the rows.
func (h *History) Discreet() bool { return true }

// Update moves, filters and closes.
func (h *History) Update(f widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		h.find.Update(msg)
		h.filter()
		return false, nil
	}
	page := max(1, f.H-9)
	to := func(at int) { h.at = min(max(0, at), max(0, len(h.shown)-1)) }
	switch key.String() {
	case "esc", "f3":
		return true, nil
	case "up":
		to(h.at - 1)
	case "down":
		to(h.at + 1)
	case "pgup":
		to(h.at - page)
	case "pgdown":
		to(h.at + page)
	case "home":
		to(0)
	case "end":
		to(len(h.shown))
	case "left", "shift+tab":
		h.group = (h.group + len(h.groups) - 1) % len(h.groups)
		h.filter()
	case "right", "tab":
		h.group = (h.group + 1) % len(h.groups)
		h.filter()
	default:
		h.find.Update(msg)
		h.filter()
	}
	return false, nil
}

// View draws the list, and all that is known of the row under the cursor.
func (h *History) View(f widget.Frame) (string, *tea.Cursor) {
	box := f.Inner(min(110, f.W-2), f.H-1)
	in := box.Inner(box.W-4, box.H-2)
	input, cursor := h.find.View(in.Inner(in.W-2, 1))
	lines := []string{
		f.Theme.Key.Render("› ") + input,
		f.Theme.Key.Render("◂ ▸ ") + f.Theme.Tab.Render(text.Capital(f.T(h.groups[h.group]))) + f.Theme.Dim.Render("  "+f.T(text.HistoryCount, len(h.shown), len(h.rows))),
		"",
	}
	foot := []string{"", f.Theme.Dim.Render(f.T(text.HistoryKeys))}
	detail := h.detail(in)
	room := max(1, in.H-len(lines)-len(foot)-len(detail))
	cols := []widget.Column{{Width: 6, Right: true}, {Width: 5}, {}, {Width: 12}}
	list := widget.LongList(in.Inner(in.W, room), cols, len(h.shown), func(i int) widget.Row { return h.row(f, h.rows[h.shown[i]]) }, h.at)
	for len(list) < room {
		list = append(list, "")
	}
	lines = append(append(append(lines, list...), detail...), foot...)
	if cursor != nil {
		cursor.X, cursor.Y = cursor.X+4, cursor.Y+1
	}
	return widget.Box(box, f.T(text.HistoryName), lines), cursor
}

func (h *History) row(f widget.Frame, s step) widget.Row {
	mark := ""
	if s.taken {
		mark = f.T(text.HistoryTaken)
	}
	e := s.Event
	return widget.Row{Cells: []string{strconv.FormatUint(e.Seq, 10), text.Hour(e.Occurred), s.words, mark}, Dim: s.taken}
}

// detail says of the row under the cursor, in two lines, the whole of what its line cuts, when it was recorded, by whom,
// and its fingerprint.
func (h *History) detail(f widget.Frame) []string {
	if len(h.shown) == 0 {
		return []string{f.Theme.Dim.Render(f.T(text.PickNone))}
	}
	s := h.rows[h.shown[h.at]]
	e := s.Event
	words := firstLines(s.words, f.W, 2)
	facts := []string{f.T(text.HistoryAt, text.Hour(e.Occurred), text.Hour(e.At)), e.Seat, e.Hash.Fingerprint()}
	return append(append([]string{""}, widget.Styled(f.Theme.Text, words)...), f.Theme.Dim.Render(widget.Fit(strings.Join(facts, " · "), f.W)))
}
