package dialog

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"thuky/meeting/name"
)

// Input methods reach a terminal program in many ways; these are those of one sentence.

// typed gives each rune as a key of its own, as a terminal sends what is typed or composed.
func typed(s string) []tea.Msg {
	var out []tea.Msg
	for _, r := range s {
		out = append(out, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return out
}

var backspace = tea.KeyPressMsg{Code: tea.KeyBackspace}

// telex is what Unikey and its kin send: the plain letter at first, then, when its marks are typed, a backspace for each
// letter back to the first that changes and all of these anew. Marks come at the end of the syllable.
func telex(s string) []tea.Msg {
	var out []tea.Msg
	for i, syllable := range strings.Split(norm.NFC.String(s), " ") {
		if i > 0 {
			out = append(out, typed(" ")...)
		}
		plain := []rune(name.Fold(syllable))
		letters := []rune(syllable)
		if len(plain) != len(letters) {
			out = append(out, typed(syllable)...)
			continue
		}
		out = append(out, typed(string(plain))...)
		first := 0
		for first < len(letters) && letters[first] == plain[first] {
			first++
		}
		for range len(letters) - first {
			out = append(out, backspace)
		}
		out = append(out, typed(string(letters[first:]))...)
	}
	return out
}

// ways are the ways a sentence can come in.
func ways(s string) map[string][]tea.Msg {
	return map[string][]tea.Msg{
		"NFC":       typed(norm.NFC.String(s)),
		"NFD":       typed(norm.NFD.String(s)),
		"telex":     telex(s),
		"paste":     {tea.PasteMsg{Content: s}},
		"paste NFD": {tea.PasteMsg{Content: norm.NFD.String(s)}},
		"clusters":  clusters(s),
	}
}

// clusters gives a letter with its marks as one key, as some terminals do.
func clusters(s string) []tea.Msg {
	var out []tea.Msg
	var it norm.Iter
	it.InitString(norm.NFD, s)
	for !it.Done() {
		text := string(it.Next())
		out = append(out, tea.KeyPressMsg{Code: []rune(text)[0], Text: text})
	}
	return out
}

var sentences = []string{
	"Nguyễn Thị Ngọc Ánh", "Vụ Các vấn đề chung về xây dựng pháp luật", "thủy điện Hòa Bình", "ĐƯỜNG Ờ Ợ", "quá ướt", "M̃ẫu Q̣uản tr̂̃ị",
}

func TestALineIsTheSameHoweverItIsTyped(t *testing.T) {
	for _, s := range sentences {
		for way, msgs := range ways(s) {
			in := newLine("")
			in.focus(true)
			for _, msg := range msgs {
				in.update(msg)
				if !norm.NFC.IsNormalString(in.m.Value()) {
					t.Fatalf("%s: on the way it is %q", way, in.m.Value())
				}
			}
			if want := norm.NFC.String(s); in.value() != want || in.m.Position() != len([]rune(want)) {
				t.Errorf("%s: %q with the cursor at %d, want %q", way, in.value(), in.m.Position(), want)
			}
		}
	}
}

func TestATextIsTheSameHoweverItIsTyped(t *testing.T) {
	for _, s := range sentences {
		for way, msgs := range ways(s) {
			in := newArea("Dòng trên\n", 5)
			in.focus(true)
			for _, msg := range msgs {
				in.update(msg)
			}
			want := norm.NFC.String(s)
			if in.value() != "Dòng trên\n"+want || in.m.Line() != 1 || in.m.Column() != len([]rune(want)) {
				t.Errorf("%s: %q with the cursor at %d, %d, want %q", way, in.value(), in.m.Line(), in.m.Column(), want)
			}
		}
	}
}

// Letters are put in where the cursor stands, and it stays behind them.
func TestLettersInTheMiddleOfALine(t *testing.T) {
	for way, msgs := range ways("Thị Ngọc") {
		for _, in := range []input{newLine("Nguyễn Ánh"), newArea("Nguyễn Ánh", 3)} {
			in.focus(true)
			for range len([]rune("Ánh")) {
				in.update(tea.KeyPressMsg{Code: tea.KeyLeft})
			}
			for _, msg := range append(msgs, typed(" ")...) {
				in.update(msg)
			}
			in.update(backspace)
			in.update(typed("!")[0])
			if got := in.value(); got != "Nguyễn Thị Ngọc!Ánh" {
				t.Errorf("%s in a %T: %q", way, in, got)
			}
		}
	}
}

func TestAPasteOfSeveralLines(t *testing.T) {
	for _, breaks := range []string{"\n", "\r", "\r\n"} {
		pasted := tea.PasteMsg{Content: "  Văn phòng Bộ " + breaks + "Thanh tra Bộ\tông An" + breaks}
		line, area := newLine(""), newArea("", 4)
		for _, in := range []input{line, area} {
			in.focus(true)
			in.update(pasted)
		}
		if got := line.value(); got != "Văn phòng Bộ Thanh tra Bộ ông An" {
			t.Errorf("a line has %q", got)
		}
		if got := area.value(); got != "Văn phòng Bộ\nThanh tra Bộ | ông An" {
			t.Errorf("a text has %q", got)
		}
	}
}

func TestNothingThatATerminalObeysComesIn(t *testing.T) {
	for _, in := range []input{newLine(""), newArea("", 4)} {
		in.focus(true)
		in.update(tea.PasteMsg{Content: "a\x1b[31mđỏ\x1b]0;t\x07\u202ebidi\x00"})
		if got := in.value(); got != "ađỏbidi" {
			t.Errorf("a %T has %q", in, got)
		}
	}
}

// A text may be long: 200 lines are pasted, and 200 come out, also when it is opened again.
func TestALongTextIsNotCut(t *testing.T) {
	var lines []string
	for range 200 {
		lines = append(lines, "Các đơn vị nhất trí.")
	}
	long := strings.Join(lines, "\n")
	pasted := newArea("", 8)
	pasted.focus(true)
	pasted.update(tea.PasteMsg{Content: long})
	for name, in := range map[string]input{"pasted": pasted, "opened": newArea(long, 8)} {
		if n := strings.Count(in.value(), "\n") + 1; n != 200 {
			t.Errorf("%s: %d lines are left", name, n)
		}
	}
	pasted.update(tea.KeyPressMsg{Code: tea.KeyEnter})
	pasted.update(typed("!")[0])
	if !strings.HasSuffix(pasted.value(), "\n!") {
		t.Error("no further line can be typed")
	}
}

// Whatever keys come in whatever order, the value is in NFC and the cursor within it; and what was typed in NFD is what
// the same keys in NFC would have made.
func TestLinesAndTextsStayWhole(t *testing.T) {
	keys := []tea.KeyPressMsg{
		backspace,
		{Code: tea.KeyLeft},
		{Code: tea.KeyRight},
		{Code: tea.KeyHome},
		{Code: tea.KeyEnd},
		{Code: tea.KeyDelete},
		{Code: tea.KeyUp},
		{Code: tea.KeyDown},
		{Code: tea.KeyEnter},
	}
	letters := []rune("aâeêoơuưdđ \u0301\u0300\u0309\u0303\u0323\u0302\u031b\u0306")
	rapid.Check(t, func(t *rapid.T) {
		line, area := newLine(""), newArea("", 4)
		line.focus(true)
		area.focus(true)
		for range rapid.IntRange(0, 30).Draw(t, "n") {
			var key tea.KeyPressMsg
			if rapid.Bool().Draw(t, "letter") {
				r := rapid.SampledFrom(letters).Draw(t, "r")
				key = tea.KeyPressMsg{Code: r, Text: string(r)}
			} else {
				key = rapid.SampledFrom(keys).Draw(t, "key")
			}
			if key.Code != tea.KeyEnter {
				line.update(key)
			}
			area.update(key)
			if v := line.m.Value(); !norm.NFC.IsNormalString(v) || line.m.Position() > len([]rune(v)) {
				t.Fatalf("the line is %q, the cursor at %d", v, line.m.Position())
			}
			rows := strings.Split(area.m.Value(), "\n")
			if v := area.m.Value(); !norm.NFC.IsNormalString(v) || area.m.Line() >= len(rows) || area.m.Column() > len([]rune(rows[area.m.Line()])) {
				t.Fatalf("the text is %q, the cursor at %d, %d", v, area.m.Line(), area.m.Column())
			}
		}
	})
}
