// Package vterm runs a Bubble Tea program on an emulated terminal, for tests
// that press keys and read the screen as a person does.
//
//	term := vterm.Start(t, app, 80, 24)
//	term.Press("down", "enter")
//	term.Type("Nguyễn Văn An")
//	term.Want("Đã ghi")
//
// The program is the real one: bytes go in, bytes come out, and what the tests
// see is what the bytes left on the emulator's screen. The methods of a
// [Terminal] are for one goroutine, the test's.
//
// # When a key has been dealt with
//
// Nothing here waits a while and hopes: every wait is for a fact.
//
// Read: after each input a probe follows on the same stream, a mode report of
// a mode that no terminal has. The input reader hands events over in order, so
// when the probe comes out, all before it has been through Update.
//
// Done: every command that Init and Update return is wrapped and counted, the
// members of tea.Batch and tea.Sequence too. Its message comes back in an
// envelope, and is counted off only where the event loop takes it. A probe that
// finds no command open therefore knows that nothing is under way.
//
// Painted: the cells of a frame are on the screen when View returns, but Bubble
// Tea writes the rest on its own clock, and nothing where nothing changed. When a
// test looks, the number of the frame goes out as the window title, with the last
// View; and once as raw output, which carries the queries before it. When both
// have come, the screen is that of the last View. Replies of the emulator to
// queries are input like any other, and are waited for in the same way.
//
// What ends by itself never, or is held back by the test, must be said:
// [Background] names commands that nobody waits for, [Terminal.Hold] allows a
// number of them. A tea.Tick is a command: it is waited for until it fires, so a
// program under test should take its time from a clock the test owns. What
// Bubble Tea starts behind the scenes (tea.Exec, mouse handlers) is not counted.
//
// # What the emulator is
//
// A plain xterm of 256 colours or more. It does not speak the Kitty keyboard
// protocol, so ctrl+enter and its like cannot be pressed, and Esc is known as Esc
// only after the 50 ms in which it could have begun a sequence. It reports neither
// synchronized output (2026) nor grapheme widths (2027).
//
// It takes combining marks into the cell of their letter, if they come in the
// same write, as they do in a frame; the letters of a cell stay as they were
// written: NFD on the screen does not match NFC in a test, which is as it should
// be. In a window title it ends the text at the byte 0x9C, which "Ờ" contains; the
// title therefore is taken from the View, see [Terminal.Title].
package vterm
