package usage

import "strings"

// flags are what the help says of a flag: of every command, or of the one named.
var flags = map[string]word{
	"--db":                 {"tệp cơ sở dữ liệu; không ghi thì là tệp trong thư mục dữ liệu của người dùng", "database file; without it, the one in the user's data folder"},
	"--lang":               {"ngôn ngữ màn hình và thông báo", "language of the screen and of what is said"},
	"--theme":              {"giao diện", "colors of the screen"},
	"--no-motion":          {"không chuyển động", "nothing moves on the screen"},
	"--help":               {"hướng dẫn", "help"},
	"--version":            {"phiên bản", "version"},
	"--licenses":           {"giấy phép của các thư viện đã dùng", "licenses of the libraries used"},
	"demo --finished":      {"hội nghị đã kết thúc", "the conference when it was over"},
	"demo --again":         {"làm lại từ đầu", "from the beginning again"},
	"new --from":           {"danh sách đơn vị, tệp XLSX hoặc CSV", "the list of units, an XLSX or CSV file"},
	"new --after":          {"hội nghị đã họp để tiếp nối sang năm sau", "the meeting that was held, to go on from"},
	"new --into":           {"hội nghị đang chuẩn bị nhận danh sách, hoặc new để lập hội nghị khác", "the meeting being prepared that takes the list, or new to make another"},
	"new --yes":            {"lấy luôn, không hỏi", "take it without asking"},
	"new --encoding":       {"bảng mã của tệp CSV", "the encoding of a CSV file"},
	"new --sheet":          {"trang của tệp XLSX, không ghi là trang hợp nhất", "the sheet of an XLSX file, without it the one that fits best"},
	"list --json":          {"dạng JSON", "as JSON"},
	"export --out":         {"thư mục để ghi vào, lập mới nếu chưa có", "folder to write into, made where there is none"},
	"export --paper":       {"văn bản, không ghi là tất cả", "papers, without it all of them"},
	"export --format":      {"định dạng, không ghi là tất cả", "formats, without it all of them"},
	"count --rule":         {"thể lệ, tệp JSON", "the rule, a JSON file"},
	"count --json":         {"dạng JSON", "as JSON"},
	"verify --fingerprint": {"mã in trên giấy: số bản ghi rồi mười sáu chữ số", "the code printed on paper: how many events, then sixteen digits"},
	"archive --out":        {"tệp, không ghi là mã hội nghị và .jsonl; - là đầu ra chuẩn", "file, without it the meeting's id and .jsonl; - is standard output"},
}

// Flag is what the help says of a flag, and which values it takes where those are few.
func (h Help) Flag(name string, values ...string) string {
	said := flags[name].in(h.lang)
	if len(values) > 0 {
		said += ": " + strings.Join(values, ", ")
	}
	return said
}
