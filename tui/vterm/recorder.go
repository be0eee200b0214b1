package vterm

import (
	"strconv"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// recorder is the model that the program runs: it passes everything to the
// model under test, and knows what is still under way. Its filter sees every
// message first; both run in the event loop, so what the filter finds is true
// between one Update and the next.
type recorder struct {
	model  tea.Model // for the event loop, and for others when that has ended
	ledger *ledger
	bell   *bell

	mu      sync.Mutex
	dead    bool   // killed: no message gets through any more
	fault   string // what the program did that no test can allow
	started [3]bool
	seen    int    // messages so far, the recorder's own aside
	frame   mark   // the frame to draw
	title   string // of the last View
	found   found
}

// found is what a probe or a mark saw as it passed the event loop.
type found struct {
	number int // of the probe; they are numbered upwards
	open   int // commands under way
	seen   int // messages that had come before
}

func newRecorder(model tea.Model, bell *bell) *recorder {
	return &recorder{model: model, ledger: newLedger(), bell: bell}
}

// filter is the [tea.WithFilter] of the program.
func (r *recorder) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	r.mu.Lock()
	defer r.mu.Unlock()
	defer r.bell.ring()

	if r.dead {
		return nil
	}
	if n, ok := probed(msg); ok {
		r.found = found{n, r.ledger.open(), r.seen}
		return nil
	}
	if m, ok := marked(msg); ok {
		r.found = found{int(m), r.ledger.open(), r.seen}
		r.frame = m
		return msg
	}
	if env, ok := msg.(envelope); ok {
		r.ledger.close(env.ticket)
		msg = env.msg
	}
	r.seen++

	switch msg.(type) {
	case tea.WindowSizeMsg:
		r.started[0] = true
	case tea.ColorProfileMsg:
		r.started[1] = true
	case tea.EnvMsg:
		r.started[2] = true
	case tea.SuspendMsg:
		// Obeyed, it would stop the whole process group of the test.
		r.fault = "the program asked to be suspended"
		return nil
	}
	return msg
}

// Init starts the model under test.
func (r *recorder) Init() tea.Cmd { return r.ledger.wrap(r.model.Init()) }

// Update passes msg on, unless it is a mark.
func (r *recorder) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := marked(msg); ok {
		return r, nil
	}
	var cmd tea.Cmd
	r.model, cmd = r.model.Update(msg)
	return r, r.ledger.wrap(cmd)
}

// View is the model's, with the number of the frame for a title.
func (r *recorder) View() tea.View {
	view := r.model.View()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.title, view.WindowTitle = view.WindowTitle, strconv.Itoa(int(r.frame))
	return view
}

// kill stops every message and command that has not begun.
func (r *recorder) kill() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.dead = true
	r.ledger.stop()
}

// running says whether the messages that each program begins with have come.
// They come in any order: the size need not be the first.
func (r *recorder) running() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.started == [3]bool{true, true, true}
}

func (r *recorder) lastFound() found {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.found
}

func (r *recorder) seenSoFar() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.seen
}

func (r *recorder) lastTitle() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.title
}

func (r *recorder) lastFault() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.fault
}
