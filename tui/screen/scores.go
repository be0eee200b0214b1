package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Scores is what stands before the nominations: the points of the units, what they are given for, and the register of
// titles.
type Scores struct {
	part                        sections
	ranking, criteria, register cursor
}

var scoreSections = []text.Word{text.RankingSection, text.CriteriaSection, text.RegisterSection}

// Name is the screen's name.
func (s *Scores) Name() text.Word { return text.ScoresName }

// Actions are the keys of the section shown.
func (s *Scores) Actions(c *Context) []Action {
	moves := s.part.moves(scoreSections)
	switch s.part.at {
	case 1:
		return append(s.criteriaActions(c), moves...)
	case 2:
		return append(s.registerActions(c), moves...)
	}
	return append(s.rankingActions(c), moves...)
}

func (s *Scores) all(c *Context) []Action {
	return s.part.all(s.rankingActions(c), s.criteriaActions(c), s.registerActions(c))
}

// View draws the section.
func (s *Scores) View(c *Context) []string {
	var names []string
	for _, n := range scoreSections {
		names = append(names, c.T(n))
	}
	top := []string{s.part.line(c, names), ""}
	f := c.Inner(c.W, c.H-len(top))
	switch s.part.at {
	case 1:
		return append(top, s.criteriaView(c, f)...)
	case 2:
		return append(top, s.registerView(c, f)...)
	}
	return append(top, s.rankingView(c, f)...)
}

func (s *Scores) rankingActions(c *Context) []Action {
	enter := func(key string, name text.Word, stage meeting.Stage) Action {
		return open([]string{key}, name, scorable(c), func() dialog.Dialog { return c.scoreGrid(name, stage) })
	}
	return append([]Action{
		enter("enter", text.ScoresCrossed, meeting.CrossChecked),
		enter("ctrl+e", text.ScoresSelf, meeting.SelfScored),
		c.takeRoster(),
	}, s.ranking.moves(c, len(c.M.Units))...)
}

// scorable is why no scores can be entered, or nil.
func scorable(c *Context) error {
	switch {
	case len(c.M.Units) == 0:
		return text.ErrNoUnits
	case len(c.M.Criteria) == 0:
		return text.ErrNoCriteria
	}
	points := meeting.Points(0)
	probe := meeting.Score{Unit: c.M.Units[0].ID, Criterion: c.M.Criteria[0].ID, Stage: meeting.SelfScored, Points: &points}
	if old, ok := c.M.Score(probe.Unit, probe.Criterion, probe.Stage); ok && old == 0 {
		probe.Points = nil
	}
	return c.M.Check(meeting.ScoresEntered{Scores: []meeting.Score{probe}}, c.Now)
}

// scoresKey is under which the scores of a stage are kept while they are typed.
func scoresKey(stage meeting.Stage) string { return "scores/" + string(stage) }

// ScoreKeys are all of them.
func ScoreKeys() []string {
	return []string{scoresKey(meeting.SelfScored), scoresKey(meeting.CrossChecked)}
}

// scoreGrid enters the scores of one stage, each checked as it is typed, all of them as one action.
func (c *Context) scoreGrid(name text.Word, stage meeting.Stage) dialog.Dialog {
	m := c.M
	sheet := dialog.Sheet{Total: text.ColTotal, Explain: func(err error) string { return text.Explain(c.Lang, err) }}
	for i, x := range m.Criteria {
		most := c.T(text.NoMax)
		if x.Max > 0 {
			most = text.Points(c.Lang, x.Max)
		}
		hint := c.T(text.MaxOf, x.Name+" ("+c.T(text.CriterionKinds[x.Kind])+")", most)
		sheet.Cols = append(sheet.Cols, dialog.Axis{Key: string(x.ID), Name: hint, Head: criterionHead(i, x)})
	}
	for _, u := range m.Units {
		sheet.Rows = append(sheet.Rows, dialog.Axis{Key: string(u.ID), Name: u.Name})
		var cells []string
		for _, x := range m.Criteria {
			cell := ""
			if p, ok := m.Score(u.ID, x.ID, stage); ok {
				cell = text.Points(c.Lang, p)
			}
			cells = append(cells, cell)
		}
		sheet.Cells = append(sheet.Cells, cells)
	}
	score := func(row, col int, value string) (meeting.Score, error) {
		out := meeting.Score{Unit: m.Units[row].ID, Criterion: m.Criteria[col].ID, Stage: stage}
		if value == "" {
			return out, nil
		}
		p, err := meeting.ParsePoints(value)
		out.Points = &p
		return out, err
	}
	sheet.Check = func(row, col int, value string) error {
		s, err := score(row, col, value)
		if old, ok := m.Score(s.Unit, s.Criterion, stage); err != nil || ok && old == *s.Points {
			return err
		}
		return m.Check(meeting.ScoresEntered{Scores: []meeting.Score{s}}, c.Now)
	}
	sheet.Sum = func(row int, cells []string) string {
		total, ok := m.Sum(func(criterion meeting.ID) (meeting.Points, bool) {
			col := criterionAt(m, criterion)
			if p, err := meeting.ParsePoints(cells[col]); err == nil {
				return p, true
			}
			if stage == meeting.CrossChecked {
				return m.Score(m.Units[row].ID, criterion, meeting.SelfScored)
			}
			return 0, false
		})
		return c.pointsOr(total, ok)
	}
	clock := c.Clock
	sheet.Submit = func(cells [][]string) (tea.Msg, error) {
		var b meeting.ScoresEntered
		for i, row := range cells {
			for j, value := range row {
				if value == sheet.Cells[i][j] {
					continue
				}
				s, err := score(i, j, value)
				if err != nil {
					return nil, err
				}
				b.Scores = append(b.Scores, s)
			}
		}
		if len(b.Scores) == 0 {
			return nil, &meeting.Refusal{Why: meeting.ErrNoChange}
		}
		return Record{Body: b}, m.Check(b, clock())
	}
	return dialog.NewGrid(c.T(name), sheet, scoresKey(stage), c.Draft(scoresKey(stage)))
}

func criterionAt(m *meeting.Meeting, id meeting.ID) int {
	for i, c := range m.Criteria {
		if c.ID == id {
			return i
		}
	}
	return -1
}

// criterionHead stands for a criterion where there is no room for its name: its number, and how it counts.
func criterionHead(i int, c meeting.Criterion) string {
	return strconv.Itoa(i+1) + map[meeting.CriterionKind]string{meeting.Bonus: " (+)", meeting.Penalty: " (−)"}[c.Kind]
}

// pointsOr shows points, or that there are none.
func (c *Context) pointsOr(p meeting.Points, ok bool) string {
	if !ok {
		return "·"
	}
	return text.Points(c.Lang, p)
}

// ranks are the units with a total, by unit.
func ranks(m *meeting.Meeting) map[meeting.ID]meeting.Ranked {
	out := map[meeting.ID]meeting.Ranked{}
	for _, r := range m.Ranking() {
		out[r.Unit.ID] = r
	}
	return out
}

// rankWords is a place, with a sign where others share it.
func (c *Context) rankWords(r meeting.Ranked) string {
	if r.Tied {
		return c.T(text.RankTied, r.Rank)
	}
	return strconv.Itoa(r.Rank)
}

// shownCriteria are those for which there is room for a column each, beside one for the sum of the rest where there are
// more.
func (c *Context) shownCriteria(room int) (shown, rest []meeting.Criterion) {
	const sum = 8 + 2
	taken := 0
	for i, x := range c.M.Criteria {
		taken += c.criterionWidth(x) + 2
		if taken <= room-sum {
			shown = c.M.Criteria[:i+1]
		}
	}
	if taken <= room {
		shown = c.M.Criteria
	}
	return shown, c.M.Criteria[len(shown):]
}

// criterionWidth is how wide points under a criterion may be, with two decimals.
func (c *Context) criterionWidth(x meeting.Criterion) int {
	if x.Max == 0 {
		return 8
	}
	const head, decimals = 6, 3 // "10 (+)", ",25"
	whole := x.Max - x.Max%100
	return max(head, len(whole.String())+decimals)
}

// rankingView lists the units from high to low, then those without a score; where there is room, with each criterion.
func (s *Scores) rankingView(c *Context, f widget.Frame) []string {
	ranking := c.M.Ranking()
	if len(ranking) == 0 {
		none := text.ScoresNone
		if len(c.M.Criteria) == 0 {
			none = text.ScoresFirst
		}
		return widget.Styled(c.Theme.Dim, widget.Wrap(c.T(none), f.W))
	}
	scored := ranks(c.M)
	units := make([]*meeting.Unit, 0, len(c.M.Units))
	for _, r := range ranking {
		units = append(units, r.Unit)
	}
	for _, u := range c.M.Units {
		if _, ok := scored[u.ID]; !ok {
			units = append(units, u)
		}
	}
	const points = 8
	cols := []widget.Column{{Head: c.T(text.ColRank), Width: 5, Right: true}, {Head: c.T(text.ColUnit)}}
	criteria, rest := c.shownCriteria(f.W - 51) // what rank, unit and sums take
	for i, x := range criteria {
		cols = append(cols, widget.Column{Head: criterionHead(i, x), Width: c.criterionWidth(x), Right: true})
	}
	if len(rest) > 0 {
		cols = append(cols, widget.Column{Head: "…", Width: points, Right: true})
	}
	cols = append(cols, widget.Column{Head: c.T(text.ColSelf), Width: points, Right: true}, widget.Column{Head: c.T(text.ColTotal), Width: points, Right: true})
	row := func(i int) widget.Row {
		u := units[i]
		place := "·"
		if r, ok := scored[u.ID]; ok {
			place = c.rankWords(r)
		}
		holds := func(criterion meeting.ID) (meeting.Points, bool) {
			p, ok := c.M.Score(u.ID, criterion, meeting.CrossChecked)
			if !ok {
				p, ok = c.M.Score(u.ID, criterion, meeting.SelfScored)
			}
			return p, ok
		}
		cells := []string{place, u.Name}
		for _, x := range criteria {
			cells = append(cells, c.pointsOr(holds(x.ID)))
		}
		if len(rest) > 0 {
			cells = append(cells, c.pointsOr(c.M.Sum(func(criterion meeting.ID) (meeting.Points, bool) {
				if criterionAt(c.M, criterion) < len(criteria) {
					return 0, false
				}
				return holds(criterion)
			})))
		}
		return widget.Row{Cells: append(cells, c.pointsOr(c.M.SelfTotal(u.ID)), c.pointsOr(c.M.Total(u.ID)))}
	}
	words := c.T(text.ScoresUsed)
	if len(rest) > 0 {
		words += " " + c.T(text.ScoresRest, len(rest))
	}
	for i, x := range criteria {
		words += " " + criterionHead(i, x) + ":\u00a0" + x.Name + "."
	}
	note := widget.Styled(c.Theme.Dim, firstLines(words, f.W, 4))
	wide := min(f.W, 60+(points+2)*(len(cols)-2)) // no wider than its columns need
	list := widget.LongList(f.Inner(wide, f.H-len(note)-1), cols, len(units), row, s.ranking.at)
	return append(append(list, ""), note...)
}
