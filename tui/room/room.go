package room

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Sight is all that a picture for the hall is made of.
type Sight struct {
	M         *meeting.Meeting
	Stage     Stage
	Now       time.Time // by the meeting's clock
	Since     time.Time // when this picture came up, or something in it changed
	Motion    Motion
	Hand      string // what the secretary's hand does under this picture; empty on a window of the hall's
	Rehearsal bool   // nothing of it is for the record, and the hall is told so
}

// canvas is the room for one picture.
type canvas struct {
	widget.Frame
	Sight
	screen int // lines, head and foot included
	spare  int // lines that part the picture from its head and foot: it may take them too, where it says more with them
}

// View draws what the hall sees: exactly f.H lines of at most f.W cells.
func View(f widget.Frame, s Sight) []string {
	scene := s.Stage.Shown(s.M)
	c := canvas{Frame: f, Sight: s, screen: f.H}
	head := c.head(scene)
	p := c.partings(len(head))
	c.spare = p.lines()
	c.H -= len(head) + c.spare
	foot := []string{c.foot()}
	if f.H >= attended {
		c.H--
	}
	margin := 0
	if f.W >= 40 {
		margin = (f.W - 40) / 20
		c.W -= 2 * margin
	}
	body := c.draw(scene)
	if len(body) > c.H+c.spare {
		body = c.paged(lone(body), c.H)
	}
	p = p.yield(len(body) - c.H)
	if f.H < attended && len(body) >= c.H { // a low picture says who is here where it has a line left
		foot = nil
	}
	above := max(0, (c.H-len(body))/2)
	lines := slices.Concat(make([]string, p.before), head, make([]string, p.after+above))
	for _, l := range body {
		lines = append(lines, strings.Repeat(" ", margin)+l)
	}
	for len(lines) < f.H-p.under-len(foot) {
		lines = append(lines, "")
	}
	return slices.Concat(lines, foot, make([]string, p.under))
}

// draw draws a scene in at most c.H lines.
func (c canvas) draw(s Scene) []string {
	switch s.Kind {
	case Item:
		return c.item()
	case Roll:
		return c.roll()
	case Speaker:
		return c.speaker()
	case Candidates:
		return c.candidates(c.M.Title(s.ID))
	case Count:
		return c.count(c.M.Round(s.ID))
	case Result:
		return c.result(c.M.Round(s.ID))
	case Decision:
		return c.decision(c.M.Decision(s.ID))
	case Pledge:
		return c.pledge()
	case Scores:
		return c.scores()
	case Message:
		return c.message()
	case Break:
		return c.pause()
	}
	return c.slide()
}

// centred wraps a text into lines in the middle of the picture.
func (c canvas) centred(style lipgloss.Style, s string) []string {
	lines := widget.Wrap(s, c.W)
	for w := c.W - 1; w > c.W/2; w-- { // lines of about one length
		even := widget.Wrap(s, w)
		if len(even) > len(lines) {
			break
		}
		lines = even
	}
	return widget.Styled(style, widget.Center(lines, c.W))
}

// slide is the conference's title.
func (c canvas) slide() []string {
	info := c.M.Info
	var out []string
	add := func(style lipgloss.Style, s string) {
		if s == "" {
			return
		}
		if out != nil {
			out = append(out, c.air()...)
		}
		out = append(out, c.title(style, s)...)
	}
	add(c.Theme.Text, strings.ToUpper(info.Cluster))
	title := info.Title
	if c.W >= wideTitle {
		title = strings.ToUpper(title)
	}
	add(c.Theme.Title, title)
	place := info.City
	if info.Place != "" {
		place = info.Place
	}
	between := ", "
	if c.Lang != text.Vietnamese { // the place keeps its name, and is not taken for a part of the date
		between = " · "
	}
	add(c.Theme.Dim, strings.TrimLeft(place+between+text.Date(c.Lang, info.Start), between))
	if c.M.Phase() == meeting.Ended {
		add(c.Theme.Text, c.T(text.HallEnded, text.Hour(c.M.Adjourned)))
	}
	return out
}

// item is the running item; its clock runs up to the time planned, and is gone after it.
func (c canvas) item() []string {
	it := c.M.RunningItem()
	at := 0
	for i, x := range c.M.Items {
		if x == it {
			at = i + 1
		}
	}
	above := []block{{c.centred(c.Theme.Dim, c.T(text.HallItem, at, len(c.M.Items))), remark}, c.gap(), {c.centred(c.Theme.Title, it.Name), name}}
	if it.Who != "" {
		above = append(above, line(), block{c.centred(c.Theme.Text, it.Who), context})
	}
	took, planned := it.Elapsed(c.Now), time.Duration(it.Minutes)*time.Minute
	if planned == 0 || took > planned {
		lines, _ := c.standing(above, air)
		return lines
	}
	below := []block{line(), {c.centred(c.Theme.Dim, c.T(text.HallPlanned, it.Minutes)), remark}}
	return c.around(append(above, line()), below, c.large(c.Theme.Strong, text.Clock(took)))
}

// speaker is who has the floor, and the clock.
func (c canvas) speaker() []string {
	sp := c.M.Speaking()
	face := FaceOf(c.Theme, sp, c.Now)
	above := []block{{c.centred(c.Theme.Title, sp.Speaker), name}}
	if sp.Topic != "" {
		above = append(above, block{c.centred(c.Theme.Text, sp.Topic), context})
	}
	below := []block{line(), {c.centred(face.Style, c.T(face.Word)), meaning}}
	return c.around(append(above, line()), below, c.large(face.Style, text.Clock(face.Shown)))
}

// decision is a numbered decision, in words.
func (c canvas) decision(d *meeting.Decision) []string {
	if r := c.M.Round(d.Round); r != nil && r.State == meeting.Declared {
		return c.result(r)
	}
	if !d.Heads || c.M.Heads == nil {
		out := append(c.title(c.Theme.Title, c.T(text.HallDecision, d.Number)), c.air()...)
		return append(out, c.statement(d.Text, c.H-len(out))...)
	}
	return c.heads(c.M.Heads)
}

// heads are who will lead the cluster, in its own terms.
func (c canvas) heads(h *meeting.Heads) []string {
	offices, people := []string{c.M.Info.Head}, []meeting.Person{h.Head}
	for i, p := range h.Deputies {
		if i == 0 {
			offices = append(offices, c.M.Info.Deputy)
		}
		people = append(people, p)
	}
	out := c.title(c.Theme.Title, c.T(text.HallHeads, strings.ToUpper(strings.Join(offices, ", ")), h.Year))
	out = append(out, c.air()...)
	for i, p := range people {
		if p.String() == "" {
			continue
		}
		out = append(out, c.centred(c.Theme.Dim, text.Capital(offices[min(i, 1)]))...)
		out = append(append(out, c.centred(c.Theme.Strong, text.Capital(p.String()))...), "")
	}
	if h.Number != "" {
		out = append(out, c.centred(c.Theme.Dim, c.T(text.HallByDecision, h.Number))...)
	}
	return out
}

// air is what stands between a heading and what it is about: more where there is much room.
func (c canvas) air() []string { return make([]string, 1+c.H/24) }

// Numbered writes "5. name" in w cells, the following lines under the name.
func Numbered(n int, s string, w int) []string {
	label := strconv.Itoa(n) + ". "
	if n < 10 {
		label = " " + label
	}
	var out []string
	for i, l := range widget.Wrap(s, max(1, w-len(label))) {
		if i > 0 {
			label = strings.Repeat(" ", len(label))
		}
		out = append(out, label+l)
	}
	return out
}
