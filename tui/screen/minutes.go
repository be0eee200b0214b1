package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/paper"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Minutes shows the minutes (biên bản) as they stand, always current, and every other paper as it would be exported.
type Minutes struct {
	from  int
	kind  int // of the papers there are
	doc   int // of that kind's documents; below 0: the last one
	drawn drawn
}

// drawn is a page kept until the record or the room for it changes: a large meeting's takes longer than a key may.
type drawn struct {
	head      meeting.Hash
	frame     widget.Frame
	kind, doc int
	docs      []paper.Document // of the kind
	lines     []string
}

// look makes what is drawn, where something has changed. A kind of which there is no document now gives way to the
// minutes, which are always there.
func (s *Minutes) look(c *Context) {
	d := &s.drawn
	kinds := paper.Kinds()
	if head := c.M.Head().Hash; d.docs == nil || d.head != head || d.kind != s.kind {
		if d.docs = kinds[s.kind].Build(c.M); len(d.docs) == 0 {
			s.kind, s.doc = 0, 0
			d.docs = kinds[0].Build(c.M)
		}
		d.head, d.kind, d.lines = head, s.kind, nil
	}
	if s.doc < 0 || s.doc >= len(d.docs) {
		s.doc = len(d.docs) - 1
	}
	if d.lines == nil || d.frame != c.Frame || d.doc != s.doc {
		d.frame, d.doc, d.lines = c.Frame, s.doc, page(c.Frame, d.docs[s.doc])
	}
}

// turn goes to the document after the one shown, or before it; after the last come the minutes again.
func (s *Minutes) turn(c *Context, by int) {
	s.look(c)
	s.from = 0
	if to := s.doc + by; to >= 0 && to < len(s.drawn.docs) {
		s.doc = to
		return
	}
	kinds := paper.Kinds()
	for {
		s.kind = (s.kind + by + len(kinds)) % len(kinds)
		if s.kind == 0 || len(kinds[s.kind].Build(c.M)) > 0 {
			break
		}
	}
	s.doc = 0
	if by < 0 {
		s.doc = -1
	}
}

// Name is the screen's name.
func (s *Minutes) Name() text.Word { return text.MinutesName }

// Export asks for the papers to be written.
type Export struct{}

// Actions scroll and export.
func (s *Minutes) Actions(c *Context) []Action {
	step := func(key string, name text.Word, by int) Action {
		return Action{Keys: []string{key}, Name: name, Quiet: true, Do: func() tea.Msg { s.from = max(0, s.from+by); return nil }}
	}
	page := max(1, c.H-2)
	turn := func(key string, name text.Word, by int) Action {
		return Action{Keys: []string{key}, Name: name, Do: func() tea.Msg { s.turn(c, by); return nil }}
	}
	return []Action{
		{Keys: []string{"enter"}, Name: text.ExportName, Do: func() tea.Msg { return Export{} }},
		turn("right", text.PaperTurn, 1), turn("left", text.PaperTurnBack, -1),
		step("up", text.Up, -1), step("down", text.Down, 1), step("pgup", text.PageUp, -page), step("pgdown", text.PageDown, page),
		step("space", text.PageDown, page), step("home", text.First, -1<<20), step("end", text.Last, 1<<20),
	}
}

// View draws the page.
func (s *Minutes) View(c *Context) []string {
	s.look(c)
	lines := s.drawn.lines
	s.from = min(s.from, max(0, len(lines)-c.H+1))
	doc := s.drawn.docs[s.doc]
	label := c.T(text.PaperNames[paper.Kinds()[s.kind].Name])
	switch {
	case doc.Blank:
		label += " · " + c.T(text.PaperBlank)
	case doc.Draft:
		label += " · " + c.T(text.MinutesDraft)
	case s.kind == 0:
		label += " · " + c.T(text.MinutesFinal)
	}
	left := c.Theme.Key.Render("◂ ") + c.Theme.Badge.Render(label) + c.Theme.Key.Render(" ▸")
	if n := len(s.drawn.docs); n > 1 {
		left += c.Theme.Dim.Render(c.T(text.PaperOf, s.doc+1, n))
	}
	place := c.T(text.LinesOf, s.from+1, min(len(lines), s.from+c.H-1), len(lines))
	right := c.T(text.Fingerprint, c.M.Head().Seq, c.M.Head().Hash.Fingerprint()) + " · " + place
	if ansi.StringWidth(left)+ansi.StringWidth(right)+1 > c.W { // which paper it is comes first
		right = place
	}
	top := widget.Spread(left, c.Theme.Dim.Render(right), c.W)
	return append([]string{top}, lines[s.from:min(len(lines), s.from+c.H-1)]...)
}

// page draws a document in the middle of the frame, as wide as is good to read.
func page(f widget.Frame, d paper.Document) []string {
	w := min(f.W, 100)
	margin := strings.Repeat(" ", (f.W-w)/2)
	inner := f.Inner(w, f.H)
	var out []string
	add := func(lines ...string) {
		for _, l := range lines {
			out = append(out, margin+l)
		}
	}
	if d.Letterhead.Agency != "" {
		half := w / 2
		left := widget.Center(append(append(widget.Wrap(d.Letterhead.Superior, half-2), widget.Styled(f.Theme.Strong, widget.Wrap(d.Letterhead.Agency, half-2))...), d.Letterhead.Number), half)
		right := widget.Center(append(widget.Styled(f.Theme.Strong, widget.Wrap("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", w-half)), f.Theme.Strong.Render("Độc lập - Tự do - Hạnh phúc")), w-half)
		h := max(len(left), len(right))
		add(strings.Split(widget.Beside(widget.Block(left, half, h), widget.Block(right, w-half, h)), "\n")...)
		add("")
	}
	if d.Letterhead.PlaceDate != "" {
		add(f.Theme.Dim.Render(widget.FitRight(d.Letterhead.PlaceDate, w)), "")
	}
	if d.Draft {
		add(widget.Center([]string{f.Theme.Warn.Render(paper.DraftMark)}, w)...)
	}
	add(widget.Center([]string{f.Theme.Title.Render(d.Heading)}, w)...)
	for _, s := range d.Subject {
		add(widget.Center(widget.Styled(f.Theme.Strong, widget.Wrap(s, w-4)), w)...)
	}
	if d.Notice != "" {
		add(widget.Center(widget.Styled(f.Theme.Warn, widget.Wrap(d.Notice, w-4)), w)...)
	}
	add("")
	for _, b := range d.Body {
		add(block(inner, b)...)
	}
	add("")
	add(signatures(inner, d.Signatures)...)
	if len(d.Receivers) > 0 {
		add("", f.Theme.Strong.Render("Nơi nhận:"))
		for i, r := range d.Receivers {
			end := ";"
			if i == len(d.Receivers)-1 {
				end = "."
			}
			if r = strings.TrimRight(strings.TrimSpace(r), ";,"); end == ";" || !strings.HasSuffix(r, ".") && !strings.HasSuffix(r, "…") {
				r += end
			}
			add("- " + r)
		}
	}
	return out
}

func block(f widget.Frame, b paper.Block) []string {
	switch b := b.(type) {
	case paper.Heading:
		style := f.Theme.Title
		if b.Level > 1 {
			style = f.Theme.Strong
		}
		return append([]string{""}, styled(f, style.Render, b.Text, "")...)
	case paper.Paragraph:
		if b.Center {
			return widget.Center(widget.Styled(f.Theme.Text, widget.Wrap(runs(b.Runs), f.W)), f.W)
		}
		return styled(f, f.Theme.Text.Render, runs(b.Runs), "    ")
	case paper.Item:
		return styled(f, f.Theme.Text.Render, "- "+runs(b.Runs), "      ")
	case paper.Table:
		return table(f, b)
	case paper.Sheet:
		return sheet(f, b)
	case paper.Break:
		return []string{"", f.Theme.Rule.Render(strings.Repeat("═", f.W)), ""}
	}
	return nil
}

// sheet draws the papers of a sheet one below the other, parted by the lines to cut along.
func sheet(f widget.Frame, s paper.Sheet) []string {
	var one []string
	for _, b := range s.Paper {
		one = append(one, block(f, b)...)
	}
	out := []string{f.Theme.Rule.Render(strings.Repeat("═", f.W)), ""}
	for n := range s.Across * s.Down {
		if n > 0 {
			out = append(out, "", f.Theme.Rule.Render(strings.Repeat("- ", f.W/2)), "")
		}
		out = append(out, one...)
	}
	return append(out, "")
}

func runs(rs []paper.Run) string {
	var b strings.Builder
	for _, r := range rs {
		b.WriteString(r.Text)
	}
	return b.String()
}

func styled(f widget.Frame, style func(...string) string, s, indent string) []string {
	var out []string
	for _, l := range widget.Wrap(indent+s, f.W) {
		out = append(out, style(l))
	}
	return out
}

// pen is a style for thousands of cells on a page: each is not measured again to be written in it.
type pen struct{ begin, end string }

func penOf(style lipgloss.Style) pen {
	begin, end, _ := strings.Cut(style.Render("x"), "x")
	return pen{begin, end}
}

func (p pen) write(s string) string { return p.begin + s + p.end }

// table draws a table, its cells wrapped.
func table(f widget.Frame, t paper.Table) []string {
	sum := 0
	for _, c := range t.Columns {
		sum += c.Width
	}
	w := make([]int, len(t.Columns))
	left := f.W - 3*(len(t.Columns)-1)
	for i, c := range t.Columns {
		w[i] = max(3, left*c.Width/max(1, sum))
	}
	out := []string{""} // parted from the sentence before it
	text, head, lines := penOf(f.Theme.Text), penOf(f.Theme.Strong), penOf(f.Theme.Rule)
	between := lines.write(" │ ")
	row := func(cells []string, in pen, h int) {
		wrapped := make([][]string, len(cells))
		for i, cell := range cells {
			wrapped[i] = widget.Wrap(cell, w[i])
			h = max(h, len(wrapped[i]))
		}
		for y := range h {
			var parts []string
			for i := range cells {
				s := ""
				if y < len(wrapped[i]) {
					s = wrapped[i][y]
				}
				switch t.Columns[i].Align {
				case paper.Right:
					s = widget.FitRight(s, w[i])
				case paper.Center:
					s = widget.Fit(strings.Repeat(" ", max(0, (w[i]-ansi.StringWidth(s))/2))+s, w[i])
				default:
					s = widget.Fit(s, w[i])
				}
				if strings.TrimSpace(s) != "" { // blanks look the same in any style
					s = in.write(s)
				}
				parts = append(parts, s)
			}
			out = append(out, strings.Join(parts, between))
		}
	}
	if t.Caption != "" {
		out = append(out, widget.Center([]string{f.Theme.Strong.Render(t.Caption)}, f.W)...)
	}
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, c.Title)
	}
	rule := func(cross string) string {
		parts := make([]string, len(w))
		for i := range w {
			parts[i] = strings.Repeat("─", w[i])
		}
		return lines.write(strings.Join(parts, "─"+cross+"─"))
	}
	out = append(out, rule("┬"))
	row(heads, head, 1)
	out = append(out, rule("┼"))
	for _, r := range t.Rows {
		row(r, text, max(1, int(t.Tall)))
	}
	return append(out, rule("┴"))
}

func signatures(f widget.Frame, sigs []paper.Signature) []string {
	if len(sigs) == 0 {
		return nil
	}
	w := f.W / len(sigs)
	above := 0 // a line for the authority, where somebody signs by one
	for _, s := range sigs {
		above = max(above, min(1, len(s.Authority)))
	}
	out := make([]string, 5+above)
	for _, s := range sigs {
		lines := []string{f.Theme.Strong.Render(s.Authority)}
		for i, l := range append(lines[:above], f.Theme.Strong.Render(s.Office), f.Theme.Dim.Render(s.Hint), "", "", f.Theme.Strong.Render(s.Name)) {
			out[i] += widget.Fit(widget.Center([]string{l}, w)[0], w)
		}
	}
	return out
}
