package screen

import (
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// The last steps in which a new meeting is made: its titles with their rules, its papers, and all of it to be looked at.

// titlesAsked is for how many titles there is room in the step; the others are added on screen 4.
const titlesAsked = 3

// ownRule is what a title is voted on by where no profile is chosen.
func ownRule() meeting.Rule {
	return meeting.Rule{Method: meeting.SecretPapers, Rule: tally.Default(tally.Members)}
}

func (d *draft) ruleNames(f widget.Frame) []string {
	return append([]string{f.T(text.RuleOwn)}, choices(d.Profiles, func(p meeting.Profile) string {
		return p.Name + ": " + text.RuleShort(f.Lang, p.Rule.Method, p.Rule.Rule)
	})...)
}

// ruleKeys name the rules whatever the language; the first is the cluster's own.
func (d *draft) ruleKeys() []string {
	return append([]string{""}, choices(d.Profiles, func(p meeting.Profile) string { return p.Name })...)
}

func (d *draft) titleFields(f widget.Frame) []dialog.Field {
	voted := false
	for _, it := range d.setup.Items {
		voted = voted || it.Part == meeting.Balloting
	}
	rules := d.ruleNames(f)
	var fields []dialog.Field
	for i := range titlesAsked {
		n, name := i+1, ""
		if i == 0 && voted {
			name = "Cờ thi đua"
		}
		label := text.Word{Vi: text.TitleN.In(text.Vietnamese, n), En: text.TitleN.In(text.English, n)}
		fields = append(fields,
			dialog.Field{Label: label, Value: name, Hint: f.T(text.TitleTip), Replace: true},
			dialog.Field{Label: text.QuotaN, Hint: f.T(text.QuotaTip)},
			dialog.Field{Label: text.RuleN, Choices: rules, Keys: d.ruleKeys(), Value: rules[0]})
	}
	return fields
}

func (d *draft) takeTitles(v []string) error {
	d.setup.Titles = nil
	for i := range titlesAsked {
		called, quota, rule := v[3*i], v[3*i+1], slices.Index(d.ruleKeys(), v[3*i+2])
		if called == "" {
			continue
		}
		profile := meeting.Profile{Rule: ownRule()}
		if rule > 0 {
			profile = d.Profiles[rule-1]
		}
		t := meeting.NewTitle{ID: meeting.ID("title-" + strconv.Itoa(i+1)), Name: called}
		t.Rule.Quota, t.Rule.Marks = 1, 1
		t = profile.On(t)
		if quota != "" {
			n, err := number(quota)
			if err != nil {
				return &dialog.FieldError{Field: 3*i + 1, Err: err}
			}
			t.Rule = withQuota(t.Rule, n)
		}
		d.setup.Titles = append(d.setup.Titles, t)
	}
	return d.possible(meeting.Setup{Titles: d.setup.Titles})
}

func (d *draft) paperFields(f widget.Frame) []dialog.Field {
	i := d.template.Setup(d.year, d.Now, d.NewID).Info
	return []dialog.Field{
		{Label: text.NewSuperior, Value: i.Superior, Replace: true},
		{Label: text.NewAgency, Value: i.Agency, Replace: true},
		{Label: text.NewSymbol, Value: i.Symbol, Replace: true},
		{Label: text.NewQuorum, Value: i.Quorum.String(), Replace: true},
		{Label: text.NewHeadTerm, Value: i.Head, Replace: true},
		{Label: text.NewDeputyTerm, Value: i.Deputy, Replace: true},
		{Label: text.NewReceivers, Value: strings.Join(i.Receiver, "\n"), Lines: 3},
		{Label: text.NewPledge, Value: i.Pledge, Lines: 4},
		{Label: text.Addressee, Value: i.Addressee, Replace: true, Hint: f.T(text.AddresseeHint)},
		{Label: text.SignsBy, Value: i.Authority, Replace: true, Hint: f.T(text.SignsByHint)},
	}
}

func (d *draft) takePapers(v []string) error {
	i := &d.setup.Info
	if err := readFraction(v[3], &i.Quorum); err != nil {
		return &dialog.FieldError{Field: 3, Err: err}
	}
	i.Superior, i.Agency, i.Symbol, i.Head, i.Deputy, i.Receiver, i.Pledge = v[0], v[1], v[2], v[4], v[5], filled(v[6]), v[7]
	i.Addressee, i.Authority = v[8], v[9]
	trial := *i
	trial.Title, trial.Cluster = "?", "?"
	return d.possible(meeting.Setup{Info: trial})
}

// NextYear asks when and where next year's meeting is held, and what it is called; done takes its first events.
func NextYear(f widget.Frame, bodies []meeting.Body, now time.Time, done func([]meeting.Body) tea.Msg) dialog.Dialog {
	created := bodies[0].(meeting.Created)
	i := created.Info
	fields := []dialog.Field{
		{Label: text.NewTitleLabel, Value: i.Title, Replace: true},
		{Label: text.NewStart, Value: i.Start.In(meeting.Zone).Format(startLayout), Hint: f.T(text.NewStartHint), Replace: true},
		{Label: text.NewPlace, Value: i.Place, Replace: true},
	}
	explain := func(err error) string { return text.Explain(f.Lang, err) }
	return dialog.NewForm(f.T(text.HomeAfter), fields, explain, func(v []string) (tea.Msg, error) {
		start, err := readStart(v[1])
		if err != nil {
			return nil, err
		}
		next := created
		next.Info.Title, next.Info.Start, next.Info.Place = v[0], start, v[2]
		all := append([]meeting.Body{next}, bodies[1:]...)
		if _, err := meeting.Begin(all, now, meeting.SecretarySeat); err != nil {
			return nil, err
		}
		return done(all), nil
	})
}

// sum says what has been taken: the hour of each item too.
func (d *draft) sum(f widget.Frame) []string {
	i := d.setup.Info
	where := i.Place
	if where == "" {
		where = i.City
	}
	out := []string{i.Title, i.Cluster, f.T(text.SumWhen, i.Start.In(meeting.Zone).Format(startLayout), where), ""}
	if twin := meeting.Twin(i, d.Known); twin != nil {
		out = append(out, f.T(text.AfterTwin, twin.Year, twin.Title, f.T(text.States[string(twin.State)])), "")
	}
	var units []string
	for _, u := range d.setup.Units {
		units = append(units, u.Name)
	}
	if len(units) == 0 {
		units = []string{f.T(text.SumNobody)}
	}
	out = append(out, f.T(text.SumUnits, len(d.setup.Units), strings.Join(units, "; ")))
	for _, left := range d.left {
		out = append(out, "  "+text.Capital(text.RosterLeftLine(f.Lang, left)))
	}
	for _, role := range roles {
		var people []string
		for _, o := range d.setup.Officers {
			if o.Role == role {
				people = append(people, o.Person.String())
			}
		}
		if len(people) > 0 {
			out = append(out, f.T(text.SumPeople, f.T(text.Roles[role]), strings.Join(people, "; ")))
		}
	}
	var guests []string
	for _, g := range d.setup.Guests {
		guests = append(guests, g.Person.String())
	}
	if len(guests) > 0 {
		out = append(out, f.T(text.SumPeople, f.T(text.GuestList), strings.Join(guests, "; ")))
	}
	out = append(out, "")
	at := i.Start
	for _, it := range d.setup.Items {
		out = append(out, f.T(text.SumItem, text.Hour(at), it.Name, it.Minutes))
		at = at.Add(time.Duration(it.Minutes) * time.Minute)
	}
	out = append(out, "")
	for _, t := range d.setup.Titles {
		out = append(out, f.T(text.SumTitle, t.Name, t.Rule.Quota, text.RuleShort(f.Lang, t.Rule.Method, t.Rule.Rule)))
	}
	return out
}
