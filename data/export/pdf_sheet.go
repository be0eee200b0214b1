package export

import (
	"hash"
	"hash/fnv"
	"io"
	"strconv"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"thuky/meeting/paper"
)

// pdfSheet draws on the pages of a PDF. Lengths are in points from the upper left corner.
type pdfSheet struct {
	*fpdf.Fpdf

	page    page
	draft   bool
	unpaged bool
	face    *pdfFace // of the last text, with its size; fpdf would write them again each time
	size    float64
	used    map[*pdfFace]hash.Hash64 // of what each face shows: see partName
}

// turn begins a page. From the second on it bears its number in the middle of the top margin and, in a draft, says
// that it is one.
func (s *pdfSheet) turn() {
	s.AddPage()
	s.face = nil

	n := s.PageNo()
	if n == 1 {
		return
	}

	left, room := points(s.page.left), points(s.page.room())

	if !s.unpaged {
		s.line(oneOf(strconv.Itoa(n), sizePage, false), left, points(headerTop), room, sizePage, paper.Center, false)
	}

	if s.draft {
		s.line(oneOf(draft, sizePage, true), left, points(headerTop), room, sizePage, paper.Right, false)
	}
}

// oneOf is a line of one style, however wide.
func oneOf(s string, size float64, bold bool) pdfLine {
	const anything = 1e6

	return pdfLines(pdfWords([]paper.Run{{Text: s, Bold: bold}}, size), anything, 0, size)[0]
}

// line sets a line whose top is at y, in the room right of x. A stretched one fills the room.
func (s *pdfSheet) line(l pdfLine, x, y, room, size float64, align paper.Align, stretched bool) {
	baseline := y + (pdfLineHeight-1.107)*size + pdfAscent*size

	switch {
	case align == paper.Center:
		x += (room - l.width) / 2
	case align == paper.Right:
		x += room - l.width
	case stretched && !l.ends:
		s.stretch(l, x, baseline, room, size)

		return
	}

	s.words(l.words, x, baseline, size)
}

// stretch shares what is left of the room out among the gaps.
func (s *pdfSheet) stretch(l pdfLine, x, baseline, room, size float64) {
	gaps := len(l.words) - 1
	if gaps == 0 {
		s.words(l.words, x, baseline, size)

		return
	}

	more := (room - l.width) / float64(gaps)

	for i, w := range l.words {
		s.words(l.words[i:i+1], x, baseline, size)
		x += w.width + w.gap + more
	}
}

// words sets words at their natural widths, as few texts as there are changes of face. Each text has the spaces that
// follow it, by which whoever copies the words keeps them apart.
func (s *pdfSheet) words(words []pdfWord, x, baseline, size float64) {
	var (
		face  *pdfFace
		text  strings.Builder
		width float64
	)

	flush := func() {
		if text.Len() > 0 {
			s.set(face, size)
			s.text(x, baseline, text.String())
			text.Reset()
		}

		x += width
		width = 0
	}

	for _, w := range words {
		for _, p := range w.pieces {
			if p.drawn || p.face != face {
				flush()
			}

			face = p.face

			if p.drawn {
				s.set(face, size)
				s.box(p.text, x, baseline, size)
				x += p.width

				continue
			}

			text.WriteString(p.text)
			width += p.width
		}

		if text.Len() > 0 {
			text.WriteString(w.spaces)
		}

		width += w.gap
	}

	flush()
}

// set changes the face and the size of the text that follows.
func (s *pdfSheet) set(face *pdfFace, size float64) {
	if s.face == face && s.size == size {
		return
	}

	if _, used := s.used[face]; !used {
		s.used[face] = fnv.New64a()
		s.AddUTF8FontFromBytes(face.family(), "", face.ttf)
	}

	s.SetFont(face.family(), "", size)
	s.face, s.size = face, size
}

// text shows text in the face that is set.
func (s *pdfSheet) text(x, baseline float64, text string) {
	_, _ = io.WriteString(s.used[s.face], text) // a hash has no errors
	s.Text(x, baseline, text)
}

// box draws a box to tick, ticked (☑), crossed (☒) or empty (☐), and leaves the character there unseen to be copied.
func (s *pdfSheet) box(sign string, x, baseline, size float64) {
	const unseen, seen = 3, 0

	side, left := 0.62*size, x+(boxWidth-0.62)*size/2
	top := baseline - side

	s.SetLineWidth(size / 20)
	s.Rect(left, top, side, side, "D")

	switch sign {
	case "☑":
		s.Line(left+side*.2, top+side*.5, left+side*.42, top+side*.78)
		s.Line(left+side*.42, top+side*.78, left+side*.82, top+side*.2)
	case "☒":
		s.Line(left+side*.2, top+side*.2, left+side*.8, top+side*.8)
		s.Line(left+side*.2, top+side*.8, left+side*.8, top+side*.2)
	}

	s.SetTextRenderingMode(unseen)
	s.text(x, baseline, sign)
	s.SetTextRenderingMode(seen)
}

// rule draws a line over the middle of the room right of x.
func (s *pdfSheet) rule(x, y, room, length float64) {
	const thick = 0.75 // as the border of the DOCX's rule

	side := (room - min(length, room)) / 2
	s.SetLineWidth(thick)
	s.Line(x+side, y, x+room-side, y)
}
