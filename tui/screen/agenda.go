package screen

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Agenda is the agenda (chương trình): what runs, what comes next, how late it is.
type Agenda struct{ cursor }

// Name is the screen's name.
func (a *Agenda) Name() text.Word { return text.AgendaName }

// Follow puts the cursor on the running item, or on the next one.
func (a *Agenda) Follow(m *meeting.Meeting) {
	it := m.RunningItem()
	if it == nil {
		it = m.NextItem()
	}
	for i, x := range m.Items {
		if x == it {
			a.at = i
		}
	}
}

// Actions are the agenda's keys.
func (a *Agenda) Actions(c *Context) []Action {
	moves := a.moves(c, len(c.M.Items))
	insert := open([]string{"+"}, text.ItemInsert, c.M.Check(meeting.ItemInserted{NewItem: probe}, c.Now), func() dialog.Dialog { return a.insert(c) })
	if len(c.M.Items) == 0 {
		return append([]Action{insert}, moves...)
	}
	it := c.M.Items[a.at]
	begin := c.record([]string{"enter"}, text.ItemBegin, meeting.ItemBegun{Item: it.ID})
	if it.State() == meeting.ItemRunning {
		begin = c.record([]string{"enter"}, text.ItemFinish, meeting.ItemFinished{Item: it.ID})
		if next := c.M.NextItem(); next != nil {
			begin.Do = func() tea.Msg { return Record{Body: meeting.ItemFinished{Item: it.ID}, Then: FollowAgenda{}} }
		}
	} else if c.M.Phase() == meeting.Planned {
		begin.Name = text.MeetingOpen
	}
	return append([]Action{
		begin,
		open([]string{"space", "ctrl+n"}, text.ItemNote, c.M.Check(meeting.ItemNoted{Item: it.ID, Note: it.Note + "."}, c.Now), func() dialog.Dialog { return a.note(c, it) }),
		insert,
		open([]string{"-"}, text.ItemSkip, c.M.Check(meeting.ItemSkipped{Item: it.ID}, c.Now), func() dialog.Dialog { return a.skip(c, it) }),
		open([]string{"ctrl+e"}, text.ItemEdit, c.M.Check(meeting.ItemNoted{Item: it.ID, Note: it.Note + "."}, c.Now), func() dialog.Dialog { return a.edit(c, it) }),
	}, append(a.reorder(c, len(c.M.Items), func(i int) meeting.ID { return c.M.Items[i].ID }, func(before meeting.ID) meeting.Body {
		return meeting.ItemMoved{Item: it.ID, Before: before}
	}), moves...)...)
}

// FollowAgenda asks the agenda to go to the item that is next.
type FollowAgenda struct{}

// probe stands for something not yet typed, to ask whether it may be added at all.
var probe = meeting.NewItem{ID: "probe", Name: "?", Part: meeting.Other}

func (a *Agenda) note(c *Context, it *meeting.Item) dialog.Dialog {
	return c.note(it.Name, it.ID, it.Note, func(s string) meeting.Body { return meeting.ItemNoted{Item: it.ID, Note: s} })
}

func (a *Agenda) skip(c *Context, it *meeting.Item) dialog.Dialog {
	return c.form(c.T(text.ItemSkip)+": "+it.Name, []dialog.Field{{Label: text.Reason}},
		func(v []string) (meeting.Body, error) { return meeting.ItemSkipped{Item: it.ID, Reason: v[0]}, nil })
}

func (a *Agenda) fields(c *Context, n meeting.NewItem) []dialog.Field {
	var parts []string
	chosen := ""
	for _, p := range meeting.Parts() {
		parts = append(parts, c.T(text.Parts[p]))
		if p == n.Part {
			chosen = parts[len(parts)-1]
		}
	}
	return []dialog.Field{
		{Label: text.ItemNameLabel, Value: n.Name},
		{Label: text.Who, Value: n.Who},
		{Label: text.PlannedMinutes, Replace: true, Value: strconv.Itoa(n.Minutes)},
		{Label: text.ItemPart, Value: chosen, Choices: parts, Hint: c.T(text.ItemPartHint)},
	}
}

func (a *Agenda) read(c *Context, n meeting.NewItem, v []string) (meeting.NewItem, error) {
	var err error
	n.Name, n.Who = v[0], v[1]
	if n.Minutes, err = number(v[2]); err != nil {
		return n, err
	}
	for _, p := range meeting.Parts() {
		if c.T(text.Parts[p]) == v[3] {
			n.Part = p
		}
	}
	return n, nil
}

func (a *Agenda) edit(c *Context, it *meeting.Item) dialog.Dialog {
	return c.form(c.T(text.ItemEdit), a.fields(c, it.NewItem), func(v []string) (meeting.Body, error) {
		n, err := a.read(c, it.NewItem, v)
		return meeting.ItemChanged{NewItem: n}, err
	})
}

// insert puts a new item after the one under the cursor.
func (a *Agenda) insert(c *Context) dialog.Dialog {
	n := meeting.NewItem{ID: c.NewID(), Part: meeting.Other, Minutes: 10}
	before := meeting.ID("")
	if a.at+1 < len(c.M.Items) {
		before = c.M.Items[a.at+1].ID
	}
	planned := c.M.Phase() == meeting.Planned
	return c.form(c.T(text.ItemInsert), a.fields(c, n), func(v []string) (meeting.Body, error) {
		n, err := a.read(c, n, v)
		return meeting.ItemInserted{NewItem: n, Before: before, Planned: planned}, err
	})
}

// number reads a whole number that was typed.
func number(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0, &meeting.Refusal{Why: text.ErrNumber, Details: []any{s}}
	}
	return n, nil
}

// View draws the items with their state, planned and elapsed time, and the meeting's delay above.
func (a *Agenda) View(c *Context) []string {
	f := c.Frame
	side := 0
	if c.wide() {
		side = c.W * 2 / 5
	}
	cols := []widget.Column{{Width: 2, Right: true}, {Head: c.T(text.ColItem)}, {Head: c.T(text.ColStart), Width: 5}, {Head: c.T(text.ColPlan), Width: 8, Right: true}, {Head: c.T(text.ColTook), Width: 8, Right: true}}
	next := c.firstExpected()
	var rows []widget.Row
	for i, it := range c.M.Items {
		at := f.Theme.Dim.Render(text.Hour(next))
		switch it.State() {
		case meeting.ItemPending:
			next = next.Add(time.Duration(it.Minutes) * time.Minute)
			if c.M.Phase() == meeting.Ended { // it was not held
				at = ""
			}
		case meeting.ItemSkippedOver:
			at = ""
		}
		took := ""
		if len(it.Spans) > 0 {
			at = text.Hour(it.Spans[0].From)
			if d := it.Elapsed(c.Now); !c.Public || d <= time.Duration(it.Minutes)*time.Minute {
				took = text.Clock(d)
			}
		}
		row := widget.Row{
			Cells: []string{strconv.Itoa(i + 1), itemMark(it) + " " + it.Name, at, c.minutes(it.Minutes), took},
			Dim:   it.State() == meeting.ItemDone || it.State() == meeting.ItemSkippedOver || c.M.Phase() == meeting.Ended,
		}
		if side == 0 {
			row.Detail = a.detail(c, it, c.W-widget.DetailIndent, 3)
		}
		rows = append(rows, row)
	}
	top := []string{a.summary(c), ""}
	list := widget.List(f.Inner(c.W-side-min(side, 1), c.H-len(top)), cols, rows, a.at)
	if side == 0 || len(c.M.Items) == 0 {
		return append(top, list...)
	}
	it := c.M.Items[a.at]
	pane := widget.Box(f.Inner(side-1, c.H-len(top)), it.Name, a.detail(c, it, side-5, 40))
	return append(top, strings.Split(widget.Beside(widget.Block(list, c.W-side, c.H-len(top))+"", " "+strings.ReplaceAll(pane, "\n", "\n ")), "\n")...)
}

// firstExpected is when the next item can be expected to begin: as planned, or after what is left of the running one.
func (c *Context) firstExpected() time.Time {
	next := c.M.Info.Start
	if c.M.Phase() != meeting.Planned || c.Now.After(next) {
		next = c.Now
	}
	if it := c.M.RunningItem(); it != nil {
		next = next.Add(max(0, time.Duration(it.Minutes)*time.Minute-it.Elapsed(c.Now)))
	}
	return next
}

// summary is the line about time: when it should end, when it will, the delay in words.
func (a *Agenda) summary(c *Context) string {
	end := c.T(text.EndPlanned, text.Hour(c.M.PlannedEnd()), text.Hour(c.M.ExpectedEnd(c.Now)))
	if c.M.Phase() == meeting.Ended {
		end = c.T(text.EndedPlanned, text.Hour(c.M.PlannedEnd()), text.Hour(c.M.Adjourned))
	}
	delay := Delay(c)
	if c.Public {
		delay = ""
	}
	return widget.Spread(c.Theme.Text.Render(end), delay, c.W)
}

// Delay says in words how late the meeting is.
func Delay(c *Context) string {
	d := c.M.Delay(c.Now).Round(time.Minute)
	if c.M.Phase() == meeting.Ended { // both times are on the screen
		d = c.M.Adjourned.Truncate(time.Minute).Sub(c.M.PlannedEnd().Truncate(time.Minute))
	}
	switch {
	case c.M.Phase() == meeting.Planned && d < time.Minute:
		return c.Theme.Dim.Render(c.T(text.NotBegun))
	case d.Abs() >= 24*time.Hour: // its date is of another meeting, or mistyped
		return c.Theme.Warn.Render(c.T(text.OtherDay, c.M.Info.Start.In(meeting.Zone).Format("02/01/2006")))
	case d >= time.Minute:
		return c.Theme.Warn.Render(c.T(text.Late, lengthWords(c, d)))
	case d <= -time.Minute:
		return c.Theme.Good.Render(c.T(text.Early, lengthWords(c, -d)))
	}
	return c.Theme.Good.Render(c.T(text.OnTime))
}

// lengthWords says a length of time in minutes, and in hours from one hour on.
func lengthWords(c *Context, d time.Duration) string {
	h, m := int(d/time.Hour), int(d%time.Hour/time.Minute)
	if h == 0 {
		return c.minutes(m)
	}
	return c.T(text.HoursMinutes, h, m)
}

func itemMark(it *meeting.Item) string {
	switch it.State() {
	case meeting.ItemRunning:
		return "▶"
	case meeting.ItemDone:
		return "✓"
	case meeting.ItemSkippedOver:
		return "–"
	}
	return "·"
}

// detail is what is known of an item besides its line: who, why it was skipped, its note.
func (a *Agenda) detail(c *Context, it *meeting.Item, w, most int) []string {
	var out []string
	if it.Who != "" {
		out = append(out, c.T(text.Who)+": "+it.Who)
	}
	if it.Skipped {
		out = append(out, c.T(text.SkippedBecause, it.Reason))
	}
	for _, s := range it.Spans {
		to := "…"
		if !s.To.IsZero() {
			to = text.Hour(s.To)
		}
		if len(it.Spans) > 1 || c.wide() {
			out = append(out, text.Hour(s.From)+" – "+to)
		}
	}
	if it.Note != "" {
		out = append(out, widget.Wrap(c.private(it.Note), w)...)
	}
	if len(out) > most {
		out = append(out[:most-1], "…")
	}
	return out
}
