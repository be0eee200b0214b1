package export

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"thuky/meeting/paper"
)

// worksheetOrder is the sequence of a worksheet's parts (ECMA-376, sml.xsd, CT_Worksheet): Excel repairs a file that
// breaks it.
var worksheetOrder = strings.Fields("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection " +
	"protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting " +
	"dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
	"ignoredErrors smartTags drawing")

// Every workbook of the conference is what Excel takes without repair, and is ready to be printed: no formula, the titles in
// sight and on every page, all columns on one page's width.
func TestEveryWorkbookIsReadyForExcel(t *testing.T) {
	for _, d := range append(samples(), demoPapers(t)...) {
		if len(dataTables(d)) == 0 {
			continue
		}

		f := opened(t, d)
		for _, sheet := range f.GetSheetList() {
			printsWell(t, d.File+", "+sheet, f, sheet)
		}

		var b bytes.Buffer
		if err := XLSX(&b, d); err != nil {
			t.Fatal(err)
		}

		z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}

		for _, part := range z.File {
			r, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}

			data, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}

			if root, err := parse(data); err != nil {
				t.Errorf("%s, %s: %v", d.File, part.Name, err)
			} else if strings.HasPrefix(part.Name, "xl/worksheets/") {
				if len(root.all("f")) > 0 {
					t.Errorf("%s, %s: a formula", d.File, part.Name)
				}

				inSequence(t, d.File+", "+part.Name, root, worksheetOrder)
			}
		}
	}
}

func inSequence(t *testing.T, what string, e *element, sequence []string) {
	t.Helper()

	at := 0

	for _, c := range e.children {
		for at < len(sequence) && sequence[at] != c.name {
			at++
		}

		if at == len(sequence) {
			t.Errorf("%s: <%s> is out of its place in <%s>", what, c.name, e.name)

			return
		}

		at++ // each stands there once
	}
}

func printsWell(t *testing.T, what string, f *excelize.File, sheet string) {
	t.Helper()

	layout, err := f.GetPageLayout(sheet)
	if err != nil || *layout.Size != 9 || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
		t.Errorf("%s: %+v, %v", what, layout, err)
	}

	if props, err := f.GetSheetProps(sheet); err != nil || props.FitToPage == nil || !*props.FitToPage {
		t.Errorf("%s: %+v, %v", what, props, err)
	}

	if panes, err := f.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("%s: %+v, %v", what, panes, err)
	}

	titles := 0

	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm.Print_Titles" && n.Scope == sheet && n.RefersTo == "'"+strings.ReplaceAll(sheet, "'", "''")+"'!$1:$1" {
			titles++
		}
	}

	if titles != 1 {
		t.Errorf("%s: its titles are printed %d times", what, titles)
	}
}

func TestAWideTableLiesDown(t *testing.T) {
	for columns, want := range map[int]string{3: "portrait", 8: "landscape"} {
		table := paper.Table{Columns: make([]paper.Column, columns), Rows: [][]string{make([]string, columns)}}
		for i := range columns {
			table.Columns[i].Title, table.Rows[0][i] = "Đơn vị", "Vụ Tổ chức cán bộ"
		}

		f := opened(t, paper.Document{Body: []paper.Block{table}})
		if layout, err := f.GetPageLayout(f.GetSheetName(0)); err != nil || *layout.Orientation != want {
			t.Errorf("%d columns: %v, %v", columns, *layout.Orientation, err)
		}
	}
}

// What a sheet is called may have signs of its own in the reference to its rows.
func TestThePrintedTitlesOfASheetWithAnApostrophe(t *testing.T) {
	f := opened(t, paper.Document{Body: []paper.Block{paper.Table{
		Caption: "L'Oréal's", Columns: []paper.Column{{Title: "a"}}, Rows: [][]string{{"x"}},
	}}})
	printsWell(t, "apostrophe", f, f.GetSheetName(0))
}
