package export

import "thuky/meeting/paper"

// pdfText is a paragraph to be set. Lengths are in points.
type pdfText struct {
	runs          []paper.Run
	size          float64
	align         paper.Align
	full          bool // stretched to both margins
	indent        float64
	left, room    float64 // where it stands; room 0 is the width of the page's text
	before, after float64
	stay          bool
	mark          func(top float64) // told where the first line stands, once it is known
}

// text places a paragraph in the flow. No page begins with its last line alone, nor ends with its first.
func (p *pdf) text(t pdfText) {
	if t.room == 0 {
		t.left, t.room = points(p.page.left), points(p.page.room())
	}

	lines := p.lines(t)
	for i := range lines {
		last := i == len(lines)-1
		lines[i].stay = last && t.stay || !last && (i == 0 || i == len(lines)-2)
	}

	p.add(lines...)
}

// lines sets a paragraph as boxes, a line each.
func (p *pdf) lines(t pdfText) []pdfBox {
	all := pdfLines(pdfWords(t.runs, t.size), t.room, t.indent, t.size)
	boxes := make([]pdfBox, len(all))

	for i, l := range all {
		x, room := t.left, t.room
		if i == 0 {
			x, room = x+t.indent, room-t.indent
		}

		boxes[i] = pdfBox{height: pdfLineHeight * t.size, draw: func(top float64) {
			if i == 0 && t.mark != nil {
				t.mark(top)
			}

			p.sheet.line(l, x, top, room, t.size, t.align, t.full)
		}}
	}

	boxes[0].before = t.before
	boxes[len(boxes)-1].after = t.after

	return boxes
}

// centred sets s centred in a column, in lines of about one length, as the DOCX does, and gives the width of the
// widest.
func (p *pdf) centred(s string, bold bool, size, left, room float64) (boxes []pdfBox, widest float64) {
	s = clean(s)

	f := timesRegular
	if bold {
		f = timesBold
	}

	widest = f.balance(s, size, room-2*apart)
	narrow := min(widest+play, room)

	if lines, _ := f.wrap(s, size, room-2*apart); lines == 1 {
		narrow = room
	}

	return p.lines(pdfText{
		runs: []paper.Run{{Text: s, Bold: bold}}, size: size, align: paper.Center,
		left: left + (room-narrow)/2, room: narrow,
	}), widest
}

// ruleRoom is the height of the line that a rule stands at the foot of, as the DOCX's style has it.
const ruleRoom = 4.0

// rule is a line over the middle of a column.
func (p *pdf) rule(length, left, room, after float64) pdfBox {
	return pdfBox{height: ruleRoom, after: after, stay: true, draw: func(top float64) {
		p.sheet.rule(left, top+ruleRoom, room, length)
	}}
}
