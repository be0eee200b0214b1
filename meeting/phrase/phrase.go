// Package phrase holds the standard sentences of the papers. An office may put its own words in their place: a Set,
// which a meeting keeps in its record, so that its papers read the same wherever they are made.
package phrase

import (
	"slices"
	"strings"

	"thuky/meeting/name"
)

// Phrase is one standard sentence, or a part of one.
type Phrase struct {
	Key  string   // where it stands: the paper, a dot, the place in it
	Text string   // with {placeholders} for what the record tells
	Free []string // the placeholders that an office may leave out; every other one is a fact that a paper must tell
}

// Standard lists all phrases, in the order of a paper.
func Standard() []Phrase { return slices.Clone(standard) }

// byKey finds a phrase.
var byKey = func() map[string]Phrase {
	all := map[string]Phrase{}
	for _, p := range standard {
		all[p.Key] = p
	}
	return all
}()

// Set is an office's own words by the keys of the phrases they stand for. What it does not have is standard.
type Set map[string]string

// Say gives the words of a phrase. What stands in it is named in pairs: a placeholder, and its value. A placeholder is
// found whether or not it is written with its diacritics.
func (s Set) Say(key string, pairs ...string) string {
	text, own := s[key]
	if !own {
		text = byKey[key].Text
	}
	return Fill(text, pairs...)
}

// Fill gives a text with what stands in it, named in pairs as in Set.Say, on one line.
func Fill(text string, pairs ...string) string {
	var b strings.Builder
	for _, p := range parts(text) {
		if p.name == "" {
			b.WriteString(p.text)
			continue
		}
		for i := 0; i+1 < len(pairs); i += 2 {
			if name.Search(pairs[i]) == name.Search(p.name) {
				b.WriteString(pairs[i+1])
			}
		}
	}
	return name.Clean(b.String())
}

// part is a piece of a text: words, or a placeholder.
type part struct{ text, name string }

// parts takes a text apart. A brace without its other half is kept as it is: Check has refused it.
func parts(text string) []part {
	var out []part
	for text != "" {
		before, rest, open := strings.Cut(text, "{")
		inside, after, closed := strings.Cut(rest, "}")
		if !open || !closed {
			return append(out, part{text: text})
		}
		if before != "" {
			out = append(out, part{text: before})
		}
		out = append(out, part{name: strings.TrimSpace(inside)})
		text = after
	}
	return out
}

// placeholders are the names in a text, each once.
func placeholders(text string) []string {
	var out []string
	for _, p := range parts(text) {
		if p.name != "" && !slices.Contains(out, p.name) {
			out = append(out, p.name)
		}
	}
	return out
}
