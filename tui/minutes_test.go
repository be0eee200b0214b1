package tui_test

import (
	"strings"
	"testing"

	"thuky/meeting/paper"
	"thuky/tui/text"
)

func TestTheMinutesAreCurrentAndScroll(t *testing.T) {
	s := on(t, begun(13, 13))
	s.Press("7")
	s.Want("CỤM THI ĐUA SỐ 1", "BIÊN BẢN", text.MinutesDraft.Vi)
	s.WantNot("THƯ KÝ")
	s.Press("end")
	s.Want("THƯ KÝ", "CHỦ TỌA", "Nơi nhận:")
	last := s.Screen()
	s.Press("down", "pgdown", "space") // there is no more
	s.that(strings.Split(s.Screen(), "\n")[8] == strings.Split(last, "\n")[8], "it scrolled beyond the end")
	s.Press("up")
	s.that(strings.Split(s.Screen(), "\n")[9] == strings.Split(last, "\n")[8], "one up is not one line")
	s.Press("home")
	s.Want("BIÊN BẢN")

	s.Press("1", "space")
	s.Type("Ghi sau cùng.")
	s.Press("ctrl+s")
	s.minute("Ghi sau cùng.")
}

func TestTheMinutesAreExportedWhileTheMeetingGoesOn(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("7", "enter")
	s.Want("[✓] Biên bản Hội nghị", "[✓] Phiếu bầu", "[✓] Word", "[✓] PDF", "[ ] Markdown")
	s.Press("down", "space", "enter")
	s.says(text.Exported)
	s.Want("giấy", "bien-ban.docx", "bien-ban.pdf")
	s.Press("enter")
	s.that(len(s.desk.exported) == 1 && s.desk.exported[0].Present() == 5 && len(s.desk.shown) == 1 && s.desk.shown[0] == "giấy", "exported was %v, shown %v", s.desk.exported, s.desk.shown)
	s.that(strings.Join(s.desk.wanted, " ") == "minutes docx pdf", "wanted was %v", s.desk.wanted)
	s.Press("1", "f7")
	s.Want("[ ] Phiếu bầu")           // as the last time
	s.Press("enter", "down", "enter") // one of the files
	s.that(s.desk.shown[1] == "giấy/bien-ban.docx", "shown was %v", s.desk.shown)
	s.Press("enter")
	s.that(len(s.desk.exported) == 2 && s.m().RunningItem() == nil, "exported was %v", s.desk.exported)
	s.that(s.desk.exported[1].RunningItem() != nil, "what was exported went on with the meeting")
}

// Once the meeting is over nobody fills in a ballot by hand: it is still there to choose, and before the next meeting it
// is ticked as ever.
func TestAfterAdjournmentNoBlankPapersAreTicked(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("f7", "enter", "esc", "f8", "enter", "f7")
	s.Want("[✓] Biên bản Hội nghị", "[ ] Phiếu bầu", "[✓] Word")
	s.Press("down", "space", "enter", "esc", "f7")
	s.Want("[✓] Phiếu bầu") // chosen all the same, and so the next time
	for _, k := range []string{"ballot", "signin", "tally", "blank-count"} {
		if _, ok := text.PaperNames[k]; !ok || !paper.ByHand(k) {
			t.Errorf("%s is no paper to be filled in", k)
		}
	}
}

// Every paper that would be exported can be read first, as it stands.
func TestEveryPaperIsReadBeforeItIsExported(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-"))
	s.Press("7")
	seen := map[string]bool{}
	for range 40 {
		for _, w := range text.PaperNames {
			if strings.Contains(s.line("◂"), " "+w.Vi) {
				seen[w.Vi] = true
			}
		}
		s.Press("right")
	}
	for _, k := range []string{"minutes", "ballot", "pledge", "signin", "programme", "runsheet", "tally", "scores"} {
		if !seen[text.PaperNames[k].Vi] {
			t.Errorf("%s is never shown; seen are %v", k, seen)
		}
	}
	for _, k := range paper.Kinds() {
		if _, ok := text.PaperNames[k.Name]; !ok {
			t.Errorf("%s has no name on the screen", k.Name)
		}
	}
	s.Press("home")
	for !strings.Contains(s.line("◂"), text.PaperNames["programme"].Vi) {
		s.Press("left")
	}
	s.Want("CHƯƠNG TRÌNH", "Báo cáo tổng kết")
}
