package ballots

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// Header cells before the names.
const (
	headPaper   = "paper"
	headInvalid = "invalid"
	headCells   = 2
)

// notUTF8 is what is wrong with a cell saved in another encoding.
var notUTF8 = Words{"không phải là UTF-8: lưu lại tệp theo dạng CSV UTF-8", "not UTF-8: save the file as CSV UTF-8"}

// notMark stands in markOf for what is no mark.
const notMark tally.Mark = 0xff

// markOf gives the mark that a cell of one byte stands for.
var markOf = func() (marks [256]tally.Mark) {
	for c := range marks {
		marks[c] = notMark
	}
	for _, c := range " \t" {
		marks[c] = tally.None
	}
	for _, c := range "1xX+" {
		marks[c] = tally.Agree
	}
	for _, c := range "0-" {
		marks[c] = tally.Disagree
	}
	marks['*'] = tally.BothBoxes
	return marks
}()

// Count reads the ballots of a count and decides it. The ballots are CSV in UTF-8, with or without a byte-order
// mark, LF or CRLF, separated by ';' when the header begins "paper;invalid", else by ','; the header names the
// columns paper and invalid and then those on the ballot, and each row is a returned paper. Cells are trimmed of
// spaces and tabs. Papers are counted as they are read and not kept, only their serials are.
//
// What is wrong with the ballots is a *CellError, what is wrong with the rule a *FieldError; an error of rd is
// returned wrapped. Papers that do not balance are no error, but problems of the verdict.
func Count(rd io.Reader, title string, rule tally.Rule, heads tally.Heads) (tally.Verdict, error) {
	v, err := count(rd, title, rule, heads)
	if err != nil && !errors.Is(err, ErrInput) {
		err = fmt.Errorf("reading the ballots: %w", err)
	}
	return v, err
}

func count(rd io.Reader, title string, rule tally.Rule, heads tally.Heads) (tally.Verdict, error) {
	in, err := newRecords(rd, headPaper+";"+headInvalid)
	if err != nil {
		return tally.Verdict{}, err
	}
	names, err := header(in)
	if err != nil {
		return tally.Verdict{}, err
	}
	c, err := tally.New(title, rule, heads, names)
	if same := (*tally.SameNameError)(nil); errors.As(err, &same) {
		return tally.Verdict{}, &CellError{in.lineOf(headCells + same.Second), headCells + same.Second + 1, wordsf(Words{
			"tên %q trùng với %q ở cột %d: viết sao cho phân biệt được",
			"%q is the same name as %q in column %d: write them so that they can be told apart",
		}, same.B, same.A, headCells+same.First+1)}
	}
	if err != nil {
		return tally.Verdict{}, fieldError(err)
	}
	marks := make(tally.Marks, len(names))
	for {
		cells, err := in.read()
		if errors.Is(err, io.EOF) {
			return c.Verdict(), nil
		}
		if err != nil {
			return tally.Verdict{}, err
		}
		p, err := paper(in, cells, marks)
		if err != nil {
			return tally.Verdict{}, err
		}
		if _, err := c.Add(p); err != nil {
			return tally.Verdict{}, err
		}
	}
}

// header reads the names on the ballot, trimmed, as they are written.
func header(in *records) ([]string, error) {
	cells, err := in.read()
	if errors.Is(err, io.EOF) {
		return nil, &CellError{1, 1, Words{
			"tệp trống: dòng đầu phải là paper,invalid rồi đến các tên",
			"the file is empty: the first line must be paper,invalid and the names",
		}}
	}
	if err != nil {
		return nil, err
	}
	for i, cell := range cells {
		cells[i] = trim(cell)
		if !utf8.Valid(cells[i]) {
			return nil, &CellError{in.lineOf(i), i + 1, notUTF8}
		}
	}
	for i, want := range [headCells]string{headPaper, headInvalid} {
		if i >= len(cells) || string(cells[i]) != want {
			return nil, &CellError{in.lineOf(i), i + 1, wordsf(Words{
				"dòng đầu phải bắt đầu bằng %s,%s: ở đây phải là %q", "the header must begin %s,%s: here it must say %q",
			}, headPaper, headInvalid, want)}
		}
	}
	if len(cells) == headCells {
		return nil, &CellError{in.lineOf(headCells), headCells + 1, Words{"dòng đầu chưa có tên nào: ghi tên vào đây", "the header names nobody: a name must follow"}}
	}
	names := make([]string, 0, len(cells)-headCells)
	for i, cell := range cells[headCells:] {
		// Folded, since a name may also be of characters that nobody can see.
		if name.Fold(string(cell)) == "" {
			return nil, &CellError{in.lineOf(headCells + i), headCells + i + 1, Words{"cột này chưa có tên: ghi tên vào dòng đầu", "the column has no name: write one into the header"}}
		}
		names = append(names, string(cell))
	}
	return names, nil
}

// paper reads one row. The marks of the paper are marks, which the next one overwrites.
func paper(in *records, cells [][]byte, marks tally.Marks) (tally.Paper, error) {
	fail := func(i int, why Words) (tally.Paper, error) {
		return tally.Paper{}, &CellError{in.lineOf(i), i + 1, why}
	}
	if want := headCells + len(marks); len(cells) != want {
		return fail(min(len(cells), want), wordsf(Words{"dòng có %d ô, dòng đầu có %d: thêm hoặc bỏ cho bằng nhau", "the row has %d cells, the header %d: make them as many"}, len(cells), want))
	}
	serial, invalid := trim(cells[0]), trim(cells[1])
	switch {
	case len(serial) == 0:
		return fail(0, Words{"phiếu chưa có số: đánh số vào ô này", "the paper has no number: write one here"})
	case !utf8.Valid(serial):
		return fail(0, notUTF8)
	case !utf8.Valid(invalid):
		return fail(1, notUTF8)
	}
	for i, cell := range cells[headCells:] {
		if len(cell) > 1 {
			cell = trim(cell)
		}
		switch len(cell) {
		case 0:
			marks[i] = tally.None
			continue
		case 1:
			if marks[i] = markOf[cell[0]]; marks[i] != notMark {
				continue
			}
		}
		return fail(headCells+i, wordsf(Words{
			"%q không phải là dấu phiếu: 1, x, X, + là đồng ý, 0, - là không đồng ý, * là cả hai, để trống là không đánh dấu",
			"%q is no mark: 1, x, X or + agree, 0 or - disagree, * is both, nothing is none",
		}, excerpt(cell)))
	}
	return tally.Paper{Serial: string(serial), Invalid: string(invalid), Marks: marks}, nil
}

// trim takes spaces and tabs off both ends.
func trim(cell []byte) []byte {
	for len(cell) > 0 && isBlank(cell[0]) {
		cell = cell[1:]
	}
	for len(cell) > 0 && isBlank(cell[len(cell)-1]) {
		cell = cell[:len(cell)-1]
	}
	return cell
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// excerpt keeps a message to one line, whatever was in the cell.
func excerpt(cell []byte) []byte {
	const most = 32
	if len(cell) > most {
		return append(bytes.Clone(cell[:most]), "..."...)
	}
	return cell
}
