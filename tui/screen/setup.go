package screen

import (
	"regexp"
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

// infoFields ask for what the meeting is called and its papers are headed with.
func infoFields(i meeting.Info) []dialog.Field {
	return []dialog.Field{
		{Label: text.NewTitleLabel, Value: i.Title},
		{Label: text.NewCluster, Value: i.Cluster},
		{Label: text.NewYear, Value: strconv.Itoa(i.Year)},
		{Label: text.NewStart, Value: i.Start.In(text.Zone).Format(startLayout), Hint: text.NewStartHint.Vi},
		{Label: text.NewPlace, Value: i.Place},
		{Label: text.NewCity, Value: i.City},
		{Label: text.NewSuperior, Value: i.Superior},
		{Label: text.NewAgency, Value: i.Agency},
		{Label: text.NewSymbol, Value: i.Symbol},
		{Label: text.NewQuorum, Value: i.Quorum.String()},
		{Label: text.NewHeadTerm, Value: i.Head},
		{Label: text.NewDeputyTerm, Value: i.Deputy},
		{Label: text.NewReceivers, Value: strings.Join(i.Receiver, "\n"), Lines: 3},
		{Label: text.NewPledge, Value: i.Pledge, Lines: 4},
	}
}

const startLayout = "15:04 02/01/2006"

func readInfo(i meeting.Info, v []string) (meeting.Info, error) {
	var err error
	if i.Year, err = number(v[2]); err != nil {
		return i, err
	}
	start, err := time.ParseInLocation("15:4 2/1/2006", v[3], text.Zone)
	if err != nil {
		return i, &meeting.Refusal{Why: text.ErrStart, Details: []any{v[3]}}
	}
	if err := readFraction(v[9], &i.Quorum); err != nil {
		return i, err
	}
	i.Title, i.Cluster, i.Start, i.Place, i.City = v[0], v[1], start.UTC(), v[4], v[5]
	i.Superior, i.Agency, i.Symbol, i.Head, i.Deputy = v[6], v[7], v[8], v[10], v[11]
	i.Receiver, i.Pledge = filled(v[12]), v[13]
	return i, nil
}

// listNumber is what a list that was pasted has before each name.
var listNumber = regexp.MustCompile(`^(\d{1,3}\s*[.)/\t-]\s*|[-•*+]\s+)`)

// filled gives the lines that say something.
func filled(s string) []string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// InfoForm edits the meeting's Info.
func (c *Context) InfoForm() dialog.Dialog {
	return c.form(c.T(text.InfoName), infoFields(c.M.Info), func(v []string) (meeting.Body, error) {
		i, err := readInfo(c.M.Info, v)
		return meeting.InfoChanged{Info: i}, err
	})
}

// AmendForm records an amendment.
func (c *Context) AmendForm() dialog.Dialog {
	return c.form(c.T(text.AmendName), []dialog.Field{{Label: text.AmendText, Lines: 4}, {Label: text.Reason}, {Label: text.AmendBy}}, func(v []string) (meeting.Body, error) {
		return meeting.Amended{Amendment: meeting.Amendment{Text: v[0], Reason: v[1], By: v[2]}}, nil
	})
}

// RetimeForm sets right when an action happened.
func (c *Context) RetimeForm(s meeting.Step) dialog.Dialog {
	was := text.Hour(s.Event.Occurred)
	return c.form(StepWords(c, s.Body), []dialog.Field{{Label: text.RetimeLabel, Replace: true, Value: was, Hint: c.T(text.RetimeHint, text.Hour(s.Event.At))}}, func(v []string) (meeting.Body, error) {
		at, err := text.ReadHour(v[0], s.Event.Occurred)
		if err != nil {
			return nil, &meeting.Refusal{Why: text.ErrHour, Details: []any{v[0]}}
		}
		return meeting.Retimed{Seq: s.Event.Seq, Occurred: at.UTC()}, nil
	})
}

// NewMeetingForm asks for what a meeting cannot do without; agenda and title start from the usual ones and can be
// edited afterwards.
func NewMeetingForm(f widget.Frame, now time.Time, newID func() meeting.ID, done func(meeting.Created) tea.Msg) dialog.Dialog {
	local := now.In(text.Zone)
	info := meeting.Info{
		Title: "Hội nghị tổng kết công tác thi đua, khen thưởng năm " + strconv.Itoa(local.Year()), Cluster: "Cụm thi đua số ",
		Year: local.Year(), Start: time.Date(local.Year(), local.Month(), local.Day(), 14, 0, 0, 0, text.Zone), City: "Hà Nội",
		Symbol: "BB-CTĐ", Quorum: tally.Fraction{Num: 2, Den: 3}, Head: "Trưởng Cụm", Deputy: "Phó Trưởng Cụm", Receiver: []string{"Như thành phần dự", "Lưu: VT"},
	}
	fields := infoFields(info)
	units := dialog.Field{Label: text.NewUnits, Lines: 6, Hint: f.T(text.NewUnitsHint)}
	fields = append(fields[:4:4], append([]dialog.Field{units}, fields[4:]...)...)
	explain := func(err error) string { return text.Explain(f.Lang, err) }
	return dialog.NewForm(f.T(text.HomeNew), fields, explain, func(v []string) (tea.Msg, error) {
		i, err := readInfo(info, append(v[:4:4], v[5:]...))
		if err != nil {
			return nil, err
		}
		b := meeting.Created{Setup: meeting.Setup{Info: i, Items: meeting.StandardAgenda("item", i.Year)}}
		for _, name := range filled(v[4]) {
			name = listNumber.ReplaceAllString(name, "")
			b.Units = append(b.Units, meeting.NewUnit{ID: newID(), Name: name, Representative: meeting.Person{Office: "Đại diện " + name}})
		}
		rule := meeting.Rule{Method: meeting.SecretPapers, Rule: tally.Default(tally.Members)}
		rule.Quota, rule.Marks = 1, 1
		b.Titles = []meeting.NewTitle{{ID: newID(), Name: "Cờ thi đua", Rule: rule}}
		if _, err := meeting.EncodeBody(b); err != nil {
			return nil, err
		}
		if err := (&meeting.Meeting{}).Check(b, now); err != nil {
			return nil, err
		}
		return done(b), nil
	})
}
