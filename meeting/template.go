package meeting

import (
	"fmt"
	"strconv"

	"thuky/meeting/phrase"
)

// The placeholders in the texts of a Template; they are found without their diacritics too.
const (
	ThisYear = "năm"     // the year the meeting is about
	NextYear = "năm sau" // the one after
)

// Placeholders lists what the texts of a Template may leave to be filled in.
func Placeholders() []string { return []string{ThisYear, NextYear} }

// Template is a kind of meeting: what a meeting of it is called, and its usual agenda.
type Template struct {
	Key     string    // for files and commands: small letters, digits and hyphens
	Name    string    // to choose it by
	English string    // the same for an English screen; empty: Name
	Title   string    // of a meeting, with placeholders
	Items   []NewItem // with placeholders in Name and Who, and no identities yet
}

// In is the template's name on a screen in "vi" or "en".
func (t Template) In(lang string) string {
	if lang == "en" && t.English != "" {
		return t.English
	}
	return t.Name
}

// TitleIn is the title of such a meeting about year.
func (t Template) TitleIn(year int) string { return fillYears(t.Title, year) }

// Agenda makes the items of such a meeting about year, each with an identity of its own made of prefix.
func (t Template) Agenda(prefix string, year int) []NewItem {
	items := make([]NewItem, len(t.Items))
	for i, it := range t.Items {
		it.ID = ID(fmt.Sprintf("%s-%02d", prefix, i+1))
		it.Name, it.Who = fillYears(it.Name, year), fillYears(it.Who, year)
		items[i] = it
	}
	return items
}

func fillYears(text string, year int) string {
	return phrase.Fill(text, ThisYear, strconv.Itoa(year), NextYear, strconv.Itoa(year+1))
}
