package text

// Words of the export.
var (
	PapersGroup    = Word{"Văn bản", "Papers"}
	FormatsGroup   = Word{"Định dạng", "Formats"}
	ExportingOf    = Word{"Đang xuất văn bản: %d trên %d tệp…", "Exporting: %d of %d files…"}
	ExportingPaper = Word{"Đang ghi: %s; sau đó còn %d loại văn bản…", "Writing: %s; %d kinds of papers to go…"}
	ExportedNone   = Word{"Chưa có gì để xuất trong các văn bản đã chọn.", "There is nothing yet in the papers chosen."}
	PaperTurn      = Word{"văn bản sau", "next paper"}
	PaperTurnBack  = Word{"văn bản trước", "paper before"}
	PaperOf        = Word{" %d/%d", " %d/%d"}
	OpenFolder     = Word{"mở thư mục", "open the folder"}
	OpenIt         = Word{"Mở thư mục %s", "Open the folder %s"}
)

// PaperNames names the papers by their names on the command line.
var PaperNames = map[string]Word{
	"minutes":     {"Biên bản Hội nghị", "Minutes"},
	"count":       {"Biên bản kiểm phiếu", "Minutes of the count"},
	"log":         {"Nhật ký nhập phiếu", "Log of papers"},
	"ballot":      {"Phiếu bầu", "Ballot papers"},
	"proposal":    {"Tờ trình", "Letter of proposal"},
	"list":        {"Danh sách đề nghị khen thưởng", "List of those proposed"},
	"pledge":      {"Bản giao ước thi đua", "Pledge"},
	"follow-ups":  {"Danh mục theo dõi", "Follow-ups"},
	"signin":      {"Danh sách điểm danh, ký tên", "Attendance sheet"},
	"register":    {"Danh sách đăng ký thi đua", "Register of titles"},
	"scores":      {"Bảng điểm", "Score sheet"},
	"programme":   {"Chương trình", "Programme"},
	"runsheet":    {"Chương trình điều hành", "Run sheet"},
	"tally":       {"Phiếu kiểm", "Tally sheet"},
	"blank-count": {"Biên bản kiểm phiếu để trống", "Blank minutes of the count"},
}

// FormatNames names the formats by their names on the command line.
var FormatNames = map[string]Word{
	"docx": {"Word (.docx)", "Word (.docx)"},
	"pdf":  {"PDF (.pdf)", "PDF (.pdf)"},
	"md":   {"Markdown (.md)", "Markdown (.md)"},
	"html": {"Trang web (.html)", "Web page (.html)"},
	"xlsx": {"Excel (.xlsx)", "Excel (.xlsx)"},
	"csv":  {"Bảng (.csv)", "Tables (.csv)"},
	"json": {"Dữ liệu (.json)", "Data (.json)"},
}
