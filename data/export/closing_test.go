package export

import (
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
