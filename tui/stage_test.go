package tui_test

import (
	"strings"
	"testing"

	"thuky/tui"
	"thuky/tui/text"
)

func TestALongMessageIsRefusedAndTheSlideAlwaysReachesTheWindow(t *testing.T) {
	h := &hallWindow{watched: true}
	s := on(t, begun(5, 5), func(o *tui.Options) { o.Hall = h })
	s.find("phong xem gi")
	s.Press("down", "enter")
	s.Paste(strings.Repeat("dài ", 300))
	s.Press("ctrl+s")
	s.Want("phòng họp chỉ đọc được 600")
	s.Press("esc", "esc")
	s.find("phong xem gi")
	s.Press("down", "enter")
	s.Type("Mời nghỉ")
	s.Press("ctrl+s", "f12")
	h.mu.Lock()
	defer h.mu.Unlock()
	last := h.views[len(h.views)-1]
	s.that(last.Hidden && last.Text == "", "behind the slide the window is told %+v", last)
}

func TestTheCornerTellsTheTruthInARehearsal(t *testing.T) {
	h := &hallWindow{watched: true}
	s := on(t, begun(5, 5), func(o *tui.Options) { o.Hall = h })
	s.find("dien tap")
	s.says(text.HallSees, text.SceneSlide.Vi)
	s.find("mot man hinh")
	s.find("ve danh sach")
	s.Press("enter") // the meeting itself again
	s.Press("3")
	h.mu.Lock()
	left := h.views[len(h.views)-2]
	h.mu.Unlock()
	s.that(left.Hidden, "of a meeting that was left the window was told %+v", left)
	s.says(text.HallSees, text.SceneRoll.Vi)
}

func TestABreakEndsWithTheNextThingToSee(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("giai lao")
	s.Press("ctrl+s")
	s.says(text.HallSees, text.SceneBreak.Vi)
	s.Press("1", "space")
	s.fill("Ghi trong giờ nghỉ") // nothing for the hall to see
	s.says(text.HallSees, text.SceneBreak.Vi)
	s.Press("down", "enter")
	s.says(text.HallSees, text.SceneItem.Vi)
	s.find("giai lao")
	s.Press("ctrl+s", "f8", "enter")
	s.says(text.HallSees, text.SceneSlide.Vi)
}

// The mark of what was chosen goes when it is no longer shown.
func TestTheMarkOfAMessageGoesWithIt(t *testing.T) {
	s := on(t, begun(13, 12))
	s.find("thong bao")
	s.Type("Mời vào họp")
	s.Press("ctrl+s")
	s.Want("■")
	s.Press("1", "enter", "enter") // the first item ends, the next begins
	s.says(text.HallSees, text.SceneItem.Vi)
	s.WantNot("■")
}
