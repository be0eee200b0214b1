package text

// Words of the decisions, the pledge and the directives.
var (
	DecisionsName      = Word{"Quyết định", "Decisions"}
	DecisionsSection   = Word{"Quyết định", "Decisions"}
	PledgeSection      = Word{"Giao ước thi đua", "Pledge"}
	DirectivesSection  = Word{"Ý kiến chỉ đạo", "Directives"}
	DecisionAdd        = Word{"thêm quyết định", "add decision"}
	DecisionEdit       = Word{"sửa lời văn", "reword"}
	DecisionStrike     = Word{"bỏ quyết định", "strike out"}
	DecisionText       = Word{"Nội dung", "Text"}
	DecisionsPlanned   = Word{"Quyết định được ghi sau khi khai mạc.", "Decisions are recorded once the meeting has begun."}
	DecisionsNone      = Word{"Chưa có quyết định. Kết quả công bố tự thành quyết định; nhấn + để thêm.", "No decisions yet. A declared result becomes one; press + to add."}
	StruckBecause      = Word{"(đã bỏ: %s)", "(struck: %s)"}
	HeadsAnnounce      = Word{"công bố Trưởng, Phó Cụm năm sau", "announce next year's heads"}
	HeadsNow           = Word{"Trưởng, Phó Cụm năm nay", "this year's heads"}
	HeadOf             = Word{"%s năm %s: %s", "%s of %s: %s"}
	HeadsYear          = Word{"Năm", "Year"}
	TermHonorific      = Word{"%s: xưng hô", "%s: form of address"}
	TermName           = Word{"%s: họ tên", "%s: name"}
	TermOffice         = Word{"%s: chức vụ", "%s: office"}
	PaperNumber        = Word{"Số Quyết định", "Decision no."}
	PaperNumberHint    = Word{"Để trống thì biên bản chừa chỗ điền tay.", "Left empty, the minutes leave a gap to fill in by hand."}
	PaperDate          = Word{"Ngày Quyết định", "Decision dated"}
	PaperDateHint      = Word{"15/12/2020; để trống thì biên bản chừa chỗ điền tay.", "15/12/2020; left empty, the minutes leave a gap."}
	PaperSigner        = Word{"Người ký", "Signed by"}
	PledgeSign         = Word{"ký giao ước", "mark as signed"}
	PledgeUnsign       = Word{"bỏ đánh dấu ký", "unmark signature"}
	PledgeRest         = Word{"các đơn vị có mặt còn lại đều ký", "all others present sign"}
	PledgeCount        = Word{"Đã ký: %d trên %d đơn vị", "Signed: %d of %d units"}
	PledgeNot          = Word{"chưa ký", "not signed"}
	PledgeDone         = Word{"đã ký", "signed"}
	PledgeBy           = Word{"Người ký", "Signed by"}
	DirectiveAdd       = Word{"thêm ý kiến chỉ đạo, cam kết", "add directive or commitment"}
	DirectiveEdit      = Word{"sửa", "edit"}
	DirectiveFinish    = Word{"ghi đã làm xong", "mark as done"}
	DirectiveRemove    = Word{"bỏ", "remove"}
	DirectiveReopen    = Word{"ghi chưa xong", "mark as not done"}
	DirectiveText      = Word{"Nội dung", "Directive"}
	DirectiveOwner     = Word{"Thực hiện", "Owner"}
	DirectiveOwnerHint = Word{"Ai phải làm.", "Who must do it."}
	DirectiveDue       = Word{"Thời hạn", "Due"}
	DirectiveDueHint   = Word{"31/3, 31/3/2021, Quý I năm 2021, hoặc để trống.", "31/3, 31/3/2021, any other words, or empty."}
	DirectiveBy        = Word{"Người chỉ đạo", "Given by"}
	DirectiveSort      = Word{"Loại", "Kind"}
	SortDirective      = Word{"ý kiến chỉ đạo của Hội nghị này", "directive of this meeting"}
	SortPledge         = Word{"nội dung giao ước, cam kết", "commitment of the pledge"}
	SortCarried        = Word{"việc Hội nghị trước để lại", "left by an earlier meeting"}
	DirectiveOrigin    = Word{"Của Hội nghị", "From the meeting"}
	DirectiveOriginTip = Word{"Chỉ ghi khi là việc Hội nghị trước để lại.", "Only for what an earlier meeting left."}
	DirectivesNone     = Word{"Chưa có ý kiến chỉ đạo, cam kết. Nhấn + để thêm.", "No directives or commitments yet. Press + to add one."}
	MinutesName        = Word{"Biên bản", "Minutes"}
	MinutesDraft       = Word{"DỰ THẢO", "DRAFT"}
	MinutesFinal       = Word{"CHÍNH THỨC", "FINAL"}
	LinesOf            = Word{"dòng %d–%d trên %d", "lines %d–%d of %d"}
	ExportName         = Word{"xuất văn bản", "export papers"}
)
