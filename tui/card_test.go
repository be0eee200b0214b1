package tui_test

import (
	"image/color"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui"
	"thuky/tui/text"
	"thuky/tui/theme"
	"thuky/tui/vterm"
)

func TestTheTestCard(t *testing.T) {
	now := &watch{}
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		t.Run(lang.String(), func(t *testing.T) {
			term := vterm.Start(t, tui.NewCard(lang, theme.Auto, now.now), 80, 24)
			term.Await(text.CardLatency.In(lang, text.Decimal(lang, 0))) // the clock of the test stands
			term.Golden("80x24")
			term.Resize(160, 45)
			term.Golden("160x45")
			for _, name := range []string{"dark", "light", "contrast", "auto"} {
				term.Press("space")
				term.Want(text.CardTheme.In(lang, name))
			}
			term.Resize(59, 17)
			term.Want("60×18")
			term.Hit("esc")
			if _, err := term.Ended(); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// The terminal is asked five times how fast it is, and the median of it is told: one answer may be late by chance.
func TestTheLatencyIsAMedian(t *testing.T) {
	now := start
	c := tui.NewCard(text.Vietnamese, theme.Dark, func() time.Time { return now })
	c.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	c.Init()
	for _, ms := range []time.Duration{90, 3, 5, 4, 6} {
		now = now.Add(ms * time.Millisecond)
		c.Update(uv.PrimaryDeviceAttributesEvent{})
	}
	if want, all := text.CardLatency.In(text.Vietnamese, "5,0"), ansi.Strip(c.View().Content); !strings.Contains(all, want) {
		t.Errorf("not %q:\n%s", want, all)
	}
}

// What the card says is of the colours that are seen: in 256 they are others, of sixteen the terminal decides.
func TestTheCardTellsTheContrastShown(t *testing.T) {
	for p, want := range map[colorprofile.Profile]string{
		colorprofile.TrueColor: text.CardContrast.In(text.Vietnamese, text.Decimal(text.Vietnamese, theme.Least(theme.Light, false, theme.Full))),
		colorprofile.ANSI256:   text.CardContrast.In(text.Vietnamese, text.Decimal(text.Vietnamese, theme.Least(theme.Light, false, theme.Indexed))),
		colorprofile.ANSI:      text.CardOwnColours.Vi,
	} {
		c := tui.NewCard(text.Vietnamese, theme.Auto, time.Now)
		for _, m := range []tea.Msg{tea.WindowSizeMsg{Width: 120, Height: 36}, tea.BackgroundColorMsg{Color: color.White}, tea.ColorProfileMsg{Profile: p}} {
			c.Update(m)
		}
		all := ansi.Strip(c.View().Content)
		for _, want := range []string{want, text.CardBecame.In(text.Vietnamese, "auto", "light")} {
			if !strings.Contains(all, want) {
				t.Errorf("%v: not %q:\n%s", p, want, all)
			}
		}
	}
}

// Every Vietnamese letter is on the card, each above its figure, at every size that can show them.
func TestTheTestCardAtEverySize(t *testing.T) {
	c := tui.NewCard(text.Vietnamese, theme.Contrast, time.Now)
	for _, w := range widths {
		for _, h := range heights {
			c.Update(tea.WindowSizeMsg{Width: w, Height: h})
			if err := wellFormed(strings.Split(c.View().Content, "\n"), w, h); err != nil {
				t.Fatalf("%d×%d: %v", w, h, err)
			}
		}
	}
	c.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	all := ansi.Strip(c.View().Content)
	for _, letter := range "ăâđêôơưĂÂĐÊÔƠƯằẵặấẩẫậếểễệốổỗộớởỡợứửữựỷỹỵẰẴẶẤẨẪẬẾỂỄỆỐỔỖỘỚỞỠỢỨỬỮỰỶỸỴ" {
		if !strings.ContainsRune(all, letter) {
			t.Errorf("%c is not on the card", letter)
		}
	}
}
