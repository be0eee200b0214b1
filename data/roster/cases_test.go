package roster_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	data "thuky/data/roster"
	"thuky/meeting/roster"
)

// sentence is what every error of a roster says.
type sentence interface {
	error
	Sentence(lang string) string
}

// read gives what a file holds, a line for each unit with its problems, or the sentence of its error.
func read(t testing.TB, path string, encoding data.Encoding, lang string) string {
	t.Helper()
	sheets, err := data.Read(path, encoding)
	var r roster.Roster
	if err == nil {
		r, err = roster.Find(sheets, "")
	}
	if err != nil {
		said, ok := errors.AsType[sentence](err)
		if !ok || !errors.Is(err, data.ErrInput) {
			t.Fatalf("%v is no error of the input with a sentence", err)
		}
		return strings.ReplaceAll(said.Sentence(lang), path, "FILE")
	}
	var out []string
	for _, row := range r.Rows {
		s := fmt.Sprintf("%d %s | %s | %s", row.Line, row.Unit, row.Representative.String(), row.Phone)
		for _, p := range row.Scores {
			c := r.Columns[p.Column]
			s += fmt.Sprintf(" | %s %s%s/%s %s", p.Points, c.Criterion, c.Kind, c.Max, c.Stage)
		}
		for _, p := range row.Problems {
			s += "\n! " + p.Sentence(lang)
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

// cases are files, and what is read of them in Vietnamese and in English.
func cases(t testing.TB) []fileCase {
	templates := map[data.Kind][]byte{}
	for _, k := range data.Kinds() {
		raw, err := data.Template(k)
		must(t, err)
		templates[k] = raw
	}
	onlyExamples := [2]string{
		"Dưới dòng tên cột (%s) chỉ có các dòng ví dụ của tệp mẫu: thay bằng các đơn vị của mình.",
		"Below the names of the columns (%s) stand only the examples of the template: put your own units in their place.",
	}
	plain := func(s string) [2]string { return [2]string{s, s} }
	return []fileCase{
		{
			"titles merged above, names in two rows, totals and signatures below", "a.xlsx", book(t, [][]any{
				{"CỤM THI ĐUA SỐ 1", nil, nil, nil, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
				{},
				{"DANH SÁCH ĐƠN VỊ VÀ BẢNG ĐIỂM NĂM 2020"},
				{"STT", "Đơn vị", "Người đại diện", nil, "Tiêu chí I (60 điểm)", nil, "Điểm thưởng", "Tổng điểm"},
				{nil, nil, "Họ và tên", "Chức vụ", "Tự chấm", "Chấm chéo"},
				{"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)=(6)+(7)"},
				{"I", "Khối tham mưu"},
				{1, "Văn phòng Bộ", "Ông Nguyễn Văn A", "Chánh Văn phòng", 59.5, 58, 2, 60},
				{2, "Thanh tra Bộ", "Đ/c Trần Thị B", "Chánh Thanh tra", 60, 57.25, nil, 57.25},
				{"Tổng cộng", nil, nil, nil, 119.5, 115.25, 2, 117.25},
				{nil, nil, nil, nil, "Hà Nội, ngày 18 tháng 12 năm 2020"},
				{nil, "NGƯỜI LẬP BIỂU"},
			}, merge("A1:C1", "E1:H1", "A3:H3", "A4:A5", "B4:B5", "C4:D4", "E4:F4", "G4:G5", "H4:H5", "B7:H7", "A10:D10")), "", plain(
				"8 Văn phòng Bộ | ông Nguyễn Văn A, Chánh Văn phòng |  | 59,5 Tiêu chí I/60 self | 58 Tiêu chí I/60 crossed | 2 Điểm thưởngbonus/0 crossed\n" +
					"9 Thanh tra Bộ | đồng chí Trần Thị B, Chánh Thanh tra |  | 60 Tiêu chí I/60 self | 57,25 Tiêu chí I/60 crossed"),
		},
		{"scores under merged names, a subtotal over several columns and the most that may be given", "a.xlsx", book(t, [][]any{
			{"BẢNG ĐIỂM NĂM 2026"},
			{"TT", "Tên đơn vị", "Đại diện", nil, "Điểm thi đua năm 2026", nil, nil, nil, "Tổng cộng"},
			{nil, nil, "Họ tên", "Điện thoại", "Tự chấm", "Cụm chấm", "Điểm thưởng", "Bị trừ"},
			{nil, "Điểm tối đa", nil, nil, 100, 100, 5},
			{"I", "KHỐI CÁC VỤ"},
			{1, "Vụ A", "Ông A", "(024) 3733 1132, máy lẻ 12", 97.5, 96.25, 2, 0, 98.25},
			{2, "Vụ B", nil, "0912345678", 95, 95, nil, 1.5, 93.5},
			{"Cộng khối các Vụ", nil, nil, nil, 192.5, 191.25, 2, 1.5, 191.75},
			{nil, "(*) Đơn vị mới"},
		}, merge("A1:I1", "A2:A3", "B2:B3", "C2:D2", "E2:H2", "I2:I3", "B5:I5", "A8:D8")), "", [2]string{
			"6 Vụ A | ông A |  | 97,5 Tổng điểm/100 self | 96,25 Tổng điểm/100 crossed | 2 Điểm thưởngbonus/5 crossed | 0 Bị trừpenalty/0 crossed\n" +
				"! ô D6: “(024) 3733 1132, máy lẻ 12” không phải là số điện thoại: sửa lại, hoặc để trống\n" +
				"7 Vụ B |  | 0912345678 | 95 Tổng điểm/100 self | 95 Tổng điểm/100 crossed | 1,5 Bị trừpenalty/0 crossed",
			"6 Vụ A | ông A |  | 97,5 Tổng điểm/100 self | 96,25 Tổng điểm/100 crossed | 2 Điểm thưởngbonus/5 crossed | 0 Bị trừpenalty/0 crossed\n" +
				"! cell D6: “(024) 3733 1132, máy lẻ 12” is no telephone number: mend it, or leave it blank\n" +
				"7 Vụ B |  | 0912345678 | 95 Tổng điểm/100 self | 95 Tổng điểm/100 crossed | 1,5 Bị trừpenalty/0 crossed",
		}},
		{"criteria in two rows of merged names", "a.xlsx", book(t, [][]any{
			{"TT", "Tên đơn vị", "Nội dung thi đua", nil, nil, nil, "Tổng điểm", "Xếp thứ"},
			{nil, nil, "Kinh tế - xã hội", nil, "Xây dựng Đảng, đoàn thể"},
			{nil, nil, "Tự chấm", "Thẩm định", "Tự chấm", "Thẩm định"},
			{1, "Sở Nội vụ", 58, 57.5, 39, 38, 95.5, 1},
			{"Bình quân", nil, 58, 57.5, 39, 38, 95.5},
		}, merge("A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:F2", "G1:G3", "H1:H3", "A5:B5")), "", plain(
			"4 Sở Nội vụ |  |  | 58 Kinh tế - xã hội/0 self | 57,5 Kinh tế - xã hội/0 crossed | 39 Xây dựng Đảng, đoàn thể/0 self | 38 Xây dựng Đảng, đoàn thể/0 crossed")},
		{"formulas have their values, and those without are told", "a.xlsx", book(t, [][]any{
			{"Đơn vị", "Điểm tự chấm", "Điểm chấm chéo"}, {"Vụ A", 97.5, 96}, {"Vụ B"}, {"Vụ C", "#REF!"}, {"=cmd|' /C calc'!A0"}, {"+Vụ E"}, {"@Vụ F"}, {"-Vụ G"},
		}, formula("B2", "SUM(D2:E2)"), formula("C3", "D3+E3")), "", [2]string{
			"2 Vụ A |  |  | 97,5 Tổng điểm/0 self | 96 Tổng điểm/0 crossed\n" +
				"3 Vụ B |  | \n! ô C3: công thức chưa có kết quả: mở bằng Excel, lưu lại, hoặc thay bằng giá trị\n" +
				"4 Vụ C |  | \n! ô B4: công thức báo lỗi #REF!: sửa công thức, hoặc thay bằng giá trị\n" +
				"5 =cmd|' /C calc'!A0 |  | \n! ô A5: “=cmd|' /C calc'!A0” là công thức, không phải giá trị: thay bằng giá trị, hoặc xóa dấu ở đầu ô\n6 +Vụ E |  | \n7 @Vụ F |  | \n8 -Vụ G |  | ",
			"2 Vụ A |  |  | 97,5 Tổng điểm/0 self | 96 Tổng điểm/0 crossed\n" +
				"3 Vụ B |  | \n! cell C3: the formula has no value yet: open the file in Excel and save it, or put the value in its place\n" +
				"4 Vụ C |  | \n! cell B4: the formula fails with #REF!: mend it, or put the value in its place\n" +
				"5 =cmd|' /C calc'!A0 |  | \n! cell A5: “=cmd|' /C calc'!A0” is a formula, not a value: put the value in its place, or take out the sign before it\n6 +Vụ E |  | \n7 @Vụ F |  | \n8 -Vụ G |  | ",
		}},
		{"two rows of one unit", "a.csv", []byte("STT;Đơn vị;Điện thoại\n1;Vụ Hình sự - Hành chính;abc\n2;VỤ HÌNH SỰ – HÀNH CHÍNH;12\n;;0912345678\n"), "", [2]string{
			"2 Vụ Hình sự - Hành chính |  | \n! dòng 2, cột 3: “abc” không phải là số điện thoại: sửa lại, hoặc để trống\n" +
				"3 VỤ HÌNH SỰ – HÀNH CHÍNH |  | \n! dòng 3, cột 3: “12” không phải là số điện thoại: sửa lại, hoặc để trống\n" +
				"! dòng 3, cột 2: “VỤ HÌNH SỰ – HÀNH CHÍNH” đã có ở dòng 2: xóa một dòng, hoặc ghi tên cho khác nhau\n" +
				"4  |  | 0912345678\n! dòng 4, cột 2: thiếu tên đơn vị: ghi tên đơn vị, hoặc xóa dòng này",
			"2 Vụ Hình sự - Hành chính |  | \n! row 2, column 3: “abc” is no telephone number: mend it, or leave it blank\n" +
				"3 VỤ HÌNH SỰ – HÀNH CHÍNH |  | \n! row 3, column 3: “12” is no telephone number: mend it, or leave it blank\n" +
				"! row 3, column 2: “VỤ HÌNH SỰ – HÀNH CHÍNH” stands in row 2 already: delete one of them, or tell the names apart\n" +
				"4  |  | 0912345678\n! row 4, column 2: the unit's name is missing: write it, or delete the row",
		}},
		{"points", "a.csv", []byte("Unit\tScore (max 20)\nA\t21\nB\tmười\nC\t1.234\nD\t19,5\n"), "", [2]string{
			"2 A |  | \n! dòng 2, cột 2: 21 điểm vượt mức tối đa 20: sửa điểm, hoặc sửa mức tối đa\n" +
				"3 B |  | \n! dòng 3, cột 2: “mười” không phải là điểm: viết số không âm, nhiều nhất hai chữ số lẻ, như 97,5\n" +
				"4 C |  | \n! dòng 4, cột 2: “1.234” không phải là điểm: viết số không âm, nhiều nhất hai chữ số lẻ, như 97,5\n5 D |  |  | 19,5 Tổng điểm/20 crossed",
			"2 A |  | \n! row 2, column 2: 21 points are above the maximum 20: mend the score, or the maximum\n" +
				"3 B |  | \n! row 3, column 2: “mười” is no score: write a number from 0 on with two decimals at the most, such as 97.5\n" +
				"4 C |  | \n! row 4, column 2: “1.234” is no score: write a number from 0 on with two decimals at the most, such as 97.5\n5 D |  |  | 19,5 Tổng điểm/20 crossed",
		}},
		{"a file of one column, its separators text", "a.csv", []byte("sep=|\nĐơn vị\nVụ A, B; C\n"), "", plain("3 Vụ A, B; C |  | ")},
		{"the separator that Excel is told", "a.csv", []byte("SEP=;\r\nĐơn vị;Chức vụ\r\n\"Vụ \"\"A\"\"\r\nB\";Vụ trưởng\r\n"), "", plain("3 Vụ \"A\" B | Vụ trưởng | ")},
		{"English", "a.csv", []byte("No,Unit,Representative,Position,Phone,Self score,Cross-checked score\n1,Office,Mr John,Chief,024 1234 567,9,8\n"), "", plain(
			"2 Office | Mr John, Chief | 024 1234 567 | 9 Tổng điểm/0 self | 8 Tổng điểm/0 crossed")},
		{"a document of Word called .xlsx", "a.xlsx", zipped(t, "[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>"), "", [2]string{
			"FILE là văn bản Word, không phải bảng tính: chép bảng ấy sang Excel rồi lưu thành .xlsx.",
			"FILE is a Word document, not a spreadsheet: copy its table to Excel and save it as .xlsx.",
		}},
		{"a quote never closed", "a.csv", []byte("Đơn vị,Chức vụ\nVụ A,\"Vụ trưởng\nVụ B,\n"), "", [2]string{
			"FILE, dòng 2, cột 2: dấu ngoặc kép mở ở đây mà không đóng: thêm dấu đóng hoặc xóa dấu mở.",
			"FILE, row 2, column 2: a quote opens here and never closes: close it, or take it out.",
		}},
		{"not the encoding chosen", "a.csv", []byte("Unit\nA\nN\xe9i\n"), data.UTF8, [2]string{
			"FILE, dòng 3: có byte không phải của UTF-8: bỏ --encoding utf-8, hoặc lưu lại tệp thành UTF-8.",
			"FILE, row 3: bytes that are not UTF-8: leave --encoding utf-8 out, or save the file as UTF-8.",
		}},
		{"an encoding that cannot be told", "a.csv", []byte("Unit\nFran\xe7ois\n"), "", [2]string{
			"FILE dùng bảng mã không nhận ra được: thêm --encoding tcvn3, vni hoặc windows-1258, hoặc lưu lại thành UTF-8.",
			"FILE is in an encoding that cannot be told: add --encoding tcvn3, vni or windows-1258, or save it as UTF-8.",
		}},
		{"nothing", "a.csv", []byte(" \r\n"), "", [2]string{"FILE là tệp rỗng: chọn tệp có danh sách đơn vị.", "FILE is empty: name a file with the list of units."}},
		{"no names of columns", "a.csv", []byte("một,hai\nba,bốn\n"), "", [2]string{
			"Không thấy dòng tên cột (dòng đầu: “một hai”): ghi một dòng tên cột có cột “Đơn vị”, như trong tệp mẫu của “thuky template”.",
			"No row names the columns (the first row: “một hai”): add one with a column “Unit”, as in the file that “thuky template” writes.",
		}},
		{"no units", "a.csv", []byte("STT,Đơn vị\n,\n"), "", [2]string{
			"Dưới dòng tên cột (dòng 1) không có đơn vị nào: ghi mỗi đơn vị một dòng.",
			"No unit stands below the names of the columns (row 1): write a row for each.",
		}},
		{"the template as it is", "a.csv", templates[data.CSV], "", [2]string{fmt.Sprintf(onlyExamples[0], "dòng 1"), fmt.Sprintf(onlyExamples[1], "row 1")}},
		{"the template as it is, a workbook", "a.xlsx", templates[data.XLSX], "", [2]string{
			fmt.Sprintf(onlyExamples[0], "trang “Danh sách đơn vị”, dòng 1"), fmt.Sprintf(onlyExamples[1], "sheet “Danh sách đơn vị”, row 1"),
		}},
		{"an old workbook", "a.xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook"), "", [2]string{
			"FILE là tệp Excel 97–2003 (.xls): mở bằng Excel và lưu thành .xlsx.", "FILE is a file of Excel 97–2003 (.xls): open it in Excel and save it as .xlsx.",
		}},
		{"a workbook with a password", "a.xlsx", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), "", [2]string{
			"FILE có mật khẩu: mở bằng Excel, bỏ mật khẩu rồi lưu lại.", "FILE has a password: open it in Excel, take the password off and save it.",
		}},
		{"a workbook cut off", "a.xlsx", book(t, [][]any{{"Đơn vị"}, {"Vụ A"}})[:3000], "", [2]string{
			"FILE là bảng tính bị hỏng: mở bằng Excel cho sửa rồi lưu lại, hoặc lấy bản khác.",
			"FILE is a damaged workbook: let Excel repair and save it, or take another copy.",
		}},
		{"a sheet whose XML breaks off", "a.xlsx", changed(t, book(t, [][]any{{"Đơn vị"}, {"Vụ A"}, {"Vụ B"}}), "xl/worksheets/sheet1.xml", func(s string) string {
			return s[:strings.LastIndex(s, "<row")]
		}), "", [2]string{
			"FILE là bảng tính bị hỏng: mở bằng Excel cho sửa rồi lưu lại, hoặc lấy bản khác.",
			"FILE is a damaged workbook: let Excel repair and save it, or take another copy.",
		}},
		{"a page", "a.xls", []byte("<html><table><tr><td>Đơn vị</td></tr></table></html>"), "", [2]string{
			"FILE là trang web hoặc tệp XML mang tên khác: mở bằng Excel và lưu thành .xlsx.",
			"FILE is a web page or XML under another name: open it in Excel and save it as .xlsx.",
		}},
		{"a PDF", "a.csv", []byte("%PDF-1.7\n"), "", [2]string{"FILE là tệp PDF: dùng tệp Excel hoặc CSV của danh sách ấy.", "FILE is a PDF: use the Excel or CSV file of that list."}},
		{"a picture", "a.csv", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "", [2]string{
			"FILE là ảnh, không phải bảng tính: dùng tệp Excel hoặc CSV của danh sách ấy.", "FILE is a picture, not a spreadsheet: use the Excel or CSV file of that list.",
		}},
		{"formulas in a CSV, which has no values of them", "a.csv", []byte("Đơn vị,Họ và tên,Điện thoại,Điểm\n\"=HYPERLINK(\"\"http://x\"\",\"\"Vụ A\"\")\",=1+2,\"=\"\"0912345678\"\"\",97\n" +
			"+cmd|' /C calc'!A0,@SUM(A1),+84 912 345 678,=D2\n- Vụ B (mới),Lê C,-SUM(A1),98\n"), "", [2]string{
			"2 =HYPERLINK(\"http://x\",\"Vụ A\") |  | 0912345678 | 97 Tổng điểm/0 crossed\n" +
				"! dòng 2, cột 1: “=HYPERLINK(\"http://x\",\"Vụ A\")” là công thức, không phải giá trị: thay bằng giá trị, hoặc xóa dấu ở đầu ô\n" +
				"! dòng 2, cột 2: “=1+2” là công thức, không phải giá trị: thay bằng giá trị, hoặc xóa dấu ở đầu ô\n" +
				"3 +cmd|' /C calc'!A0 |  | +84 912 345 678\n" +
				"! dòng 3, cột 1: “+cmd|' /C calc'!A0” là công thức, không phải giá trị: thay bằng giá trị, hoặc xóa dấu ở đầu ô\n" +
				"! dòng 3, cột 2: “@SUM(A1)” là công thức, không phải giá trị: thay bằng giá trị, hoặc xóa dấu ở đầu ô\n" +
				"! dòng 3, cột 4: “=D2” là công thức, không phải giá trị: thay bằng giá trị, hoặc xóa dấu ở đầu ô\n" +
				"4 - Vụ B (mới) | Lê C |  | 98 Tổng điểm/0 crossed\n" +
				"! dòng 4, cột 3: “-SUM(A1)” là công thức, không phải giá trị: thay bằng giá trị, hoặc xóa dấu ở đầu ô",
			"2 =HYPERLINK(\"http://x\",\"Vụ A\") |  | 0912345678 | 97 Tổng điểm/0 crossed\n" +
				"! row 2, column 1: “=HYPERLINK(\"http://x\",\"Vụ A\")” is a formula, not a value: put the value in its place, or take out the sign before it\n" +
				"! row 2, column 2: “=1+2” is a formula, not a value: put the value in its place, or take out the sign before it\n" +
				"3 +cmd|' /C calc'!A0 |  | +84 912 345 678\n" +
				"! row 3, column 1: “+cmd|' /C calc'!A0” is a formula, not a value: put the value in its place, or take out the sign before it\n" +
				"! row 3, column 2: “@SUM(A1)” is a formula, not a value: put the value in its place, or take out the sign before it\n" +
				"! row 3, column 4: “=D2” is a formula, not a value: put the value in its place, or take out the sign before it\n" +
				"4 - Vụ B (mới) | Lê C |  | 98 Tổng điểm/0 crossed\n" +
				"! row 4, column 3: “-SUM(A1)” is a formula, not a value: put the value in its place, or take out the sign before it",
		}},
		{"letters that were lost", "a.csv", []byte("Đơn vị,Họ và tên\nVụ A,Nguy\ufffdn\n"), "", [2]string{
			"2 Vụ A |  | \n! dòng 2, cột 2: “Nguy\ufffdn” có chữ bị mất: gõ lại, hoặc chọn đúng bảng mã bằng --encoding",
			"2 Vụ A |  | \n! row 2, column 2: “Nguy\ufffdn” has lost a letter: type it again, or choose the right encoding with --encoding",
		}},
		{"a font of TCVN3 in a workbook", "a.xlsx", book(t, [][]any{{"§¬n vÞ", "Hä vµ tªn"}, {"V¨n phßng Bé", "NguyÔn ThÞ ¸nh TuyÕt"}}), "", plain("2 Văn phòng Bộ | Nguyễn Thị Ánh Tuyết | ")},
	}
}

// fileCase is a file, and what is read of it.
type fileCase struct {
	name, file string
	raw        []byte
	encoding   data.Encoding
	want       [2]string // vi, en
}

// TestEveryFileEndsRightOrWithASentence, which names the row, the column and the remedy.
func TestEveryFileEndsRightOrWithASentence(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), c.file)
			must(t, os.WriteFile(path, c.raw, 0o600))
			for i, lang := range []string{"vi", "en"} {
				if got := read(t, path, c.encoding, lang); got != c.want[i] {
					t.Errorf("%s:\n%s\nwant\n%s", lang, got, c.want[i])
				}
			}
		})
	}
}

// TestTheSameListInEveryEncoding: each file is detected, and read too where its encoding is named.
func TestTheSameListInEveryEncoding(t *testing.T) {
	const want = "3 Văn phòng Bộ | Nguyễn Thị Ánh Tuyết, Phó Chánh Văn phòng | 0912 345 678\n" +
		"4 Vụ Pháp luật hình sự - hành chính | Trần Quốc Khánh, Vụ trưởng | \n" +
		"5 Cục Kế hoạch - Tài chính | Phan Anh Tuấn, Cục trưởng | 024 3733 1131\n" +
		"6 Vụ Tổ chức cán bộ | Lê Thị Mỹ Dung, Quyền Vụ trưởng, Bí thư Chi bộ | \n" +
		"7 Sở Tư pháp tỉnh Đắk Lắk | Y Biêr Niê, Giám đốc | "
	for _, is := range []data.Encoding{data.TCVN3, data.VNI, data.Windows1258, data.UTF16} {
		path := filepath.Join("testdata", string(is)+".csv")
		for _, chosen := range []data.Encoding{"", data.Auto, is} {
			if got := read(t, path, chosen, "vi"); got != want {
				t.Errorf("%s chosen %q:\n%s", is, chosen, got)
			}
		}
		sheets, err := data.Read(path, data.Auto)
		must(t, err)
		if sheets[0].Encoding != string(is) {
			t.Errorf("%s is found to be %s", is, sheets[0].Encoding)
		}
		if got, want := sheets[0].Lines[0].Cells[0], "DANH SÁCH ĐƠN VỊ THÀNH VIÊN CỤM THI ĐUA SỐ 1"; got != want {
			t.Errorf("%s: %q", is, got)
		}
	}
}

// TestWhatIsNotThere says so, in both languages.
func TestWhatIsNotThere(t *testing.T) {
	dir := t.TempDir()
	for path, want := range map[string][2]string{
		filepath.Join(dir, "không có.xlsx"): {"Không có tệp FILE: kiểm tra tên tệp và thư mục.", "There is no file FILE: check its name and folder."},
		dir:                                 {"FILE là một thư mục: ghi rõ tên tệp trong đó.", "FILE is a folder: name a file in it."},
	} {
		for i, lang := range []string{"vi", "en"} {
			if got := read(t, path, "", lang); got != want[i] {
				t.Errorf("%s: %s", lang, got)
			}
		}
	}
	sheets, err := data.Parse(book(t, [][]any{{"Đơn vị"}, {"Vụ A"}}), "")
	must(t, err)
	if _, err := roster.Find(sheets, "danh SÁCH"); err != nil {
		t.Error(err)
	}
	_, err = roster.Find(sheets, "Bảng 2")
	if said, ok := errors.AsType[sentence](err); !ok || said.Sentence("vi") != "Không có trang nào tên “Bảng 2”: chọn một trong các trang Danh sách." {
		t.Error(err)
	}
}

// Of a workbook with several lists the one that says the most is read; the others, and what is none, are named.
func TestTheSheetsOfAWorkbookAreNamed(t *testing.T) {
	raw := book(t, [][]any{{"Đơn vị"}, {"Vụ A"}}, func(f *excelize.File) error {
		for name, rows := range map[string][][]any{"Năm 2021": {{"Đơn vị", "Chức vụ"}, {"Vụ B", "Vụ trưởng"}}, "Ghi chép": {{"gọi lại", "chiều"}}, "Trống": nil} {
			if _, err := f.NewSheet(name); err != nil {
				return err
			}
			for i, row := range rows {
				if err := f.SetSheetRow(name, fmt.Sprintf("A%d", i+1), &row); err != nil {
					return err
				}
			}
		}
		return nil
	})
	sheets, err := data.Parse(raw, data.Auto)
	must(t, err)
	for asked, want := range map[string]string{"": "Năm 2021", "danh sách": "Danh sách", "nam 2021": "Năm 2021"} {
		r, err := roster.Find(sheets, asked)
		must(t, err)
		if r.Sheet != want || !slices.Contains(r.Sheets, "Danh sách") || !slices.Contains(r.Sheets, "Năm 2021") || len(r.Sheets) != 2 || !slices.Equal(r.Unread, []string{"Ghi chép"}) {
			t.Errorf("asked for %q there are %q of %q, and %q", asked, r.Sheet, r.Sheets, r.Unread)
		}
	}
	var none *roster.NoHeaderError
	if _, err := roster.Find(sheets, "Ghi chép"); !errors.As(err, &none) {
		t.Error(err)
	}
}
