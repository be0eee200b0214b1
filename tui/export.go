package tui

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/paper"
	"thuky/tui/dialog"
	"thuky/tui/text"
)

// wanted is what of a meeting's papers is to be written, by the names the desk gives them.
type wanted struct {
	Papers  []string `json:"papers"`
	Formats []string `json:"formats"`
}

// papersKey is the setting that keeps what was wanted last: one before the end of a meeting, another after it, when
// other papers are.
func (a *App) papersKey() string {
	if a.m.Phase() == meeting.Ended {
		return "papers-after"
	}
	return "papers"
}

// exporting is papers on their way.
type exporting struct {
	begun     time.Time
	done, all *atomic.Int64 // files
}

// choosePapers asks which papers are wanted in which formats: those of the last time, at first all of them to be printed.
// Once the meeting is over, papers that are filled in by hand are not among them, but may be chosen.
func (a *App) choosePapers() tea.Cmd {
	switch {
	case a.rehearsal: // they would lie where the meeting's own papers lie
		a.note = note{text.Explain(a.opts.Lang, text.ErrRehearsal), true}
		return nil
	case a.exporting != nil:
		return nil
	}
	papers, formats := a.desk.Papers()
	last := wanted{papers, []string{"docx", "pdf"}}
	if a.m.Phase() == meeting.Ended {
		last.Papers = slices.DeleteFunc(slices.Clone(papers), paper.ByHand)
	}
	if raw, err := a.desk.Setting(a.papersKey()); err == nil && len(raw) > 0 && json.Unmarshal(raw, &last) != nil {
		last = wanted{papers, formats} // kept by a later version
	}
	group := func(name text.Word, names, on []string, words map[string]text.Word) dialog.Group {
		g := dialog.Group{Name: name}
		for _, n := range names {
			label := n
			if w, ok := words[n]; ok {
				label = a.t(w)
			}
			g.Items, g.On = append(g.Items, label), append(g.On, slices.Contains(on, n))
		}
		if !slices.Contains(g.On, true) {
			for i := range g.On {
				g.On[i] = true
			}
		}
		return g
	}
	groups := []dialog.Group{
		group(text.PapersGroup, papers, last.Papers, text.PaperNames),
		group(text.FormatsGroup, formats, last.Formats, text.FormatNames),
	}
	a.lacking(&groups[0], papers)
	a.dialogs = append(a.dialogs, dialog.NewChecks(text.Capital(a.t(text.ExportName)), groups, func(g []dialog.Group) tea.Msg {
		return func() tea.Cmd { return a.export(wanted{ticked(papers, g[0].On), ticked(formats, g[1].On)}) }
	}))
	return nil
}

// lacking marks the papers in which there is nothing yet, and says why.
func (a *App) lacking(g *dialog.Group, papers []string) {
	g.Notes = make([]string, len(papers))
	for _, k := range paper.Kinds() {
		if i := slices.Index(papers, k.Name); i >= 0 && len(k.Build(a.m)) == 0 {
			g.Items[i] = a.t(text.PaperLacking, g.Items[i])
			g.Notes[i] = text.Capital(text.Lacking(a.opts.Lang, k, a.m.Phase() == meeting.Ended))
		}
	}
}

func ticked(names []string, on []bool) []string {
	var out []string
	for i, n := range names {
		if on[i] {
			out = append(out, n)
		}
	}
	return out
}

type exportedMsg struct {
	paths []string
	err   error
}

// export writes the papers of the meeting as it stands; the meeting goes on meanwhile.
func (a *App) export(p wanted) tea.Cmd {
	x := &exporting{a.opts.Now(), &atomic.Int64{}, &atomic.Int64{}}
	a.exporting = x
	// A copy, since the meeting may go on while the papers are written.
	events := make([]meeting.Event, 0, len(a.m.Trail()))
	for _, s := range a.m.Trail() {
		events = append(events, s.Event)
	}
	desk, key := a.desk, a.papersKey()
	write := func() tea.Msg {
		m, err := meeting.Fold(events)
		if err != nil {
			return exportedMsg{err: err}
		}
		paths, err := desk.Export(m, p.Papers, p.Formats, func(done, all int) { x.done.Store(int64(done)); x.all.Store(int64(all)) })
		return exportedMsg{paths, err}
	}
	keep := func() tea.Msg {
		raw, err := json.Marshal(p)
		if err == nil {
			err = desk.SaveSetting(key, raw)
		}
		return keptPapersMsg{err}
	}
	return tea.Batch(write, keep, a.look())
}

type (
	keptPapersMsg struct{ err error }
	lookMsg       struct{}
)

// look draws how far the papers are, several times a second while they are on their way.
func (a *App) look() tea.Cmd {
	if a.exporting == nil {
		return nil
	}
	return a.after(time.Second/5, func(time.Time) tea.Msg { return lookMsg{} })
}

// progress says how far the papers are; empty where none are on their way, or only just.
func (a *App) progress() string {
	x := a.exporting
	if x == nil {
		return ""
	}
	if all := x.all.Load(); all > 0 {
		return a.t(text.ExportingOf, x.done.Load(), all)
	}
	return a.t(text.Exporting)
}

// exported says where the papers are, and offers to open their folder, or one of them.
func (a *App) exported(msg exportedMsg) {
	a.exporting = nil
	if msg.err != nil && len(a.dialogs) > 0 {
		a.note = note{text.Explain(a.opts.Lang, msg.err), true}
		return
	}
	if msg.err != nil {
		said := text.Explain(a.opts.Lang, msg.err)
		if len(msg.paths) > 0 { // what was written all the same
			said += "\n\n" + a.t(text.Exported) + ": " + filepath.Dir(msg.paths[0])
		}
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Failed), said))
		return
	}
	if len(msg.paths) == 0 {
		a.note = note{a.t(text.ExportedNone), true}
		return
	}
	folder := filepath.Dir(msg.paths[0])
	if len(a.dialogs) > 0 { // somebody types: the next key is not meant for a message
		a.note = note{text: a.t(text.Exported) + ": " + folder}
		return
	}
	desk := a.desk
	show := func(path string) tea.Msg {
		return func() tea.Cmd { return func() tea.Msg { return shownMsg{desk.Open(path)} } }
	}
	options := []dialog.Option{{Label: a.t(text.OpenIt, folder), Out: show(folder)}}
	for _, p := range msg.paths {
		options = append(options, dialog.Option{Label: filepath.Base(p), Out: show(p)})
	}
	a.dialogs = append(a.dialogs, dialog.NewPick(a.t(text.Exported), options, nil))
}

// shownMsg says whether the system has shown a folder.
type shownMsg struct{ err error }
