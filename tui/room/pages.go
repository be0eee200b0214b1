package room

import (
	"slices"
	"time"

	"thuky/tui/text"
)

// pageTime is how long a page stands where a list has more than one.
const pageTime = 8 * time.Second

// paged gives the lines that fit, page after page as time goes by; the last line then says which page this is. The
// lines of one entry stay together, and the pages are about equally long.
func (c canvas) paged(entries [][]string, room int) []string {
	all := flat(entries)
	switch {
	case len(all) <= room:
		return all
	case room < 2:
		return nil
	}
	const apart = 10 // lines from which on the page's number stands apart
	lines := room - 1
	if room >= apart {
		lines--
	}
	pages := split(entries, lines)
	for even := (len(all) + len(pages) - 1) / len(pages); even < lines; even++ {
		if p := split(entries, even); len(p) == len(pages) {
			pages = p
			break
		}
	}
	at := int(max(0, c.Now.Sub(c.Since))/pageTime) % len(pages)
	out := slices.Clone(pages[at])
	for len(out) < room-1 {
		out = append(out, "")
	}
	return append(out, c.centred(c.Theme.Dim, c.T(text.HallPage, at+1, len(pages)))[0])
}

// split deals entries to pages of at most so many lines; one that is longer than a page begins where there is a place, and
// goes on on the next.
func split(entries [][]string, lines int) [][]string {
	pages := [][]string{nil}
	for _, e := range entries {
		page := &pages[len(pages)-1]
		for len(*page)+len(e) > lines {
			if free := lines - len(*page); len(e) > lines && (free > 1 || free == lines) {
				*page = append(*page, e[:free]...)
				e = e[free:]
			}
			pages = append(pages, nil)
			page = &pages[len(pages)-1]
		}
		*page = append(*page, e...)
	}
	return pages
}

// airy puts a blank line after every entry but the last, where there is room for them all.
func airy(entries [][]string, room int) [][]string {
	if len(flat(entries))+len(entries)-1 > room {
		return entries
	}
	out := make([][]string, len(entries))
	for i, e := range entries {
		if out[i] = e; i < len(entries)-1 {
			out[i] = append(e[:len(e):len(e)], "")
		}
	}
	return out
}

// between puts entries under a head and over a foot, page after page where they are too many; where there is hardly room
// for all three, these are turned too.
func (c canvas) between(head, entries, foot [][]string) []string {
	room := c.H - len(flat(head)) - len(flat(foot))
	if crowded(entries, room) {
		return c.paged(slices.Concat(head, entries, foot), c.H)
	}
	return slices.Concat(flat(head), c.paged(entries, room), flat(foot))
}

// crowded reports whether so many lines are too few for entries: not all of them fit, nor at least three on a page.
func crowded(entries [][]string, lines int) bool {
	const least, page = 3, 2 // entries; lines that the number of a page takes
	return lines < min(len(flat(entries)), len(flat(entries[:min(least, len(entries))]))+page)
}
