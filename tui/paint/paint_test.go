package paint_test

import (
	"bytes"
	"fmt"
	"image/color"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
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
			reverse := seen.Style.Attrs & (uv.AttrReverse | uv.AttrStrikethrough)
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
	styles = []string{"", "\x1b[1m", "\x1b[38;5;114m", "\x1b[1;38;2;255;255;255;48;2;38;65;95m", "\x1b[7m", "\x1b[4m", "\x1b[41m", "\x1b[2;3m"}
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

// TestAFrameIsWrittenAtOnce: nothing waits for a clock; and what has not changed is not written.
func TestAFrameIsWrittenAtOnce(t *testing.T) {
	e := newEasel(40, 4)
	e.open()
	e.show("  1. [ ] Văn phòng Bộ               0\n  2. [ ] Thanh tra Bộ                0")
	if got, want := e.show("  1. [✓] Văn phòng Bộ               1\n  2. [ ] Thanh tra Bộ                0"), "\x1b[1;7H✓\x1b[37G1"; got != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
	if got := e.show(e.content); got != "" {
		t.Errorf("wrote %q for the same picture", got)
	}
}

// TestPiecesOfOneStyleFollowEachOther: a colour is named once for all that bears it.
func TestPiecesOfOneStyleFollowEachOther(t *testing.T) {
	e := newEasel(40, 4)
	e.open()
	green, red := "\x1b[32m", "\x1b[31m"
	got := e.show(green + "a\x1b[m          " + red + "b\x1b[m\n" + green + "c\x1b[m          " + red + "d\x1b[m")
	if want := "\x1b[H\x1b[32ma\x1b[2;1Hc\x1b[1;12H\x1b[31mb\x1b[2;12Hd"; got != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
}

// TestNothingIsPaintedOutsideTheAlternateScreen: neither before Bubble Tea has entered it nor after it has left it.
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
	e.cursor = tea.NewCursor(3, 1)
	e.cursor.Color = color.White
	e.show("\x1b[41;1mbefore\x1b[m")
	e.Reset()
	e.pass("\x1b[3;1H" + ansi.ResetModeAltScreenSaveCursor)
	if got, want := e.String(), "\x1b[3;1H\x1b[m\x1b[3;1H\x1b]112\a"+ansi.ResetModeAltScreenSaveCursor; got != want {
		t.Errorf("left with %q, want %q", got, want)
	}
	if got := e.show("after"); got != "" {
		t.Errorf("wrote %q after the screen had gone", got)
	}
}

// TestAClearedScreenIsNeverSeen: what clears the screen and the picture that follows are one write, in no colour of before.
func TestAClearedScreenIsNeverSeen(t *testing.T) {
	e := newEasel(20, 3)
	e.open()
	e.show("\x1b[41mHội nghị\x1b[m")
	e.Reset()
	e.pass("\x1b[H\x1b[2J")
	if got, want := e.String(), "\x1b[m\x1b[H\x1b[2J\x1b[H\x1b[41mHội nghị"; got != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
}

// TestFewColours: a terminal is sent only colours that it has.
func TestFewColours(t *testing.T) {
	for profile, want := range map[colorprofile.Profile]string{
		colorprofile.TrueColor: "\x1b[H\x1b[38;2;255;0;0;1ma",
		colorprofile.ANSI256:   "\x1b[H\x1b[38;5;196;1ma",
		colorprofile.ANSI:      "\x1b[H\x1b[91;1ma",
		colorprofile.Ascii:     "\x1b[H\x1b[1ma",
		colorprofile.NoTTY:     "\x1b[Ha",
	} {
		e := newEasel(20, 3)
		e.painter.Update(tea.ColorProfileMsg{Profile: profile})
		e.open()
		if got := e.show("\x1b[1;38;2;255;0;0ma\x1b[m"); got != want {
			t.Errorf("%v: wrote %q, want %q", profile, got, want)
		}
	}
}

// TestAQueryDoesNotWait: it is on its way before Update returns, and the model never sees it.
func TestAQueryDoesNotWait(t *testing.T) {
	e := newEasel(20, 3)
	e.painter.Update(paint.Raw(ansi.RequestPrimaryDeviceAttributes))
	if got := e.String(); got != ansi.RequestPrimaryDeviceAttributes {
		t.Errorf("wrote %q", got)
	}
}

// TestTheRestIsLeftToBubbleTea: modes and title go on to it; a picture of its own it never has to paint.
func TestTheRestIsLeftToBubbleTea(t *testing.T) {
	e := newEasel(20, 3)
	e.content, e.cursor = "a", tea.NewCursor(0, 0)
	v := e.painter.View()
	if v.Content != " " || v.Cursor != nil || !v.AltScreen || v.WindowTitle != "title" {
		t.Errorf("the view is %+v", v)
	}
}
