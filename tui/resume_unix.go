//go:build unix

package tui

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"thuky/tui/paint"
)

// resume takes the terminal back when the process goes on after it was stopped, until stop is called: whoever had it
// meanwhile has set it up for himself, and written on it.
func resume(p *tea.Program) (stop func()) {
	again := make(chan os.Signal, 1)
	signal.Notify(again, syscall.SIGCONT)
	go func() {
		for range again {
			_, _ = term.MakeRaw(os.Stdin.Fd()) // where it is no terminal, there is nothing to take back
			p.Send(paint.Raw(ansi.SetModeBracketedPaste))
			p.Send(tea.ClearScreen())
		}
	}()
	return func() {
		signal.Stop(again)
		close(again)
	}
}
