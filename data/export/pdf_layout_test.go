package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"thuky/meeting/paper"
)

// sheets lays d out and gives the file with its pages uncompressed.
func sheets(t testing.TB, d paper.Document) []byte {
	t.Helper()

	p := newPDF(d)
	p.sheet.SetCompression(false)
	p.document()

	var b bytes.Buffer
	if err := p.sheet.Output(&b); err != nil {
		t.Fatal(err)
	}

	return b.Bytes()
}

// shown is one text of a page: where it is set and what it says.
var shown = regexp.MustCompile(`(?s)BT ([0-9.-]+) ([0-9.-]+) Td \(((?:\\.|[^\\()])*)\) Tj ET`)

// said are the characters of every text on the pages, in order.
func said(file []byte) string {
	var all strings.Builder

	for _, m := range shown.FindAllSubmatch(file, -1) {
		raw := regexp.MustCompile(`(?s)\\(.)`).ReplaceAllFunc(m[3], func(b []byte) []byte {
			if b[1] == 'r' {
				return []byte{'\r'}
			}

			return b[1:]
		})

		units := make([]uint16, len(raw)/2)
		for i := range units {
			units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
		}

		all.WriteString(string(utf16.Decode(units)))
	}

	return all.String()
}

// lacking gives the first character that want has more often than got.
func lacking(got, want string) (rune, bool) {
	count := map[rune]int{}
	for _, r := range got {
		count[r]++
	}

	for _, r := range want {
		if count[r]--; count[r] < 0 {
			return r, true
		}
	}

	return 0, false
}

func FuzzPDF(f *testing.F) {
	for _, s := range []string{
		"", "Hội nghị", "a & b < c > d \"e\" 'f' (g) \\h", "\x00\x01\xff\xfe", "dòng 1\ndòng 2\r\n\n\ttab\u2028", "  giữ   khoảng trắng  ",
		"\u202eđảo", "😀", "☐ đồng ý ☑ không☒", "Ho\u0301a", strings.Repeat("CỤM ", 300), strings.Repeat("Ư", 2000), strings.Repeat("dài ", 1000),
		strings.Repeat("\n", 200), "số\u00a01", "-", strings.Repeat("☐", 300),
	} {
		f.Add(s, len(s)%9)
	}

	f.Fuzz(func(t *testing.T, s string, n int) {
		if len(s) > 20_000 {
			t.Skip("a page or two is enough")
		}

		d := everywhere(s, n)

		if err := CheckGlyphs(d); err != nil {
			var glyphs *GlyphError
			if !errors.As(err, &glyphs) || len(glyphs.Missing) == 0 || strings.Contains(glyphs.Sentence("vi"), "%!") {
				t.Fatalf("%v", err)
			}

			return
		}

		// A row that goes on on the next page parts its words: every character is there, in whatever order.
		if r, lacks := lacking(said(sheets(t, d)), pack(Text(d))); lacks {
			t.Fatalf("%q of %q is not on the pages", r, s)
		}
	})
}

func TestARowHigherThanAPageGoesOn(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("một đoạn dài trong ô ", 600))
	d := paper.Document{Body: []paper.Block{paper.Table{
		Columns: []paper.Column{{Title: "A", Width: 1}, {Title: "B", Width: 1}}, Rows: [][]string{{"1", "2"}, {long, "ngắn"}, {"3", "4"}},
	}}}

	file := sheets(t, d)
	if r, lacks := lacking(said(file), pack(Text(d))); lacks {
		t.Errorf("%q is lacking", r)
	}

	low := points(marginBottom)

	for _, m := range shown.FindAllSubmatch(file, -1) {
		if y := number64(t, m[2]); y < low {
			t.Errorf("a text stands %.1f points above the edge", y)
		}
	}

	if pages := bytes.Count(file, []byte("/Type /Page\n")); pages < 3 {
		t.Errorf("%d pages", pages)
	}
}

func TestSignaturesStandTogether(t *testing.T) {
	// However long the text before, the signatures share a page with its last words.
	for n := 20; n < 45; n++ { // a page holds about thirty
		d := proposal()
		d.Body = append(make([]paper.Block, 0, n+1), d.Body...)

		for range n {
			d.Body = append(d.Body, paper.Text("Một dòng."))
		}

		d.Body = append(d.Body, paper.Text("KẾT."))

		pages := strings.Split(string(sheets(t, d)), "endstream")
		for _, p := range pages {
			if text := said([]byte(p)); strings.Contains(text, "Bạch") != strings.Contains(text, "KẾT.") {
				t.Fatalf("after %d lines the signature stands alone", n)
			}
		}
	}
}

func TestASheetBreaksWhereItIsTold(t *testing.T) {
	count := func(body ...paper.Block) int {
		return bytes.Count(sheets(t, paper.Document{Body: body}), []byte("/Type /Page\n"))
	}

	if got := count(paper.Break{}, paper.Text("a"), paper.Break{}, paper.Break{}, paper.Text("b")); got != 2 {
		t.Errorf("%d pages", got)
	}

	if file := sheets(t, ballots()); !bytes.Contains(file, []byte("[4.00 3.00] 0.00 d")) {
		t.Error("no line to cut along")
	}
}

func TestRowsHaveTheRoomTheyAreGiven(t *testing.T) {
	low := paper.Table{Columns: []paper.Column{{Title: "A"}}, Rows: [][]string{{"1"}}}
	tall := low
	tall.Tall = 4

	height := func(table paper.Table) float64 {
		p := newPDF(paper.Document{})
		p.table(table, false)
		p.flow.finish()

		return p.flow.y
	}

	within(t, "room for three more lines, points", height(tall)-height(low), 3*sizeTable, 3*sizeTable*1.2)
}

func TestWidthsAreThoseOfTheFaces(t *testing.T) {
	p := newPDF(paper.Document{})

	for _, f := range pdfFaces() {
		p.sheet.set(f, 10)

		for r := ' '; r < 0x2200; r++ {
			if f.has(r) && f.widths[r] > 0 && int(f.widths[r]) != p.sheet.GetStringSymbolWidth(string(r)) {
				t.Errorf("%q in %q is %d wide, for fpdf %d", r, f.name, f.widths[r], p.sheet.GetStringSymbolWidth(string(r)))
			}

			if f.has(r) != pdfFaces()[0].has(r) {
				t.Errorf("%q is not in every face", r)
			}
		}
	}
}

// The font has Hebrew letters, but they would stand from left to right.
func TestLettersFromRightToLeftAreNotSetTheWrongWayRound(t *testing.T) {
	err := CheckGlyphs(paper.Document{File: "a", Body: []paper.Block{paper.Text("Vụ שלום")}})

	var glyphs *GlyphError
	if !errors.As(err, &glyphs) || len(glyphs.Missing) != 4 {
		t.Errorf("%v", err)
	}
}

func TestTheAgencyDoesNotTouchTheNation(t *testing.T) {
	for times := 1; times < 6; times++ {
		agency := strings.TrimSpace(strings.Repeat("BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN ", times))
		d := paper.Document{Letterhead: paper.Letterhead{Superior: agency, Agency: agency}}

		var book struct {
			Pages []sheet `xml:"body>doc>page"`
		}
		if err := xml.Unmarshal([]byte(pdftotext(t, "-bbox-layout", pdfFile(t, d))), &book); err != nil {
			t.Fatal(err)
		}

		nation := slices.IndexFunc(book.Pages[0].Words, func(w word) bool { return w.Text == "CỘNG" })
		for _, w := range book.Pages[0].Words {
			if gap := book.Pages[0].Words[nation].XMin - w.XMax; w.XMin < points(marginLeft+60) && gap < 2*apart {
				t.Errorf("%d times: %q stands %.1f points from the nation's name", times, w.Text, gap)
			}
		}
	}
}

func TestCharactersTheFontLacksAreNamedWithTheirPlace(t *testing.T) {
	d := minutes()
	d.Body = append(d.Body, paper.Text("Cụm 😀 và 😀"))

	table := d.Body[5].(paper.Table)
	table.Rows[2][1] = "Vụ 本"

	err := PDF(&narrow{}, d) // which takes nothing

	var glyphs *GlyphError
	if !errors.As(err, &glyphs) || len(glyphs.Missing) != 2 {
		t.Fatalf("%v", err)
	}

	if got := glyphs.Missing[0]; got.Char != '本' || got.Place != (Place{PartTable, 6, 3, "Đơn vị", "Vụ 本"}) {
		t.Errorf("%+v", got)
	}

	if got := glyphs.Missing[1]; got.Char != '😀' || got.Count != 2 || got.Place.Part != PartBody {
		t.Errorf("%+v", got)
	}

	for lang, want := range map[string]string{
		"vi": "Chưa ghi được bien-ban-hoi-nghi.pdf: phông chữ không có “本” (U+672C) ở bảng (đoạn 6), cột “Đơn vị”, dòng 3: “Vụ 本”; “😀” (U+1F600) ở đoạn ",
		"en": "Not written: bien-ban-hoi-nghi.pdf. The font lacks “本” (U+672C) in the table (paragraph 6), column “Đơn vị”, row 3: “Vụ 本”; “😀” (U+1F600) in paragraph ",
	} {
		if got := glyphs.Sentence(lang); !strings.HasPrefix(got, want) {
			t.Errorf("%s", got)
		}
	}
}

// risen says how many megabytes the heap rises, at most, while do runs. It looks every few milliseconds.
func risen(do func()) float64 {
	runtime.GC()

	base, most := heap(), uint64(0)
	stop, stopped := make(chan struct{}), make(chan struct{})

	go func() {
		defer close(stopped)

		for {
			select {
			case <-stop:
				return
			case <-time.After(2 * time.Millisecond):
				most = max(most, heap())
			}
		}
	}()

	do()
	close(stop)
	<-stopped

	return (float64(max(most, base)) - float64(base)) / (1 << 20)
}

func number64(t testing.TB, b []byte) float64 {
	t.Helper()

	return number(t, &element{name: "Td", attrs: map[string]string{"y": string(b)}}, "y")
}

// A row nearly as high as the page leaves the head of its table alone on no page.
func TestATablesHeadGoesWithItsFirstRow(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Trung tâm Ứng dụng ", 90))

	for lines := range 40 {
		d := paper.Document{Heading: "BẢNG ĐIỂM", Subject: []string{"Năm 2020"}}
		for range lines {
			d.Body = append(d.Body, paper.Text("Một dòng:"))
		}

		d.Body = append(d.Body, paper.Table{
			Columns: []paper.Column{{Title: "STT", Width: 1}, {Title: "ĐƠN-VỊ", Width: 2}}, Rows: [][]string{{"1", long}, {"2", long}, {"3", long}},
		})

		for i, page := range strings.Split(pdftotext(t, "-raw", pdfFile(t, d)), "\f") {
			if strings.HasSuffix(strings.TrimSpace(page), "ĐƠN-VỊ") {
				t.Errorf("%d lines above: page %d ends with the head", lines, i+1)
			}
		}
	}
}
