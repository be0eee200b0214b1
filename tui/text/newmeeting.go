package text

// Words of the steps in which a new meeting is made.
var (
	StepKind    = Word{"Loại hội nghị", "Kind of meeting"}
	StepPlace   = Word{"Tên, thời gian, địa điểm", "Name, time and place"}
	StepUnits   = Word{"Các đơn vị", "Units"}
	StepPeople  = Word{"Chủ trì, thư ký, Tổ kiểm phiếu, khách mời", "Chair, secretary, tellers, guests"}
	StepAgenda  = Word{"Nghị trình", "Agenda"}
	StepTitles  = Word{"Danh hiệu và thể lệ", "Titles and their rules"}
	StepPapers  = Word{"Văn bản: cơ quan, ký hiệu, nơi nhận", "Papers: letterhead, symbol, receivers"}
	KindLabel   = Word{"Loại", "Kind"}
	ClusterTip  = Word{"Như Cụm thi đua số 1, khối các đơn vị thuộc Bộ Tư pháp.", "Such as Cụm thi đua số 1, as the papers are to name it."}
	UnitsTip    = Word{"Mỗi dòng một đơn vị. Có thể thêm người đại diện, điện thoại sau dấu | hoặc dán thẳng các cột từ Excel.", "A unit a line. Its representative and telephone may follow after | or as columns pasted from a spreadsheet."}
	PeopleTip   = Word{"Mỗi dòng một người: xưng hô, họ tên, sau dấu phẩy là chức vụ.", "A person a line: form of address, name, and the office after a comma."}
	TellersTip  = Word{"Người đầu tiên là Tổ trưởng. Có thể để trống, bầu tại hội nghị.", "The first is the head teller. May be left empty and elected at the meeting."}
	GuestsTip   = Word{"Theo thứ tự lễ tân.", "In protocol order."}
	AgendaTip   = Word{"Mỗi dòng một mục: số phút | nội dung | người phụ trách. ↑↓ xem hết; đổi thứ tự, thêm, bớt dòng tùy ý.", "An item a line: minutes | what | who. ↑↓ for all of it; lines may be moved, added, left out."}
	AgendaLabel = Word{"Các mục", "Items"}
	TitleN      = Word{"Danh hiệu %d", "Title %d"}
	QuotaN      = Word{"Chỉ tiêu", "Places"}
	QuotaTip    = Word{"Để trống: như thể lệ đã chọn; thể lệ không nói thì là 1.", "Empty: as the rule says, and 1 where it does not."}
	RuleN       = Word{"Thể lệ", "Rule"}
	TitleTip    = Word{"Để trống nếu không bình xét. Sửa kỹ hơn ở màn hình 4.", "Leave empty for none. More of it on screen 4."}
	Chairs      = Word{"Chủ trì", "Chair"}
	Secretaries = Word{"Thư ký", "Secretary"}
	TellerTeam  = Word{"Tổ kiểm phiếu", "Tellers"}
	GuestList   = Word{"Khách mời", "Guests"}
	RuleOwn     = Word{"quá nửa tổng số thành viên, bỏ phiếu kín", "more than half of all members, by secret ballot"}

	SumWhen   = Word{"%s, %s.", "%s, %s."}
	SumUnits  = Word{"%d đơn vị: %s", "%d unit(s): %s"}
	SumNobody = Word{"chưa có, thêm sau được", "none yet, they can be added later"}
	SumItem   = Word{"  %s  %s (%d phút)", "  %s  %s (%d min)"}
	SumTitle  = Word{"Danh hiệu: %s, chỉ tiêu %d (%s)", "Title: %s, %d place(s) (%s)"}
	SumPeople = Word{"%s: %s", "%s: %s"}
)

// Words of a meeting begun from another or from a file.
var (
	HomeAfter         = Word{"Lập hội nghị năm sau từ một hội nghị đã họp", "Make next year's meeting from one that was held"}
	HomeFile          = Word{"Lập hội nghị từ tệp danh sách đơn vị (Excel, CSV)", "Make a meeting from a list of units (Excel, CSV)"}
	AfterPick         = Word{"Tiếp nối hội nghị nào?", "Which meeting does it follow?"}
	AfterNone         = Word{"Chưa có hội nghị nào đã họp để tiếp nối.", "No meeting has been held yet."}
	AfterMade         = Word{"Đã lấy từ hội nghị trước: %d đơn vị, %d mục, %d danh hiệu, %d việc cần theo dõi.", "Taken from the last meeting: %d unit(s), %d item(s), %d title(s), %d follow-up(s)."}
	RosterTitle       = Word{"Lấy từ tệp %s", "Taken from %s"}
	RosterPick        = Word{"Chọn tệp, hoặc dán đường dẫn rồi Enter", "Choose a file, or paste its path and press Enter"}
	RosterTake        = Word{"lấy danh sách đơn vị, điểm từ tệp", "take units and scores from a file"}
	RosterReading     = Word{"Đang đọc %s…", "Reading %s…"}
	RosterQuestion    = Word{"Lấy các dòng không có lỗi? [c/K]", "Take the rows without problems? [y/N]"}
	RosterNothing     = Word{"Tệp không có gì mới so với hội nghị.", "The file says nothing that the meeting does not have."}
	RosterTaken       = Word{"Đã lấy %d đơn vị mới, cập nhật %d.", "%d unit(s) taken, %d updated."}
	RosterInto        = Word{"Cập nhật hội nghị đang chuẩn bị: %s", "This updates the meeting that is being prepared: %s"}
	RosterMakes       = Word{"Lập hội nghị mới: %s", "This makes a new meeting: %s"}
	RosterCount       = Word{"%d mới · %d cập nhật · %d như cũ · %d có lỗi, không lấy", "%d new · %d updated · %d unchanged · %d with problems, not taken"}
	RosterSource      = Word{"trang “%s”", "sheet “%s”"}
	RosterSheets      = Word{"các trang khác có danh sách: %s", "other sheets with a list: %s"}
	RosterUnread      = Word{"trang không có dòng tên cột: %s", "sheets without names of columns: %s"}
	RosterSheetFlag   = Word{"Chọn trang khác: --sheet TÊN-TRANG", "To take another sheet: --sheet NAME"}
	RosterNextProblem = Word{"→ dòng lỗi tiếp", "→ next problem"}
	RosterNextSheet   = Word{"Tab trang khác", "Tab another sheet"}
	RosterCode        = Word{"bảng mã %s", "encoding %s"}
	RosterComputed    = Word{"%d ô là công thức, lấy kết quả đã lưu trong tệp", "%d cell(s) with a formula, taken as the value saved in the file"}
	RosterColumns     = Word{"cột: %s", "columns: %s"}
	RosterIgnored     = Word{"không lấy cột: %s", "columns not taken: %s"}
	RosterSums        = Word{"đối chiếu với cột tổng của danh sách: %s", "checked against the list's own total: %s"}
	RosterLeftOut     = Word{"✗ không lấy điểm ở cột “%s”", "✗ points not taken, column “%s”"}
	RosterAdds        = Word{"Thêm tiêu chí mới: %s", "New criteria: %s"}
	RosterNoMax       = Word{"không có mức tối đa", "no maximum"}
	RosterMax         = Word{"tối đa %s", "at most %s"}
	RosterKept        = Word{"giữ nguyên, không có trong tệp: %s", "kept, not in the file: %s"}
	RosterMoved       = Word{"thứ tự đơn vị trong tệp khác hội nghị: giữ thứ tự của hội nghị", "the file lists the units in another order: that of the meeting stays"}
	RosterHeld        = Word{"(hội nghị ghi “%s”, giữ nguyên)", "(“%s” in the meeting, which stays)"}
	RosterLike        = Word{"cùng điện thoại hoặc người đại diện với “%s”, không có trong tệp: nếu là đơn vị ấy đổi tên thì bỏ, sửa tên trước", "the same telephone or representative as “%s”, which is not in the file: if that is the unit renamed, leave, and rename it first"}
	RosterLeft        = Word{"dòng %d: %s (%s), bỏ qua", "row %d: %s (%s), left out"}
	RosterScroll      = Word{"↑↓ PgUp PgDn cuộn", "↑↓ PgUp PgDn scroll"}
	RosterEnter       = Word{"Enter lấy", "Enter take"}
	RosterEnterBut    = Word{"Enter lấy, bỏ lại %d dòng có lỗi", "Enter take, but for %d row(s) with problems"}
	RosterCodeKey     = Word{"Ctrl+E đổi bảng mã", "Ctrl+E another encoding"}
	RosterLeave       = Word{"Esc bỏ, không ghi gì", "Esc leave, nothing is written"}
	RosterWhole       = Word{"F1 xem đủ các cột", "F1 all columns"}
	RosterMore        = Word{"… và %d nữa", "… and %d more"}
	RosterEmpty       = Word{"Không có dòng nào lấy được.", "No row can be taken."}
	RosterLine        = Word{"Dòng", "Row"}
	AfterTwin         = Word{"Đã có hội nghị năm %d của cụm này: %s (%s).", "This cluster has a meeting of %d already: %s (%s)."}
	AfterTwinAsk      = Word{"Vẫn lập thêm một hội nghị nữa? [c/K]", "Make another all the same? [y/N]"}
	AfterTwinTitle    = Word{"Đã có hội nghị năm ấy", "There is a meeting of that year"}
	AfterTwinYes      = Word{"vẫn lập thêm một hội nghị nữa", "make another all the same"}
	RosterEncoding    = Word{"Chưa rõ bảng mã của %s: chọn một", "Choose the encoding of %s: it cannot be told"}
	RosterPickNone    = Word{"Dán đường dẫn tệp; lệnh thuky template ghi ra tệp mẫu để điền", "Paste a file's path; thuky template writes one to be filled in"}
	RosterNext        = Word{"Tên cụm, giờ, nơi họp: F2, gõ thong tin.", "Cluster, time and place: F2, type data."}
)
