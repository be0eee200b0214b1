package export

import (
	"slices"
	"strings"
	"unicode/utf8"

	"thuky/meeting/paper"
)

// pdfPiece is a stretch of text within a word, set in one face. Where drawn is true it is a single box to tick, which
// the font lacks.
type pdfPiece struct {
	face  *pdfFace
	text  string
	width float64 // points
	drawn bool
}

// pdfWord is what no line breaks within, and the spaces after it. Runs may change face in its middle.
type pdfWord struct {
	pieces []pdfPiece
	width  float64 // points, spaces not counted
	spaces string
	gap    float64 // points, the width of the spaces
	ends   bool    // a line break follows
}

// pdfLine is a line of words. The gap after its last word does not count.
type pdfLine struct {
	words []pdfWord
	width float64
	ends  bool // the last of its paragraph, or before a line break: it is not stretched
}

// Boxes to tick, for which no face has a glyph: they are drawn.
const tickBoxes = "☐☑☒"

// boxWidth is the width of a drawn box in parts of the size. It is that of the font's sign for what it lacks, which
// stands in the file, unseen, for whoever copies the text.
const boxWidth = 0.778

// pdfWords cuts runs into words at spaces that may break a line, and at line breaks.
func pdfWords(runs []paper.Run, size float64) []pdfWord {
	spaces := 0
	for _, r := range runs {
		spaces += strings.Count(r.Text, " ") + strings.Count(r.Text, "\n")
	}

	b := pdfWordBuilder{size: size, words: make([]pdfWord, 0, spaces+1), pieces: make([]pdfPiece, 0, spaces+len(runs))}
	for _, r := range runs {
		b.face = faceOf(r)
		b.run(clean(r.Text))
	}

	return b.finish()
}

// pdfWordBuilder gathers the words of runs; a word goes on from one run to the next.
type pdfWordBuilder struct {
	face   *pdfFace
	size   float64
	words  []pdfWord
	word   pdfWord
	pieces []pdfPiece // of all words, one after the other; from start on those of the word
	start  int
}

func (b *pdfWordBuilder) run(s string) {
	for s != "" {
		switch s[0] {
		case '\n':
			b.word.ends = true
			b.close()

			s = s[1:]
		case ' ':
			rest := strings.TrimLeft(s, " ")
			b.space(s[:len(s)-len(rest)])

			s = rest
		default:
			at := strings.IndexAny(s, " \n")
			if at < 0 {
				at = len(s)
			}

			if b.word.spaces != "" {
				b.close()
			}

			b.text(strings.ReplaceAll(s[:at], "\u00a0", " ")) // no line ends there any more; whoever searches types a space

			s = s[at:]
		}
	}
}

func (b *pdfWordBuilder) space(s string) {
	b.word.spaces += s
	b.word.gap += b.face.width(s, b.size)
}

// text adds text without spaces to the word, each box a piece of its own.
func (b *pdfWordBuilder) text(s string) {
	for s != "" {
		at := strings.IndexAny(s, tickBoxes)

		switch {
		case at < 0:
			at = len(s)
			fallthrough
		case at > 0:
			b.piece(pdfPiece{face: b.face, text: s[:at], width: b.face.width(s[:at], b.size)})
		default:
			at = len("☐")
			b.piece(pdfPiece{face: b.face, text: s[:at], width: boxWidth * b.size, drawn: true})
		}

		s = s[at:]
	}
}

func (b *pdfWordBuilder) piece(p pdfPiece) {
	b.pieces = append(b.pieces, p)
	b.word.width += p.width
}

func (b *pdfWordBuilder) close() {
	b.word.pieces = b.pieces[b.start:len(b.pieces):len(b.pieces)]
	b.words = append(b.words, b.word)
	b.word, b.start = pdfWord{}, len(b.pieces)
}

func (b *pdfWordBuilder) finish() []pdfWord {
	if len(b.pieces) > b.start || b.word.spaces != "" {
		b.close()
	}

	return b.words
}

// pdfLines breaks words into lines of at most room points, the first of them indented. A word that is wider than a
// line is broken where the line is full. Without words there is one empty line.
func pdfLines(words []pdfWord, room, indent, size float64) []pdfLine {
	var lines []pdfLine

	first, width := 0, 0.0                // of the line
	left, gap := room-indent, 0.0         // of it; the gap before the next word counts once the word is there
	flush := func(after int, ends bool) { // ends the line before word after
		lines = append(lines, pdfLine{words: words[first:after], width: width, ends: ends})
		first, width, left, gap = after, 0, room, 0
	}

	for i := 0; i < len(words); i++ {
		if gap+words[i].width > left && i > first {
			flush(i, false)
		}

		if words[i].width > left {
			if head, tail := words[i].split(left, size); len(tail.pieces) > 0 {
				words = slices.Concat(words[:i], []pdfWord{head, tail}, words[i+1:])
			}
		}

		w := words[i]
		width += gap + w.width
		left -= gap + w.width
		gap = w.gap

		if w.ends {
			flush(i+1, true)
		}
	}

	if first < len(words) || len(lines) == 0 {
		flush(len(words), true)
	}

	lines[len(lines)-1].ends = true

	return lines
}

// split breaks a word after as many characters as room holds, at least one.
func (w pdfWord) split(room, size float64) (head, tail pdfWord) {
	tail = pdfWord{spaces: w.spaces, gap: w.gap, ends: w.ends}

	for i, p := range w.pieces {
		if head.width+p.width <= room {
			head.add(p)

			continue
		}

		at := 0
		for at < len(p.text) {
			_, n := utf8.DecodeRuneInString(p.text[at:])
			if head.width+p.face.width(p.text[:at+n], size) > room && (at > 0 || len(head.pieces) > 0) {
				break
			}

			at += n
		}

		if p.drawn { // one box, which is not broken
			at = 0
			if len(head.pieces) == 0 {
				at = len(p.text)
			}
		}

		// The rest of a very long word is not measured anew for every line.
		before, after := p, p
		before.text, after.text = p.text[:at], p.text[at:]

		if at < len(p.text) {
			before.width = p.face.width(before.text, size)
			after.width = p.width - before.width
			tail.add(after)
		}

		if at > 0 {
			head.add(before)
		}

		for _, rest := range w.pieces[i+1:] {
			tail.add(rest)
		}

		return head, tail
	}

	return w, pdfWord{}
}

func (w *pdfWord) add(p pdfPiece) {
	w.pieces = append(w.pieces, p)
	w.width += p.width
}
