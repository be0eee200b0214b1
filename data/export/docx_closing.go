package export

import "thuky/meeting/paper"

// closing writes the signatures and the receivers. With several signatures, as in minutes (NĐ 30/2020/NĐ-CP,
// Phụ lục III, Mẫu 1.9), the receivers stand below; beside a single one, they stand on its left.
func (x *docx) closing() {
	if beside(x.doc) {
		x.signatureRow([]func(){x.receivers, func() { x.signature(x.doc.Signatures[0]) }}, false)

		return
	}

	rows := signatureRows(x.doc.Signatures)
	for i, row := range rows {
		places := make([]func(), len(row))
		for j, s := range row {
			places[j] = func() { x.signature(s) }
		}

		if len(places) == 1 { // a single signatory signs on the right
			places = []func(){func() { x.line(para{style: styleHint, keepNext: true}, "") }, places[0]}
		}

		x.signatureRow(places, i < len(rows)-1)
	}

	if len(rows) == 0 {
		x.receivers()
	}
}

// signatureRow writes places side by side in a table without borders that stays on one page; further ones follow, or the
// receivers in a row of their own.
func (x *docx) signatureRow(places []func(), further bool) {
	columns := make([]paper.Column, len(places))
	widths := columnWidths(columns, twips(x.page.room()))

	x.openTable(styleFrame, widths)
	x.openRow(false, 0)

	for i, write := range places {
		x.openCell(widths[i])
		write()
		x.closeCell()
	}

	x.closeRow()

	if further {
		x.closeTable(true)

		return
	}

	if len(x.doc.Receivers) > 0 && !beside(x.doc) {
		x.frameRow(widths, x.receivers)
	}

	x.closeLast()
}

// signature writes a signatory's place. The style of the name keeps the room for the signature above it, also where
// the name is left to be written by hand.
func (x *docx) signature(s paper.Signature) {
	if s.Authority != "" {
		x.line(para{style: styleOffice, keepNext: true}, s.Authority)
	}

	x.line(para{style: styleOffice, keepNext: true}, s.Office)

	if s.Hint != "" {
		x.line(para{style: styleHint, keepNext: true}, s.Hint)
	}

	x.line(para{style: styleSigner, keepNext: len(x.doc.Receivers) > 0 && !beside(x.doc)}, s.Name)
}

// receivers writes the block "Nơi nhận", if there is one.
func (x *docx) receivers() {
	if len(x.doc.Receivers) == 0 {
		return
	}

	x.line(para{style: styleSentTo}, sentTo)

	all := receiverLines(x.doc.Receivers)
	for i, s := range all {
		x.line(para{style: styleReceivers, keepNext: i < len(all)-1}, s)
	}
}
