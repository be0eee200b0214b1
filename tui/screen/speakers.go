package screen

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Speakers is the queue of speakers and the clock of the one who has the floor.
type Speakers struct{ cursor }

// Name is the screen's name.
func (s *Speakers) Name() text.Word { return text.SpeakersName }

// Actions are the speakers' keys.
func (s *Speakers) Actions(c *Context) []Action {
	moves := s.newest(c, len(c.M.Speeches))
	add := open([]string{"+"}, text.SpeechAdd, c.M.Check(meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "probe", Speaker: "?"}}, c.Now), func() dialog.Dialog { return s.pickSpeaker(c) })
	if len(c.M.Speeches) == 0 {
		return append([]Action{add}, moves...)
	}
	sp := c.M.Speeches[s.at]
	return append([]Action{
		s.turn(c, sp), s.pause(c, sp), add,
		open([]string{"ctrl+n"}, text.SpeechNote, c.M.Check(meeting.SpeechNoted{Speech: sp.ID, Note: sp.Note + "."}, c.Now), func() dialog.Dialog { return s.note(c, sp) }),
		c.record([]string{"-"}, text.SpeechWithdraw, meeting.SpeechWithdrawn{Speech: sp.ID}),
		open([]string{"ctrl+e"}, text.SpeechEdit, c.M.Check(meeting.SpeechNoted{Speech: sp.ID, Note: sp.Note + "."}, c.Now), func() dialog.Dialog { return s.edit(c, sp.NewSpeech, true) }),
	}, append(s.reorder(c, len(c.M.Speeches), func(i int) meeting.ID { return c.M.Speeches[i].ID }, func(before meeting.ID) meeting.Body {
		return meeting.SpeechMoved{Speech: sp.ID, Before: before}
	}), moves...)...)
}

// turn gives the floor to the speaker under the cursor, or ends the speech.
func (s *Speakers) turn(c *Context, sp *meeting.Speech) Action {
	if st := sp.State(); st == meeting.SpeechRunning || st == meeting.SpeechHeld {
		end := c.record([]string{"enter"}, text.SpeechEnd, meeting.SpeechEnded{Speech: sp.ID})
		do := end.Do
		end.Do = func() tea.Msg { s.next(c); return do() }
		return end
	}
	return c.record([]string{"enter"}, text.SpeechBegin, meeting.SpeechBegun{Speech: sp.ID})
}

// next puts the cursor on whoever speaks next.
func (s *Speakers) next(c *Context) {
	for i, sp := range c.M.Speeches {
		if sp.State() == meeting.SpeechQueuedUp {
			s.at = i
			return
		}
	}
}

// Follow puts the cursor on whoever has the floor.
func (s *Speakers) Follow(m *meeting.Meeting) {
	s.at = max(0, slices.Index(m.Speeches, m.Speaking()))
}

// pause stops and starts the clock of whoever has the floor.
func (s *Speakers) pause(c *Context, sp *meeting.Speech) Action {
	if now := c.M.Speaking(); now != nil {
		sp = now
	}
	if sp.State() == meeting.SpeechHeld {
		return c.record([]string{"space"}, text.SpeechResume, meeting.SpeechBegun{Speech: sp.ID})
	}
	return c.record([]string{"space"}, text.SpeechPause, meeting.SpeechPaused{Speech: sp.ID})
}

// pickSpeaker offers the units and the guests; any other name can be typed.
func (s *Speakers) pickSpeaker(c *Context) dialog.Dialog {
	const usual = 300 // seconds: five minutes, the usual limit of a contribution
	var opts []dialog.Option
	option := func(label, detail string, n meeting.NewSpeech) {
		opts = append(opts, dialog.Option{Label: label, Detail: detail, Out: Build(func() dialog.Dialog { return s.edit(c, n, false) })})
	}
	for _, u := range c.M.Units {
		option(u.Name, "", meeting.NewSpeech{ID: c.NewID(), Unit: u.ID, Speaker: u.Name, Seconds: usual})
	}
	for _, g := range c.M.Guests {
		option(g.Person.Called(), g.Person.Office, meeting.NewSpeech{ID: c.NewID(), Speaker: g.Person.String(), Seconds: 0})
	}
	return dialog.NewPick(c.T(text.SpeechAdd), opts, func(typed string) tea.Msg {
		return Open{s.edit(c, meeting.NewSpeech{ID: c.NewID(), Speaker: typed, Seconds: usual}, false)}
	})
}

func (s *Speakers) edit(c *Context, n meeting.NewSpeech, known bool) dialog.Dialog {
	title := text.SpeechAdd
	if known {
		title = text.SpeechEdit
	}
	return c.form(c.T(title), []dialog.Field{
		{Label: text.Speaker, Value: n.Speaker, Known: c.names()},
		{Label: text.Topic, Value: n.Topic},
		{Label: text.LimitMinutes, Replace: true, Value: strconv.FormatFloat(float64(n.Seconds)/60, 'g', -1, 64), Hint: c.T(text.LimitHint)},
	}, func(v []string) (meeting.Body, error) {
		limit, err := strconv.ParseFloat(strings.Replace(v[2], ",", ".", 1), 64)
		if err != nil {
			return nil, &meeting.Refusal{Why: text.ErrNumber, Details: []any{v[2]}}
		}
		n.Speaker, n.Topic, n.Seconds = v[0], v[1], int(math.Round(limit*60))
		if known {
			return meeting.SpeechChanged{NewSpeech: n}, nil
		}
		return meeting.SpeechQueued{NewSpeech: n}, nil
	})
}

func (s *Speakers) note(c *Context, sp *meeting.Speech) dialog.Dialog {
	return c.note(sp.Speaker, sp.ID, sp.Note, func(s string) meeting.Body { return meeting.SpeechNoted{Speech: sp.ID, Note: s} })
}

// View draws the clock of whoever has the floor, then the queue.
func (s *Speakers) View(c *Context) []string {
	var top []string
	if now := c.M.Speaking(); now != nil {
		top = s.clock(c, now)
	}
	if len(c.M.Speeches) == 0 {
		return append(top, c.Theme.Dim.Render(c.T(text.SpeechesNone)))
	}
	f := c.list(c.Inner(c.W, c.H-len(top)))
	cols := []widget.Column{{Width: 2, Right: true}, {Head: c.T(text.ColState), Width: 12}, {Head: c.T(text.Speaker)}, {Head: c.T(text.ColLimit), Width: 8, Right: true}, {Head: c.T(text.ColTook), Width: 8, Right: true}}
	if c.wide() {
		cols = append(cols, widget.Column{Head: c.T(text.Topic), Width: f.W / 3})
	}
	var rows []widget.Row
	for i, sp := range c.M.Speeches {
		took := ""
		if len(sp.Spans) > 0 {
			took = text.Clock(Spoken(c, sp))
		}
		limit := "–"
		if sp.Seconds > 0 {
			limit = text.Clock(sp.Limit())
		}
		rows = append(rows, widget.Row{
			Cells:  []string{strconv.Itoa(i + 1), c.T(text.SpeechStates[sp.State()]), sp.Speaker, limit, took, sp.Topic},
			Detail: s.detail(c, sp),
			Dim:    sp.State() == meeting.SpeechOver || sp.State() == meeting.SpeechDropped,
		})
	}
	return append(top, widget.List(f, cols, rows, s.at)...)
}

// Spoken is how long a speaker has spoken, as this screen may show it: where the hall sees it, no longer than the limit.
func Spoken(c *Context, sp *meeting.Speech) time.Duration {
	took := sp.Elapsed(c.Now)
	if limit := sp.Limit(); c.Public && limit > 0 {
		return min(took, limit)
	}
	return took
}

// detail is the topic, where it has no column, and the beginning of the note.
func (s *Speakers) detail(c *Context, sp *meeting.Speech) []string {
	var out []string
	if !c.wide() && sp.Topic != "" {
		out = append(out, c.T(text.Topic)+": "+sp.Topic)
	}
	return append(out, firstLines(c.private(sp.Note), c.list(c.Frame).W-widget.DetailIndent, 2)...)
}

func firstLines(s string, w, most int) []string {
	if s == "" {
		return nil
	}
	lines := widget.Wrap(widget.Beginning(s, most*w), w)
	if len(lines) > most {
		lines = append(lines[:most-1], widget.Fit(lines[most-1], w-1)+"…")
	}
	return lines
}

// clock draws the speaker and the time left in large digits; by how much the limit was passed is a small line.
func (s *Speakers) clock(c *Context, sp *meeting.Speech) []string {
	face := room.FaceOf(c.Theme, sp, c.Now)
	scale := 1
	switch {
	case c.H >= 30:
		scale = 3
	case c.H >= 16:
		scale = 2
	}
	lines := []string{c.Theme.Title.Render(sp.Speaker)}
	if sp.Topic != "" {
		lines = append(lines, c.Theme.Dim.Render(widget.Fit(sp.Topic, c.W)))
	}
	for _, d := range widget.Digits(text.Clock(face.Shown), scale) {
		lines = append(lines, "  "+face.Style.Render(d))
	}
	state := "  " + face.Style.Render(c.T(face.Word))
	if face.Over > 0 && !c.Public {
		state += "  " + c.Theme.Dim.Render(c.T(text.ClockOver, text.Clock(face.Over)))
	}
	return append(lines, state, widget.Rule(c.Frame, ""))
}
