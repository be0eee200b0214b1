package text

import "thuky/meeting"

// Words of the scores and the criteria they are given under.
var (
	ScoresName      = Word{"Điểm", "Scores"}
	RankingSection  = Word{"Bảng điểm", "Scores"}
	CriteriaSection = Word{"Tiêu chí", "Criteria"}
	RegisterSection = Word{"Đăng ký thi đua", "Register"}
	ScoresCrossed   = Word{"nhập điểm thẩm định", "type cross-checked scores"}
	ScoresSelf      = Word{"nhập điểm tự chấm", "type self-scores"}
	ScoresNone      = Word{"Chưa có điểm. Nhấn Enter để nhập điểm thẩm định, Ctrl+E để nhập điểm tự chấm.", "No scores yet. Press Enter for the cross-checked ones, Ctrl+E for the self-scored."}
	ScoresFirst     = Word{"Chưa có tiêu chí: nhấn → rồi + để thêm, hoặc Ctrl+O lấy điểm từ tệp.", "No criteria yet: press → and + to add them, or Ctrl+O for a file."}
	ScoresUsed      = Word{"Điểm thẩm định; nơi chưa có thì điểm tự chấm. Điểm thưởng cộng vào, điểm trừ trừ đi.", "Cross-checked, else self-scored. Bonuses are added, penalties taken off."}
	ScoresRest      = Word{"…:\u00a0%d tiêu chí còn lại, cộng gộp; Enter xem từng tiêu chí.", "…:\u00a0the sum of the other %d; Enter shows each."}
	ColRank         = Word{"Hạng", "Rank"}
	ColSelf         = Word{"Tự chấm", "Self"}
	ColTotal        = Word{"Tổng", "Total"}
	ColScore        = Word{"Điểm", "Score"}
	RankTied        = Word{"%d=", "%d="}
	CriteriaNone    = Word{"Chưa có tiêu chí. Nhấn + để thêm; có thể dán cả danh sách, mỗi dòng một tiêu chí.", "No criteria yet. Press + to add; a whole list can be pasted, one a line."}
	CriterionAdd    = Word{"thêm tiêu chí", "add criterion"}
	CriterionEdit   = Word{"sửa tiêu chí", "edit criterion"}
	CriterionRemove = Word{"xóa tiêu chí", "remove criterion"}
	CriterionName   = Word{"Tiêu chí", "Criterion"}
	CriterionKind   = Word{"Loại điểm", "Kind"}
	CriterionMax    = Word{"Điểm tối đa", "Maximum"}
	CriterionMaxTip = Word{"0: không giới hạn.", "0: none."}
	ColMax          = Word{"Tối đa", "Max"}
	NoMax           = Word{"không giới hạn", "none"}
	MaxSum          = Word{"Tổng điểm chuẩn: %s", "Basic points in all: %s"}
	MaxOf           = Word{"%s · tối đa %s", "%s · at most %s"}
)

// CriterionKinds names how the points of a criterion count.
var CriterionKinds = map[meeting.CriterionKind]Word{
	meeting.Basic:   {"điểm chuẩn", "basic"},
	meeting.Bonus:   {"điểm thưởng", "bonus"},
	meeting.Penalty: {"điểm trừ", "penalty"},
}

// Words of the register of titles.
var (
	RegisterAdd     = Word{"thêm đăng ký", "register"}
	RegisterUnits   = Word{"mọi đơn vị đăng ký", "register every unit"}
	RegisterStrike  = Word{"loại, có lý do", "strike out, with a reason"}
	RegisterRestore = Word{"đủ điều kiện trở lại", "eligible again"}
	RegisterRemove  = Word{"xóa dòng nhập nhầm", "remove a slip"}
	RegisterUnit    = Word{"Đơn vị", "Unit"}
	RegisterNames   = Word{"Đăng ký cho", "Who registers"}
	RegisterHint    = Word{"Cá nhân, tập thể: mỗi dòng một tên, dán được cả danh sách. Để trống: chính đơn vị đăng ký.", "People or collectives, one a line; lists can be pasted. Empty: the unit itself."}
	RegisterNone    = Word{"Chưa có đăng ký. Nhấn + để thêm, Ctrl+A nếu mọi đơn vị đều đăng ký.", "Nobody has registered. Press + to add, Ctrl+A if every unit did."}
	RegisterStands  = Word{"✓ đủ điều kiện", "✓ eligible"}
	RegisterStruck  = Word{"✗ bị loại", "✗ struck out"}
	FunnelLine      = Word{"%d đăng ký · %d bị loại · còn %d", "%d registered · %d struck out · %d remain"}
	FunnelReason    = Word{"%s\u00a0(%d)", "%s\u00a0(%d)"} // the number does not stand alone on a line
	FunnelWhole     = Word{"cả %d danh hiệu: %s", "all %d titles: %s"}
	ColRegistered   = Word{"Đăng ký", "Registered"}
)

// Words of what scores and register do at nomination and for a tie.
var (
	NominateTop        = Word{"đề cử theo điểm", "nominate by score"}
	NominateTopCount   = Word{"Số đơn vị điểm cao nhất", "How many of the best"}
	NominateTopHint    = Word{"Bằng điểm ở vị trí cuối thì đề cử tất cả các đơn vị bằng điểm.", "Of a tie for the last place, all are nominated."}
	ByScore            = Word{"chủ trì căn cứ kết quả chấm điểm", "the chair, by the scores"}
	StruckOut          = Word{"bị loại khi đăng ký: %s", "struck out of the register: %s"}
	NominateRegistered = Word{"đề cử theo đăng ký", "nominate the registered"}
	NominatedMany      = Word{"Đã đề cử %d.", "%d nominated."}
	ScoreRank          = Word{"%s điểm · hạng %d", "%s points · rank %d"}
	ScoreReason        = Word{"Điểm: %s.", "Scores: %s."}
)
