package text

// Words of the program as a whole.
var (
	Up          = Word{"lên", "up"}
	Down        = Word{"xuống", "down"}
	PageUp      = Word{"trang trước", "page up"}
	PageDown    = Word{"trang sau", "page down"}
	First       = Word{"đầu", "first"}
	Last        = Word{"cuối", "last"}
	SectionBack = Word{"phần trước", "previous section"}
	SectionOn   = Word{"phần sau", "next section"}

	ScreenOn     = Word{"màn hình sau", "next screen"}
	ScreenBack   = Word{"màn hình trước", "previous screen"}
	ScreenGo     = Word{"màn hình: %s", "screen: %s"}
	HelpName     = Word{"trợ giúp", "help"}
	PaletteName  = Word{"tìm lệnh", "commands"}
	UndoName     = Word{"hoàn tác", "undo"}
	RedoName     = Word{"làm lại", "redo"}
	RetimeName   = Word{"sửa giờ của việc vừa ghi", "set back the time of the last action"}
	AmendName    = Word{"đính chính", "amendment"}
	AdjournName  = Word{"bế mạc Hội nghị", "adjourn the meeting"}
	InfoName     = Word{"sửa thông tin Hội nghị", "edit the meeting's data"}
	LanguageName = Word{"chuyển sang tiếng Anh (English)", "switch to Vietnamese (tiếng Việt)"}
	QuitName     = Word{"thoát", "quit"}
	HomeName     = Word{"về danh sách Hội nghị", "list of meetings"}
	RehearseName = Word{"diễn tập trên bản sao", "rehearse on a copy"}

	Rehearsal         = Word{"DIỄN TẬP · không ghi vào hồ sơ", "REHEARSAL · not in the record"}
	RehearsalShort    = Word{"DIỄN TẬP", "REHEARSAL"}
	IllustrationShort = Word{"MINH HỌA", "SAMPLE DATA"}
	Illustration      = Word{"SỐ LIỆU MINH HỌA", "ILLUSTRATIVE DATA"}
	Saving            = Word{"đang ghi…", "saving…"}
	Undone            = Word{"Đã hoàn tác: %s", "Undone: %s"}
	Redone            = Word{"Đã làm lại: %s", "Redone: %s"}
	Exported          = Word{"Đã xuất văn bản", "Papers exported"}
	Exporting         = Word{"đang xuất…", "exporting…"}
	Attention         = Word{"Chú ý", "Attention"}
	Failed            = Word{"Không thực hiện được", "That failed"}
	SaveFailed        = Word{"CHƯA GHI ĐƯỢC", "NOT SAVED"}
	CannotNow         = Word{"%s: %s", "%s: %s"}
	NoSuchKey         = Word{"Phím %s không có tác dụng ở đây. F1: trợ giúp.", "%s does nothing here. F1: help."}
	TooSmall          = Word{"Cửa sổ quá nhỏ (%d×%d). Cần ít nhất 60×18. Không mất dữ liệu.", "The window is too small (%d×%d). At least 60×18 is needed. Nothing is lost."}
	StatusQuorum      = Word{"có mặt %d/%d", "present %d/%d"}
	StatusRounds      = Word{"%d cuộc bỏ phiếu đang mở", "%d open vote(s)"}
	StatusNoItem      = Word{"chưa có mục nào đang diễn ra", "no item is running"}
	StatusEnded       = Word{"đã bế mạc lúc %s", "adjourned at %s"}
	QuitQuestion      = Word{"Thoát chương trình?", "Quit the program?"}
	QuitLine          = Word{"Mọi việc đã được ghi. Lần sau mở lại đúng chỗ này.", "Everything is saved. It opens here again next time."}
	Missing           = Word{"Còn thiếu:", "Still missing:"}
	MissingItems      = Word{"%d mục chưa diễn ra", "%d item(s) not held"}
	RehearseEnd       = Word{"kết thúc diễn tập, về danh sách Hội nghị", "end the rehearsal, back to the list of meetings"}
	BackupPlace       = Word{"nơi sao lưu thứ hai", "a second place for backups"}
	BackupFolder      = Word{"Thư mục", "Folder"}
	BackupHint        = Word{"Thư mục đã có, như trên USB; mỗi lần sao lưu ghi thêm vào đó. Để trống: không dùng.", "A folder that exists, such as on a USB stick; every backup goes there too. Empty: none."}
	BackupKept        = Word{"Đang sao lưu sang nơi thứ hai.", "Backing up to the second place."}
	PhrasesName       = Word{"câu chữ của văn bản", "wording of the papers"}
	PhrasesMade       = Word{"Đã ghi các câu chuẩn ra tệp", "The standard words are in a file"}
	PhrasesHow        = Word{"Sửa tệp ấy, rồi chọn lại “câu chữ của văn bản” để nạp vào Hội nghị.", "Edit it, then choose “wording of the papers” again to take them into the meeting."}
	PhrasesTaken      = Word{"Đã nạp %d câu của cơ quan vào Hội nghị.", "%d text(s) of the office taken into the meeting."}
	Unbacked          = Word{"Lần sao lưu gần nhất chưa đủ nơi: xem lại thẻ nhớ, ổ đĩa.", "The last backup did not reach every place: see to the stick or the disk."}
	ClockBehind       = Word{"Giờ máy %s, hồ sơ đã đến %s: hãy chỉnh giờ máy; giờ ghi nối tiếp hồ sơ", "The clock says %s, the record is at %s: set the clock; the record goes on"}
	QuitUnsaved       = Word{"Việc vừa làm chưa ghi được: %s", "What was done last is not saved: %s"}
	BackupFailed      = Word{"Đã ghi, nhưng chưa sao lưu được: %s", "Saved, but no backup was made: %s"}
	BackupTitle       = Word{"Đã ghi, nhưng chưa sao lưu được", "Saved, but no backup was made"}
	MissingSeats      = Word{"%d chỉ tiêu còn lại của %s chưa xử lý", "%d open place(s) of %s not settled"}
	MissingChair      = Word{"chưa có chủ trì", "no chair"}
	MissingSecretary  = Word{"chưa có thư ký", "no secretary"}
	MissingSignatures = Word{"%d trên %d đơn vị có mặt đã ký giao ước", "pledge signed by %d of %d units present"}
	QuitRehearsal     = Word{"Đang diễn tập: những gì đã làm ở đây không được giữ. Hồ sơ thật không đổi.", "This is a rehearsal: what was done here is not kept. The record is as it was."}
	AdjournLine       = Word{"Sau khi bế mạc chỉ có thể đính chính, có lý do. Mục đang diễn ra kết thúc.", "After that only amendments with a reason are possible. The running item ends."}
	RetimeLabel       = Word{"Giờ thực tế", "It happened at"}
	RetimeHint        = Word{"Giờ và phút: 14:00. Đã ghi lúc %s.", "Hours and minutes: 14:00. Recorded at %s."}
	AmendText         = Word{"Nội dung đính chính", "Correction"}
	AmendBy           = Word{"Người đề nghị", "By whom"}
	HelpTitle         = Word{"Trợ giúp", "Help"}
	HelpHere          = Word{"Phím ở màn hình này", "Keys on this screen"}
	HelpEverywhere    = Word{"Phím ở mọi màn hình", "Keys on every screen"}
	HelpRehearsal     = Word{"Đang diễn tập: không có gì được ghi lại. Về danh sách Hội nghị (F2) để kết thúc.", "This is a rehearsal: nothing is kept. Go back to the list of meetings (F2) to end it."}
	HelpData          = Word{"Dữ liệu được ghi tại: %s", "Data is kept in: %s"}
	HelpDemoClock     = Word{"Bản minh họa chạy theo đồng hồ của ngày hội nghị, không phải giờ hiện tại.", "The demo runs on the clock of the conference's day, not on today's."}
	HelpChosen        = Word{"■ ở góc: hình được chọn riêng cho phòng; nhường chỗ khi có người phát biểu hay bỏ phiếu.", "■ in the corner: the hall's picture was chosen by hand; a speaker or a vote replaces it."}
	HelpNot           = Word{"lúc này không dùng được: %s", "not now: %s"}
)

// Words of the list of meetings and of a new one.
var (
	HomeTitle     = Word{"Thư ký hội nghị", "Meeting secretary"}
	HomeEmpty     = Word{"Chưa có hội nghị nào trong cơ sở dữ liệu này.", "There is no meeting in this database yet."}
	HomeDemo      = Word{"Xem bản minh họa: hội nghị năm 2020 của Cụm thi đua số 1", "Try the demo: the 2020 conference of Cluster 1"}
	HomeNew       = Word{"Lập hội nghị mới", "Make a new meeting"}
	HomeGoOn      = Word{"Lập tiếp hội nghị đang lập dở", "Go on with the new meeting that was begun"}
	HomeChoose    = Word{"Chọn hội nghị", "Choose a meeting"}
	HomeOpen      = Word{"mở", "open"}
	HomeUnits     = Word{"%d đơn vị", "%d unit(s)"}
	NewTitleLabel = Word{"Tên hội nghị", "Name of the meeting"}
	NewCluster    = Word{"Cụm, khối thi đua", "Cluster"}
	NewYear       = Word{"Năm tổng kết", "Year summed up"}
	NewPlace      = Word{"Địa điểm", "Place"}
	NewCity       = Word{"Địa danh trên văn bản", "Place named on papers"}
	NewStart      = Word{"Bắt đầu", "Begins"}
	NewStartHint  = Word{"14:00 18/12/2020", "14:00 18/12/2020"}
	NewUnits      = Word{"Các đơn vị", "Units"}
	NewUnitsHint  = Word{"Mỗi dòng một đơn vị; có thể dán từ bảng tính.", "A unit a line; paste from a spreadsheet if you like."}
	NewSuperior   = Word{"Cơ quan chủ quản", "Superior agency"}
	NewAgency     = Word{"Cơ quan ban hành", "Issuing body"}
	NewSymbol     = Word{"Ký hiệu biên bản", "Symbol of the minutes"}
	NewQuorum     = Word{"Tỷ lệ đủ điều kiện họp", "Quorum"}
	NewReceivers  = Word{"Nơi nhận", "Receivers"}
	NewHeadTerm   = Word{"Chức danh đứng đầu", "Term for the head"}
	NewDeputyTerm = Word{"Chức danh cấp phó", "Term for the deputy"}
	NewPledge     = Word{"Nội dung giao ước", "Text of the pledge"}
	States        = map[string]Word{
		"planned":    {"chưa khai mạc", "planned"},
		"running":    {"đang họp", "running"},
		"adjourned":  {"đã bế mạc", "adjourned"},
		"unreadable": {"không đọc được", "unreadable"},
	}
)
