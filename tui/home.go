package tui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/screen"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// home is the list of meetings, with the demo and a new meeting below it: never an empty screen.
type home struct {
	app  *App
	list []meeting.Summary
	at   int
}

// know keeps the list as the record is, after a meeting that was open: the cursor stands on it.
func (h *home) know(id string, m *meeting.Meeting) {
	h.at = slices.IndexFunc(h.list, func(s meeting.Summary) bool { return s.ID == id })
	if h.at < 0 {
		h.at = len(h.list)
		h.list = append(h.list, meeting.Summary{})
	}
	h.list[h.at] = meeting.Summarize(id, m)
}

// inProgress is the meeting that is running, if there is just one.
func (h *home) inProgress() string {
	found := ""
	for _, s := range h.list {
		if s.State == meeting.Running {
			if found != "" {
				return ""
			}
			found = s.ID
		}
	}
	return found
}

func (h *home) actions() []screen.Action {
	a := h.app
	n := len(h.list) + len(h.offers())
	step := func(key string, name text.Word, by int) screen.Action {
		return screen.Action{Keys: []string{key}, Name: name, Quiet: true, Do: func() tea.Msg { h.at = min(max(0, h.at+by), n-1); return nil }}
	}
	return []screen.Action{
		{Keys: []string{"enter"}, Name: text.HomeOpen, Do: h.choose},
		step("up", text.Up, -1), step("down", text.Down, 1), step("home", text.First, -n), step("end", text.Last, n),
		h.searchAction(), h.deleteAction(),
		{Keys: []string{"f1", "?"}, Name: text.HelpName, Do: func() tea.Msg { return a.help }},
		{Keys: []string{"ctrl+l"}, Name: text.LanguageName, Do: func() tea.Msg { a.language(); return nil }},
		{Keys: []string{"ctrl+c", "ctrl+q"}, Name: text.QuitName, Do: func() tea.Msg { return tea.Cmd(tea.Quit) }},
	}
}

func (h *home) choose() tea.Msg {
	a := h.app
	if offer := h.at - len(h.list); offer >= 0 {
		return h.offers()[offer].do()
	}
	return a.open(h.list[h.at].ID, nil, meeting.Finding{})
}

// offer is what stands below the meetings.
type offer struct {
	sign string
	name text.Word
	do   func() tea.Msg
}

func (h *home) offers() []offer {
	a := h.app
	name := text.HomeNew
	if a.wizard != "" {
		name = text.HomeGoOn
	}
	return []offer{
		{"+", name, func() tea.Msg { return a.newMeeting }},
		{"+", text.HomeFile, func() tea.Msg { return a.chooseRoster }},
		{"+", text.HomeAfter, a.nextYear},
		{"›", text.HomeDemo, func() tea.Msg { return func() tea.Cmd { a.next = OpenDemo; return tea.Quit } }},
	}
}

func (h *home) view() []string {
	a := h.app
	f := a.frame()
	lines := []string{"", " " + a.theme.Title.Render("THƯ KÝ"), " " + a.theme.Dim.Render(a.t(text.HomeTitle)), widget.Rule(f, a.t(text.HomeChoose)), ""}
	if len(h.list) == 0 {
		lines = append(lines, " "+a.theme.Dim.Render(a.t(text.HomeEmpty)), "")
	}
	var rows []widget.Row
	for _, s := range h.list {
		rows = append(rows, widget.Row{Cells: []string{s.Title, strconv.Itoa(s.Year), a.t(text.HomeUnits, s.Units), a.t(text.States[string(s.State)])}})
	}
	n := len(rows)
	if n > 0 {
		const foot = 3 // a note and two lines of keys
		room := max(1, min(n, a.h-len(lines)-1-len(h.offers())-foot))
		lines = append(append(lines, widget.List(f.Inner(a.w, room), []widget.Column{{}, {Width: 5}, {Width: 10}, {Width: 15}}, rows, h.at)...), "")
	}
	var offers []widget.Row
	for _, o := range h.offers() {
		offers = append(offers, widget.Row{Cells: []string{o.sign + " " + a.t(o.name)}})
	}
	lines = append(lines, widget.List(f.Inner(a.w, len(offers)), []widget.Column{{}}, offers, h.at-n)...)
	for len(lines) < a.h-3 {
		lines = append(lines, "")
	}
	lines = lines[:a.h-3]
	note, _ := a.noteLines() // nothing is taken back here
	return append(append(lines, note...), a.helpLines(h.actions(), footerLines-1-len(note), "")...)
}
