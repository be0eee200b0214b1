package export

import (
	"io"

	"thuky/meeting/paper"
)

// output is a file to be written: its name, and what writes it.
type output struct {
	name   string
	render func(io.Writer) error
}

// whole makes a Document one file, named after it.
func whole(extension string, render func(io.Writer, paper.Document) error) func(paper.Document) []output {
	return func(d paper.Document) []output {
		return []output{{d.File + "." + extension, func(w io.Writer) error { return render(w, d) }}}
	}
}
