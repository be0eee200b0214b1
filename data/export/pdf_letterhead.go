package export

import "thuky/meeting/paper"

// draftMark sets DỰ THẢO in a box that fits the words, above all else.
func (p *pdf) draftMark() {
	const side, above, thick = 6.0, 2.0, 0.75 // between the words and the box, and of the box, as in the DOCX's style

	mark := oneOf(draft, sizeBody, true)
	height := pdfLineHeight*sizeBody + 2*above + 2*thick

	p.flow.add(pdfBox{height: height, after: 12, stay: true, draw: func(top float64) {
		left := points(p.page.left)

		p.sheet.SetLineWidth(thick)
		p.sheet.Rect(left, top, mark.width+2*side, height, "D")
		p.sheet.line(mark, left+side, top+above, mark.width, sizeBody, paper.Left, false)
	}})
}

// letterhead sets the agency's block on the left and the nation's on the right; the number and the place and date
// share a line below (NĐ 30/2020/NĐ-CP, Phụ lục I).
func (p *pdf) letterhead() {
	h := p.doc.Letterhead
	if h == (paper.Letterhead{}) {
		return
	}

	leftMM, rightMM := p.page.letterhead()
	start, left, right := points(p.page.left), points(leftMM), points(rightMM)
	middle := start + left
	edges := []float64{start, middle, middle + right}

	nationBlock, _ := p.centred(nation, true, sizeNation, middle, right)
	mottoBlock, _ := p.centred(motto, true, sizeMotto, middle, right)
	nationBlock = append(nationBlock, mottoBlock...)
	nationBlock = append(nationBlock, p.rule(timesBold.width(motto, sizeMotto), middle, right, 0))

	p.row(edges, p.agency(start, left), nationBlock)

	if h.Number != "" || h.PlaceDate != "" {
		p.row(edges,
			p.lines(pdfText{runs: []paper.Run{{Text: h.Number}}, size: sizeNumber, align: paper.Center, left: start, room: left, before: gapParagraph}),
			p.lines(pdfText{runs: []paper.Run{{Text: h.PlaceDate, Italic: true}}, size: sizePlaceDate, align: paper.Center, left: middle, room: right, before: gapParagraph}))
	}

	p.flow.add(pdfBox{height: gapParagraph, stay: true})
}

// row places cells side by side, with what follows.
func (p *pdf) row(edges []float64, cells ...pdfCell) {
	b := pdfRow{sheet: p.sheet, edges: edges, cells: cells}.box()
	b.stay = true
	p.flow.add(b)
}

// agency is the superior and the issuing agency and the rule below.
func (p *pdf) agency(left, room float64) pdfCell {
	var cell pdfCell

	h := p.doc.Letterhead
	if h.Superior != "" {
		lines, _ := p.centred(h.Superior, false, sizeAgency, left, room)
		cell = append(cell, lines...)
	}

	if h.Agency != "" {
		lines, widest := p.centred(h.Agency, true, sizeAgency, left, room)
		cell = append(cell, lines...)
		cell = append(cell, p.rule(ruleShare*widest, left, room, 0))
	}

	return cell
}

// title sets the name of the paper, what it is about with a rule below, and the notice.
func (p *pdf) title() {
	left, room := points(p.page.left), points(p.page.room())

	if p.doc.Heading != "" {
		p.text(pdfText{runs: []paper.Run{{Text: p.doc.Heading, Bold: true}}, size: sizeBody, align: paper.Center, before: 18, stay: true})
	}

	widest := 0.0

	for _, s := range p.doc.Subject {
		lines, w := p.centred(s, true, sizeBody, left, room)
		p.flow.add(keepAll(lines)...)

		widest = max(widest, w)
	}

	// The rule, or the room where there is nothing to underline, keeps the body at its distance.
	const below = 12.0

	switch {
	case widest > 0:
		p.flow.add(p.rule(ruleShare*widest, left, room, below))
	case p.doc.Heading != "":
		p.flow.add(pdfBox{height: gapParagraph, after: below, stay: true})
	}

	if p.doc.Notice != "" {
		p.text(pdfText{runs: []paper.Run{{Text: p.doc.Notice, Italic: true}}, size: sizeNotice, align: paper.Center, after: 12, stay: true})
	}
}
