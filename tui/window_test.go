package tui_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui"
	"thuky/tui/paint"
	"thuky/tui/text"
)

func TestTheWindowAsksForTheRecordAnewWhenAnEventDoesNotFollow(t *testing.T) {
	d, now := newDesk(), &watch{}
	d.held(t, meetingID, now, begun(5, 5)...)
	events, _ := d.Events(meetingID)
	asked := make(chan bool, 10)
	x := tui.NewWindow(func(again bool) (tui.News, error) { asked <- again; return tui.News{}, nil }, tui.WindowOptions{Theme: "dark", Now: now.now})
	run := func(n tui.News) bool {
		_, cmd := x.Update(tui.NewsMsg(n))
		for _, c := range batch(cmd) {
			c()
		}
		return <-asked
	}
	if run(tui.News{Event: events[0]}) {
		t.Error("the first event makes it ask anew")
	}
	if !run(tui.News{Event: events[2]}) {
		t.Error("an event that does not follow does not make it ask anew")
	}
	if run(tui.News{Fresh: true}) || run(tui.News{View: json.RawMessage(`{}`)}) {
		t.Error("it asks anew without a need")
	}
}

func batch(cmd tea.Cmd) []tea.Cmd {
	if cmd == nil {
		return nil
	}
	if many, ok := cmd().(tea.BatchMsg); ok {
		return many
	}
	return nil
}

// hallWindow is the hall's own window, fed by a console in the same test.
type hallWindow struct {
	mu      sync.Mutex
	news    chan tui.News
	views   []tui.View
	watched bool
}

func (h *hallWindow) Show(_ string, view json.RawMessage) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	var v tui.View
	if err := json.Unmarshal(view, &v); err != nil {
		return err
	}
	h.views = append(h.views, v)
	if h.news != nil {
		h.news <- tui.News{View: view}
	}
	return nil
}

func (h *hallWindow) Watched(string) bool { return h.watched }

func TestTheHallsWindowFollowsTheConsole(t *testing.T) {
	h := &hallWindow{watched: true}
	s := on(t, begun(13, 12), func(o *tui.Options) { o.Hall = h })
	s.Press("f12")
	s.Want("F1") // there is a window for the hall: the console stays
	h.mu.Lock()
	last := h.views[len(h.views)-1]
	h.mu.Unlock()
	s.that(last.Hidden, "the window was told %+v", last)
	s.Press("f12")
	s.find("dien tap")
	h.mu.Lock()
	last = h.views[len(h.views)-1]
	h.mu.Unlock()
	s.that(last.Rehearsal && last.Hidden, "of a rehearsal the window was told %+v", last)
}

func TestTheWindowShowsWhatItHears(t *testing.T) {
	d, now := newDesk(), &watch{}
	d.held(t, meetingID, now, begun(13, 12)...)
	events, _ := d.Events(meetingID)
	feed := make(chan tui.News)
	x := tui.NewWindow(func(bool) (tui.News, error) { return <-feed, nil }, tui.WindowOptions{Theme: "dark", Now: now.now})
	hear := func(n tui.News) { x.Update(tui.NewsMsg(n)) }
	x.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	shows := func(want string) {
		t.Helper()
		if got := ansi.Strip(x.View().Content); !strings.Contains(got, want) {
			t.Fatalf("the window does not show %q\n%s", want, got)
		}
	}
	shows(text.HallGone.Vi)
	for _, e := range events {
		hear(tui.News{Event: e})
	}
	shows("12/13")
	raw, err := json.Marshal(tui.View{Lang: "en", Now: now.now().Add(-time.Hour), At: now.now()})
	if err != nil {
		t.Fatal(err)
	}
	hear(tui.News{View: raw})
	shows("ROLL CALL")
	hear(tui.News{View: []byte(`"of a later version"`)})
	shows("ROLL CALL")
	hear(tui.News{Event: events[1]}) // does not follow
	shows("12/13")
	hear(tui.News{Fresh: true})
	shows(text.HallGone.En)
	if _, cmd := x.Update(tea.KeyPressMsg{Code: tea.KeySpace}); cmd == nil || cmd() != tea.Msg(paint.Again{}) {
		t.Error("a key does not have the window painted anew")
	}
	named := tui.NewWindow(nil, tui.WindowOptions{Theme: "dark", Now: now.now, Lang: text.Vietnamese, KeepLang: true, Waits: "khac.db"})
	named.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	x = named
	shows("khac.db")
	for _, e := range events {
		hear(tui.News{Event: e})
	}
	hear(tui.News{View: raw})
	shows(text.HallRoll.Vi) // the language that was asked for stays
}
