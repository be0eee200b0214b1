package tui

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
	"thuky/tui/theme"
	"thuky/tui/widget"
)

// Card is the test card for a projector (thuky check-screen): what must be seen well from the back of the hall before
// the meeting begins.
type Card struct {
	lang   text.Lang
	themes []theme.Name
	at     int
	now    func() time.Time

	terminal
	asked    time.Time // when the terminal was asked something
	latency  time.Duration
	measured bool
}

// NewCard makes the test card; it begins with a theme, the others follow.
func NewCard(lang text.Lang, first theme.Name, now func() time.Time) *Card {
	c := &Card{lang: lang, now: now, terminal: newTerminal(first), themes: []theme.Name{first}}
	for _, n := range theme.Names() {
		if n != first {
			c.themes = append(c.themes, n)
		}
	}
	return c
}

// RunCard shows the test card on this terminal until it is closed.
func RunCard(lang text.Lang, first theme.Name) error { return run(NewCard(lang, first, time.Now)) }

// Init asks for the terminal's background, and how fast it answers.
func (c *Card) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, c.measure()) }

// measure asks the terminal what every one of them answers: the time it takes is the least that a key takes to be seen.
func (c *Card) measure() tea.Cmd {
	c.asked = c.now()
	return tea.Raw(ansi.RequestPrimaryDeviceAttributes)
}

// Update turns to the next theme, measures anew, or closes.
func (c *Card) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if c.hear(msg) {
		return c, nil
	}
	switch msg := msg.(type) {
	case uv.PrimaryDeviceAttributesEvent:
		c.latency, c.measured = c.now().Sub(c.asked), true
	case tea.KeyPressMsg:
		switch msg.String() {
		case "esc", "ctrl+c", "ctrl+q":
			return c, tea.Quit
		case "space", "right", "down", "enter":
			return c, c.turn(1)
		case "left", "up":
			return c, c.turn(-1)
		}
	}
	return c, nil
}

// turn goes to another theme.
func (c *Card) turn(by int) tea.Cmd {
	c.at = (c.at + by + len(c.themes)) % len(c.themes)
	c.look = c.themes[c.at]
	c.paint()
	return c.measure()
}

// View draws the card.
func (c *Card) View() tea.View { return c.view(widget.Block(c.draw(c.in(c.lang)), c.w, c.h), nil) }

func (c *Card) draw(f widget.Frame) []string {
	t := f.Theme
	lines := []string{t.Title.Render(f.T(text.CardTitle)) + "  " + t.Dim.Render(f.T(text.CardKeys))}
	lines = append(lines, c.facts(f)...)
	lines = append(lines, widget.Rule(f, f.T(text.CardLetters)))
	lines = append(lines, letters(f)...)
	lines = append(lines, widget.Rule(f, f.T(text.CardBars)))
	for _, n := range []int{1, 4, 9, 13} {
		w := max(1, min(52, f.W-8))
		lines = append(lines, widget.FitRight(strconv.Itoa(n), 3)+" "+t.Bar.Render(strings.TrimRight(widget.Bar(n, 13, w), "·")))
	}
	lines = append(lines, widget.Rule(f, f.T(text.CardColours)))
	lines = append(lines, c.colours(f)...)
	digits := widget.Digits("0123456789", max(1, min((f.H-len(lines)-1)/3, f.W/41)))
	lines = append(lines, widget.Rule(f, f.T(text.CardDigits)))
	return append(lines, widget.Styled(t.Strong, digits)...)
}

// facts say how large the screen is and what that is enough for, how many colours there are, and how fast it answers.
func (c *Card) facts(f widget.Frame) []string {
	t := f.Theme
	enough, style := f.T(text.CardGood), t.Good
	switch {
	case f.W < minWidth || f.H < minHeight:
		enough, style = f.T(text.CardTooSmall, minWidth, minHeight), t.Bad
	case f.W < 80 || f.H < 24:
		enough, style = f.T(text.CardSmall), t.Warn
	}
	latency, speed := f.T(text.CardWaiting), t.Dim
	if c.measured {
		ms := float64(c.latency.Microseconds()) / 1000
		latency, speed = f.T(text.CardLatency, text.Decimal(f.Lang, ms)), t.Good
		if c.latency > 100*time.Millisecond {
			latency, speed = latency+" "+f.T(text.CardSlow), t.Warn
		}
	}
	colours := map[theme.Depth]text.Word{theme.Full: text.CardFull, theme.Sixteen: text.CardSixteen, theme.None: text.CardNone}[c.depth]
	var out []string
	for _, l := range []struct {
		style lipgloss.Style
		s     string
	}{
		{style, f.T(text.CardSize, f.W, f.H) + enough},
		{t.Text, f.T(text.CardTheme, string(c.look)) + " · " + f.T(colours) + c.contrast(f)},
		{speed, latency},
	} {
		out = append(out, widget.Styled(l.style, widget.Wrap(l.s, f.W))...)
	}
	return out
}

// contrast says by how much the least visible text stands out, where the program chooses its colours itself.
func (c *Card) contrast(f widget.Frame) string {
	if c.depth != theme.Full {
		return ""
	}
	return " · " + f.T(text.CardContrast, text.Decimal(f.Lang, theme.Least(c.look, c.dark)))
}

// letters are all the Vietnamese letters: a row in which every letter is as wide as the figure under it.
func letters(f widget.Frame) []string {
	const all = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
	rows := [][]rune{[]rune(strings.ToUpper(all)), []rune(all), nil}
	for i := range rows[0] {
		rows[2] = append(rows[2], rune('0'+(i+1)%10))
	}
	var out []string
	for from := 0; from < len(rows[0]); from += max(1, f.W) {
		for _, r := range rows {
			out = append(out, f.Theme.Strong.Render(string(r[from:min(len(r), from+max(1, f.W))])))
		}
	}
	return out
}

// colours name each meaning in its own style, with the sign that tells it without colour.
func (c *Card) colours(f widget.Frame) []string {
	t := f.Theme
	var out []string
	line := ""
	for _, s := range []struct {
		style lipgloss.Style
		word  text.Word
	}{
		{t.Title, text.CardTitleStyle},
		{t.Text, text.CardText},
		{t.Strong, text.CardStrong},
		{t.Dim, text.CardDim},
		{t.Key, text.CardKey},
		{t.Good, text.CardGoodStyle},
		{t.Warn, text.CardWarn},
		{t.Bad, text.CardBad},
		{t.Selected, text.CardSelected},
		{t.Badge, text.CardBadge},
	} {
		part := s.style.Render(f.T(s.word))
		if line != "" && ansi.StringWidth(line)+ansi.StringWidth(part)+2 > f.W {
			out, line = append(out, line), ""
		}
		line += part + "  "
	}
	return append(out, line)
}
