package screen

import (
	"cmp"
	"slices"
	"strings"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/text"
)

// settle offers the ways in which the rule deals with the seats a round left open: a further round, or a settlement.
func (v *Vote) settle(c *Context, r *meeting.Round) []Action {
	t := c.M.Title(r.Title)
	if t == nil || r.State != meeting.Declared || r.Verdict.Open == 0 || r.Settlement != nil || c.M.LastRound(t) != r {
		return nil
	}
	return []Action{open([]string{"enter"}, text.SettleName, nil, func() dialog.Dialog {
		again := meeting.RoundOpened{ID: c.NewID(), Title: t.ID}
		label := text.RoundAgain
		if len(r.Verdict.Tied) > 0 {
			label = text.RunOffOpen
		}
		options := []dialog.Option{{Label: text.Capital(c.T(text.Of(t.Rule.Method, label))), Why: c.why(again), Out: Open{v.openForm(c, t, again)}}}
		for _, w := range meeting.Ways() {
			if w == meeting.RunOff {
				continue
			}
			options = append(options, dialog.Option{Label: text.Capital(c.T(text.Of(r.Method, text.Ways[w]))), Why: c.why(v.probeWay(c, r, w)), Out: Open{v.settleForm(c, r, w)}})
		}
		return dialog.NewPick(c.T(text.SettleName)+": "+r.Subject, options, nil).FromPossible()
	})}
}

// probeWay asks whether a way could be taken at all: with the first of the tied, or the best of them, in the open seats.
func (v *Vote) probeWay(c *Context, r *meeting.Round, w meeting.Way) meeting.RoundSettled {
	chosen := tiedIDs(r)
	if w == meeting.HigherScore {
		names, _ := c.byScore(r)
		chosen = nil
		for _, n := range names {
			chosen = append(chosen, tiedIDs(r)[find(r.Verdict.Tied, n)])
		}
	}
	return meeting.RoundSettled{ID: "probe", Round: r.ID, Way: w, Chosen: chosen[:min(seats(r, w), len(chosen))], Reason: "?", Witnesses: "?"}
}

// seats is how many must be chosen in a way.
func seats(r *meeting.Round, w meeting.Way) int {
	if w == meeting.Council || w == meeting.LeaveOpen {
		return 0
	}
	return r.Verdict.Open
}

func tiedIDs(r *meeting.Round) []meeting.ID {
	var out []meeting.ID
	for _, c := range r.Candidates {
		if room.Tied(r.Verdict, c.Name) {
			out = append(out, c.ID)
		}
	}
	return out
}

// settleForm asks who gets the seats, why, and who witnessed a lot.
func (v *Vote) settleForm(c *Context, r *meeting.Round, w meeting.Way) dialog.Dialog {
	b := meeting.RoundSettled{ID: c.NewID(), Round: r.ID, Way: w}
	n := seats(r, w)
	var fields []dialog.Field
	ids := tiedIDs(r)
	names, reason := r.Verdict.Tied, ""
	if w == meeting.HigherScore {
		names, reason = c.byScore(r)
	}
	for i := range min(n, len(ids)) {
		label := text.Word{Vi: text.SettleSeat.In(text.Vietnamese, i+1), En: text.SettleSeat.In(text.English, i+1)}
		fields = append(fields, dialog.Field{Label: label, Choices: r.Verdict.Tied, Value: names[i]})
	}
	fields = append(fields, dialog.Field{Label: text.Reason, Value: reason, Hint: c.T(text.HallTextHint)})
	if w == meeting.Lot {
		fields = append(fields, dialog.Field{Label: text.SettleWitness})
	}
	return c.form(c.T(text.Of(r.Method, text.Ways[w])), fields, func(val []string) (meeting.Body, error) {
		b.Chosen = nil
		for _, chosen := range val[:n] {
			b.Chosen = append(b.Chosen, ids[find(r.Verdict.Tied, chosen)])
		}
		b.Reason = val[n]
		if w == meeting.Lot {
			b.Witnesses = val[n+1]
		}
		return b, nil
	})
}

// byScore are the names that tie in a round, the higher score first, and those scores as a reason. Where one of them has
// none, or two at the edge of the seats have the same, the scores decide nothing: the names stand as they did, without a
// reason.
func (c *Context) byScore(r *meeting.Round) (names []string, reason string) {
	type scored struct {
		name  string
		total meeting.Points
	}
	var all []scored
	totals := ranks(c.M)
	for _, cand := range r.Candidates {
		if !room.Tied(r.Verdict, cand.Name) {
			continue
		}
		total, ok := totals[cand.Unit]
		if !ok {
			return r.Verdict.Tied, ""
		}
		all = append(all, scored{cand.Name, total.Total})
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.total, a.total) })
	if n := seats(r, meeting.HigherScore); n < len(all) && all[n-1].total == all[n].total {
		return r.Verdict.Tied, ""
	}
	var said []string
	for _, s := range all {
		names = append(names, s.name)
		said = append(said, s.name+" "+s.total.String())
	}
	return names, text.ScoreReason.In(text.Vietnamese, strings.Join(said, "; "))
}

// ceilingWarning says that a title's winners are more than is recommended; empty when they are not.
func ceilingWarning(c *Context, r *meeting.Round) string {
	t := c.M.Title(r.Title)
	if t == nil || r.State == meeting.Void {
		return ""
	}
	pending := 0
	if v, err := r.Count(); err == nil && r.State == meeting.Open && !room.Hidden(r) {
		pending = len(v.Elected)
	}
	winners, of, above := c.M.AboveCeiling(t, pending)
	if !above {
		return ""
	}
	return c.T(text.CeilingWarning, winners, of, t.Ceiling.Share, t.Ceiling.Source)
}
