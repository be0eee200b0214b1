package screen

import (
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Who heads the cluster: this year, among those who run the meeting, and next year, among the decisions.

// headFields ask for the head and the first deputy, by the cluster's own words for them.
func headFields(c *Context, head meeting.Person, deputies []meeting.Person) []dialog.Field {
	var fields []dialog.Field
	ask := func(term string, p meeting.Person) {
		said := func(w text.Word) text.Word {
			return text.Word{Vi: strings.ReplaceAll(w.Vi, "%s", term), En: strings.ReplaceAll(w.En, "%s", term)}
		}
		fields = append(fields,
			dialog.Field{Label: said(text.TermHonorific), Value: p.Honorific},
			dialog.Field{Label: said(text.TermName), Value: p.Name, Known: c.people()},
			dialog.Field{Label: said(text.TermOffice), Value: p.Office})
	}
	ask(c.M.Info.Head, head)
	deputy := meeting.Person{}
	if len(deputies) > 0 {
		deputy = deputies[0]
	}
	ask(c.M.Info.Deputy, deputy)
	return fields
}

// readHeads reads what headFields asked for; deputies beyond the first stay.
func readHeads(v []string, deputies []meeting.Person) (meeting.Person, []meeting.Person) {
	others := deputies[min(1, len(deputies)):]
	if p := readPerson(v[3:]); !p.IsZero() {
		return readPerson(v), append([]meeting.Person{p}, others...)
	}
	return readPerson(v), others
}

// headsAction says who heads the cluster this year.
func headsAction(c *Context) Action {
	now := meeting.ClusterHeads{}
	if c.M.ClusterHeads != nil {
		now = *c.M.ClusterHeads
	}
	probe := meeting.ClusterHeadsNamed{ClusterHeads: meeting.ClusterHeads{Head: meeting.Person{Name: now.Head.Name + "?"}}}
	return open([]string{"ctrl+o"}, text.HeadsNow, c.M.Check(probe, c.Now), func() dialog.Dialog {
		return c.form(text.Capital(c.T(text.HeadsNow)), headFields(c, now.Head, now.Deputies), func(v []string) (meeting.Body, error) {
			head, deputies := readHeads(v, now.Deputies)
			return meeting.ClusterHeadsNamed{ClusterHeads: meeting.ClusterHeads{Head: head, Deputies: deputies}}, nil
		})
	})
}

// headLines say who heads the cluster this year, as far as that is known.
func headLines(c *Context) []string {
	var out []string
	for _, h := range c.M.Headships() {
		if h.Year == c.M.Info.Year {
			said := c.T(text.HeadOf, h.Post, strconv.Itoa(h.Year), h.Person)
			out = append(out, widget.Styled(c.Theme.Text, widget.Wrap(said, c.W))...)
		}
	}
	if len(out) > 0 {
		out = append(out, "")
	}
	return out
}
