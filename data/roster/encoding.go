package roster

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"thuky/meeting/roster"
)

// Encoding is how a file writes letters as bytes. Of a workbook, which is Unicode, it is what its fonts draw in the place
// of Western letters: see redrawn.
type Encoding string

// The encodings that Vietnamese offices have used. The empty Encoding is Auto.
const (
	Auto        Encoding = "auto" // found by how the text looks
	UTF8        Encoding = "utf-8"
	UTF16       Encoding = "utf-16"
	Windows1258 Encoding = "windows-1258"
	TCVN3       Encoding = "tcvn3" // ABC: fonts .VnTime, .VnArial
	VNI         Encoding = "vni"   // VNI Windows: fonts VNI-Times, VNI-Helve
)

// Encodings lists them, Auto first, as a command line takes them.
func Encodings() []string {
	var out []string
	for _, e := range []Encoding{Auto, UTF8, UTF16, Windows1258, TCVN3, VNI} {
		out = append(out, string(e))
	}
	return out
}

const (
	markUTF8    = "\xef\xbb\xbf"
	markUTF16LE = "\xff\xfe"
	markUTF16BE = "\xfe\xff"
)

// decode gives the characters of a file, and the encoding that it was found to be in. Those of TCVN3 and VNI are the
// Western ones on which their fonts are laid: see redrawn.
//
// A byte-order mark decides, whatever was chosen; otherwise what was chosen does. With Auto, text with zero bytes is
// UTF-16 of the order in which more of them are high, since most letters of a roster are below U+0100; what is valid
// UTF-8 is that, since no sentence in an encoding of a byte a letter is by chance; else it is the one of Windows-1258,
// TCVN3 and VNI in which the most words look Vietnamese (looks), if any does at all.
func decode(raw []byte, chosen Encoding) (text string, is Encoding, err error) {
	s := string(raw)
	if order, rest := marked(s); order != "" {
		return decodeUnicode(rest, order)
	}
	switch {
	case chosen == UTF16 && !strings.Contains(s, "\x00"): // which every line break of UTF-16 has
		return "", "", ErrNotUTF16
	case chosen == UTF16, strings.Contains(s, "\x00"):
		return decodeUnicode(s, order(s))
	case strings.ContainsFunc(s, isBinary):
		return "", "", ErrNotText
	case chosen == Windows1258:
		return decode1258(s), Windows1258, nil
	case chosen == UTF8, utf8.ValidString(s):
		return decodeUnicode(s, plainUTF8)
	case chosen == TCVN3, chosen == VNI:
		return decode1252(s), chosen, nil
	}
	return detect(s)
}

// isBinary reports whether r is a control that no text file has.
func isBinary(r rune) bool {
	return r < ' ' && !strings.ContainsRune("\t\n\r\v\f\x1a\x1b", r)
}

// byteOrder is an Encoding's form of bytes: UTF8, or UTF-16 with the order of its bytes.
type byteOrder string

const (
	littleEndian byteOrder = "utf-16le"
	bigEndian    byteOrder = "utf-16be"
	plainUTF8    byteOrder = "utf-8"
)

// marked gives what a byte-order mark says, and the text behind it; "" where there is none.
func marked(s string) (byteOrder, string) {
	for mark, is := range map[string]byteOrder{markUTF8: plainUTF8, markUTF16LE: littleEndian, markUTF16BE: bigEndian} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return is, rest
		}
	}
	return "", s
}

// order tells which of each two bytes of UTF-16 is the high one: the one that is zero more often.
func order(s string) byteOrder {
	var zeros [2]int
	for i := range len(s) {
		if s[i] == 0 {
			zeros[i%2]++
		}
	}
	if zeros[0] > zeros[1] {
		return bigEndian
	}
	return littleEndian
}

func decodeUnicode(s string, is byteOrder) (string, Encoding, error) {
	if is == plainUTF8 {
		if err := checkUTF8(s); err != nil {
			return "", "", err
		}
		if strings.ContainsFunc(s, isBinary) {
			return "", "", ErrNotText
		}
		return s, UTF8, nil
	}
	endian := unicode.LittleEndian
	if is == bigEndian {
		endian = unicode.BigEndian
	}
	text, err := unicode.UTF16(endian, unicode.IgnoreBOM).NewDecoder().String(s)
	text = strings.TrimPrefix(text, "\ufeff")
	// A picture or a program comes out as characters that nobody writes.
	if err != nil || len(s)%2 != 0 || strings.ContainsFunc(text, isBinary) || strings.Count(text, "\ufffd")*10 > utf8.RuneCountInString(text) {
		return "", "", ErrNotText
	}
	return text, UTF16, nil
}

// decode1258 gives text of Windows' code page for Vietnamese, whose tones are marks of their own, as whole letters.
func decode1258(s string) string { return norm.NFC.String(decodePage(charmap.Windows1258, s)) }

// decode1252 gives text of Windows' code page for Western Europe, on which the fonts of TCVN3 and VNI are laid.
func decode1252(s string) string { return decodePage(charmap.Windows1252, s) }

func decodePage(page *charmap.Charmap, s string) string {
	var b strings.Builder
	b.Grow(2 * len(s))
	for i := range len(s) {
		b.WriteRune(page.DecodeByte(s[i]))
	}
	return b.String()
}

// detect finds out in which of the encodings of a byte a letter s is: by a sample, and what that says must hold for the rest.
func detect(s string) (text string, is Encoding, err error) {
	telling, more := sample(s)
	western, best, read := decode1252(telling), 0, ""
	for _, try := range []struct {
		is   Encoding
		text string
	}{
		{Windows1258, decode1258(telling)}, {TCVN3, tcvn3(western)}, {VNI, vni(western)},
	} {
		switch score := looks(try.text); {
		case score > best:
			best, is, read = score, try.is, try.text
		case score == best && try.text != read:
			is = ""
		}
	}
	if more != "" && looks(drawnAs(is, more)) < 0 {
		is = ""
	}
	switch is {
	case "":
		return "", "", ErrUndetected
	case Windows1258:
		return decode1258(s), is, nil
	}
	return decode1252(s), is, nil
}

// drawnAs gives text of an encoding of a byte a letter as it is read; "" of none.
func drawnAs(is Encoding, s string) string {
	switch is {
	case Windows1258:
		return decode1258(s)
	case TCVN3, VNI:
		return fonts[is](decode1252(s))
	}
	return ""
}

// sample gives the first lines of s that are not ASCII, some 50 kB of them, more than enough to tell the encoding; and the
// rest from there on.
func sample(s string) (telling, rest string) {
	const most = 50_000
	var b strings.Builder
	for s != "" && b.Len() < most {
		end := strings.IndexByte(s, '\n') + 1
		if end == 0 || end > most {
			end = min(len(s), most)
		}
		if !isASCII(s[:end]) {
			b.WriteString(s[:end])
		}
		s = s[end:]
	}
	return b.String(), s
}

// checkUTF8 says where s is not UTF-8, in a *CellError.
func checkUTF8(s string) error {
	for i, r := range s {
		if r != utf8.RuneError {
			continue
		}
		if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
			return &CellError{Line: 1 + strings.Count(s[:i], "\n"), Kind: ErrBytes, Why: roster.Words{
				Vi: "có byte không phải của UTF-8: bỏ --encoding utf-8, hoặc lưu lại tệp thành UTF-8",
				En: "bytes that are not UTF-8: leave --encoding utf-8 out, or save the file as UTF-8",
			}}
		}
	}
	return nil
}
