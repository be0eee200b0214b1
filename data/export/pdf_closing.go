package export

import "thuky/meeting/paper"

// closing sets the signatures and the receivers, where the DOCX has them.
func (p *pdf) closing() {
	if beside(p.doc) {
		p.signatureRow([]pdfPlace{p.receivers, p.signer(p.doc.Signatures[0])}, false)

		return
	}

	rows := signatureRows(p.doc.Signatures)
	for i, row := range rows {
		places := make([]pdfPlace, len(row))
		for j, s := range row {
			places[j] = p.signer(s)
		}

		if len(places) == 1 { // a single signatory signs on the right
			places = []pdfPlace{func(float64, float64) pdfCell { return nil }, places[0]}
		}

		p.signatureRow(places, i < len(rows)-1 || len(p.doc.Receivers) > 0)
	}

	p.flow.add(keepAll(p.receivers(points(p.page.left), points(p.page.room())))...)
}

// pdfPlace sets what stands in a column of the closing, given where it is and how wide.
type pdfPlace func(left, room float64) pdfCell

// signatureRow places columns of one width side by side, on one page.
func (p *pdf) signatureRow(places []pdfPlace, stay bool) {
	edges := []float64{points(p.page.left)}
	for _, w := range columnWidths(make([]paper.Column, len(places)), twips(p.page.room())) {
		edges = append(edges, edges[len(edges)-1]+float64(w)/twipsPerPoint)
	}

	r := pdfRow{sheet: p.sheet, edges: edges}
	for i, place := range places {
		r.cells = append(r.cells, place(edges[i], edges[i+1]-edges[i]))
	}

	b := r.box()
	b.stay = stay
	p.flow.add(b)

	if stay { // after the last one a page that is just full would be followed by an empty one
		p.flow.add(pdfBox{height: gapParagraph, stay: true})
	}
}

// signer sets a signatory's place: the office, how to sign, and room for the signature above the name, also where
// the name is left to be written by hand.
func (p *pdf) signer(s paper.Signature) pdfPlace {
	return func(left, room float64) pdfCell {
		part := func(run paper.Run, size, before float64) []pdfBox {
			return p.lines(pdfText{runs: []paper.Run{run}, size: size, align: paper.Center, left: left, room: room, before: before})
		}

		cell := part(paper.Run{Text: s.Office, Bold: true}, sizeOffice, gapParagraph)
		if s.Hint != "" {
			cell = append(cell, part(paper.Run{Text: s.Hint, Italic: true}, sizeHint, 0)...)
		}

		return append(cell, part(paper.Run{Text: s.Name, Bold: true}, sizeOffice, signatureRoom)...)
	}
}

// receivers sets the block "Nơi nhận", if there is one.
func (p *pdf) receivers(left, room float64) pdfCell {
	if len(p.doc.Receivers) == 0 {
		return nil
	}

	cell := p.lines(pdfText{runs: []paper.Run{{Text: sentTo, Bold: true, Italic: true}}, size: sizeTo, left: left, room: room, before: gapParagraph})
	for _, s := range receiverLines(p.doc.Receivers) {
		cell = append(cell, p.lines(pdfText{runs: []paper.Run{{Text: s}}, size: sizeReceivers, left: left, room: room})...)
	}

	return cell
}
