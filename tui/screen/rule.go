package screen

import (
	"cmp"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/text"
)

// titleField is a question about a title, and where its answer goes.
type titleField struct {
	dialog.Field
	read func(value string, n *meeting.NewTitle) error
}

// titleForm edits a title with its rule, or makes a new one.
func titleForm(c *Context, t *meeting.Title) dialog.Dialog {
	name := text.TitleEdit
	n := meeting.NewTitle{ID: c.NewID(), Rule: meeting.Rule{Method: meeting.SecretPapers, Rule: tally.Default(tally.Members)}}
	n.Rule.Quota, n.Rule.Marks = 1, 1
	if t != nil {
		n = t.NewTitle
	} else {
		name = text.TitleAdd
	}
	questions := titleFields(c, n)
	return c.form(c.T(name), asked(questions), func(values []string) (meeting.Body, error) {
		answer := n
		for i, f := range questions {
			if values[i] == f.Value { // several ways of a tie stay several while nobody chooses one
				continue
			}
			if err := f.read(values[i], &answer); err != nil {
				return nil, err
			}
		}
		if answer.Rule.Marks == n.Rule.Marks { // nobody has set them apart
			answer.Rule.Marks = withQuota(n.Rule, answer.Rule.Quota).Marks
		}
		if t == nil {
			return meeting.TitleAdded{NewTitle: answer}, nil
		}
		return meeting.TitleChanged{NewTitle: answer}, nil
	})
}

// withQuota gives a rule another quota, and as many marks on a paper where the two were one number.
func withQuota(r meeting.Rule, quota int) meeting.Rule {
	if r.Marks == r.Quota {
		r.Marks = quota
	}
	r.Quota = quota
	return r
}

// titleChanges say, a line each, how a title and its rule differ from what they were: as the form asks for them.
func titleChanges(c *Context, was, is meeting.NewTitle) []string {
	var out []string
	for _, f := range changedFields(asked(titleFields(c, was)), asked(titleFields(c, is))) {
		out = append(out, c.T(text.ChangedLine, c.T(f.label), cmp.Or(f.was, "–"), cmp.Or(f.is, "–")))
	}
	return out
}

var (
	bases = []tally.Base{tally.Members, tally.Present, tally.Voters, tally.Issued, tally.Returned, tally.Valid, tally.Cast}
	no    = []bool{false, true}
)

// titleFields are the questions, in the order in which a rule is read aloud.
func titleFields(c *Context, n meeting.NewTitle) []titleField {
	r := n.Rule
	return []titleField{
		line(text.TitleNameLabel, n.Name, "", func(n *meeting.NewTitle, s string) error { n.Name = s; return nil }),
		line(text.OfficialName, n.Official, c.T(text.OfficialHint), func(n *meeting.NewTitle, s string) error { n.Official = s; return nil }),
		choice(text.MethodLabel, "", meeting.Methods(), r.Method, words(c, text.Methods), func(n *meeting.NewTitle, m meeting.Method) { n.Rule.Method = m }),
		choice(text.BaseLabel, c.T(text.BaseHint), bases, r.Base, words(c, text.Bases), func(n *meeting.NewTitle, b tally.Base) { n.Rule.Base = b }),
		choice(text.StrictLabel, "", no, !r.Strict, either(c, text.MoreThan, text.AtLeast), func(n *meeting.NewTitle, least bool) { n.Rule.Strict = !least }),
		line(text.ThresholdLabel, r.Threshold.String(), c.T(text.ThresholdHint), func(n *meeting.NewTitle, s string) error {
			return readFraction(s, &n.Rule.Threshold)
		}),
		line(text.QuotaLabel, strconv.Itoa(r.Quota), c.T(text.QuotaHint), func(n *meeting.NewTitle, s string) error { return readNumber(s, &n.Rule.Quota) }),
		line(text.MarksLabel, strconv.Itoa(r.Marks), c.T(text.MarksHint), func(n *meeting.NewTitle, s string) error { return readNumber(s, &n.Rule.Marks) }),
		choice(text.BlankLabel, "", no, r.Blank == tally.BlankInvalid, either(c, text.BlankCounts, text.BlankDoesNot), func(n *meeting.NewTitle, invalid bool) {
			n.Rule.Blank = map[bool]tally.Blank{false: tally.BlankValid, true: tally.BlankInvalid}[invalid]
		}),
		choice(text.BothLabel, "", no, r.Both == tally.BothName, either(c, text.BothSpoils, text.BothNoMark), func(n *meeting.NewTitle, name bool) {
			n.Rule.Both = map[bool]tally.Both{false: tally.BothPaper, true: tally.BothName}[name]
		}),
		choice(text.SealedLabel, "", no, r.Sealed, either(c, text.SealedNo, text.SealedYes), func(n *meeting.NewTitle, yes bool) { n.Rule.Sealed = yes }),
		choice(text.RecuseLabel, "", no, r.Recuse, either(c, text.RecuseNo, text.RecuseYes), func(n *meeting.NewTitle, yes bool) { n.Rule.Recuse = yes }),
		tieField(c, r),
		fromField(c, n),
		choice(text.OfficeLabel, "", offices, n.Office, words(c, text.Offices), func(n *meeting.NewTitle, o meeting.Office) { n.Office = o }),
		line(text.CeilingLabel, ceilingText(n.Ceiling), c.T(text.CeilingHint), func(n *meeting.NewTitle, s string) error {
			if s == "" {
				n.Ceiling = meeting.Ceiling{}
				return nil
			}
			return readFraction(s, &n.Ceiling.Share)
		}),
		line(text.CeilingSource, n.Ceiling.Source, "", func(n *meeting.NewTitle, s string) error {
			if n.Ceiling != (meeting.Ceiling{}) {
				n.Ceiling.Source = s
			}
			return nil
		}),
		line(text.SourceLabel, r.Source, c.T(text.SourceHint), func(n *meeting.NewTitle, s string) error { n.Rule.Source = s; return nil }),
	}
}

// asked are the fields alone, without what reads them.
func asked(questions []titleField) []dialog.Field {
	fields := make([]dialog.Field, len(questions))
	for i, q := range questions {
		fields[i] = q.Field
	}
	return fields
}

var offices = []meeting.Office{meeting.Award, meeting.HeadOffice, meeting.DeputyOffice}

func ceilingText(c meeting.Ceiling) string {
	if c == (meeting.Ceiling{}) {
		return ""
	}
	return c.Share.String()
}

// tieField asks which way a tie is settled: one of them, or any.
func tieField(c *Context, r meeting.Rule) titleField {
	const anyWay = meeting.Way("")
	now := anyWay
	if len(r.Ties) > 0 {
		now = r.Ties[0]
	}
	name := func(w meeting.Way) string {
		if w == anyWay {
			return c.T(text.TiesAny)
		}
		return c.T(text.Of(r.Method, text.Ways[w]))
	}
	return choice(text.Of(r.Method, text.TiesLabel), "", append([]meeting.Way{anyWay}, meeting.Ways()...), now, name, func(n *meeting.NewTitle, w meeting.Way) {
		n.Rule.Ties = nil
		if w != anyWay {
			n.Rule.Ties = []meeting.Way{w}
		}
	})
}

// fromField asks whose winners are the candidates: a title that stands before this one, or nobody's.
func fromField(c *Context, n meeting.NewTitle) titleField {
	sources := []meeting.ID{""}
	for _, t := range c.M.Titles {
		if t.ID == n.ID {
			break
		}
		sources = append(sources, t.ID)
	}
	name := func(id meeting.ID) string {
		if t := c.M.Title(id); t != nil {
			return t.Name
		}
		return c.T(text.FromNowhere)
	}
	return choice(text.FromLabel, c.T(text.FromHint), sources, n.From, name, func(n *meeting.NewTitle, id meeting.ID) { n.From = id })
}

func line(label text.Word, value, hint string, set func(*meeting.NewTitle, string) error) titleField {
	return titleField{dialog.Field{Label: label, Value: value, Hint: hint}, func(s string, n *meeting.NewTitle) error { return set(n, s) }}
}

func choice[T comparable](label text.Word, hint string, values []T, now T, name func(T) string, set func(*meeting.NewTitle, T)) titleField {
	names := choices(values, name)
	return titleField{dialog.Field{Label: label, Choices: names, Value: name(now), Hint: hint}, func(s string, n *meeting.NewTitle) error {
		set(n, values[find(names, s)])
		return nil
	}}
}

// words names values by a table; either names false and true.
func words[T comparable](c *Context, table map[T]text.Word) func(T) string {
	return func(v T) string { return c.T(table[v]) }
}

func either(c *Context, no, yes text.Word) func(bool) string {
	return func(b bool) string { return c.T(map[bool]text.Word{false: no, true: yes}[b]) }
}

// readFraction reads a fraction, or a whole percentage.
func readFraction(s string, into *tally.Fraction) error {
	if percent, ok := strings.CutSuffix(s, "%"); ok {
		s = strings.TrimSpace(percent) + "/100"
	}
	f, err := tally.ParseFraction(s)
	if err != nil {
		return &meeting.Refusal{Why: text.ErrFraction, Details: []any{s}}
	}
	*into = f
	return nil
}

func readNumber(s string, into *int) error {
	n, err := number(s)
	*into = n
	return err
}

func choices[T any](list []T, name func(T) string) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = name(x)
	}
	return out
}

// find gives the place of a choice; the form only gives back what it was given.
func find(list []string, s string) int {
	for i, x := range list {
		if x == s {
			return i
		}
	}
	return 0
}
