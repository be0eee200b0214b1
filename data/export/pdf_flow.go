package export

// pdfBox is what stands on one page as a whole: a line, a rule, a row of a table. Lengths are in points.
type pdfBox struct {
	before float64 // room above, which falls away at the top of a page
	height float64
	after  float64           // room below; of two rooms that meet the wider holds, as in Word
	draw   func(top float64) // nil for mere room
	stay   bool              // on the page of the next box
	head   *pdfBox           // drawn again above it at the top of a page
	split  func(room float64) (first, rest pdfBox)
	turn   bool // a new page begins here
}

// pdfFlow puts boxes one below the other, and begins a new page where the next do not fit.
type pdfFlow struct {
	sheet   *pdfSheet
	y       float64
	gap     float64  // room below what was placed last
	top     bool     // nothing is on the page yet
	waiting []pdfBox // each but the last to stay with the next
}

func newPDFFlow(s *pdfSheet) *pdfFlow {
	f := &pdfFlow{sheet: s}
	f.turn()

	return f
}

func (f *pdfFlow) turn() {
	f.sheet.turn()
	f.y, f.gap, f.top = points(f.sheet.page.top), 0, true
}

// bottom is where the text of a page ends, room the height of it.
func (f *pdfFlow) bottom() float64 { return points(f.sheet.page.height - f.sheet.page.bottom) }
func (f *pdfFlow) room() float64   { return f.bottom() - points(f.sheet.page.top) }

// add takes boxes to be placed, together with those before that are to stay with them.
func (f *pdfFlow) add(boxes ...pdfBox) {
	for _, b := range boxes {
		if b.turn {
			f.finish()

			if !f.top {
				f.turn()
			}

			continue
		}

		if f.waiting = append(f.waiting, b); !b.stay {
			f.finish()
		}
	}
}

// keepAll keeps boxes with one another and with what follows.
func keepAll(boxes []pdfBox) []pdfBox {
	for i := range boxes {
		boxes[i].stay = true
	}

	return boxes
}

// finish places the boxes that wait. What stays together and does not fit on the page goes to the next; of what is higher
// than a page as much stays together as a page holds.
func (f *pdfFlow) finish() {
	group := f.waiting
	f.waiting = nil

	for len(group) > 0 {
		n, need := f.together(group)
		if !f.top && f.y+max(f.gap, group[0].before)+need > f.bottom()+tolerance {
			f.turn()
		}

		for _, b := range group[:n] {
			f.place(b)
		}

		group = group[n:]
	}
}

// together is how many boxes of a group a page holds, at least one, and how high those are from the first on. The head
// of a table is not the last of them: it goes with the first row.
func (f *pdfFlow) together(group []pdfBox) (n int, height float64) {
	height, before := group[0].height, 0.0

	room := f.room()
	if f.top && f.sheet.PageNo() == 1 { // where the room above the first does not fall away
		room -= group[0].before
	}

	for n = 1; n < len(group); n++ {
		next := max(group[n-1].after, group[n].before) + group[n].height
		if height+next > room+tolerance {
			if n > 1 && group[n].head != nil && group[n-1].head == nil {
				return n - 1, before
			}

			break
		}

		before, height = height, height+next
	}

	return n, height
}

// tolerance is what sums of lengths may be off.
const tolerance = 0.01

// place puts a box on the page, or on the next where it does not fit, its head first at the top.
func (f *pdfFlow) place(b pdfBox) {
	if !f.top && f.y+max(f.gap, b.before)+b.height > f.bottom()+tolerance {
		f.turn()
	}

	switch {
	case !f.top || f.sheet.PageNo() == 1:
		f.y += max(f.gap, b.before)
	case b.head != nil:
		f.put(*b.head)
	}

	if left := f.bottom() - f.y; b.height > left+tolerance && b.split != nil {
		first, rest := b.split(left)
		f.put(first)

		if rest.height > 0 {
			f.turn()

			rest.head, rest.after = b.head, b.after
			f.place(rest)
		}

		return
	}

	f.put(b)
}

func (f *pdfFlow) put(b pdfBox) {
	if b.draw != nil {
		b.draw(f.y)
	}

	f.y += b.height
	f.gap, f.top = b.after, false
}
