package roster

import (
	"regexp"
	"strings"

	"thuky/meeting/name"
	"thuky/meeting/roster"
)

// separators are what parts the cells of a CSV.
const separators = ",;\t"

// table reads a CSV: a quoted cell may hold separators, line breaks and doubled quotes; a quote within a cell that does
// not begin with one is a letter like others; lines end with "\n", "\r\n" or "\r"; a first line "sep=;" names the
// separator, as Excel has it. A quote that is never closed is a *CellError, and so is a row of more cells than any
// spreadsheet's.
func table(text string) ([]roster.Line, error) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimSuffix(text, "\x1a")) // what DOS ends a file with
	rd := &reader{text: text, line: 1}
	if head, rest, _ := strings.Cut(text, "\n"); len(head) == len("sep=;") && strings.EqualFold(head[:4], "sep=") {
		rd = &reader{text: rest, comma: head[4], line: 2}
	} else {
		rd.comma = separator(text)
	}
	var lines []roster.Line
	for {
		line, err := rd.next()
		if err != nil || line == nil {
			return lines, err
		}
		for i, cell := range line.Cells { // so a number is written that is to keep its zeros: ="0912"
			if inner, ok := strings.CutPrefix(cell, `="`); ok && strings.Index(inner, `"`) == len(inner)-1 {
				line.Cells[i] = inner[:len(inner)-1]
			}
		}
		if line.Cells, err = used("", *line); err != nil {
			return nil, err
		}
		if lines, err = added("", lines, *line); err != nil {
			return nil, err
		}
	}
}

// maxTitle is how many bytes of a cell are looked at for the name of a column.
const maxTitle = 1_000

// separator finds what parts the cells: the sign by which the first rows have the most names of columns side by side.
// A list under a single name has none, 0, whatever signs there are in it, or in brackets in its name.
func separator(text string) byte {
	best, most := byte(','), 0
	for _, comma := range append([]byte{0}, separators...) {
		rd := &reader{text: text, line: 1, comma: comma}
		for range roster.MaxTitleLines {
			line, err := rd.next()
			if err != nil || line == nil {
				break
			}
			if comma != 0 && len(line.Cells) == 1 || comma == 0 && strings.ContainsAny(bracketed.ReplaceAllString(line.Cells[0], ""), separators) {
				continue // it parts nothing, or ought to: "Tên đơn vị;Nhiệm vụ chính trị"
			}
			names := line.Cells[:min(len(line.Cells), roster.MaxColumns)]
			for i, cell := range names {
				if names[i] = ""; len(cell) <= maxTitle {
					names[i] = name.Clean(cell)
				}
			}
			if known := roster.KnownColumns(names); known > most {
				best, most = comma, known
			}
		}
	}
	return best
}

var bracketed = regexp.MustCompile(`\([^()]*\)`)

// reader parts text into records.
type reader struct {
	text  string
	comma byte // 0: a row is one cell
	line  int
}

// next gives the next row that is not blank, nil at the end.
func (r *reader) next() (*roster.Line, error) {
	for strings.HasPrefix(r.text, "\n") { // a blank line
		r.text = r.text[1:]
		r.line++
	}
	if r.text == "" {
		return nil, nil
	}
	line := &roster.Line{Number: r.line}
	for {
		cell, end, err := r.cell(len(line.Cells) + 1)
		if err != nil {
			return nil, err
		}
		if line.Cells = append(line.Cells, cell); end {
			return line, nil
		}
		if len(line.Cells) > maxCells {
			return nil, tooWide("", line.Number, maxCells)
		}
	}
}

// maxCells is how many cells a row may have, empty ones included: as many as a row of Excel.
const maxCells = 16_384

// cell reads a cell and what ends it, and reports whether that ends the row too.
func (r *reader) cell(column int) (cell string, end bool, err error) {
	if !strings.HasPrefix(r.text, `"`) {
		at := 0
		for at < len(r.text) && r.text[at] != '\n' && (r.comma == 0 || r.text[at] != r.comma) {
			at++
		}
		cell = r.text[:at]
		return cell, r.ends(at), nil
	}
	began := r.line
	var b strings.Builder
	rest := r.text[1:]
	for {
		at := strings.IndexByte(rest, '"')
		if at < 0 {
			return "", false, &CellError{Line: began, Column: column, Kind: ErrInput, Why: roster.Words{
				Vi: "dấu ngoặc kép mở ở đây mà không đóng: thêm dấu đóng hoặc xóa dấu mở",
				En: "a quote opens here and never closes: close it, or take it out",
			}}
		}
		b.WriteString(rest[:at])
		r.line += strings.Count(rest[:at], "\n")
		rest = rest[at+1:]
		switch {
		case strings.HasPrefix(rest, `"`): // one doubled
			b.WriteByte('"')
			rest = rest[1:]
		case rest == "" || rest[0] == '\n' || rest[0] == r.comma && r.comma != 0:
			r.text = rest
			return b.String(), r.ends(0), nil
		default: // what stands behind the closing quote belongs to the cell, as Excel has it
			b.WriteByte('"')
		}
	}
}

// ends goes past a cell of that many bytes and what ends it, and reports whether that is the row's end.
func (r *reader) ends(cell int) bool {
	if cell == len(r.text) {
		r.text = ""
		return true
	}
	end := r.text[cell] == '\n'
	if end {
		r.line++
	}
	r.text = r.text[cell+1:]
	return end
}
