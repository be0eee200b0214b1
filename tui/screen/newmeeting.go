package screen

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/roster"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// NewMeetingKey is the setting under which a new meeting is kept while it is being made.
const NewMeetingKey = "new-meeting"

// Starting is what a new meeting can start from.
type Starting struct {
	Templates []meeting.Template
	Profiles  []meeting.Profile
	Known     []meeting.Summary // the meetings there are
	Now       time.Time
	NewID     func() meeting.ID
	Saved     string // of an earlier one that was never finished
}

// draft is a meeting in the making, as far as its steps have been taken.
type draft struct {
	Starting
	template meeting.Template
	year     int
	setup    meeting.Setup
	phones   []meeting.RosterUnit // the units of which a telephone is known
	left     []roster.Left        // the lines that were no unit's
}

// NewMeeting asks, step by step, for what a meeting is; done takes its first events.
func NewMeeting(f widget.Frame, from Starting, done func([]meeting.Body) tea.Msg) dialog.Dialog {
	d := &draft{Starting: from, template: from.Templates[0], year: from.Now.In(meeting.Zone).Year()}
	d.setup = d.template.Setup(d.year, from.Now, from.NewID)
	finish := func() (tea.Msg, error) {
		bodies := d.bodies()
		for _, b := range bodies {
			if _, err := meeting.EncodeBody(b); err != nil {
				return nil, err
			}
		}
		if _, err := meeting.Begin(bodies, from.Now, meeting.SecretarySeat); err != nil {
			return nil, err
		}
		return done(bodies), nil
	}
	return dialog.NewWizard(f, text.HomeNew, d.steps(), d.sum, finish, NewMeetingKey, from.Saved)
}

// bodies are the events that make the meeting.
func (d *draft) bodies() []meeting.Body {
	bodies := []meeting.Body{meeting.Created{Setup: d.setup}}
	if len(d.phones) > 0 {
		bodies = append(bodies, meeting.RosterTaken{Units: d.phones})
	}
	return bodies
}

func (d *draft) steps() []dialog.Step {
	return []dialog.Step{
		{Name: text.StepKind, Fields: d.kindFields, Take: d.takeKind},
		{Name: text.StepPlace, Fields: d.placeFields, Take: d.takePlace},
		{Name: text.StepUnits, Fields: d.unitFields, Take: d.takeUnits},
		{Name: text.StepPeople, Fields: d.peopleFields, Take: d.takePeople},
		{Name: text.StepAgenda, Fields: d.agendaFields, Take: d.takeAgenda},
		{Name: text.StepTitles, Fields: d.titleFields, Take: d.takeTitles},
		{Name: text.StepPapers, Fields: d.paperFields, Take: d.takePapers},
	}
}

func (d *draft) kindFields(f widget.Frame) []dialog.Field {
	kinds := choices(d.Templates, func(t meeting.Template) string { return t.In(f.Lang.String()) })
	return []dialog.Field{
		{Label: text.KindLabel, Choices: kinds, Keys: choices(d.Templates, func(t meeting.Template) string { return t.Key }), Value: kinds[0]},
		{Label: text.NewYear, Value: strconv.Itoa(d.Now.In(meeting.Zone).Year()), Replace: true},
	}
}

func (d *draft) takeKind(v []string) error {
	year, err := readYear(v[1])
	if err != nil {
		return &dialog.FieldError{Field: 1, Err: err}
	}
	at := slices.IndexFunc(d.Templates, func(t meeting.Template) bool { return t.Key == v[0] })
	d.template, d.year = d.Templates[max(0, at)], year
	d.setup.Info.Year = year
	return nil
}

func (d *draft) placeFields(f widget.Frame) []dialog.Field {
	i := d.setup.Info
	return []dialog.Field{
		{Label: text.NewTitleLabel, Value: d.template.TitleIn(d.year), Replace: true},
		{Label: text.NewCluster, Hint: f.T(text.ClusterTip)},
		{Label: text.NewStart, Value: i.Start.In(meeting.Zone).Format(startLayout), Hint: f.T(text.NewStartHint), Replace: true},
		{Label: text.NewPlace, Value: ""},
		{Label: text.NewCity, Value: "Hà Nội", Replace: true},
	}
}

func (d *draft) takePlace(v []string) error {
	for field, value := range v[:2] {
		if value == "" {
			return &dialog.FieldError{Field: field, Err: &meeting.Refusal{Why: meeting.ErrEmpty}}
		}
	}
	start, err := readStart(v[2])
	if err != nil {
		return &dialog.FieldError{Field: 2, Err: err}
	}
	i := &d.setup.Info
	i.Title, i.Cluster, i.Start, i.Place, i.City = v[0], v[1], start, v[3], v[4]
	return nil
}

// columns part what a line says of a thing: as they are typed, or come out of a spreadsheet.
var columns = regexp.MustCompile(`\s*[|\t]\s*`)

// possible is what a meeting would say to a part of it, whatever the others are.
func (d *draft) possible(part meeting.Setup) error {
	if part.Info.Title == "" {
		part.Info = d.template.Setup(d.year, d.Now, d.NewID).Info
	}
	return (&meeting.Meeting{}).Check(meeting.Created{Setup: part}, d.Now)
}

func (d *draft) peopleFields(f widget.Frame) []dialog.Field {
	return []dialog.Field{
		{Label: text.Chairs, Lines: 2, Hint: f.T(text.PeopleTip)},
		{Label: text.Secretaries, Lines: 2, Hint: f.T(text.PeopleTip)},
		{Label: text.TellerTeam, Lines: 3, Hint: f.T(text.TellersTip)},
		{Label: text.GuestList, Lines: 3, Hint: f.T(text.GuestsTip)},
	}
}

func (d *draft) takePeople(v []string) error {
	d.setup.Officers, d.setup.Guests = nil, nil
	for i, role := range []meeting.Role{meeting.Chair, meeting.Secretary, meeting.HeadTeller} {
		for _, line := range filled(v[i]) {
			id := meeting.ID("officer-" + strconv.Itoa(len(d.setup.Officers)+1))
			d.setup.Officers = append(d.setup.Officers, meeting.Officer{ID: id, Role: role, Person: roster.Person(listNumber.ReplaceAllString(line, ""))})
			if role == meeting.HeadTeller {
				role = meeting.Teller // the others
			}
		}
	}
	for i, line := range filled(v[3]) {
		d.setup.Guests = append(d.setup.Guests, meeting.Guest{ID: meeting.ID("guest-" + strconv.Itoa(i+1)), Person: roster.Person(listNumber.ReplaceAllString(line, ""))})
	}
	return d.possible(meeting.Setup{Officers: d.setup.Officers, Guests: d.setup.Guests})
}

func (d *draft) agendaFields(f widget.Frame) []dialog.Field {
	var lines []string
	for _, it := range d.template.Agenda("item", d.year) {
		lines = append(lines, strconv.Itoa(it.Minutes)+" | "+it.Name+" | "+it.Who)
	}
	return []dialog.Field{{Label: text.AgendaLabel, Value: strings.Join(lines, "\n"), Lines: 13, Hint: f.T(text.AgendaTip)}}
}

// takeAgenda reads the items; what part each is, its name in the template tells, or the name alone.
func (d *draft) takeAgenda(v []string) error {
	known := map[string]meeting.Part{}
	for _, it := range d.template.Agenda("item", d.year) {
		known[it.Name] = it.Part
	}
	d.setup.Items = nil
	for i, line := range filled(v[0]) {
		parts := columns.Split(line, 3)
		if len(parts) < 2 {
			return &meeting.Refusal{Why: text.ErrItemLine, Details: []any{i + 1, line}}
		}
		minutes, err := number(strings.TrimSpace(strings.TrimRight(parts[0], "'′ phút")))
		if err != nil || minutes < 0 {
			return &meeting.Refusal{Why: text.ErrItemLine, Details: []any{i + 1, line}}
		}
		it := meeting.NewItem{ID: meeting.ID("item-" + strconv.Itoa(i+1)), Name: parts[1], Minutes: minutes, Part: meeting.PartOf(parts[1])}
		if part, ok := known[it.Name]; ok {
			it.Part = part
		}
		if len(parts) > 2 {
			it.Who = parts[2]
		}
		d.setup.Items = append(d.setup.Items, it)
	}
	return d.possible(meeting.Setup{Items: d.setup.Items})
}
