package tui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
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
			term.Want(text.CardLatency.In(lang, text.Decimal(lang, 0))) // the clock of the test stands
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
