package export

import (
	"math"

	"thuky/meeting/paper"
)

// The page of NĐ 30/2020/NĐ-CP, Phụ lục I, in millimetres: A4, top and bottom 20–25, left 30–35, right 15–20.
const (
	pageShort    = 210.0
	pageLong     = 297.0
	marginTop    = 20.0
	marginBottom = 20.0
	marginLeft   = 30.0
	marginRight  = 20.0
	headerTop    = 10.0 // from the edge to the page number, inside the top margin
	firstLine    = 12.7 // first line of a paragraph: 10 or 12.7
)

// The sizes of NĐ 30/2020/NĐ-CP, Phụ lục I, in points; its range stands behind each.
const (
	sizeBody      = 14 // 13–14, as are headings, the name of the paper and its subject
	sizeNation    = 12 // 12–13
	sizeMotto     = 13 // 13–14
	sizeAgency    = 12 // 12–13, as is the superior agency
	sizeNumber    = 13 // 13
	sizePlaceDate = 13 // 13–14
	sizePage      = 13 // 13–14
	sizeOffice    = 14 // 13–14, as is the signatory's name
	sizeHint      = 13
	sizeNotice    = 13
	sizeTo        = 12 // "Nơi nhận:" 12
	sizeReceivers = 11 // 11
	sizeTable     = 13
	sizeWideTable = 12 // of a table with many columns
)

// wideTable is the number of columns from which a table on an upright page is set smaller.
const wideTable = 6

// gapParagraph is the space between two paragraphs in points: at least 6.
const gapParagraph = 6

// signatureRoom is the height in points kept free for a signature and a stamp above the signatory's name.
const signatureRoom = 64

// ruleShare is the length of the rule under the agency and the subject, of the line above it: a third to a half.
// The rule under the motto is as long as the motto.
const ruleShare = 0.4

// The words that NĐ 30/2020/NĐ-CP prescribes.
const (
	nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	motto  = "Độc lập - Tự do - Hạnh phúc"
	draft  = paper.DraftMark
	sentTo = "Nơi nhận:"
)

// page is a sheet of paper and the margins of the text on it, in millimetres.
type page struct{ width, height, top, right, bottom, left float64 }

func pageOf(d paper.Document) page {
	p := page{pageShort, pageLong, marginTop, marginRight, marginBottom, marginLeft}
	if cutApart(d) {
		p.top, p.right, p.bottom, p.left = paper.SheetEdge, paper.SheetEdge, sheetBottom, paper.SheetEdge
	}

	if d.Landscape {
		p.width, p.height = p.height, p.width
	}

	return p
}

func (p page) landscape() bool { return p.width > p.height }

// room is the width of the text.
func (p page) room() float64 { return p.width - p.left - p.right }

// letterhead shares the room between the agency's block and the nation's. Three parts to four leave the nation's
// name, which may not wrap, just enough on an upright page.
func (p page) letterhead() (left, right float64) {
	left = p.room() * 3 / 7

	return left, p.room() - left
}

// tableSize is the size in points of the text in a table.
func (p page) tableSize(t paper.Table) int {
	if len(t.Columns) >= wideTable && !p.landscape() {
		return sizeWideTable
	}

	return sizeTable
}

const (
	millimetresPerInch = 25.4
	pointsPerInch      = 72.0
	twipsPerPoint      = 20
)

// points turns millimetres into points.
func points(mm float64) float64 { return mm * pointsPerInch / millimetresPerInch }

// twips turns millimetres into twentieths of a point.
func twips(mm float64) int { return int(math.Round(points(mm) * twipsPerPoint)) }
