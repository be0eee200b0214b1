package meeting

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"thuky/meeting/name"
)

var (
	number     = regexp.MustCompile(`\d+`)
	dateBefore = regexp.MustCompile(`(?i)(?:^|\D)\d{1,2}/\d{1,2}/$|(?:tháng|quý)\s+[0-9ivx]{1,3}/$`)
	yearBefore = regexp.MustCompile(`(?:^|\D)(\d{4})\s*[-–—]\s*$`)
	yearAfter  = regexp.MustCompile(`^\s*[-–—]\s*(\d{4})(?:\D|$)`)
)

// moveYears moves the years in a text that is about year on by one: that year, the one before and the one after. Years
// of others stay: those in the number of a law or decision ("91/2020/NĐ-CP") and those of a period ("2020 - 2025"),
// except for one of two years ("năm học 2020 - 2021"). What it cannot know is that a law is named by its year alone.
func moveYears(s string, year int) string {
	var out strings.Builder
	done := 0
	for _, at := range number.FindAllStringIndex(s, -1) {
		if n, err := strconv.Atoi(s[at[0]:at[1]]); err == nil && n >= year-1 && n <= year+1 && at[1]-at[0] == 4 && moves(n, s[:at[0]], s[at[1]:]) {
			out.WriteString(s[done:at[0]] + strconv.Itoa(n+1))
			done = at[1]
		}
	}
	return out.String() + s[done:]
}

// moves reports whether a year that stands between these is the year of something that comes again.
func moves(year int, before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	if unicode.IsLetter(last) || unicode.IsLetter(next) || next == '/' || last == '/' && !dateBefore.MatchString(before) {
		return false
	}
	period := func(pattern *regexp.Regexp, text string, other int) bool {
		found := pattern.FindStringSubmatch(text)
		return found == nil || found[1] == strconv.Itoa(other)
	}
	return period(yearBefore, before, year-1) && period(yearAfter, after, year+1)
}

// moveNames moves the years in names that must stay apart: where two would become one, all stay as they are.
func moveNames(names []string, year int) []string {
	moved, seen := make([]string, len(names)), map[string]bool{}
	for i, s := range names {
		moved[i] = moveYears(s, year)
		folded := name.Fold(moved[i])
		if seen[folded] {
			return names
		}
		seen[folded] = true
	}
	return moved
}
