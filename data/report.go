package data

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// Fault is a fault of the program itself that ended it, and where its report lies.
type Fault struct {
	Report string // the file; empty where it could not be written
	Cause  error
}

func (f *Fault) Error() string { return f.Cause.Error() }

// Unwrap gives what went wrong.
func (f *Fault) Unwrap() error { return f.Cause }

// Sentence says for a person that nothing is lost and what to do, in Vietnamese or, for lang "en", in English.
func (f *Fault) Sentence(lang string) string {
	vi, en := "Chương trình gặp lỗi và đã đóng; mọi việc đã hiện đều được lưu: mở lại “thuky” để họp tiếp", "The program had a fault and closed; all that was shown is saved: start “thuky” again and go on"
	if f.Report != "" {
		vi += ", sau cuộc họp gửi tệp " + f.Report + " cho người phụ trách phần mềm"
		en += ", and after the meeting send the file " + f.Report + " to whoever looks after the software"
	}
	if lang == "en" {
		return en + "."
	}
	return vi + "."
}

// ReportFault writes what is known of a fault into a file beside the database, and gives the Fault to be told. The
// report holds nothing of the meetings.
func ReportFault(database string, now time.Time, version string, cause error, stack []byte) *Fault {
	var b bytes.Buffer
	fmt.Fprintf(&b, "thuky %s, %s, %s/%s, %s\n%v\n\n%s", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, now.Format(time.RFC3339), cause, stack)
	path := filepath.Join(filepath.Dir(database), "thuky-loi-"+now.Format("20060102-150405")+".txt")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		path = "" // the fault is told all the same
	}
	return &Fault{Report: path, Cause: cause}
}
