package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"thuky/meeting"
)

// course is each item as it went, numbered, in the order in which they were begun.
func (w *minutes) course() {
	n := 0
	number := func(title string) {
		n++
		w.heading(2, fmt.Sprintf("%d. %s", n, title))
	}
	var pending []string
	for _, it := range inOrder(w.m.Items) {
		switch it.State() {
		case meeting.ItemPending:
			if !w.toldElsewhere(it.Part) {
				pending = append(pending, it.Name)
			}
		case meeting.ItemSkippedOver:
			number(it.Name)
			w.say("%s", w.skipped(it))
		default:
			number(it.Name)
			w.aside(w.spans(it))
			w.note(it.Note)
			w.during(it.ID)
		}
	}
	if start := len(w.body); w.m.Phase() != meeting.Planned {
		if w.during(""); len(w.body) > start {
			n++
			w.body = slices.Insert(w.body, start, Block(Heading{Level: 2, Text: fmt.Sprintf("%d. %s", n, w.phrase("minutes.other"))}))
		}
	}
	if len(pending) > 0 && w.m.Phase() == meeting.Ended {
		w.tell("minutes.left", "nội dung", list(pending))
	}
}

// toldElsewhere reports whether what an item is for happened all the same, though the item was never begun: it would be
// said to be left over beside what it was about.
func (w *minutes) toldElsewhere(part meeting.Part) bool {
	switch part {
	case meeting.Directing:
		return slices.ContainsFunc(w.m.Directives, func(d *meeting.Directive) bool { return d.Own() })
	case meeting.Pledging:
		return w.m.Signed() > 0
	case meeting.NewHeads:
		return w.m.Heads != nil
	}
	return false
}

// inOrder sorts the items by when they began; one that never did stays behind the one before it on the agenda.
func inOrder(items []*meeting.Item) []*meeting.Item {
	begun := map[*meeting.Item]time.Time{}
	var last time.Time
	for _, it := range items {
		if len(it.Spans) > 0 {
			last = it.Spans[0].From
		}
		begun[it] = last
	}
	out := slices.Clone(items)
	slices.SortStableFunc(out, func(a, b *meeting.Item) int { return begun[a].Compare(begun[b]) })
	return out
}

func (w *minutes) skipped(it *meeting.Item) string {
	if reason := clause(it.Reason); reason != "" {
		return w.phrase("minutes.skipped-why", "lý do", reason)
	}
	return w.phrase("minutes.skipped")
}

// spans says when the item was under way, and who was in charge of it.
func (w *minutes) spans(it *meeting.Item) string {
	var parts []string
	for _, s := range it.Spans {
		parts = append(parts, w.span(s))
	}
	s := upperFirst(strings.Join(parts, "; tiếp tục "))
	if who := clause(it.Who); who != "" {
		s += "; phụ trách: " + who
	}
	return sentence(s)
}

func (w *minutes) span(s meeting.Span) string {
	from, to := w.clock(s.From), w.clock(s.To)
	switch {
	case s.To.IsZero():
		return "từ " + from
	case from == to:
		return "lúc " + from
	}
	return "từ " + from + " đến " + to
}

// during is all that happened while that item ran, or while none did: the roll call, what earlier meetings left to do,
// the scores, nominations, what has a time, in its order, then the pledge and the directives.
func (w *minutes) during(item meeting.ID) {
	w.rollCall(item)
	w.followedUp(item)
	w.ranked(item)
	w.nominations(item)
	type happening struct {
		at   time.Time
		tell func()
	}
	var all []happening
	speeches := w.speeches(item)
	for _, s := range speeches {
		all = append(all, happening{s.Spans[0].From, func() { w.speech(s, len(speeches) > 1) }})
	}
	for _, r := range w.m.Rounds {
		if r.Item == item {
			all = append(all, happening{r.Opened, func() { w.round(r) }})
		}
	}
	for _, d := range w.m.Decisions {
		if d.Round == "" && w.toldUnder(d) == item {
			all = append(all, happening{d.At, func() { w.decided(d) }})
		}
	}
	slices.SortStableFunc(all, func(a, b happening) int { return a.at.Compare(b.at) })
	for _, h := range all {
		h.tell()
	}
	w.commitments(item)
	w.pledge(item)
	w.directives(item)
}

// toldUnder is the item under which a decision in words is told, or the announcement of next year's heads.
func (w *minutes) toldUnder(d *meeting.Decision) meeting.ID {
	if d.Heads {
		return w.belongs(meeting.NewHeads, d.Item)
	}
	return d.Item
}

// belongs is the item under which something of that part is told: the one it was recorded in, where that is about it;
// else the first that is and was begun, however late it was begun; else the one it was recorded in all the same.
func (w *minutes) belongs(part meeting.Part, recorded meeting.ID) meeting.ID {
	if it := w.m.Item(recorded); it != nil && it.Part == part {
		return recorded
	}
	return cmp.Or(w.place(part), recorded)
}

// place is the first item of that part that was begun: where the minutes tell what belongs to no moment. It is empty
// where there is none.
func (w *minutes) place(part meeting.Part) meeting.ID {
	for _, it := range inOrder(w.m.Items) {
		if it.Part == part && len(it.Spans) > 0 {
			return it.ID
		}
	}
	return ""
}
