package screen

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/roster"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// The step in which the units of a new meeting are typed, or pasted out of a spreadsheet.

func (d *draft) unitFields(f widget.Frame) []dialog.Field {
	return []dialog.Field{{Label: text.NewUnits, Lines: 12, Hint: f.T(text.UnitsTip)}}
}

func (d *draft) takeUnits(v []string) error {
	d.setup.Units, d.phones, d.left = nil, nil, nil
	r, err := typedRoster(strings.Split(v[0], "\n"))
	if err != nil {
		return err
	}
	for i, row := range r.Rows {
		u := meeting.NewUnit{ID: meeting.ID("unit-" + strconv.Itoa(i+1)), Name: row.Unit, Representative: row.Representative}
		if u.Representative.IsZero() {
			u.Representative.Office = "Đại diện " + u.Name
		}
		if row.Phone != "" {
			d.phones = append(d.phones, meeting.RosterUnit{ID: u.ID, Name: u.Name, Representative: u.Representative, Phone: row.Phone})
		}
		d.setup.Units = append(d.setup.Units, u)
	}
	d.left = r.Left
	return d.possible(meeting.Setup{Units: d.setup.Units})
}

// typedRoster reads lines as a roster is read: those of a table by the names of its columns, others as a unit each. The
// error names the first line that is wrong.
func typedRoster(lines []string) (roster.Roster, error) {
	var sheet roster.Sheet
	for i, line := range lines {
		row := roster.Line{Number: i + 1}
		for _, cell := range cells.Split(line, -1) {
			row.Cells = append(row.Cells, name.Clean(cell))
		}
		if strings.Join(row.Cells, "") != "" {
			sheet.Lines = append(sheet.Lines, row)
		}
	}
	if len(sheet.Lines) == 0 {
		return roster.Roster{}, nil
	}
	r, err := roster.Find([]roster.Sheet{sheet}, "")
	table := isTable(r)
	if !table {
		r, err = roster.Find([]roster.Sheet{tabled(sheet)}, "")
	}
	for _, row := range r.Rows {
		if len(row.Problems) > 0 {
			p := row.Problems[0]
			if !table { // the columns are none of what was typed
				p.Column = 0
			}
			return r, &lineError{lines[row.Line-1], p}
		}
	}
	if table || len(r.Rows) > 0 {
		return r, err
	}
	if len(r.Left) > 0 {
		return r, noUnitError(r.Left[0])
	}
	return r, nil // numbers alone, of units that are still to be typed
}

// lineError says of a line that was typed why it cannot be taken.
type lineError struct {
	line    string
	problem roster.Problem
}

func (e *lineError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *lineError) Sentence(lang string) string {
	const most = 40 // cells of the line that tell which one it is
	held := strings.Trim(name.Clean(cells.ReplaceAllString(e.line, " | ")), " |")
	return text.Capital(e.problem.Place(lang)) + " (“" + widget.Truncate(held, most) + "”): " + e.problem.Why(lang)
}

// noUnitError says of the first line what it was taken for, where no line is a unit's.
type noUnitError roster.Left

func (e noUnitError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e noUnitError) Sentence(lang string) string {
	l, _ := text.ParseLang(lang)
	return text.Capital(text.RosterLeftLine(l, roster.Left(e))) + "."
}

// cells part a line into what its columns hold: as they are typed, or come out of a spreadsheet.
var cells = regexp.MustCompile(`[|\t]`)

// isTable reports whether a roster was found by the names of its columns: two at least, or the unit's alone. A unit whose
// name begins as a column's may is no such line.
func isTable(r roster.Roster) bool {
	known := 0
	for _, c := range r.Columns {
		if c.Field != roster.Ignored {
			known++
		}
	}
	return known > 1 || len(r.Columns) == 1 && slices.Contains([]string{"don vi", "ten don vi", "unit"}, name.Search(r.Columns[0].Title))
}

// tabled puts lines that name no columns under names of columns: what each cell holds, it tells itself.
func tabled(typed roster.Sheet) roster.Sheet {
	counted := slices.ContainsFunc(typed.Lines, func(l roster.Line) bool {
		number, _ := unnumbered(l.Cells)
		return strings.ContainsFunc(number, unicode.IsDigit)
	})
	table := roster.Sheet{Lines: []roster.Line{
		{Cells: []string{"STT", "Đơn vị", "Danh xưng", "Họ và tên", "Chức vụ", "Điện thoại"}},
		{Cells: []string{"1", "2", "3", "4", "5", "6"}}, // which ends the names of columns: no line below is taken for one of theirs
	}}
	for _, l := range typed.Lines {
		number, said := unnumbered(l.Cells)
		switch {
		case counted:
		case l.Cells[0] == "": // there are no numbers that could be missing: it is the unit
			said = l.Cells
		default: // I, II, III number the units, and no headings above them
			number = ""
		}
		who, phone := representing(said[1:])
		table.Lines = append(table.Lines, roster.Line{Number: l.Number, Cells: []string{number, said[0], who.Honorific, who.Name, who.Office, phone}})
	}
	return table
}

// unnumbered parts the number that a list has before each name from what the line says, be it in a cell of its own.
func unnumbered(line []string) (number string, said []string) {
	first := line[0]
	if len(line) > 1 && ownNumber.MatchString(first) {
		return strings.Trim(first, "(). "), line[1:]
	}
	mark := listMark.FindString(first)
	return strings.Trim(mark, "()./-•*+ "), append([]string{first[len(mark):]}, line[1:]...)
}

var (
	ownNumber = regexp.MustCompile(`^(\(?\d{1,3}\)?|[IVXLC]{1,6})?[.)]?$`)
	listMark  = regexp.MustCompile(`^(\d{1,3}\s*[.)/-]\s*|[IVXLC]{1,6}[.)]\s+|[-•*+]\s+)`)
)

// representing is who represents a unit, the office where it stands by itself, and a telephone, which is known by being one, or
// by holding no letter: then the line is wrong.
func representing(cells []string) (who meeting.Person, phone string) {
	for _, cell := range cells {
		number, isPhone := roster.Telephone(cell)
		switch {
		case isPhone && number == "": // nothing
		case isPhone, !strings.ContainsFunc(cell, unicode.IsLetter):
			phone = cell
		case who.IsZero():
			who = roster.Person(cell)
		case who.Office == "":
			who.Office = cell
		default:
			who.Office += ", " + cell
		}
	}
	return who, phone
}
