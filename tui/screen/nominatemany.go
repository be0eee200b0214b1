package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
)

// many are the ways to put several names forward as one action: the best by score, and those who registered.
func (n *Nominations) many(c *Context, t *meeting.Title) []Action {
	probe := c.M.Check(meeting.NominatedAll{Title: t.ID, Nominees: []meeting.NewNominee{{ID: "probe", Name: "?"}}}, c.Now)
	top, _ := c.M.TopByScore(t, len(c.M.Units))
	byScore := open([]string{"ctrl+n"}, text.NominateTop, probe, func() dialog.Dialog { return c.topForm(t) })
	switch {
	case probe != nil:
	case len(c.M.Ranking()) == 0:
		byScore.Why = text.ErrUnscored
	case len(top) == 0:
		byScore.Why = text.ErrAllOn
	}
	lines := c.M.RegisteredFor(t)
	registered := Action{Keys: []string{"ctrl+d"}, Name: text.NominateRegistered, Why: probe, Do: func() tea.Msg {
		b := meeting.NominatedAll{Title: t.ID}
		for _, r := range lines {
			b.Nominees = append(b.Nominees, c.M.Nominate(r, c.NewID()))
		}
		return Record{Body: b, Then: Tell{Text: c.T(text.NominatedMany, len(lines))}}
	}}
	if probe == nil && len(lines) == 0 {
		registered.Why = text.ErrAllOn
	}
	return []Action{byScore, registered}
}

// topForm asks how many of the best are nominated: at first as many as the title has places.
func (c *Context) topForm(t *meeting.Title) dialog.Dialog {
	return c.form(c.T(text.NominateTop)+": "+t.Name, []dialog.Field{
		{Label: text.NominateTopCount, Value: strconv.Itoa(t.Rule.Quota), Replace: true, Hint: c.T(text.NominateTopHint)},
		{Label: text.NominatedBy, Value: text.ByScore.Vi, Known: c.names()}, // the papers are Vietnamese
	}, func(v []string) (meeting.Body, error) {
		n, err := number(v[0])
		if err != nil {
			return nil, err
		}
		top, _ := c.M.TopByScore(t, n)
		b := meeting.NominatedAll{Title: t.ID}
		for _, u := range top {
			b.Nominees = append(b.Nominees, meeting.NewNominee{ID: c.NewID(), Unit: u.ID, By: v[1]})
		}
		return b, nil
	})
}

// scoreWords are a unit's points and place, empty where it has none.
func (c *Context) scoreWords(scored map[meeting.ID]meeting.Ranked, unit meeting.ID) string {
	r, ok := scored[unit]
	if !ok {
		return ""
	}
	return c.T(text.ScoreRank, text.Points(c.Lang, r.Total), r.Rank)
}

// knownOf is what there is to know of a unit before it is nominated: that it was struck out, else its points.
func (c *Context) knownOf(t *meeting.Title, scored map[meeting.ID]meeting.Ranked, unit meeting.ID) string {
	if struck := c.M.StruckFrom(t.ID, unit); struck != nil {
		return c.T(text.StruckOut, c.private(struck.Reason))
	}
	return c.scoreWords(scored, unit)
}

// scoreCells are the same in a list.
func (c *Context) scoreCells(scored map[meeting.ID]meeting.Ranked, unit meeting.ID) []string {
	r, ok := scored[unit]
	if !ok {
		return []string{"", ""}
	}
	return []string{text.Points(c.Lang, r.Total), c.rankWords(r)}
}
