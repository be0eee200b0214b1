package paper

import (
	"thuky/meeting"
	"thuky/meeting/tally"
)

// methodWords says how a round is held.
func methodWords(m meeting.Method) string {
	switch {
	case m.Secret():
		return "bỏ phiếu kín"
	case m == meeting.RollCallVote:
		return "biểu quyết gọi tên"
	case m == meeting.Consensus:
		return "lấy ý kiến nhất trí"
	}
	return "biểu quyết giơ tay"
}

// act is what the hall does in a round.
func act(m meeting.Method) string {
	switch {
	case m.Secret():
		return "bỏ phiếu"
	case m == meeting.Consensus:
		return "lấy ý kiến"
	}
	return "biểu quyết"
}

// voices are what is counted for a name: papers, hands that went up, or opinions.
func voices(m meeting.Method) string {
	switch {
	case m.Secret():
		return "phiếu"
	case m == meeting.ShowOfHands:
		return "lượt giơ tay"
	}
	return "ý kiến đồng ý"
}

// agreements is what names are put in order by: papers, or those who agree where there are none.
func agreements(m meeting.Method) string {
	if m.Secret() {
		return "số phiếu"
	}
	return "số tán thành"
}

// level says that names have as many votes as each other.
func level(m meeting.Method) string {
	if m.Secret() {
		return "bằng phiếu"
	}
	return "bằng nhau"
}

// basesOf says what a share is a share of where votes are counted so.
func basesOf(m meeting.Method) map[tally.Base]string {
	if m.Secret() {
		return baseWords
	}
	return openBaseWords
}

// wayWords says how a tie may be settled, as a rule names it.
func wayWords(way meeting.Way, m meeting.Method) string {
	switch way {
	case meeting.RunOff:
		return act(m) + " lại giữa những tên " + level(m)
	case meeting.HigherScore:
		return "chọn theo điểm cao hơn"
	case meeting.Lot:
		return "bốc thăm"
	case meeting.ChairWay:
		return "theo kết luận của chủ tọa"
	case meeting.Council:
		return "chuyển Hội đồng Thi đua - Khen thưởng xem xét"
	}
	return "để trống"
}
