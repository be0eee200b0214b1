package vterm

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"thuky/tui/paint"
)

// patience is how long anything may take before the test fails. Only failures
// take that long, and a machine that runs many tests at once can be slow.
const patience = 15 * time.Second

// Terminal is a screen, a keyboard, and a program that runs between them.
type Terminal struct {
	t        testing.TB
	program  *tea.Program
	recorder *recorder
	display  *display
	input    *input
	bell     *bell

	stop  context.CancelFunc
	done  chan struct{} // closed when the program has ended
	err   error         // what it ended with; read it after done
	asked int           // the number of the last probe or mark
	held  int           // commands that may stay under way
	drawn int           // the messages that the frame on the screen has seen
}

// Option is a choice for [Start].
type Option func(*Terminal)

// Background names commands that nobody waits for, since they end when something
// outside the program happens: a watcher of a file, a tick. A name is a part of
// the name of the command's function, as a stack trace and the failure message of
// a test show it: "(*App).follow", "tea/v2.Tick". Wait for what they bring with
// [Terminal.Await].
func Background(names ...string) Option {
	return func(t *Terminal) {
		t.recorder.ledger.background = append(t.recorder.ledger.background, names...)
	}
}

// Start runs m on a terminal of width columns and height lines, and returns when
// it has drawn its first complete frame. It is killed at the end of the test.
func Start(tb testing.TB, m tea.Model, width, height int, options ...Option) *Terminal {
	tb.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	t := &Terminal{t: tb, bell: newBell(), input: newInput(), stop: cancel, done: make(chan struct{}), drawn: -1}
	t.display = newDisplay(width, height, t.input, t.bell)
	t.recorder = newRecorder(m, t.bell)
	for _, option := range options {
		option(t)
	}
	// Not that of whoever runs the test: the renderer chooses its sequences by it.
	environ := []string{"TERM=xterm-256color", "COLORTERM=truecolor"}
	painter := paint.New(t.recorder, t.display)
	t.program = tea.NewProgram(painter,
		tea.WithContext(ctx),
		tea.WithInput(t.input),
		tea.WithOutput(painter.Output()),
		tea.WithFilter(t.recorder.filter),
		tea.WithWindowSize(width, height),
		tea.WithColorProfile(colorprofile.TrueColor),
		tea.WithEnvironment(environ),
		tea.WithoutSignalHandler(),
		tea.WithFPS(120), // as often as it can: a look waits for a title
	)
	go func() {
		_, t.err = t.program.Run()
		close(t.done)
	}()
	tb.Cleanup(t.cleanup)

	t.wait(time.Now().Add(patience), "the program to start", t.recorder.running)
	t.draw()
	return t
}

// Kill stops the program at once, as SIGKILL would: no Update is called any more,
// no command begins, and the screen stays as it is. A command that had begun runs
// on, for nothing can stop a goroutine; what it returns is lost.
func (t *Terminal) Kill() {
	t.t.Helper()
	if !t.shutDown() {
		t.fail("the program to be killed (is Update stuck?)")
	}
}

// Done is closed when the program has ended.
func (t *Terminal) Done() <-chan struct{} { return t.done }

// Ended waits until the program has ended by itself, and returns the model as it
// was left and the error of [tea.Program.Run].
func (t *Terminal) Ended() (tea.Model, error) {
	t.t.Helper()
	select {
	case <-t.done:
	case <-time.After(patience):
		t.fail("the program to end")
	}
	return t.recorder.model, t.err
}

// shutDown says whether the program has ended in time.
func (t *Terminal) shutDown() bool {
	t.recorder.kill()
	t.display.freeze()
	t.stop()
	ended := true
	select {
	case <-t.done:
	case <-time.After(patience):
		ended = false
	}
	_ = t.input.Close()
	t.display.close()
	return ended
}

func (t *Terminal) cleanup() {
	if !t.shutDown() {
		t.t.Errorf("vterm: the program does not stop; is Update stuck?")
		return
	}
	if errors.Is(t.err, tea.ErrProgramPanic) && !t.t.Failed() {
		t.t.Errorf("vterm: the program panicked; its stack is on standard error")
	}
}

// fail ends the test with all there is to know.
func (t *Terminal) fail(awaited string) {
	t.t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "vterm: waited in vain for %s\n", awaited)
	if names := t.recorder.ledger.names(); len(names) > 0 {
		fmt.Fprintf(&b, "commands under way: %s\n", strings.Join(names, ", "))
	}
	t.t.Fatalf("%s%s", b.String(), frameOf(t.display.text()))
}

// frameOf draws a frame around a screen, so that a failure shows its blank lines.
func frameOf(screen string) string {
	return "┌\n│" + strings.ReplaceAll(screen, "\n", "\n│") + "\n└"
}
