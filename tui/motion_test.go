package tui_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/tui"
	"thuky/tui/text"
)

// filled counts the cells of the longest bar on the screen; the mark stands through it.
func filled(screen string) int {
	most := 0
	for _, bar := range bars.FindAllString(screen, -1) {
		most = max(most, strings.Count(bar, "█"))
	}
	return most
}

// bars are the filled parts of bars: large figures are of the same blocks, but nothing dotted comes after them.
var bars = regexp.MustCompile(`[█│]*█[█│]*[▏▎▍▌▋▊▉]?│?·`)

// A bar grows from what it was to what it is, within a fifth of a second, and keys are taken meanwhile.
func TestABarGrowsSmoothly(t *testing.T) {
	s := on(t, counting(13, 13, 2, "a-", "a-"))
	s.Kill()
	fast := &fast{watch: s.watch}
	s.start(s.withLater, func(o *tui.Options) { o.Now = fast.now })
	s.Press("5", "enter")
	before := filled(s.Screen())
	s.Press("1", "enter")
	lengths := []int{filled(s.Screen())}
	for range 8 {
		fast.after(50 * time.Millisecond)
		s.ring()
		lengths = append(lengths, filled(s.Screen()))
	}
	after := lengths[len(lengths)-1]
	if after <= before || lengths[0] >= after || !slices.IsSorted(lengths) {
		t.Errorf("from %d the bar went through %v", before, lengths)
	}
	s.Press("1", "enter") // the key after that is taken at once, in the middle of a motion
	s.that(len(s.m().Rounds[0].Papers) == 4, "a key was lost: %d papers", len(s.m().Rounds[0].Papers))

	s.again(s.withLater, func(o *tui.Options) { o.Now, o.NoMotion = fast.now, true })
	before = filled(s.Screen())
	s.Press("1", "enter")
	s.that(filled(s.Screen()) > before, "without motion the bar stands at %d", before)
}

// A declared result takes a moment to stand there whole in the room view, line by line.
func TestADeclaredResultHasItsMoment(t *testing.T) {
	s := on(t, counting(5, 5, 2, "a-", "a-", "a-", "a-", "a-"))
	s.Kill()
	fast := &fast{watch: s.watch}
	s.start(s.withLater, func(o *tui.Options) { o.Now = fast.now })
	s.Press("5", "enter", "f9", "ctrl+r", "f9", "enter")
	s.Press("f9")
	s.Press("enter")
	s.WantNot(text.ElectedAre.In(text.Vietnamese, "Văn phòng Bộ"))
	at := map[int]bool{} // lines in which the heading has stood
	for range 40 {
		fast.after(50 * time.Millisecond)
		s.ring()
		for y, l := range strings.Split(s.Screen(), "\n") {
			if strings.Contains(l, "Cờ thi đua Ngành") {
				at[y] = true
			}
		}
	}
	s.Want("Văn phòng Bộ", "100%")
	s.that(len(at) == 1, "the heading moved: %v", at)
}

// fast is a story's clock with milliseconds in it.
type fast struct {
	*watch
	ms time.Duration
}

func (f *fast) now() time.Time        { return f.watch.now().Add(f.ms) }
func (f *fast) after(d time.Duration) { f.ms += d }
func (s *story) ring()                { s.t.Helper(); s.deliver(s.alarms()) }
func (s *story) deliver(msgs []tea.Msg) {
	s.t.Helper()
	for _, m := range msgs {
		s.Send(m)
	}
}
