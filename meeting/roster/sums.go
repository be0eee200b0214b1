package roster

import (
	"slices"

	"thuky/meeting"
)

// span is the columns from one place to before another, from 0.
type span struct{ from, to int }

// whole is every column.
var whole = span{0, MaxColumns}

func (s span) has(at int) bool { return s.from <= at && at < s.to }

// counted is what a meeting makes of the points of a row in some of the columns, as meeting.Total and meeting.SelfTotal
// do: under each criterion those cross-checked, else those self-scored; of the stage SelfScored the latter alone.
func (r *Roster) counted(points []Points, within span, stage meeting.Stage) meeting.Points {
	var sum meeting.Points
	for _, p := range points {
		c := r.Columns[p.Column]
		switch {
		case c.Field != Score || !within.has(c.At):
		case c.Stage != meeting.SelfScored && stage == meeting.SelfScored:
		case c.Stage == meeting.SelfScored && stage != meeting.SelfScored && r.crossed(points, c, within):
		case c.counts() == meeting.Penalty:
			sum -= p.Points
		default:
			sum += p.Points
		}
	}
	return sum
}

// crossed reports whether a row has cross-checked points beside those of a column.
func (r *Roster) crossed(points []Points, of Column, within span) bool {
	return slices.ContainsFunc(points, func(p Points) bool {
		c := r.Columns[p.Column]
		return c.Field == Score && c.Stage != meeting.SelfScored && c.Criterion == of.Criterion && within.has(c.At)
	})
}

// check compares the list's own totals of a row with what the meeting makes of its points, exactly: one that is another
// is a Problem of the row. A row that has problems already is not checked, nor is one of which no points are taken.
func (e *Entry) check(r Roster, s *scoring) {
	taken := len(e.Scores) == 0 && len(s.of) > 0 || slices.ContainsFunc(e.Scores, func(p Points) bool { _, ok := s.of[p.Column]; return ok })
	for _, total := range e.Sums {
		c := r.Columns[total.Column]
		sum := r.counted(e.Scores, c.span, c.Stage)
		if taken && !e.faulty() && sum != total.Points {
			e.Problems = append(e.Problems, r.problem(OtherSum, Line{Number: e.Line}, c.At, total.Points.String(), sum.String()))
		}
	}
}

// spans tells of what each total is one: the last of a stage is of everything, one within a criterion of that, and those
// before of what stands to their left, or since the total before, whichever their rows agree with. One that does not
// agree with any is left aside.
func (r *Roster) spans() {
	last := map[meeting.Stage]int{}
	for i, c := range r.Columns {
		if c.Field == Sum && c.group == "" && c.span == (span{}) {
			last[c.Stage] = i
		}
	}
	since := map[meeting.Stage]int{}
	for i := range r.Columns {
		c := &r.Columns[i]
		if c.Field != Sum {
			continue
		}
		switch {
		case c.span != span{}: // its rows have told
		case c.group != "":
			c.span = r.groupOf(*c)
		case last[c.Stage] == i:
			c.span = whole
		default:
			r.part(c, since[c.Stage])
		}
		since[c.Stage] = c.At + 1
	}
}

// part finds the columns of which a total before the last one is one.
func (r *Roster) part(c *Column, since int) {
	for _, c.span = range []span{{0, c.At}, {since, c.At}, whole} {
		if right, wrong := r.agreement(c.At); right > wrong {
			return
		}
	}
	c.Field, c.aside = Ignored, Unlike
}

// groupOf is where the columns of the criterion stand in which a total is one.
func (r *Roster) groupOf(sum Column) span {
	s := span{sum.At, sum.At}
	for _, c := range r.Columns {
		if c.group == sum.group {
			s = span{min(s.from, c.At), max(s.to, c.At+1)}
		}
	}
	return s
}

// agreement counts the rows that agree with the total in a column, and those that do not.
func (r *Roster) agreement(at int) (right, wrong int) {
	for _, row := range r.tried() {
		for _, total := range row.Scores {
			c := r.Columns[total.Column]
			switch {
			case c.At != at || c.Field != Sum:
			case r.counted(row.Scores, c.span, c.Stage) == total.Points:
				right++
			default:
				wrong++
			}
		}
	}
	return right, wrong
}
