package screen

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/paper"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Search finds something in all meetings: units, who was proposed for what, decisions, people. It is there before they
// have been read, and shows how far that is.
type Search struct {
	open     func(id string, found meeting.Finding) tea.Cmd
	all      int         // meetings there are
	unread   int         // that cannot be read
	meetings []*archived // the newest first
	found    []found
	shown    []int // of what was found, what answers the query
	find     *dialog.Line
	at       int
}

// archived is a meeting that has been read.
type archived struct {
	id string
	m  *meeting.Meeting
}

// found is a finding and its meeting.
type found struct {
	meeting.Finding
	in   *archived
	said string // what its row says, in both languages, as name.Search gives it
}

// NewSearch makes a search of so many meetings, which come by Read. open opens one where something was found.
func NewSearch(all int, open func(id string, found meeting.Finding) tea.Cmd) *Search {
	return &Search{open: open, all: all, find: dialog.NewLine()}
}

// Read adds a meeting, nil for one that cannot be read. The row under the cursor stays there.
func (s *Search) Read(id string, m *meeting.Meeting) {
	if m == nil {
		s.unread++
		return
	}
	in := &archived{id, m}
	s.meetings = append(s.meetings, in)
	for _, f := range m.Findings() {
		x := found{Finding: f, in: in}
		said := x.what() + " " + strconv.Itoa(m.Info.Year)
		for _, lang := range []text.Lang{text.Vietnamese, text.English} {
			said += " " + x.result(widget.Frame{Lang: lang})
		}
		x.said = name.Search(said)
		s.found = append(s.found, x)
	}
	under := -1
	if s.at > 0 {
		under = s.shown[s.at]
	}
	s.filter()
	s.at = max(0, slices.Index(s.shown, under))
}

// filter finds what answers the query, the best first; equals stand by meeting, in the order they were read.
func (s *Search) filter() {
	s.shown, s.at = s.shown[:0], 0
	query := name.Search(s.find.Value())
	ranks := make([]int, len(s.found))
	for i, f := range s.found {
		ranks[i] = f.Rank(query)
		if ranks[i] < 0 { // the words of its row count too, after all that is found by what it is
			if says(f.said, query) {
				ranks[i] = 1 << 10
			}
		}
		if ranks[i] >= 0 {
			s.shown = append(s.shown, i)
		}
	}
	slices.SortStableFunc(s.shown, func(a, b int) int { return ranks[a] - ranks[b] })
}

// says reports whether every word of a query begins one of a text's, both as name.Search gives them.
func says(text, query string) bool {
	for _, word := range strings.Fields(query) {
		if !strings.Contains(" "+text, " "+word) {
			return false
		}
	}
	return true
}

// Update finds, moves, and opens what is under the cursor.
func (s *Search) Update(f widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		s.find.Update(msg)
		s.filter()
		return false, nil
	}
	page := max(1, f.H-11)
	to := func(at int) { s.at = min(max(0, at), max(0, len(s.shown)-1)) }
	switch key.String() {
	case "esc":
		return true, nil
	case "enter":
		return false, s.choose(f)
	case "up":
		to(s.at - 1)
	case "down":
		to(s.at + 1)
	case "pgup":
		to(s.at - page)
	case "pgdown":
		to(s.at + page)
	default:
		s.find.Update(msg)
		s.filter()
	}
	return false, nil
}

// under is what the cursor is on; false where nothing is found.
func (s *Search) under() (found, bool) {
	if len(s.shown) == 0 {
		return found{}, false
	}
	return s.found[s.shown[s.at]], true
}

// choose opens the meeting of what is under the cursor, and of a unit its history; the search stays open under that.
func (s *Search) choose(f widget.Frame) tea.Msg {
	x, ok := s.under()
	switch {
	case !ok:
		return nil
	case x.Kind == meeting.FoundUnit:
		return Open{unitDialog(f, s, x.Name)}
	}
	return func() tea.Cmd { return s.open(x.in.id, x.Finding) }
}

// View draws what answers the query, a row each, and the whole of what is under the cursor.
func (s *Search) View(f widget.Frame) (string, *tea.Cursor) {
	box := f.Inner(min(130, f.W-2), f.H-1)
	in := box.Inner(box.W-4, box.H-2)
	input, cursor := s.find.View(in.Inner(in.W-2, 1))
	lines := []string{f.Theme.Key.Render("› ") + input, s.state(in), ""}
	keys := text.SearchKeys
	if x, ok := s.under(); ok && x.Kind == meeting.FoundUnit {
		keys = text.SearchKeysUnit
	}
	foot := []string{"", f.Theme.Dim.Render(widget.Fit(f.T(keys), in.W))}
	detail := s.detail(in)
	room := max(1, in.H-len(lines)-len(foot)-len(detail))
	from, result := 16, 18
	if in.W > 100 {
		from, result = 28, 24
	}
	cols := []widget.Column{{Head: f.T(text.SearchColYear), Width: 4}, {Head: f.T(text.SearchColFrom), Width: from}, {Head: f.T(text.SearchColWhat)}, {Head: f.T(text.SearchColResult), Width: result}}
	list := widget.LongList(in.Inner(in.W, room), cols, len(s.shown), func(i int) widget.Row { return s.row(f, s.found[s.shown[i]]) }, s.at)
	for len(list) < room {
		list = append(list, "")
	}
	lines = append(append(append(lines, list...), detail...), foot...)
	if cursor != nil {
		cursor.X, cursor.Y = cursor.X+4, cursor.Y+1
	}
	return widget.Box(box, f.T(text.SearchName), lines), cursor
}

// state says how many were found, or how far the reading is.
func (s *Search) state(f widget.Frame) string {
	if done := len(s.meetings) + s.unread; done < s.all {
		return f.Theme.Warn.Render(f.T(text.SearchReading, done+1, s.all))
	}
	line := f.Theme.Dim.Render(f.T(text.SearchCount, len(s.shown), len(s.meetings)))
	if s.unread > 0 {
		line += f.Theme.Warn.Render(" · " + f.T(text.SearchUnread, s.unread))
	}
	return line
}

func (s *Search) row(f widget.Frame, x found) widget.Row {
	return widget.Row{Cells: []string{strconv.Itoa(x.in.m.Info.Year), name.Clean(x.in.m.Info.Cluster), x.what(), x.result(f)}}
}

// detail is the whole of what the row under the cursor cuts, in two lines, and its meeting; while nothing has been typed,
// and where nothing is found, what there is to be found.
func (s *Search) detail(f widget.Frame) []string {
	x, ok := s.under()
	if !ok || s.find.Value() == "" {
		return append([]string{""}, widget.Styled(f.Theme.Dim, widget.Wrap(f.T(text.SearchHint), f.W))...)
	}
	words := append([]string{""}, widget.Styled(f.Theme.Text, firstLines(x.what(), f.W, 2))...)
	return append(words, f.Theme.Dim.Render(widget.Fit(name.Clean(x.in.m.Info.Title)+" · "+x.result(f), f.W)))
}

// what says what was found: a decision as the papers do.
func (x found) what() string {
	words := strings.TrimRight(x.Name, ".")
	if d := x.in.m.Decision(x.ID); x.Kind == meeting.FoundDecision && d != nil {
		words = paper.DecisionText(x.in.m, d)
	}
	sep := " · "
	if x.Kind == meeting.FoundSpeech {
		sep = ": "
	}
	if about := name.Clean(x.About); about != "" && x.Kind != meeting.FoundDecision && x.Kind != meeting.FoundHead {
		words += sep + about
	}
	return name.Clean(words)
}

// result says what became of it.
func (x found) result(f widget.Frame) string {
	switch x.Kind {
	case meeting.FoundHead:
		return x.About + " " + strconv.Itoa(x.Year)
	case meeting.FoundUnit:
		return f.T(text.Statuses[meeting.Status(x.Outcome)])
	}
	if role, ok := text.Roles[meeting.Role(x.Outcome)]; ok {
		return f.T(role)
	}
	return f.T(text.Outcomes[x.Outcome])
}
