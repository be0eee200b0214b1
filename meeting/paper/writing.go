package paper

import (
	"fmt"
	"strings"

	"thuky/meeting/name"
)

// writing is a Document's body as it grows. Whatever is said is cleaned: one line, NFC, no control characters.
type writing struct{ body []Block }

func (w *writing) add(b ...Block) { w.body = append(w.body, b...) }

func (w *writing) heading(level int, text string) {
	w.add(Heading{Level: level, Text: name.Clean(text)})
}

// say writes a paragraph; nothing where there are no words.
func (w *writing) say(format string, args ...any) {
	if s := name.Clean(fmt.Sprintf(format, args...)); s != "" {
		w.add(Text(s))
	}
}

// aside writes a paragraph in italics.
func (w *writing) aside(s string) {
	w.add(Paragraph{Runs: []Run{{Text: name.Clean(s), Italic: true}}})
}

// blank writes a line to be written on. It is a paragraph of its own: so long a word would stretch the line before it.
func (w *writing) blank() { w.add(Text(lineGap)) }

// middle writes a line in the middle of the page.
func (w *writing) middle(s string) {
	w.add(Paragraph{Runs: []Run{{Text: name.Clean(s)}}, Center: true})
}

// middleAside writes one in italics.
func (w *writing) middleAside(s string) {
	w.add(Paragraph{Runs: []Run{{Text: name.Clean(s), Italic: true}}, Center: true})
}

// label writes a line of the form: its name in bold, and what stands there.
func (w *writing) label(label, s string) {
	runs := []Run{{Text: label + ":", Bold: true}}
	if s = name.Clean(s); s != "" {
		runs = []Run{{Text: label + ": ", Bold: true}, {Text: s}}
	}
	w.add(Paragraph{Runs: runs})
}

// dashes writes a list, its lines ended by semicolons and the last one by a full stop.
func (w *writing) dashes(lines []string) {
	for i, s := range lines {
		s = clause(upperFirst(name.Clean(s)))
		if i < len(lines)-1 {
			s += ";"
		}
		w.add(Dash(sentence(s)))
	}
}

// note writes what the secretary noted: a paragraph a line, or a line of a list where it begins with a dash.
func (w *writing) note(s string) {
	for line := range strings.Lines(s) {
		line = name.Clean(line)
		if item := strings.TrimLeft(line, "-–—•+ "); item != line && item != "" {
			w.add(Dash(sentence(upperFirst(item))))
		} else if line != "" {
			w.add(Text(sentence(upperFirst(line))))
		}
	}
}
