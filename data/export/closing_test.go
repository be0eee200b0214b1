package export

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

func TestReceiversEndAsTheDecreeSays(t *testing.T) {
	for _, c := range []struct{ in, want []string }{
		{[]string{"Như trên", "Các đơn vị;", "Lưu: VT"}, []string{"- Như trên;", "- Các đơn vị;", "- Lưu: VT."}},
		{[]string{"Lưu: VT, …"}, []string{"- Lưu: VT, …"}},
		{[]string{"Lưu: VT, HS."}, []string{"- Lưu: VT, HS."}},
		{nil, []string{}},
	} {
		if got := receiverLines(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSignaturesStandAtMostThreeToARow(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "1", 2: "2", 3: "3", 4: "2 2", 5: "3 2", 7: "3 2 2", 9: "3 3 3"} {
		var got []string
		for _, row := range signatureRows(make([]paper.Signature, n)) {
			got = append(got, string(rune('0'+len(row))))
		}

		if strings.Join(got, " ") != want {
			t.Errorf("%d signatures stand as %q, want %q", n, got, want)
		}
	}
}

func TestTheReceiversFollowSeveralSignaturesAndStandBesideOne(t *testing.T) {
	before := func(d paper.Document) bool {
		text := words(tree(t, d, "word/document.xml"))

		return strings.Index(text, sentTo) < strings.Index(text, "(Ký, ghi rõ họ tên)")
	}

	if before(minutes()) || !before(proposal()) {
		t.Error("the receivers stand in the wrong place")
	}
}

func TestCentredLinesAreBalanced(t *testing.T) {
	const s = "BAN TỔ CHỨC HỘI NGHỊ TỔNG KẾT CỤM THI ĐUA SỐ 1"

	lines, widest := timesBold.wrap(s, 12, 195)
	if lines != 2 {
		t.Fatalf("%d lines", lines)
	}

	narrow := timesBold.balance(s, 12, 195)
	if n, w := timesBold.wrap(s, 12, narrow+.01); n != 2 || w > widest {
		t.Errorf("balanced, it is %d lines of %.1f points; %.1f before", n, w, widest)
	}

	// A word that is wider than the room takes its whole width and no more.
	if got := timesBold.balance(strings.Repeat("Ư", 100), 14, 200); got > 200 {
		t.Errorf("a long word is %.1f points wide", got)
	}
}

// closed are papers whose last page is just full at one length or another, each with what must share a page with whom:
// texts with receivers below several signatures, and wide tables of high rows.
func closed() (all []paper.Document, together map[string][]string) {
	together = map[string][]string{}
	signed := []paper.Signature{{Office: "THƯ KÝ", Hint: "(Ký)"}, {Office: "CHỦ TỌA", Hint: "(Ký)", Name: "Bạch Quốc An"}}

	for n := 15; n <= 32; n++ {
		d := paper.Document{File: fmt.Sprint("bien-ban-", n), Heading: "BIÊN BẢN", Signatures: signed, Receivers: []string{"Như trên", "Lưu: VT"}}
		for range n {
			d.Body = append(d.Body, paper.Text("Một dòng."))
		}

		d.Body = append(d.Body, paper.Text("KẾT."))
		all, together[d.File] = append(all, d), []string{"KẾT.", "CHỦ TỌA", "Bạch", "Lưu: VT"}
	}

	for n := 1; n <= 20; n++ {
		t := paper.Table{Columns: make([]paper.Column, 9), Tall: 2}
		for i := range n {
			t.Rows = append(t.Rows, append([]string{fmt.Sprintf("[%d]", i+1)}, make([]string, 8)...))
		}

		d := paper.Document{
			File: fmt.Sprint("bang-diem-", n), Landscape: true, Letterhead: proposal().Letterhead, Heading: "BẢNG ĐIỂM", Subject: []string{"Năm 2020"},
			Body: []paper.Block{t}, Signatures: signed,
		}
		all, together[d.File] = append(all, d), []string{fmt.Sprintf("[%d]", max(n-1, 1)), fmt.Sprintf("[%d]", n), "CHỦ TỌA", "Bạch"}
	}

	return all, together
}

// closes complains where what must share a page does not, and where nothing stands below a letterhead.
func closes(t *testing.T, d paper.Document, pages, together []string) {
	t.Helper()
	parted(t, pages, [][]string{together})

	if first := pages[0]; d.Landscape && (!strings.Contains(first, "[1]") || !strings.Contains(first, "Năm 2020")) {
		t.Errorf("%s: its first page has not even a row", d.File)
	}
}

func TestThePDFClosesWithItsLastWordsOrRows(t *testing.T) {
	all, together := closed()
	for _, d := range all {
		closes(t, d, strings.Split(pdftotext(t, "-raw", pdfFile(t, d)), "\f"), together[d.File])
	}
}

func TestTheDOCXClosesWithItsLastWordsOrRows(t *testing.T) {
	all, together := closed()
	dir := printed(t, all)

	for _, d := range all {
		closes(t, d, strings.Split(pdftotext(t, "-raw", filepath.Join(dir, d.File+".pdf")), "\f"), together[d.File])
	}
}
