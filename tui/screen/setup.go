package screen

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// infoFields ask for what the meeting is called and its papers are headed with.
func infoFields(f widget.Frame, i meeting.Info) []dialog.Field {
	return append([]dialog.Field{
		{Label: text.NewTitleLabel, Value: i.Title},
		{Label: text.NewCluster, Value: i.Cluster},
		{Label: text.NewYear, Value: strconv.Itoa(i.Year)},
		{Label: text.NewStart, Value: i.Start.In(meeting.Zone).Format(startLayout), Hint: f.T(text.NewStartHint)},
		{Label: text.NewPlace, Value: i.Place},
		{Label: text.NewCity, Value: i.City},
		{Label: text.NewQuorum, Value: i.Quorum.String()},
		{Label: text.NewHeadTerm, Value: i.Head},
		{Label: text.NewDeputyTerm, Value: i.Deputy},
		{Label: text.NewPledge, Value: i.Pledge, Lines: 4},
	}, letterheadFields(f, i)...)
}

// readYear reads a year, as far as a meeting can be of it.
func readYear(s string) (int, error) {
	year, err := number(s)
	if err == nil && (year < 1900 || year > 9999) {
		err = &meeting.Refusal{Why: text.ErrYear, Details: []any{year}}
	}
	return year, err
}

const startLayout = "15:04 02/01/2006"

func readInfo(i meeting.Info, v []string) (meeting.Info, error) {
	var err error
	if i.Year, err = readYear(v[2]); err != nil {
		return i, err
	}
	start, err := readStart(v[3])
	if err != nil {
		return i, err
	}
	if err := readFraction(v[6], &i.Quorum); err != nil {
		return i, err
	}
	i.Title, i.Cluster, i.Start, i.Place, i.City = v[0], v[1], start, v[4], v[5]
	i.Head, i.Deputy, i.Pledge = v[7], v[8], v[9]
	i.Letterhead = readLetterhead(v[10:])
	return i, nil
}

// startWords make one form of the ways in which people write an hour and a date.
var startWords = strings.NewReplacer(" giờ ", ":", " giờ", ":00", "giờ", ":", " phút", "", "h", ":", "H", ":", ",", " ", " ngày ", " ", "-", "/", ".", "/")

// readStart reads an hour and a date, in either order: "14:00 18/12/2020", "8h30 18-12-2020", "18/12/2020 8 giờ 30".
func readStart(s string) (time.Time, error) {
	parts := strings.Fields(strings.ReplaceAll(startWords.Replace(s)+" ", ": ", ":00 "))
	if len(parts) == 2 && strings.Contains(parts[0], "/") {
		parts[0], parts[1] = parts[1], parts[0]
	}
	start, err := time.ParseInLocation("15:4 2/1/2006", strings.Join(parts, " "), meeting.Zone)
	if err != nil {
		return time.Time{}, &meeting.Refusal{Why: text.ErrStart, Details: []any{s}}
	}
	return start.UTC(), nil
}

// listNumber is what a list that was pasted has before each name.
var listNumber = regexp.MustCompile(`^(\d{1,3}\s*[.)|/\t-]\s*|[-•*+]\s+)`)

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

// InfoForm edits the meeting's Info; of an adjourned meeting what its papers are headed and signed with, as an amendment.
func (c *Context) InfoForm() dialog.Dialog {
	if c.M.Phase() == meeting.Ended {
		return c.letterheadForm()
	}
	return c.form(c.T(text.InfoName), infoFields(c.Frame, c.M.Info), func(v []string) (meeting.Body, error) {
		i, err := readInfo(c.M.Info, v)
		return meeting.InfoChanged{Info: i}, err
	})
}

// AmendForm records an amendment.
func (c *Context) AmendForm() dialog.Dialog {
	return c.form(c.T(text.AmendName), []dialog.Field{{Label: text.AmendText, Lines: 4}, {Label: text.Reason}, {Label: text.AmendBy}}, func(v []string) (meeting.Body, error) {
		for i, why := range []error{meeting.ErrEmpty, meeting.ErrReason, meeting.ErrEmpty} {
			if v[i] == "" {
				return nil, &dialog.FieldError{Field: i, Err: &meeting.Refusal{Why: why}}
			}
		}
		return meeting.Amended{Amendment: meeting.Amendment{Text: v[0], Reason: v[1], By: v[2]}}, nil
	})
}

// RetimePick offers the actions whose time may be set right, the newest first.
func RetimePick(c *Context) dialog.Dialog {
	const most = 500 // further back it is looked for in vain
	words := tell(c)
	steps := c.M.Actions()[1:] // the first has set the meeting up
	var opts []dialog.Option
	for _, s := range slices.Backward(steps[max(0, len(steps)-most):]) {
		if _, ok := s.Body.(meeting.Retimed); ok {
			continue
		}
		of := words[s.Event.Seq-1].short
		opts = append(opts, dialog.Option{Label: of, Detail: text.Hour(s.Event.Occurred), Out: Open{c.retimeForm(s, of)}})
	}
	return dialog.NewPick(text.Capital(c.T(text.RetimeName)), opts, nil).Private()
}

// retimeForm sets right when an action happened; of says which one.
func (c *Context) retimeForm(s meeting.Step, of string) dialog.Dialog {
	was := text.Hour(s.Event.Occurred)
	return c.form(of, []dialog.Field{{Label: text.RetimeLabel, Replace: true, Value: was, Hint: c.T(text.RetimeHint, text.Hour(s.Event.At))}}, func(v []string) (meeting.Body, error) {
		at, err := text.ReadHour(v[0], s.Event.Occurred)
		if err != nil {
			return nil, &meeting.Refusal{Why: text.ErrHour, Details: []any{v[0]}}
		}
		return meeting.Retimed{Seq: s.Event.Seq, Occurred: at.UTC()}, nil
	})
}
