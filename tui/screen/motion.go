package screen

import (
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/text"
)

// MotionAction puts a question to the vote by a show of hands: from any screen.
func MotionAction(c *Context) Action {
	rule := meeting.MotionRule()
	body := meeting.RoundOpened{ID: c.NewID(), Question: "?", Rule: &rule}
	return open([]string{"f5"}, text.MotionOpen, c.M.Check(body, c.Now), func() dialog.Dialog {
		question := ""
		if it := c.M.RunningItem(); it != nil {
			question = proposed(it.Name)
		}
		names := choices(bases[:3], func(b tally.Base) string { return c.T(text.Bases[b]) })
		strict := []string{c.T(text.MoreThan), c.T(text.AtLeast)}
		open := []meeting.Method{meeting.ShowOfHands, meeting.RollCallVote, meeting.Consensus}
		methods := choices(open, func(m meeting.Method) string { return c.T(text.Methods[m]) })
		return c.form(c.T(text.MotionOpen), []dialog.Field{
			{Label: text.Question, Value: question, Replace: true, Hint: c.T(text.QuestionHint)},
			{Label: text.MethodLabel, Choices: methods, Value: methods[0]},
			{Label: text.BaseLabel, Choices: names, Value: names[1]},
			{Label: text.StrictLabel, Choices: strict, Value: strict[0]},
			{Label: text.ThresholdLabel, Value: rule.Threshold.String()},
		}, func(v []string) (meeting.Body, error) {
			r := rule
			r.Method = open[find(methods, v[1])]
			r.Base, r.Strict = bases[find(names, v[2])], v[3] == strict[0]
			if err := r.Threshold.UnmarshalText([]byte(v[4])); err != nil {
				return nil, &meeting.Refusal{Why: text.ErrFraction, Details: []any{v[4]}}
			}
			body.Question, body.Rule = v[0], &r
			return body, nil
		}, Go{Screen: VoteScreen, Round: body.ID, Count: true})
	})
}

// proposed is what an item of this name asks the meeting to decide: the part of it that begins with "thông qua" or "bầu".
// It is empty where it asks for nothing, as a roll call does.
func proposed(item string) string {
	for part := range strings.SplitSeq(item, ";") {
		part = name.Clean(part)
		if words := name.Search(part) + " "; strings.HasPrefix(words, "thong qua ") || strings.HasPrefix(words, "bau ") {
			return text.Capital(part)
		}
	}
	return ""
}
