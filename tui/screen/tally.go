package screen

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"thuky/meeting/tally"
	"thuky/tui/widget"
)

// tallyRows draws the candidates in ballot order with a bar and a number each: a line a name, a blank one between
// them where there is room, and large digits where there is more. boxes, if not nil, stand before the names; the cursor's row is marked (none below 0).
func tallyRows(f widget.Frame, v tally.Verdict, boxes []string, cursor int) []string {
	n := len(v.Names)
	tall, apart := n*4 <= f.H, n*2 <= f.H
	whole := 1
	for _, x := range v.Names {
		whole = max(whole, x.Base, x.Agree)
	}
	nameW := 0
	for _, x := range v.Names {
		nameW = max(nameW, ansi.StringWidth(x.Name))
	}
	numberW := 4
	if tall {
		numberW = len(strconv.Itoa(whole))*4 + 1
	}
	left := 5
	if boxes != nil {
		left += 4
	}
	const shortestBar = 12
	nameW = min(nameW, f.W-left-numberW-shortestBar)
	barW := f.W - left - nameW - numberW - 2
	var lines []string
	at := 0
	for i, x := range v.Names {
		marker := "  "
		name := f.Theme.Text
		if x.Passes {
			name = f.Theme.Strong
		}
		if i == cursor {
			marker, name, at = "▸ ", f.Theme.Selected, len(lines)
		}
		head := marker + widget.FitRight(strconv.Itoa(i+1), 2) + " "
		if boxes != nil {
			head += boxes[i] + " "
		}
		bar := bar(f, x, whole, barW)
		if !tall {
			lines = append(lines, head+name.Render(widget.Fit(x.Name, nameW))+" "+bar+" "+f.Theme.Strong.Render(widget.FitRight(strconv.Itoa(x.Agree), numberW)))
			if apart {
				lines = append(lines, "")
			}
			continue
		}
		digits := widget.Digits(strconv.Itoa(x.Agree), 1)
		wrapped := widget.Wrap(x.Name, nameW)
		for j := range 3 {
			label := ""
			if j < len(wrapped) {
				label = wrapped[j]
			}
			start := ansi.StringWidth(head)
			if j == 0 {
				label = head + name.Render(widget.Fit(label, nameW))
			} else {
				label = widget.Fit("", start) + name.Render(widget.Fit(label, nameW))
			}
			b := bar
			if j == 2 {
				b = widget.Fit("", barW)
			}
			lines = append(lines, label+" "+b+" "+f.Theme.Strong.Render(widget.FitRight(digits[j], numberW)))
		}
		lines = append(lines, "")
	}
	if len(lines) > f.H {
		from := min(max(0, at-f.H/2), len(lines)-f.H)
		lines = lines[from : from+f.H]
	}
	return lines
}

// bar draws a name's agreements against its base, with a tick where the number needed stands.
func bar(f widget.Frame, x tally.NameResult, whole, w int) string {
	if w < 4 {
		return widget.Fit("", w)
	}
	drawn := []rune(widget.Bar(x.Agree, whole, w))
	at := min(x.Needed, whole) * w / whole
	out := ""
	for i, c := range drawn {
		cell := f.Theme.Bar.Render(string(c))
		if c == '·' {
			cell = f.Theme.Rule.Render("·")
		}
		if i == at-1 && c == '·' {
			cell = f.Theme.Warn.Render("│")
		}
		out += cell
	}
	return out
}
