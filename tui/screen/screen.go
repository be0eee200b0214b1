// Package screen holds the screens, a file each. A screen draws a meeting and says what its keys mean; it changes
// nothing itself: what it wants done it returns as a message.
package screen

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Context is what a screen sees.
type Context struct {
	widget.Frame
	M        *meeting.Meeting
	Now      time.Time
	Public   bool                    // the hall sees this screen too: no notes on it, no overtime
	Motion   room.Motion             // of the bars, on their way to what was counted last
	Clock    func() time.Time        // for questions that measure how long they have been open
	NewID    func() meeting.ID       // the identity of a new thing
	Draft    func(key string) string // what was saved beside the record
	Profiles []meeting.Profile       // rules to take over, the user's own first
}

// The screens, by their number.
const (
	AgendaScreen = iota
	AttendanceScreen
	SpeakersScreen
	NominationsScreen
	VoteScreen
	DecisionsScreen
	MinutesScreen
	ScoresScreen
)

// Screen is one part of the meeting on the screen.
type Screen interface {
	// Name is the screen's name, as its tab has it.
	Name() text.Word
	// Actions are the screen's keys as things stand, the most used first.
	Actions(*Context) []Action
	// View draws the screen's body: at most c.H lines of c.W cells.
	View(*Context) []string
}

// Action is something that can be done: by its keys, or by its name from the palette.
type Action struct {
	Keys  []string
	Name  text.Word
	Why   error // why it cannot be done now; nil when it can
	Do    func() tea.Msg
	Quiet bool // not in the help line: moving about
}

// Messages from a screen to the program.
type (
	// Record asks that something be decided, saved and applied.
	Record struct {
		Body meeting.Body
		Then tea.Msg // handled once that has been saved; may be nil
		Seat string  // who enters it; empty: the secretary
	}
	// Open opens a dialog over the screen.
	Open struct{ Dialog dialog.Dialog }
	// Build opens a dialog that is made only when it is wanted: of one for each of thousands of units, the one chosen.
	Build func() dialog.Dialog
	// Save keeps a draft beside the record; an empty value deletes it.
	Save struct{ Key, Value string }
	// Go shows another screen, by its number from 0, and on the voting screen a round.
	Go struct {
		Screen int
		Round  meeting.ID
		Count  bool // and opens what the round's numbers are entered in
	}
	// KeepProfile asks that a rule be kept for other meetings.
	KeepProfile struct{ Profile meeting.Profile }
	// TakeRoster asks for a file with units and scores.
	TakeRoster struct{}
	// Tell shows a line of text until the next key.
	Tell struct{ Text string }
)

// record is an action that does nothing but record a body; it knows by itself whether it may.
func (c *Context) record(keys []string, name text.Word, b meeting.Body) Action {
	return Action{Keys: keys, Name: name, Why: c.M.Check(b, c.Now), Do: func() tea.Msg { return Record{Body: b} }}
}

// recordAll is record for n things at once; with none of them nothing would change.
func (c *Context) recordAll(n int, keys []string, name text.Word, b meeting.Body) Action {
	a := c.record(keys, name, b)
	if n == 0 {
		a.Why = &meeting.Refusal{Why: meeting.ErrNoChange}
	}
	return a
}

// open is an action that opens a dialog.
func open(keys []string, name text.Word, why error, build func() dialog.Dialog) Action {
	return Action{Keys: keys, Name: name, Why: why, Do: func() tea.Msg { return Open{build()} }}
}

// form makes a form whose values become a body; what the meeting refuses is shown in the form. then, if given, is
// handled once the body has been saved.
func (c *Context) form(title string, fields []dialog.Field, body func([]string) (meeting.Body, error), then ...tea.Msg) *dialog.Form {
	explain := func(err error) string { return text.Explain(c.Lang, err) }
	m, clock := c.M, c.Clock
	return dialog.NewForm(title, fields, explain, func(values []string) (tea.Msg, error) {
		b, err := body(values)
		if err != nil {
			return nil, err
		}
		if _, err := meeting.EncodeBody(b); err != nil {
			return nil, err
		}
		now := clock()
		if last := m.Head().At; now.Before(last) {
			now = last
		}
		if err := m.Check(b, now); err != nil {
			return nil, err
		}
		r := Record{Body: b}
		if len(then) > 0 {
			r.Then = then[0]
		}
		return r, nil
	})
}

// noteKey is under which a note about a thing is saved while it is typed.
func noteKey(id meeting.ID) string { return "note/" + string(id) }

// note asks for what the minutes are to say of a thing; what is typed survives the end of the program.
func (c *Context) note(title string, id meeting.ID, value string, body func(string) meeting.Body) *dialog.Form {
	form := c.form(title, []dialog.Field{{Label: text.Note, Value: value, Lines: 8, Hint: c.T(text.NoteHint)}},
		func(v []string) (meeting.Body, error) { return body(v[0]), nil })
	return form.Keep(noteKey(id), c.Draft(noteKey(id)))
}

// NoteKeys are all the keys under which notes may be half typed.
func NoteKeys(m *meeting.Meeting) []string {
	var keys []string
	for _, it := range m.Items {
		keys = append(keys, noteKey(it.ID))
	}
	for _, s := range m.Speeches {
		keys = append(keys, noteKey(s.ID))
	}
	return keys
}

// cursor is a place in a list.
type cursor struct {
	at    int
	rows  int // when newest looked last
	known bool
}

// newest is moves for a list that grows at its end: what has just been added is under the cursor.
func (cu *cursor) newest(c *Context, n int) []Action {
	if cu.known && n == cu.rows+1 {
		cu.at = n - 1
	}
	cu.rows, cu.known = n, true
	return cu.moves(c, n)
}

// moves are the keys that move a cursor over n rows.
func (cu *cursor) moves(c *Context, n int) []Action {
	cu.at = min(max(0, cu.at), max(0, n-1))
	step := func(key string, name text.Word, by int) Action {
		return Action{Keys: []string{key}, Name: name, Quiet: true, Do: func() tea.Msg {
			cu.at = min(max(0, cu.at+by), max(0, n-1))
			return nil
		}}
	}
	page := max(1, c.H-4)
	return []Action{
		step("up", text.Up, -1), step("down", text.Down, 1), step("pgup", text.PageUp, -page), step("pgdown", text.PageDown, page),
		step("home", text.First, -n), step("end", text.Last, n),
	}
}

// reorder are the keys that move the row under the cursor among n rows, up or down by one. body puts it before another,
// or last.
func (cu *cursor) reorder(c *Context, n int, id func(int) meeting.ID, body func(before meeting.ID) meeting.Body) []Action {
	move := func(key string, name text.Word, by int) Action {
		before, ok := neighbour(n, cu.at, by, id)
		a := c.record([]string{"ctrl+" + key, "shift+" + key}, name, body(before))
		if !ok {
			a.Why = text.ErrEdge
		}
		do := a.Do
		a.Do = func() tea.Msg { cu.at += by; return do() }
		return a
	}
	return []Action{move("up", text.MoveUp, -1), move("down", text.MoveDown, 1)}
}

// neighbour gives the identity before which a row goes when it moves by one up or down.
func neighbour(n, at, by int, id func(int) meeting.ID) (before meeting.ID, ok bool) {
	switch {
	case at+by < 0 || at+by >= n:
		return "", false
	case by < 0:
		return id(at - 1), true
	case at+2 < n:
		return id(at + 2), true
	}
	return "", true
}

// sections are the parts of a screen, switched with the left and right arrows.
type sections struct{ at int }

func (s *sections) moves(names []text.Word) []Action {
	step := func(key string, name text.Word, by int) Action {
		return Action{Keys: []string{key}, Name: name, Quiet: true, Do: func() tea.Msg {
			s.at = (s.at + by + len(names)) % len(names)
			return nil
		}}
	}
	return []Action{step("left", text.SectionBack, -1), step("right", text.SectionOn, 1)}
}

// all gives the actions of every section, each of which shows its own when it is done.
func (s *sections) all(parts ...[]Action) []Action {
	var out []Action
	for i, part := range parts {
		for _, act := range part {
			do := act.Do
			act.Do = func() tea.Msg { s.at = i; return do() }
			out = append(out, act)
		}
	}
	return out
}

// All gives what can be done on a screen, in whatever part of it.
func All(s Screen, c *Context) []Action {
	if parted, ok := s.(interface{ all(*Context) []Action }); ok {
		return parted.all(c)
	}
	return s.Actions(c)
}

// line draws the sections' names, the one shown in brackets; where there is no room for all, those around it.
func (s *sections) line(c *Context, names []string) string {
	parts := make([]string, len(names))
	for i, n := range names {
		if i == s.at {
			parts[i] = " " + c.Theme.Tab.Render("["+n+"]")
		} else {
			parts[i] = "  " + c.Theme.Dim.Render(n) + " "
		}
	}
	width := func(from int) int { return ansi.StringWidth(strings.Join(parts[from:s.at+1], "")) + 4 }
	from := 0
	for from < s.at && width(from) > c.W {
		from++
	}
	return c.Theme.Key.Render("◂") + strings.Join(parts[from:], "") + " " + c.Theme.Key.Render("▸")
}

// wide reports whether there is room for a second column.
func (c *Context) wide() bool { return c.W >= 118 }

// list is the room for a list: no wider than is good to read along its rows.
func (c *Context) list(f widget.Frame) widget.Frame { return f.Inner(min(f.W, widget.Measure), f.H) }

// longer gives a text once more, in lines under its row, where the row has no room for it.
func longer(s string, f widget.Frame, cols []widget.Column) []string {
	if ansi.StringWidth(s) <= widget.Free(cols, f.W) {
		return nil
	}
	return firstLines(s, f.W-widget.DetailIndent, 4)
}

// minutes says a number of minutes.
func (c *Context) minutes(n int) string { return c.T(text.Minutes, n) }

// private is a note where only the secretary reads it, and that there is one where the hall does.
func (c *Context) private(note string) string {
	if c.Public && note != "" {
		return c.T(text.NoteKept)
	}
	return note
}
