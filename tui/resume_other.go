//go:build !unix

package tui

import tea "charm.land/bubbletea/v2"

// resume does nothing: a process is not stopped here.
func resume(*tea.Program) (stop func()) { return func() {} }
