package paper

import (
	"fmt"
	"strings"

	"thuky/meeting/name"
)

// files gives names to documents of one kind, each a name of its own.
type files map[string]bool

// name makes a name of a kind of paper and what it is about: "bien-ban-kiem-phieu-co-thi-dua".
func (f files) name(kind, about string) string {
	base := strings.TrimSuffix(kind+"-"+slug(about), "-")
	name := base
	for n := 2; f[name]; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	f[name] = true
	return name
}

// slug is a text as part of a file's name: letters a to z and digits, words parted by '-', cut between words.
func slug(s string) string {
	const most = 50
	out := ""
	for word := range strings.FieldsSeq(name.Search(s)) {
		word = strings.Map(func(r rune) rune {
			if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
				return -1
			}
			return r
		}, word)
		if word == "" {
			continue
		}
		if len(out)+len(word) >= most {
			break
		}
		out += "-" + word
	}
	return strings.TrimPrefix(out, "-")
}
