// Package paper says what each document of a meeting says. It builds a neutral Document from a meeting; how a
// Document looks in DOCX, Markdown or on screen is for others to decide.
package paper

// Document is one paper, from its letterhead to its list of receivers. All text is NFC, without control characters.
type Document struct {
	File       string      // name of the file without extension: ASCII, lower case, "bien-ban-hoi-nghi"
	Draft      bool        // headed DraftMark: nobody may take it for the signed paper; the papers of a Sheet say so themselves
	Letterhead Letterhead  // the two blocks at the top; the zero value leaves them out
	Heading    string      // name of the paper, capitals: "BIÊN BẢN"
	Name       string      // of a paper without a heading: what it is, for those who have the file
	Subject    []string    // what it is about, one centred line each
	Notice     string      // a remark under the subject, such as "Số liệu minh họa"; may be empty
	Body       []Block     // in reading order
	Signatures []Signature // from left to right, three to a row
	Receivers  []string    // "Nơi nhận", one line each, without dashes; empty leaves the block out
	Landscape  bool        // for wide tables
	Blank      bool        // names are to be written in: it is printed before they are known
	Unpaged    bool        // no page numbers: papers of a secret ballot must not be told apart
}

// Letterhead is the head of an official paper (Thể thức văn bản, NĐ 30/2020/NĐ-CP, Phụ lục I).
type Letterhead struct {
	Superior  string // cơ quan chủ quản, capitals
	Agency    string // cơ quan ban hành, capitals
	Number    string // "Số: 05/BB-CTĐ1", or "Số: ……/BB-CTĐ1" to be filled in by hand
	PlaceDate string // "Hà Nội, ngày 18 tháng 12 năm 2020"; empty for minutes, which carry none
}

// DraftMark heads what is not to be signed yet.
const DraftMark = "DỰ THẢO"

// Block is a part of a Document's body: Heading, Paragraph, Item, Table, Sheet or Break.
type Block interface{ block() }

// Heading is the title of a part. Level 1 is "I. …", level 2 "1. …".
type Heading struct {
	Level int
	Text  string
}

// Paragraph is running text, justified, its first line indented; or a line in the middle, such as "Kính gửi".
type Paragraph struct {
	Runs   []Run
	Center bool
}

// Item is a line of a list, given with a leading dash.
type Item struct{ Runs []Run }

// Run is a stretch of text in one style.
type Run struct {
	Text         string
	Bold, Italic bool
}

// Table is a grid with a head that repeats on every page. Every row has as many cells as there are columns.
type Table struct {
	Caption string // centred above the table; may be empty
	Columns []Column
	Rows    [][]string
	Tall    float64 // room in each row, in lines of text, for signatures and the like; 0 for what the text takes
}

// Column is one column of a Table.
type Column struct {
	Title string
	Width int   // relative to the other columns, at least 1
	Align Align // of the cells; the head is always centred
}

// Sheet is a page to be cut into papers that are all alike, such as ballot papers. They are of one size, that of the page
// shared out evenly: a stack of sheets is cut in one go. Their lines to cut along are printed. A Document with a Sheet has
// SheetEdge for its margins.
type Sheet struct {
	Across, Down int     // papers side by side and one below the other, each from 1 to MostPapers
	Paper        []Block // what stands on each; no Sheet and no Break
}

// SheetEdge is the room in millimetres between what stands on a paper of a Sheet and its edge, and MostPapers how many
// papers of a Sheet stand side by side or one below the other at most.
const (
	SheetEdge  = 10
	MostPapers = 8
)

// Break begins a new page.
type Break struct{}

// Align says how text stands in its cell.
type Align int

// The alignments of a cell.
const (
	Left Align = iota
	Center
	Right
)

// Signature is one signatory's place at the end of a Document.
type Signature struct {
	Authority string // by which the office signs, a line above it: "KT. TRƯỞNG CỤM"; mostly empty
	Office    string // "THƯ KÝ", capitals
	Hint      string // "(Ký, ghi rõ họ tên)", where the name is to be written
	Name      string // printed under the room for the signature; empty to be written by hand
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Item) block()      {}
func (Table) block()     {}
func (Sheet) block()     {}
func (Break) block()     {}

// Text makes a Paragraph of plain text.
func Text(s string) Paragraph { return Paragraph{Runs: []Run{{Text: s}}} }

// Dash makes an Item of plain text.
func Dash(s string) Item { return Item{Runs: []Run{{Text: s}}} }
