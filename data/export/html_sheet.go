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

// sheetStyle is the look of the papers of a sheet, where there are any.
func sheetStyle(d paper.Document) string {
	if !cutApart(d) {
		return ""
	}

	return fmt.Sprintf(`.sheet { display: grid; grid-auto-rows: 1fr; height: %gmm; break-inside: avoid; break-after: page; }
.paper { min-width: 0; border: 0 dashed; }
.paper.left { padding-left: %[2]dmm; }
.paper.right { padding-right: %[2]dmm; border-right-width: .75pt; }
.paper.above { padding-top: %[2]dmm; }
.paper.below { padding-bottom: %[2]dmm; border-bottom-width: .75pt; }
`, pageOf(d).height-2*paper.SheetEdge, paper.SheetEdge)
}
