package export

import (
	"fmt"

	"thuky/meeting/paper"
)

// sheet writes a page of papers to be cut apart, with dashed lines between them; the classes are the
// sides on which a paper is cut.
func (h hypertext) sheet(s paper.Sheet) {
	h.put(fmt.Sprintf("<section class=\"sheet\" style=\"grid-template-columns:repeat(%d,1fr)\">\n", s.Across))

	for n, one := range papersOf(s) {
		class, i, j := "paper", n%s.Across, n/s.Across
		for _, side := range []struct {
			name string
			cut  bool
		}{{" left", i > 0}, {" right", i < s.Across-1}, {" above", j > 0}, {" below", j < s.Down-1}} {
			if side.cut {
				class += side.name
			}
		}

		h.open("div", class)
		h.put("\n")
		h.body(one)
		h.put("</div>\n")
	}

	h.put("</section>\n")
}
