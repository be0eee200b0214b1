package roster

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"thuky/meeting/roster"
)

// ErrInput is wrapped by every error that is the fault of what was read: with another file, or a mended one, it goes.
var ErrInput = roster.ErrInput

// What a file can be instead of a table. Each comes wrapped in a *FileError.
var (
	ErrEmpty        = errors.New("roster: the file is empty")
	ErrFolder       = errors.New("roster: it is a folder")
	ErrLarge        = errors.New("roster: the file is larger than any roster")
	ErrBomb         = errors.New("roster: the workbook unpacks to more than any roster")
	ErrManyLines    = errors.New("roster: more rows than are read")
	ErrManyColumns  = errors.New("roster: more columns than are read")
	ErrDocument     = errors.New("roster: a document of Word")
	ErrSlides       = errors.New("roster: slides")
	ErrOpenDocument = errors.New("roster: a spreadsheet of OpenDocument")
	ErrBinaryBook   = errors.New("roster: a binary workbook")
	ErrOldBook      = errors.New("roster: a workbook of Excel 97")
	ErrLocked       = errors.New("roster: a workbook with a password")
	ErrArchive      = errors.New("roster: a zip archive")
	ErrPage         = errors.New("roster: a web page or XML under another name")
	ErrPDF          = errors.New("roster: a PDF")
	ErrPicture      = errors.New("roster: a picture")
	ErrDamaged      = errors.New("roster: a damaged workbook")
	ErrNotText      = errors.New("roster: neither text nor a workbook")
	ErrUndetected   = roster.ErrUndetected
	ErrBytes        = errors.New("roster: bytes that are not UTF-8")
	ErrNotUTF16     = errors.New("roster: it is not UTF-16")
)

// words are what is said of each, after the name of the file.
var words = map[error]roster.Words{
	ErrEmpty:        {Vi: "là tệp rỗng: chọn tệp có danh sách đơn vị", En: "is empty: name a file with the list of units"},
	ErrFolder:       {Vi: "là một thư mục: ghi rõ tên tệp trong đó", En: "is a folder: name a file in it"},
	ErrLarge:        {Vi: "lớn hơn 16 MiB: kiểm tra xem có đúng tệp không, hoặc chép riêng danh sách ra tệp mới", En: "is larger than 16 MiB: check that it is the right file, or copy the list alone to a new one"},
	ErrBomb:         {Vi: "giải nén ra quá lớn cho một danh sách (trên 32 MiB, hoặc quá nhiều phần, ô, cấp lồng nhau): chép riêng danh sách ra tệp mới", En: "unpacks to more than any list (over 32 MiB, or too many parts, cells or levels): copy the list alone to a new file"},
	ErrDocument:     {Vi: "là văn bản Word, không phải bảng tính: chép bảng ấy sang Excel rồi lưu thành .xlsx", En: "is a Word document, not a spreadsheet: copy its table to Excel and save it as .xlsx"},
	ErrSlides:       {Vi: "là tệp trình chiếu, không phải bảng tính: chép bảng ấy sang Excel rồi lưu thành .xlsx", En: "is a presentation, not a spreadsheet: copy its table to Excel and save it as .xlsx"},
	ErrOpenDocument: {Vi: "là tệp OpenDocument: mở ra và lưu thành .xlsx hoặc .csv", En: "is an OpenDocument file: open it and save it as .xlsx or .csv"},
	ErrBinaryBook:   {Vi: "là bảng tính nhị phân .xlsb: mở bằng Excel và lưu thành .xlsx", En: "is a binary workbook (.xlsb): open it in Excel and save it as .xlsx"},
	ErrOldBook:      {Vi: "là tệp Excel 97–2003 (.xls): mở bằng Excel và lưu thành .xlsx", En: "is a file of Excel 97–2003 (.xls): open it in Excel and save it as .xlsx"},
	ErrLocked:       {Vi: "có mật khẩu: mở bằng Excel, bỏ mật khẩu rồi lưu lại", En: "has a password: open it in Excel, take the password off and save it"},
	ErrArchive:      {Vi: "là tệp nén, không phải bảng tính: giải nén rồi chọn tệp bên trong", En: "is an archive, not a spreadsheet: unpack it and name a file in it"},
	ErrPage:         {Vi: "là trang web hoặc tệp XML mang tên khác: mở bằng Excel và lưu thành .xlsx", En: "is a web page or XML under another name: open it in Excel and save it as .xlsx"},
	ErrPDF:          {Vi: "là tệp PDF: dùng tệp Excel hoặc CSV của danh sách ấy", En: "is a PDF: use the Excel or CSV file of that list"},
	ErrPicture:      {Vi: "là ảnh, không phải bảng tính: dùng tệp Excel hoặc CSV của danh sách ấy", En: "is a picture, not a spreadsheet: use the Excel or CSV file of that list"},
	ErrNotUTF16:     {Vi: "không phải là UTF-16: để chương trình tự nhận bảng mã, hoặc chọn bảng mã khác", En: "is not UTF-16: let the encoding be found out, or choose another"},
	ErrDamaged:      {Vi: "là bảng tính bị hỏng: mở bằng Excel cho sửa rồi lưu lại, hoặc lấy bản khác", En: "is a damaged workbook: let Excel repair and save it, or take another copy"},
	ErrNotText:      {Vi: "không phải tệp CSV hay XLSX: mở danh sách bằng Excel và lưu thành .xlsx", En: "is neither CSV nor XLSX: open the list in Excel and save it as .xlsx"},
	ErrUndetected:   {Vi: "dùng bảng mã không nhận ra được: thêm --encoding tcvn3, vni hoặc windows-1258, hoặc lưu lại thành UTF-8", En: "is in an encoding that cannot be told: add --encoding tcvn3, vni or windows-1258, or save it as UTF-8"},
}

// FileError says which file could not be read, and why. It wraps the cause; and ErrInput, except where the system could
// not read a file that is there.
type FileError struct {
	Path string // "" where bytes were given
	Err  error
}

func (e *FileError) Error() string { return e.Sentence("en") }

// Unwrap gives the cause, and ErrInput where it is one.
func (e *FileError) Unwrap() []error {
	if _, system := errors.AsType[*fs.PathError](e.Err); system && !errors.Is(e.Err, fs.ErrNotExist) {
		return []error{e.Err}
	}
	return []error{e.Err, ErrInput}
}

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *FileError) Sentence(lang string) string {
	path := e.Path
	if path == "" {
		path = roster.Words{Vi: "tệp", En: "the file"}.In(lang)
	}
	said := func(w roster.Words, args ...any) string { return fmt.Sprintf(w.In(lang), args...) + "." }
	if cell, ok := errors.AsType[*CellError](e.Err); ok {
		return path + ", " + cell.in(lang) + "."
	}
	for kind, w := range words {
		if errors.Is(e.Err, kind) {
			return said(roster.Words{Vi: "%s " + w.Vi, En: "%s " + w.En}, path)
		}
	}
	switch {
	case errors.Is(e.Err, fs.ErrNotExist):
		return said(roster.Words{Vi: "Không có tệp %s: kiểm tra tên tệp và thư mục", En: "There is no file %s: check its name and folder"}, path)
	case errors.Is(e.Err, fs.ErrPermission):
		return said(roster.Words{Vi: "Không có quyền đọc %s: kiểm tra quyền truy cập của tệp", En: "No permission to read %s: check the permissions of the file"}, path)
	}
	return said(roster.Words{Vi: "Không đọc được %s (%v): chép tệp sang nơi khác rồi thử lại", En: "%s cannot be read (%v): copy the file elsewhere and try again"}, path, strings.Join(strings.Fields(e.Err.Error()), " "))
}

// CellError says where a table cannot be read, and why. It comes wrapped in a *FileError.
type CellError struct {
	Sheet  string // "" where the file is one table
	Line   int    // of the sheet or the file, from 1
	Column int    // from 1; 0 where the line as a whole is meant
	Kind   error
	Why    roster.Words // what is wrong, and what to do
}

func (e *CellError) Error() string { return e.Sentence("en") }

// Unwrap gives the kind.
func (e *CellError) Unwrap() error { return e.Kind }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *CellError) Sentence(lang string) string { return capital(e.in(lang)) + "." }

func (e *CellError) in(lang string) string {
	return roster.Place(e.Sheet, e.Line, e.Column, lang) + ": " + e.Why.In(lang)
}

// capital gives s with its first letter large.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
