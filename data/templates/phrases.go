// Package templates reads and writes the plain files in which an office keeps what its meetings have in common.
package templates

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"thuky/meeting/name"
	"thuky/meeting/phrase"
)

// PhrasesFile is the name of the file of phrases, which lies beside the database.
const PhrasesFile = "phrases.toml"

// largest is how long a file may be, in bytes: some twenty times what all phrases take.
const largest = 1 << 20

// Phrases reads the office's own words. Its errors are an *Error with the line, or those of the file system; a file that
// is not there is fs.ErrNotExist.
func Phrases(path string) (phrase.Set, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && info.Size() > largest {
		err = &Error{Path: path, Cause: errTooLong}
	}
	var src []byte
	if err == nil {
		src, err = os.ReadFile(path)
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	set, err := ParsePhrases(src)
	if wrong, ok := errors.AsType[*Error](err); ok {
		wrong.Path = path
	}
	return set, err
}

// errTooLong is returned for a file that is longer than any file of phrases.
var errTooLong = errors.New("the file is longer than 1 MiB")

// ParsePhrases reads the phrases of a file: tables of texts. What is as standard is left out.
func ParsePhrases(src []byte) (phrase.Set, error) {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	var tables map[string]map[string]string
	if err := toml.Unmarshal(src, &tables); err != nil {
		wrong := &Error{Cause: err}
		if at, ok := errors.AsType[*toml.DecodeError](err); ok {
			wrong.Line, _ = at.Position()
		}
		return nil, wrong
	}
	set := phrase.Set{}
	for table, texts := range tables {
		for key, text := range texts {
			set[table+"."+key] = name.Clean(text)
		}
	}
	if err := set.Check(); err != nil {
		wrong := &Error{Cause: err}
		if e, ok := errors.AsType[*phrase.Error](err); ok {
			wrong.Line = lineOf(string(src), e.Key)
		}
		return nil, wrong
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

// OfferPhrases puts the file of standard phrases into a folder, unless one is there. It says where the file is, and
// whether it was made.
func OfferPhrases(dir string) (path string, made bool, err error) {
	path = filepath.Join(dir, PhrasesFile)
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return path, false, err
	}
	f, err := os.CreateTemp(dir, ".thuky-*.new")
	if err != nil {
		return path, false, err
	}
	_, err = f.Write(StandardPhrases())
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return path, false, errors.Join(err, os.Remove(f.Name()))
	}
	return path, true, nil
}
