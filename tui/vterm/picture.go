package vterm

import (
	"fmt"
	"html"
	"image/color"
	"os"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// The size of a cell in a picture.
const cellWidth, cellHeight = 9, 19

// Picture writes the screen, colours and cursor and all, to an SVG file: for people
// to look at, not for tests to compare.
func (t *Terminal) Picture(file string) {
	t.t.Helper()
	t.draw()
	if err := os.WriteFile(file, []byte(t.display.picture()), 0o600); err != nil {
		t.t.Fatalf("vterm: %v", err)
	}
}

// picture draws each cell by itself, so that columns stay columns in any font.
func (d *display) picture() string {
	x, y, visible := d.cursor()
	d.mu.Lock()
	defer d.mu.Unlock()
	width, height := d.term.Width(), d.term.Height()
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" `+
		`font-family="DejaVu Sans Mono, Consolas, Menlo, monospace" font-size="15">`+"\n", width*cellWidth, height*cellHeight)
	rect := func(x, y, cells int, attributes string) {
		fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="%d" %s/>`+"\n",
			x*cellWidth, y*cellHeight, cells*cellWidth, cellHeight, attributes)
	}
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="%s"/>`+"\n", hex(d.term.BackgroundColor()))
	for y := range height {
		for x := range width {
			cell := d.term.CellAt(x, y)
			if cell == nil || cell.Width == 0 {
				continue
			}
			fg, bg := d.coloursOf(cell)
			if bg != nil {
				rect(x, y, cell.Width, fmt.Sprintf(`fill="%s"`, hex(bg)))
			}
			if strings.TrimSpace(cell.Content) != "" || cell.Style.Underline != uv.UnderlineNone {
				fmt.Fprintf(&b, `<text x="%d" y="%d" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
					x*cellWidth, y*cellHeight+14, hex(fg), attributesOf(cell.Style), html.EscapeString(cell.Content))
			}
		}
	}
	if visible {
		rect(x, y, 1, fmt.Sprintf(`fill="none" stroke="%s"`, hex(d.term.CursorColor())))
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// coloursOf are the colours to draw cell in; no bg is that of the screen.
func (d *display) coloursOf(cell *uv.Cell) (fg, bg color.Color) {
	fg, bg = cell.Style.Fg, cell.Style.Bg
	if fg == nil {
		fg = d.term.ForegroundColor()
	}
	if cell.Style.Attrs&uv.AttrReverse != 0 {
		if bg == nil {
			bg = d.term.BackgroundColor()
		}
		fg, bg = bg, fg
	}
	return fg, bg
}

func attributesOf(style uv.Style) string {
	var b strings.Builder
	if style.Attrs&uv.AttrBold != 0 {
		b.WriteString(` font-weight="bold"`)
	}
	if style.Attrs&uv.AttrItalic != 0 {
		b.WriteString(` font-style="italic"`)
	}
	if style.Attrs&uv.AttrFaint != 0 {
		b.WriteString(` opacity="0.6"`)
	}
	if style.Underline != uv.UnderlineNone {
		b.WriteString(` text-decoration="underline"`)
	}
	return b.String()
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
