package export

import "thuky/meeting/paper"

// document writes the main part: everything on the page but the page number.
func (x *docx) document() {
	x.put(`<w:document ` + wordSpace + ` xmlns:r="` + officeRelations + `"><w:body>` + "\n")

	if headedDraft(x.doc) {
		x.draftMark()
	}

	x.letterhead()
	x.title()

	stays := staysWithNext(x.doc)
	for i, b := range x.doc.Body {
		x.block(b, stays[i])
	}

	if !endsInTable(x.doc) { // which has the closing in it
		x.closing()
	}

	x.section()
	x.put(`</w:body></w:document>`)
}

// block writes one block of the body; stay keeps it on the page of what follows.
func (x *docx) block(b paper.Block, stay bool) {
	switch b := b.(type) {
	case paper.Heading:
		x.line(para{style: headingStyle(b.Level)}, b.Text) // which stays with what follows
	case paper.Paragraph:
		style := styleBody
		if b.Center {
			style = styleCentred
		}

		x.paragraph(para{style: style, keepNext: stay}, b.Runs...)
	case paper.Item:
		x.paragraph(para{style: styleItem, keepNext: stay}, append([]paper.Run{{Text: dash}}, b.Runs...)...)
	case paper.Table:
		x.table(b, stay)
	case paper.Sheet:
		x.sheet(b)
	case paper.Break:
		x.paragraph(para{style: styleNewPage, newPage: true})
	}
}

// section writes the properties of the only section: the headers first, as the schema has it (CT_SectPr).
func (x *docx) section() {
	orientation := ""
	if x.page.landscape() {
		orientation = ` w:orient="landscape"`
	}

	x.put(`<w:sectPr><w:headerReference w:type="first" r:id="` + firstHeaderID + `"/>`)
	x.put(`<w:headerReference w:type="default" r:id="` + headerID + `"/>`)
	x.putf(`<w:pgSz w:w="%d" w:h="%d"%s/>`, twips(x.page.width), twips(x.page.height), orientation)
	header := twips(headerTop / marginTop * x.page.top)
	x.putf(`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>`,
		twips(x.page.top), twips(x.page.right), twips(x.page.bottom), twips(x.page.left), header, header)
	x.put(`<w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>`)
}
