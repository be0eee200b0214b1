package tui_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui"
	"thuky/tui/text"
	"thuky/tui/vterm"
)

// thousands is a congress: n delegates, each of them ticked, and rounds of papers until the record has so many events.
func thousands(n, events int) []meeting.Body {
	c := conference(5)
	c.Units = nil
	var all []meeting.ID
	for i := range n {
		id := unit(i + 1)
		c.Units = append(c.Units, meeting.NewUnit{ID: id, Name: "Đại biểu số " + strconv.Itoa(i+1) + ", đoàn Cục Kế hoạch - Tài chính"})
		all = append(all, id)
	}
	out := []meeting.Body{c, meeting.ItemBegun{Item: item(1)}}
	for _, id := range all {
		out = append(out, meeting.UnitsMarked{Units: []meeting.ID{id}, Status: meeting.Present})
	}
	out = append(out, meeting.ItemBegun{Item: item(4)})
	for i := range 13 {
		out = append(out, meeting.Nominated{Title: ministry, NewNominee: meeting.NewNominee{ID: meeting.ID("x" + strconv.Itoa(i+1)), Unit: unit(i + 1)}})
	}
	out = append(out, meeting.NominationsClosed{Title: ministry})
	for r := 1; ; r++ {
		id := meeting.ID("r" + strconv.Itoa(r))
		out = append(out, meeting.RoundOpened{ID: id, Title: ministry}, meeting.PapersIssued{Round: id, Issued: 1_000_000})
		for i := range n - 100 {
			if len(out) == events {
				return out
			}
			m := make(tally.Marks, 13)
			m[i%13], m[(i+r)%13] = tally.Agree, tally.Agree
			out = append(out, meeting.PaperSealed{Round: id, Marks: m})
		}
		out = append(out, meeting.RoundVoided{Round: id, Reason: "kiểm lại từ đầu"})
	}
}

// recorded puts a long record on a desk, with its hashes, much faster than deciding each event would.
func recorded(tb testing.TB, bodies []meeting.Body) (*desk, *watch) {
	tb.Helper()
	d, now := newDesk(), &watch{}
	var last meeting.Event
	for _, b := range bodies {
		now.on(1)
		raw, err := meeting.EncodeBody(b)
		if err != nil {
			tb.Fatal(err)
		}
		e := meeting.Event{At: now.now(), Occurred: now.now(), Seat: "secretary", Kind: b.Kind(), Body: raw}.Seal(last)
		d.events[meetingID] = append(d.events[meetingID], e)
		last = e
	}
	d.order = []string{meetingID}
	return d, now
}

// BenchmarkKey measures how long a key takes until its frame is on the virtual terminal: on each screen with the cursor
// going up and down, and while papers are marked and entered. "work" is what a key makes of the state and the frame,
// without the terminal.
func BenchmarkKey(b *testing.B) {
	for _, size := range []struct{ units, events int }{{13, 200}, {5000, 100_000}} {
		b.Run(fmt.Sprintf("units=%d/events=%d", size.units, size.events), func(b *testing.B) {
			bodies := append(counting(13, 13, 13), meeting.PapersIssued{Round: "r1", Issued: 1_000_000})
			for len(bodies) < size.events && size.units == 13 {
				bodies = append(bodies, meeting.ItemNoted{Item: item(1), Note: "lần " + strconv.Itoa(len(bodies))})
			}
			if size.units > 13 {
				bodies = thousands(size.units, size.events)
			}
			d, now := recorded(b, bodies)
			for _, at := range []struct {
				name string
				to   []string
				keys []string
			}{
				{"agenda", []string{"1"}, []string{"down", "up"}},
				{"attendance", []string{"2"}, []string{"down", "up"}},
				{"nominations", []string{"4"}, []string{"down", "up"}},
				{"papers", []string{"5", "end", "up", "enter"}, []string{"1", "2", "enter"}},
				{"minutes", []string{"7"}, []string{"down", "up"}},
			} {
				b.Run(at.name, func(b *testing.B) { benchKeys(b, d.survives(), now, at.to, at.keys) })
			}
		})
	}
}

func benchKeys(b *testing.B, d *desk, now *watch, to, keys []string) {
	app, err := tui.New(d, tui.Options{Meeting: meetingID, Now: now.now, Theme: "dark", Lang: text.Vietnamese})
	if err != nil {
		b.Fatal(err)
	}
	// The program's own work: what a key makes of the state, and the frame.
	s := &still{app, now}
	s.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	s.press(to...)
	var work []time.Duration
	for i := range 198 { // whole rounds of keys
		k := keys[i%len(keys)]
		begun := time.Now()
		s.press(k)
		_ = s.app.View()
		work = append(work, time.Since(begun))
	}
	term := vterm.Start(b, app, 80, 24)
	var painted []time.Duration
	var bytes int
	for i := 0; b.Loop(); i++ {
		term.Screen()
		d, n := term.Painted(keys[i%len(keys)])
		painted = append(painted, d)
		bytes += n
	}
	b.ReportMetric(ms(work, 50), "work-p50-ms")
	b.ReportMetric(ms(work, 99), "work-p99-ms")
	b.ReportMetric(ms(painted, 50), "painted-p50-ms")
	b.ReportMetric(ms(painted, 99), "painted-p99-ms")
	b.ReportMetric(float64(bytes)/float64(len(painted)), "bytes/key")
}

func ms(d []time.Duration, percent int) float64 {
	slices.Sort(d)
	return float64(d[min(len(d)-1, len(d)*percent/100)]) / float64(time.Millisecond)
}

// BenchmarkPaper counts the bytes that a paper sends to the terminal at 80×24 when it is counted, all frames of the growing bars
// included, over a whole vote of 13 papers on 13 names: on the console and in the room view, with so many names marked.
func BenchmarkPaper(b *testing.B) {
	for _, view := range []string{"console", "room"} {
		for _, marks := range []int{1, 2, 4} {
			b.Run(fmt.Sprintf("%s/marks=%d", view, marks), func(b *testing.B) {
				marked, counted, papers := 0, 0, 0
				for b.Loop() {
					m, c := countedBytes(b, view, marks)
					marked, counted, papers = marked+m, counted+c, papers+13
				}
				b.ReportMetric(float64(counted)/float64(papers), "bytes/paper")
				b.ReportMetric(float64(marked)/float64(papers*marks), "bytes/mark")
			})
		}
	}
}

// countedBytes enters 13 papers: what marking them sends, and what counting them does, until every bar stands still.
func countedBytes(b *testing.B, view string, marks int) (marked, counted int) {
	d, now := newDesk(), &watch{}
	title := conference(13).Titles[0]
	title.Rule.Marks, title.Rule.Quota = 4, 4
	d.held(b, meetingID, now, append(nominated(13, 13, 13), meeting.TitleChanged{NewTitle: title},
		meeting.RoundOpened{ID: "r1", Title: title.ID}, meeting.PapersIssued{Round: "r1", Issued: 13})...)
	clock := &fast{watch: now}
	var later []tea.Msg
	opts := tui.Options{Meeting: meetingID, Now: clock.now, Theme: "dark"}
	opts.After = func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
		if d < 100*time.Millisecond { // a frame; not the clock
			later = append(later, msg(clock.now()))
		}
		return nil
	}
	app, err := tui.New(d, opts)
	if err != nil {
		b.Fatal(err)
	}
	term := vterm.Start(b, app, 80, 24)
	term.Press("5", "end", "up", "enter")
	if view == "room" {
		term.Press("f9")
	}
	for paper := range 13 {
		begun := term.Written()
		for i := range marks {
			term.Press(strconv.Itoa((paper*3 + i*(2+paper%2)) % 10)) // now one name, now another
		}
		term.Screen()
		before := term.Written()
		marked += before - begun
		term.Press("enter")
		term.Screen()
		for len(later) > 0 {
			frames := later
			later = nil
			clock.after(50 * time.Millisecond)
			for _, msg := range frames {
				term.Send(msg)
			}
			term.Screen()
		}
		counted += term.Written() - before
	}
	return marked, counted
}
