package export

import (
	"bytes"
	"hash"
	"io"
	"strings"
)

// A font of which a PDF has but a part is named so: six capitals of its own, a plus sign and its name (ISO 32000-1,
// 9.6.4 and 9.9.2: "ABCDEF+LiberationSerif"). Readers and printers that keep fonts by name would otherwise take the part
// of one file for that of another. fpdf has its own names and no option for it; they are exchanged on the way out, each
// for one of the same length, so that no offset in the file changes.

// fpdfNames begins the names that fpdf gives its fonts: its own prefix and that of their family.
const (
	fpdfPrefix   = "utf8"
	familyPrefix = "of-"
	fpdfNames    = "/" + fpdfPrefix + familyPrefix
)

// family names a face for fpdf, which takes it in small letters.
func (f *pdfFace) family() string { return familyPrefix + strings.ToLower(f.name) }

// partName names the part of a face that shows text of that hash: of what is shown in it, all one after the other.
func partName(f *pdfFace, text uint64) string {
	const letters = 26

	var tag [6]byte
	for i := range tag {
		tag[i], text = 'A'+byte(text%letters), text/letters
	}

	return string(tag[:]) + "+" + f.name
}

// subsetNames writes a PDF of fpdf on, the fonts in it by the names of their parts.
type subsetNames struct {
	w     io.Writer
	names map[string]string // by what fpdf has after the common beginning of its names
}

func newSubsetNames(w io.Writer, used map[*pdfFace]hash.Hash64) subsetNames {
	n := subsetNames{w, map[string]string{}}
	for f, text := range used {
		n.names[strings.ToLower(f.name)] = "/" + partName(f, text.Sum64())
	}

	return n
}

// Write writes p on, which fpdf gives as a whole. A name that is none of its fonts' stays.
func (n subsetNames) Write(p []byte) (int, error) {
	done := 0
	on := func(part []byte, length int) error {
		if _, err := n.w.Write(part); err != nil {
			return err
		}

		done += length

		return nil
	}

	for done < len(p) {
		at := bytes.Index(p[done:], []byte(fpdfNames))
		if at < 0 {
			return len(p), on(p[done:], len(p)-done)
		}

		if err := on(p[done:done+at], at); err != nil {
			return done, err
		}

		name, length := []byte(fpdfNames), len(fpdfNames)
		if end := bytes.IndexAny(p[done+length:], "\n /"); end >= 0 {
			if part, known := n.names[string(p[done+length:done+length+end])]; known {
				name, length = []byte(part), length+end
			}
		}

		if err := on(name, length); err != nil {
			return done, err
		}
	}

	return done, nil
}
