package text

// Words of forms, lists to choose from and questions.
var (
	FormKeys    = Word{"Tab ô sau · Ctrl+S ghi · Esc bỏ", "Tab next field · Ctrl+S save · Esc cancel"}
	FormLeave   = Word{"Nội dung chưa được ghi. Nhấn Esc lần nữa để bỏ.", "Not saved. Press Esc again to discard it."}
	PickKeys    = Word{"gõ để tìm, không cần dấu · ↑↓ chọn · Enter nhận · Esc bỏ", "type to find · ↑↓ move · Enter choose · Esc cancel"}
	PickNone    = Word{"Không tìm thấy.", "Nothing matches."}
	PickCount   = Word{"%d trên %d", "%d of %d"}
	PickFree    = Word{"Không có trong danh sách. Nhấn Enter để dùng nội dung vừa gõ.", "Not in the list. Press Enter to use what you typed."}
	ReaderClose = Word{"Esc đóng", "Esc close"}
	ReaderMore  = Word{"↑↓ PgUp PgDn cuộn · dòng %d–%d trên %d · Esc đóng", "↑↓ PgUp PgDn scroll · lines %d–%d of %d · Esc close"}
	No          = Word{"không", "no"}
)

// Words of a question in which things are ticked.
var (
	ChecksKeys = Word{"↑↓ chọn · Space đánh dấu · Ctrl+A cả nhóm · Enter nhận · Esc bỏ", "↑↓ move · Space tick · Ctrl+A the whole group · Enter go on · Esc cancel"}
	ChecksNone = Word{"Mỗi nhóm cần ít nhất một mục.", "At least one of each group is needed."}
)

// GridKeys are the keys of a table that is filled in.
var GridKeys = Word{"gõ điểm · Enter xuống · Tab sang phải · Del xóa ô · dán được từ Excel · Ctrl+Z hoàn tác · Ctrl+S ghi · Esc bỏ", "type a score · Enter down · Tab right · Del empty · paste from Excel · Ctrl+Z undo · Ctrl+S save · Esc cancel"}

// Words of a question in several steps.
var (
	WizardKeys    = Word{"Tab ô sau · Ctrl+S bước sau · PgUp PgDn về trước, tới sau · Esc thôi", "Tab next field · Ctrl+S next step · PgUp PgDn back and on · Esc leave"}
	WizardLast    = Word{"Enter lập hội nghị · PgUp sửa các bước trước · ↑↓ cuộn · Esc thôi", "Enter make the meeting · PgUp go back · ↑↓ scroll · Esc leave"}
	WizardLeave   = Word{"Nhấn Esc lần nữa để ra. Những gì đã gõ được giữ lại.", "Press Esc again to leave. What was typed is kept."}
	WizardResumed = Word{"Tiếp tục hội nghị đang lập dở. Ctrl+N: bỏ, lập lại từ đầu.", "This goes on with what was begun. Ctrl+N: begin afresh."}
	WizardReview  = Word{"Xem lại", "Review"}
)
