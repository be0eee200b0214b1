package tui_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// longNames gives the units names that differ in their last letters only.
func longNames(bodies []meeting.Body) []meeting.Body {
	return named(bodies, "Ban Quản lý khu vực đồng bằng sông Cửu Long và các tỉnh duyên hải số %d")
}

// named gives the units names with their numbers in them.
func named(bodies []meeting.Body, format string) []meeting.Body {
	set := bodies[0].(meeting.Created) //nolint:forcetypeassert // the first is always the set-up
	set.Units = slices.Clone(set.Units)
	for i := range set.Units {
		set.Units[i].Name = fmt.Sprintf(format, i+1)
	}
	return append([]meeting.Body{set}, bodies[1:]...)
}

// Long names were cut to thirteen equal texts in the count, on the paper in hand, in the nominations and the roll call.
func TestLongNamesAreToldApartOnEveryScreen(t *testing.T) {
	count := longNames(counting(13, 12, 13, "aa-----------", "a-a----------"))
	sealed := longNames(append(ruled(func(r *meeting.Rule) { r.Sealed = true }), meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 5}))
	for name, v := range map[string]sight{
		"count": {"", count, []string{"f9"}}, "paper": {"", count, []string{"5", "enter"}}, "sealed paper": {"", sealed, []string{"5", "enter"}},
		"nominations": {"", longNames(nominated(13, 12, 13)), []string{"4"}}, "roll": {"", longNames(begun(13, 12)), []string{"2"}},
		"result": {"", count, []string{"5", "enter", "ctrl+r"}},
	} {
		s := v.see(t, text.Vietnamese)
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			all := ansi.Strip(strings.Join(s.frame(size[0], size[1]), "\n"))
			for i := range 3 {
				if want := fmt.Sprintf("số %d ", i+1); !strings.Contains(all, want) {
					t.Errorf("%s at %v does not tell %q apart\n%s", name, size, want, all)
					break
				}
			}
		}
	}
}

// The tally cut the names of four candidates while an empty line stood under each.
func TestTheTallyWrapsNamesWhereThereIsRoom(t *testing.T) {
	for _, c := range []struct {
		w, h, names int
		bodies      []meeting.Body
	}{
		{80, 24, 4, longNames(counting(13, 12, 4, "aa--", "a-a-"))},
		{80, 24, 6, longNames(counting(13, 12, 6, "aa----", "a-a---"))},
		{120, 36, 4, longNames(counting(13, 12, 4, "aa--", "a-a-"))},
		{76, 24, 5, counting(13, 12, 5, "aa---", "a-a--")},
		{40, 12, 4, counting(13, 12, 4, "aa--", "a-a-")},
	} {
		s := sight{"", c.bodies, []string{"f9"}}.see(t, text.Vietnamese)
		lines := s.frame(c.w, c.h)
		if all := ansi.Strip(strings.Join(lines, "\n")); strings.Contains(all, "…") || !strings.Contains(all, "4.") || !strings.Contains(all, "cần 7") {
			t.Errorf("%d names at %d×%d are cut\n%s", c.names, c.w, c.h, all)
		}
	}
}

// pages is what a sight shows at a size, page after page, and how many lines of the last one are blank.
func (s *still) pages(w, h int) (seen string, blank int) {
	for page, pages := 0, 1; page < pages; page++ {
		lines := s.frame(w, h)
		blank = 0
		for _, l := range lines {
			if strings.TrimSpace(ansi.Strip(l)) == "" {
				blank++
			}
		}
		seen += ansi.Strip(strings.Join(lines, "\n")) + "\n"
		if of := pageOf.FindStringSubmatch(seen); of != nil {
			pages, _ = strconv.Atoi(of[1])
		}
		s.on(8)
	}
	return seen, blank
}

// Lists of long names lost the ends of names, or all names but the first, in small windows.
func TestListsAreWholeInEveryWindow(t *testing.T) {
	byHands := append(ruled(func(r *meeting.Rule) { r.Method, r.Marks = meeting.ShowOfHands, 0 }), meeting.RoundOpened{ID: "r1", Title: ministry})
	scores := append(scored(begun(13, 12)), meeting.ItemInserted{NewItem: meeting.NewItem{ID: "i9", Name: "Thông qua bảng điểm", Part: meeting.Scores, Minutes: 10}}, meeting.ItemBegun{Item: "i9"})
	for name, v := range map[string]struct {
		bodies []meeting.Body
		names  int
	}{
		"roll": {begun(13, 12), 13}, "candidates": {nominated(13, 12, 13), 13}, "vote by hands": {byHands, 3}, "scores": {scores, 5},
		"pledge": {append(begun(13, 12), meeting.PledgeSigned{Units: []meeting.ID{unit(1), unit(2)}}), 13},
	} {
		s := sight{"", longNames(v.bodies), []string{"f9"}}.see(t, text.Vietnamese)
		for _, size := range [][2]int{{20, 8}, {22, 8}, {28, 9}, {30, 10}, {40, 12}, {44, 13}, {50, 14}, {60, 18}, {70, 22}, {80, 24}, {100, 30}} {
			seen, _ := s.pages(size[0], size[1])
			if n := strings.Count(seen, "hải"); n < v.names || strings.Contains(seen, "…") {
				t.Errorf("%s at %v: %d names are seen\n%s", name, size, n, seen)
			}
		}
	}
}

var pageOf = regexp.MustCompile(`Trang \d+/(\d+)`)

// A tally and a result cut their names beside empty lines, and where they took pages anyway.
func TestNamesAreCutOnlyWhereThereIsNoRoom(t *testing.T) {
	if testing.Short() {
		t.Skip("draws thousands of frames")
	}
	few := longNames(counting(13, 12, 4, "aa--", "a-a-", "a-a-", "a---", "a---", "a---", "a---", "a---", "a---", "a---", "a---", "a---"))
	many := counting(13, 12, 13, slices.Repeat([]string{"aa-----------"}, 12)...)
	for name, v := range map[string]struct {
		bodies []meeting.Body
		word   string // of names, seen as often
		often  int
	}{
		"four long names": {few, "hải", 4}, "thirteen names": {many, "thể", 1}, "thirteen long names": {longNames(many), "hải", 13},
		"thirteen names of 88 letters": {named(many, "Ban Quản lý các khu công nghiệp và khu kinh tế ven biển vùng duyên hải miền Nam Trung Bộ %d"), "Ban", 13},
	} {
		for _, keys := range [][]string{{"f9"}, {"5", "enter", "ctrl+r", "enter", "enter", "f9"}} {
			s := sight{"", v.bodies, keys}.see(t, text.Vietnamese)
			for _, w := range []int{20, 28, 40, 50, 60, 70, 80, 90, 100} {
				for _, h := range []int{8, 9, 12, 14, 18, 22, 24, 30, 36, 38, 40, 60} {
					seen, blank := s.pages(w, h)
					const parted, others = 1, 19 // lines that may be blank nevertheless; cells that a row has beside a name
					if strings.Contains(seen, "…") && (w < 48+others || strings.Contains(seen, "Trang ") || blank > parted) {
						t.Errorf("%s after %v at %d×%d are cut, %d lines are blank\n%s", name, keys, w, h, blank, seen)
					}
					if n := strings.Count(seen, v.word); n < v.often {
						t.Errorf("%s after %v at %d×%d: %d names are seen\n%s", name, keys, w, h, n, seen)
					}
					if !strings.Contains(seen, "12") {
						t.Errorf("%s after %v at %d×%d has no figures\n%s", name, keys, w, h, seen)
					}
				}
			}
		}
	}
}

// A count by papers had small figures only, however large the screen.
func TestPapersCountedStandInLargeFigures(t *testing.T) {
	s := sight{"", counting(13, 12, 13, "aa-----------"), []string{"f9"}}.see(t, text.Vietnamese)
	for _, size := range [][2]int{{120, 36}, {160, 45}, {200, 60}} {
		lines := s.frame(size[0], size[1])
		high := 0 // above the words that say what they are
		for _, l := range lines {
			if strings.Contains(l, text.HallPapers.In(text.Vietnamese, 1, 12)) {
				break
			}
			if strings.ContainsAny(ansi.Strip(l), "█▀▄") {
				high++
			}
		}
		if high*4 < size[1] {
			t.Errorf("at %v the figures are %d lines high\n%s", size, high, ansi.Strip(strings.Join(lines, "\n")))
		}
		for _, n := range unitNames {
			if !strings.Contains(ansi.Strip(strings.Join(lines, "\n")), n) {
				t.Errorf("at %v %s is not shown", size, n)
			}
		}
	}
}

// The bars of a result were at different scales where some totals had more digits: the mark of what is needed was not
// one straight line.
func TestTheBarsOfAResultHaveOneScale(t *testing.T) {
	papers := []string{"aa-"}
	for range 10 {
		papers = append(papers, "a--")
	}
	s := sight{"", counting(13, 11, 3, papers...), []string{"5", "enter", "ctrl+r", "enter", "enter", "f9"}}.see(t, text.Vietnamese)
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		columns := map[int]bool{}
		lines := s.frame(size[0], size[1])
		for _, l := range lines {
			if before, _, ok := strings.Cut(ansi.Strip(l), "│"); ok {
				columns[ansi.StringWidth(before)] = true
			}
		}
		if len(columns) != 1 {
			t.Errorf("at %v what is needed stands in the columns %v\n%s", size, columns, ansi.Strip(strings.Join(lines, "\n")))
		}
	}
}

// The meeting's name was cut at 80 columns, and that the data are illustrative was not said in small windows.
func TestTheHeadOfTheHallIsWhole(t *testing.T) {
	bodies := illustrated(begun(13, 12))
	title := bodies[0].(meeting.Created).Info.Title //nolint:forcetypeassert // the first is always the set-up
	s := sight{"", bodies, []string{"f9"}}.see(t, text.Vietnamese)
	for _, w := range append(widths, 64, 66, 70) {
		for _, h := range heights {
			all := strings.Join(strings.Fields(ansi.Strip(strings.Join(s.frame(w, h), " "))), " ")
			if !strings.Contains(all, text.IllustrationShort.Vi) {
				t.Errorf("%d×%d does not say that this is for illustration:\n%s", w, h, all)
			}
			if w >= 60 && h >= 20 && !strings.Contains(strings.Replace(all, " "+text.Illustration.Vi, "", 1), title) {
				t.Errorf("%d×%d does not name the meeting:\n%s", w, h, all)
			}
		}
	}
	s = sight{"", begun(13, 12), append(append([]string{"f2"}, typed("dien tap")...), "enter", "f9")}.see(t, text.Vietnamese)
	for _, size := range [][2]int{{20, 8}, {40, 12}, {80, 24}} {
		if all := ansi.Strip(strings.Join(s.frame(size[0], size[1]), " ")); !strings.Contains(all, text.RehearsalShort.Vi) {
			t.Errorf("at %v it is not said that this is a rehearsal:\n%s", size, all)
		}
	}
}

// A decision taken while somebody spoke was never shown: the speaker hid it, and after the speech the title slide came.
func TestWhatHappenedDuringASpeechIsShownAfterIt(t *testing.T) {
	speech := func(during ...meeting.Body) []meeting.Body {
		out := append(begun(13, 12), meeting.ItemBegun{Item: item(3)}, meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s1", Speaker: "Thanh tra Bộ", Seconds: 300}}, meeting.SpeechBegun{Speech: "s1"})
		return append(out, during...)
	}
	decided := meeting.DecisionMade{ID: "d1", Text: "Phát động phong trào thi đua về chuyển đổi số."}
	for name, c := range map[string]struct {
		bodies    []meeting.Body
		want, not string
	}{
		"meanwhile":     {speech(decided), "Thanh tra Bộ", decided.Text},
		"after it":      {speech(decided, meeting.SpeechEnded{Speech: "s1"}), decided.Text, "Thanh tra Bộ"},
		"with a pause":  {speech(decided, meeting.SpeechPaused{Speech: "s1"}, meeting.SpeechBegun{Speech: "s1"}, meeting.SpeechEnded{Speech: "s1"}), decided.Text, "Thanh tra Bộ"},
		"nothing":       {speech(meeting.SpeechEnded{Speech: "s1"}), "Thảo luận", decided.Text},
		"before it":     {append(append(begun(13, 12), decided), speech(meeting.SpeechEnded{Speech: "s1"})[len(begun(13, 12)):]...), "Thảo luận", decided.Text},
		"the next ends": {speech(decided, meeting.SpeechEnded{Speech: "s1"}, meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s2", Speaker: "Văn phòng Bộ", Seconds: 300}}, meeting.SpeechBegun{Speech: "s2"}, meeting.SpeechEnded{Speech: "s2"}), "Thảo luận", decided.Text},
	} {
		all := ansi.Strip(strings.Join(sight{"", c.bodies, []string{"f9"}}.see(t, text.Vietnamese).frame(80, 24), "\n"))
		if !strings.Contains(all, c.want) || strings.Contains(all, c.not) {
			t.Errorf("%s: the hall sees\n%s", name, all)
		}
	}
}

// The colon of a clock is in the middle of its figures' height: its lower dot stood on their feet.
func TestTheColonIsInTheMiddle(t *testing.T) {
	for scale := 1; scale <= 4; scale++ {
		above, below := 0, 0
		half := 5 * scale // of the figures' height, in quarters of a cell
		for y, l := range widget.Digits(":", scale) {
			for i, on := range []bool{strings.ContainsAny(l, "█▀"), strings.ContainsAny(l, "█▄")} {
				switch at := 4*y + 2*i + 1; {
				case on && at < half:
					above += half - at
				case on:
					below += at - half
				}
			}
		}
		if above != below || above == 0 {
			t.Errorf("at scale %d the dots weigh %d above the middle and %d below", scale, above, below)
		}
	}
}

// What was recorded by an earlier version leads the hall to the same pictures.
func TestAnAnnouncementOfTheFirstFormIsShown(t *testing.T) {
	heads := meeting.Heads{ID: "h1", Year: 2021, Head: meeting.Person{Name: "Bạch Quốc An"}}
	for _, b := range []meeting.Body{meeting.HeadsAnnouncedFirst{Heads: heads}, meeting.HeadsAnnounced{Heads: heads}} {
		s := on(t, append(begun(13, 12), b))
		s.Press("f9")
		s.Want("Bạch Quốc An")
	}
}
