package vterm

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"
)

// settle returns when the program has dealt with all its input, and no command is
// under way. See the package comment.
func (t *Terminal) settle() {
	t.t.Helper()
	t.settleBy(time.Now().Add(patience))
}

func (t *Terminal) settleBy(deadline time.Time) {
	t.t.Helper()
	for {
		t.asked++
		n := t.asked
		_, _ = t.input.Write(probe(n))
		if !t.wait(deadline, "the input to be read", func() bool { return t.recorder.lastFound().number >= n }) {
			return
		}
		if t.recorder.lastFound().open <= t.held {
			return
		}
		t.wait(deadline, "the commands to end", t.idle)
	}
}

// idle is only a hint that a probe may find the program idle: the message of
// the last command may still be in the hands of Update.
func (t *Terminal) idle() bool { return t.recorder.ledger.open() <= t.held }

// draw returns when the screen shows the last View of a settled program.
func (t *Terminal) draw() {
	t.t.Helper()
	deadline := time.Now().Add(patience)
	for !t.ended() {
		if t.idle() && t.recorder.seenSoFar() == t.drawn {
			return
		}
		t.settleBy(deadline)
		t.asked++
		n := mark(t.asked)
		replies := t.display.replies.Load()
		t.program.Send(tea.RawMsg{Msg: n})
		t.wait(deadline, "the frame to be painted", func() bool { return t.display.has(n) })

		at := t.recorder.lastFound()
		if at.open <= t.held && t.display.replies.Load() == replies {
			t.drawn = at.seen
			return
		}
	}
}

// wait returns true when ok holds, false when the program has ended before, and
// fails the test at the deadline.
func (t *Terminal) wait(deadline time.Time, awaited string, ok func() bool) bool {
	t.t.Helper()
	timer := time.NewTimer(time.Until(deadline))
	defer timer.Stop()
	for {
		changed := t.bell.next()
		if ok() {
			return true
		}
		if t.ended() {
			return false
		}
		select {
		case <-changed:
		case <-t.done:
		case <-timer.C:
			t.fail(awaited)
		}
	}
}

// ended says whether the program has ended, and fails the test where it did so
// in a way that no test can want.
func (t *Terminal) ended() bool {
	t.t.Helper()
	if fault := t.recorder.lastFault(); fault != "" {
		t.t.Fatalf("vterm: %s", fault)
	}
	select {
	case <-t.done:
	default:
		return false
	}
	if errors.Is(t.err, tea.ErrProgramPanic) {
		t.t.Fatalf("vterm: the program panicked; its stack is on standard error\n%s", frameOf(t.display.text()))
	}
	return true
}
