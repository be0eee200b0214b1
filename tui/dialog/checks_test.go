package dialog

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
)

func TestThingsAreTicked(t *testing.T) {
	made := func() *Checks {
		return NewChecks("Xuất", []Group{
			{text.Word{Vi: "Văn bản", En: "Papers"}, []string{"biên bản", "phiếu bầu"}, []bool{true, false}, []string{"", "chưa có đề cử"}},
			{text.Word{Vi: "Định dạng", En: "Formats"}, []string{"Word", "PDF", "Excel"}, []bool{true, false, false}, nil},
		}, func(g []Group) tea.Msg { return fmt.Sprint(g[0].On, g[1].On) })
	}
	press := func(c *Checks, keys ...tea.KeyPressMsg) (bool, tea.Msg) {
		for _, k := range keys[:len(keys)-1] {
			c.Update(frame, k)
		}
		return c.Update(frame, keys[len(keys)-1])
	}
	down, space, enter := tea.KeyPressMsg{Code: tea.KeyDown}, tea.KeyPressMsg{Code: tea.KeySpace}, tea.KeyPressMsg{Code: tea.KeyEnter}
	all := tea.KeyPressMsg{Code: 'a', Mod: tea.ModCtrl}
	if done, out := press(made(), enter); !done || out != "[true false] [true false false]" {
		t.Errorf("%v, %v", done, out)
	}
	if done, out := press(made(), down, space, down, down, space, enter); !done || out != "[true true] [true true false]" {
		t.Errorf("%v, %v", done, out)
	}
	if done, out := press(made(), down, down, down, all, enter); !done || out != "[true false] [true true true]" {
		t.Errorf("%v, %v", done, out)
	}
	c := made()
	if done, _ := press(c, space, enter); done {
		t.Error("no paper is chosen, and it goes on")
	}
	box, _ := c.View(frame)
	if s := ansi.Strip(box); !strings.Contains(s, "▸ [ ] biên bản") || !strings.Contains(s, text.ChecksNone.Vi) {
		t.Error(s)
	}
	if done, out := press(made(), tea.KeyPressMsg{Code: tea.KeyEscape}); !done || out != nil {
		t.Errorf("%v, %v", done, out)
	}
	low := frame
	low.H = 8
	c = made()
	press(c, tea.KeyPressMsg{Code: tea.KeyEnd})
	if box, _ := c.View(low); !strings.Contains(ansi.Strip(box), "▸ [ ] Excel") || strings.Count(box, "\n") >= 8 {
		t.Error(ansi.Strip(box))
	}
}
