package export

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strings"

	"thuky/meeting/paper"
)

// HTML writes d to w as one file that needs no other: its style is inside, it loads nothing, it runs nothing. On a
// screen it is a sheet of paper; printed it has the margins and sizes of NĐ 30/2020/NĐ-CP, Phụ lục I, repeated table
// heads and, where the browser can, page numbers from page 2. The same Document always gives the same bytes. Errors
// are those of [DOCX].
func HTML(w io.Writer, d paper.Document) error {
	if err := check(d); err != nil {
		return fmt.Errorf("html: %w", err)
	}

	h := hypertext{bufio.NewWriter(w)} // keeps its first error for Flush
	h.document(d)

	if err := h.Flush(); err != nil {
		return fmt.Errorf("html: %w", err)
	}

	return nil
}

// hypertext writes HTML. Its errors wait in the bufio.Writer until Flush.
type hypertext struct{ *bufio.Writer }

// put writes markup of our own, never text from outside.
func (h hypertext) put(s ...string) {
	for _, part := range s {
		_, _ = h.WriteString(part)
	}
}

// text writes any text as characters, its line breaks kept.
func (h hypertext) text(s string) {
	h.put(strings.ReplaceAll(html.EscapeString(clean(s)), "\n", "<br>"))
}

// element writes text within a tag of a class; nothing where there is no text.
func (h hypertext) element(tag, class, s string) {
	if s == "" {
		return
	}

	h.open(tag, class)
	h.text(s)
	h.put("</", tag, ">\n")
}

func (h hypertext) open(tag, class string) {
	h.put("<", tag)

	if class != "" {
		h.put(` class="`, class, `"`)
	}

	h.put(">")
}

func (h hypertext) document(d paper.Document) {
	h.put("<!DOCTYPE html>\n<html lang=\"", language, "\">\n<head>\n<meta charset=\"utf-8\">\n",
		`<meta name="viewport" content="width=device-width, initial-scale=1">`, "\n",
		// Were a text to get through the escaping, nothing could come of it.
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`, "\n",
		`<meta name="generator" content="`, creator, `">`, "\n<title>")
	h.text(title(d))
	h.put("</title>\n<style>\n", styleSheet(d), "</style>\n</head>\n<body>\n<article>\n")

	if headedDraft(d) {
		h.element("p", "draft", draft)
	}

	h.letterhead(d.Letterhead)
	h.title(d)
	h.body(d.Body)
	h.closing(d)
	h.put("</article>\n</body>\n</html>\n")
}

// letterhead writes the agency's block beside the nation's.
func (h hypertext) letterhead(head paper.Letterhead) {
	if head == (paper.Letterhead{}) {
		return
	}

	h.put("<header class=\"letterhead\">\n<div>\n")
	h.element("p", "superior", head.Superior)
	h.element("p", "agency", head.Agency)
	h.put("</div>\n<div>\n")
	h.element("p", "nation", nation)
	h.element("p", "motto", motto)
	h.put("</div>\n")

	if head.Number != "" || head.PlaceDate != "" {
		h.put("<div>\n")
		h.element("p", "number", head.Number)
		h.put("</div>\n<div>\n")
		h.element("p", "place", head.PlaceDate)
		h.put("</div>\n")
	}

	h.put("</header>\n")
}

// title writes the name of the paper, what it is about and the notice.
func (h hypertext) title(d paper.Document) {
	h.element("h1", "", d.Heading)

	for i, s := range d.Subject {
		class := "subject"
		if i == len(d.Subject)-1 {
			class += " ruled"
		}

		h.element("p", class, s)
	}

	h.element("p", "notice", d.Notice)
}

// body writes the blocks; items that follow one another are one list.
func (h hypertext) body(blocks []paper.Block) {
	inList := false

	for _, b := range blocks {
		_, item := b.(paper.Item)
		if item != inList {
			h.put(map[bool]string{true: "<ul>\n", false: "</ul>\n"}[item])
		}

		h.block(b)

		inList = item
	}

	if inList {
		h.put("</ul>\n")
	}
}

func (h hypertext) block(b paper.Block) {
	switch b := b.(type) {
	case paper.Heading:
		h.element(fmt.Sprintf("h%d", min(max(b.Level, 1), 3)+1), "", b.Text)
	case paper.Paragraph:
		class := ""
		if b.Center {
			class = "centred"
		}

		h.open("p", class)
		h.runs(b.Runs)
		h.put("</p>\n")
	case paper.Item:
		h.put("<li>", dash) // as words, since a marker is not copied
		h.runs(b.Runs)
		h.put("</li>\n")
	case paper.Table:
		h.table(b)
	case paper.Sheet:
		h.sheet(b)
	case paper.Break:
		h.put("<hr class=\"page\">\n")
	}
}

func (h hypertext) runs(runs []paper.Run) {
	for _, r := range runs {
		if r.Text == "" {
			continue
		}

		open, closing := tags(r)
		h.put(open)
		h.text(r.Text)
		h.put(closing)
	}
}
