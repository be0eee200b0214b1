package ballots_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"thuky/data/ballots"
	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// FuzzBallots holds the reader against a plain one on encoding/csv: the same verdict, or an error at the same place.
func FuzzBallots(f *testing.F) {
	for _, s := range []string{
		"", "\ufeffpaper;invalid;A;B\r\n1;;x;-\r\n2;rách;*;\r\n",
		"paper,invalid,A,B\n1,,1,0\n1,,,\n\n 2 ,\t,+,*\n",
		"\n\r\npaper,invalid,\"A \"\"x\"\"\",\"B\r\nb\"\r\n\"1\",\"a\nb\",\"1\",0",
		"paper,invalid,A\n1,\"a\"b,1\n", "paper,invalid,A\n1,a\"b,1\n", "paper,invalid,A\n1,\"a", "paper,invalid,A\n1,,y\n",
		"paper,invalid,A\n1,,1,1\n", "paper,invalid,A\r", "paper,invalid,A\n\r", "paper,invalid,A\n1,\xff,1\n", "paper,invalid,Uỷ,ủy\n",
	} {
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, lenient bool) {
		rule := tally.Default(tally.Returned)
		rule.Quota, rule.Marks = 1, 2
		if lenient {
			rule.Both, rule.Blank = tally.BothName, tally.BlankInvalid
		}
		got, gotErr := ballots.Count(bytes.NewReader(data), "t", rule, tally.Heads{})
		want, wantErr := plainCount(data, "t", rule)

		var at *ballots.CellError
		var wantAt *ballots.CellError
		switch {
		case gotErr != nil && (!errors.As(gotErr, &at) || strings.Contains(gotErr.Error(), "\n") || !utf8.ValidString(gotErr.Error())):
			t.Fatalf("not an error that says where: %q", gotErr)
		case (gotErr == nil) != (wantErr == nil):
			t.Fatalf("got error %v, want %v", gotErr, wantErr)
		case errors.As(wantErr, &wantAt) && (at.Line != wantAt.Line || at.Column != wantAt.Column):
			t.Fatalf("got error %v, want %v", gotErr, wantErr)
		case !reflect.DeepEqual(got, want):
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
		if gotErr == nil {
			if err := ballots.Table(io.Discard, got); err != nil {
				t.Fatal(err)
			}
		}
		if len(data) < 1<<10 { // however the bytes come in
			drop, err := ballots.Count(iotest.OneByteReader(bytes.NewReader(data)), "t", rule, tally.Heads{})
			if !reflect.DeepEqual(drop, got) || fmt.Sprint(err) != fmt.Sprint(gotErr) {
				t.Fatalf("byte by byte: %+v, %v", drop, err)
			}
		}
	})
}

// plainCount is Count written for clearness alone. An error of encoding/csv is returned as it is: it does not number
// cells.
func plainCount(data []byte, title string, rule tally.Rule) (tally.Verdict, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	rd := csv.NewReader(bytes.NewReader(data))
	rd.FieldsPerRecord = -1
	first := data
	for bytes.HasPrefix(first, []byte("\n")) || bytes.HasPrefix(first, []byte("\r\n")) {
		first = bytes.TrimPrefix(bytes.TrimPrefix(first, []byte("\r")), []byte("\n"))
	}
	if bytes.HasPrefix(first, []byte("paper;invalid")) {
		rd.Comma = ';'
	}
	var c *tally.Count
	width := 0
	for {
		row, err := rd.Read()
		if errors.Is(err, io.EOF) && c != nil {
			return c.Verdict(), nil
		}
		if errors.Is(err, io.EOF) {
			return tally.Verdict{}, &ballots.CellError{Line: 1, Column: 1}
		}
		if err != nil {
			return tally.Verdict{}, err
		}
		fail := func(i int) (tally.Verdict, error) {
			line, _ := rd.FieldPos(min(i, len(row)-1))
			return tally.Verdict{}, &ballots.CellError{Line: line, Column: i + 1}
		}
		for i := range row {
			row[i] = strings.Trim(row[i], " \t")
		}
		if c == nil {
			for i := range row {
				if !utf8.ValidString(row[i]) {
					return fail(i)
				}
			}
			switch {
			case row[0] != "paper":
				return fail(0)
			case len(row) == 1 || row[1] != "invalid":
				return fail(1)
			case len(row) == 2:
				return fail(2)
			}
			width = len(row)
			for i, n := range row[2:] {
				if name.Fold(n) == "" {
					return fail(i + 2)
				}
			}
			for i, n := range row[2:] {
				for _, before := range row[2 : 2+i] {
					if name.Equal(n, before) {
						return fail(i + 2)
					}
				}
			}
			if c, err = tally.New(title, rule, tally.Heads{}, row[2:]); err != nil {
				return tally.Verdict{}, err
			}
			continue
		}
		if len(row) != width {
			return fail(min(len(row), width))
		}
		p := tally.Paper{Serial: row[0], Invalid: row[1]}
		for i := range row {
			switch {
			case !utf8.ValidString(row[i]), i == 0 && row[i] == "":
				return fail(i)
			case i < 2:
				continue
			}
			switch row[i] {
			case "":
				p.Marks = append(p.Marks, tally.None)
			case "1", "x", "X", "+":
				p.Marks = append(p.Marks, tally.Agree)
			case "0", "-":
				p.Marks = append(p.Marks, tally.Disagree)
			case "*":
				p.Marks = append(p.Marks, tally.BothBoxes)
			default:
				return fail(i)
			}
		}
		if _, err := c.Add(p); err != nil {
			return tally.Verdict{}, err
		}
	}
}
