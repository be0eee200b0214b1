// Package templates reads and writes the plain files in which an office keeps what its meetings have in common.
package templates

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"thuky/meeting/name"
	"thuky/meeting/phrase"
)

// PhrasesFile is the name of the file of phrases, which lies beside the database.
const PhrasesFile = "phrases.toml"

// Phrases reads the office's own words: tables of texts, without what is as standard. path is where src is from, for
// the errors, which are an *Error with the line.
func Phrases(path string, src io.Reader) (phrase.Set, error) {
	f, values, err := read(path, src, [2]string{`ended = "…"`, "[minutes]"})
	if err != nil {
		return nil, err
	}
	root, set := table{file: f, values: values}, phrase.Set{}
	for _, group := range slices.Sorted(maps.Keys(values)) {
		texts, _ := get[map[string]any](root, group, "nhóm các câu, dưới dòng như [minutes]", "a group of texts, under a line such as [minutes]")
		t := table{f, group, texts}
		for _, key := range slices.Sorted(maps.Keys(texts)) {
			text, _ := get[string](t, key, `chữ trong ngoặc kép, như "…"`, `text in quotes, such as "…"`)
			set[group+"."+key] = name.Clean(text)
		}
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	if err := set.Check(); err != nil {
		wrong, _ := errors.AsType[*phrase.Error](err)
		line := f.lines[wrong.Key]
		wrong.Key = name.Clean(wrong.Key) // as it is quoted
		return nil, &Error{path, line, err}
	}
	return set.Own(), nil
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
