package vterm

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The keys whose bytes are a sequence: one that ends in a letter, or one with a
// number and a tilde. Both take modifiers in the same place.
var (
	letterKeys = map[string]byte{
		"up": 'A', "down": 'B', "right": 'C', "left": 'D', "end": 'F', "home": 'H',
		"f1": 'P', "f2": 'Q', "f3": 'R', "f4": 'S',
	}
	tildeKeys = map[string]int{
		"insert": 2, "delete": 3, "pgup": 5, "pgdown": 6,
		"f5": 15, "f6": 17, "f7": 18, "f8": 19, "f9": 20, "f10": 21, "f11": 23, "f12": 24,
	}
	byteKeys = map[string]string{
		"enter": "\r", "tab": "\t", "esc": "\x1b", "backspace": "\x7f", "space": " ",
	}
)

// modifiers are the bits of xterm's modifier parameter, which is their sum + 1.
type modifiers int

const (
	shift modifiers = 1 << iota
	alt
	ctrl
)

// encode gives the bytes that a plain xterm sends for the key of that name.
func encode(name string) ([]byte, error) {
	mod, key := split(name)
	if letter, ok := letterKeys[key]; ok {
		switch {
		case mod != 0:
			return fmt.Appendf(nil, "\x1b[1;%d%c", mod+1, letter), nil
		case letter >= 'P':
			return []byte{'\x1b', 'O', letter}, nil
		default:
			return []byte{'\x1b', '[', letter}, nil
		}
	}
	if number, ok := tildeKeys[key]; ok {
		if mod != 0 {
			return fmt.Appendf(nil, "\x1b[%d;%d~", number, mod+1), nil
		}
		return fmt.Appendf(nil, "\x1b[%d~", number), nil
	}
	if key == "tab" && mod == shift {
		return []byte("\x1b[Z"), nil
	}

	text, ok := byteKeys[key]
	if !ok {
		text = key
	}
	if !ok && utf8.RuneCountInString(key) != 1 {
		return nil, fmt.Errorf("no key is called %q", name)
	}
	if mod&ctrl != 0 {
		b, ok := control(key)
		if !ok {
			return nil, fmt.Errorf("a plain terminal cannot send %q", name)
		}
		text = string(b)
	}
	if mod&shift != 0 {
		return nil, fmt.Errorf("a plain terminal cannot send %q; a capital letter is its own key", name)
	}
	if mod&alt != 0 {
		text = "\x1b" + text
	}
	return []byte(text), nil
}

// split takes the modifiers off a name. What is left of "ctrl++" is "+".
func split(name string) (mod modifiers, key string) {
	for {
		var m modifiers
		rest, ok := strings.CutPrefix(name, "shift+")
		if ok {
			m = shift
		} else if rest, ok = strings.CutPrefix(name, "alt+"); ok {
			m = alt
		} else if rest, ok = strings.CutPrefix(name, "ctrl+"); ok {
			m = ctrl
		}
		if m == 0 || rest == "" {
			return mod, name
		}
		mod, name = mod|m, rest
	}
}

// control is the control character of key. Ctrl+i, ctrl+m and ctrl+[ are left out:
// they are the bytes of Tab, Enter and Esc, and arrive as those.
func control(key string) (rune, bool) {
	switch {
	case key == "space":
		return 0, true
	case len(key) != 1, strings.Contains("im[", key):
		return 0, false
	case key[0] >= 'a' && key[0] <= 'z', key[0] >= '\\' && key[0] <= '_':
		return rune(key[0] & 0x1f), true
	default:
		return 0, false
	}
}
