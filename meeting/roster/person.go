package roster

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"thuky/meeting"
	"thuky/meeting/name"
)

// honorifics are what stands before a name, as it is written in the record, by how rosters write it, folded.
var honorifics = []struct{ before, written string }{
	{"đồng chí ", "đồng chí"},
	{"đ/c ", "đồng chí"},
	{"đ/c: ", "đồng chí"},
	{"đ/c. ", "đồng chí"},
	{"đc. ", "đồng chí"},
	{"ông ", "ông"},
	{"bà ", "bà"},
	{"mr. ", "Mr"},
	{"mrs. ", "Mrs"},
	{"ms. ", "Ms"},
	{"mr ", "Mr"},
	{"mrs ", "Mrs"},
	{"ms ", "Ms"},
}

// addressed takes the honorific off a name that begins with one ("Ông Nguyễn Văn A"), unless the row has it in a column
// of its own, and writes it as minutes do.
func addressed(p meeting.Person) meeting.Person {
	folded := strings.ToLower(p.Name) // as long as the name: nothing but its size changes
	for _, h := range honorifics {
		if rest, ok := strings.CutPrefix(folded, h.before); ok && len(folded) == len(p.Name) {
			p.Name = name.Clean(p.Name[len(p.Name)-len(rest):])
			if p.Honorific == "" {
				p.Honorific = h.written
			}
			break
		}
	}
	for _, h := range honorifics {
		if strings.TrimSpace(h.before) == strings.ToLower(p.Honorific) {
			p.Honorific = h.written
			break
		}
	}
	return p
}

// Person reads a person as one line names them: "ông Nguyễn Văn A, Vụ trưởng". Where there is no comma, a line in which
// every word is capital, or that addresses somebody, is a name; any other an office: "Lãnh đạo Bộ Tư pháp".
func Person(line string) meeting.Person {
	called, office, parted := strings.Cut(name.Clean(line), ",")
	p := addressed(meeting.Person{Name: name.Clean(called), Office: name.Clean(office)})
	if !parted && p.Honorific == "" && !isNameOfSomebody(p.Name) {
		return meeting.Person{Office: p.Name}
	}
	return p
}

// isNameOfSomebody reports whether every word of a text has a capital letter first.
func isNameOfSomebody(text string) bool {
	for _, word := range strings.Fields(text) {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
			return false
		}
	}
	return text != ""
}

// areSeveral reports whether a cell names several people: "Bà Trần B, ông Lê C", "1. Trần B 2. Lê C", "Trần B; Lê C".
func areSeveral(cell string) bool {
	if strings.Contains(cell, ";") || strings.Contains(cell, "2") && second.MatchString(cell) {
		return true
	}
	rest := addressed(meeting.Person{Name: cell})
	if rest.Honorific == "" {
		return false
	}
	folded := " " + strings.ToLower(rest.Name)
	return slices.ContainsFunc(honorifics, func(h struct{ before, written string }) bool {
		return strings.Contains(folded, " "+h.before)
	})
}

var second = regexp.MustCompile(`(^|\s)2[.)]\s*\pL`)

// isNothing reports whether a cell says that there is nobody or nothing: "", "–", "không có", "chưa cử".
func isNothing(text string) bool {
	return strings.Trim(text, "-–—. ") == "" || nothing.MatchString(name.Search(text))
}

var nothing = regexp.MustCompile(`^(khong|chua)( (co|cu|ro|phan cong|bao|xac dinh))?$`)

var (
	phoneForm  = regexp.MustCompile(`^[\d\s+().\-–/,;]+$`)
	phoneExt   = regexp.MustCompile(`(?i)\s*\(?(máy lẻ|may le|ml|ext\.?|số lẻ|nội bộ|x)\.?\s*:?\s*\d{1,6}\)?$`)
	phoneParts = regexp.MustCompile(`[/,;]|\s-\s`)
)

// Telephone reads a telephone number, or several parted by "/", "," or ";", with or without an extension: at least three
// digits and at most fifteen (ITU-T E.164) each. It stays as it was typed, but for the leading zero that a spreadsheet
// takes off a number: nine digits alone get it back, since every number in Vietnam begins with it. A dash, or that there is
// none ("không có"), is none.
func Telephone(text string) (string, bool) {
	if isNothing(text) {
		return "", true
	}
	form := text
	if isWord(text) {
		form = phoneExt.ReplaceAllString(text, "")
	}
	if !phoneForm.MatchString(form) {
		return text, false
	}
	for _, part := range phoneParts.Split(form, -1) {
		digits := 0
		for _, c := range part {
			if c >= '0' && c <= '9' {
				digits++
			}
		}
		if digits < 3 || digits > 15 {
			return text, false
		}
	}
	if zeroless.MatchString(text) {
		return "0" + text, true
	}
	return text, true
}

var zeroless = regexp.MustCompile(`^[1-9]\d{8}$`)
