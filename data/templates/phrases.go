// Package templates reads and writes the plain files in which an office keeps what its meetings have in common.
package templates

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"thuky/meeting/name"
	"thuky/meeting/phrase"
)

// PhrasesFile is the name of the file of phrases, which lies beside the database.
const PhrasesFile = "phrases.toml"

// largest is how long a file may be, in bytes: some twenty times what all phrases take.
const largest = 1 << 20

// errTooLong is returned for a file that is longer than any file of phrases.
var errTooLong = errors.New("the file is longer than 1 MiB")

// Phrases reads the office's own words: tables of texts, without what is as standard. path is where src is from, for
// the errors, which are an *Error with the line.
func Phrases(path string, src io.Reader) (phrase.Set, error) {
	text, err := io.ReadAll(io.LimitReader(src, largest+1))
	if err != nil {
		return nil, err
	}
	if len(text) > largest {
		return nil, &Error{Path: path, Cause: errTooLong}
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	var tables map[string]map[string]string
	if err := toml.Unmarshal(text, &tables); err != nil {
		line := 0
		if at, ok := errors.AsType[*toml.DecodeError](err); ok {
			line, _ = at.Position()
		}
		return nil, &Error{path, line, err}
	}
	set := phrase.Set{}
	for table, texts := range tables {
		for key, text := range texts {
			set[table+"."+key] = name.Clean(text)
		}
	}
	if err := set.Check(); err != nil {
		line := 0
		if wrong, ok := errors.AsType[*phrase.Error](err); ok {
			line = lineOf(string(text), wrong.Key)
		}
		return nil, &Error{path, line, err}
	}
	return set.Own(), nil
}

// lineOf finds the line on which a phrase stands, from 1; 0 where it cannot be told.
func lineOf(src, key string) int {
	table, n := "", 0
	for line := range strings.Lines(src) {
		n++
		line = strings.TrimSpace(line)
		if inside, ok := strings.CutPrefix(line, "["); ok {
			table, _, _ = strings.Cut(inside, "]")
			table = strings.Trim(table, ` "'`) + "."
			continue
		}
		left, _, ok := strings.Cut(line, "=")
		if ok && table+strings.Trim(left, ` "'`) == key {
			return n
		}
	}
	return 0
}

// StandardPhrases is the file with the standard texts, to be edited.
func StandardPhrases() []byte {
	var b bytes.Buffer
	b.WriteString(`# Câu chữ của các văn bản. Sửa phần trong dấu ngoặc kép; câu nào giữ nguyên thì có thể xóa cả dòng.
# {…} là chỗ chương trình điền số liệu của Hội nghị: giữ lại, đặt ở đâu trong câu cũng được; viết không dấu cũng được.
# "Bỏ được" là những chỗ không bắt buộc. Nạp vào hội nghị đang mở: F2, gõ "cau chu".
# (The sentences of the papers. Edit what is between the quotes; a line left out is standard.)
`)
	table := ""
	for _, p := range phrase.Standard() {
		head, key, _ := strings.Cut(p.Key, ".")
		if head != table {
			table = head
			fmt.Fprintf(&b, "\n[%s]\n", table)
		}
		if len(p.Free) > 0 {
			fmt.Fprintf(&b, "# Bỏ được: {%s}\n", strings.Join(p.Free, "}, {"))
		}
		fmt.Fprintf(&b, "%s = %q\n", key, p.Text)
	}
	return b.Bytes()
}
