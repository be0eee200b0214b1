package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"thuky/meeting/paper"
)

// markdownEscape escapes what Markdown would read as markup anywhere in a line.
var markdownEscape = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `\<`, `>`, `\>`, `&`, `\&`, `|`, `\|`, `~`, `\~`, `#`, `\#`,
)

// inline is any text as Markdown that reads the same, its line breaks still '\n'. What has a meaning only at the
// beginning of a line is left to broken.
func inline(s string) string { return markdownEscape.Replace(clean(s)) }

func strong(s string) string   { return spans([]paper.Run{{Text: s, Bold: true}}) }
func emphasis(s string) string { return spans([]paper.Run{{Text: s, Italic: true}}) }

// broken writes the lines of s with hard breaks between them, each but the first after indent, and escapes what
// would begin a list, a rule or a code block.
func broken(s, indent string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = lineStart(strings.TrimSpace(line))
	}

	return strings.Join(lines, "\\\n"+indent)
}

func lineStart(s string) string {
	if s == "" {
		return ""
	}

	if strings.ContainsRune("+-=:", rune(s[0])) {
		return `\` + s
	}

	// "1. " and "1) " begin a list of numbers.
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return s[:digits] + `\` + s[digits:]
	}

	return s
}

// spans is the Markdown of runs. Neighbours of one style become one span; a span's outer spaces stay outside of it,
// where Markdown needs them.
func spans(runs []paper.Run) string {
	merged := merge(runs)

	var b strings.Builder

	for i, r := range merged {
		core := strings.TrimSpace(r.Text)
		at := strings.Index(r.Text, core)
		before, after := r.Text[:at], r.Text[at+len(core):]

		open, closing := marks(r)
		if i > 0 && before == "" && !parts(merged[i-1], last(merged[i-1].Text), first(core)) ||
			i+1 < len(merged) && after == "" && !parts(merged[i+1], first(merged[i+1].Text), last(core)) {
			open, closing = tags(r)
		}

		b.WriteString(inline(before))

		for n, line := range strings.Split(core, "\n") { // no span goes over a line break
			if n > 0 {
				b.WriteByte('\n')
			}

			if line = strings.TrimSpace(line); line != "" {
				b.WriteString(open + inline(line) + closing)
			}
		}

		b.WriteString(inline(after))
	}

	return b.String()
}

// merge joins runs of one style that follow one another and leaves out the empty ones.
func merge(runs []paper.Run) []paper.Run {
	var merged []paper.Run

	for _, r := range runs {
		if r.Text = clean(r.Text); r.Text == "" {
			continue
		}

		if n := len(merged); n > 0 && merged[n-1].Bold == r.Bold && merged[n-1].Italic == r.Italic {
			merged[n-1].Text += r.Text
		} else {
			merged = append(merged, r)
		}
	}

	return merged
}

// marks are the asterisks around a span.
func marks(r paper.Run) (open, closing string) {
	stars := ""
	if r.Italic {
		stars = "*"
	}

	if r.Bold {
		stars += "**"
	}

	return stars, stars
}

// tags stand for asterisks where those would not be read as markup.
func tags(r paper.Run) (open, closing string) {
	if r.Bold {
		open, closing = "<strong>", "</strong>"
	}

	if r.Italic {
		open, closing = open+"<em>", "</em>"+closing
	}

	return open, closing
}

// parts says whether asterisks may stand between a neighbour, which touches the span with outer, and the span's
// inner: not beside other asterisks, nor between a letter outside and punctuation inside (CommonMark 0.31, left- and
// right-flanking delimiter runs).
func parts(neighbour paper.Run, outer, inner rune) bool {
	if unicode.IsSpace(outer) {
		return true
	}

	return !neighbour.Bold && !neighbour.Italic && (unicode.IsPunct(outer) || !unicode.IsPunct(inner) && !unicode.IsSymbol(inner))
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)

	return r
}

func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)

	return r
}
