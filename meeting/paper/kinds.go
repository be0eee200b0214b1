package paper

import (
	"slices"

	"thuky/meeting"
)

// Kind is a kind of paper: its name in commands and settings, and what makes the documents of it. Of some a meeting has
// several, or none.
type Kind struct {
	Name  string
	Build func(*meeting.Meeting) []Document
	lack  lack
}

// Kinds lists the kinds of papers, those that are signed at the end of the meeting first.
func Kinds() []Kind {
	return []Kind{
		{"minutes", func(m *meeting.Meeting) []Document { return []Document{Minutes(m)} }, lack{}},
		{"log", Logs, lackPile},
		{"count", Counts, lackBallot},
		{"ballot", Ballots, lackTitle},
		{"proposal", Proposal, lackProposed},
		{"list", AwardList, lackProposed},
		{"pledge", Pledge, lackPledge},
		{"follow-ups", FollowUps, lackDirective},
		{"signin", SignIn, lackUnits},
		{"register", Register, lackRegister},
		{"scores", Scores, lackUnits},
		{"programme", Programme, lackItems},
		{"runsheet", RunSheet, lackItems},
		{"tally", TallySheets, lackTitle},
		{"blank-count", BlankCounts, lackTitle},
	}
}

// ByHand reports whether a kind of paper is one to be filled in by hand while the meeting lasts: once it is over, an empty
// one is of no use.
func ByHand(kind string) bool {
	return slices.Contains([]string{"ballot", "signin", "tally", "blank-count"}, kind)
}

// lack is what a meeting has not where there is nothing of a kind of paper, and what to do about it, in Vietnamese and in
// English.
type lack struct{ what, do [2]string }

var (
	lackPile      = lack{[2]string{"chưa có phiếu kín nào được nhập từng phiếu", "no secret ballot was entered paper by paper"}, [2]string{"bỏ phiếu ở màn hình 5", "vote on screen 5"}}
	lackBallot    = lack{[2]string{"chưa có lần bỏ phiếu kín nào kết thúc", "no secret ballot has ended"}, [2]string{"bỏ phiếu ở màn hình 5", "vote on screen 5"}}
	lackTitle     = lack{[2]string{"chưa có danh hiệu bỏ phiếu kín", "no title is voted on by secret ballot"}, [2]string{"thêm ở màn hình 4", "add one on screen 4"}}
	lackProposed  = lack{[2]string{"chưa có ai được đề nghị khen thưởng", "nobody is proposed for an award"}, [2]string{"công bố kết quả ở màn hình 5", "declare a result on screen 5"}}
	lackPledge    = lack{[2]string{"chưa có nội dung giao ước", "the pledge has no text"}, [2]string{"nhập trước khi bế mạc: F2, gõ “sua thong tin”", "enter it before the meeting is adjourned: F2, type “meeting data”"}}
	lackDirective = lack{[2]string{"chưa có việc cần theo dõi", "there is nothing to follow up"}, [2]string{"thêm ở màn hình 6", "add it on screen 6"}}
	lackUnits     = lack{[2]string{"chưa có đơn vị", "there are no units"}, [2]string{"thêm ở màn hình 2", "add them on screen 2"}}
	lackRegister  = lack{[2]string{"chưa có đăng ký thi đua", "nothing is registered for"}, [2]string{"thêm ở màn hình 8", "add it on screen 8"}}
	lackItems     = lack{[2]string{"chưa có nghị trình", "there is no agenda"}, [2]string{"thêm ở màn hình 1", "add it on screen 1"}}
)

// Lacking says why there is nothing of this kind, in "vi" or "en", and what to do unless the meeting is over; it is empty
// where there is a document.
func (k Kind) Lacking(m *meeting.Meeting, lang string) string {
	if len(k.Build(m)) > 0 {
		return ""
	}
	in := map[string]int{"en": 1}[lang]
	if m.Phase() == meeting.Ended {
		return k.lack.what[in]
	}
	return k.lack.what[in] + " (" + k.lack.do[in] + ")"
}
