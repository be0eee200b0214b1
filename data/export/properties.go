package export

import (
	"strings"

	"thuky/meeting/paper"
)

// What every file says of itself.
const (
	creator  = "thuky"
	language = "vi-VN"
)

// title is the title in a file's properties: the name of the paper and what it is about, on one line.
func title(d paper.Document) string {
	var parts []string

	for _, s := range append([]string{d.Name, d.Heading}, d.Subject...) {
		if s = strings.Join(strings.Fields(oneLine(s)), " "); s != "" {
			parts = append(parts, s)
		}
	}

	return strings.Join(parts, " ")
}
