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
	WizardKeys    = Word{"Tab ô sau · Ctrl+S bước sau · PgUp PgDn lùi, tới · F1 trợ giúp · Esc thôi", "Tab field · Ctrl+S next step · PgUp PgDn back, on · F1 help · Esc leave"}
	WizardLast    = Word{"Enter lập hội nghị · PgUp sửa bước trước · ↑↓ cuộn · F1 trợ giúp · Esc ra", "Enter make the meeting · PgUp go back · ↑↓ scroll · F1 help · Esc leave"}
	WizardLeave   = Word{"Nhấn Esc lần nữa để ra. Những gì đã gõ được giữ lại.", "Press Esc again to leave. What was typed is kept."}
	WizardResumed = Word{"Tiếp tục hội nghị đang lập dở. Ctrl+N: bỏ, lập lại từ đầu.", "This goes on with what was begun. Ctrl+N: begin afresh."}
	WizardReview  = Word{"Xem lại", "Review"}
)

// Words of the help of a question in several steps: what its keys do.
var (
	WizardNext    = Word{"bước sau, nếu bước này không có gì sai", "the next step, once nothing is wrong with this one"}
	WizardBack    = Word{"bước trước, dù đang gõ dở", "the step before, whatever is in this one"}
	WizardOn      = Word{"bước sau, dù đang gõ dở", "the step after, whatever is in this one"}
	WizardEsc     = Word{"ra; những gì đã gõ được giữ lại", "leave: what was typed is kept"}
	FieldOn       = Word{"ô sau", "the next field"}
	FieldBack     = Word{"ô trước", "the field before"}
	FieldChoose   = Word{"chọn ở ô có ◂ ▸; trong chữ: chuyển con trỏ", "choose in a field with ◂ ▸; within a text, move"}
	FieldReplaced = Word{"gõ chữ đầu tiên thay cả phần được tô sẵn; mũi tên giữ lại để sửa", "the first letter takes the place of all that is marked; an arrow keeps it, to be edited"}
	FieldClear    = Word{"xóa từ đầu dòng đến con trỏ", "erase the line up to the cursor"}
	FieldUndo     = Word{"hoàn tác, làm lại trong ô", "undo, redo within the field"}
)
