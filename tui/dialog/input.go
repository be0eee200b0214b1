package dialog

import (
	"strings"

	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"

	"thuky/meeting/name"
	"thuky/tui/widget"
)

// input edits one value: a line, or several with word wrap. What is typed is kept in NFC at every step, since
// input methods send combining marks one by one.
type input interface {
	update(tea.Msg)
	value() string
	set(string)
	focus(bool)
	view(f widget.Frame) (lines []string, cursor *tea.Cursor)
	lines() int
	edge(by int) bool // the cursor is in the first line (-1), or in the last (1)
	now() moment
	restore(moment)
}

// breaks makes the line breaks of a paste alike: terminals send "\r", systems "\r\n" or "\n".
var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// cells keeps the columns of a spreadsheet apart in a text, where a tab would become a space.
var cells = strings.NewReplacer("\t", " | ")

type lineInput struct{ m textinput.Model }

func newLine(value string) *lineInput {
	m := textinput.New()
	m.Prompt = ""
	m.SetVirtualCursor(false)
	m.SetValue(value)
	m.CursorEnd()
	return &lineInput{m}
}

func (in *lineInput) update(msg tea.Msg) {
	if p, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: name.Clean(breaks.Replace(p.Content))}
	}
	in.m, _ = in.m.Update(msg)
	value := in.m.Value()
	if norm.NFC.IsNormalString(value) {
		return
	}
	// The cursor stands after as many letters as the text before it comes to once composed.
	before := []rune(value)[:in.m.Position()]
	at := len([]rune(norm.NFC.String(string(before))))
	in.m.SetValue(norm.NFC.String(value))
	in.m.SetCursor(at)
}

func (in *lineInput) value() string { return name.Clean(in.m.Value()) }
func (in *lineInput) set(s string)  { in.m.SetValue(s); in.m.CursorEnd() }
func (in *lineInput) lines() int    { return 1 }

func (in *lineInput) focus(on bool) {
	if on {
		in.m.Focus()
	} else {
		in.m.Blur()
	}
}

func (in *lineInput) view(f widget.Frame) ([]string, *tea.Cursor) {
	in.m.SetWidth(max(1, f.W-1))
	in.m.SetCursor(in.m.Position()) // in sight, whatever the width
	s := in.m.Styles()
	s.Focused.Text, s.Blurred.Text = f.Theme.Strong, f.Theme.Text
	in.m.SetStyles(s)
	return []string{in.m.View()}, in.m.Cursor()
}

func (in *lineInput) edge(int) bool { return true }
func (in *lineInput) now() moment   { return moment{value: in.m.Value(), col: in.m.Position()} }

func (in *lineInput) restore(m moment) {
	in.m.SetValue(m.value)
	in.m.SetCursor(m.col)
}

type areaInput struct {
	m      textarea.Model
	height int
}

func newArea(value string, height int) *areaInput {
	m := textarea.New()
	m.Prompt, m.ShowLineNumbers = "", false
	m.CharLimit, m.MaxHeight = 0, 0 // no text is cut: the meeting says what is too long
	m.SetVirtualCursor(false)
	m.SetHeight(height)
	m.SetWidth(60)
	m.SetValue(value)
	m.MoveToEnd()
	return &areaInput{m, height}
}

func (in *areaInput) update(msg tea.Msg) {
	if p, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: name.CleanText(cells.Replace(breaks.Replace(p.Content)))}
	}
	in.m, _ = in.m.Update(msg)
	value := in.m.Value()
	if norm.NFC.IsNormalString(value) {
		return
	}
	lines := strings.Split(value, "\n")
	row, col := in.m.Line(), in.m.Column()
	before := []rune(lines[row])[:col]
	at := len([]rune(norm.NFC.String(string(before))))
	in.restore(moment{norm.NFC.String(value), row, at})
}

func (in *areaInput) edge(by int) bool {
	info := in.m.LineInfo()
	if by < 0 {
		return in.m.Line() == 0 && info.RowOffset == 0
	}
	return in.m.Line() == in.m.LineCount()-1 && info.RowOffset == info.Height-1
}

func (in *areaInput) now() moment { return moment{in.m.Value(), in.m.Line(), in.m.Column()} }

func (in *areaInput) restore(m moment) {
	in.m.SetValue(m.value)
	in.m.MoveToBegin()
	for in.m.Line() < m.row {
		in.m.CursorDown()
	}
	in.m.SetCursorColumn(m.col)
}

func (in *areaInput) value() string { return strings.TrimSpace(name.CleanText(in.m.Value())) }
func (in *areaInput) set(s string)  { in.m.SetValue(s); in.m.MoveToEnd() }
func (in *areaInput) lines() int    { return in.height }

func (in *areaInput) focus(on bool) {
	if on {
		in.m.Focus()
	} else {
		in.m.Blur()
	}
}

func (in *areaInput) view(f widget.Frame) ([]string, *tea.Cursor) {
	in.m.SetWidth(max(1, f.W))
	in.m.SetHeight(in.height)
	s := in.m.Styles()
	s.Focused.Text, s.Blurred.Text = f.Theme.Strong, f.Theme.Text
	s.Focused.CursorLine, s.Focused.Base = f.Theme.Strong, f.Theme.Strong
	s.Blurred.CursorLine, s.Blurred.Base = f.Theme.Text, f.Theme.Text
	s.Focused.EndOfBuffer, s.Blurred.EndOfBuffer = f.Theme.Dim, f.Theme.Dim
	in.m.SetStyles(s)
	return strings.Split(in.m.View(), "\n"), in.m.Cursor()
}
