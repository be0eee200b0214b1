package export

import (
	"fmt"
	"strconv"

	"thuky/meeting/paper"
)

// table writes a table with its head, which printers repeat.
func (h hypertext) table(t paper.Table) {
	class := ""
	if len(t.Columns) >= wideTable {
		class = "wide"
	}

	h.open("table", class)
	h.put("\n")
	h.element("caption", "", t.Caption)
	h.put("<colgroup>")

	for _, w := range columnWidths(t.Columns, 1000) {
		h.put(`<col style="width:`, strconv.FormatFloat(float64(w)/10, 'f', 1, 64), `%">`)
	}

	h.put("</colgroup>\n<thead><tr>")

	for _, s := range titles(t) {
		h.put(`<th scope="col">`)
		h.text(s)
		h.put("</th>")
	}

	h.put("</tr></thead>\n<tbody>\n")

	for _, row := range t.Rows {
		h.row(t, row)
	}

	h.put("</tbody>\n</table>\n")
}

func (h hypertext) row(t paper.Table, row []string) {
	h.put("<tr")

	if t.Tall > 0 {
		h.put(fmt.Sprintf(` style="height:%.1fem"`, t.Tall*pdfLineHeight))
	}

	h.put(">")

	for i, s := range row {
		h.open("td", map[paper.Align]string{paper.Center: "centre", paper.Right: "right"}[t.Columns[i].Align])
		h.text(s)
		h.put("</td>")
	}

	h.put("</tr>\n")
}

// closing writes the signatures and the receivers, in the order of the other renderings.
func (h hypertext) closing(d paper.Document) {
	if beside(d) {
		h.put("<footer class=\"signatures\">\n")
		h.receivers(d.Receivers)
		h.signature(d.Signatures[0])
		h.put("</footer>\n")

		return
	}

	for _, row := range signatureRows(d.Signatures) {
		h.put("<footer class=\"signatures\">\n")

		if len(row) == 1 { // a single signatory signs on the right
			h.put("<div></div>\n")
		}

		for _, s := range row {
			h.signature(s)
		}

		h.put("</footer>\n")
	}

	h.receivers(d.Receivers)
}

func (h hypertext) signature(s paper.Signature) {
	h.put("<div class=\"signature\">\n")
	if s.Authority != "" {
		h.element("p", "office", s.Authority)
	}

	h.element("p", "office", s.Office)
	h.element("p", "hint", s.Hint)
	h.open("p", "signer")
	h.text(s.Name)
	h.put("</p>\n</div>\n")
}

func (h hypertext) receivers(all []string) {
	if len(all) == 0 {
		return
	}

	h.put("<div class=\"receivers\">\n")
	h.element("p", "to", sentTo)

	for _, s := range receiverLines(all) {
		h.element("p", "", s)
	}

	h.put("</div>\n")
}
