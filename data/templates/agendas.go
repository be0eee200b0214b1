package templates

import (
	"fmt"
	"io"
	"regexp"

	"thuky/meeting"
)

// AgendaFile is the name of the file of the kinds of meeting, which lies beside the database.
const AgendaFile = "agenda.toml"

// aKey is what a kind of meeting is called in commands.
var aKey = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,63}$`)

// Agendas reads kinds of meeting: at least one, each with at least one item, all in the form in which a meeting takes
// them. path is where src is from, for the errors, which are an *Error with the line.
func Agendas(path string, src io.Reader) ([]meeting.Template, error) {
	f, values, err := read(path, src, [2]string{`name = "…"`, "[[meeting]]"})
	if err != nil {
		return nil, err
	}
	root := table{file: f, values: values}
	root.only("meeting")
	var out []meeting.Template
	first := map[string]int{}
	for _, t := range root.tables("meeting", "[[meeting]]") {
		kind := readTemplate(t)
		if line := first[kind.Key]; line > 0 {
			t.blame("key", ErrTwice, fmt.Sprintf("“%s” đã có ở dòng %d: đặt từ khác", kind.Key, line), fmt.Sprintf("“%s” stands on line %d already: choose another word", kind.Key, line))
		}
		first[kind.Key] = t.line("key")
		out = append(out, kind)
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	return out, nil
}

func readTemplate(t table) meeting.Template {
	t.only("key", "name", "name-en", "title", "items")
	t.need("key", "name", "title", "items")
	kind := meeting.Template{Key: t.text("key"), Name: t.text("name"), English: t.text("name-en"), Title: t.filled("title", meeting.Placeholders())}
	if !aKey.MatchString(kind.Key) {
		t.blame("key", ErrForm, "chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, không quá 64 chữ", "consists of small letters without accents, digits and hyphens, at most 64")
	}
	for _, item := range t.tables("items", "[[meeting.items]]") {
		kind.Items = append(kind.Items, readItem(item))
	}
	return kind
}

func readItem(t table) meeting.NewItem {
	t.only("name", "part", "who", "minutes")
	t.need("name", "part")
	it := meeting.NewItem{Name: t.filled("name", meeting.Placeholders()), Who: t.filled("who", meeting.Placeholders()), Minutes: t.number("minutes", 0, meeting.MaxMinutes)}
	choice(t, "part", meeting.Parts(), &it.Part)
	return it
}
