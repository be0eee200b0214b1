package vterm

import (
	"maps"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// ledger counts the commands that are under way: from the Update that returned
// one until the event loop takes its message.
type ledger struct {
	mu         sync.Mutex
	background []string
	tickets    int
	opened     map[int]string // ticket to the name of the function
	stopped    bool
}

// envelope brings the message of a command to the event loop, and says which
// command is over with it.
type envelope struct {
	ticket int
	msg    tea.Msg
}

// uncounted is the ticket of a command in the background.
const uncounted = 0

func newLedger() *ledger { return &ledger{opened: map[int]string{}} }

// wrap counts cmd from now on.
func (l *ledger) wrap(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	ticket := l.begin(funcName(cmd))
	return func() tea.Msg {
		if l.isStopped() {
			return nil // Bubble Tea goes on with a sequence even after its end
		}
		msg := cmd()
		if group, ok := l.wrapMembers(msg); ok {
			l.close(ticket) // only now: its members have been counted
			return group
		}
		if ticket == uncounted {
			return msg
		}
		return envelope{ticket, msg}
	}
}

// The type of a sequence is not exported; any will show it.
var (
	batchType    = reflect.TypeFor[tea.BatchMsg]()
	sequenceType = reflect.TypeOf(tea.Sequence(tea.Quit, tea.Quit)())
	cmdsType     = reflect.TypeFor[[]tea.Cmd]()
)

// wrapMembers counts the members of msg, if it is a batch or a sequence. It must
// stay one: that is how the program knows it, so it gets no envelope.
func (l *ledger) wrapMembers(msg tea.Msg) (group tea.Msg, ok bool) {
	t := reflect.TypeOf(msg)
	if t != batchType && t != sequenceType {
		return nil, false
	}
	cmds, ok := reflect.ValueOf(msg).Convert(cmdsType).Interface().([]tea.Cmd)
	if !ok {
		return nil, false
	}
	cmds = slices.Clone(cmds)
	for i, cmd := range cmds {
		cmds[i] = l.wrap(cmd)
	}
	return reflect.ValueOf(cmds).Convert(t).Interface(), true
}

func (l *ledger) begin(name string) (ticket int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, part := range l.background {
		if strings.Contains(name, part) {
			return uncounted
		}
	}
	l.tickets++
	l.opened[l.tickets] = name
	return l.tickets
}

func (l *ledger) close(ticket int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.opened, ticket)
}

func (l *ledger) open() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.opened)
}

// names are the functions under way, for the message of a failure.
func (l *ledger) names() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Sorted(maps.Values(l.opened))
}

func (l *ledger) stop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stopped = true
}

func (l *ledger) isStopped() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.stopped
}

// funcName is the name that a stack trace gives the function of cmd, such as
// "thuky/tui.(*App).save.func1"; a method value ends in "-fm".
func funcName(cmd tea.Cmd) string {
	return runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name()
}
