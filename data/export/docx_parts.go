package export

// Names of the Open Packaging Conventions (ECMA-376, part 2).
const (
	officeRelations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
	officeTypes      = "application/vnd.openxmlformats-officedocument."
	packageTypes     = "application/vnd.openxmlformats-package."

	firstHeaderID = "rId3"
	headerID      = "rId4"
)

func (x *docx) contentTypes() {
	x.put(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`)
	x.put(`<Default Extension="rels" ContentType="` + packageTypes + `relationships+xml"/>`)
	x.put(`<Default Extension="xml" ContentType="application/xml"/>`)

	for _, p := range []struct{ name, kind string }{
		{"/docProps/core.xml", packageTypes + "core-properties+xml"},
		{"/docProps/app.xml", officeTypes + "extended-properties+xml"},
		{"/word/document.xml", officeTypes + "wordprocessingml.document.main+xml"},
		{"/word/styles.xml", officeTypes + "wordprocessingml.styles+xml"},
		{"/word/settings.xml", officeTypes + "wordprocessingml.settings+xml"},
		{"/word/header1.xml", officeTypes + "wordprocessingml.header+xml"},
		{"/word/header2.xml", officeTypes + "wordprocessingml.header+xml"},
	} {
		x.put(`<Override PartName="` + p.name + `" ContentType="` + p.kind + `"/>`)
	}

	x.put(`</Types>`)
}

// relation is one relationship of the package or of the main part.
type relation struct{ id, kind, target string }

func (x *docx) relations(all []relation) {
	x.put(`<Relationships xmlns="` + packageRelations + `">`)

	for _, r := range all {
		x.put(`<Relationship Id="` + r.id + `" Type="` + r.kind + `" Target="` + r.target + `"/>`)
	}

	x.put(`</Relationships>`)
}

func (x *docx) packageRelations() {
	x.relations([]relation{
		{"rId1", officeRelations + "/officeDocument", "word/document.xml"},
		{"rId2", packageRelations + "/metadata/core-properties", "docProps/core.xml"},
		{"rId3", officeRelations + "/extended-properties", "docProps/app.xml"},
	})
}

func (x *docx) documentRelations() {
	x.relations([]relation{
		{"rId1", officeRelations + "/styles", "styles.xml"},
		{"rId2", officeRelations + "/settings", "settings.xml"},
		{firstHeaderID, officeRelations + "/header", "header1.xml"},
		{headerID, officeRelations + "/header", "header2.xml"},
	})
}

// coreProperties names the paper, its language and its maker. It leaves the dates out: the record has them, and the
// same paper is to give the same bytes on any day.
func (x *docx) coreProperties() {
	x.put(`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>`)
	x.text(title(x.doc))
	x.put(`</dc:title><dc:creator>` + creator + `</dc:creator><dc:language>` + language + `</dc:language>` +
		`</cp:coreProperties>`)
}

func (x *docx) appProperties() {
	x.put(`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
		`<Application>` + creator + `</Application></Properties>`)
}

func (x *docx) settings() {
	x.put(`<w:settings ` + wordSpace + `><w:zoom w:percent="100"/>`)
	x.putf(`<w:defaultTabStop w:val="%d"/>`, twips(firstLine))
	x.put(`<w:characterSpacingControl w:val="doNotCompress"/><w:compat>` +
		// A line that ends in a break is not stretched to the right margin.
		`<w:doNotExpandShiftReturn/>` +
		// The layout of Word 2013 and later; without it Word opens the file in compatibility mode.
		`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>` +
		`</w:compat><w:themeFontLang w:val="` + language + `"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>` +
		`</w:settings>`)
}

// headerStyle is as low as can be where the margin is narrow: a header that does not fit into it pushes the text down.
func (x *docx) headerStyle() string {
	if cutApart(x.doc) {
		return styleEnd
	}

	return styleHeader
}

// firstHeader is empty: the first page carries no number (NĐ 30/2020/NĐ-CP, Phụ lục I).
func (x *docx) firstHeader() {
	x.put(`<w:hdr ` + wordSpace + `><w:p><w:pPr><w:pStyle w:val="` + x.headerStyle() + `"/></w:pPr></w:p></w:hdr>`)
}

// header centres the page number in the top margin; on a draft, a loose page still says what it is.
func (x *docx) header() {
	x.put(`<w:hdr ` + wordSpace + `><w:p><w:pPr><w:pStyle w:val="` + x.headerStyle() + `"/></w:pPr><w:r><w:tab/></w:r>`)

	if !x.doc.Unpaged {
		x.put(`<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>`)
	}

	if headedDraft(x.doc) {
		x.put(`<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:tab/><w:t>` + draft + `</w:t></w:r>`)
	}

	x.put(`</w:p></w:hdr>`)
}
