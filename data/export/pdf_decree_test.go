package export

import (
	"regexp"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

// pdfMark is what a page does, in order: it changes the size, shows a text, changes the width of lines, or draws one.
var pdfMark = regexp.MustCompile(`(?s)BT /F\w+ ([0-9.]+) Tf ET|(BT [0-9.-]+ [0-9.-]+ Td \((?:\\.|[^\\()])*\) Tj ET)|([0-9.]+) w\n|([0-9.]+) ([0-9.]+) m ([0-9.]+) ([0-9.]+) l S`)

// setText is a text of a page and its size in points; setRule is a line of the width of rules.
type (
	setText struct {
		text string
		size float64
	}
	setRule struct{ length float64 }
)

// marksOf reads the texts and the rules of the pages of d.
func marksOf(t *testing.T, d paper.Document) (texts []setText, rules []setRule) {
	t.Helper()

	size, width := 0.0, 0.0

	for _, m := range pdfMark.FindAllSubmatch(sheets(t, d), -1) {
		switch {
		case m[1] != nil:
			size = number64(t, m[1])
		case m[2] != nil:
			texts = append(texts, setText{said(m[2]), size})
		case m[3] != nil:
			width = number64(t, m[3])
		case width == 0.75:
			rules = append(rules, setRule{number64(t, m[6]) - number64(t, m[4])})
		}
	}

	return texts, rules
}

func TestThePDFsSizesKeepDecree30(t *testing.T) {
	d := proposal()
	d.Body = append(d.Body, paper.Heading{Level: 1, Text: "I. PHẦN"}, scores().Body[0])

	texts, _ := marksOf(t, d)

	for _, c := range []struct {
		begins    string
		low, high float64
	}{
		{"CỘNG HÒA", 12, 13},
		{"Độc lập", 13, 14},
		{"BỘ TƯ PHÁP", 12, 13},
		{"BAN TỔ CHỨC", 12, 13},
		{"Số: 05", 13, 13},
		{"Hà Nội, ngày", 13, 14},
		{"TỜ TRÌNH", 13, 14},
		{"Về việc", 13, 14},
		{"Căn ", 13, 14}, // a stretched line is set word by word
		{"I. PHẦN", 13, 14},
		{"Đơn vị", 12, 13},
		{"Văn phòng Bộ", 12, 13},
		{"TM. CỤM", 13, 14},
		{"(Ký, ghi", 13, 14},
		{"Bạch Quốc An", 13, 14},
		{"Nơi nhận:", 12, 12},
		{"- Như trên;", 11, 11},
	} {
		found := false

		for _, s := range texts {
			if strings.HasPrefix(s.text, c.begins) {
				within(t, "size of "+s.text, s.size, c.low, c.high)

				found = true
			}
		}

		if !found {
			t.Errorf("no text begins %q", c.begins)
		}
	}
}

func TestThePDFsPageNumberKeepsDecree30(t *testing.T) {
	texts, _ := marksOf(t, paper.Document{Body: []paper.Block{paper.Text("Một."), paper.Break{}, paper.Text("Trang sau.")}})
	if len(texts) != 3 || texts[1].text != "2" {
		t.Fatalf("%+v", texts)
	}

	within(t, "size of the page number", texts[1].size, 13, 14)
}

func TestThePDFsRulesKeepDecree30(t *testing.T) {
	for _, d := range []paper.Document{minutes(), proposal(), scores()} {
		_, rules := marksOf(t, d)
		if len(rules) != 3 {
			t.Fatalf("%s has %d rules", d.File, len(rules))
		}

		p := pageOf(d)
		left, _ := p.letterhead()
		bold := faceOf(paper.Run{Bold: true})
		subject := 0.0

		for _, s := range d.Subject {
			subject = max(subject, timesBold.balance(s, sizeBody, points(p.room())))
		}

		within(t, "rule of the agency", rules[0].length/timesBold.balance(d.Letterhead.Agency, sizeAgency, points(left)), 1./3, 1./2)
		within(t, "rule of the motto", rules[1].length/bold.width(motto, sizeMotto), .99, 1.01)
		within(t, "rule of the subject", rules[2].length/subject, 1./3, 1./2)
	}
}
