package roster_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	data "thuky/data/roster"
	"thuky/meeting/roster"
)

// TestWhatIsTooMuchEndsSoon: bombs and giants end with their error, in seconds and in some hundred megabytes.
func TestWhatIsTooMuchEndsSoon(t *testing.T) {
	if testing.Short() {
		t.Skip("it unpacks a hundred megabytes")
	}
	one := book(t, [][]any{{"Đơn vị"}, {"Vụ A"}})
	const part = "xl/worksheets/sheet1.xml"
	within := func(rows string) func(string) string {
		return func(s string) string {
			from, to := strings.Index(s, "<sheetData>")+len("<sheetData>"), strings.Index(s, "</sheetData>")
			return s[:from] + rows + s[to:]
		}
	}
	row := func(n int, cells string) string { return fmt.Sprintf(`<row r="%d">%s</row>`, n, cells) }
	rows := func(n int, cells string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(row(i+1, strings.ReplaceAll(cells, "#", fmt.Sprint(i+1))))
		}
		return b.String()
	}
	for _, c := range []struct {
		name string
		raw  []byte
		want error // nil: no error
	}{
		{"a file above 16 MiB", bytes.Repeat([]byte("Vụ A,Vụ B\n"), 1_700_000), data.ErrLarge},
		{"a part that unpacks to a gigabyte", bomb(t, 1<<30, 0), data.ErrBomb},
		{"a part that says it is small", bomb(t, 64<<20, 1000), data.ErrDamaged},
		{"many parts", zipped(t, strings.Split(strings.Repeat("a,,", 3000)+"xl/workbook.xml,", ",")...), data.ErrBomb},
		{"elements within elements", changed(t, one, part, within(strings.Repeat("<a>", 8_000_000))), data.ErrBomb},
		{"elements within elements, in the workbook", changed(t, one, "xl/workbook.xml", func(string) string { return strings.Repeat("<a>", 8_000_000) }), data.ErrBomb},
		{"rows of blanks with a cell at the far end", changed(t, one, part, within(rows(50_000, `<c r="XFD#" t="str"><v> </v></c>`))), data.ErrBomb},
		{"rows with something at the far end", changed(t, one, part, within(rows(5_000, `<c r="XFD#"><v>1</v></c>`))), data.ErrManyColumns},
		{"more rows than are read", changed(t, one, part, within(rows(30_000, `<c r="A#"><v>1</v></c>`))), data.ErrManyLines},
		{"a unit in the last row of all", changed(t, one, part, within(row(1, `<c r="A1" t="str"><v>Unit</v></c>`)+row(1_048_576, `<c r="A1048576" t="str"><v>A</v></c>`))), nil},
		{"merged areas over everything", changed(t, one, part, func(s string) string {
			return strings.Replace(s, "</sheetData>", "</sheetData><mergeCells>"+strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 30_000)+"</mergeCells>", 1)
		}), nil},
		{"lines of CSV without end", []byte("Đơn vị\n" + strings.Repeat("A\n", 8_000_000)), data.ErrManyLines},
		{"blank lines of CSV", []byte("Đơn vị\nA\n" + strings.Repeat("\n", 16_000_000)), nil},
		{"commas", []byte("Đơn vị\nA\n" + strings.Repeat(strings.Repeat(",", 16_000)+"\n", 1_000)), nil},
		{"nothing but commas", []byte(strings.Repeat(",", 16_000_000)), data.ErrManyColumns},
		{"columns", []byte("Đơn vị" + strings.Repeat(",x", 300) + "\n"), data.ErrManyColumns},
		{"a long cell", []byte("Đơn vị\n" + strings.Repeat("a", 16_000_000)), data.ErrInput},
		{"quotes", []byte("Đơn vị\n\"" + strings.Repeat(`""`, 8_000_000)), data.ErrInput},
		{"open quotes", []byte("Đơn vị\n" + strings.Repeat("\"\n", 7_999_999)), data.ErrInput},
		{"letters of an unknown encoding", []byte(strings.Repeat("N\xe9i Fran\xe7ois\n", 1_200_000)), data.ErrUndetected},
		{"many sheets of blanks", sheetsOf(t, 60, rows(200, `<c r="XFD#" t="str"><v> </v></c>`)), data.ErrBomb},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a")
			must(t, os.WriteFile(path, c.raw, 0o600))
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			peak := watch()
			begun := time.Now()
			sheets, err := data.Read(path, data.Auto)
			if err == nil {
				_, err = roster.Find(sheets, "")
			}
			took, most := time.Since(begun), peak()
			runtime.ReadMemStats(&after)
			t.Logf("%v, %d MB at the most, %d MB allocated: %v", took.Round(time.Millisecond), (most-before.HeapAlloc)>>20, (after.TotalAlloc-before.TotalAlloc)>>20, err)
			if errors.As(err, new(*roster.NoRowsError)) { // there is one row, of titles
				err = nil
			}
			if !errors.Is(err, c.want) || err != nil && c.want == nil || took > 20*time.Second {
				t.Errorf("%v after %v, want %v", err, took, c.want)
			}
			if most > before.HeapAlloc+(1<<30) {
				t.Errorf("it took %d MB", (most-before.HeapAlloc)>>20)
			}
		})
	}
}

// sheetsOf is a workbook of that many sheets, with these rows in each.
func sheetsOf(t testing.TB, n int, rows string) []byte {
	t.Helper()
	files := []string{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`}
	files = append(files, "_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	var sheets, links strings.Builder
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&sheets, `<sheet name="s%d" sheetId="%d" r:id="rId%d"/>`, i, i, i)
		fmt.Fprintf(&links, `<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet%d.xml"/>`, i, i)
		files = append(files, fmt.Sprintf("xl/worksheets/sheet%d.xml", i), `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`+rows+`</sheetData></worksheet>`)
	}
	return zipped(t, append(files,
		"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>`+sheets.String()+`</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+links.String()+`</Relationships>`,
	)...)
}

// watch gives what ends it and tells the most that the heap held meanwhile.
func watch() func() uint64 {
	end, most := make(chan struct{}), make(chan uint64)
	go func() {
		top := uint64(0)
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			top = max(top, m.HeapAlloc)
			select {
			case <-end:
				most <- top
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() uint64 {
		close(end)
		return max(<-most, 0)
	}
}

// bomb is a workbook with a part of that many spaces, which claims to have fewer where claimed is not 0.
func bomb(t testing.TB, size, claimed int) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	part, err := w.Create("xl/workbook.xml")
	must(t, err)
	chunk := bytes.Repeat([]byte(" "), 1<<20)
	for range size >> 20 {
		_, err := part.Write(chunk)
		must(t, err)
	}
	must(t, w.Close())
	raw := b.Bytes()
	if claimed > 0 {
		at := bytes.Index(raw, []byte("PK\x01\x02")) // its entry in the directory
		binary.LittleEndian.PutUint32(raw[at+24:], uint32(claimed))
	}
	return raw
}
