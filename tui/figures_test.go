package tui_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
)

// high is how many lines large figures take.
func high(lines []string) int {
	n := 0
	for _, l := range lines {
		if strings.ContainsAny(ansi.Strip(l), "█▀▄") {
			n++
		}
	}
	return n
}

// illustrated gives a meeting the notice of a demonstration and a title of two lines.
func illustrated(bodies []meeting.Body) []meeting.Body {
	set := bodies[0].(meeting.Created) //nolint:forcetypeassert // the first is always the set-up
	set.Info.Title, set.Info.Notice = "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020 và phát động phong trào năm 2021", "Số liệu minh họa"
	return append([]meeting.Body{set}, bodies[1:]...)
}

// The figures of a clock and of a single tally are at least a quarter of the screen's height, wherever it is wide enough
// for them, beside a name of two lines and the notice of a demonstration too. In windows under 80×24 they were lines of
// text, or three lines high, or missing.
func TestFiguresAreAQuarterOfTheScreen(t *testing.T) {
	if testing.Short() {
		t.Skip("draws thousands of frames")
	}
	speech := append(begun(5, 5), meeting.ItemBegun{Item: item(3)}, meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{
		ID: "s1", Unit: unit(1), Speaker: "Ban Quản lý khu vực đồng bằng sông Cửu Long", Topic: "Phong trào chuyên đề về chuyển đổi số trong toàn Cụm", Seconds: 300,
	}})
	motion := append(begun(13, 12), meeting.RoundOpened{ID: "m1", Question: "Thông qua Quy chế hoạt động của Cụm thi đua, sửa đổi lần thứ hai", Rule: handsRule()},
		meeting.TotalsEntered{Round: "m1", Totals: tally.Totals{Returned: 12, Valid: 12, Names: []tally.Votes{{Agree: 9, Disagree: 3}}}})
	all := append(hallSights(t),
		sight{"long speaker", speech, []string{"3", "enter", "f9"}},
		sight{"long motion", motion, []string{"f9"}},
		sight{"long motion declared", motion, []string{"5", "end", "enter", "ctrl+r", "enter", "enter", "f9"}})
	// What the figures must show, and what else must be there at every size: cells, at scale 1.
	wide := map[string]int{
		"item": 17, "speaker": 17, "long speaker": 17, "break": 17, "count-sealed": 12,
		"hands": 7 + 2 + 15, "hands-declared": 7 + 2 + 15, "long motion": 3 + 2 + 15, "long motion declared": 3 + 2 + 15,
	}
	said := map[string]string{"hands-declared": "thông qua", "long motion declared": "thông qua", "speaker": text.ClockLeft.Vi}
	for _, v := range all {
		cells, ok := wide[v.name]
		if !ok {
			continue
		}
		for _, bodies := range [][]meeting.Body{v.bodies, illustrated(v.bodies)} {
			s := sight{v.name, bodies, v.keys}.see(t, text.Vietnamese)
			for _, w := range []int{20, 22, 24, 28, 30, 40, 44, 50, 56, 60, 70, 80, 90, 100, 120, 160, 200, 240} {
				for _, h := range []int{8, 9, 10, 12, 13, 14, 16, 18, 19, 20, 22, 24, 28, 30, 36, 40, 45, 50, 60, 70} {
					lines := s.frame(w, h)
					scale := 1
					for (5*scale+1)/2*4 < h {
						scale++
					}
					for scale > 0 && cells*scale > w-2*((max(40, w)-40)/20) {
						scale--
					}
					plain := ansi.Strip(strings.Join(lines, "\n"))
					if got := high(lines); got < (5*scale+1)/2 {
						t.Errorf("%s at %d×%d: the figures are %d lines high\n%s", v.name, w, h, got, plain)
					}
					if want := said[v.name]; !strings.Contains(strings.Join(strings.Fields(plain), " "), want) {
						t.Errorf("%s at %d×%d does not say %q\n%s", v.name, w, h, want, plain)
					}
				}
			}
		}
	}
}

// The names of a count jumped, and its large figures shrank, with the tenth paper.
func TestNothingMovesWhenACountGetsAFigureMore(t *testing.T) {
	if testing.Short() {
		t.Skip("draws thousands of frames")
	}
	for _, names := range []int{2, 4, 5} {
		for _, base := range tally.Bases() {
			standStill(t, names, base)
		}
	}
}

// standStill enters papers on so many names, and looks where the first of them stands.
func standStill(t *testing.T, names int, base tally.Base) {
	t.Helper()
	at := map[[2]int]int{} // by the size
	title := conference(13).Titles[0]
	title.Rule.Base = base
	for n := 1; n <= 13; n++ {
		bodies := append(nominated(13, 13, names), meeting.TitleChanged{NewTitle: title}, meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 13})
		if base == tally.Members { // as the title is
			bodies = counting(13, 13, names)
		}
		for range n {
			bodies = append(bodies, meeting.PaperSealed{Round: "r1", Marks: marks("a" + strings.Repeat("-", names-1))})
		}
		s := sight{"", bodies, []string{"f9"}}.see(t, text.Vietnamese)
		for _, size := range [][2]int{{40, 20}, {60, 18}, {80, 24}, {100, 45}, {100, 60}, {120, 36}, {160, 45}} {
			for y, l := range s.frame(size[0], size[1]) {
				if !strings.Contains(ansi.Strip(l), "1. ") {
					continue
				}
				if was, ok := at[size]; ok && was != y {
					t.Errorf("%d names, base %s, at %v: with paper %d the first has gone from line %d to %d", names, base, size, n, was, y)
				}
				at[size] = y
				break
			}
		}
	}
	if len(at) != 7 {
		t.Errorf("%d names are seen at %v alone", names, at)
	}
}

// In a roll call on a motion the figures changed their size with the tenth agreement.
func TestNothingMovesWhenARollCallGetsAFigureMore(t *testing.T) {
	rule := meeting.MotionRule()
	rule.Method = meeting.RollCallVote
	was := map[[2]int]int{}
	for n := 8; n <= 13; n++ {
		bodies := append(begun(13, 13), meeting.RoundOpened{ID: "m1", Question: "Thông qua chương trình Hội nghị", Rule: &rule})
		for i := range n {
			bodies = append(bodies, meeting.VoteCast{Round: "m1", Unit: unit(i + 1), Marks: marks("a")})
		}
		s := sight{"", bodies, []string{"f9"}}.see(t, text.Vietnamese)
		for _, size := range [][2]int{{28, 12}, {50, 20}, {80, 24}, {80, 30}, {100, 45}, {120, 36}, {160, 45}} {
			now := high(s.frame(size[0], size[1]))
			if n > 8 && now != was[size] {
				t.Errorf("at %v the figures go from %d to %d lines with answer %d", size, was[size], now, n)
			}
			was[size] = now
		}
	}
}

// Many units stood beside each other under figures of five lines, and half the screen was empty.
func TestFiguresOfManyUnitsAreAQuarterOfTheScreen(t *testing.T) {
	set := conference(13)
	for i := range 27 {
		set.Units = append(set.Units, meeting.NewUnit{ID: unit(i + 14), Name: "Chi cục " + string(rune('A'+i%26)) + string(rune('a'+i/26))})
	}
	s := sight{"", []meeting.Body{set, meeting.ItemBegun{Item: item(1)}, meeting.UnitsMarked{Units: []meeting.ID{unit(1)}, Status: meeting.Present}}, []string{"f9"}}.see(t, text.Vietnamese)
	for _, size := range [][2]int{{160, 45}, {200, 60}} {
		lines := s.frame(size[0], size[1])
		if got := high(lines); got*4 < size[1] {
			t.Errorf("at %v the figures are %d lines high\n%s", size, got, ansi.Strip(strings.Join(lines, "\n")))
		}
	}
}
