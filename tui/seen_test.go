package tui_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/theme"
)

// seen is what a sight shows, without its colours.
func seen(t *testing.T, all []sight, name string, lang text.Lang, w, h int) string {
	t.Helper()
	for _, v := range all {
		if v.name == name {
			return ansi.Strip(strings.Join(v.see(t, lang).frame(w, h), "\n"))
		}
	}
	t.Fatalf("there is no sight %s", name)
	return ""
}

// Of a pile that is not through nothing is concluded.
func TestAResultBeforeAllPapersAreInConcludesNothing(t *testing.T) {
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		got := seen(t, sights(), "result", lang, 80, 24)
		if want := text.Provisional.In(lang, 6, 12); !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
		for _, not := range []text.Word{text.ElectedNone, text.Passes, text.Fails} {
			if strings.Contains(got, not.In(lang)) {
				t.Errorf("%q is said in\n%s", not.In(lang), got)
			}
		}
	}
}

// The rule is said once, whoever passes and whoever does not.
func TestTheRuleOfAResultIsSaidOnce(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		got := seen(t, hallSights(t), "result", text.Vietnamese, size[0], size[1])
		if n := strings.Count(got, "Cần trên 1/2"); n != 1 {
			t.Errorf("at %d×%d it is said %d times:\n%s", size[0], size[1], n, got)
		}
		for _, want := range []string{"Được 3 (60%). Đạt. Không đồng ý", "Được 2 (40%). Không đạt. Không đồng ý", "✓ Đề nghị tặng: Văn phòng Bộ.", "cần 3"} {
			if !strings.Contains(got, want) {
				t.Errorf("at %d×%d %q is missing:\n%s", size[0], size[1], want, got)
			}
		}
	}
}

// Above the bars of a count it is said what their mark means.
func TestTheMarkThroughTheBarsIsNamed(t *testing.T) {
	for name, want := range map[string]string{"count": text.HallNeeded.In(text.Vietnamese, 7), "count-few": text.HallNeeded.In(text.Vietnamese, 3)} {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {160, 45}, {200, 60}} {
			if got := seen(t, hallSights(t), name, text.Vietnamese, size[0], size[1]); strings.Count(got, want) != 1 {
				t.Errorf("%s at %d×%d does not say %q once:\n%s", name, size[0], size[1], want, got)
			}
		}
	}
}

// What a large clock shows is said under it: no time left is taken for the time of day.
func TestEveryLargeClockIsNamed(t *testing.T) {
	for name, want := range map[string]string{"break": text.ClockLeft.Vi, "speaker": text.ClockLeft.Vi, "item": "Đã qua · dự kiến 20 phút"} {
		for _, size := range [][2]int{{80, 24}, {200, 60}} {
			if got := seen(t, hallSights(t), name, text.Vietnamese, size[0], size[1]); !strings.Contains(got, want) {
				t.Errorf("%s at %d×%d does not say %q:\n%s", name, size[0], size[1], want, got)
			}
		}
	}
}

// Who will lead is announced in the cluster's own terms; it is no decision of the meeting's.
func TestTheHeadsAreAnnouncedInTheClustersTerms(t *testing.T) {
	got := seen(t, hallSights(t), "heads", text.Vietnamese, 80, 24)
	for _, want := range []string{"CÔNG BỐ TRƯỞNG CỤM, PHÓ TRƯỞNG CỤM NĂM 2021", "Ông Bạch Quốc An", "Ông Phan Anh Tuấn"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

// Thirteen units stand under the pledge in the smallest usual window.
func TestThirteenUnitsStandUnderThePledge(t *testing.T) {
	got := seen(t, sights(), "pledge", text.Vietnamese, 80, 24)
	for _, n := range unitNames {
		if !strings.Contains(got, n) {
			t.Errorf("%s is not shown:\n%s", n, got)
		}
	}
}

// Every line of a field is in the theme's colours, also of one that is not being written in.
func TestEveryLineOfAFieldHasTheThemesColour(t *testing.T) {
	s := held(t, text.Vietnamese, []meeting.Body{conference(5)}).press(letters("f2", "sua thong tin hoi nghi", "enter")...)
	styled := theme.New(theme.Dark, true, theme.Full).Text.Render("x")
	want := styled[:strings.Index(styled, "x")]
	found := false
	for _, l := range s.frame(80, 45) {
		if i := strings.Index(l, "Lưu: VT"); i >= 0 {
			found = true
			if !strings.HasSuffix(l[:i], want) {
				t.Errorf("the line is %q", l)
			}
		}
	}
	if !found {
		t.Error("the receivers are not on the screen")
	}
}
