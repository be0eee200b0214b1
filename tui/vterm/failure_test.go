package vterm_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/vterm"
)

// witness is a test that may fail: it ends as a test does, and keeps the reason.
type witness struct {
	testing.TB
	reason string
}

func (w *witness) Fatalf(format string, args ...any) {
	w.reason = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

func (w *witness) Helper()      {}
func (w *witness) Failed() bool { return w.reason != "" }

// reason runs story and returns why it failed, "" if it did not.
func reason(t *testing.T, story func(testing.TB)) string {
	t.Helper()
	w := &witness{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		story(w)
	}()
	<-done
	return w.reason
}

func TestAFailureShowsTheScreen(t *testing.T) {
	for name, tc := range map[string]struct {
		story func(*vterm.Terminal)
		want  []string
	}{
		"wanted":          {func(term *vterm.Terminal) { term.Want("tổng 0", "tổng 9") }, []string{`"tổng 9"`, "│>\n", "│▸ Khai mạc\n"}},
		"unwanted":        {func(term *vterm.Terminal) { term.WantNot("tổng 9", "tổng 0") }, []string{`"tổng 0"`, "│▸ Khai mạc\n"}},
		"no key":          {func(term *vterm.Terminal) { term.Press("entre") }, []string{`"entre"`}},
		"suspend":         {func(term *vterm.Terminal) { term.Press("ctrl+z", "+") }, []string{"suspended"}},
		"ended":           {func(term *vterm.Terminal) { term.Press("ctrl+q"); _, _ = term.Ended(); term.Press("+") }, []string{"has ended"}},
		"panic":           {func(term *vterm.Terminal) { term.Press("enter") }, []string{"panicked"}},
		"panic in Update": {func(term *vterm.Terminal) { term.Send(tick(-1)); term.Want("x") }, []string{"panicked"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := reason(t, func(tb testing.TB) {
				tc.story(vterm.Start(tb, toy{slow: func() tea.Msg { panic("on purpose") }}, 40, 14))
			})
			for _, want := range tc.want {
				if !strings.Contains(got, want) {
					t.Errorf("the reason does not say %s:\n%s", want, got)
				}
			}
		})
	}
}
