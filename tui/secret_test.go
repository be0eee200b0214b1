package tui_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"thuky/meeting"
	"thuky/tui"
	"thuky/tui/text"
)

// secret is typed into every input of a session: no room view may ever show it, saved or not.
const secret = "zqx"

// guarded is a console and a window of the hall's beside it, both looked at after every key.
type guarded struct {
	*still
	desk   *desk
	window *tui.Window
	hall   *hallWindow
	heard  int
	held   bool // under the cover from the first key on
}

func guard(t testing.TB) *guarded {
	t.Helper()
	g := &guarded{desk: newDesk(), hall: &hallWindow{watched: true}}
	now := &watch{}
	title := conference(5).Titles[0]
	title.Rule.Sealed = true
	g.desk.held(t, meetingID, now, append(nominated(5, 5, 3), meeting.TitleChanged{NewTitle: title},
		meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s1", Speaker: "Thanh tra Bộ", Seconds: 10}})...)
	app, err := tui.New(g.desk, tui.Options{Meeting: meetingID, Now: now.now, Theme: "dark", Hall: g.hall})
	if err != nil {
		t.Fatal(err)
	}
	g.still = &still{app, now}
	g.window = tui.NewWindow(nil, tui.WindowOptions{Theme: "dark", Now: now.now})
	g.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	g.window.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	return g
}

// frames are what the hall sees in both ways of showing it: in its window, and on the console after F9, which is pressed
// now or, in a session that is held under the cover, was pressed before its first key.
func (g *guarded) frames() (window, covered string) {
	events, _ := g.desk.Events(meetingID)
	for ; g.heard < len(events); g.heard++ {
		g.window.Update(tui.NewsMsg(tui.News{Event: events[g.heard]}))
	}
	g.hall.mu.Lock()
	if n := len(g.hall.views); n > 0 {
		raw, _ := json.Marshal(g.hall.views[n-1])
		g.window.Update(tui.NewsMsg(tui.News{View: raw}))
	}
	g.hall.mu.Unlock()
	window = g.window.View().Content
	turn := func() {
		if !g.held {
			g.send(pressed("f9"))
		}
	}
	turn()
	covered = g.app.View().Content
	turn()
	return ansi.Strip(window), ansi.Strip(covered)
}

// TestTheHallSeesNoSecrets: over random sessions, neither room view shows a note, an input, the palette, a help line or
// the totals of a sealed count.
func TestTheHallSeesNoSecrets(t *testing.T) {
	keys := []string{
		"1", "2", "3", "4", "5", "6", "7", "enter", "enter", "enter", "space", "+", "-", "up", "down", "left", "right", "tab", "esc", "esc",
		"ctrl+s", "ctrl+n", "ctrl+e", "ctrl+o", "ctrl+r", "ctrl+k", "ctrl+x", "ctrl+z", "ctrl+y", "ctrl+t", "f1", "f2", "f5", "f6", "f12",
		"delete", "pgup", "pgdown", "ctrl+a", secret, secret, secret, "2",
	}
	rapid.Check(t, func(rt *rapid.T) {
		g := guard(t)
		if g.held = rapid.Bool().Draw(rt, "held"); g.held {
			g.press("f9")
		}
		var trail []string
		// Some sessions begin where it is delicate: a sealed count under way, a note half typed.
		trail = append(trail, rapid.SampledFrom([][]string{
			nil, {"1", "space", secret}, {"3", "enter", "ctrl+n", secret, "ctrl+s"}, {"5", "enter", "0", "enter", "enter", "5", "enter", "1", "2", "enter", "1", "enter"},
		}).Draw(rt, "begin")...)
		trail = append(trail, rapid.SliceOfN(rapid.SampledFrom(keys), 1, 25).Draw(rt, "keys")...)
		for i, k := range trail {
			if k == secret {
				for _, c := range secret {
					g.press(string(c))
				}
			} else {
				g.press(k)
			}
			window, covered := g.frames()
			m := g.desk.fold(t, meetingID)
			for name, frame := range map[string]string{"window": window, "console under F9": covered} {
				if what := leaked(m, frame); what != "" {
					rt.Fatalf("after %v the %s shows %s\n%s", trail[:i+1], name, what, frame)
				}
			}
		}
	})
}

// leaked says what a frame shows that is not for the hall.
func leaked(m *meeting.Meeting, frame string) string {
	lower := strings.ToLower(frame)
	for what, words := range map[string]string{
		"what was typed": secret, "a help line": "f1 ", "what undo takes back": "ctrl+z", "the palette": "esc ", "overtime": "(quá",
	} {
		if strings.Contains(lower, words) && !public(m, words) {
			return what
		}
	}
	for _, r := range m.OpenRounds() {
		if !r.Sealed {
			continue
		}
		if v, err := r.Count(); err == nil {
			for _, n := range v.Names {
				for line := range strings.SplitSeq(frame, "\n") {
					if strings.Contains(line, n.Name) && (strings.Contains(line, "█") || strings.HasSuffix(strings.TrimSpace(line), fmt.Sprint(" ", n.Agree))) {
						return "a sealed total"
					}
				}
			}
		}
	}
	return ""
}

// public reports whether a word was made public on purpose: as a decision, a name, a question, a message of its own.
func public(m *meeting.Meeting, word string) bool {
	if word != secret {
		return false
	}
	var said []string
	for _, u := range m.Units {
		said = append(said, u.Name)
	}
	for _, it := range m.Items {
		said = append(said, it.Name, it.Who)
	}
	for _, s := range m.Speeches {
		said = append(said, s.Speaker, s.Topic)
	}
	for _, x := range m.Titles {
		said = append(said, x.Name)
		for _, n := range x.Nominees {
			said = append(said, m.NomineeName(n))
		}
	}
	for _, r := range m.Rounds {
		said = append(said, r.Subject)
		if r.Settlement != nil {
			said = append(said, r.Settlement.Reason, r.Settlement.Witnesses)
		}
	}
	for _, d := range m.Decisions {
		said = append(said, d.Text)
	}
	if h := m.Heads; h != nil {
		said = append(said, h.Head.String(), h.Number)
		for _, p := range h.Deputies {
			said = append(said, p.String())
		}
	}
	said = append(said, m.Info.Title, m.Info.Cluster, m.Info.Place)
	return strings.Contains(strings.ToLower(strings.Join(said, "\n")), word)
}

// The console is seen by the hall where there is one screen only: notes and overtime are not on it.
func TestOneScreenKeepsNotesOffTheConsole(t *testing.T) {
	note := "Đại diện phát biểu còn dài dòng"
	bodies := append(begun(13, 12), meeting.ItemNoted{Item: item(1), Note: note},
		meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s1", Speaker: "Thanh tra Bộ", Seconds: 60}}, meeting.SpeechBegun{Speech: "s1"}, meeting.SpeechNoted{Speech: "s1", Note: note})
	s := on(t, bodies)
	s.Want(note)
	s.minutes(5)
	s.Press("3")
	s.Want(note, "quá")
	s.find("mot man hinh")
	s.Press("f9") // the console, although a clock runs
	s.Want("F1", text.NoteKept.Vi)
	s.WantNot(note, "quá", "05:1")
	s.Press("1")
	s.WantNot(note)
}

// The agenda told the hall by how much an item was over its time, and how late the meeting is.
func TestOneScreenKeepsOvertimeOffTheAgenda(t *testing.T) {
	s := on(t, begun(13, 12))
	s.minutes(25)
	s.Press("up")
	s.Want("25:", "chậm")
	s.find("mot man hinh")
	s.Want("F1")
	s.WantNot("25:", "chậm")
}

// The line of what can be undone showed the hall the words of a correction, and why it was made.
func TestTheWordsOfACorrectionAreForTheSecretaryAlone(t *testing.T) {
	letterhead := conference(13).Info.Letterhead
	letterhead.Symbol = "BB-X"
	s := on(t, append(begun(13, 12), meeting.Closed{}, meeting.LetterheadAmended{Letterhead: letterhead, Reason: "văn thư nhầm", By: "Thư ký"}))
	s.WantNot("văn thư nhầm")
	s = on(t, append(begun(13, 12), meeting.Amended{Amendment: meeting.Amendment{Text: "Ghi nhầm lời đồng chí Thứ trưởng", Reason: "nghe nhầm", By: "Thư ký"}}))
	s.Want("Ctrl+Z hoàn tác: đính chính")
	s.WantNot("Ghi nhầm")
	s.Press("f3")
	s.Want("Ghi nhầm", "nghe nhầm") // for her alone
	s.Press("esc")
	s.find("mot man hinh")
	s.Press("f3", "f9")
	s.Want("đính chính")
	s.WantNot("Ghi nhầm", "nghe nhầm")
}
