package tui_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui"
	"thuky/tui/text"
	"thuky/tui/vterm"
)

// story is somebody at the keyboard: a terminal, a desk under it and a clock on the wall.
type story struct {
	*vterm.Terminal
	t    *testing.T
	desk *desk
	*watch

	presses, letters int // so far

	mu    sync.Mutex
	later []tea.Msg // what was to be sent after a while
}

// on opens the program on a desk on which this has happened.
func on(t *testing.T, bodies []meeting.Body, options ...func(*tui.Options)) *story {
	t.Helper()
	s := &story{t: t, desk: newDesk(), watch: &watch{}}
	s.desk.shelve(t, s.watch, bodies...)
	s.start(options...)
	return s
}

// start runs the program on the story's desk.
func (s *story) start(options ...func(*tui.Options)) {
	s.t.Helper()
	opts := tui.Options{Now: s.now, Theme: "dark"}
	if s.desk.only() {
		opts.Meeting = meetingID
	}
	for _, o := range options {
		o(&opts)
	}
	app, err := tui.New(s.desk, opts)
	if err != nil {
		s.t.Fatal(err)
	}
	s.Terminal = vterm.Start(s.t, app, 80, 24)
}

// again kills the program as the power does, and starts it on the same desk.
func (s *story) again(options ...func(*tui.Options)) {
	s.t.Helper()
	s.Kill()
	s.start(options...)
}

// withLater gives the program a clock whose alarms the story rings itself.
func (s *story) withLater(o *tui.Options) {
	o.After = func(_ time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.later = append(s.later, msg(s.now()))
		return nil
	}
}

// alarms takes what was to be sent after a while.
func (s *story) alarms() []tea.Msg {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.later
	s.later = nil
	return out
}

// Press is a person's: a second goes by before each key.
func (s *story) Press(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		s.on(1)
		s.presses++
		s.Terminal.Press(k)
	}
}

// Type counts the letters.
func (s *story) Type(words string) {
	s.t.Helper()
	s.letters += len([]rune(words))
	s.Terminal.Type(words)
}

// fill types values into a form, a field each, in place of what they say at first, and saves it.
func (s *story) fill(values ...string) {
	s.t.Helper()
	for i, v := range values {
		if i > 0 {
			s.Press("tab")
		}
		if v == asItIs {
			continue
		}
		s.Press("ctrl+u")
		s.Type(v)
	}
	s.Press("ctrl+s")
}

// make makes a new meeting, of which all else is as it is proposed.
func (s *story) make(name, cluster string) {
	s.t.Helper()
	s.Press("enter", "pgdown")
	s.fill(name, cluster)
	s.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "enter")
}

// asItIs leaves a field of a form as it is.
const asItIs = "\x00"

// find runs the command that this text finds in the palette.
func (s *story) find(words string) {
	s.t.Helper()
	s.Press("f2")
	s.Type(words)
	s.Press("enter")
}

// m is the meeting as it is on disk.
func (s *story) m() *meeting.Meeting { s.t.Helper(); return s.desk.fold(s.t, meetingID) }

// says wants words on the screen, in Vietnamese, whatever they are; arguments fill the one word given.
func (s *story) says(w text.Word, args ...any) {
	s.t.Helper()
	s.Want(w.In(text.Vietnamese, args...))
}

// explains wants the reason why something cannot be, as much of it as fits a line.
func (s *story) explains(why error) {
	s.t.Helper()
	s.Want(cut(text.Explain(text.Vietnamese, why), 24))
}

// cut gives the first letters of words, as many as there are or n.
func cut(words string, n int) string {
	letters := []rune(words)
	return string(letters[:min(len(letters), n)])
}

// unchanged fails the test where do puts something on disk.
func (s *story) unchanged(do func()) {
	s.t.Helper()
	before := s.desk.count()
	do()
	if n := s.desk.count(); n != before {
		s.t.Errorf("the record grew by %d events", n-before)
	}
}

// that fails the test where a fact does not hold.
func (s *story) that(ok bool, format string, args ...any) {
	s.t.Helper()
	if !ok {
		s.t.Fatalf(format+"\n%s", append(args, s.Screen())...)
	}
}

// line is the line of the screen on which something stands.
func (s *story) line(of string) string {
	s.t.Helper()
	for _, l := range strings.Split(s.Screen(), "\n") {
		if strings.Contains(l, of) {
			return l
		}
	}
	s.t.Fatalf("the screen does not show %q\n%s", of, s.Screen())
	return ""
}

// row wants all of these parts on the line of the screen that has of.
func (s *story) row(of string, parts ...string) {
	s.t.Helper()
	l := s.line(of)
	for _, p := range parts {
		if !strings.Contains(l, p) {
			s.t.Fatalf("the line of %q does not show %q\n%s", of, p, s.Screen())
		}
	}
}

// minutesRead is what the minutes' screen says from its first line to its last, its white space made one.
func (s *story) minutesRead() string {
	s.t.Helper()
	s.Press("7")
	s.Resize(110, 250)
	read := strings.Join(strings.Fields(s.Screen()), " ")
	s.Resize(80, 24)
	return read
}

// minute wants sentences in the minutes.
func (s *story) minute(sentences ...string) {
	s.t.Helper()
	read := s.minutesRead()
	for _, want := range sentences {
		if !strings.Contains(read, want) {
			s.t.Fatalf("the minutes do not say %q\n%s", want, read)
		}
	}
}
