package export

// Identifiers of the styles. An office sees their names, the built-in ones in the language of its Word.
const (
	styleNormal        = "Normal"
	styleBody          = "BodyText"
	styleItem          = "ListParagraph"
	styleTitle         = "Title"
	styleSubject       = "Subtitle"
	styleCaption       = "Caption"
	styleCentred       = "Centred"
	styleNewPage       = "NewPage"
	styleHeader        = "Header"
	styleDraft         = "Draft"
	styleSuperior      = "Superior"
	styleAgency        = "Agency"
	styleNation        = "Nation"
	styleMotto         = "Motto"
	styleNumber        = "Number"
	stylePlaceDate     = "PlaceDate"
	styleRule          = "Rule"
	styleNotice        = "Notice"
	styleTableHead     = "TableHead"
	styleTableText     = "TableText"
	styleWideTableHead = "WideTableHead"
	styleWideTableText = "WideTableText"
	styleAfterTable    = "AfterTable"
	styleEnd           = "TextEnd"
	styleOffice        = "Office"
	styleHint          = "SignatureHint"
	styleSigner        = "Signer"
	styleSentTo        = "SentTo"
	styleReceivers     = "Receivers"
	styleFrame         = "Frame"
	styleGrid          = "TableGrid"
)

// headingStyle is the style of a heading; levels outside 1 to 3 take the nearest.
func headingStyle(level int) string {
	return [...]string{"Heading1", "Heading2", "Heading3"}[min(max(level, 1), 3)-1]
}

// style is a paragraph style. Sizes and spaces are in points; size 0 takes that of the style it is based on.
type style struct {
	id, name      string
	base          string // styleNormal where empty
	next          string // of the paragraph typed after one of these; the style itself where empty
	size          int
	bold, italic  bool
	align         string // of w:jc; empty for left
	before, after int
	exact         int  // height of the line in points; 0 for single spacing
	indented      bool // first line
	keepNext      bool // on the page of the next paragraph
	outline       int  // level in the outline, from 1; 0 is body text
	border        string
	tabs          bool // the centre and the right end of the page's room
}

// builtInStyles are the paragraph styles that every Word knows, Normal aside, after NĐ 30/2020/NĐ-CP, Phụ lục I.
var builtInStyles = []style{
	{id: styleBody, name: "Body Text", align: "both", after: gapParagraph, indented: true},
	{id: styleItem, name: "List Paragraph", base: styleBody},
	{id: "Heading1", name: "heading 1", next: styleBody, bold: true, before: 6, after: gapParagraph, indented: true, keepNext: true, outline: 1, align: "both"},
	{id: "Heading2", name: "heading 2", next: styleBody, bold: true, after: gapParagraph, indented: true, keepNext: true, outline: 2, align: "both"},
	{id: "Heading3", name: "heading 3", next: styleBody, bold: true, italic: true, after: gapParagraph, indented: true, keepNext: true, outline: 3, align: "both"},
	{id: styleTitle, name: "Title", next: styleSubject, bold: true, align: "center", before: 18, keepNext: true},
	{id: styleSubject, name: "Subtitle", next: styleBody, bold: true, align: "center", keepNext: true},
	{id: styleCaption, name: "caption", next: styleBody, bold: true, align: "center", before: 6, after: 4, keepNext: true},
	{id: styleHeader, name: "header", size: sizePage, tabs: true},
}

// ownStyles are the paragraph styles of the parts that NĐ 30/2020/NĐ-CP, Phụ lục I, names.
var ownStyles = []style{
	{id: styleDraft, name: "Dự thảo", bold: true, after: 12, keepNext: true, border: "box"},
	{id: styleSuperior, name: "Cơ quan chủ quản", size: sizeAgency, align: "center"},
	{id: styleAgency, name: "Cơ quan ban hành", size: sizeAgency, bold: true, align: "center"},
	{id: styleNation, name: "Quốc hiệu", size: sizeNation, bold: true, align: "center"},
	{id: styleMotto, name: "Tiêu ngữ", size: sizeMotto, bold: true, align: "center"},
	{id: styleNumber, name: "Số ký hiệu", size: sizeNumber, align: "center", before: 6},
	{id: stylePlaceDate, name: "Địa danh và thời gian", size: sizePlaceDate, italic: true, align: "center", before: 6},
	{id: styleRule, name: "Đường kẻ", size: 2, exact: 4, border: "bottom"},
	{id: styleNotice, name: "Ghi chú đầu văn bản", next: styleBody, size: sizeNotice, italic: true, align: "center", after: 12},
	{id: styleTableText, name: "Nội dung bảng", size: sizeTable},
	{id: styleTableHead, name: "Đầu bảng", base: styleTableText, bold: true, align: "center", keepNext: true},
	{id: styleWideTableText, name: "Nội dung bảng rộng", base: styleTableText, size: sizeWideTable},
	{id: styleWideTableHead, name: "Đầu bảng rộng", base: styleTableHead, size: sizeWideTable},
	{id: styleAfterTable, name: "Sau bảng", size: 2, exact: gapParagraph},
	{id: styleEnd, name: "Hết văn bản", size: 2, exact: 1},
	{id: styleCentred, name: "Đoạn căn giữa", next: styleBody, align: "center", after: gapParagraph},
	// As low as can be: it stands at the top of a page that is to look like the one before.
	{id: styleNewPage, name: "Sang trang", size: 2, exact: 1},
	{id: styleOffice, name: "Chức vụ người ký", size: sizeOffice, bold: true, align: "center", before: 6, keepNext: true},
	{id: styleHint, name: "Cách ký", size: sizeHint, italic: true, align: "center", keepNext: true},
	{id: styleSigner, name: "Họ tên người ký", size: sizeOffice, bold: true, align: "center", before: signatureRoom},
	{id: styleSentTo, name: "Nơi nhận", next: styleReceivers, size: sizeTo, bold: true, italic: true, before: 6, keepNext: true},
	{id: styleReceivers, name: "Danh sách nơi nhận", size: sizeReceivers},
}

func (x *docx) styles() {
	x.put(`<w:styles ` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`)
	x.putf(`<w:sz w:val="%d"/><w:szCs w:val="%[1]d"/>`, halfPoints(sizeBody))
	x.put(`<w:lang w:val="` + language + `" w:eastAsia="` + language + `" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` + "\n" +
		`<w:style w:type="paragraph" w:default="1" w:styleId="` + styleNormal + `"><w:name w:val="Normal"/><w:qFormat/>` +
		`<w:pPr><w:widowControl/></w:pPr></w:style>` + "\n")

	for _, s := range builtInStyles {
		x.style(s, "")
	}

	for _, s := range ownStyles {
		x.style(s, custom)
	}

	x.tableStyles()
	x.put(`</w:styles>`)
}

// custom marks a style that Word has none of its own for.
const custom = ` w:customStyle="1"`

// style writes a paragraph style in the schema's order (CT_Style, CT_PPrBase, CT_RPr).
func (x *docx) style(s style, custom string) {
	if s.base == "" {
		s.base = styleNormal
	}

	x.putf(`<w:style w:type="paragraph"%s w:styleId="%s">`, custom, s.id)
	x.putf(`<w:name w:val="%s"/><w:basedOn w:val="%s"/>`, s.name, s.base)

	if s.next != "" {
		x.putf(`<w:next w:val="%s"/>`, s.next)
	}

	x.put(`<w:qFormat/><w:pPr>`)

	if s.keepNext {
		x.put(`<w:keepNext/>`)
	}

	x.border(s.border)

	if s.tabs {
		room := twips(x.page.room())
		x.putf(`<w:tabs><w:tab w:val="center" w:pos="%d"/><w:tab w:val="right" w:pos="%d"/></w:tabs>`, room/2, room)
	}

	x.spacing(s)

	if s.indented {
		x.putf(`<w:ind w:firstLine="%d"/>`, twips(firstLine))
	}

	if s.align != "" {
		x.putf(`<w:jc w:val="%s"/>`, s.align)
	}

	if s.outline > 0 {
		x.putf(`<w:outlineLvl w:val="%d"/>`, s.outline-1)
	}

	x.put(`</w:pPr><w:rPr>`)

	if s.bold {
		x.put(`<w:b/><w:bCs/>`)
	}

	if s.italic {
		x.put(`<w:i/><w:iCs/>`)
	}

	if s.size > 0 {
		x.putf(`<w:sz w:val="%d"/><w:szCs w:val="%[1]d"/>`, halfPoints(s.size))
	}

	x.put("</w:rPr></w:style>\n")
}

func (x *docx) spacing(s style) {
	if s.before == 0 && s.after == 0 && s.exact == 0 {
		return
	}

	x.putf(`<w:spacing w:before="%d" w:after="%d"`, s.before*twipsPerPoint, s.after*twipsPerPoint)

	if s.exact > 0 {
		x.putf(` w:line="%d" w:lineRule="exact"`, s.exact*twipsPerPoint)
	}

	x.put(`/>`)
}

func (x *docx) border(kind string) {
	const side = `<w:%s w:val="single" w:sz="6" w:space="%d" w:color="000000"/>`

	switch kind {
	case "bottom":
		x.put(`<w:pBdr>`)
		x.putf(side, "bottom", 0)
		x.put(`</w:pBdr>`)
	case "box":
		x.put(`<w:pBdr>`)
		x.putf(side, "top", 2)
		x.putf(side, "left", 6)
		x.putf(side, "bottom", 2)
		x.putf(side, "right", 6)
		x.put(`</w:pBdr>`)
	}
}

// tableStyles writes the style of every table, the grid of tables with borders, and the frame of blocks side by
// side: without borders, and without margins, for which the nation's name has no room.
func (x *docx) tableStyles() {
	const open = `<w:style w:type="table"%s w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="TableNormal"/><w:tblPr>`

	margins := func(upright, side int) {
		x.putf(`<w:tblCellMar><w:top w:w="%d" w:type="dxa"/><w:left w:w="%d" w:type="dxa"/>`, upright, side)
		x.putf(`<w:bottom w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar>`, upright, side)
	}

	x.put(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>`)
	x.put(`<w:tblInd w:w="0" w:type="dxa"/>`)
	margins(0, 108)
	x.put("</w:tblPr></w:style>\n")

	x.putf(open, "", styleGrid, "Table Grid")
	x.put(`<w:tblBorders>`)

	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		x.putf(`<w:%s w:val="single" w:sz="4" w:space="0" w:color="auto"/>`, side)
	}

	x.put(`</w:tblBorders>`)
	margins(cellUpright, 85)
	x.put(`</w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>` + "\n")

	x.putf(open, custom, styleFrame, "Khung")
	margins(0, 0)
	x.put("</w:tblPr></w:style>\n")
}

// cellUpright is the margin above and below the text in a table's cell, in twips.
const cellUpright = 40

// halfPoints is a size as Word counts it.
func halfPoints(points int) int { return 2 * points }
