package dialog

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
	"thuky/tui/theme"
	"thuky/tui/widget"
)

var frame = widget.Frame{W: 80, H: 24, Theme: theme.New(theme.Dark, true, theme.Full)}

// look is what a dialog shows, without its styles.
func look(d Dialog) string {
	box, _ := d.View(frame)
	return ansi.Strip(box)
}

func key(code rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: code} }

func ctrl(letter rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: letter, Mod: tea.ModCtrl} }

// give presses keys and returns the last answer.
func give(d Dialog, msgs ...tea.Msg) (done bool, out tea.Msg) {
	for _, msg := range msgs {
		done, out = d.Update(frame, msg)
	}
	return done, out
}

func TestAQuestionTakesNoAnswerBeforeItCanBeRead(t *testing.T) {
	now := time.Date(2020, 12, 18, 14, 0, 0, 0, time.UTC)
	c := NewConfirm(func() time.Time { return now }, "Bế mạc?", []string{"Sau đó chỉ còn đính chính."}, "bế mạc", "yes")
	if done, _ := give(c, key(tea.KeyEnter), typed("y")[0]); done {
		t.Fatal("it was answered at once")
	}
	now = now.Add(Grace - time.Millisecond)
	if done, _ := give(c, key(tea.KeyEnter)); done {
		t.Fatal("it was answered within its grace")
	}
	now = now.Add(time.Millisecond)
	if done, out := give(c, key(tea.KeyEnter)); !done || out != "yes" {
		t.Errorf("it is not answered: %t, %v", done, out)
	}
	if done, out := give(c, key(tea.KeyEscape)); !done || out != nil {
		t.Errorf("no is %t, %v", done, out)
	}
	if done, _ := give(c, tea.PasteMsg{Content: "\r"}); done {
		t.Error("a paste answered it")
	}
}

var errName = errors.New("no name")

// person is a form of three fields, one of them chosen, one of several lines.
func person() *Form {
	fields := []Field{
		{Label: text.PersonName, Value: "Thư ký"},
		{Label: text.Role, Value: "hai", Choices: []string{"một", "hai", "ba"}, Hint: "một trong ba"},
		{Label: text.Note, Lines: 3},
		{Label: text.Office},
	}
	return NewForm("Cán bộ", fields, error.Error, func(v []string) (tea.Msg, error) {
		if v[0] == "" {
			return nil, errName
		}
		return v, nil
	})
}

func TestAFormIsFilledFieldByField(t *testing.T) {
	fm := person()
	give(fm, typed(" đoàn ")...)
	give(fm, key(tea.KeyEnter), key(tea.KeyRight), key(tea.KeyRight), key(tea.KeyTab)) // three, then one again
	give(fm, append(typed("a"), key(tea.KeyEnter))...)                                 // a line of its own
	give(fm, append(typed("b"), key(tea.KeyUp), key(tea.KeyTab))...)                   // the arrows stay in the text
	done, out := give(fm, append(typed("Phó"), key(tea.KeyEnter))...)
	got, _ := out.([]string)
	if !done || !slices.Equal(got, []string{"Thư ký đoàn", "một", "a\nb", "Phó"}) {
		t.Errorf("%t, %q", done, out)
	}
}

func TestAFormIsSentFromAnyFieldAndSaysWhatIsWrong(t *testing.T) {
	fm := person()
	give(fm, ctrl('u'))
	if done, _ := give(fm, ctrl('s')); done || !strings.Contains(look(fm), "! no name") {
		t.Fatalf("it was sent, or says nothing:\n%s", look(fm))
	}
	give(fm, typed("Thư ký")...)
	if done, out := give(fm, ctrl('s')); !done || out == nil {
		t.Errorf("%t, %v", done, out)
	}
}

func TestAChangedFormIsNotLeftByOneKey(t *testing.T) {
	if done, _ := give(person(), key(tea.KeyEscape)); !done {
		t.Error("an unchanged form stays")
	}
	fm := person()
	give(fm, typed("!")...)
	if done, _ := give(fm, key(tea.KeyEscape)); done || !strings.Contains(look(fm), text.FormLeave.Vi) {
		t.Fatal("it closed without a word")
	}
	if done, _ := give(fm, typed("!")[0], key(tea.KeyEscape)); done {
		t.Error("a key in between was forgotten")
	}
	if done, out := give(fm, key(tea.KeyEscape)); !done || out != nil {
		t.Errorf("%t, %v", done, out)
	}
}

func TestTheCursorStandsBehindWhatIsTyped(t *testing.T) {
	fm := person()
	for _, msgs := range [][]tea.Msg{nil, {key(tea.KeyTab), key(tea.KeyTab)}, {key(tea.KeyTab)}} {
		give(fm, msgs...)
		give(fm, typed("Ngọc")...)
		box, cursor := fm.View(frame)
		if cursor == nil {
			t.Fatal("there is no cursor")
		}
		line := strings.Split(ansi.Strip(box), "\n")[cursor.Y]
		if before := ansi.Truncate(line, cursor.X, ""); !strings.HasSuffix(before, "Ngọc") {
			t.Errorf("the cursor stands behind %q", before)
		}
	}
}

// The field with the focus is in sight however low the window is.
func TestTheFocusStaysInSight(t *testing.T) {
	low := frame
	low.H = 9
	fm := person()
	for range 9 {
		give(fm, key(tea.KeyTab))
		box, cursor := fm.View(low)
		lines := strings.Split(ansi.Strip(box), "\n")
		if len(lines) > low.H || !strings.Contains(box, "▸") {
			t.Errorf("%d lines:\n%s", len(lines), ansi.Strip(box))
		}
		if cursor != nil && (cursor.Y < 1 || cursor.Y >= len(lines)-1) {
			t.Errorf("the cursor is at line %d of %d", cursor.Y, len(lines))
		}
	}
}

func units() *Pick {
	return NewPick("Đơn vị", []Option{
		{Label: "Văn phòng Bộ", Out: "vp"}, {Label: "Thanh tra Bộ", Out: "tt"}, {Label: "Vụ Tổ chức cán bộ", Out: "tc", Why: "đã có"},
	}, func(s string) tea.Msg { return "new: " + s })
}

func TestOneOfManyIsFoundAndChosen(t *testing.T) {
	for keys, want := range map[string]string{"thanh": "tt", "TRA BO": "tt", "phòng": "vp", "ngoài": "new: ngoài"} {
		if done, out := give(units(), append(typed(keys), key(tea.KeyEnter))...); !done || out != want {
			t.Errorf("%q chooses %v", keys, out)
		}
	}
	p := units()
	if done, _ := give(p, key(tea.KeyEnd), key(tea.KeyPgDown), key(tea.KeyEnter)); done || !strings.Contains(look(p), "! đã có") {
		t.Errorf("what may not be chosen was, or says nothing:\n%s", look(p))
	}
	if done, out := give(p, key(tea.KeyPgUp), key(tea.KeyUp), key(tea.KeyDown), key(tea.KeyEnter)); !done || out != "tt" {
		t.Errorf("the arrows choose %v", out)
	}
	if done, out := give(units(), typed("x")[0], key(tea.KeyEscape)); !done || out != nil {
		t.Errorf("Esc chooses %v", out)
	}
	strict := NewPick("Đơn vị", []Option{{Label: "Văn phòng Bộ", Out: "vp"}}, nil)
	if done, _ := give(strict, append(typed("xyz"), key(tea.KeyEnter))...); done {
		t.Error("something that is not there was chosen")
	}
}

func TestAPageScrollsToItsEndAndNoFurther(t *testing.T) {
	r := NewReader("Trợ giúp", func(widget.Frame) []string {
		var out []string
		for i := range 50 {
			out = append(out, "dòng "+string(rune('A'+i%26)))
		}
		return append(out, "hết")
	})
	if strings.Contains(look(r), "hết") {
		t.Fatal("the end is in sight at once")
	}
	give(r, key(tea.KeyEnd))
	end := look(r)
	if !strings.Contains(end, "hết") {
		t.Fatalf("the end is not in sight:\n%s", end)
	}
	give(r, key(tea.KeyDown), key(tea.KeyPgDown), key(tea.KeySpace))
	if look(r) != end {
		t.Error("it scrolls on")
	}
	give(r, key(tea.KeyUp))
	if look(r) == end {
		t.Error("one up is not one up")
	}
	if done, _ := give(r, key(tea.KeyHome), key(tea.KeyEscape)); !done {
		t.Error("it does not close")
	}
}

// Names that differ in their last letters were labels that read alike.
func TestLongLabelsAreToldApart(t *testing.T) {
	label := func(s string) text.Word {
		long := "Ban Quản lý khu vực đồng bằng sông Cửu Long và các tỉnh duyên hải số " + s
		return text.Word{Vi: long, En: long}
	}
	form := NewForm("Nhập số liệu", []Field{{Label: label("1")}, {Label: label("2")}}, nil, nil)
	drawn := look(form)
	for _, want := range []string{"số 1 ", "số 2 "} {
		if !strings.Contains(drawn, want) {
			t.Errorf("%q is not to be seen in\n%s", want, drawn)
		}
	}
}
