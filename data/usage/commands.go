package usage

import "github.com/spf13/cobra"

// words are what the help says of a command.
type words struct{ use, short, long, example word }

// meetingWords say what HỘI-NGHỊ, MEETING, stands for.
var meetingWords = word{
	"\nHỘI-NGHỊ là phần đầu của mã, năm, hoặc một chữ trong tên; chỉ có một hội nghị thì không cần ghi.",
	"\nMEETING is the beginning of an id, a year, or a word of the title; it may be left out where there is only one.",
}

var commands = map[string]words{
	"thuky": {
		use:   same("thuky"),
		short: word{"Thư ký hội nghị: điều hành, biểu quyết, biên bản", "A meeting's secretary: agenda, votes, minutes"},
		long: word{
			"thuky điều hành một hội nghị từ terminal: chương trình, điểm danh, đề cử, bỏ phiếu, quyết định, biên bản.\n" +
				"Không có lệnh con: mở hội nghị đang diễn ra, hoặc danh sách hội nghị.\n" +
				"Mã kết thúc: 0 xong; 1 hỏng; 2 dùng sai hoặc dữ liệu vào sai; 3 kiểm tra không đúng, hoặc danh sách còn dòng không lấy; 4 cơ sở dữ liệu đang được mở; 5 tệp là phần cứu được, còn thiếu.",
			"thuky runs a formal meeting from a terminal: agenda, roll call, nominations, ballots, decisions, minutes.\n" +
				"Without a command it opens the meeting in progress, or the list of meetings.\n" +
				"Exit status: 0 done; 1 failed; 2 wrong use or bad input; 3 a check did not hold, or rows of a list were left out; 4 the database is in use; 5 a file is a salvage with gaps.",
		},
		example: same("thuky demo\nthuky --db 2020.db\nthuky --db 2020.db export --format docx"),
	},
	"demo": {
		use:   same("demo"),
		short: word{"Hội nghị năm 2020 để xem thử, trong cơ sở dữ liệu riêng", "The conference of 2020 to try, in a database of its own"},
		long: word{
			"Mở bản minh họa, tiếp tục chỗ đang dở. Không có terminal thì chỉ lập cơ sở dữ liệu, in đường dẫn và mã hội nghị.",
			"Opens the demo, and goes on where it was left. Without a terminal it only makes the database, and prints its path and the meeting's id.",
		},
		example: same("thuky demo\nthuky --db demo.db demo --finished"),
	},
	"new": {
		use:   same("new"),
		short: word{"Lập hội nghị mới, từ danh sách đơn vị hoặc từ hội nghị năm trước", "Make a meeting, from a list of units or from last year's"},
		long: word{
			"Không có cờ nào: mở chương trình để lập từng bước. --from: cho xem từng dòng sẽ lấy, dòng có lỗi và lý do, rồi hỏi.\n" +
				"Với --after: lấy đơn vị, chương trình, danh hiệu, thể lệ, câu chữ và việc chưa xong của hội nghị đã họp, chuyển sang năm sau. Dùng được cả hai.\n" +
				"Danh sách đọc lại lần nữa thì cập nhật hội nghị đang chuẩn bị của các đơn vị ấy, không thêm hai lần;\n" +
				"của nhiều hội nghị thì chọn bằng --into. In đường dẫn và mã hội nghị.\n" +
				"Mã kết thúc 3: đã lấy, nhưng còn dòng có lỗi không lấy.",
			"Without a flag it opens the program to make a meeting step by step. --from shows row by row what will be taken, what is wrong and why, and asks.\n" +
				"With --after it takes units, agenda, titles, rules, phrases and what is left to do of a meeting that was held, and moves the year. Both can be given.\n" +
				"A list that is read again updates the meeting that is being prepared for those units, and adds nothing twice;\n" +
				"of several, --into names one. Prints the path and the meeting's id.\n" +
				"Exit status 3: it was taken, but for rows with problems.",
		},
		example: word{"thuky new --from don-vi.xlsx\nthuky new --after 2025 --yes", "thuky new --from units.xlsx\nthuky new --after 2025 --yes"},
	},
	"template": {
		use:   word{"template THƯ-MỤC", "template DIR"},
		short: word{"Ghi các tệp mẫu: danh sách đơn vị, nghị trình, thể lệ, câu chữ", "Write the templates: list of units, agenda, rules, phrases"},
		long: word{
			"Danh sách đơn vị điền vào rồi đọc bằng “thuky new --from”. agenda.toml, rules.toml, phrases.toml sửa xong thì chép vào\n" +
				"thư mục của cơ sở dữ liệu (ghi trong phần trợ giúp, F1). Tệp đã có thì không ghi đè.",
			"The list of units is filled in and read by “thuky new --from”. agenda.toml, rules.toml and phrases.toml are edited and put into\n" +
				"the folder of the database (the help screen, F1, tells it). Nothing that is there is overwritten.",
		},
		example: word{"thuky template mau", "thuky template templates"},
	},
	"check-screen": {
		use:   word{"check-screen", "check-screen"},
		short: word{"Bảng thử màn hình, máy chiếu", "A test card for the projector"},
		long: word{
			"Hiện chữ Việt, thanh, chữ số, màu của từng giao diện, kích thước cửa sổ và độ trễ: xem từ cuối phòng trước khi họp.",
			"Shows Vietnamese letters, bars, figures, the colours of each theme, the window's size and its latency: look from the back of the hall before the meeting.",
		},
		example: word{"thuky check-screen\nthuky check-screen --theme contrast", "thuky check-screen\nthuky check-screen --theme contrast"},
	},
	"room": {
		use:   word{"room [HỘI-NGHỊ]", "room [MEETING]"},
		short: word{"Cửa sổ cho phòng họp, theo chương trình đang chạy", "The hall's window, which follows the running program"},
		long: word{
			"Chạy trong một cửa sổ dòng lệnh thứ hai, kéo sang máy chiếu: hiện những gì phòng họp cần thấy của hội nghị đang mở,\n" +
				"và chờ khi chương trình chưa chạy. Ctrl+Q đóng cửa sổ, phím khác vẽ lại cả cửa sổ.",
			"Run it in a second terminal and drag that onto the projector: it shows what the hall needs to see of the meeting\n" +
				"that is open, and waits while the program does not run. Ctrl+Q closes it, any other key paints it anew.",
		}.and(meetingWords),
		example: same("thuky room\nthuky --db 2020.db room"),
	},
	"list": {
		use:   same("list"),
		short: word{"Các hội nghị trong cơ sở dữ liệu", "The meetings in the database"},
		long: word{
			"Mỗi hội nghị một dòng: mã, năm, tình trạng, số đơn vị, tên.",
			"A line for each meeting: id, year, state, number of units, title.",
		},
		example: same("thuky list\nthuky list --json"),
	},
	"export": {
		use:   word{"export [HỘI-NGHỊ]", "export [MEETING]"},
		short: word{"Ghi biên bản và các văn bản", "Write the minutes and the other papers"},
		long: word{
			"Ghi các văn bản của một hội nghị vào một thư mục mang tên hội nghị ấy, và in tên các tệp đã ghi.",
			"Writes the papers of a meeting, in Vietnamese, into a folder named after it, and prints the names of the files.",
		}.and(meetingWords),
		example: word{
			"thuky export\nthuky export 2020 --out bien-ban --paper minutes --format docx",
			"thuky export\nthuky export 2020 --out papers --paper minutes --format docx",
		},
	},
	"count": {
		use:   word{"count PHIẾU.csv --rule THỂLỆ.json", "count BALLOTS.csv --rule RULE.json"},
		short: word{"Kiểm phiếu từ tệp CSV", "Count the ballots in a CSV file"},
		long: word{
			"Đếm phiếu trong tệp CSV theo thể lệ trong tệp JSON. PHIẾU.csv là “-” thì đọc từ đầu vào chuẩn.\n" +
				"Mã kết thúc 3: số phiếu không khớp.",
			"Counts the papers in a CSV file by the rule in a JSON file. “-” for BALLOTS.csv is standard input.\n" +
				"Exit status 3: the numbers of papers do not agree.",
		},
		example: word{
			"thuky count phieu.csv --rule the-le.json\nthuky count - --rule the-le.json --json",
			"thuky count ballots.csv --rule rule.json\nthuky count - --rule rule.json --json",
		},
	},
	"archive": {
		use:   word{"archive [HỘI-NGHỊ]", "archive [MEETING]"},
		short: word{"Ghi một hội nghị thành tệp lưu trữ", "Write a meeting's record to an archive"},
		long: word{
			"Ghi cả hồ sơ của một hội nghị thành một tệp mang đi được. Chỉ ghi đè lên bản cũ của chính hồ sơ ấy.",
			"Writes the whole record of a meeting to one file, to carry. Only an older copy of the same record is replaced.",
		}.and(meetingWords),
		example: word{"thuky archive\nthuky archive 2020 --out luu-tru.jsonl", "thuky archive\nthuky archive 2020 --out archive.jsonl"},
	},
	"restore": {
		use:   word{"restore TỆP", "restore FILE"},
		short: word{"Đưa tệp lưu trữ vào cơ sở dữ liệu", "Take an archive into the database"},
		long: word{
			"Kiểm tra tệp lưu trữ rồi đưa cả hồ sơ vào cơ sở dữ liệu; hồ sơ đã có thì chỉ thêm phần còn thiếu.\n" +
				"Không ghi gì, mã kết thúc 2: khi tệp hỏng, khi đã có bản khác, hoặc khi hồ sơ đã có dài hơn tệp.\n" +
				"Tệp là phần cứu được từ cơ sở dữ liệu hỏng: đưa vào đến chỗ thiếu đầu tiên, mã kết thúc 5.",
			"Verifies an archive and takes its record into the database; to a record that is there, what it lacks is added.\n" +
				"Nothing is written, exit status 2: when the file is damaged, or another or a longer record is there.\n" +
				"Of what was salvaged from a damaged database the events before the first gap are taken, exit status 5.",
		},
		example: word{"thuky --db moi.db restore luu-tru.jsonl", "thuky --db new.db restore archive.jsonl"},
	},
	"verify": {
		use:   word{"verify [HỘI-NGHỊ | TỆP]", "verify [MEETING | FILE]"},
		short: word{"Tính lại mọi mã băm và mọi kết quả", "Compute every hash and every result again"},
		long: word{
			"Kiểm tra một hội nghị, một tệp lưu trữ, hoặc mọi hội nghị, và in mã của hồ sơ.\n" +
				"--fingerprint hỏi hồ sơ có mã in ở cuối nhật ký nhập phiếu hay không: “57 1a2b 3c4d 5e6f 7a8b” là đến bản ghi 57.\n" +
				"Mã kết thúc 3: có bản ghi, kết quả hoặc mã không đúng; 5: tệp là phần cứu được, còn thiếu.\n" +
				"--fingerprint với bản ghi mà phần cứu được còn giữ: mã kết thúc 0 hoặc 3; với bản ghi ở chỗ thiếu: 5.",
			"Verifies a meeting, an archive, or every meeting, and prints the fingerprint of each record.\n" +
				"--fingerprint asks whether the record has the code printed at the end of a paper log: “57 1a2b 3c4d 5e6f 7a8b” is that at event 57.\n" +
				"Exit status 3: an event, a result or the code does not hold; 5: the file is a salvage with gaps.\n" +
				"--fingerprint at an event that a salvage still holds: 0 or 3; at one in a gap: 5.",
		}.and(meetingWords),
		example: word{
			"thuky verify\nthuky verify luu-tru.jsonl\nthuky verify 2020 --fingerprint \"57 1a2b 3c4d 5e6f 7a8b\"",
			"thuky verify\nthuky verify archive.jsonl\nthuky verify 2020 --fingerprint \"57 1a2b 3c4d 5e6f 7a8b\"",
		},
	},
	"backup": {
		use:   word{"backup TỆP", "backup FILE"},
		short: word{"Sao lưu cả cơ sở dữ liệu, kể cả khi đang họp", "Back the whole database up, during a meeting too"},
		long: word{
			"Ghi cả cơ sở dữ liệu thành một tệp. Chỉ ghi đè lên bản sao lưu cũ của chính cơ sở dữ liệu ấy.",
			"Writes the whole database to one file. Only an older backup of the same database is replaced.",
		},
		example: word{"thuky backup sao-luu.db", "thuky backup backup.db"},
	},
	"help": {
		use:     word{"help [LỆNH]", "help [COMMAND]"},
		short:   word{"Hướng dẫn về một lệnh", "Help about a command"},
		example: same("thuky help export"),
	},
}

// Command makes the command of that name, with its help. It is given from least to most arguments.
func (h Help) Command(name string, least, most int, run func(c *cobra.Command, args []string) error) *cobra.Command {
	w := commands[name]
	return &cobra.Command{
		Use: w.use.in(h.lang), Short: w.short.in(h.lang), Long: w.long.in(h.lang), Example: w.example.in(h.lang),
		Args: arguments(least, most), RunE: run,
	}
}

// line is how a command is written in full.
func line(c *cobra.Command, lang string) string {
	use := commands[c.Name()].use.in(lang)
	if !c.HasParent() {
		return use
	}
	return line(c.Parent(), lang) + " " + use
}
