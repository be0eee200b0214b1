package export

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thuky/data/demo"
	"thuky/meeting"
	"thuky/meeting/paper"
)

// What Word calls "unreadable content" and other readers let pass: every part of every paper of the conference, before
// it and after it, is looked through for it.
func TestAStrictReaderTakesEveryPaper(t *testing.T) {
	all := append(append(samples(), demoPapers(t)...), paper.Document{})

	events, err := demo.Planned()
	if err != nil {
		t.Fatal(err)
	}

	m, err := meeting.Fold(events)
	if err != nil {
		t.Fatal(err)
	}

	for _, k := range paper.Kinds() {
		all = append(all, k.Build(m)...)
	}

	for i, d := range all {
		strict(t, fmt.Sprintf("%d. %s", i+1, d.File), partsOf(t, d))
	}
}

func strict(t *testing.T, name string, parts []part) {
	t.Helper()

	roots := map[string]*element{}

	for _, p := range parts {
		root, err := parse(p.data)
		if err == nil {
			err = order(root)
		}

		if err != nil {
			t.Fatalf("%s, %s: %v", name, p.name, err)
		}

		if roots[p.name] != nil {
			t.Errorf("%s: the part %s is there twice", name, p.name)
		}

		roots[p.name] = root

		for _, complaint := range slices.Concat(attributes(root), tables(root), strayText(root)) {
			t.Errorf("%s, %s: %s", name, p.name, complaint)
		}
	}

	for _, complaint := range slices.Concat(contentTypes(roots), relations(roots), styleSheetOf(roots["word/styles.xml"])) {
		t.Errorf("%s: %s", name, complaint)
	}
}

// The values of the attributes of WordprocessingML that this package writes (ECMA-376, transitional): measures in twips,
// half-points and eighths of a point are whole numbers and have bounds.
const (
	anyText  = `.+`
	twipsNum = `\d{1,5}`
	name     = `[A-Za-z]\w*`
)

var wordAttributes = map[string]map[string]string{
	"document": {}, "body": {}, "hdr": {}, "styles": {}, "settings": {}, "docDefaults": {}, "rPrDefault": {}, "pPrDefault": {},
	"p": {}, "r": {}, "pPr": {}, "rPr": {}, "br": {}, "tab": {"val": "center|right", "pos": twipsNum}, "t": {"space": "preserve"},
	"tbl": {}, "tblPr": {}, "tblGrid": {}, "tr": {}, "trPr": {}, "tc": {}, "tcPr": {}, "tblBorders": {}, "tcBorders": {}, "pBdr": {}, "tabs": {},
	"tblCellMar": {}, "tcMar": {}, "sectPr": {}, "compat": {}, "titlePg": {}, "cantSplit": {}, "tblHeader": {}, "keepNext": {},
	"pageBreakBefore": {}, "widowControl": {}, "qFormat": {}, "b": {}, "bCs": {}, "i": {}, "iCs": {}, "doNotExpandShiftReturn": {},
	"pStyle": {"val": name}, "tblStyle": {"val": name}, "basedOn": {"val": name}, "next": {"val": name}, "name": {"val": anyText},
	"style":   {"type": "paragraph|table", "styleId": name, "default": "1", "customStyle": "1"},
	"spacing": {"before": twipsNum, "after": twipsNum, "line": twipsNum, "lineRule": "auto|exact"},
	"ind":     {"left": twipsNum, "right": twipsNum, "firstLine": twipsNum},
	"jc":      {"val": "both|center|right"},
	"tblW":    {"w": twipsNum, "type": "dxa"}, "tcW": {"w": twipsNum, "type": "dxa"}, "tblInd": {"w": twipsNum, "type": "dxa"},
	"gridCol": {"w": twipsNum}, "gridSpan": {"val": `[2-9]|\d{2}`},
	"trHeight": {"val": twipsNum, "hRule": "atLeast"}, "tblLayout": {"type": "fixed"}, "vAlign": {"val": "center"},
	"outlineLvl": {"val": "[0-8]"}, "sz": {"val": `\d{1,3}`}, "szCs": {"val": `\d{1,3}`},
	"rFonts": {"ascii": anyText, "hAnsi": anyText, "eastAsia": anyText, "cs": anyText},
	"lang":   {"val": "vi-VN", "eastAsia": "vi-VN", "bidi": "ar-SA"}, "themeFontLang": {"val": "vi-VN"},
	"pgSz":            {"w": twipsNum, "h": twipsNum, "orient": "landscape"},
	"pgMar":           {"top": twipsNum, "right": twipsNum, "bottom": twipsNum, "left": twipsNum, "header": twipsNum, "footer": twipsNum, "gutter": "0"},
	"pgNumType":       {"fmt": "decimal", "start": "1"},
	"headerReference": {"type": "first|default", "id": name}, "fldSimple": {"instr": " PAGE "},
	"zoom": {"percent": `\d+`}, "defaultTabStop": {"val": twipsNum}, "characterSpacingControl": {"val": "doNotCompress"},
	"compatSetting": {"name": "compatibilityMode", "uri": anyText, "val": "15"}, "decimalSymbol": {"val": ","}, "listSeparator": {"val": ";"},
}

// Borders are of a style, in eighths of a point from 2 to 96, up to 31 points from the text; margins of cells stand in
// elements of the same names.
var (
	border = map[string]string{"val": "single|dashed|nil", "sz": "[2-9]|[1-8][0-9]|9[0-6]", "space": "[0-9]|[12][0-9]|3[01]", "color": "auto|[0-9A-F]{6}"}
	margin = map[string]string{"w": twipsNum, "type": "dxa"}
)

func attributes(e *element) (complaints []string) {
	for _, c := range e.children {
		known, ok := wordAttributes[c.name]

		switch {
		case strings.HasSuffix(e.name, "Mar"):
			known, ok = margin, true
		case strings.HasSuffix(e.name, "Bdr") || strings.HasSuffix(e.name, "Borders"):
			known, ok = border, true
		}

		if ok {
			for a, v := range c.attrs {
				if want, has := known[a]; !has || !regexp.MustCompile(`^(?:`+want+`)$`).MatchString(v) {
					complaints = append(complaints, fmt.Sprintf("<%s %s=%q>", c.name, a, v))
				}
			}
		}

		complaints = append(complaints, attributes(c)...)
	}

	return complaints
}

// tables wants as many columns in the grid as a row has cells, widths that agree, and a sum that is the table's width.
func tables(root *element) (complaints []string) {
	for _, tbl := range root.all("tbl") {
		var grid []string

		sum := 0

		for _, c := range tbl.first("tblGrid").children {
			w, err := strconv.Atoi(c.attrs["w"])
			if err != nil || w <= 0 {
				complaints = append(complaints, fmt.Sprintf("a column is %q wide", c.attrs["w"]))
			}

			sum += w
			grid = append(grid, c.attrs["w"])
		}

		if own := tbl.first("tblW").attrs["w"]; own != strconv.Itoa(sum) {
			complaints = append(complaints, fmt.Sprintf("a table is %s wide, its columns %d", own, sum))
		}

		rows := 0

		for _, tr := range tbl.children {
			if tr.name != "tr" {
				continue
			}

			var cells []string

			for _, tc := range tr.children {
				if tc.name != "tc" {
					continue
				}

				w := tc.children[0].first("tcW").attrs["w"]
				if tc.children[0].first("gridSpan").attrs["val"] == strconv.Itoa(len(grid)) && w == strconv.Itoa(sum) {
					cells = grid // one across all of them

					continue
				}

				cells = append(cells, w)
			}

			if rows++; !slices.Equal(cells, grid) {
				complaints = append(complaints, fmt.Sprintf("row %d has cells %v in a grid of %v", rows, cells, grid))
			}
		}

		if rows == 0 {
			complaints = append(complaints, "a table without rows")
		}
	}

	return complaints
}

// strayText wants text where text may stand, and nowhere else.
func strayText(e *element) (complaints []string) {
	if s := strings.TrimSpace(e.text); s != "" && !slices.Contains([]string{"t", "title", "creator", "language", "Application"}, e.name) {
		complaints = append(complaints, fmt.Sprintf("text in <%s>: %q", e.name, s))
	}

	for _, c := range e.children {
		complaints = append(complaints, strayText(c)...)
	}

	return complaints
}

// contentTypes wants a type for each part, none twice, and none for what is not there.
func contentTypes(roots map[string]*element) (complaints []string) {
	types := roots["[Content_Types].xml"]
	named, defaults := map[string]bool{}, map[string]bool{}

	for _, c := range types.children {
		switch part := strings.TrimPrefix(c.attrs["PartName"], "/"); {
		case c.name == "Default":
			defaults[c.attrs["Extension"]] = true
		case named[part] || roots[part] == nil || c.attrs["PartName"] == part:
			complaints = append(complaints, fmt.Sprintf("the type of %q: there twice, or of no part", c.attrs["PartName"]))
		default:
			named[part] = true
		}
	}

	for p := range roots {
		if !named[p] && (path.Ext(p) != ".rels" || !defaults["rels"]) && p != "[Content_Types].xml" {
			complaints = append(complaints, fmt.Sprintf("the part %s has no type of its own", p))
		}
	}

	return complaints
}

// relations wants identifiers that are used once, targets that are there, and every part within reach.
func relations(roots map[string]*element) (complaints []string) {
	reached := map[string]bool{"[Content_Types].xml": true}

	for _, r := range []struct{ part, base string }{{"_rels/.rels", ""}, {"word/_rels/document.xml.rels", "word"}} {
		ids := map[string]bool{}
		reached[r.part] = true

		for _, c := range roots[r.part].children {
			target := path.Join(r.base, c.attrs["Target"])
			if ids[c.attrs["Id"]] || roots[target] == nil || !strings.HasPrefix(c.attrs["Type"], "http://schemas.openxmlformats.org/") {
				complaints = append(complaints, fmt.Sprintf("%s: relation %v", r.part, c.attrs))
			}

			ids[c.attrs["Id"]], reached[target] = true, true
		}
	}

	for p := range roots {
		if !reached[p] {
			complaints = append(complaints, fmt.Sprintf("nothing leads to the part %s", p))
		}
	}

	headers := map[string]bool{}
	for _, h := range roots["word/document.xml"].all("headerReference") {
		if headers[h.attrs["type"]] {
			complaints = append(complaints, "two headers for "+h.attrs["type"])
		}

		headers[h.attrs["type"]] = true
	}

	return complaints
}

// styleSheetOf wants one default style of a kind, no name or identifier twice, and no style that is based on itself.
func styleSheetOf(root *element) (complaints []string) {
	base, seen, defaults := map[string]string{}, map[string]bool{}, map[string]int{}

	for _, s := range root.all("style") {
		id, known := s.attrs["styleId"], "name "+strings.ToLower(s.first("name").attrs["val"])
		if seen[id] || seen[known] {
			complaints = append(complaints, "a style twice: "+id)
		}

		seen[id], seen[known], base[id] = true, true, s.first("basedOn").attrs["val"]

		if s.attrs["default"] == "1" {
			defaults[s.attrs["type"]]++
		}
	}

	for id := range base {
		steps := 0
		for at := id; at != "" && steps <= len(base); at = base[at] {
			steps++
		}

		if steps > len(base) {
			complaints = append(complaints, "a style that is based on itself: "+id)
		}
	}

	if defaults["paragraph"] != 1 || defaults["table"] != 1 {
		complaints = append(complaints, fmt.Sprintf("default styles: %v", defaults))
	}

	return complaints
}

// What the checks are for, they find.
func TestTheStrictReaderComplains(t *testing.T) {
	for what, c := range map[string]struct {
		xml   string
		finds func(*element) []string
	}{
		"a width that is no number":  {`<w:body xmlns:w="w"><w:gridCol w:w="1.5"/></w:body>`, attributes},
		"a border too thick":         {`<w:pBdr xmlns:w="w"><w:top w:sz="97"/></w:pBdr>`, attributes},
		"an attribute of no element": {`<w:p xmlns:w="w"><w:pPr w:x="1"/></w:p>`, attributes},
		"fewer cells than columns":   {`<b xmlns:w="w"><w:tbl><w:tblPr><w:tblW w:w="2"/></w:tblPr><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr></w:tc></w:tr></w:tbl></b>`, tables},
		"a table without rows":       {`<b xmlns:w="w"><w:tbl><w:tblPr><w:tblW w:w="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid></w:tbl></b>`, tables},
		"text beside the runs":       {`<w:p xmlns:w="w">x</w:p>`, strayText},
		"a style based on itself":    {`<s xmlns:w="w"><w:style w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="a"/></w:style></s>`, styleSheetOf},
	} {
		root, err := parse([]byte(c.xml))
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}

		if len(c.finds(root)) == 0 {
			t.Errorf("not found: %s", what)
		}
	}

	if _, err := parse([]byte(`<a b="1" b="2"/>`)); err == nil {
		t.Error("not found: an attribute twice")
	}

	for _, s := range []string{
		`<body><tbl/><p/></body>`, `<body><tbl/><sectPr/></body>`, `<body><sectPr/><p/></body>`, `<tc><p/><tbl/></tc>`, `<tc/>`,
		`<pPr><jc/><spacing/></pPr>`, `<sectPr><pgSz/><headerReference/></sectPr>`, `<tcPr><vAlign/><tcW/></tcPr>`,
	} {
		root, err := parse([]byte(s))
		if err != nil {
			t.Fatal(err)
		}

		if order(root) == nil {
			t.Errorf("not found: %s", s)
		}
	}
}
