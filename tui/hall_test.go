package tui_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui"
	"thuky/tui/text"
)

// hallSights are all the pictures the hall can see, in the states that look different.
func hallSights(t testing.TB) []sight {
	t.Helper()
	seven := []string{"aa-----------", "a-a----------", "-aa----------", "aab----------", "aaa----------", "-------------"}
	voting := counting(13, 12, 13, seven...)
	few := counting(5, 5, 3, "aa-", "a-a", "aa-")
	hands := append(begun(13, 12), meeting.RoundOpened{ID: "m1", Question: "Thông qua chương trình Hội nghị", Rule: handsRule()})
	counted := append(hands, meeting.TotalsEntered{Round: "m1", Totals: tally.Totals{Returned: 12, Valid: 12, Names: []tally.Votes{{Agree: 11, Disagree: 1}}}})
	heads := append(begun(13, 12), meeting.HeadsAnnounced{Heads: meeting.Heads{ID: "h1", Year: 2021, Head: meeting.Person{Honorific: "ông", Name: "Bạch Quốc An", Office: "Vụ trưởng Vụ Pháp luật quốc tế"}, Deputies: []meeting.Person{{Honorific: "ông", Name: "Phan Anh Tuấn", Office: "Cục trưởng Cục Kế hoạch - Tài chính"}}, Number: "05/QĐ-BTP"}})
	return []sight{
		{"slide", created(13), []string{"f9"}},
		{"roll", begun(13, 8), []string{"f9"}},
		{"item", append(begun(13, 12), meeting.ItemBegun{Item: item(2)}), []string{"f9"}},
		{"speaker", queued(), []string{"3", "enter", "f9"}},
		{"scores", append(scored(begun(13, 12)), meeting.ItemInserted{NewItem: meeting.NewItem{ID: "i9", Name: "Thông qua bảng điểm", Part: meeting.Scores, Minutes: 10}}, meeting.ItemBegun{Item: "i9"}), []string{"f9"}},
		{"candidates", nominated(13, 12, 13), []string{"f9"}},
		{"candidates-few", nominated(13, 12, 4), []string{"f9"}},
		{"voting", append(nominated(13, 12, 6), meeting.RoundOpened{ID: "r1", Title: ministry}), []string{"f9"}},
		{"count", voting, []string{"f9"}},
		{"count-few", few, []string{"f9"}},
		{"count-sealed", append(ruled(func(r *meeting.Rule) { r.Sealed = true }), meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 5}, meeting.PaperSealed{Round: "r1", Marks: marks("aa-")}), []string{"f9"}},
		{"result", few, []string{"5", "enter", "-", "enter", "-", "enter", "ctrl+r", "enter", "enter", "f9"}},
		{"result-tied", tied(t), []string{"5", "enter", "ctrl+r", "enter", "enter", "f9"}},
		{"hands-asked", hands, []string{"f9"}},
		{"hands", counted, []string{"f9"}},
		{"hands-declared", counted, []string{"5", "end", "enter", "ctrl+r", "enter", "enter", "f9"}},
		{"decision", append(begun(13, 12), meeting.DecisionMade{ID: "d1", Text: "Thống nhất phát động phong trào thi đua chuyên đề về chuyển đổi số trong toàn Cụm."}), []string{"f9"}},
		{"heads", heads, []string{"f9"}},
		{"pledge", append(begun(13, 12), meeting.PledgeSigned{Units: []meeting.ID{unit(1), unit(2)}}), []string{"f9"}},
		{"message", begun(13, 12), []string{"f2", "p", "h", "o", "n", "g", " ", "x", "e", "m", " ", "g", "i", "enter", "down", "enter", "M", "ờ", "i", " ", "h", "ọ", "p", "ctrl+s", "f9"}},
		{"break", begun(13, 12), []string{"f2", "p", "h", "o", "n", "g", " ", "x", "e", "m", " ", "g", "i", "enter", "down", "down", "enter", "ctrl+s", "f9"}},
		{"ended", append(begun(13, 12), meeting.Closed{}), []string{"f9"}},
	}
}

// The figures of a clock and of a single tally are at least a quarter of the screen's height, as far as its width allows.
func TestFiguresAreAQuarterOfTheScreen(t *testing.T) {
	for _, v := range hallSights(t) {
		switch v.name {
		case "speaker", "break", "count-sealed", "hands":
		default:
			continue
		}
		s := v.see(t, text.Vietnamese)
		for _, size := range [][2]int{{80, 24}, {120, 36}, {160, 45}, {200, 60}, {240, 70}} {
			high := 0
			for _, l := range s.frame(size[0], size[1]) {
				if strings.ContainsAny(ansi.Strip(l), "█▀▄") {
					high++
				}
			}
			if high*4 < size[1] {
				t.Errorf("%s at %d×%d: the figures are %d lines high", v.name, size[0], size[1], high)
			}
		}
	}
}

// The figures of a vote by hands are at one scale, whatever their number of digits, and stand on one line.
func TestTheFiguresOfHandsAreAtOneScale(t *testing.T) {
	for _, v := range hallSights(t) {
		if v.name != "hands" {
			continue
		}
		for _, size := range [][2]int{{80, 24}, {120, 36}, {160, 45}, {200, 60}} {
			columns := map[int][2]int{} // of each figure: its first and last line
			for y, l := range v.see(t, text.Vietnamese).frame(size[0], size[1]) {
				for i, part := range strings.Split(ansi.Strip(l), "│") {
					if !strings.ContainsAny(part, "█▀▄") {
						continue
					}
					lines, ok := columns[i]
					if !ok {
						lines[0] = y
					}
					columns[i] = [2]int{lines[0], y}
				}
			}
			if len(columns) != 3 || columns[0] != columns[1] || columns[1] != columns[2] {
				t.Errorf("at %d×%d the figures stand on the lines %v", size[0], size[1], columns)
			}
		}
	}
}

// Whatever the language, the sights are what their names say.
func TestTheScriptsLeadWhereTheirNamesSay(t *testing.T) {
	for _, v := range hallSights(t) {
		want := map[string]text.Word{"break": text.HallBreak, "message": {Vi: "Mời họp", En: "Please be seated"}}[v.name]
		if want.Vi == "" {
			continue
		}
		for _, lang := range []text.Lang{text.Vietnamese, text.English} {
			if all := ansi.Strip(strings.Join(v.see(t, lang).frame(80, 24), "\n")); !strings.Contains(all, want.In(lang)) {
				t.Errorf("%s in %s is\n%s", v.name, lang, all)
			}
		}
	}
}

// Thirteen names can be read in the smallest usual window: none is cut.
func TestThirteenCandidatesAreReadAt80(t *testing.T) {
	for _, name := range []string{"candidates", "count"} {
		for _, v := range hallSights(t) {
			if v.name != name {
				continue
			}
			all := ansi.Strip(strings.Join(v.see(t, text.Vietnamese).frame(80, 24), "\n"))
			for _, n := range unitNames {
				if !strings.Contains(all, n) {
					t.Errorf("%s does not show %s:\n%s", name, n, all)
				}
			}
		}
	}
}

func TestTheClockOfTheHallNeverShowsOvertime(t *testing.T) {
	s := on(t, queued())
	s.Press("3", "enter")
	s.minutes(20)
	s.Want("quá")
	s.Press("f9")
	s.WantNot("quá", "15:0")
	s.says(text.ClockDone)
}

// At F12 nothing of the console is seen any more, whatever was open, and everything is there again afterwards.
func TestTheTitleSlideStandsBeforeEverything(t *testing.T) {
	s := on(t, begun(13, 12))
	s.Press("1", "space")
	s.Type("Điều không phải cho phòng họp")
	s.Press("f12")
	s.Want("Hội nghị tổng kết thi đua năm 2020")
	s.WantNot("Điều không phải", "F1", text.NoteHint.Vi)
	s.Press("x", "enter", "esc") // no key does anything meanwhile
	s.Want("Hội nghị tổng kết thi đua năm 2020")
	s.Press("f12")
	s.Want("Điều không phải cho phòng họp")
	s.WantNot("họpx")
}

func TestTheTitleSlideComesDuringASave(t *testing.T) {
	s := on(t, begun(13, 12))
	g := s.desk.shut(true)
	s.Hold(1)
	s.Press("1", "enter")
	<-g.reached
	s.Press("f12")
	s.Want("CỤM THI ĐUA SỐ 1")
	s.Hold(0)
	s.desk.release()
	s.Want("CỤM THI ĐUA SỐ 1")
	s.again() // the hall sees the slide still: it is not for a start to take it off
	s.Want("CỤM THI ĐUA SỐ 1")
	s.WantNot("F1")
	s.Press("f9")
	s.Want("■ " + text.HallSees.In(text.Vietnamese, text.SceneSlide.Vi))
}

// On one screen a clock, a count and a result come up by themselves; what opens under them waits for F9.
func TestOneScreenSwitchesByItself(t *testing.T) {
	s := on(t, append(counting(5, 5, 3), meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s1", Speaker: "Thanh tra Bộ", Seconds: 300}}))
	s.find("mot man hinh")
	s.says(text.HallVoting)
	s.WantNot("F1") // a vote is up
	s.Press("f9")   // she wants to see the console
	s.Want("F1")
	s.Press("3", "enter") // a clock comes up
	s.WantNot("F1")
	s.Want("Thanh tra Bộ")
	s.says(text.ClockLeft)
	s.Press("ctrl+n") // a note is written under the cover
	s.WantNot(text.NoteHint.Vi)
	s.says(text.HallWriting)
	s.Type("riêng")
	s.WantNot("riêng")
	s.Press("f9")
	s.Want("riêng")
	s.Press("esc", "esc", "f9", "f5") // a question is asked under the cover
	s.WantNot(text.QuestionHint.Vi, "F1")
	s.says(text.HallWaiting)
	s.Press("f9")
	s.Want(text.QuestionHint.Vi)
	s.Press("f9")
	s.WantNot(text.QuestionHint.Vi)
	s.Press("esc")
	s.WantNot(text.HallWaiting.Vi)
	s.Press("enter") // the keys are those of the screen beneath
	s.that(s.m().Speaking() == nil, "the speech goes on")
	s.Want("F1")
	s.says(text.HallSeesThis)
	s.Press("5", "enter", "1", "2", "enter") // the count again, and what the hand does under it
	s.says(text.HallPapers, 1, 5)
	s.says(text.HallHand, 2, 0)
	s.Press("1", "2")
	s.says(text.HallHand, 2, 2)
	s.WantNot("F1", "[✓]")
	s.again() // the wall does not show the console because the program was started anew
	s.WantNot("F1")
	s.says(text.HallPapers, 1, 5)
	s.Press("f9")
	s.Want("F1")
}

// On one screen what is written and the draft of the minutes are covered also where nothing else holds the hall's eyes,
// until F9 uncovers them; so is the history, in which the notes are.
func TestOneScreenCoversWhatIsNotForTheHall(t *testing.T) {
	s := on(t, append(begun(13, 12), meeting.ItemNoted{Item: item(1), Note: "Điều chỉ thư ký biết"}))
	s.find("mot man hinh")
	s.says(text.HallSeesThis)
	s.Press("1", "space")
	s.Type("chưa xong")
	s.WantNot("chưa xong", "Điều chỉ", "F1")
	s.says(text.HallWriting)
	s.Press("f9")
	s.Want("chưa xong")
	s.Press("f9")
	s.WantNot("chưa xong")
	s.Press("ctrl+s")
	s.Want("F1", text.NoteKept.Vi)
	for key, seen := range map[string]string{"7": "DỰ THẢO", "f3": "Nhật ký Hội nghị"} {
		s.Press(key)
		s.WantNot("F1", "Điều chỉ", "chưa xong", seen)
		s.Press("f9")
		s.Want(seen)
		s.Press("f9")
		s.WantNot("F1")
		s.Press("esc", "1")
		s.Want("F1")
	}
	s.find("mot man hinh")
	s.Press("7")
	s.Want("F1")
}

// What the secretary chooses for the hall is shown to it where this is the one screen: a message, a break, a picture.
func TestOneScreenShowsWhatWasChosen(t *testing.T) {
	s := on(t, begun(13, 12))
	s.find("mot man hinh")
	s.find("thong bao")
	s.Type("Mời các đại biểu vào họp")
	s.WantNot("Mời các đại biểu vào họp")
	s.Press("ctrl+s")
	s.Want("Mời các đại biểu vào họp")
	s.WantNot("F1")
	s.Press("f9")
	s.Want("F1")
	s.find("giai lao")
	s.Press("ctrl+s")
	s.says(text.HallBreak)
	s.Press("f9", "f9")
	s.says(text.HallBreak)
}

// F12 brings the title slide, whatever was pressed before: F9 had uncovered the console.
func TestF12BringsTheSlideBackAfterF9(t *testing.T) {
	s := on(t, begun(13, 12))
	s.Press("f12", "f9")
	s.Want("F1")
	s.Press("f12")
	s.Want("CỤM THI ĐUA SỐ 1")
	s.WantNot("F1")
	s.Press("f12")
	s.Want("F1")
	s.WantNot("■")
}

// A key that is refused under the cover, or not taken behind the slide, is noticed by her hand.
func TestARefusedKeyIsNoticedUnderTheCover(t *testing.T) {
	s := on(t, begun(13, 12))
	s.Press("4", "f9", "ctrl+d")
	s.says(text.HallRefused)
	s.WantNot("F1")
	s.Press("f12")
	s.WantNot("F12")
	s.Press("x")
	s.says(text.HallBehindSlide)
	s.Press("f12", "f9")
	s.Want("F1")
}

// The mark of what was chosen goes when it is no longer shown.
func TestTheMarkOfAMessageGoesWithIt(t *testing.T) {
	s := on(t, begun(13, 12))
	s.find("thong bao")
	s.Type("Mời vào họp")
	s.Press("ctrl+s")
	s.Want("■")
	s.Press("1", "enter", "enter") // the first item ends, the next begins
	s.says(text.HallSees, text.SceneItem.Vi)
	s.WantNot("■")
}

// hallWindow is the hall's own window, fed by a console in the same test.
type hallWindow struct {
	mu      sync.Mutex
	news    chan tui.News
	views   []tui.View
	watched bool
}

func (h *hallWindow) Show(_ string, view json.RawMessage) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	var v tui.View
	if err := json.Unmarshal(view, &v); err != nil {
		return err
	}
	h.views = append(h.views, v)
	if h.news != nil {
		h.news <- tui.News{View: view}
	}
	return nil
}

func (h *hallWindow) Watched(string) bool { return h.watched }

func TestTheHallsWindowFollowsTheConsole(t *testing.T) {
	h := &hallWindow{watched: true}
	s := on(t, begun(13, 12), func(o *tui.Options) { o.Hall = h })
	s.Press("f12")
	s.Want("F1") // there is a window for the hall: the console stays
	h.mu.Lock()
	last := h.views[len(h.views)-1]
	h.mu.Unlock()
	s.that(last.Hidden, "the window was told %+v", last)
	s.Press("f12")
	s.find("dien tap")
	h.mu.Lock()
	last = h.views[len(h.views)-1]
	h.mu.Unlock()
	s.that(last.Rehearsal && last.Hidden, "of a rehearsal the window was told %+v", last)
}

func TestTheWindowShowsWhatItHears(t *testing.T) {
	d, now := newDesk(), &watch{}
	d.held(t, meetingID, now, begun(13, 12)...)
	events, _ := d.Events(meetingID)
	feed := make(chan tui.News)
	x := tui.NewWindow(func(bool) (tui.News, error) { return <-feed, nil }, tui.WindowOptions{Theme: "dark", Now: now.now})
	hear := func(n tui.News) { x.Update(tui.NewsMsg(n)) }
	x.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	shows := func(want string) {
		t.Helper()
		if got := ansi.Strip(x.View().Content); !strings.Contains(got, want) {
			t.Fatalf("the window does not show %q\n%s", want, got)
		}
	}
	shows(text.HallGone.Vi)
	for _, e := range events {
		hear(tui.News{Event: e})
	}
	shows("12/13")
	raw, err := json.Marshal(tui.View{Lang: "en", Now: now.now().Add(-time.Hour), At: now.now()})
	if err != nil {
		t.Fatal(err)
	}
	hear(tui.News{View: raw})
	shows("ROLL CALL")
	hear(tui.News{View: []byte(`"of a later version"`)})
	shows("ROLL CALL")
	hear(tui.News{Event: events[1]}) // does not follow
	shows("12/13")
	hear(tui.News{Fresh: true})
	shows(text.HallGone.En)
	named := tui.NewWindow(nil, tui.WindowOptions{Theme: "dark", Now: now.now, Lang: text.Vietnamese, KeepLang: true, Waits: "khac.db"})
	named.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	x = named
	shows("khac.db")
	for _, e := range events {
		hear(tui.News{Event: e})
	}
	hear(tui.News{View: raw})
	shows(text.HallRoll.Vi) // the language that was asked for stays
}

// hallPictures are the hall's sights by names of their own.
func hallPictures(t testing.TB) []sight {
	out := hallSights(t)
	for i := range out {
		out[i].name = "room-" + out[i].name
	}
	return out
}
