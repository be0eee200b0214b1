package screen

import (
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// History is every event of the record in words, the newest first, with the time it happened: found by kind, by text and
// by the code.
type History struct {
	rows   []row // the newest first
	shown  []int // rows that match
	groups []text.Word
	group  int // 0: all
	find   *dialog.Line
	at     int
	day    string // on which the meeting is held
}

// row is an event as the history shows it.
type row struct {
	told
	mark     text.Word // what has become of it, or will with the next key
	taken    bool      // taken back since
	searched string    // what it is found by, once it has been looked for
}

// HistoryDialog shows the record of a meeting as it stands.
func HistoryDialog(c *Context) dialog.Dialog {
	h := &History{find: dialog.NewLine(), groups: append([]text.Word{text.HistoryAll}, text.StepGroups()...), day: day(c.M.Info.Start)}
	inForce := map[uint64]bool{}
	for _, s := range c.M.InForce() {
		inForce[s.Event.Seq] = true
	}
	next, _ := c.M.LastAction()
	for _, t := range slices.Backward(tell(c)) {
		r := row{told: t}
		switch {
		case next != nil && next.Event.Seq <= t.Event.Seq && inForce[t.Event.Seq]: // an action may be of several events
			r.mark = text.HistoryNext
		case !inForce[t.Event.Seq] && !moves(t.Body):
			r.mark, r.taken = text.HistoryTaken, true
		}
		h.rows = append(h.rows, r)
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
	words, code := name.Search(query), hexadecimal(query)
	for i := range h.rows {
		r := &h.rows[i]
		if h.group > 0 && text.StepGroup(r.Event.Kind) != h.group-1 {
			continue
		}
		if words == "" || r.bears(words) || code != "" && strings.HasPrefix(r.Event.Hash.String(), code) {
			h.shown = append(h.shown, i)
		}
	}
}

// bears reports whether words are in the row, in its time or in its number.
func (r *row) bears(words string) bool {
	if r.searched == "" {
		r.searched = name.Search(r.whole + " " + moment(r.Event.Occurred) + " " + strconv.FormatUint(r.Event.Seq, 10))
	}
	return name.RankSearched(r.searched, words) >= 0
}

// day is the day of a time, as it is typed.
func day(t time.Time) string { return text.Day(t.In(meeting.Zone).Format(time.DateOnly)) }

// moment is a time with its day.
func moment(t time.Time) string { return text.Hour(t) + " " + day(t) }

// hexadecimal gives the digits of a code that somebody looks for, as a hash is written; empty for what is none, and for
// what is too short to tell one from a word.
func hexadecimal(query string) string {
	const least = 4
	code := strings.ToLower(strings.ReplaceAll(query, " ", ""))
	if len(code) < least || strings.Trim(code, "0123456789abcdef") != "" {
		return ""
	}
	return code
}

// Discreet tells that the list is not for the hall, also without the notes that it leaves out there: F9 may uncover it.
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
	case "enter":
		if len(h.shown) > 0 {
			return false, Open{whole(f, h.rows[h.shown[h.at]])}
		}
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
	box := f.Inner(f.W-2, f.H-1)
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
	cols := []widget.Column{{Width: len(strconv.Itoa(len(h.rows))), Right: true}, {Width: 5}, {}}
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

func (h *History) row(f widget.Frame, r row) widget.Row {
	words := widget.Beginning(r.whole, 4*f.W) // a list of 10,000 units is long; rows are told apart by less
	if r.mark != (text.Word{}) {
		words = parts(f.T(r.mark), words)
	}
	at := text.Hour(r.Event.Occurred)
	if d := day(r.Event.Occurred); d != h.day {
		at = d[:len("31/12")] // the year is below
	}
	return widget.Row{Cells: []string{strconv.FormatUint(r.Event.Seq, 10), at, words}, Dim: r.taken}
}

// detail says of the row under the cursor, in a few lines, what its line cuts, when it was recorded, by whom, and its
// code.
func (h *History) detail(f widget.Frame) []string {
	if len(h.shown) == 0 {
		return []string{f.Theme.Dim.Render(f.T(text.PickNone))}
	}
	r := h.rows[h.shown[h.at]]
	words := firstLines(r.whole, f.W, max(2, f.H/6))
	facts := append(facts(f, r.Event), f.T(text.EventCode, r.Event.Hash.Fingerprint()))
	return append(append([]string{""}, widget.Styled(f.Theme.Text, words)...), widget.Styled(f.Theme.Dim, widget.Wrap(strings.Join(facts, " · "), f.W))...)
}

// facts say when an event happened, when it was recorded, and by whom.
func facts(f widget.Frame, e meeting.Event) []string {
	at := f.T(text.HistoryWhen, moment(e.Occurred))
	if moment(e.At) != moment(e.Occurred) {
		at = f.T(text.HistoryAt, moment(e.Occurred), moment(e.At))
	}
	return []string{at, f.T(text.HistoryBy, f.T(text.Seats[e.Seat]))}
}

// whole shows an event with all its words, with its code in full.
func whole(f widget.Frame, r row) dialog.Dialog {
	return dialog.NewReader(f.T(text.EventNumber, r.Event.Seq), func(f widget.Frame) []string {
		lines := widget.Styled(f.Theme.Text, widget.Wrap(text.Capital(r.whole), f.W))
		lines = append(lines, "")
		lines = append(lines, widget.Styled(f.Theme.Dim, widget.Wrap(text.Capital(strings.Join(facts(f, r.Event), " · ")), f.W))...)
		return append(lines, widget.Styled(f.Theme.Dim, widget.Wrap(text.Capital(f.T(text.EventCode, r.Event.Hash.String())), f.W))...)
	})
}
