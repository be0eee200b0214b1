package tui

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui/room"
	"thuky/tui/screen"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// The lines around a screen's body.
const (
	headerLines = 3
	footerLines = 4
)

// The smallest window in which a meeting can be run.
const minWidth, minHeight = 60, 18

// View draws the program.
func (a *App) View() tea.View {
	return a.view(a.draw())
}

func (a *App) draw() (string, *tea.Cursor) {
	switch {
	case a.w == 0 || a.h == 0:
		return "", nil
	case a.covered():
		return widget.Block(room.View(a.frame(), a.sight()), a.w, a.h), nil
	case a.w < minWidth || a.h < minHeight:
		lines := widget.Wrap(a.t(text.TooSmall, a.w, a.h), a.w)
		return widget.Block(lines, a.w, a.h), nil
	}
	var lines []string
	if a.inMeeting() {
		lines = a.meetingView()
	} else {
		lines = a.home.view()
	}
	screen := widget.Block(lines, a.w, a.h)
	var cursor *tea.Cursor
	if n := len(a.dialogs); n > 0 {
		box, cur := a.dialogs[n-1].View(a.frame())
		var x, y int
		const head = 1 // what the first line says loudly, such as that this is a rehearsal, stays so
		screen, x, y = widget.Over(widget.Dimmed(a.frame(), screen, head), box, a.w, a.h)
		if _, below, more := strings.Cut(screen, "\n"); more && y < headerLines && a.inMeeting() { // what the room sees lies under the box
			screen = widget.Fit(a.header(a.context(), a.theme.Text.Render(a.seen())), a.w) + "\n" + below
		}
		if cur != nil {
			c := *cur
			c.X, c.Y = c.X+x, c.Y+y
			cursor = &c
		}
	}
	return screen, cursor
}

// inMeeting reports whether a meeting is open, and no longer a new one that is not saved yet.
func (a *App) inMeeting() bool { return a.m != nil && a.m.Head().Seq > 0 }

func (a *App) meetingView() []string {
	c := a.context()
	// The actions first: they bring a cursor back to a list that an undo has shortened.
	actions := a.screens[a.at].Actions(c)
	body := strings.Split(widget.Block(a.screens[a.at].View(c), c.W, c.H), "\n")
	title := a.theme.Title
	if len(a.dialogs) > 0 {
		title = a.theme.Dim
	}
	lines := []string{a.header(c, title.Render(a.m.Info.Title)), a.tabs(), a.corner()}
	for _, l := range body {
		lines = append(lines, " "+l)
	}
	note, hint := a.noteLines()
	lines = append(append(lines, note...), a.status(c))
	return append(lines, a.helpLines(actions, footerLines-1-len(note), hint)...)
}

// header names the meeting or says what else is to stand there, says loudly what is not for the record, and shows the time
// of day.
func (a *App) header(c *screen.Context, left string) string {
	hour := a.theme.Strong
	if len(a.dialogs) > 0 {
		hour = a.theme.Dim
	}
	right := hour.Render(text.Hour(c.Now)) + " "
	switch {
	case a.rehearsal:
		right = a.theme.Badge.Render(a.t(text.Rehearsal)) + " " + right
	case a.m.Info.Notice != "":
		right = a.theme.Badge.Render(a.t(text.Illustration)) + " " + right
	}
	return widget.Spread(" "+left, right, a.w)
}

// tabs names the screens: close together where there is little room, and those not shown by their number alone where
// there is less.
func (a *App) tabs() string {
	for _, gap := range []string{"   ", "  ", " "} {
		if line := a.tabLine(gap, " ", false); ansi.StringWidth(line) <= a.w {
			return line
		}
	}
	if line := a.tabLine(" ", "", false); ansi.StringWidth(line) <= a.w {
		return line
	}
	return a.tabLine("  ", " ", true)
}

// tabLine puts a gap between the screens, and another between a number and its name.
func (a *App) tabLine(gap, inner string, short bool) string {
	marking := a.at == screen.VoteScreen && a.vote.Marking(a.context())
	var parts []string
	for i, s := range a.screens {
		number, name := strconv.Itoa(i+1), inner+a.t(s.Name())
		switch {
		case i == a.at:
			parts = append(parts, a.theme.Tab.Render(number+name))
		case short:
			parts = append(parts, a.theme.Dim.Render(number))
		case marking: // the digits mark names now
			parts = append(parts, a.theme.Dim.Render(number+name))
		default:
			parts = append(parts, a.theme.Key.Render(number)+a.theme.Text.Render(name))
		}
	}
	return " " + strings.Join(parts, gap)
}

// noteLines are what was last said to the user, or that something is under way, and what Ctrl+Z would take back: what
// is done is named before it is done. Where a sentence leaves no room for it, left over stands in the footer; where one is
// longer than a line, it takes one of the footer's.
func (a *App) noteLines() (lines []string, left string) {
	style, said := a.said()
	hint := a.undoHint()
	if said == "" {
		return []string{widget.RuleRight(a.frame(), hint)}, ""
	}
	if whole := widget.Wrap(said, a.w-2); len(whole) > 1 {
		second := widget.Truncate(strings.Join(whole[1:], " "), a.w-2)
		return []string{" " + style.Render(whole[0]), " " + style.Render(second)}, ""
	}
	const least = 24 // cells that say enough of it
	room := a.w - ansi.StringWidth(said) - 4
	if room < min(least, ansi.StringWidth(hint)) || hint == "" {
		return []string{" " + style.Render(said)}, hint
	}
	return []string{widget.Spread(" "+style.Render(said), a.theme.Dim.Render(widget.Truncate(hint, max(0, room)))+" ", a.w)}, ""
}

// said is what is said to the user now; empty where there is nothing.
func (a *App) said() (lipgloss.Style, string) {
	switch {
	case a.saving != nil && a.saving.slow:
		return a.theme.Warn, a.t(text.Saving)
	case a.note.text != "" && a.note.bad:
		return a.theme.Bad, "! " + a.note.text
	case a.note.text != "":
		return a.theme.Text, a.note.text
	}
	for _, said := range []string{a.progress(), a.clockBehind()} {
		if said != "" {
			return a.theme.Warn, said
		}
	}
	if a.unbacked {
		return a.theme.Warn, a.t(text.Unbacked)
	}
	return a.theme.Warn, ""
}

// undoHint says what Ctrl+Z would take back; empty where it would take back nothing, or a dialog has the keys. It tells
// no more than the hall may read.
func (a *App) undoHint() string {
	if !a.inMeeting() || len(a.dialogs) > 0 {
		return ""
	}
	if act := a.undoAction(); act.Why == nil {
		return keyName(act.Keys[0]) + " " + a.t(act.Name)
	}
	return ""
}

// status says what runs, for how long of how long, how late the meeting is, who is there and what vote is open.
func (a *App) status(c *screen.Context) string {
	left, took := a.theme.Dim.Render(a.t(text.StatusNoItem)), ""
	if it := a.m.RunningItem(); it != nil {
		elapsed, planned := it.Elapsed(c.Now), time.Duration(it.Minutes)*time.Minute
		if elapsed <= planned || !c.Public { // overtime is not for the hall
			took = "  " + a.theme.Text.Render(text.Clock(elapsed)+" / "+text.Clock(planned))
		}
		left = a.theme.Strong.Render("▶ " + it.Name)
	} else if a.m.Phase() == meeting.Ended {
		left = a.theme.Strong.Render(a.t(text.StatusEnded, text.Hour(a.m.Adjourned)))
	}
	q := a.m.Quorum()
	right := []string{a.theme.Text.Render(a.t(text.StatusQuorum, q.Present, q.Members))}
	if !c.Public {
		right = append([]string{screen.Delay(c)}, right...)
	}
	if n := len(a.m.OpenRounds()); n > 0 {
		right = append([]string{a.theme.Warn.Render(a.t(text.StatusRounds, n))}, right...)
	}
	if s := a.m.Speaking(); s != nil && a.at != screen.SpeakersScreen {
		right = append([]string{a.theme.Text.Render(text.Clock(screen.Spoken(c, s)))}, right...)
	}
	facts := strings.Join(right, a.theme.Dim.Render(" · ")) + " "
	// The item's name gives way first: its time is what the secretary looks for.
	room := a.w - ansi.StringWidth(facts) - ansi.StringWidth(took) - 3
	return widget.Spread(" "+ansi.Truncate(left, max(1, room), "…")+took, facts, a.w)
}
