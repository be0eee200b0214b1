package export

import (
	"encoding/binary"
	"math"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifbolditalic"
	"codeberg.org/go-fonts/liberation/liberationserifitalic"
	"codeberg.org/go-fonts/liberation/liberationserifregular"

	"thuky/meeting/paper"
)

// The measures of Liberation Serif, in parts of the size: the rise of a line above its baseline, and the height of a
// line of single spacing, which has the gap between lines on top of rise and fall.
const (
	pdfAscent     = 0.891
	pdfLineHeight = 1.149
)

// glyphless is the width of a character that a face has no glyph for.
const glyphless = -1

// pdfFace is one face of the font of a PDF, Liberation Serif, of the widths of Times New Roman, with all Vietnamese
// letters: what it has glyphs for and how wide they are.
type pdfFace struct {
	name   string // its PostScript name
	ttf    []byte
	widths [1 << 16]int16 // in thousandths of the size, by character; glyphless where there is none
}

// pdfFaces are the four faces, upright before italic and regular before bold; faceOf picks. They are read once.
var pdfFaces = sync.OnceValue(func() [4]*pdfFace {
	return [4]*pdfFace{
		readFace("LiberationSerif", liberationserifregular.TTF), readFace("LiberationSerif-Bold", liberationserifbold.TTF),
		readFace("LiberationSerif-Italic", liberationserifitalic.TTF), readFace("LiberationSerif-BoldItalic", liberationserifbolditalic.TTF),
	}
})

func faceOf(r paper.Run) *pdfFace {
	at := 0
	if r.Bold {
		at |= 1
	}

	if r.Italic {
		at |= 2
	}

	return pdfFaces()[at]
}

// has says whether there is a glyph for r.
func (f *pdfFace) has(r rune) bool {
	return r >= 0 && int(r) < len(f.widths) && f.widths[r] != glyphless
}

// width is the width of s at size, in points.
func (f *pdfFace) width(s string, size float64) float64 {
	sum := 0
	for _, r := range s {
		if f.has(r) {
			sum += int(f.widths[r])
		}
	}

	return float64(sum) * size / 1000
}

// sfnt reads a TrueType file that is built into the program, so that it needs no bounds checked.
type sfnt []byte

func (s sfnt) u16(at int) int { return int(binary.BigEndian.Uint16(s[at:])) }
func (s sfnt) u32(at int) int { return int(binary.BigEndian.Uint32(s[at:])) }

// table finds a table by its name of four letters.
func (s sfnt) table(name string) sfnt {
	const directory, entry = 12, 16

	for i := range s.u16(4) {
		at := directory + i*entry
		if string(s[at:at+4]) == name {
			return s[s.u32(at+8):]
		}
	}

	panic("the built-in font has no table " + name)
}

// readFace reads which characters a face has and how wide they are, rounded as fpdf writes them into the file.
func readFace(name string, ttf []byte) *pdfFace {
	f := &pdfFace{name: name, ttf: ttf}
	for r := range f.widths {
		f.widths[r] = glyphless
	}

	perEm := float64(sfnt(ttf).table("head").u16(18))
	metrics, measured := sfnt(ttf).table("hmtx"), sfnt(ttf).table("hhea").u16(34)

	eachGlyph(sfnt(ttf).table("cmap"), func(r rune, glyph int) {
		advance := metrics.u16(min(glyph, measured-1) * 4) // the last width is that of all glyphs after it
		f.widths[r] = int16(math.Round(float64(advance) * 1000 / perEm))
	})

	return f
}

// eachGlyph gives every character of the Basic Multilingual Plane that has a glyph (OpenType, cmap, format 4), as
// fpdf knows no others.
func eachGlyph(cmap sfnt, give func(r rune, glyph int)) {
	const windows, unicodes = 3, 1

	var t sfnt

	for i := range cmap.u16(2) {
		if at := 4 + i*8; cmap.u16(at) == windows && cmap.u16(at+2) == unicodes {
			t = cmap[cmap.u32(at+4):]
		}
	}

	segments := t.u16(6) // twice their number, which is the length of each of the four arrays
	for i := 0; i < segments; i += 2 {
		last, first := t.u16(14+i), t.u16(16+segments+i)
		delta, at := t.u16(16+2*segments+i), 16+3*segments+i

		for c := first; c <= last && c < 0xffff; c++ {
			glyph := c
			if offset := t.u16(at); offset != 0 {
				if glyph = t.u16(at + offset + 2*(c-first)); glyph == 0 {
					continue
				}
			}

			if glyph = (glyph + delta) & 0xffff; glyph != 0 {
				give(rune(c), glyph)
			}
		}
	}
}
