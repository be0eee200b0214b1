package data

import (
	"errors"
	"fmt"
)

// sentences say, in Vietnamese and in English, what is wrong and what to do; %s is where.
var sentences = map[error][2]string{
	ErrNoDatabase:    {"Không có cơ sở dữ liệu tại %s: kiểm tra đường dẫn sau --db.", "There is no database at %s: check the path after --db."},
	ErrInUse:         {"Cơ sở dữ liệu %s đang được một chương trình khác mở: đóng chương trình đó hoặc chọn tệp khác bằng --db.", "The database %s is open in another program: close that one, or name another file with --db."},
	ErrNotDatabase:   {"%s không phải là cơ sở dữ liệu của chương trình này; tệp được giữ nguyên. Chọn tệp khác bằng --db.", "%s is not a database of this program; it was left as it is. Name another file with --db."},
	ErrNewerSchema:   {"%s do một phiên bản mới hơn tạo ra; tệp được giữ nguyên. Hãy dùng phiên bản mới.", "%s was written by a newer version of this program and was left as it is: use the newer version."},
	ErrOlderSchema:   {"%s do một phiên bản cũ tạo ra: mở bằng chương trình này một lần để cập nhật.", "%s was written by an older version: open it once with this program to bring it up to date."},
	ErrReadOnly:      {"%s chỉ đọc được, không ghi được: bỏ thuộc tính chỉ đọc hoặc chép sang nơi khác rồi dùng --db.", "%s can only be read: make it writable, or copy it elsewhere and name the copy with --db."},
	ErrNoPermission:  {"Không có quyền mở hoặc tạo %s: kiểm tra quyền truy cập hoặc chọn nơi khác bằng --db.", "No permission to open or create %s: check its permissions, or name another place with --db."},
	ErrNotRunning:    {"Không có chương trình nào đang mở %s.", "No running program has %s open."},
	ErrClosed:        {"Cơ sở dữ liệu %s đã đóng: mở lại chương trình.", "The database %s is closed: start the program again."},
	ErrFull:          {"Đĩa đã đầy, chưa ghi được vào %s: giải phóng chỗ trống rồi làm lại; những việc đã hiện vẫn được giữ.", "The disk is full and nothing was written to %s: make room and do it again; what was shown before is kept."},
	ErrNotSaved:      {"Chưa ghi được vào %s: kiểm tra đĩa rồi làm lại; những việc đã hiện vẫn được giữ.", "Nothing was written to %s: check the disk and do it again; what was shown before is kept."},
	ErrDamaged:       {"%s bị hỏng: dùng bản sao lưu gần nhất trong thư mục backups bên cạnh.", "%s is damaged: use the newest backup in the folder backups beside it."},
	ErrNoMeeting:     {"Không có hội nghị này trong %s: xem “thuky list”.", "There is no such meeting in %s: see “thuky list”."},
	ErrConflict:      {"Trong %s đã có một bản khác của hội nghị này; không ghi gì.", "%s holds another record of this meeting; nothing was written."},
	ErrNotArchive:    {"%s không phải là tệp lưu trữ mà chương trình này đọc được.", "%s is not an archive that this program can read."},
	ErrItself:        {"Không thể sao lưu đè lên chính %s: chọn tên tệp khác.", "A backup cannot replace its own database %s: choose another name."},
	ErrBadID:         {"Mã hội nghị không hợp lệ trong %s.", "Not a meeting's id in %s."},
	ErrTooLarge:      {"%s quá lớn để đọc.", "%s is too large to read."},
	ErrMetaLost:      {"Một trong hai trang đầu của %s không đọc được; có thể mất việc ghi cuối cùng. Nên sao lưu ngay.", "One of the two head pages of %s is unreadable; the last change may be lost. Make a backup now."},
	ErrEventRestored: {"Đã khôi phục một việc ghi bị mất trong %s. Nên sao lưu ngay.", "An event that was lost in %s was put back. Make a backup now."},
	ErrDraftLost:     {"Một bản nháp trong %s bị hỏng và không dùng được.", "A draft in %s is damaged and cannot be used."},
}

// Sentence says the error as one sentence for a person, in Vietnamese or, for lang "en", in English: what is wrong,
// where, and what to do.
func (e *Error) Sentence(lang string) string {
	where := e.Path
	if where == "" {
		where = map[bool]string{true: "the file", false: "tệp"}[lang == "en"]
	}
	switch {
	case e.Seq != 0 && lang == "en":
		where += fmt.Sprintf(" (meeting %s, event %d)", e.Meeting, e.Seq)
	case e.Seq != 0:
		where += fmt.Sprintf(" (hội nghị %s, bản ghi %d)", e.Meeting, e.Seq)
	case e.Line != 0 && lang == "en":
		where += fmt.Sprintf(" (line %d)", e.Line)
	case e.Line != 0:
		where += fmt.Sprintf(" (dòng %d)", e.Line)
	}
	for kind, s := range sentences {
		if errors.Is(e.Kind, kind) {
			return fmt.Sprintf(s[map[bool]int{lang == "en": 1}[true]], where)
		}
	}
	return oneLine(e.Error())
}
