package export

import (
	"fmt"

	"thuky/meeting/paper"
)

// sheet writes a page of papers to be cut apart, with dashed lines between them.
func (h hypertext) sheet(s paper.Sheet) {
	h.put(fmt.Sprintf("<section class=\"sheet\" style=\"grid-template-columns:repeat(%d,1fr)\">\n", s.Across))

	for n, one := range papersOf(s) {
		class := "paper"
		if s.Across > 1 && n%s.Across == s.Across-1 {
			class += " right"
		}

		if s.Down > 1 && n/s.Across == s.Down-1 {
			class += " lowest"
		}

		h.open("div", class)
		h.put("\n")
		h.body(one)
		h.put("</div>\n")
	}

	h.put("</section>\n")
}
