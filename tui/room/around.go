package room

import (
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// block is some lines that stand above or below large figures.
type block struct {
	lines []string
	rank  rank
}

// rank is when a block gives way to the figures: the lowest rank goes first.
type rank int

const (
	air     rank = iota // what parts blocks
	remark              // what is good to know
	context             // what the figures belong to
	meaning             // what the figures are
	outcome             // what follows from them: it stays
	name                // what all of it is about: it stays, if need be cut to its first line
)

// drawing draws figures in so many lines. high is how many lines large ones take, 0 where there is no room for any and
// they are said in words, which may take more lines than there are.
type drawing func(lines int) (drawn []string, high int)

// around lays blocks out around figures: all of them, where these are then a quarter of the screen high, else as many
// as leave them a quarter. The figures are drawn in the first of several ways that makes them so; where none does, as
// large as any.
func (c canvas) around(above, below []block, ways ...drawing) []string {
	var best []string
	most := -1
	for _, draw := range ways {
		for spared, more := air, true; more; spared++ {
			var top, foot []string
			top, more = c.standing(above, spared)
			foot, _ = c.standing(below, spared)
			free := c.H - len(top) - len(foot)
			drawn, high := draw(free)
			if fits := len(drawn) <= free; fits && high > most || best == nil && !more {
				best, most = slices.Concat(top, drawn, foot), high
			}
			if most*4 >= c.screen {
				return best
			}
		}
	}
	return best
}

// standing are the lines of the blocks of a rank and above; beyond the highest rank a name loses a line with each step.
// more says that another step leaves fewer lines.
func (c canvas) standing(blocks []block, spared rank) (lines []string, more bool) {
	more = spared < name
	for _, b := range blocks {
		if b.rank < min(spared, outcome) {
			continue
		}
		kept := len(b.lines)
		if b.rank == name && spared > name && kept > 1 {
			kept = max(1, kept-int(spared-name))
			b.lines = append(slices.Clone(b.lines[:kept-1]), ansi.Truncate(b.lines[kept-1]+" …", c.W, "…"))
		}
		lines = append(lines, b.lines...)
		more = more || b.rank == name && kept > 1
	}
	return lines, more
}

// gap is a block that parts others.
func (c canvas) gap() block { return block{c.air(), air} }

// line is a blank line between blocks.
func line() block { return block{[]string{""}, air} }
