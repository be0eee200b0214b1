package dialog

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// Group is a set of things of which some are chosen: at least one.
type Group struct {
	Name  text.Word
	Items []string // their labels
	On    []bool   // as many: which are chosen
	Notes []string // as many, or none: a remark on each, said while the cursor is on it
}

// Checks asks which things of several groups are wanted.
type Checks struct {
	title  string
	groups []Group
	at     int // counts through all groups
	out    func([]Group) tea.Msg
	why    text.Word
}

// NewChecks makes the question; out is what the groups as chosen mean.
func NewChecks(title string, groups []Group, out func([]Group) tea.Msg) *Checks {
	return &Checks{title: title, groups: groups, out: out}
}

// place is the group and the item under the cursor.
func (c *Checks) place() (group, item int) {
	at := c.at
	for g := range c.groups {
		if n := len(c.groups[g].Items); at < n {
			return g, at
		} else {
			at -= n
		}
	}
	return 0, 0
}

func (c *Checks) count() int {
	n := 0
	for _, g := range c.groups {
		n += len(g.Items)
	}
	return n
}

// Update moves and ticks; Enter takes what is ticked, where there is something in every group.
func (c *Checks) Update(f widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok || c.count() == 0 {
		return ok, nil
	}
	c.why = text.Word{}
	move := func(by int) { c.at = min(max(0, c.at+by), c.count()-1) }
	g, i := c.place()
	switch key.String() {
	case "esc":
		return true, nil
	case "up":
		move(-1)
	case "down":
		move(1)
	case "pgup", "home":
		move(-c.count())
	case "pgdown", "end":
		move(c.count())
	case "space", "+", "-":
		c.groups[g].On[i] = !c.groups[g].On[i]
	case "ctrl+a":
		all := !slices.Contains(c.groups[g].On, false)
		for j := range c.groups[g].On {
			c.groups[g].On[j] = !all
		}
	case "enter":
		for _, g := range c.groups {
			if !slices.Contains(g.On, true) {
				c.why = text.ChecksNone
				return false, nil
			}
		}
		return true, c.out(c.groups)
	}
	return false, nil
}

// View draws the groups one below the other; the cursor stays in sight.
func (c *Checks) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 76, f.H)
	var lines []string
	at, n, note := 0, 0, ""
	for _, g := range c.groups {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, f.Theme.Title.Render(f.T(g.Name)))
		for i, label := range widget.Apart(g.Items, f.W-4-6) {
			box, marker, style := "[ ] ", "  ", f.Theme.Text
			if g.On[i] {
				box = "[✓] "
			}
			if n == c.at {
				marker, style, at = "▸ ", f.Theme.Selected, len(lines)
				if i < len(g.Notes) {
					note = g.Notes[i]
				}
			}
			lines = append(lines, style.Render(widget.Fit(marker+box+label, f.W-4)))
			n++
		}
	}
	foot := []string{f.Theme.Warn.Render(widget.Fit(note, f.W-4)), f.Theme.Dim.Render(f.T(text.ChecksKeys))}
	if c.why != (text.Word{}) {
		foot[0] = f.Theme.Bad.Render("! " + f.T(c.why))
	}
	room := max(1, f.H-2-len(foot))
	if len(lines) > room {
		from := min(max(0, at-room/2), len(lines)-room)
		lines = lines[from : from+room]
	}
	lines = append(lines, foot...)
	return widget.Box(f.Inner(f.W, len(lines)+2), c.title, lines), nil
}
