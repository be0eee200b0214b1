package text

import "thuky/meeting"

// Words of attendance.
var (
	AttendanceName  = Word{"Điểm danh", "Attendance"}
	UnitsSection    = Word{"Đơn vị", "Units"}
	GuestsSection   = Word{"Khách mời", "Guests"}
	OfficersSection = Word{"Điều hành", "Officers"}
	QuorumLine      = Word{"có mặt %d trên %d, cần %d (%v)", "present %d of %d, needed %d (%v)"}
	QuorumMet       = Word{" · ✓ đủ", " · ✓ quorum"}
	QuorumMissing   = Word{" · ✗ thiếu %d", " · ✗ %d missing"}
	MarkPresent     = Word{"ghi có mặt", "mark present"}
	MarkUnmarked    = Word{"bỏ đánh dấu", "unmark"}
	MarkLeft        = Word{"ghi về sớm", "mark as left"}
	MarkOther       = Word{"vắng, về sớm, ủy quyền…", "absent, left, substitute…"}
	MarkRest        = Word{"các đơn vị còn lại có mặt", "all others present"}
	UnitAdd         = Word{"thêm đơn vị", "add unit"}
	UnitEdit        = Word{"sửa đơn vị, người dự", "edit unit, representative"}
	UnitRemove      = Word{"xóa đơn vị", "remove unit"}
	UnitNameLabel   = Word{"Tên đơn vị", "Unit"}
	SubstituteName  = Word{"Người được ủy quyền dự thay", "Authorised substitute"}
	SubstituteGone  = Word{"Người đại diện tự dự, không ủy quyền", "The representative attends in person"}
	Authority       = Word{"Giấy ủy quyền", "Authorisation"}
	AuthorityHint   = Word{"Số, ngày của giấy ủy quyền, nếu có.", "Number and date of the letter, if any."}
	ByAuthority     = Word{"(ủy quyền)", "(substitute)"}
	Honorific       = Word{"Xưng hô", "Form of address"}
	PersonName      = Word{"Họ tên", "Name"}
	Office          = Word{"Chức vụ", "Office"}
	Formerly        = Word{"Trước là", "Formerly"}
	FormerlyTip     = Word{"Tên cũ, nếu đã đổi: các năm trước theo tên ấy.", "Its old name, if it was renamed: its earlier years go by that."}
	Phone           = Word{"Điện thoại", "Telephone"}
	PhoneOf         = Word{"Điện thoại: %s", "Telephone: %s"}
	ColStatus       = Word{"Tình trạng", "Status"}
	ColUnit         = Word{"Đơn vị", "Unit"}
	ColAttendee     = Word{"Người dự", "Attended by"}
	ColTimes        = Word{"Giờ", "Time"}
	ColPerson       = Word{"Họ tên, chức vụ", "Name and office"}
	ArrivedAt       = Word{"đến %s", "came %s"}
	LeftAt          = Word{"về %s", "left %s"}
	GuestAdd        = Word{"thêm khách mời", "add guest"}
	GuestRemove     = Word{"bỏ khách không dự", "remove guest"}
	GuestsNone      = Word{"Chưa có khách mời. Nhấn + để thêm, theo thứ tự lễ tân.", "No guests yet. Press + to add one, in protocol order."}
	Comrade         = Word{"đồng chí", "Comrade"}
	OfficerAdd      = Word{"thêm chủ trì, thư ký, Tổ kiểm phiếu", "add chair, secretary or teller"}
	GuestEdit       = Word{"sửa khách mời", "edit guest"}
	OfficerEdit     = Word{"sửa tên, nhiệm vụ", "edit name or role"}
	OfficerRemove   = Word{"bỏ khỏi danh sách", "remove"}
	OfficersNone    = Word{"Chưa có chủ trì, thư ký và Tổ kiểm phiếu. Nhấn + để thêm.", "No chair, secretary or tellers yet. Press + to add."}
	Role            = Word{"Nhiệm vụ", "Role"}
)

// Statuses names a unit's attendance.
var Statuses = map[meeting.Status]Word{
	meeting.Unmarked: {"chưa điểm danh", "not marked"},
	meeting.Present:  {"có mặt", "present"},
	meeting.Excused:  {"vắng có lý do", "excused"},
	meeting.Absent:   {"vắng", "absent"},
	meeting.Left:     {"đã về sớm", "left early"},
}

// Roles names what an officer does.
var Roles = map[meeting.Role]Word{
	meeting.Chair:      {"Chủ trì", "Chair"},
	meeting.Secretary:  {"Thư ký", "Secretary"},
	meeting.HeadTeller: {"Tổ trưởng kiểm phiếu", "Head teller"},
	meeting.Teller:     {"Thành viên kiểm phiếu", "Teller"},
}

// Words of the speakers.
var (
	SpeakersName   = Word{"Phát biểu", "Speakers"}
	SpeechAdd      = Word{"đăng ký phát biểu", "add speaker"}
	SpeechBegin    = Word{"mời phát biểu", "give the floor"}
	SpeechEnd      = Word{"kết thúc phát biểu", "end speech"}
	SpeechPause    = Word{"tạm dừng đồng hồ", "pause clock"}
	SpeechResume   = Word{"chạy tiếp đồng hồ", "resume clock"}
	SpeechNote     = Word{"ghi nội dung", "note what is said"}
	SpeechWithdraw = Word{"thôi phát biểu", "withdraw"}
	SpeechEdit     = Word{"sửa đăng ký", "edit"}
	SpeechesNone   = Word{"Chưa có ai đăng ký phát biểu. Nhấn + để thêm.", "Nobody is in the queue. Press + to add a speaker."}
	Speaker        = Word{"Người phát biểu", "Speaker"}
	Topic          = Word{"Chủ đề", "Topic"}
	LimitMinutes   = Word{"Thời gian (phút)", "Limit (minutes)"}
	LimitHint      = Word{"0: không giới hạn.", "0: no limit."}
	ColState       = Word{"Trạng thái", "State"}
	ColLimit       = Word{"Giới hạn", "Limit"}
	ClockUp        = Word{"Đang phát biểu", "Speaking"}
	ClockLeft      = Word{"Thời gian còn lại", "Time left"}
	ClockWarn      = Word{"Sắp hết thời gian", "Time is nearly up"}
	ClockOver      = Word{"(quá %s)", "(over by %s)"}
	ClockHeld      = Word{"Tạm dừng", "Paused"}
)

// SpeechStates names how far a speech is.
var SpeechStates = map[meeting.SpeechState]Word{
	meeting.SpeechQueuedUp: {"· chờ", "· waiting"},
	meeting.SpeechRunning:  {"▶ đang nói", "▶ speaking"},
	meeting.SpeechHeld:     {"‖ tạm dừng", "‖ paused"},
	meeting.SpeechOver:     {"✓ đã xong", "✓ done"},
	meeting.SpeechDropped:  {"✗ thôi", "✗ withdrawn"},
}
