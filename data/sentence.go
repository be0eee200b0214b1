package data

import (
	"path/filepath"
	"strconv"
	"strings"
)

// sentences say, in Vietnamese and in English, what is wrong and what to do; %s is where, %m the meeting, %t what was typed.
var sentences = map[error][2]string{
	ErrNoDatabase:     {"Không có cơ sở dữ liệu tại %s: lập bằng “thuky”, hoặc kiểm tra đường dẫn sau --db.", "There is no database at %s: make it with “thuky”, or check the path after --db."},
	ErrInUse:          {"Cơ sở dữ liệu %s đang được một chương trình khác mở: đóng chương trình đó hoặc chọn tệp khác bằng --db.", "The database %s is open in another program: close that one, or name another file with --db."},
	ErrNotDatabase:    {"%s không phải là cơ sở dữ liệu của chương trình này, tệp được giữ nguyên: chọn tệp khác bằng --db.", "%s is not a database of this program and was left as it is: name another file with --db."},
	ErrNewerSchema:    {"%s do một phiên bản mới hơn tạo ra, tệp được giữ nguyên: hãy dùng phiên bản mới.", "%s was written by a newer version of this program and was left as it is: use the newer version."},
	ErrOlderSchema:    {"%s do một phiên bản cũ tạo ra: mở bằng chương trình này một lần để cập nhật.", "%s was written by an older version: open it once with this program to bring it up to date."},
	ErrReadOnly:       {"%s chỉ đọc được, không ghi được: bỏ thuộc tính chỉ đọc hoặc chép sang nơi khác rồi dùng --db.", "%s can only be read: make it writable, or copy it elsewhere and name the copy with --db."},
	ErrNoPermission:   {"Không có quyền đọc hoặc ghi %s: kiểm tra quyền truy cập hoặc chọn nơi khác.", "No permission to read or write %s: check its permissions, or name another place."},
	ErrNotRunning:     {"Không có chương trình nào đang mở %s: mở bằng “thuky” rồi làm lại.", "No running program has %s open: start “thuky” and do it again."},
	ErrClosed:         {"Cơ sở dữ liệu %s đã đóng: mở lại chương trình.", "The database %s is closed: start the program again."},
	errLive:           {"Chương trình đang mở %s không trả lời được: đóng chương trình đó rồi làm lại.", "The program that has %s open could not answer: close it and do it again."},
	ErrFull:           {"Đĩa đã đầy, chưa ghi được vào %s: giải phóng chỗ trống rồi làm lại; những việc đã hiện vẫn được giữ.", "The disk is full and nothing was written to %s: make room and do it again; what was shown before is kept."},
	ErrNotSaved:       {"Chưa ghi được vào %s: kiểm tra đĩa rồi làm lại; những việc đã hiện vẫn được giữ.", "Nothing was written to %s: check the disk and do it again; what was shown before is kept."},
	ErrDamaged:        {"%s bị hỏng: dùng bản sao lưu gần nhất trong thư mục backups bên cạnh; “thuky verify” cho biết bản nào tốt và ghi riêng phần còn đọc được.", "%s is damaged: use the newest backup in the folder backups beside it; “thuky verify” tells which one holds, and writes what can be read into a file of its own."},
	ErrMoved:          {"%s đã bị xóa, đổi tên hoặc thay bằng tệp khác trong khi chương trình đang chạy, không ghi thêm được: đưa tệp ấy về chỗ cũ, hoặc thoát rồi lấy bản sao lưu lúc thoát trong thư mục backups bên cạnh.", "%s was removed, renamed or replaced while the program was running, and nothing more can be written: put it back, or quit and take the backup made on quitting from the folder backups beside it."},
	ErrNoMeeting:      {"Không có hội nghị này trong %s: xem “thuky list”.", "There is no such meeting in %s: see “thuky list”."},
	ErrConflict:       {"Trong %s đã có một bản khác của hội nghị %m, không ghi gì: đưa vào tệp khác bằng --db.", "%s holds another record of the meeting %m and nothing was written: name another file with --db."},
	ErrOlderCopy:      {"Trong %s đã có hội nghị %m cùng những việc ghi sau tệp này, không ghi gì: muốn xem bản cũ thì đưa vào tệp khác bằng --db.", "%s holds the meeting %m already, and more than this file, so nothing was written: to see the older copy name another file with --db."},
	ErrNotArchive:     {"%s không phải là tệp lưu trữ mà chương trình này đọc được: chọn tệp do “thuky archive” ghi.", "%s is not an archive that this program can read: name a file that “thuky archive” wrote."},
	ErrNewerArchive:   {"%s do một phiên bản mới hơn ghi: hãy cập nhật thuky rồi làm lại.", "%s was written by a newer version: update thuky and do it again."},
	ErrNoBeginning:    {"%s là phần cứu được của hồ sơ %m và thiếu bản ghi đầu tiên nên không đưa vào được gì: lấy bản sao lưu; các bản ghi cứu được vẫn đọc được trong tệp ấy.", "%s is salvaged of the record of %m and lacks its first event, so that nothing of it can be taken in: take a backup; what was salvaged stays readable in the file."},
	ErrNotFile:        {"%s không phải là tệp mà là thư mục, đường ống hoặc thiết bị: chọn một tệp.", "%s is no file but a folder, a pipe or a device: name a file."},
	ErrLongName:       {"Tên %s dài quá mức hệ thống cho phép: chọn tên ngắn hơn.", "The name %s is longer than the system allows: choose a shorter one."},
	ErrNotFingerprint: {"“%t” không phải là mã in trên giấy: viết số bản ghi rồi mười sáu chữ số, như “57 1a2b 3c4d 5e6f 7a8b”.", "“%t” is not a code as it is printed: write how many events, then sixteen digits, as “57 1a2b 3c4d 5e6f 7a8b”."},
	ErrAway:           {"Không thấy nơi sao lưu thứ hai %s: cắm lại USB, hoặc chọn lại nơi ấy.", "The second place for backups %s is not there: put the stick back, or choose a place again."},
	ErrItself:         {"Không thể sao lưu đè lên chính %s: chọn tên tệp khác.", "A backup cannot replace its own database %s: choose another name."},
	ErrOccupied:       {"%s đã có và không phải là bản cũ của cùng hồ sơ này, được giữ nguyên: chọn tên tệp khác.", "%s exists, is no older copy of the same record, and was left as it is: choose another name."},
	ErrTaken:          {"Đã có %s, không ghi đè lên: đổi tên hoặc chuyển đi, hoặc chọn thư mục khác.", "%s is there already and is not written over: rename or move it, or choose another folder."},
	ErrNoFile:         {"Không có tệp %s: kiểm tra tên tệp và thư mục.", "There is no file %s: check its name and folder."},
	ErrNoFolder:       {"Không có thư mục %s: lập thư mục ấy hoặc chọn nơi khác.", "There is no folder %s: make it, or name another place."},
	ErrFirstPlace:     {"%s đã giữ cơ sở dữ liệu hoặc bản sao lưu thứ nhất, không phải là nơi thứ hai: chọn nơi khác, như một USB.", "%s holds the database or its first backups and is no second place: choose another, such as a stick."},
	ErrNoViewer:       {"Không mở được thư mục %s: mở bằng trình quản lý tệp.", "The folder %s could not be shown: open it with the file manager."},
	ErrNoPlace:        {"Không rõ thư mục dữ liệu của người dùng: chỉ rõ tệp bằng --db.", "The folder for the user's data is unknown: name a file with --db."},
	ErrBadID:          {"Mã hội nghị không hợp lệ trong %s: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.", "Not a meeting's id in %s: use small letters, digits and hyphens."},
	ErrTooLarge:       {"%s quá lớn để đọc: kiểm tra xem có đúng tệp không.", "%s is too large to read: check that it is the right file."},
	ErrMetaLost:       {"Một trong hai trang đầu của %s không đọc được, có thể mất việc ghi cuối cùng: nên sao lưu ngay.", "One of the two head pages of %s is unreadable and the last change may be lost: make a backup now."},
	ErrEventRestored:  {"Đã khôi phục một việc ghi bị mất trong %s: nên sao lưu ngay.", "An event that was lost in %s was put back: make a backup now."},
	ErrUnclosed:       {"%s do một phiên bản cũ ghi, không kiểm tra được có đủ đến bản ghi cuối và đúng tên hội nghị hay không: còn cơ sở dữ liệu thì ghi lại bằng “thuky archive”.", "%s was written by an older version, so that its end and the meeting's id cannot be checked: if the database is still there write it again with “thuky archive”."},
	ErrDraftLost:      {"Một bản nháp trong %s bị hỏng và không dùng được: nhập lại.", "A draft in %s is damaged and cannot be used: enter it again."},
}

// ofArchives are the sentences that differ for an archive; %l is the line.
var ofArchives = map[error][2]string{
	ErrDamaged:  {"Tệp lưu trữ %s bị hỏng ở dòng %l: lấy một bản khác của tệp, hoặc ghi lại từ cơ sở dữ liệu bằng “thuky archive”.", "The archive %s is damaged in line %l: take another copy of it, or write it again from the database with “thuky archive”."},
	ErrTooLarge: {"Tệp lưu trữ %s quá lớn từ dòng %l: kiểm tra xem có đúng tệp không.", "The archive %s is too large from line %l on: check that it is the right file."},
}

// ofOutputs are the sentences that differ for a file that is to be written, in which the database has no part.
var ofOutputs = map[error][2]string{
	ErrInUse:    {"%s đang được một chương trình khác mở: đóng chương trình đó hoặc chọn tên tệp khác.", "%s is open in another program: close that one, or choose another name."},
	ErrReadOnly: {"Không ghi được %s vì nơi ấy chỉ đọc được: chọn nơi khác.", "%s lies where nothing can be written: choose another place."},
	ErrFull:     {"Đĩa đã đầy, chưa ghi được vào %s: giải phóng chỗ trống hoặc chọn nơi khác rồi làm lại.", "The disk is full and nothing was written to %s: make room or choose another place, and do it again."},
	ErrNotSaved: {"Chưa ghi được vào %s: kiểm tra đĩa hoặc chọn nơi khác rồi làm lại.", "Nothing was written to %s: check the disk or choose another place, and do it again."},
}

// Sentence says the error as one sentence for a person, in Vietnamese or, for lang "en", in English: what is wrong,
// where, and what to do.
func (e *Error) Sentence(lang string) string {
	in := func(words [2]string) string { return words[map[string]int{"en": 1}[lang]] }
	said, ok := e.words()
	if !ok {
		return oneLine(e.Error())
	}
	return strings.NewReplacer("%s", e.where(lang), "%m", e.Meeting, "%t", brief(oneLine(e.Typed)), "%l", strconv.Itoa(e.Line)).Replace(in(said))
}

// where names the file, and the event in it.
func (e *Error) where(lang string) string {
	in := func(words [2]string) string { return words[map[string]int{"en": 1}[lang]] }
	where := shortened(oneLine(e.Path))
	if where == "" {
		where = in([2]string{"tệp", "the file"})
	}
	if e.Seq != 0 && e.Line == 0 {
		seq := strconv.FormatUint(e.Seq, 10)
		where += in([2]string{" (hội nghị ", " (meeting "}) + e.Meeting + in([2]string{", bản ghi ", ", event "}) + seq + ")"
	}
	return where
}

// longestName is the longest name of a file or folder that a file system takes, in letters.
const longestName = 255

// shortened leaves out the end of names in a path that no file has.
func shortened(path string) string {
	names := strings.Split(path, string(filepath.Separator))
	for i, name := range names {
		names[i] = brief(name)
	}
	return strings.Join(names, string(filepath.Separator))
}

// brief leaves out the end of what is longer than a name of a file.
func brief(name string) string {
	if letters := []rune(name); len(letters) > longestName {
		return string(letters[:longestName/4]) + "…"
	}
	return name
}

// words are the sentence in both languages, before it says where.
func (e *Error) words() (said [2]string, ok bool) {
	if said, ok = ofArchives[e.Kind]; ok && e.Line != 0 {
		return said, true
	}
	if said, ok = ofOutputs[e.Kind]; ok && e.Output {
		return said, true
	}
	said, ok = sentences[e.Kind]
	return said, ok
}
