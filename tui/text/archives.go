package text

import "thuky/meeting"

// Words of the search over all meetings.
var (
	SearchName      = Word{"tìm trong mọi hội nghị", "search all meetings"}
	SearchReading   = Word{"đang đọc hội nghị %d trên %d…", "reading meeting %d of %d…"}
	SearchCount     = Word{"%d kết quả trong %d hội nghị", "%d found in %d meeting(s)"}
	SearchUnread    = Word{"%d hội nghị không đọc được", "%d meeting(s) cannot be read"}
	SearchColYear   = Word{"Năm", "Year"}
	SearchColFrom   = Word{"Hội nghị", "Meeting"}
	SearchColWhat   = Word{"Nội dung", "What"}
	SearchColResult = Word{"Kết quả", "Result"}
	SearchKeysUnit  = Word{"gõ để tìm · ↑↓ PgUp PgDn · Enter các năm của đơn vị · Esc đóng", "type to find · ↑↓ PgUp PgDn · Enter the unit over the years · Esc close"}
	SearchKeys      = Word{"gõ để tìm · ↑↓ PgUp PgDn · Enter mở hội nghị · Esc đóng", "type to find · ↑↓ PgUp PgDn · Enter open the meeting · Esc close"}
	SearchHint      = Word{"Tên đơn vị, người, danh hiệu, quyết định, ý kiến chỉ đạo, chủ đề phát biểu; thêm năm để thu hẹp: “thanh tra 2020”.", "A unit, a person, a title, a decision, a directive, a topic; add a year to narrow it down: “thanh tra 2020”."}
)

// Outcomes say what became of something that was found; for a unit see Statuses, for an officer Roles.
var Outcomes = map[meeting.Outcome]Word{
	meeting.Undecided:    {"chưa có kết quả", "no result yet"},
	meeting.Proposed:     {"đề nghị tặng", "proposed"},
	meeting.Elected:      {"được bầu", "elected"},
	meeting.NotProposed:  {"không được đề nghị", "not proposed"},
	meeting.NotElected:   {"không được bầu", "not elected"},
	meeting.ToCouncil:    {"chuyển Hội đồng", "left to the Council"},
	meeting.WithdrewName: {"xin rút", "withdrawn"},
	meeting.NotEligible:  {"không đủ điều kiện", "not eligible"},
	meeting.Done:         {"đã làm xong", "done"},
	meeting.ToDo:         {"chưa làm xong", "not done"},
	meeting.InForce:      {"quyết định", "decision"},
	meeting.StruckOut:    {"không còn hiệu lực", "no longer holds"},
	meeting.OnRegister:   {"đã đăng ký", "registered"},
	meeting.OffRegister:  {"đăng ký, bị loại", "struck off"},
	meeting.Represents:   {"đại diện", "represents"},
	meeting.Replaced:     {"cử người dự thay", "sent a substitute"},
	meeting.Invited:      {"khách mời", "guest"},
	meeting.Spoke:        {"phát biểu", "spoke"},
	meeting.DidNot:       {"chưa phát biểu", "did not speak"},
}

// Words of a unit's history.
var (
	UnitYears      = Word{"%s qua các năm", "%s over the years"}
	YearMeeting    = Word{"%d · %s", "%d · %s"}
	YearCalled     = Word{"Tên khi ấy", "Called then"}
	YearAttended   = Word{"Tham dự", "Attended"}
	YearBy         = Word{"%s: %s", "%s: %s"}
	YearInPlaceOf  = Word{" (dự thay %s)", " (in place of %s)"}
	YearLate       = Word{"đến muộn", "came late"}
	YearScore      = Word{"Chấm điểm", "Score"}
	YearRank       = Word{"%v điểm, thứ %d trên %d đơn vị", "%v points, no. %d of %d units"}
	YearTied       = Word{" (bằng điểm)", " (tied)"}
	YearRegistered = Word{"Đăng ký", "Registered"}
	YearNominated  = Word{"Đề cử", "Nominated"}
	YearVotes      = Word{"%d phiếu", "%d vote(s)"}
	YearAgreed     = Word{"nhất trí", "by consensus"}
	YearHeads      = Word{"Trưởng, Phó", "Heads"}
	YearDirectives = Word{"Phải làm", "To do"}
	YearDue        = Word{", hạn %s", ", due %s"}
	YearPledge     = Word{"Giao ước", "Pledge"}
	YearSigned     = Word{"đã ký: %s", "signed: %s"}
)

// Words of the deletion of a meeting.
var (
	DeleteName     = Word{"xóa hội nghị", "delete the meeting"}
	DeleteState    = Word{"Năm %d, %s.", "%d, %s."}
	MeetingReading = Word{"đang đọc hội nghị…", "reading the meeting…"}
	DeleteEvents   = Word{"%d việc đã ghi", "%d events"}
	DeletePapers   = Word{"%d phiếu đã nhập", "%d ballot papers"}
	DeleteDecided  = Word{"%d quyết định", "%d decision(s)"}
	DeleteLoses    = Word{"Sẽ mất: %s. Văn bản đã xuất ra tệp thì còn, nhưng không xuất lại được nữa.", "This will be lost: %s. Papers exported to files stay, but cannot be exported again."}
	DeleteBackup   = Word{"Trước khi xóa, toàn bộ được sao lưu vào thư mục backups cạnh %s.", "Before that, everything is backed up into the folder backups beside %s."}
	DeleteForGood  = Word{"Xóa rồi thì không hoàn tác được; chỉ lấy lại được từ bản sao lưu ấy.", "A deletion cannot be undone: only that backup brings the meeting back."}
	DeletePrompt   = Word{"Gõ tên hội nghị, hoặc tên cụm “%s”:", "Type the meeting's name, or the cluster's, “%s”:"}
	DeleteWrong    = Word{"Tên vừa gõ không khớp: chưa xóa gì.", "That is not the name: nothing was deleted."}
	DeleteUnder    = Word{"Đang sao lưu rồi xóa…", "Backing up, then deleting…"}
	DeletedName    = Word{"Đã xóa hội nghị", "The meeting is deleted"}
	DeletedBackup  = Word{"Bản sao lưu trước khi xóa:", "The backup made before:"}
	DeletedBack    = Word{"Muốn lấy lại: đóng chương trình, rồi gõ hai lệnh", "To have it back: close the program, then enter"}
	DeletedAside   = Word{"Chưa sao lưu được vào nơi thứ hai: %s", "No backup was made in the second place: %s"}
)
