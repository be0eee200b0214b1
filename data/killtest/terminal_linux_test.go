package killtest

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"golang.org/x/sys/unix"
)

const width, height = 120, 36

// patience is how long anything may take before the test fails.
const patience = time.Minute

// terminal is a process on a pseudo-terminal, with an emulator that shows what it draws.
type terminal struct {
	t   *testing.T
	cmd *exec.Cmd
	pty *os.File

	mu    sync.Mutex
	shown *vt.Emulator
	last  time.Time // when something was drawn last
	ended chan struct{}
}

// start runs a program on a terminal of its own. It is killed at the end of the test at the latest.
func start(t *testing.T, name string, args ...string) *terminal {
	t.Helper()
	pty, tty := openPTY(t)
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	must(t, cmd.Start())
	must(t, tty.Close())
	x := &terminal{t: t, cmd: cmd, pty: pty, shown: vt.NewEmulator(width, height), ended: make(chan struct{})}
	go x.draw()
	go x.reply()
	t.Cleanup(x.kill)
	return x
}

func openPTY(t *testing.T) (pty, tty *os.File) {
	t.Helper()
	pty, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("there are no pseudo-terminals here: %v", err)
	}
	fd := int(pty.Fd())
	must(t, unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0))
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	must(t, err)
	must(t, unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: height, Col: width}))
	tty, err = os.OpenFile("/dev/pts/"+strconv.Itoa(n), os.O_RDWR|unix.O_NOCTTY, 0)
	must(t, err)
	return pty, tty
}

// draw shows what the program writes, until it has ended.
func (x *terminal) draw() {
	defer close(x.ended)
	buf := make([]byte, 64<<10)
	for {
		n, err := x.pty.Read(buf)
		x.mu.Lock()
		_, _ = x.shown.Write(buf[:n])
		x.last = time.Now()
		x.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// reply answers the program's questions to the terminal.
func (x *terminal) reply() {
	buf := make([]byte, 4096)
	for {
		n, err := x.shown.Read(buf)
		if err != nil {
			return
		}
		_, _ = x.pty.Write(buf[:n]) // a program that has ended hears nothing
	}
}

func (x *terminal) screen() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.shown.String()
}

// press presses keys, as bytes.
func (x *terminal) press(keys string) {
	x.t.Helper()
	_, err := x.pty.WriteString(keys)
	must(x.t, err)
}

// await returns the screen once ok holds and nothing has been drawn for a moment.
func (x *terminal) await(what string, ok func(screen string) bool) string {
	x.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		x.mu.Lock()
		screen, quiet := x.shown.String(), time.Since(x.last) > 30*time.Millisecond
		x.mu.Unlock()
		if quiet && ok(screen) {
			return screen
		}
	}
	x.t.Fatalf("waited in vain for %s:\n%s", what, x.screen())
	return ""
}

// awaitText waits for a text on the screen.
func (x *terminal) awaitText(text string) {
	x.t.Helper()
	x.await(text, func(screen string) bool { return strings.Contains(screen, text) })
}

// kill ends the program as the system does, which asks nobody.
func (x *terminal) kill() {
	if x.cmd.ProcessState != nil {
		return
	}
	_ = x.cmd.Process.Signal(syscall.SIGKILL) // it may have ended
	_ = x.cmd.Wait()                          // killed: that is no news
	<-x.ended
	_ = x.pty.Close()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// hangUp takes the terminal away, as a closed window or a lost connection does.
func (x *terminal) hangUp() { _ = x.pty.Close() }

// resize gives the terminal another size.
func (x *terminal) resize(w, h int) {
	x.t.Helper()
	x.mu.Lock()
	x.shown.Resize(w, h)
	x.mu.Unlock()
	must(x.t, unix.IoctlSetWinsize(int(x.pty.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: uint16(h), Col: uint16(w)}))
}
