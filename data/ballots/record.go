package ballots

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

const (
	bufferSize = 256 << 10
	maxRecord  = 16 << 20 // bytes of one row; a file without line ends must not fill the memory
)

// records reads CSV as encoding/csv does, record by record without allocating: a quoted cell may hold separators,
// line breaks and doubled quotes; "\r\n" is "\n"; empty lines are passed over.
type records struct {
	in    *bufio.Reader
	comma byte
	line  int // lines read so far

	long   []byte   // a line longer than the buffer of in
	quoted []byte   // the contents of a record with quotes, one cell after the other
	ends   []int    // where each of them ends in quoted
	cells  [][]byte // the record, valid until the next read
	lines  []int    // the line on which each cell begins; of a record without quotes all are on line
}

// newRecords begins to read in, past a byte-order mark. The separator is ';' when the first line that is not empty
// begins with semicolonHead, else ','.
func newRecords(in io.Reader, semicolonHead string) (*records, error) {
	r := &records{in: bufio.NewReaderSize(in, bufferSize), comma: ','}
	head, err := r.peek(len(byteOrderMark))
	if string(head) == byteOrderMark {
		r.discard(head)
	}
	for err == nil {
		head, err = r.peek(len(semicolonHead))
		if string(head) == semicolonHead {
			r.comma = ';'
			break
		}
		blank := lineEnd(head)
		if len(blank) == 0 {
			break
		}
		r.discard(blank)
		r.line++
	}
	if err != nil {
		return nil, err
	}
	return r, nil
}

// peek gives the next n bytes, or fewer at the end of the file, without reading them.
func (r *records) peek(n int) ([]byte, error) {
	head, err := r.in.Peek(n)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return head, err
}

// discard reads what was peeked.
func (r *records) discard(head []byte) {
	_, _ = r.in.Discard(len(head)) // cannot fail, since it is in the buffer
}

// lineEnd gives the line end with which b begins, nil when it begins with something else.
func lineEnd(b []byte) []byte {
	switch {
	case bytes.HasPrefix(b, []byte("\n")):
		return b[:1]
	case bytes.HasPrefix(b, []byte("\r\n")):
		return b[:2]
	}
	return nil
}

// read gives the cells of the next record, valid until the next call; io.EOF at the end. Bad quoting is a
// *CellError.
func (r *records) read() ([][]byte, error) {
	for {
		line, err := r.readLine()
		if err != nil {
			return nil, err
		}
		if len(line) == 0 {
			continue
		}
		if bytes.IndexByte(line, '"') >= 0 {
			return r.splitQuoted(line)
		}
		r.cells, r.lines = r.cells[:0], r.lines[:0]
		for {
			i := r.nextComma(line)
			if i < 0 {
				break
			}
			r.cells = append(r.cells, line[:i])
			line = line[i+1:]
		}
		r.cells = append(r.cells, line)
		return r.cells, nil
	}
}

// nextComma gives where the cell at the head of line ends, -1 when it is the last. Most cells are a mark or nothing,
// and for these looking is quicker than searching.
func (r *records) nextComma(line []byte) int {
	switch {
	case len(line) > 1 && line[1] == r.comma && line[0] != r.comma:
		return 1
	case len(line) > 0 && line[0] == r.comma:
		return 0
	}
	return bytes.IndexByte(line, r.comma)
}

// lineOf gives the line on which cell i of the record last read begins; of a cell that is missing, the last one's.
func (r *records) lineOf(i int) int {
	if len(r.lines) == 0 {
		return r.line
	}
	return r.lines[min(i, len(r.lines)-1)]
}

// readLine gives the next line without its end, valid until the next call; io.EOF at the end.
func (r *records) readLine() ([]byte, error) {
	line, err := r.in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		r.long = r.long[:0]
		for errors.Is(err, bufio.ErrBufferFull) {
			if r.long = append(r.long, line...); len(r.long) > maxRecord {
				return nil, &CellError{r.line + 1, 1, Words{"dòng dài hơn 16 MiB: đây có phải là tệp CSV không", "the row is longer than 16 MiB: is this a CSV file"}}
			}
			line, err = r.in.ReadSlice('\n')
		}
		r.long = append(r.long, line...)
		line = r.long
	}
	if err != nil && (!errors.Is(err, io.EOF) || len(line) == 0) {
		return nil, err
	}
	r.line++
	line = bytes.TrimSuffix(line, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r")), nil
}

// splitQuoted reads a record whose first line bears a quote, and as many lines more as its quotes ask for.
func (r *records) splitQuoted(line []byte) ([][]byte, error) {
	r.quoted, r.ends, r.lines = r.quoted[:0], r.ends[:0], r.lines[:0]
	for more := true; more; {
		var err error
		r.lines = append(r.lines, r.line)
		if len(line) > 0 && line[0] == '"' {
			line, more, err = r.quotedCell(line[1:])
		} else {
			line, more, err = r.plainCell(line)
		}
		if err != nil {
			return nil, err
		}
		r.ends = append(r.ends, len(r.quoted))
	}
	// Only now, since the cells move while quoted grows.
	r.cells = r.cells[:0]
	start := 0
	for _, end := range r.ends {
		r.cells = append(r.cells, r.quoted[start:end:end])
		start = end
	}
	return r.cells, nil
}

// plainCell appends the cell at the head of line to quoted and gives what follows its separator, if one does.
func (r *records) plainCell(line []byte) (rest []byte, more bool, err error) {
	cell, rest, more := bytes.Cut(line, []byte{r.comma})
	if bytes.IndexByte(cell, '"') >= 0 {
		return nil, false, r.quoteError(Words{
			"có dấu ngoặc kép trong ô không mở bằng dấu ấy: đặt cả ô trong ngoặc kép và viết dấu bên trong hai lần",
			"a quote inside a cell that does not begin with one: quote the whole cell and double the quote",
		})
	}
	r.quoted = append(r.quoted, cell...)
	return rest, more, nil
}

// quotedCell is plainCell for a cell whose opening quote has been taken off line.
func (r *records) quotedCell(line []byte) (rest []byte, more bool, err error) {
	for {
		i := bytes.IndexByte(line, '"')
		if i < 0 { // the cell goes on in the next line
			r.quoted = append(append(r.quoted, line...), '\n')
			if len(r.quoted) > maxRecord {
				return nil, false, r.quoteError(Words{"ô dài hơn 16 MiB: có thể thiếu dấu ngoặc kép đóng", "the cell is longer than 16 MiB: a quote may not be closed"})
			}
			if line, err = r.readLine(); errors.Is(err, io.EOF) {
				return nil, false, r.quoteError(Words{"thiếu dấu ngoặc kép đóng ô", "the quote that opens the cell is not closed"})
			} else if err != nil {
				return nil, false, err
			}
			continue
		}
		r.quoted = append(r.quoted, line[:i]...)
		line = line[i+1:]
		switch {
		case len(line) == 0:
			return nil, false, nil
		case line[0] == r.comma:
			return line[1:], true, nil
		case line[0] == '"':
			r.quoted = append(r.quoted, '"')
			line = line[1:]
		default:
			return nil, false, r.quoteError(Words{
				"có chữ sau dấu ngoặc kép đóng ô: dấu ngoặc kép thuộc nội dung phải viết hai lần",
				"text after the quote that closes the cell: double a quote that is part of it",
			})
		}
	}
}

// quoteError is about the cell being read.
func (r *records) quoteError(why Words) error {
	return &CellError{r.lines[len(r.lines)-1], len(r.lines), why}
}
