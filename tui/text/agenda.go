package text

import "thuky/meeting"

// Words of the agenda.
var (
	AgendaName     = Word{"Nghị trình", "Agenda"}
	ItemBegin      = Word{"bắt đầu mục", "begin item"}
	MeetingOpen    = Word{"khai mạc, bắt đầu mục này", "open the meeting, begin this item"}
	ItemFinish     = Word{"kết thúc mục", "finish item"}
	ItemNote       = Word{"ghi diễn biến", "note for the minutes"}
	ItemInsert     = Word{"chèn mục", "insert item"}
	ItemSkip       = Word{"bỏ qua mục", "skip item"}
	ItemEdit       = Word{"sửa mục", "edit item"}
	MoveUp         = Word{"chuyển lên", "move up"}
	MoveDown       = Word{"chuyển xuống", "move down"}
	Note           = Word{"Diễn biến", "Note"}
	NoteKept       = Word{"có ghi chép", "a note is kept"}
	NoteHint       = Word{"Ghi vào biên bản. Enter xuống dòng, Ctrl+S ghi.", "Goes into the minutes. Enter breaks the line, Ctrl+S saves."}
	Reason         = Word{"Lý do", "Reason"}
	ItemNameLabel  = Word{"Tên mục", "Item"}
	Who            = Word{"Phụ trách", "In charge"}
	PlannedMinutes = Word{"Số phút", "Minutes"}
	ItemPart       = Word{"Loại mục", "Kind"}
	ItemPartHint   = Word{"Phần việc của mục này; dùng ←→ để chọn.", "What the item is about; choose with ←→."}
	ColItem        = Word{"Nội dung", "Item"}
	ColStart       = Word{"Lúc", "At"}
	ColPlan        = Word{"Dự kiến", "Planned"}
	ColTook        = Word{"Thực tế", "Took"}
	Minutes        = Word{"%d phút", "%d min"}
	EndPlanned     = Word{"Kế hoạch kết thúc %s · dự kiến %s", "Planned to end %s · expected %s"}
	EndedPlanned   = Word{"Kế hoạch kết thúc %s · đã kết thúc %s", "Planned to end %s · ended %s"}
	NotBegun       = Word{"chưa khai mạc", "not begun"}
	Late           = Word{"chậm %s", "%s late"}
	Early          = Word{"sớm %s", "%s early"}
	HoursMinutes   = Word{"%d giờ %02d phút", "%d h %02d min"}
	OtherDay       = Word{"ngày đã ghi: %s", "its date: %s"}
	OnTime         = Word{"đúng giờ", "on time"}
	SkippedBecause = Word{"Bỏ qua: %s", "Skipped: %s"}
)

// Parts names what an item can be about.
var Parts = map[meeting.Part]Word{
	meeting.RollCall:   {"Điểm danh", "Roll call"},
	meeting.Opening:    {"Khai mạc, giới thiệu", "Opening"},
	meeting.Report:     {"Báo cáo", "Report"},
	meeting.FollowUp:   {"Kiểm điểm việc đã giao", "Follow-ups"},
	meeting.Discussion: {"Thảo luận", "Discussion"},
	meeting.Scores:     {"Bảng điểm", "Scores"},
	meeting.Nomination: {"Đề cử", "Nominations"},
	meeting.Tellers:    {"Bầu Tổ kiểm phiếu", "Electing tellers"},
	meeting.Balloting:  {"Bỏ phiếu, công bố", "Voting"},
	meeting.NewHeads:   {"Trưởng, Phó Cụm năm sau", "Next year's heads"},
	meeting.Pledging:   {"Ký giao ước", "Pledge"},
	meeting.Directing:  {"Phát biểu chỉ đạo", "Directives"},
	meeting.Closing:    {"Thông qua biên bản, bế mạc", "Closing"},
	meeting.Other:      {"Khác", "Other"},
}
