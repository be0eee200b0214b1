package export

import "thuky/meeting/paper"

// draftMark writes DỰ THẢO in a box that fits the words, above all else.
func (x *docx) draftMark() {
	const border = 6.0 // points between the words and the box, as in the style

	room := points(x.page.room())
	x.line(para{
		style: styleDraft, left: border * twipsPerPoint,
		right: int((room - border - timesBold.width(draft, sizeBody) - play) * twipsPerPoint),
	}, draft)
}

// letterhead writes the agency's block on the left and the nation's on the right, in a table without borders; the
// number and the place and date share a line below (NĐ 30/2020/NĐ-CP, Phụ lục I).
func (x *docx) letterhead() {
	h := x.doc.Letterhead
	if h == (paper.Letterhead{}) {
		return
	}

	leftMM, rightMM := x.page.letterhead()
	left, right := twips(leftMM), twips(rightMM)

	x.openTable(styleFrame, []int{left, right})
	x.openRow(false, 0)
	x.openCell(left)
	x.agency(points(leftMM))
	x.closeCell()
	x.openCell(right)
	x.line(para{style: styleNation}, nation)
	x.line(para{style: styleMotto}, motto)
	x.rule(timesBold.width(motto, sizeMotto), points(rightMM), 0)
	x.closeCell()
	x.closeRow()

	if h.Number != "" || h.PlaceDate != "" {
		x.openRow(false, 0)
		x.openCell(left)
		x.line(para{style: styleNumber}, h.Number)
		x.closeCell()
		x.openCell(right)
		x.line(para{style: stylePlaceDate}, h.PlaceDate)
		x.closeCell()
		x.closeRow()
	}

	x.closeTable(true)
}

// agency writes the superior and the issuing agency and the rule below, in a column of room points.
func (x *docx) agency(room float64) {
	h := x.doc.Letterhead

	if h.Superior != "" {
		x.centred(para{style: styleSuperior}, h.Superior, timesRegular, sizeAgency, room)
	}

	if h.Agency == "" { // a cell needs a paragraph
		x.line(para{style: styleAgency}, "")

		return
	}

	widest := x.centred(para{style: styleAgency}, h.Agency, timesBold, sizeAgency, room)
	x.rule(ruleShare*widest, room, 0)
}

// play is the room in points left to a line that another program may set a little wider than measured here.
const play = 2.0

// apart is the room in points that lines in the middle of a column leave on both sides of it, lest they touch what stands
// beside it.
const apart = 4.0

// centred writes s centred in a column of room points, in lines of about one length, and gives the width in points
// of the widest. The indents that make it break so are the paragraph's own.
func (x *docx) centred(p para, s string, f face, size, room float64) float64 {
	s = clean(s)
	widest := f.balance(s, size, room-2*apart)

	if lines, _ := f.wrap(s, size, room-2*apart); lines > 1 {
		side := int((room - widest - play) / 2 * twipsPerPoint)
		p.left, p.right = max(side, 0), max(side, 0)
	}

	x.line(p, s)

	return widest
}

// title writes the name of the paper, what it is about with a rule below, and the notice.
func (x *docx) title() {
	if x.doc.Heading != "" {
		x.line(para{style: styleTitle}, x.doc.Heading)
	}

	room := points(x.page.room())
	widest := 0.0

	for _, s := range x.doc.Subject {
		widest = max(widest, x.centred(para{style: styleSubject}, s, timesBold, sizeBody, room))
	}

	// The rule, or an empty line where there is nothing to underline, keeps the body at its distance.
	const below = 12 * twipsPerPoint

	switch {
	case widest > 0:
		x.rule(ruleShare*widest, room, below)
	case x.doc.Heading != "":
		x.paragraph(para{style: styleAfterTable, after: below})
	}

	if x.doc.Notice != "" {
		x.line(para{style: styleNotice}, x.doc.Notice)
	}
}
