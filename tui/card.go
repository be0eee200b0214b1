package tui

import (
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/paint"
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
	asked   time.Time       // when the terminal was asked something
	answers []time.Duration // how long it took, each time
}

// asks is how often the terminal is asked how fast it is: once may be by chance.
const asks = 5

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
func (c *Card) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, c.ask()) }

// ask asks the terminal what every one of them answers: the time it takes is the least that a key takes to be seen.
func (c *Card) ask() tea.Cmd {
	c.asked = c.now()
	return func() tea.Msg { return paint.Raw(ansi.RequestPrimaryDeviceAttributes) }
}

// heard takes down how long an answer took, and asks again until it is known well enough.
func (c *Card) heard() tea.Cmd {
	if len(c.answers) == asks {
		return nil
	}
	if c.answers = append(c.answers, c.now().Sub(c.asked)); len(c.answers) == asks {
		return nil
	}
	return c.ask()
}

// latency is the median of the answers.
func (c *Card) latency() time.Duration {
	sorted := slices.Sorted(slices.Values(c.answers))
	return sorted[len(sorted)/2]
}

// Update turns to the next theme, measures anew, or closes.
func (c *Card) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if c.hear(msg) {
		return c, nil
	}
	switch msg := msg.(type) {
	case uv.PrimaryDeviceAttributesEvent:
		return c, c.heard()
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
	if len(c.answers) < asks { // it is being asked already
		return nil
	}
	c.answers = nil
	return c.ask()
}

// View draws the card, with a margin where there is room for one.
func (c *Card) View() tea.View {
	f := c.in(c.lang)
	margin := max(0, (f.W-80)/20)
	lines := c.draw(f.Inner(f.W-2*margin, f.H-min(margin, 1)))
	for i := range lines {
		lines[i] = strings.Repeat(" ", margin) + lines[i]
	}
	return c.view(widget.Block(append(make([]string, min(margin, 1)), lines...), c.w, c.h), nil)
}

func (c *Card) draw(f widget.Frame) []string {
	t := f.Theme
	top := append([]string{t.Title.Render(f.T(text.CardTitle)) + "  " + t.Dim.Render(f.T(text.CardKeys))}, c.facts(f)...)
	parts := []struct {
		word  text.Word
		lines []string
	}{{text.CardLetters, letters(f)}, {text.CardBars, bars(f, 1)}, {text.CardColours, c.colours(f)}}
	const smallest = 3 // lines of figures
	least := len(top) + 1 + smallest
	for _, p := range parts {
		least += 1 + len(p.lines)
	}
	var gap []string // before each part, where there is room
	if least+len(parts)+1 <= f.H {
		gap, least = []string{""}, least+len(parts)+1
	}
	if thick := bars(f, 2); least+len(thick)-len(parts[1].lines) <= f.H {
		parts[1].lines = thick
	}
	lines := top
	for _, p := range parts {
		lines = append(append(append(lines, gap...), widget.Rule(f, f.T(p.word))), p.lines...)
	}
	lines = append(append(lines, gap...), widget.Rule(f, f.T(text.CardDigits)))
	scale := 1
	for len(widget.Digits("0", scale+1)) <= f.H-len(lines) && (scale+1)*39 <= f.W {
		scale++
	}
	return append(lines, widget.Styled(t.Strong, widget.Digits("0123456789", scale))...)
}

// bars are bars of several lengths, each so many lines high, without what is missing of them.
func bars(f widget.Frame, high int) []string {
	var out []string
	for i, n := range []int{1, 4, 9, 13} {
		bar := f.Theme.Bar.Render(strings.TrimRight(widget.Bar(n, 13, max(1, f.W-8)), "·"))
		if i > 0 {
			out = append(out, make([]string, high-1)...)
		}
		out = append(out, widget.FitRight(strconv.Itoa(n), 3)+" "+bar)
		for range high - 1 {
			out = append(out, "    "+bar)
		}
	}
	return out
}

// facts say how large the screen is and what that is enough for, how many colours there are, and how fast it answers.
func (c *Card) facts(f widget.Frame) []string {
	t := f.Theme
	enough, style := f.T(text.CardGood), t.Good
	switch {
	case c.w < minWidth || c.h < minHeight:
		enough, style = f.T(text.CardTooSmall, minWidth, minHeight), t.Bad
	case c.w < 80 || c.h < 24:
		enough, style = f.T(text.CardSmall), t.Warn
	}
	latency, speed := f.T(text.CardWaiting), t.Dim
	if len(c.answers) == asks {
		ms := float64(c.latency().Microseconds()) / 1000
		latency, speed = f.T(text.CardLatency, text.Decimal(f.Lang, ms)), t.Good
		if c.latency() > 100*time.Millisecond {
			latency, speed = latency+" "+f.T(text.CardSlow), t.Warn
		}
	}
	colours := map[theme.Depth]text.Word{theme.Full: text.CardFull, theme.Indexed: text.CardIndexed, theme.Sixteen: text.CardSixteen, theme.None: text.CardNone}[c.depth]
	var out []string
	for _, l := range []struct {
		style lipgloss.Style
		s     string
	}{
		{style, f.T(text.CardSize, c.w, c.h) + enough},
		{t.Text, f.T(text.CardTheme, c.shown(f)) + " · " + f.T(colours) + c.contrast(f)},
		{speed, latency},
	} {
		out = append(out, widget.Styled(l.style, widget.Wrap(l.s, f.W))...)
	}
	return out
}

// shown names the theme, and what it has become on this background.
func (c *Card) shown(f widget.Frame) string {
	if on := c.look.On(c.dark); on != c.look {
		return f.T(text.CardBecame, c.look, on)
	}
	return string(c.look)
}

// contrast says by how much the least visible text stands out, where the program chooses its colours itself.
func (c *Card) contrast(f widget.Frame) string {
	switch least := theme.Least(c.look, c.dark, c.depth); {
	case least > 0:
		return " · " + f.T(text.CardContrast, text.Decimal(f.Lang, least))
	case c.depth == theme.Sixteen:
		return " · " + f.T(text.CardOwnColours)
	}
	return ""
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
