package roster

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"thuky/meeting"
	"thuky/meeting/name"
)

// read makes rows of the lines below the names of the columns.
func (r *Roster) read(lines []Line) {
	first := map[string]int{} // where each unit is first named
	over, w := listing, r.watched(lines)
	for _, l := range lines {
		if why, after := r.leftOut(l, over); why != "" {
			over = after
			if why == Maxima {
				r.maxima(l)
			}
			if why != blank {
				r.Left = append(r.Left, Left{Line: l.Number, Why: why, Text: firstText(l)})
			}
			continue
		}
		row := r.row(l)
		if key := name.Fold(row.Unit); key != "" {
			if at, ok := first[key]; ok {
				row.Problems = append(row.Problems, r.problem(SameUnit, l, r.at(Unit), row.Unit, number(at)))
			} else {
				first[key] = l.Number
			}
		}
		r.Rows = append(r.Rows, row)
		r.numbered = r.numbered || isCount(l.cell(r.at(Number)))
		w.row(l)
	}
	r.settle()
	r.setAside(w)
}

// at is where in a line a field stands, -1 where it has no column.
func (r *Roster) at(f Field) int {
	for _, c := range r.Columns {
		if c.Field == f {
			return c.At
		}
	}
	return -1
}

// How many letters a text may have.
var longest = map[Field]int{Unit: 200, Representative: 100, Honorific: 30, Office: 200, Phone: 60, Score: 40, Sum: 40}

// row reads what a line says of its unit.
func (r *Roster) row(l Line) Row {
	row := Row{Line: l.Number}
	for i, c := range r.Columns {
		if c.Field == Ignored || c.Field == Number {
			continue
		}
		if slices.Contains(l.Computed, c.At) {
			r.Computed++
		}
		text := l.cell(c.At)
		if p, bad := r.unread(l, c, text); bad {
			p.Cell = c.Field == Phone
			row.Problems = append(row.Problems, p)
			if c.Field == Unit {
				row.Unit = short(text)
			}
			continue
		}
		switch c.Field {
		case Unit:
			if row.Unit = text; text == "" || isMarks(text) {
				row.Problems = append(row.Problems, r.problem(NoUnit, l, c.At, "", ""))
			}
		case Representative:
			switch {
			case isNothing(text):
			case areSeveral(text):
				p := r.problem(SeveralPeople, l, c.At, text, "")
				p.Cell = true
				row.Problems = append(row.Problems, p)
			default:
				row.Representative.Name = text
			}
		case Honorific:
			row.Representative.Honorific = text
		case Office:
			row.Representative.Office = text
		case Phone:
			phone, ok := Telephone(text)
			if !ok { // the unit is taken all the same
				p := r.problem(BadPhone, l, c.At, text, "")
				p.Cell, phone = true, ""
				row.Problems = append(row.Problems, p)
			}
			row.Phone = phone
		case Score, Sum:
			points, given, p := r.points(l, c, text)
			switch {
			case p != nil:
				row.Problems = append(row.Problems, *p)
			case given:
				row.Scores = append(row.Scores, Points{Column: i, Points: points})
			}
		}
	}
	if slices.ContainsFunc(row.Problems, func(p Problem) bool { return p.Kind == SeveralPeople }) {
		row.Representative = meeting.Person{} // the office is theirs too
	}
	if who := row.Representative; row.Unit != "" && (who.Name == row.Unit || who.Office == row.Unit) { // one cell, merged over several columns: nobody represents himself
		row.Representative = meeting.Person{}
	}
	row.Representative = addressed(row.Representative)
	return row
}

// maxima takes the most that columns may have from a line below their names, where the names do not say it.
func (r *Roster) maxima(l Line) {
	for i := range r.Columns {
		c := &r.Columns[i]
		most, err := meeting.ParsePoints(pointMark.ReplaceAllString(l.cell(c.At), ""))
		if c.Field == Score && c.Max == 0 && err == nil {
			c.Max = most
		}
	}
}

// pointMark is what may stand behind a number of points.
var pointMark = regexp.MustCompile(`(?i) *(điểm|đ|diem)\.?$`)

func (r *Roster) problem(k Kind, l Line, at int, text, other string) Problem {
	return Problem{Kind: k, Grid: r.Sheet != "", Line: l.Number, Column: at + 1, Text: text, Other: other}
}

// unread tells what is wrong with a cell whatever it is about.
func (r *Roster) unread(l Line, c Column, text string) (Problem, bool) {
	switch most := longest[c.Field]; {
	case text == "" && slices.Contains(l.Uncomputed, c.At):
		return r.problem(Uncomputed, l, c.At, "", ""), true
	case strings.HasPrefix(text, "#") && errorValue.MatchString(text): // the prefix is quicker told
		return r.problem(ErrorValue, l, c.At, text, ""), true
	case text != "" && strings.IndexByte("=@+-", text[0]) >= 0 && formula.MatchString(text):
		return r.problem(Formula, l, c.At, text, ""), true
	case strings.ContainsRune(text, utf8.RuneError):
		return r.problem(Unreadable, l, c.At, text, ""), true
	case len(text) > most && utf8.RuneCountInString(text) > most:
		return r.problem(TooLong, l, c.At, text, number(most)), true
	}
	return Problem{}, false
}

// errorValue matches what a spreadsheet shows of a formula that fails.
var errorValue = regexp.MustCompile(`^#(REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)$`)

// formula matches what a spreadsheet would compute: "=1+2", "@SUM(A1)", "+cmd|…"; neither "- Phòng A (mới)" nor "+84(0)24 3733".
var formula = regexp.MustCompile(`^=|^[@+-][\w.$]*[A-Za-z$][\w.$]*[|!(]`)

// points reads a score: nothing, or a dash, is none. A penalty may stand with its sign.
func (r *Roster) points(l Line, c Column, text string) (p meeting.Points, given bool, bad *Problem) {
	if strings.Trim(text, "-–—") == "" {
		return 0, false, nil
	}
	if c.Kind == meeting.Penalty {
		text = strings.TrimLeft(text, "-–−")
	}
	p, err := meeting.ParsePoints(text)
	if err != nil {
		problem := r.problem(BadPoints, l, c.At, text, "")
		return 0, false, &problem
	}
	if c.Max > 0 && p > c.Max {
		problem := r.problem(OverMaximum, l, c.At, p.String(), c.Max.String())
		return 0, false, &problem
	}
	return p, true, nil
}
