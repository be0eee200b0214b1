package export

import (
	"strconv"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

// within is a range of NĐ 30/2020/NĐ-CP, Phụ lục I.
func within(t *testing.T, what string, got, low, high float64) {
	t.Helper()

	if got < low || got > high {
		t.Errorf("%s is %.2f, not within %g to %g", what, got, low, high)
	}
}

func TestThePageKeepsDecree30(t *testing.T) {
	for _, d := range official() {
		section := tree(t, d, "word/document.xml").first("sectPr")
		margins := section.first("pgMar")

		within(t, "top margin, mm", millimetres(t, margins, "top"), 20, 25)
		within(t, "bottom margin, mm", millimetres(t, margins, "bottom"), 20, 25)
		within(t, "left margin, mm", millimetres(t, margins, "left"), 29.99, 35)
		within(t, "right margin, mm", millimetres(t, margins, "right"), 15, 20.01)
		within(t, "header, mm", millimetres(t, margins, "header"), 5, 15)

		width, height := 210.0, 297.0
		if d.Landscape {
			width, height = height, width
		}

		within(t, "page width, mm", millimetres(t, section.first("pgSz"), "w"), width-.05, width+.05)
		within(t, "page height, mm", millimetres(t, section.first("pgSz"), "h"), height-.05, height+.05)

		if c := section.children; c[0].name != "headerReference" || c[0].attrs["type"] != "first" || len(section.all("titlePg")) != 1 {
			t.Error("the first page has no header of its own")
		}

		if words(tree(t, d, "word/header1.xml")) != "" {
			t.Error("the first page carries a number")
		}

		header := tree(t, d, "word/header2.xml")
		if got := strings.TrimSpace(header.first("fldSimple").attrs["instr"]); (got == "PAGE") == d.Unpaged {
			t.Errorf("%s: the field in the header is %q", d.File, got)
		}

		if got := strings.Contains(words(header), draft); got != d.Draft {
			t.Errorf("%s: a later page says that it is a draft: %v", d.File, got)
		}
	}
}

func TestTheStylesKeepDecree30(t *testing.T) {
	root := tree(t, minutes(), "word/styles.xml")

	if font := root.first("rFonts").attrs["ascii"]; font != "Times New Roman" {
		t.Errorf("the font is %q", font)
	}

	for _, c := range []struct {
		id           string
		low, high    float64 // points
		bold, italic bool
		align        string
	}{
		{styleNation, 12, 13, true, false, "center"},
		{styleMotto, 13, 14, true, false, "center"},
		{styleSuperior, 12, 13, false, false, "center"},
		{styleAgency, 12, 13, true, false, "center"},
		{styleNumber, 13, 13, false, false, "center"},
		{stylePlaceDate, 13, 14, false, true, "center"},
		{styleTitle, 13, 14, true, false, "center"},
		{styleSubject, 13, 14, true, false, "center"},
		{styleBody, 13, 14, false, false, "both"},
		{styleItem, 13, 14, false, false, "both"},
		{"Heading1", 13, 14, true, false, "both"},
		{"Heading2", 13, 14, true, false, "both"},
		{styleHeader, 13, 14, false, false, ""},
		{styleTableText, 12, 13, false, false, ""},
		{styleWideTableText, 12, 13, false, false, ""},
		{styleTableHead, 12, 13, true, false, "center"},
		{styleOffice, 13, 14, true, false, "center"},
		{styleSigner, 13, 14, true, false, "center"},
		{styleHint, 13, 14, false, true, "center"},
		{styleSentTo, 12, 12, true, true, ""},
		{styleReceivers, 11, 11, false, false, ""},
	} {
		// A size or alignment that a style leaves out is that of the one it is based on, in the end the default.
		size, align := float64(0), ""
		for s := root.style(c.id); s.name != ""; s = root.style(s.first("basedOn").attrs["val"]) {
			if v := s.first("sz"); v.name != "" && size == 0 {
				size = number(t, v, "val") / 2
			}

			if align == "" {
				align = s.first("jc").attrs["val"]
			}
		}

		if size == 0 {
			size = number(t, root.first("docDefaults").first("sz"), "val") / 2
		}

		within(t, "size of "+c.id, size, c.low, c.high)

		own := root.style(c.id)
		if bold, italic := len(own.all("b")) > 0, len(own.all("i")) > 0; bold != c.bold || italic != c.italic || align != c.align {
			t.Errorf("%s is bold %v, italic %v, aligned %q", c.id, bold, italic, align)
		}
	}

	body := root.style(styleBody)
	within(t, "first line, mm", millimetres(t, body.first("ind"), "firstLine"), 10, 12.71)
	within(t, "space between paragraphs, pt", number(t, body.first("spacing"), "after")/twipsPerPoint, 6, 12)
	within(t, "lines", number(t, root.first("docDefaults").first("spacing"), "line")/240, 1, 1.5)
}

func TestTheRulesHaveTheLengthsOfDecree30(t *testing.T) {
	for _, d := range samples() {
		if d.Letterhead == (paper.Letterhead{}) {
			continue
		}

		x := pageOf(d)
		left, right := x.letterhead()

		// Nothing of the nation's block may wrap.
		within(t, "width of the nation's name", timesBold.width(nation, sizeNation)+play, 0, points(right))

		// In order: the agency's rule, the motto's, the subject's.
		_, agency := timesBold.wrap(d.Letterhead.Agency, sizeAgency, points(left))
		subject := 0.0
		for _, s := range d.Subject {
			subject = max(subject, timesBold.balance(s, sizeBody, points(x.room())))
		}

		var lengths []float64

		rooms := []float64{points(left), points(right), points(x.room())}

		for _, p := range tree(t, d, "word/document.xml").all("p") {
			if p.first("pStyle").attrs["val"] == styleRule {
				in := p.first("ind")
				lengths = append(lengths, rooms[len(lengths)]-(number(t, in, "left")+number(t, in, "right"))/twipsPerPoint)
			}
		}

		if len(lengths) != 3 {
			t.Fatalf("%s has %d rules", d.File, len(lengths))
		}

		m := timesBold.width(motto, sizeMotto)
		within(t, "rule of the agency", lengths[0]/agency, 1./3, 1./2)
		within(t, "rule of the motto", lengths[1]/m, .99, 1.01)
		within(t, "rule of the subject", lengths[2]/subject, 1./3, 1./2)
	}
}

func number(t testing.TB, e *element, attr string) float64 {
	t.Helper()

	n, err := strconv.ParseFloat(e.attrs[attr], 64)
	if err != nil {
		t.Fatalf("<%s %s>: %v", e.name, attr, err)
	}

	return n
}

func millimetres(t testing.TB, e *element, attr string) float64 {
	t.Helper()

	return number(t, e, attr) / twipsPerPoint / pointsPerInch * millimetresPerInch
}
