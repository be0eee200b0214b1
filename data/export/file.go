package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// ErrName is a name of which nothing is left that could name a file.
var ErrName = errors.New("no name for a file")

// FileError says which step of writing a file failed, and where. It wraps the cause.
type FileError struct {
	Step string // "make folder", "name", "create", "render", "write" or "replace"
	Path string // of the folder or the file
	Err  error
}

func (e *FileError) Error() string { return fmt.Sprintf("%s %s: %v", e.Step, e.Path, e.Err) }

// Unwrap gives the cause.
func (e *FileError) Unwrap() error { return e.Err }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *FileError) Sentence(lang string) string {
	said := [2]string{
		"Chưa ghi được %s: kiểm tra đĩa hoặc chọn thư mục khác rồi làm lại.",
		"%s was not written: check the disk or choose another folder, and do it again.",
	}

	switch {
	case errors.Is(e.Err, ErrName):
		said = [2]string{"Không có tên để ghi tệp trong %s: chọn tên khác.", "There is no name for a file in %s: choose another."}
	case e.InTheWay():
		said = [2]string{
			"Không lập được thư mục %s vì có một tệp trên đường dẫn ấy: chọn thư mục khác.",
			"The folder %s cannot be made since a file stands on its path: choose another folder.",
		}
	case errors.Is(e.Err, fs.ErrPermission) && e.Step == "replace":
		said = [2]string{
			"Không thay được %s: đóng tệp ấy trong chương trình khác rồi làm lại.",
			"%s cannot be replaced: close it in the other program and do it again.",
		}
	case errors.Is(e.Err, fs.ErrPermission):
		said = [2]string{
			"Không có quyền ghi %s: kiểm tra quyền truy cập hoặc chọn thư mục khác.",
			"No permission to write %s: check its permissions, or choose another folder.",
		}
	case isReadOnly(e.Err):
		said = [2]string{"Không ghi được %s vì nơi ấy chỉ đọc được: chọn thư mục khác.", "%s lies where nothing can be written: choose another folder."}
	case isFull(e.Err):
		said = [2]string{
			"Đĩa đã đầy, chưa ghi được %s: giải phóng chỗ trống hoặc chọn thư mục khác rồi làm lại.",
			"The disk is full and %s was not written: make room or choose another folder, and do it again.",
		}
	case e.Step == "render":
		said = [2]string{"Không trình bày được %s: xuất riêng các văn bản khác.", "%s cannot be laid out: export the other papers without it."}
	}

	if lang == "en" {
		return fmt.Sprintf(said[1], e.Path)
	}

	return fmt.Sprintf(said[0], e.Path)
}

// InTheWay says whether a file stands where there must be a folder.
func (e *FileError) InTheWay() bool {
	if e.Step != "make folder" {
		return false
	}

	for path := e.Path; ; path = filepath.Dir(path) {
		if info, err := os.Stat(path); err == nil {
			return !info.IsDir()
		}

		if path == filepath.Dir(path) {
			return false
		}
	}
}

// isFull says whether err tells of a full disk, or of a user's share of it that is used up.
func isFull(err error) bool {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return true
	}

	const handleFull, diskFull = 39, 112 // of Windows: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL

	return onWindows(err, handleFull) || onWindows(err, diskFull)
}

// isReadOnly says whether err tells of a medium on which nothing can be written.
func isReadOnly(err error) bool {
	const writeProtected = 19 // of Windows: ERROR_WRITE_PROTECT

	return errors.Is(err, syscall.EROFS) || onWindows(err, writeProtected)
}

// onWindows says whether err is that number there; elsewhere it means something else.
func onWindows(err error, number syscall.Errno) bool {
	is, ok := errors.AsType[syscall.Errno](err)

	return ok && runtime.GOOS == "windows" && is == number
}

// Write puts what render writes into the file name in dir, which it makes (0700) if need be, and gives the path of
// the file (0600). Name is taken through [FileName] first.
//
// The file is written beside, synced, and renamed: whatever fails, an old file of that name stays whole and no half
// of a new one is left. Where the old file cannot be replaced, as on Windows while Word holds it, the new one is
// called "name-2.ext", or "-3" up to "-9"; the caller sees it from the path. Every error is a [*FileError].
func Write(dir, name string, render func(io.Writer) error) (path string, err error) {
	return write(dir, name, render, os.Rename)
}

func write(dir, name string, render func(io.Writer) error, rename func(from, to string) error) (string, error) {
	safe, err := FileName(name)
	if err != nil {
		return "", &FileError{Step: "name", Path: dir, Err: err}
	}

	return place(dir, safe, render, rename)
}

// place is write for a name that is safe.
func place(dir, safe string, render func(io.Writer) error, rename func(from, to string) error) (string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", &FileError{Step: "make folder", Path: dir, Err: err}
	}

	path := filepath.Join(dir, safe)

	beside, err := os.CreateTemp(dir, besideName) // 0600
	if err != nil {
		return "", &FileError{Step: "create", Path: path, Err: err}
	}

	// After the rename there is nothing left to close or to remove. Before it, even render's panic leaves no file.
	defer func() {
		_ = beside.Close()
		_ = os.Remove(beside.Name())
	}()

	if err := render(beside); err != nil {
		return "", &FileError{Step: "render", Path: path, Err: err}
	}

	if err := errors.Join(beside.Sync(), beside.Close()); err != nil {
		return "", &FileError{Step: "write", Path: path, Err: err}
	}

	placed, err := replace(beside.Name(), path, rename)
	if err != nil {
		return "", &FileError{Step: "replace", Path: path, Err: err}
	}

	return placed, nil
}

// replace renames from to path or, where something stands there that gives no way, to the next free name.
func replace(from, path string, rename func(from, to string) error) (string, error) {
	const most = 9

	ext := filepath.Ext(path)
	to := path

	for n := 2; ; n++ {
		err := rename(from, to)
		if err == nil {
			return to, nil
		}

		// The reasons differ between systems; that something stands in the way does not.
		if _, missing := os.Lstat(to); missing != nil || n > most {
			return "", err
		}

		to = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), n, ext)
	}
}
