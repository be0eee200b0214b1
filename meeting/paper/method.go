package paper

import "thuky/meeting"

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

// wayWords says how a tie may be settled, as a rule names it.
func wayWords(way meeting.Way, m meeting.Method) string {
	switch way {
	case meeting.RunOff:
		return act(m) + " lại giữa những tên bằng phiếu"
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
