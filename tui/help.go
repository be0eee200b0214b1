package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// help lists every key of the screen and those that work everywhere, with the reason where one cannot act now.
func (a *App) help() tea.Cmd {
	here, everywhere, name := a.home.actions(), []screen.Action(nil), a.t(text.HomeTitle)
	if a.m != nil {
		here, everywhere, name = a.screens[a.at].Actions(a.context()), a.globals(), a.t(a.screens[a.at].Name())
	}
	a.helpWith(name, here, everywhere)
	return nil
}

// helpWith shows these keys, and where the data are.
func (a *App) helpWith(name string, here, everywhere []screen.Action) {
	page := dialog.NewReader(a.t(text.HelpTitle)+" · "+name, func(f widget.Frame) []string {
		lines := []string{f.Theme.Title.Render(a.t(text.HelpHere))}
		lines = append(lines, keyLines(f, here)...)
		if len(everywhere) > 0 {
			lines = append(lines, "", f.Theme.Title.Render(a.t(text.HelpEverywhere)))
			lines = append(lines, keyLines(f, everywhere)...)
		}
		lines = append(lines, "")
		if len(everywhere) > 0 {
			lines = append(lines, widget.Styled(f.Theme.Dim, widget.Wrap(a.t(text.HelpChosen), f.W))...)
		}
		where := a.t(text.HelpData, a.desk.Path())
		if a.rehearsal {
			where = a.t(text.HelpRehearsal)
		}
		lines = append(lines, widget.Styled(f.Theme.Dim, widget.Wrap(where, f.W))...)
		if a.clock != nil {
			lines = append(lines, widget.Styled(f.Theme.Dim, widget.Wrap(a.t(text.HelpDemoClock), f.W))...)
		}
		return lines
	})
	a.dialogs = append(a.dialogs, page)
}

func keyLines(f widget.Frame, actions []screen.Action) []string {
	var out []string
	for _, act := range actions {
		if len(act.Keys) == 0 {
			continue
		}
		var keys []string
		for _, k := range act.Keys {
			keys = append(keys, keyName(k))
		}
		name := text.Capital(f.T(act.Name))
		if act.Why != nil {
			name += " — " + f.T(text.HelpNot, text.Explain(f.Lang, act.Why))
		}
		for i, l := range widget.Wrap(name, f.W-22) {
			label := ""
			if i == 0 {
				label = strings.Join(keys, ", ")
			}
			style := f.Theme.Text
			if act.Why != nil {
				style = f.Theme.Dim
			}
			out = append(out, "  "+f.Theme.Key.Render(widget.Fit(label, 19))+" "+style.Render(l))
		}
	}
	return out
}

// palette offers everything that can be done, of every screen, by its name.
func (a *App) palette() tea.Cmd {
	var opts []dialog.Option
	seen := map[string]bool{}
	add := func(at int, actions []screen.Action) {
		for _, act := range actions {
			label := text.Capital(a.t(act.Name))
			if act.Quiet || seen[label] {
				continue
			}
			seen[label] = true
			o := dialog.Option{Label: label}
			if len(act.Keys) > 0 {
				o.Detail = keyName(act.Keys[0])
			}
			if at >= 0 && at != a.at {
				o.Detail = a.t(a.screens[at].Name()) + " · " + o.Detail
			}
			if act.Why != nil {
				o.Why = text.Explain(a.opts.Lang, act.Why)
			}
			o.Out = func() tea.Cmd { return a.from(at, act) }
			opts = append(opts, o)
		}
	}
	c := a.context()
	add(a.at, a.screens[a.at].Actions(c)) // the part that is shown comes first
	add(a.at, screen.All(a.screens[a.at], c))
	add(-1, a.globals())
	for i, s := range a.screens {
		if i != a.at {
			add(i, screen.All(s, c))
		}
	}
	a.dialogs = append(a.dialogs, dialog.NewPick(text.Capital(a.t(text.PaletteName)), opts, nil))
	return nil
}

// from does an action of another screen on that screen.
func (a *App) from(at int, act screen.Action) tea.Cmd {
	if at >= 0 {
		a.at = at
	}
	return a.handle(act.Do())
}

// helpLines names the keys of a screen that fit into n lines, those that can act now; the others are in the full help.
// A dialog names its own keys: beside them only those of the hall act. The hint, where there is one, comes first.
func (a *App) helpLines(actions []screen.Action, n int, hint string) []string {
	if len(a.dialogs) > 0 {
		lines := make([]string, n)
		if a.m != nil && a.m.Head().Seq > 0 {
			lines[n-1] = " F9 " + a.t(text.HallCoverKey) + " · F12 " + a.t(text.HallHideKey)
		}
		return lines
	}
	dot := a.theme.Dim.Render(" · ")
	last := a.theme.Key.Render("F1") + " " + a.theme.Dim.Render(a.t(text.HelpName))
	if a.m != nil {
		last += dot + a.theme.Key.Render("F2") + " " + a.theme.Dim.Render(a.t(text.PaletteName))
	}
	lines := make([]string, n)
	lines[0] = a.theme.Dim.Render(widget.Truncate(hint, a.w/2))
	at := 0
	room := func() int {
		w := a.w - 2 - ansi.StringWidth(lines[at])
		if at == n-1 {
			w -= ansi.StringWidth(last) + 3
		}
		return w
	}
	add := func(part string) {
		if ansi.StringWidth(lines[at]) > 0 {
			lines[at] += dot
		}
		lines[at] += part
	}
	for _, act := range actions {
		if act.Quiet || act.Why != nil || len(act.Keys) == 0 || act.Keys[0] == "f1" {
			continue
		}
		part := a.theme.Key.Render(keyName(act.Keys[0])) + " " + a.theme.Text.Render(a.t(act.Name))
		need := ansi.StringWidth(part) + 3
		if need > room() && at < n-1 {
			at++
		}
		if need <= room() {
			add(part)
		}
	}
	at = n - 1
	add(last)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}
