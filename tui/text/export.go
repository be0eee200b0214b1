package text

import (
	"cmp"
	"strings"

	"thuky/meeting/paper"
)

// Words of the export.
var (
	PapersGroup    = Word{"Văn bản", "Papers"}
	FormatsGroup   = Word{"Định dạng", "Formats"}
	ExportingOf    = Word{"Đang xuất văn bản: %d trên %d tệp…", "Exporting: %d of %d files…"}
	ExportingPaper = Word{"Đang ghi: %s; sau đó còn %d loại văn bản…", "Writing: %s; %d kinds of papers to go…"}
	ExportingLast  = Word{"Đang ghi: %s…", "Writing: %s…"}
	ExportedNone   = Word{"Chưa có gì để xuất trong các văn bản đã chọn.", "There is nothing yet in the papers chosen."}
	ExportLacking  = Word{"Không ghi, vì chưa có nội dung: %s.", "Not written, since there is nothing in them: %s."}
	PaperLacking   = Word{"%s · chưa có", "%s · none yet"}
	PaperBlank     = Word{"danh sách để trống", "names left blank"}
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

// paperLacks say what a meeting lacks that has nothing of a kind of paper, and what to do about it.
var paperLacks = map[paper.Lack]struct{ what, do Word }{
	paper.NoPile:      {Word{"chưa có phiếu kín nào được nhập từng phiếu", "no secret ballot was entered paper by paper"}, Word{"bỏ phiếu ở màn hình 5", "vote on screen 5"}},
	paper.NoBallot:    {Word{"chưa có lần bỏ phiếu kín nào kết thúc", "no secret ballot has ended"}, Word{"bỏ phiếu ở màn hình 5", "vote on screen 5"}},
	paper.NoTitle:     {Word{"chưa có danh hiệu bỏ phiếu kín", "no title is voted on by secret ballot"}, Word{"thêm ở màn hình 4", "add one on screen 4"}},
	paper.NoProposed:  {Word{"chưa có ai được đề nghị khen thưởng", "nobody is proposed for an award"}, Word{"công bố kết quả ở màn hình 5", "declare a result on screen 5"}},
	paper.NoPledge:    {Word{"chưa có nội dung giao ước", "the pledge has no text"}, Word{"nhập trước khi bế mạc: F2, gõ “sua thong tin”", "enter it before the meeting is adjourned: F2, type “meeting data”"}},
	paper.NoDirective: {Word{"chưa có việc cần theo dõi", "there is nothing to follow up"}, Word{"thêm ở màn hình 6", "add it on screen 6"}},
	paper.NoUnits:     {Word{"chưa có đơn vị", "there are no units"}, Word{"thêm ở màn hình 2", "add them on screen 2"}},
	paper.NoRegister:  {Word{"chưa có đăng ký thi đua", "nothing is registered for"}, Word{"thêm ở màn hình 8", "add it on screen 8"}},
	paper.NoItems:     {Word{"chưa có nghị trình", "there is no agenda"}, Word{"thêm ở màn hình 1", "add it on screen 1"}},
}

// Lacking says why there is nothing of a kind of paper, and what to do about it unless the meeting is over.
func Lacking(l Lang, k paper.Kind, over bool) string {
	why := paperLacks[k.Lack]
	if over {
		return why.what.In(l)
	}
	return why.what.In(l) + " (" + why.do.In(l) + ")"
}

// LackingAll says it of several kinds, each with its name on the command line: "pledge: chưa có nội dung giao ước (…)".
func LackingAll(l Lang, kinds []paper.Kind, over bool) string {
	all := make([]string, len(kinds))
	for i, k := range kinds {
		all[i] = k.Name + ": " + Lacking(l, k, over)
	}
	return strings.Join(all, "; ")
}

// NothingError says that nothing was written of the papers that were asked for, all where none was.
type NothingError struct {
	Papers  []string
	Lacking []paper.Kind // of which there is nothing yet; the others have nothing in the formats asked for
	Over    bool         // the meeting is
}

func (e *NothingError) Error() string { return e.Sentence(English.String()) }

// Sentence says it for a person, in the language of that name.
func (e *NothingError) Sentence(lang string) string {
	l, _ := ParseLang(lang)
	which := cmp.Or(strings.Join(e.Papers, ", "), Word{"văn bản nào", "any paper"}.In(l))
	if len(e.Lacking) == 0 {
		return Word{"%s không có bảng để ghi ở định dạng đã chọn.", "There is no table in %s for the formats chosen."}.In(l, which)
	}
	return Word{"Chưa có gì để ghi vào %s: %s.", "There is nothing yet in %s: %s."}.In(l, which, LackingAll(l, e.Lacking, e.Over))
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
