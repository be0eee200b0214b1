package paint_test

import (
	"bytes"
	"fmt"
	"image/color"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"pgregory.net/rapid"

	"thuky/tui/paint"
)

// picture is a model that shows what it is told to.
type picture struct {
	content string
	cursor  *tea.Cursor
}

func (m *picture) Init() tea.Cmd                       { return nil }
func (m *picture) Update(tea.Msg) (tea.Model, tea.Cmd) { return m, nil }

func (m *picture) View() tea.View {
	v := tea.NewView(m.content)
	v.Cursor, v.WindowTitle = m.cursor, "title"
	return v
}

// easel is a painter, what it has written so far, and the terminal that shows it.
type easel struct {
	*picture
	painter *paint.Painter
	term    *vt.Emulator
	bytes.Buffer
}

func (e *easel) Write(b []byte) (int, error) {
	_, _ = e.Buffer.Write(b)
	return e.term.Write(b) //nolint:wrapcheck // the emulator's own
}

func newEasel(w, h int) *easel {
	e := &easel{picture: &picture{}, term: vt.NewEmulator(w, h)}
	e.painter = paint.New(e.picture, e)
	e.painter.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return e
}

// pass writes what Bubble Tea would.
func (e *easel) pass(s string) { _, _ = e.painter.Output().Write([]byte(s)) }

func (e *easel) open() {
	e.pass(ansi.SetModeAltScreenSaveCursor + "\x1b[H\x1b[2J" + ansi.ResetModeTextCursorEnable)
}

// show draws a frame, and returns what that wrote.
func (e *easel) show(content string) string {
	e.Reset()
	e.content = content
	e.painter.View()
	return e.String()
}

// same compares what two terminals show; the colour of letters that cannot be seen is no difference.
func same(got, want *vt.Emulator) error {
	look := func(c *uv.Cell) uv.Cell {
		seen := *c
		if seen.Content == " " || seen.Content == "" {
			bg, line := seen.Style.Bg, seen.Style.Underline
			reverse := seen.Style.Attrs & (uv.AttrReverse | uv.AttrStrikethrough | uv.AttrBlink)
			seen = uv.Cell{Content: " ", Width: 1, Style: uv.Style{Bg: bg, Underline: line, Attrs: reverse}}
			if reverse != 0 {
				seen.Style.Fg = c.Style.Fg
			}
		}
		return seen
	}
	for y := range want.Height() {
		for x := range want.Width() {
			g, w := look(got.CellAt(x, y)), look(want.CellAt(x, y))
			if !g.Equal(&w) {
				return fmt.Errorf("%d, %d: got %#v, want %#v\n%s", x, y, g, w, got.Render())
			}
		}
	}
	return nil
}

var (
	styles = []string{"", "\x1b[1m", "\x1b[38;5;114m", "\x1b[1;38;2;255;255;255;48;2;38;65;95m", "\x1b[7m", "\x1b[4m", "\x1b[41m", "\x1b[2;3m", "\x1b[9m", "\x1b[5m"}
	words  = []string{"a", " ", "   ", "              ", "ế", "Ờ", "đ", "│", "────────────", "▄▄▖··", "12", "Nguyễn Văn An", "e\u0302\u0301", "会"}
)

func lines(t *rapid.T, w, h int) string {
	styled := rapid.Custom(func(t *rapid.T) string {
		return rapid.SampledFrom(styles).Draw(t, "style") + rapid.SampledFrom(words).Draw(t, "word") + "\x1b[m"
	})
	var out []string
	for range rapid.IntRange(0, h).Draw(t, "lines") {
		out = append(out, ansi.Truncate(strings.Join(rapid.SliceOfN(styled, 0, 10).Draw(t, "line"), ""), w, ""))
	}
	return strings.Join(out, "\n")
}

// TestWhateverTheFramesTheLastOneShows: after any frames, clearings and changes of size the terminal shows the last frame as
// one does on which nothing else has been.
func TestWhateverTheFramesTheLastOneShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 40).Draw(t, "w"), rapid.IntRange(1, 8).Draw(t, "h")
		e := newEasel(w, h)
		e.open()
		if rapid.Bool().Draw(t, "at once") {
			e.painter.Update(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
		}
		for range rapid.IntRange(1, 6).Draw(t, "frames") {
			switch rapid.IntRange(0, 5).Draw(t, "event") {
			case 0:
				e.pass("\x1b[H\x1b[2J")
			case 1:
				w, h = rapid.IntRange(1, 40).Draw(t, "w"), rapid.IntRange(1, 8).Draw(t, "h")
				e.term.Resize(w, h)
				e.painter.Update(tea.WindowSizeMsg{Width: w, Height: h})
			case 2:
				e.pass("\x1b]2;a title\a")
			}
			e.cursor = nil
			if rapid.Bool().Draw(t, "cursor") {
				e.cursor = tea.NewCursor(rapid.IntRange(0, w-1).Draw(t, "x"), rapid.IntRange(0, h-1).Draw(t, "y"))
			}
			e.show(lines(t, w, h))
		}
		fresh := newEasel(w, h)
		fresh.open()
		fresh.show(e.content)
		if err := same(e.term, fresh.term); err != nil {
			t.Fatal(err)
		}
		if at := e.term.CursorPosition(); e.cursor != nil && (at.X != e.cursor.X || at.Y != e.cursor.Y) {
			t.Fatalf("the cursor is at %v, want %v", at, e.cursor)
		}
		if e.term.CursorHidden() != (e.cursor == nil) {
			t.Fatalf("the cursor is hidden: %v, want %v", e.term.CursorHidden(), e.cursor == nil)
		}
		// And what is on the fresh one are the words of the frame, in their styles.
		plain := vt.NewEmulator(w, h)
		for y, line := range strings.Split(e.content, "\n") {
			_, _ = plain.Write([]byte(ansi.CursorPosition(1, y+1) + line))
		}
		if !strings.ContainsAny(e.content, "会\u0301") { // of which terminals think differently
			if err := same(fresh.term, plain); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestAFrameTakesTheseBytes: what is sent for a frame after others, to the byte.
func TestAFrameTakesTheseBytes(t *testing.T) {
	red, green, bar := "\x1b[31m", "\x1b[32m", "\x1b[41m"
	for name, c := range map[string]struct {
		frames []string // the last one is looked at
		want   string
	}{
		"a mark and a figure": {
			[]string{
				"  1. [ ] Văn phòng Bộ               0\n  2. [ ] Thanh tra Bộ                0",
				"  1. [✓] Văn phòng Bộ               1\n  2. [ ] Thanh tra Bộ                0",
			}, "\x1b[1;7H✓\x1b[37G1",
		},
		"the same again":              {[]string{"a", "a"}, ""},
		"a style that is not seen":    {[]string{"a" + red + "  \x1b[mb", "a  b"}, ""},
		"over a short gap":            {[]string{"a123b", "x123y"}, "\x1b[Hx123y"},
		"over a long gap":             {[]string{"a1234b", "x1234y"}, "\x1b[Hx\x1b[6Gy"},
		"a new row":                   {[]string{"a\nb", "a\nc"}, "\x1b[2;1Hc"},
		"in one style":                {[]string{"", red + "a\x1b[m          b\n" + red + "c\x1b[m          d"}, "\x1b[1;12Hb\x1b[B\bd\x1b[H\x1b[31ma\x1b[B\rc"},
		"each style once":             {[]string{"", red + "a" + green + "b\x1b[m\n" + green + "c" + red + "d\x1b[m"}, "\x1b[H\x1b[31ma\x1b[Bd\r\x1b[32mc\x1b[Ab"},
		"a blank of any style":        {[]string{"a", red + "\x1b[m \n" + red + "b\x1b[m"}, "\x1b[H \x1b[B\r\x1b[31mb"},
		"beyond the last cell":        {[]string{"", strings.Repeat(" ", 39) + "a\n" + strings.Repeat(" ", 38) + "b"}, "\x1b[2;39Hb\x1b[Aa"},
		"from the last cell":          {[]string{"", strings.Repeat(" ", 38) + "bc\n\n" + strings.Repeat(" ", 39) + "a"}, "\x1b[1;39Hbc\x1b[3;40Ha"},
		"three to the left":           {[]string{"", "            abc\n            d"}, "\x1b[1;13Habc\x1b[B\b\b\bd"},
		"far to the left":             {[]string{"", "  abcdefg\n  d"}, "\x1b[1;3Habcdefg\x1b[2;3Hd"},
		"far down":                    {[]string{"", "  a\n\n\n  d"}, "\x1b[1;3Ha\x1b[3B\bd"},
		"down after blanks":           {[]string{"12345678901y", "           x\n           z"}, "\x1b[H\x1b[11X\x1b[11Cx\x1b[B\bz"},
		"to the right":                {[]string{"", "         a\n           b"}, "\x1b[1;10Ha\x1b[B\x1b[Cb"},
		"down from the last cell":     {[]string{"", strings.Repeat(" ", 36) + "abcd\n" + strings.Repeat(" ", 38) + "x"}, "\x1b[1;37Habcd\x1b[2;39Hx"},
		"blanks before a word":        {[]string{"xy", "  " + red + "c\x1b[m"}, "\x1b[H\x1b[31m  c"},
		"a blank before a ground":     {[]string{"x", " " + bar + "c\x1b[m"}, "\x1b[H \x1b[41mc"},
		"a blank in the pen's colour": {[]string{red + "ab\x1b[m", red + "a\x1b[m "}, "\x1b[1;2H "},
		"blanks within a word":        {[]string{"abcdef", red + "u\x1b[m  " + red + "vwx\x1b[m"}, "\x1b[H\x1b[31mu  vwx"},
		"blanks after a word":         {[]string{"abc", red + "x\x1b[m  "}, "\x1b[H\x1b[31mx  "},
		"the pen's style first":       {[]string{red + "a\x1b[m", green + "b" + red + "c\x1b[m"}, "\x1b[1;2Hc\r\x1b[32mb"},
		"the pen keeps its style":     {[]string{red + "a\x1b[m", red + "b\x1b[m"}, "\x1b[Hb"},
		"few blanks":                  {[]string{"12345678y", "        x"}, "\x1b[H        x"},
		"many blanks":                 {[]string{"12345678901y", "           x"}, "\x1b[H\x1b[11X\x1b[11Cx"},
		"few blanks at the end":       {[]string{"x1234", "x"}, "\x1b[1;2H    "},
		"many blanks at the end":      {[]string{"x12345", "x"}, "\x1b[1;2H\x1b[5X"},
		"many blanks of one ground":   {[]string{"", bar + "            x\x1b[m"}, "\x1b[H\x1b[41m\x1b[12X\x1b[12Cx"},
		"blanks after a ground":       {[]string{bar + "ab\x1b[m", " "}, "\x1b[H\x1b[m  "},
		"blanks after a colour":       {[]string{red + "a\x1b[mb", red + "c\x1b[m "}, "\x1b[Hc "},
		"underlined blanks":           {[]string{"", "\x1b[4m            \x1b[m"}, "\x1b[H\x1b[4m            "},
		"a wide letter":               {[]string{"a", "会b c"}, "\x1b[1;1H\x1b[K\x1b[?7l会\x1b[3Gb\x1b[5Gc\x1b[?7h"},
		"a letter of several runes":   {[]string{"a", "e\u0302\u0301b"}, "\x1b[1;1H\x1b[K\x1b[?7le\u0302\u0301\x1b[2Gb\x1b[?7h"},
		"a wide letter that goes":     {[]string{"会b", "xb"}, "\x1b[1;1H\x1b[K\x1b[?7lx\x1b[2Gb\x1b[?7h"},
		"a row of wide letters stays": {[]string{"会\na", "会\nb"}, "\x1b[2;1Hb"},
	} {
		t.Run(name, func(t *testing.T) {
			e := newEasel(40, 4)
			e.open()
			var got string
			for _, content := range c.frames {
				got = e.show(content)
			}
			if want := strings.ReplaceAll(c.want, "\x1b[1;1H", "\x1b[H"); got != want {
				t.Errorf("wrote %q, want %q", got, want)
			}
		})
	}
}

// at moves the picture's cursor; a colour may be given.
func (e *easel) at(x, y int, c color.Color) {
	if e.cursor == nil {
		e.cursor = tea.NewCursor(x, y)
	}
	e.cursor.X, e.cursor.Y, e.cursor.Color = x, y, c
}

// TestTheCursor: it is where the View has it, in its colour, and does not fly about.
func TestTheCursor(t *testing.T) {
	e := newEasel(20, 3)
	e.open()
	step := func(name, content, want string) {
		t.Helper()
		if got := e.show(content); got != want {
			t.Errorf("%s: wrote %q, want %q", name, got, want)
		}
	}
	step("no cursor", "a", "\x1b[Ha")
	e.at(1, 0, nil)
	step("it appears", "a", "\x1b[1;2H\x1b[?25h")
	e.at(2, 0, nil) // the same one, moved
	step("it moves", "a", "\x1b[1;3H")
	step("a frame beneath it", "b", "\x1b[?25l\x1b[Hb\x1b[1;3H\x1b[?25h")
	e.at(2, 0, color.White)
	step("a colour", "b", "\x1b[1;3H\x1b]12;#ffffff\a")
	e.painter.Update(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	step("a frame at once", "c", "\x1b[?2026h\x1b[Hc\x1b[1;3H\x1b[?2026l")
	e.at(3, 0, color.White)
	step("it moves alone", "c", "\x1b[1;4H")
	e.at(3, 0, nil)
	step("its own colour", "c", "\x1b[1;4H\x1b]112\a")
	e.cursor = nil
	step("it goes", "c", "\x1b[?25l")
}

// TestNothingIsPaintedOutsideTheAlternateScreen: neither before Bubble Tea has entered it nor after it has left it, and pen and
// cursor are left as they were.
func TestNothingIsPaintedOutsideTheAlternateScreen(t *testing.T) {
	e := newEasel(20, 3)
	if got := e.show("before"); got != "" {
		t.Errorf("wrote %q before the screen was there", got)
	}
	e.Reset()
	e.open()
	if !strings.Contains(e.String(), "before") || e.term.CellAt(0, 0).Content != "b" {
		t.Errorf("the picture did not follow the opening: %q", e.String())
	}
	e.at(3, 1, color.White)
	e.show("\x1b[41;1mbefore\x1b[m")
	e.cursor = nil // its colour stays until the end, whatever happens to the screen
	e.show("b")
	e.pass("\x1b[H\x1b[2J")
	e.Reset()
	e.pass("\x1b[3;1H" + ansi.ResetModeAltScreenSaveCursor)
	if got, want := e.String(), "\x1b[3;1H\x1b[m\x1b[3;1H\x1b]112\a"+ansi.ResetModeAltScreenSaveCursor; got != want {
		t.Errorf("left with %q, want %q", got, want)
	}
	if got := e.show("after"); got != "" {
		t.Errorf("wrote %q after the screen had gone", got)
	}
	e.Reset()
	e.at(0, 0, nil)
	e.show("again")
	e.open() // after a pause
	if got, want := e.String(), "\x1b[m\x1b[?25l\x1b[?1049h\x1b[H\x1b[2J\x1b[?25l\x1b[Hagain\x1b[H\x1b[?25h"; got != want {
		t.Errorf("came back with %q, want %q", got, want)
	}
}

// TestAClearedScreenIsNeverSeen: what clears the screen and the picture that follows are one write, in one synchronized update,
// and in no colour of before.
func TestAClearedScreenIsNeverSeen(t *testing.T) {
	for cleared, want := range map[string]string{
		"\x1b[H\x1b[2J":                       "\x1b[m\x1b[?25l\x1b[H\x1b[2J\x1b[H\x1b[41mHội nghị",
		"\x1b[?2026h\x1b[H\x1b[2J\x1b[?2026l": "\x1b[m\x1b[?25l\x1b[?2026h\x1b[H\x1b[2J\x1b[H\x1b[41mHội nghị\x1b[?2026l",
	} {
		e := newEasel(20, 3)
		e.open()
		e.show("\x1b[41mHội nghị\x1b[m")
		e.painter.Update(paint.Again{}) // a clearing makes sure of everything by itself
		e.Reset()
		n, err := e.painter.Output().Write([]byte(cleared))
		if got := e.String(); got != want || n != len(cleared) || err != nil {
			t.Errorf("wrote %q, want %q (%d, %v)", got, want, n, err)
		}
	}
}

// TestEveryCellOfANewSizeIsPainted: nothing is taken to stand where the terminal may have moved it.
func TestEveryCellOfANewSizeIsPainted(t *testing.T) {
	e := newEasel(5, 2)
	e.open()
	e.show("\x1b[41mab\x1b[m")
	e.term.Resize(6, 2)
	e.painter.Update(tea.WindowSizeMsg{Width: 6, Height: 2})
	if got, want := e.show("\x1b[41mab\x1b[m"), "\x1b[m\x1b[2;1H\x1b[6X\x1b[1;3H    \x1b[H\x1b[41mab"; got != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
}

// TestWhatSomebodyElseWroteDoesNotStay: it goes with the next picture of another kind, and where everything is painted anew.
func TestWhatSomebodyElseWroteDoesNotStay(t *testing.T) {
	fresh := newEasel(20, 4)
	fresh.open()
	fresh.show("\x1b[31ma\x1b[m\nb\nc\nd")
	for name, mend := range map[string]func(e *easel){
		"another picture": func(e *easel) { e.show("\n\n\n\x1b[31md\x1b[m"); e.show("\x1b[31ma\x1b[m\nb\nc\nd") },
		"again":           func(e *easel) { e.painter.Update(paint.Again{}); e.painter.View() },
	} {
		e := newEasel(20, 4)
		e.open()
		e.show("\x1b[31ma\x1b[m\nb\nc\nd") // the pen stays red
		_, _ = e.term.Write([]byte("\x1b[4;10H\x1b[31mBroadcast\x1b[m"))
		mend(e)
		if err := same(e.term, fresh.term); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestFewColours: a terminal is sent only colours that it has, and all anew once it is known to have others.
func TestFewColours(t *testing.T) {
	for profile, want := range map[colorprofile.Profile]string{
		colorprofile.TrueColor: "\x1b[m\x1b[H\x1b[38;2;255;0;0;1ma",
		colorprofile.ANSI256:   "\x1b[m\x1b[H\x1b[38;5;196;1ma",
		colorprofile.ANSI:      "\x1b[m\x1b[H\x1b[91;1ma",
		colorprofile.Ascii:     "\x1b[m\x1b[H\x1b[1ma",
		colorprofile.NoTTY:     "\x1b[m\x1b[Ha",
	} {
		e := newEasel(1, 1)
		e.open()
		e.painter.Update(tea.ColorProfileMsg{Profile: profile})
		if got := e.show("\x1b[1;38;2;255;0;0ma\x1b[m"); got != want {
			t.Errorf("%v: wrote %q, want %q", profile, got, want)
		}
		if got := e.show("\x1b[1;38;2;254;0;0ma\x1b[m"); profile != colorprofile.TrueColor && got != "" {
			t.Errorf("%v: wrote %q for a colour that looks the same", profile, got)
		}
	}
}

// TestWhatTheTerminalCan: it is told to show a frame as one where it can, and to measure letters as the canvas does.
func TestWhatTheTerminalCan(t *testing.T) {
	for _, c := range []struct {
		mode  ansi.DECMode
		value ansi.ModeSetting
		wrote string
		frame string
	}{
		{ansi.ModeSynchronizedOutput, ansi.ModeReset, "", "\x1b[?2026h\x1b[Ha\x1b[?2026l"},
		{ansi.ModeSynchronizedOutput, ansi.ModeNotRecognized, "", "\x1b[Ha"},
		{ansi.ModeSynchronizedOutput, ansi.ModeSet, "", "\x1b[Ha"},
		{ansi.ModeUnicodeCore, ansi.ModeReset, "\x1b[?2027h", "\x1b[Ha"},
		{ansi.ModeUnicodeCore, ansi.ModeNotRecognized, "", "\x1b[Ha"},
	} {
		e := newEasel(20, 3)
		e.open()
		e.Reset()
		e.painter.Update(tea.ModeReportMsg{Mode: c.mode, Value: c.value})
		if got := e.String(); got != c.wrote {
			t.Errorf("mode %d, %d: wrote %q, want %q", c.mode, c.value, got, c.wrote)
		}
		if got := e.show("a"); got != c.frame {
			t.Errorf("mode %d, %d: the frame is %q, want %q", c.mode, c.value, got, c.frame)
		}
	}
}

// TestAQueryDoesNotWait: it is on its way before Update returns, and the model never sees it.
func TestAQueryDoesNotWait(t *testing.T) {
	var out bytes.Buffer
	paint.New(&picture{}, &out).Update(paint.Raw(ansi.RequestPrimaryDeviceAttributes))
	if got := out.String(); got != ansi.RequestPrimaryDeviceAttributes {
		t.Errorf("wrote %q", got)
	}
}

// TestTheRestIsLeftToBubbleTea: modes and title go on to it, and a terminal stays one; a picture of its own it never has to
// paint.
func TestTheRestIsLeftToBubbleTea(t *testing.T) {
	e := newEasel(20, 3)
	e.content, e.cursor = "a", tea.NewCursor(0, 0)
	v := e.painter.View()
	if v.Content != " " || v.Cursor != nil || !v.AltScreen || v.WindowTitle != "title" {
		t.Errorf("the view is %+v", v)
	}
	if _, file := e.painter.Output().(term.File); file {
		t.Error("what is no terminal has become one")
	}
	file, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	if f, ok := paint.New(e.picture, file).Output().(term.File); !ok || f.Fd() != file.Fd() {
		t.Error("a terminal is none any more")
	}
}

// TestAModelMayGiveWayToAnother: what Update returns is what is drawn from then on.
func TestAModelMayGiveWayToAnother(t *testing.T) {
	e := newEasel(20, 3)
	e.painter.Model = &first{then: &picture{content: "second"}}
	e.open()
	e.painter.Update(nil)
	e.painter.View()
	if !strings.Contains(e.String(), "second") {
		t.Errorf("wrote %q", e.String())
	}
}

// first is a model that gives way to another.
type first struct {
	picture
	then tea.Model
}

func (m *first) Update(tea.Msg) (tea.Model, tea.Cmd) { return m.then, nil }
