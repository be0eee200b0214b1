package text

import (
	"thuky/meeting"
	"thuky/meeting/tally"
)

// Words of the nominations.
var (
	NominationsName   = Word{"Đề cử", "Nominations"}
	Nominate          = Word{"đề cử", "nominate"}
	NomineeWithdraw   = Word{"xin rút", "withdraws"}
	NomineeBar        = Word{"không đủ điều kiện", "not eligible"}
	NomineeRestore    = Word{"đủ điều kiện trở lại", "eligible again"}
	NominationsClose  = Word{"chốt danh sách", "close the list"}
	NominationsReopen = Word{"mở lại danh sách", "reopen the list"}
	NominatedBy       = Word{"Đề cử bởi", "Nominated by"}
	NominatedByHint   = Word{"Để trống nếu đơn vị tự đăng ký.", "Leave empty if the unit registered itself."}
	ColNominee        = Word{"Đơn vị, cá nhân được đề cử", "Nominee"}
	ColStanding       = Word{"Tư cách", "Standing"}
	NomineesNone      = Word{"Chưa có đề cử. Nhấn + để thêm.", "No nominations yet. Press + to add one."}
	NomineesWait      = Word{"Có ứng viên sau khi công bố kết quả %s.", "There will be candidates once %s has a result."}
	TitlesNone        = Word{"Chưa có danh hiệu nào. Nhấn Ctrl+O để thêm.", "No titles yet. Press Ctrl+O to add one."}
	ListOpen          = Word{"Danh sách đang mở · %d ứng viên", "List open · %d standing"}
	ListClosed        = Word{"✓ Danh sách đã chốt · %d ứng viên", "✓ List closed · %d standing"}
	ListFrozen        = Word{"■ Danh sách đã khóa vì đã bỏ phiếu · %d ứng viên", "■ List frozen: voting has opened · %d standing"}
	DrawnFrom         = Word{"Ứng viên là những đơn vị đạt %s.", "Candidates are the winners of %s."}
	TitleAdd          = Word{"thêm danh hiệu", "add title"}
	TitleEdit         = Word{"sửa danh hiệu, thể lệ", "edit title and rule"}
	TitleRemove       = Word{"xóa danh hiệu", "remove title"}
	TitleNameLabel    = Word{"Danh hiệu", "Title"}
	OfficialName      = Word{"Tên trên văn bản", "Name on paper"}
	OfficialHint      = Word{"Tên đầy đủ trên biên bản, nếu khác.", "Full name on papers, if it differs."}
	MethodLabel       = Word{"Hình thức", "Method"}
	BaseLabel         = Word{"Tính trên", "Share of"}
	BaseHint          = Word{"Tỷ lệ được tính trên tổng số này.", "What a share is a share of."}
	StrictLabel       = Word{"Điều kiện", "Condition"}
	MoreThan          = Word{"trên", "more than"}
	AtLeast           = Word{"từ … trở lên", "at least"}
	ThresholdLabel    = Word{"Tỷ lệ", "Threshold"}
	ThresholdHint     = Word{"Phân số: 1/2, 2/3, 7/10, 4/5, 9/10.", "A fraction: 1/2, 2/3, 7/10, 4/5, 9/10."}
	QuotaLabel        = Word{"Chỉ tiêu", "Quota"}
	QuotaHint         = Word{"Lấy nhiều nhất bấy nhiêu; 0: bao nhiêu đạt lấy bấy nhiêu.", "At most so many; 0: as many as pass."}
	MarksLabel        = Word{"Số được chọn mỗi phiếu", "Marks per paper"}
	MarksHint         = Word{"Đánh dấu nhiều hơn thì phiếu không hợp lệ; 0: không giới hạn.", "A paper with more is invalid; 0: no limit."}
	BlankLabel        = Word{"Phiếu trắng", "Blank papers"}
	BlankCounts       = Word{"hợp lệ", "valid"}
	BlankDoesNot      = Word{"không hợp lệ", "invalid"}
	BothLabel         = Word{"Đánh dấu cả hai ô", "Both boxes marked"}
	BothSpoils        = Word{"hỏng cả phiếu", "spoils the paper"}
	BothNoMark        = Word{"không tính cho tên ấy", "no mark for that name"}
	FromLabel         = Word{"Ứng viên lấy từ", "Candidates from"}
	FromNowhere       = Word{"đề cử riêng", "own nominations"}
	FromHint          = Word{"Danh hiệu mà đơn vị đạt được mới là ứng viên.", "The title whose winners are the candidates."}
	SealedLabel       = Word{"Số phiếu khi đang kiểm", "Totals while counting"}
	SealedNo          = Word{"hiện trên màn hình", "shown"}
	SealedYes         = Word{"giấu đến khi công bố", "hidden until declared"}
	RecuseLabel       = Word{"Biểu quyết về chính mình", "Voting on itself"}
	RecuseNo          = Word{"được", "allowed"}
	RecuseYes         = Word{"không được", "not allowed"}
	TiesLabel         = Word{"Khi bằng phiếu", "In a tie"}
	TiesAny           = Word{"quyết định khi xảy ra", "decided when it happens"}
	OfficeLabel       = Word{"Loại", "Kind"}
	CeilingLabel      = Word{"Mức khuyến nghị", "Ceiling"}
	CeilingHint       = Word{"Phân số, như 1/5; vượt thì chỉ nhắc, không chặn. Để trống nếu không có.", "A fraction such as 1/5; passing it is a warning, never a bar. Empty for none."}
	CeilingSource     = Word{"Căn cứ mức khuyến nghị", "Source of the ceiling"}
	ProfilePick       = Word{"chọn thể lệ mẫu", "use a saved rule"}
	ProfileKeep       = Word{"lưu thể lệ này làm mẫu", "save this rule"}
	ProfileKept       = Word{"Đã lưu thể lệ mẫu.", "The rule is saved."}
	ProfileTaken      = Word{"Đã lấy thể lệ %s", "Rule taken: %s"}
	ChangedLine       = Word{"%s: %s → %s", "%s: %s → %s"}
	ProfileYear       = Word{"%s (%d)", "%s (%d)"}
	ProfileName       = Word{"Tên thể lệ mẫu", "Name of the rule"}
	SourceLabel       = Word{"Căn cứ", "Source of the rule"}
	SourceHint        = Word{"Quy chế, hướng dẫn quy định thể lệ này.", "Where the rule is written."}
)

// Standings names where a nominee stands.
var Standings = map[meeting.Standing]Word{
	meeting.Eligible:   {"đủ điều kiện", "eligible"},
	meeting.Withdrawn:  {"xin rút", "withdrawn"},
	meeting.Ineligible: {"không đủ điều kiện", "not eligible"},
}

// Methods names the methods of voting.
var Methods = map[meeting.Method]Word{
	meeting.SecretPapers: {"bỏ phiếu kín, nhập từng phiếu", "secret ballot, paper by paper"},
	meeting.SecretTotals: {"bỏ phiếu kín, nhập số tổng hợp", "secret ballot, totals"},
	meeting.ShowOfHands:  {"biểu quyết giơ tay", "show of hands"},
	meeting.RollCallVote: {"gọi tên từng đơn vị", "roll call"},
	meeting.Consensus:    {"hỏi ý kiến, nhất trí chung", "consensus"},
}

// Bases names what a share is a share of.
var Bases = map[tally.Base]Word{
	tally.Members:  {"đơn vị thành viên", "members"},
	tally.Present:  {"đơn vị có mặt", "units present"},
	tally.Voters:   {"đơn vị tham gia bỏ phiếu", "units voting"},
	tally.Issued:   {"phiếu phát ra", "papers issued"},
	tally.Returned: {"phiếu thu về", "papers returned"},
	tally.Valid:    {"phiếu hợp lệ", "valid papers"},
	tally.Cast:     {"phiếu bày tỏ ý kiến", "votes for or against"},
}

// Words of the voting.
var (
	VoteName           = Word{"Bỏ phiếu", "Vote"}
	VotesHead          = Word{"Các nội dung bỏ phiếu, biểu quyết", "Votes"}
	VotesNone          = Word{"Chưa có danh hiệu. F5: biểu quyết một nội dung. Màn hình 4: thêm danh hiệu.", "No titles. F5: put a question to the vote. Screen 4: add a title."}
	ColSubject         = Word{"Nội dung", "Subject"}
	ColRound           = Word{"Lần", "Round"}
	RoundNumber        = Word{"lần %d", "round %d"}
	RoundOpen          = Word{"mở bỏ phiếu", "open voting"}
	RoundShow          = Word{"xem", "show"}
	RoundVoid          = Word{"hủy kết quả bỏ phiếu", "void this round"}
	RoundStop          = Word{"hủy lần bỏ phiếu này", "void this round"}
	VoteStop           = Word{"hủy lần biểu quyết này", "void this vote"}
	RoundAgain         = Word{"bỏ phiếu tiếp cho chỉ tiêu còn lại", "another round for the open places"}
	RunOffOpen         = Word{"bỏ phiếu lại giữa các đơn vị bằng phiếu", "run-off among the tied"}
	RoundNotYet        = Word{"chưa thể mở", "not yet"}
	MoreNames          = Word{"↑↓ dòng %d–%d trên %d", "↑↓ lines %d–%d of %d"}
	RoundReady         = Word{"sẵn sàng: %d ứng viên, lấy %d", "ready: %d candidate(s), %d place(s)"}
	BackToEntry        = Word{"về nhập phiếu", "back to the papers"}
	AskBlank           = Word{"Phiếu số %d không đánh dấu tên nào. Ghi là phiếu trắng?", "Paper no. %d bears no mark. Enter it as blank?"}
	AskExtra           = Word{"Đã đủ %d phiếu phát ra. Vẫn ghi phiếu số %d?", "All %d papers issued have been entered. Enter paper no. %d all the same?"}
	BackToVotes        = Word{"về danh sách", "back to the list"}
	VoidHint           = Word{"Ghi vào biên bản; sau đó có thể bỏ phiếu lại.", "Goes into the minutes; the vote can then be held again."}
	VoidBecause        = Word{"Đã hủy: %s", "Voided: %s"}
	WrittenLabel       = Word{"Số đơn vị vắng gửi phiếu", "Absent units voting in writing"}
	FreezeHint         = Word{"Ghi nhận khi mở: %d đơn vị thành viên, %d có mặt; %d ứng viên, chỉ tiêu %d.", "Fixed on opening: %d member(s), %d present; %d candidate(s), %d place(s)."}
	FrozenLine         = Word{"Lúc mở: %d đơn vị thành viên, %d có mặt", "On opening: %d member(s), %d present"}
	FrozenWritten      = Word{", %d gửi phiếu bằng văn bản", ", %d in writing"}
	MotionOpen         = Word{"biểu quyết một nội dung", "put a question to the vote"}
	Question           = Word{"Nội dung", "Question"}
	QuestionHint       = Word{"Viết như trong biên bản: Thông qua chương trình Hội nghị.", "As in the minutes, in Vietnamese."}
	IssueEdit          = Word{"nhập số phiếu phát ra", "papers issued"}
	IssueFirst         = Word{"Nhấn Enter để nhập số phiếu phát ra.", "Press Enter to say how many papers were issued."}
	IssuedLabel        = Word{"Số phiếu phát ra", "Papers issued"}
	IssuedHint         = Word{"%d đơn vị tham gia bỏ phiếu.", "Units voting: %d."}
	PaperSeal          = Word{"ghi phiếu", "seal paper"}
	PaperMend          = Word{"sửa phiếu số", "mend paper no."}
	MendHint           = Word{"Bản ghi cũ của phiếu vẫn được lưu.", "What stood there before is kept."}
	MarkAgree          = Word{"đồng ý", "in favour"}
	MarkDisagree       = Word{"không đồng ý", "against"}
	MarkBoth           = Word{"đánh cả hai ô", "both boxes"}
	PaperSpoil         = Word{"phiếu không hợp lệ", "set aside as invalid"}
	PaperUnspoil       = Word{"phiếu hợp lệ trở lại", "no longer set aside"}
	PaperUnmark        = Word{"dấu phiếu %d", "marks on paper %d"}
	PaperBack          = Word{"phiếu trước", "previous paper"}
	PaperOn            = Word{"phiếu sau", "next paper"}
	PaperNext          = Word{"Đang nhập phiếu số %d", "Entering paper no. %d"}
	PaperAgain         = Word{"Xem lại phiếu số %d", "Looking at paper no. %d again"}
	PileLine           = Word{"phát ra %d · thu về %d · hợp lệ %d · không hợp lệ %d", "issued %d · returned %d · valid %d · invalid %d"}
	PaperInvalid       = Word{"không hợp lệ: %s", "invalid: %s"}
	PaperValidOf       = Word{"hợp lệ, đã chọn %d trên tối đa %d", "valid, %d marked of at most %d"}
	PaperValid         = Word{"hợp lệ, đã chọn %d", "valid, %d marked"}
	ResultShow         = Word{"xem kết quả", "show result"}
	TotalsEnter        = Word{"nhập số liệu", "type the numbers"}
	TotalsFirst        = Word{"Nhấn Enter để nhập số liệu.", "Press Enter to type the numbers."}
	ReturnedLabel      = Word{"Số phiếu thu về", "Papers returned"}
	InvalidLabel       = Word{"Số phiếu không hợp lệ", "Invalid papers"}
	InvalidReasons     = Word{"Lý do không hợp lệ", "Why they are invalid"}
	InvalidReasonsHint = Word{"Như: rách 2; gạch xóa 1. Ghi vào biên bản kiểm phiếu.", "As in: torn 2; struck out 1. It goes into the count's minutes."}
	BlankPapers        = Word{"Số phiếu trắng", "Blank papers"}
	BlankPapersHint    = Word{"Trong số phiếu hợp lệ, không đánh dấu tên nào.", "Among the valid ones, without any mark."}
	VotesLabel         = Word{"Kết quả", "Votes"}
	VotesHint          = Word{"Đồng ý, không đồng ý, không ý kiến: 9 3 hoặc 9 3 1. Chỉ đếm thiểu số: * 2 (máy tính phần còn lại).", "In favour, against, abstained: 9 3 or 9 3 1. Only the minority counted: * 2 (the rest is computed)."}
	Declare            = Word{"công bố kết quả", "declare the result"}
	DeclareShort       = Word{"công bố dù còn thiếu phiếu", "declare although papers are missing"}
	OtherNames         = Word{"và %d tên khác", "and %d other name(s)"}
	DeclareQuestion    = Word{"Công bố kết quả?", "Declare the result?"}
	DeclareWarning     = Word{"Sau khi công bố không hoàn tác được, chỉ có thể đính chính hoặc hủy kết quả, có lý do.", "Once declared it cannot be undone: it can only be corrected or voided, with a reason."}
	DeclareUncalled    = Word{"Chú ý: còn %d lượt chưa trả lời, sẽ tính là không ý kiến.", "Note: %d answer(s) missing, to count as abstentions."}
	DeclareFewer       = Word{"Chú ý: thu về %d phiếu, ít hơn %d phiếu phát ra.", "Note: %d of %d papers issued came back."}
	ChairReason        = Word{"Kết luận của chủ trì", "The chair's reason"}
	Unbalanced         = Word{"Số phiếu không khớp: %s", "The papers do not balance: %s"}
	UnbalancedHint     = Word{"Số phiếu không khớp: %s. Chỉ công bố được khi chủ trì kết luận; lý do ghi vào biên bản.", "The papers do not balance: %s. Only the chair may let it be declared; the reason goes into the minutes."}
	MotionCarried      = Word{"Hội nghị thông qua.", "The motion is carried."}
	MotionLost         = Word{"Hội nghị không thông qua.", "The motion is lost."}
	Carried            = Word{"thông qua", "carried"}
	Lost               = Word{"không thông qua", "lost"}
	ElectedAre         = Word{"Đề nghị tặng: %s.", "Proposed: %s."}
	ElectedOffice      = Word{"Được bầu: %s.", "Elected: %s."}
	ElectedNone        = Word{"Không đơn vị nào đạt.", "Nobody is proposed."}
	ElectedShort       = Word{"%d đạt", "%d proposed"}
	SettledShort       = Word{"%d đạt, đã xử lý chỉ tiêu còn lại", "%d proposed, open places settled"}
	TiedShort          = Word{"%d đạt, bằng phiếu cho %d chỉ tiêu", "%d proposed, tied for %d"}
	TiedAre            = Word{"Bằng phiếu cho %d chỉ tiêu còn lại: %s.", "Tied for %d place(s): %s."}
	SeatsOpen          = Word{"Còn %d chỉ tiêu chưa có đơn vị đạt.", "%d place(s) left open."}
	HasVotes           = Word{"Được %d", "Has %d"}
	OfNeeded           = Word{"cần %d", "%d needed"}
	Passes             = Word{"Đạt.", "Passes."}
	Fails              = Word{"Không đạt.", "Does not pass."}
	TiedName           = Word{"Bằng phiếu.", "Tied."}
	DisagreeNone       = Word{"Không đồng ý %d, không ý kiến %d.", "%d against, %d abstained."}
	Provisional        = Word{"Tạm tính, đã kiểm %d/%d phiếu", "Provisional: %d/%d papers counted"}
)

// Words of how far an open round is.
var (
	StateVoting   = Word{"đang biểu quyết", "voting"}
	StateCounting = Word{"đang kiểm phiếu", "counting"}
	PapersOf      = Word{"%d/%d phiếu", "%d/%d papers"}
	PaperAll      = Word{"Đã nhập đủ %d phiếu: Enter xem kết quả", "All %d papers entered: Enter shows the result"}
)

// RoundStates names how far a round is.
var RoundStates = map[meeting.RoundState]Word{
	meeting.Open:     {"đang bỏ phiếu", "open"},
	meeting.Declared: {"đã công bố", "declared"},
	meeting.Void:     {"đã hủy", "voided"},
}

// SpoilReasons are the usual reasons for which tellers set a paper aside.
var SpoilReasons = []Word{
	{"không do Tổ kiểm phiếu phát ra", "not issued by the tellers"},
	{"bị rách", "torn"},
	{"gạch xóa, không rõ ý kiến", "marks that cannot be read"},
	{"ghi thêm tên ngoài danh sách", "names added"},
}

// Ways names how open seats are settled.
var Ways = map[meeting.Way]Word{
	meeting.RunOff:      {"bỏ phiếu lại giữa các đơn vị bằng phiếu", "run-off among the tied"},
	meeting.HigherScore: {"lấy đơn vị có điểm cao hơn", "the higher score"},
	meeting.Lot:         {"bốc thăm, có người chứng kiến", "a lot, drawn by hand and witnessed"},
	meeting.ChairWay:    {"chủ trì kết luận", "the chair's conclusion"},
	meeting.Council:     {"chuyển Hội đồng Thi đua - Khen thưởng", "forward to the Council"},
	meeting.LeaveOpen:   {"để trống chỉ tiêu còn lại", "leave the places open"},
}

// Offices names what a title elects to.
var Offices = map[meeting.Office]Word{
	meeting.Award:        {"đề nghị khen thưởng", "award"},
	meeting.HeadOffice:   {"bầu Trưởng Cụm", "election of the head"},
	meeting.DeputyOffice: {"bầu Phó Trưởng Cụm", "election of a deputy"},
}

// Words of the ways a room votes.
var (
	RollYes        = Word{"đồng ý", "in favour"}
	RollNo         = Word{"không đồng ý", "against"}
	RollNone       = Word{"không ý kiến", "abstains"}
	RollWaiting    = Word{"chưa gọi", "not called"}
	RollOrder      = Word{"đổi thứ tự gọi: danh sách hoặc ABC", "order: list or alphabetical"}
	RollRecused    = Word{"không biểu quyết về mình", "recused"}
	RollProgress   = Word{"Đã gọi %d trên %d đơn vị", "%d of %d units called"}
	RollFor        = Word{"Ý kiến về: %s", "On: %s"}
	AskQuestion    = Word{"Chủ trì hỏi: “%s”", "The chair asks: “%s”"}
	AskYes         = Word{"Hội nghị nhất trí", "the hall agrees"}
	AskNo          = Word{"Hội nghị không nhất trí", "the hall does not agree"}
	AskWait        = Word{"Chờ trả lời. Enter: nhất trí; -: không nhất trí.", "Waiting. Enter: agreed; -: not agreed."}
	SealedNote     = Word{"Số phiếu được giấu đến khi công bố.", "Totals stay hidden until declared."}
	RecountBegin   = Word{"kiểm phiếu lần hai", "second count"}
	RecountTeller  = Word{"Người kiểm lần hai", "Second teller"}
	RecountShort   = Word{"Còn %d phiếu của lần kiểm thứ nhất chưa được nhập lại.", "Not entered again yet: %d paper(s) of the first count."}
	RecountEnd     = Word{"kết thúc kiểm lần hai", "end the second count"}
	RecountPaper   = Word{"Kiểm lần hai: phiếu số %d · %s", "Second count: paper no. %d · %s"}
	RecountDone    = Word{"Kiểm lần hai: %d phiếu, lệch %d", "Second count: %d paper(s), %d different"}
	RecountAgreed  = Word{"Kiểm lần hai: %d phiếu, đã thống nhất", "Second count: %d paper(s), agreed"}
	DifferHead     = Word{"Hai lần kiểm lệch nhau ở các phiếu sau. Enter: thống nhất từng phiếu.", "The two counts differ in these papers. Enter: settle each."}
	DifferSettle   = Word{"thống nhất phiếu số %d", "settle paper no. %d"}
	DifferSettleIt = Word{"thống nhất phiếu", "settle this paper"}
	DifferFirst    = Word{"Lần một: %s", "First count: %s"}
	DifferSecond   = Word{"Lần hai: %s", "Second count: %s"}
	DifferNone     = Word{"không có phiếu này", "no such paper"}
	DifferBlank    = Word{"không đánh dấu tên nào", "no name marked"}
	SettleName     = Word{"xử lý chỉ tiêu còn lại", "settle the open places"}
	SettleSeat     = Word{"Chỉ tiêu %d", "Place %d"}
	SettleWitness  = Word{"Người chứng kiến", "Witnesses"}
	Settled        = Word{"Đã xử lý: %s. %s", "Settled: %s. %s"}
	CeilingWarning = Word{"Lưu ý: %d trên %d, vượt mức %v (%s). Chỉ nhắc, không chặn.", "Note: %d of %d, above %v (%s). A warning only."}
	ComputedVotes  = Word{"(tính ra)", "(computed)"}
)
