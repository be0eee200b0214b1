package data

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// FindError says which meetings a word fits, where it does not fit exactly one.
type FindError struct {
	Query string
	Fit   []meeting.Summary // none, or several
}

func (e *FindError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *FindError) Sentence(lang string) string {
	var fit []string
	for _, s := range e.Fit {
		fit = append(fit, s.ID)
	}
	ids := strings.Join(fit, ", ")
	switch {
	case len(fit) == 0 && e.Query == "" && lang == "en":
		return "There is no meeting in this database: make one with “thuky”, or name another database with --db."
	case len(fit) == 0 && e.Query == "":
		return "Chưa có hội nghị nào trong cơ sở dữ liệu: lập bằng “thuky” hoặc chọn tệp khác bằng --db."
	case len(fit) == 0 && lang == "en":
		return fmt.Sprintf("No meeting fits %q: see “thuky list”.", e.Query)
	case len(fit) == 0:
		return fmt.Sprintf("Không có hội nghị nào khớp với %q: xem “thuky list”.", e.Query)
	case lang == "en":
		return fmt.Sprintf("%q fits several meetings, name one of them: %s.", e.Query, ids)
	}
	return fmt.Sprintf("%q khớp với nhiều hội nghị, hãy nêu rõ một: %s.", e.Query, ids)
}

// Fold reads a meeting and folds it.
func Fold(from Source, id string) (*meeting.Meeting, error) {
	events, err := from.Events(id)
	if err != nil {
		return nil, err
	}
	m, err := meeting.Fold(events)
	if err != nil {
		return nil, &VerifyError{Path: from.Path(), ID: id, Seq: m.Head().Seq + 1, Err: err}
	}
	return m, nil
}

// List summarizes every meeting, oldest first.
func List(from Source) ([]meeting.Summary, error) {
	ids, err := from.IDs()
	if err != nil {
		return nil, err
	}
	out := make([]meeting.Summary, 0, len(ids))
	for _, id := range ids {
		m, err := Fold(from, id)
		if err != nil {
			return nil, err
		}
		out = append(out, meeting.Summarize(id, m))
	}
	return out, nil
}

var year = regexp.MustCompile(`^(19|20|21)\d\d$`)

// Find gives the one meeting that its year, or, where the query is none, a prefix of its id or a word of its title names. An empty query is the
// only meeting there is. The error is a *FindError where it names none or several.
func Find(from Source, query string) (string, error) {
	ids, err := from.IDs()
	if err != nil {
		return "", err
	}
	if slices.Contains(ids, query) {
		return query, nil // whatever the others are like
	}
	list, err := List(from)
	if err != nil {
		return "", err
	}
	fits := func(s meeting.Summary) bool {
		return query == "" || strings.HasPrefix(s.ID, query) || name.Match(s.Title, query)
	}
	if year.MatchString(query) { // the one that a meeting is of, though the titles of others speak of it too
		fits = func(s meeting.Summary) bool { return strconv.Itoa(s.Year) == query }
	}
	var fit []meeting.Summary
	for _, s := range list {
		if fits(s) {
			fit = append(fit, s)
		}
	}
	if len(fit) != 1 {
		return "", &FindError{query, fit}
	}
	return fit[0].ID, nil
}
