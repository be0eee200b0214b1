package vterm_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/vterm"
)

func TestTheFirstFrameIsComplete(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	term.Want("Thư ký  #000000", "40×14  tổng 0", "▸ Khai mạc", "mở")
	if got := term.Title(); got != "TRƯỜNG; Khai mạc" {
		t.Errorf("title %q", got)
	}
	if _, _, visible := term.Cursor(); visible {
		t.Error("a cursor shows, but nothing is being typed")
	}
	if got := strings.Count(term.Screen(), "\n") + 1; got != 14 {
		t.Errorf("the screen has %d lines", got)
	}
	term.Golden("first")
	term.GoldenStyled("styled")
}

func TestKeysMoveAndTheScreenFollows(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	for range 3 {
		term.Press("down")
		term.Press("down", "down", "down", "up")
		term.Want("▸ Bầu cử")
		term.WantNot("▸ Bế mạc")
		term.Press("up", "up", "up", "up")
		term.Want("▸ Khai mạc")
	}
}

func TestABurstInOneWriteIsTenKeys(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	term.Raw([]byte("++++++++++"))
	term.Want("tổng 10")
}

func TestVietnameseIsTypedInAnyForm(t *testing.T) {
	const name = "Nguyễn Thị Ngọc Ờ"
	term := vterm.Start(t, toy{}, 40, 14)
	term.Press("i")
	term.Type("Nguye\u0302\u0303n Thi\u0323 Ngo\u0323c O\u031b\u0300") // NFD
	term.Want("> " + name)
	if x, y, visible := term.Cursor(); x != 2+len([]rune(name)) || y != 2 || !visible {
		t.Errorf("the cursor is at %d, %d, visible %t", x, y, visible)
	}
	term.Type("\u0323")
	term.Want("> Nguyễn Thị Ngọc Ợ̀")
	term.Press("backspace", "backspace")
	term.Want("> Nguyễn Thị Ngọc\n") // blanks at the end of a line do not show

	// What an input method sends for "ê": one backspace and the letters anew, with
	// a read that ends in the middle of a letter.
	term.Type("e")
	term.Raw([]byte("\x7f\u00ea"))
	term.Raw([]byte("\xe1\xba"), []byte("\xbf"))
	term.Want("Ngọc êế")
}

func TestEscIsKnownAndNothingIsLostAfterIt(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	term.Press("i", "+", "esc", "+")
	term.Want("> +", "tổng 1")
}

func TestAPasteOfSeveralLinesIsOneMessage(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	term.Paste("Một\nHai\r\nBa")
	term.Want("\nMột\nHai\nBa\n")

	long := strings.Repeat("Đường ", 3000) // more than a read
	term.Paste("x\n" + long + "\ny")
	term.Want("\nx\nĐường Đường ", "\ny\n")
}

func TestAResizeIsSeenAndDrawn(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	for _, size := range [][2]int{{60, 20}, {20, 8}, {1, 1}, {100, 30}, {40, 14}} {
		term.Resize(size[0], size[1])
		if got := strings.Count(term.Screen(), "\n") + 1; got != size[1] {
			t.Errorf("%d lines after a resize to %v", got, size)
		}
	}
	term.Want("40×14", "▸ Khai mạc", "Bế mạc")
}

func TestEveryCommandIsWaitedFor(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	term.Press("f5")
	term.Want("tổng 46")
}

func TestAMessageFromOutside(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	term.Send(tick(7))
	term.Want("tick 7")
}

func TestACommandIsHeldBackAndLetGo(t *testing.T) {
	reached, gate := make(chan bool), make(chan bool)
	term := vterm.Start(t, toy{slow: func() tea.Msg {
		reached <- true
		<-gate
		return saved("đã ghi")
	}}, 40, 14)

	term.Hold(1)
	term.Press("enter")
	<-reached
	term.Press("+", "down")
	term.Want("tổng 1", "▸ Báo cáo")
	term.WantNot("đã ghi")
	gate <- true
	term.Hold(0)
	term.Want("đã ghi")
}

func TestWhatNobodyWaitsForIsAwaited(t *testing.T) {
	news := make(chan string)
	follow := func() tea.Msg { return saved(<-news) }
	term := vterm.Start(t, toy{slow: follow}, 40, 14, vterm.Background("TestWhatNobodyWaitsForIsAwaited"))
	term.Press("enter", "+")
	term.Want("tổng 1")
	go func() { news <- "tin mới" }()
	term.Await("tin mới")
}

func TestAKilledProgramDoesNothingMore(t *testing.T) {
	reached, gate := make(chan bool), make(chan bool)
	begun := 0
	term := vterm.Start(t, toy{slow: func() tea.Msg {
		begun++
		reached <- true
		<-gate
		return saved("đã ghi")
	}}, 40, 14)
	term.Hold(2)
	term.Press("f6") // slow, and slow again
	<-reached
	term.Press("+")
	term.Want("tổng 1")
	term.Kill()
	gate <- true
	term.Want("tổng 1") // as it was
	term.WantNot("đã ghi")
	if _, err := term.Ended(); !errors.Is(err, tea.ErrProgramKilled) {
		t.Errorf("the program ended with %v", err)
	}

	again := vterm.Start(t, toy{}, 40, 14)
	again.Want("tổng 0")
	if begun != 1 {
		t.Errorf("a command began after the end")
	}
}

func TestAProgramEndsByItself(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	term.Press("+", "ctrl+q")
	model, err := term.Ended()
	if err != nil {
		t.Fatal(err)
	}
	if m, ok := model.(toy); !ok || m.count != 1 {
		t.Errorf("the model was left as %+v", model)
	}
	term.WantNot("tổng") // the terminal has its old screen again
}

func TestAPictureIsDrawn(t *testing.T) {
	term := vterm.Start(t, toy{}, 40, 14)
	term.Press("i")
	term.Type("<Ờ>")
	file := filepath.Join(t.TempDir(), "screen.svg")
	term.Picture(file)
	svg, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`font-weight="bold" xml:space="preserve">T</text>`, ">&lt;<", ">Ờ<", `stroke=`} {
		if !strings.Contains(string(svg), want) {
			t.Errorf("the picture has no %s", want)
		}
	}
}
