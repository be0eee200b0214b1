package export

import (
	"fmt"

	"thuky/meeting/paper"
)

// styleSheet is the look of an HTML: the measures of the other renderings, on a sheet in the middle of the window.
func styleSheet(d paper.Document) string {
	p := pageOf(d)

	size := "A4 portrait"
	if p.landscape() {
		size = "A4 landscape"
	}

	number := fmt.Sprintf(" @top-center { content: counter(page); font: %dpt %s; }", sizePage, htmlFont)
	if d.Unpaged {
		number = ""
	}

	if headedDraft(d) {
		number += fmt.Sprintf(" @top-right { content: %q; font: bold %dpt %s; }", draft, sizePage, htmlFont)
	}

	return fmt.Sprintf("@page { size: %s; margin: %gmm %gmm %gmm %gmm;%s }\n", size, p.top, p.right, p.bottom, p.left, number) +
		"@page :first { @top-center { content: none; } @top-right { content: none; } }\n" +
		fmt.Sprintf("article { width: %gmm; padding: %gmm %gmm %gmm %gmm; }\n", p.room(), p.top, p.right, p.bottom, p.left) +
		fmt.Sprintf(htmlStyle, htmlFont, sizeBody, gapParagraph, firstLine,
			sizeAgency, sizeNation, sizeMotto, sizeNumber, sizePlaceDate, sizeNotice, sizeTable, p.wideTableSize(),
			sizeHint, signatureRoom, sizeTo, sizeReceivers) +
		sheetStyle(d)
}

// wideTableSize is the size of a table of many columns on the page.
func (p page) wideTableSize() int {
	return p.tableSize(paper.Table{Columns: make([]paper.Column, wideTable)})
}

const htmlFont = `"Times New Roman", "Liberation Serif", Tinos, serif`

// htmlStyle has, in order: the font, the sizes of the body and of the space between paragraphs, the first line, the
// sizes from the agency down to the receivers.
const htmlStyle = `body { margin: 0; background: #ddd; color: #000; font-family: %s; font-size: %dpt; line-height: 1.2; }
article { box-sizing: content-box; max-width: calc(100vw - 50mm); margin: 8mm auto; background: #fff; box-shadow: 0 0 3mm #888; }
p, li, h1, h2, h3, h4 { margin: 0 0 %dpt; font-size: inherit; }
article > p, li, h2, h3, h4 { text-align: justify; text-indent: %gmm; }
h2, h3, h4 { break-after: avoid; }
h4 { font-style: italic; }
ul { list-style: none; margin: 0; padding: 0; }
h1, article > p.subject, article > p.notice, p.centred, caption { text-align: center; text-indent: 0; }
h1 { margin: 18pt 0 0; }
.subject { margin: 0; font-weight: bold; text-wrap: balance; }
.ruled::after, .agency::after, .motto::after { content: ""; display: block; width: 40%%; margin: 4pt auto 0; border-top: .75pt solid; }
.ruled { width: fit-content; max-width: 100%%; margin: 0 auto 12pt; }
.motto::after { width: 100%%; }
.motto, .agency { width: fit-content; }
.draft { width: fit-content; border: .75pt solid; padding: 2pt 6pt; font-weight: bold; }
article > p.draft { text-indent: 0; margin-bottom: 12pt; }
.letterhead { display: grid; grid-template-columns: 3fr 4fr; row-gap: 6pt; margin-bottom: 6pt; text-align: center; }
.letterhead p { margin: 0 auto; text-wrap: balance; }
.superior, .agency { font-size: %dpt; }
.agency { font-weight: bold; }
.nation { font-size: %dpt; font-weight: bold; white-space: nowrap; }
.motto { font-size: %dpt; font-weight: bold; }
.number { font-size: %dpt; }
.place { font-size: %dpt; font-style: italic; }
.notice { font-size: %dpt; font-style: italic; margin-bottom: 12pt; }
table { width: 100%%; table-layout: fixed; border-collapse: collapse; margin: 0 0 6pt; font-size: %dpt; }
table.wide { font-size: %dpt; }
caption { font-size: %[2]dpt; font-weight: bold; padding: 6pt 0 4pt; break-after: avoid; }
th, td { border: .5pt solid; padding: 2pt 4.25pt; overflow-wrap: anywhere; }
td { text-align: left; }
td.centre { text-align: center; }
td.right { text-align: right; }
thead { display: table-header-group; break-after: avoid; }
tr { break-inside: avoid; }
hr.page { border: 0; margin: 0; break-after: page; }
.signatures { display: grid; grid-auto-columns: 1fr; grid-auto-flow: column; margin: 0 0 6pt; break-inside: avoid; }
.signature { text-align: center; }
.signature p { margin: 0; }
.office { font-weight: bold; }
.signature .office { margin-top: 6pt; }
.hint { font-size: %[13]dpt; font-style: italic; }
.signature .signer { margin-top: %[14]dpt; min-height: 1.2em; font-weight: bold; }
.receivers { break-inside: avoid; font-size: %[16]dpt; }
.receivers p { margin: 0; }
.receivers .to { margin-top: 6pt; font-size: %[15]dpt; font-weight: bold; font-style: italic; }
@media print {
  body { background: none; }
  article { width: auto; max-width: none; margin: 0; padding: 0; box-shadow: none; }
}
`
