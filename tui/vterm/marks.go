package vterm

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// probeBase is the first of the modes that probes report; real ones have four
// digits.
const probeBase = 1_000_000

// probe is the input whose arrival says that all input before it has arrived.
func probe(n int) []byte {
	return fmt.Appendf(nil, "\x1b[?%d;0$y", probeBase+n)
}

// probed is the number of the probe that msg is, if it is one.
func probed(msg tea.Msg) (n int, ok bool) {
	report, ok := msg.(tea.ModeReportMsg)
	if !ok {
		return 0, false
	}
	mode, ok := report.Mode.(ansi.DECMode)
	return int(mode) - probeBase, ok && mode > probeBase
}

// markCommand is the number of an operating system command that nobody uses.
const markCommand = 7799

// mark is the number of a frame that a test wants painted. It is sent as a
// [tea.RawMsg]: one message that makes the program write the mark as raw output,
// behind whatever it had to ask the terminal, and then draw a View, whose window
// title the recorder makes that number.
type mark int

// String is the mark as output.
func (m mark) String() string {
	return fmt.Sprintf("\x1b]%d;%d\x07", markCommand, int(m))
}

// marked is the mark that msg asks for, if it does.
func marked(msg tea.Msg) (m mark, ok bool) {
	raw, ok := msg.(tea.RawMsg)
	if !ok {
		return 0, false
	}
	m, ok = raw.Msg.(mark)
	return m, ok
}

// markIn reads the mark from an operating system command, "7799;12" or "2;12".
func markIn(command []byte) mark {
	_, number, _ := strings.Cut(string(command), ";")
	n, err := strconv.Atoi(number)
	if err != nil {
		return 0 // the empty title at the end of the program
	}
	return mark(n)
}
