package roster_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// book is a workbook with these rows on a sheet "Danh sách", and what more is done to it.
func book(t testing.TB, rows [][]any, more ...func(f *excelize.File) error) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer func() { must(t, f.Close()) }()
	must(t, f.SetSheetName("Sheet1", "Danh sách"))
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		must(t, err)
		must(t, f.SetSheetRow("Danh sách", cell, &row))
	}
	for _, m := range more {
		must(t, m(f))
	}
	var b bytes.Buffer
	_, err := f.WriteTo(&b)
	must(t, err)
	return b.Bytes()
}

// merge joins areas such as "A1:C1".
func merge(areas ...string) func(f *excelize.File) error {
	return func(f *excelize.File) error {
		for _, a := range areas {
			from, to, _ := strings.Cut(a, ":")
			if err := f.MergeCell("Danh sách", from, to); err != nil {
				return err
			}
		}
		return nil
	}
}

// formula puts one in a cell, which keeps the value that it had.
func formula(cell, text string) func(f *excelize.File) error {
	return func(f *excelize.File) error { return f.SetCellFormula("Danh sách", cell, text) }
}

// zipped is an archive of those files.
func zipped(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		part, err := w.Create(files[i])
		must(t, err)
		_, err = io.WriteString(part, files[i+1])
		must(t, err)
	}
	must(t, w.Close())
	return b.Bytes()
}

// changed is a workbook with the text of one of its parts changed.
func changed(t testing.TB, raw []byte, part string, change func(string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	must(t, err)
	var files []string
	for _, f := range z.File {
		in, err := f.Open()
		must(t, err)
		text, err := io.ReadAll(in)
		must(t, err)
		if f.Name == part {
			text = []byte(change(string(text)))
		}
		files = append(files, f.Name, string(text))
	}
	return zipped(t, files...)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
