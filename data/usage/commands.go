package usage

import "github.com/spf13/cobra"

// words are what the help says of a command.
type words struct{ use, short, long, example string }

// meetingWords say what HỘI-NGHỊ stands for.
const meetingWords = "\nHỘI-NGHỊ là phần đầu của mã, năm, hoặc một chữ trong tên; chỉ có một hội nghị thì không cần ghi."

var commands = map[string]words{
	"thuky": {
		use: "thuky", short: "Thư ký hội nghị: điều hành, biểu quyết, biên bản",
		long: "thuky điều hành một hội nghị từ terminal: chương trình, điểm danh, đề cử, bỏ phiếu, quyết định, biên bản.\n" +
			"Không có lệnh con: mở hội nghị đang diễn ra, hoặc danh sách hội nghị.\n" +
			"Mã kết thúc: 0 xong; 1 hỏng; 2 dùng sai hoặc dữ liệu vào sai; 3 kiểm tra không đúng; 4 cơ sở dữ liệu đang được mở.",
		example: "thuky demo\nthuky --db 2020.db\nthuky --db 2020.db export --format docx",
	},
	"demo": {
		use: "demo", short: "Hội nghị năm 2020 để xem thử, trong cơ sở dữ liệu riêng",
		long:    "Mở bản minh họa, tiếp tục chỗ đang dở. Không có terminal thì chỉ lập cơ sở dữ liệu, in đường dẫn và mã hội nghị.",
		example: "thuky demo\nthuky --db demo.db demo --finished",
	},
	"room": {
		use: "room [HỘI-NGHỊ]", short: "Cửa sổ cho phòng họp, theo chương trình đang chạy",
		long: "Chạy trong một cửa sổ dòng lệnh thứ hai, kéo sang máy chiếu: hiện những gì phòng họp cần thấy của hội nghị đang mở,\n" +
			"và chờ khi chương trình chưa chạy. Ctrl+Q đóng cửa sổ." + meetingWords,
		example: "thuky room\nthuky --db 2020.db room",
	},
	"list": {
		use: "list", short: "Các hội nghị trong cơ sở dữ liệu",
		long:    "Mỗi hội nghị một dòng: mã, năm, tình trạng, số đơn vị, tên.",
		example: "thuky list\nthuky list --json",
	},
	"export": {
		use: "export [HỘI-NGHỊ]", short: "Ghi biên bản và các văn bản",
		long:    "Ghi các văn bản của một hội nghị vào một thư mục mang tên hội nghị ấy, và in tên các tệp đã ghi." + meetingWords,
		example: "thuky export\nthuky export 2020 --out bien-ban --paper minutes --format docx",
	},
	"count": {
		use: "count PHIẾU.csv --rule THỂLỆ.json", short: "Kiểm phiếu từ tệp CSV",
		long: "Đếm phiếu trong tệp CSV theo thể lệ trong tệp JSON. PHIẾU.csv là “-” thì đọc từ đầu vào chuẩn.\n" +
			"Mã kết thúc 3: số phiếu không khớp.",
		example: "thuky count phieu.csv --rule the-le.json\nthuky count - --rule the-le.json --json",
	},
	"archive": {
		use: "archive [HỘI-NGHỊ]", short: "Ghi một hội nghị thành tệp lưu trữ",
		long:    "Ghi cả hồ sơ của một hội nghị thành một tệp mang đi được. Chỉ ghi đè lên bản cũ của chính hồ sơ ấy." + meetingWords,
		example: "thuky archive\nthuky archive 2020 --out luu-tru.jsonl",
	},
	"restore": {
		use: "restore TỆP", short: "Đưa tệp lưu trữ vào cơ sở dữ liệu",
		long: "Kiểm tra tệp lưu trữ rồi đưa cả hồ sơ vào cơ sở dữ liệu; hồ sơ đã có thì chỉ thêm phần còn thiếu.\n" +
			"Không ghi gì, mã kết thúc 2: khi tệp hỏng, khi đã có bản khác, hoặc khi hồ sơ đã có dài hơn tệp.",
		example: "thuky --db moi.db restore luu-tru.jsonl",
	},
	"verify": {
		use: "verify [HỘI-NGHỊ | TỆP]", short: "Tính lại mọi mã băm và mọi kết quả",
		long: "Kiểm tra một hội nghị, một tệp lưu trữ, hoặc mọi hội nghị, và in mã của hồ sơ.\n" +
			"Mã kết thúc 3: có bản ghi hoặc kết quả không đúng." + meetingWords,
		example: "thuky verify\nthuky verify luu-tru.jsonl",
	},
	"backup": {
		use: "backup TỆP", short: "Sao lưu cả cơ sở dữ liệu, kể cả khi đang họp",
		long:    "Ghi cả cơ sở dữ liệu thành một tệp. Chỉ ghi đè lên bản sao lưu cũ của chính cơ sở dữ liệu ấy.",
		example: "thuky backup sao-luu.db",
	},
	"help": {use: "help [LỆNH]", short: "Hướng dẫn về một lệnh", example: "thuky help export"},
}

// Command makes the command of that name, with its help. It is given from least to most arguments.
func Command(name string, least, most int, run func(c *cobra.Command, args []string) error) *cobra.Command {
	w := commands[name]
	return &cobra.Command{Use: w.use, Short: w.short, Long: w.long, Example: w.example, Args: arguments(least, most), RunE: run}
}
