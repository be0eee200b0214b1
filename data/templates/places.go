package templates

import (
	"sort"

	"github.com/pelletier/go-toml/v2/unstable"
)

// deepest is how many keys, one under the other, are followed: what a file may say stands higher.
const deepest = 4

// places gives the line, from 1, of every key, table and element of a list in a file that is in form. A place is
// written as its keys with dots between, and the elements of lists by number: "meeting[0].items[2].name".
func places(text []byte) map[string]int {
	p := placer{lines: map[string]int{}, lists: map[string]int{}, starts: []int{0}}
	for i, c := range text {
		if c == '\n' {
			p.starts = append(p.starts, i+1)
		}
	}
	var parser unstable.Parser
	parser.Reset(text)
	table := ""
	for parser.NextExpression() {
		node := parser.Expression()
		switch node.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = p.heading(node)
		case unstable.KeyValue:
			p.entry(table, node, 0)
		}
	}
	return p.lines
}

type placer struct {
	starts []int          // where each line begins
	lines  map[string]int // by place
	lists  map[string]int // how many tables [[of a list]] there have been, by its place
}

// put keeps the line of a place, the first time it is met.
func (p *placer) put(place string, node *unstable.Node) {
	if p.lines[place] == 0 {
		offset := int(node.Raw.Offset)
		p.lines[place] = sort.Search(len(p.starts), func(i int) bool { return p.starts[i] > offset })
	}
}

// heading gives the place of the table that begins.
func (p *placer) heading(node *unstable.Node) string {
	place, keys, depth := "", node.Key(), 0
	for keys.Next() && depth < deepest {
		key := keys.Node()
		place = under(place, string(key.Data))
		p.put(place, key)
		last := keys.IsLast()
		if last && node.Kind == unstable.ArrayTable {
			p.lists[place]++
		}
		if n := p.lists[place]; n > 0 {
			place = within(place, n-1)
			p.put(place, key)
		}
		depth++
	}
	return place
}

// entry follows a line "key = value", or one within a table on one line.
func (p *placer) entry(table string, node *unstable.Node, depth int) {
	place, keys := table, node.Key()
	for keys.Next() && depth < deepest {
		place = under(place, string(keys.Node().Data))
		p.put(place, keys.Node())
		depth++
	}
	p.value(place, node.Value(), depth)
}

func (p *placer) value(place string, node *unstable.Node, depth int) {
	if depth >= deepest {
		return
	}
	children := node.Children()
	switch node.Kind {
	case unstable.InlineTable:
		for children.Next() {
			p.entry(place, children.Node(), depth)
		}
	case unstable.Array:
		for i := 0; children.Next(); i++ {
			element := within(place, i)
			if children.Node().Raw.Length > 0 { // a list within a list does not say where it is
				p.put(element, children.Node())
			}
			p.value(element, children.Node(), depth+1)
		}
	}
}
