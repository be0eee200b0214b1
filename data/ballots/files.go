package ballots

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"thuky/data/regular"
	"thuky/meeting/tally"
)

// StandardInput stands for standard input in the place of a path.
const StandardInput = "-"

// CountFiles counts the ballots in a file, or on standard input, by the rule in another. Every error is a *FileError.
func CountFiles(ballotPath, rulePath string) (v tally.Verdict, err error) {
	var title string
	var rule tally.Rule
	var heads tally.Heads
	err = reading(rulePath, func(f *os.File) (err error) {
		title, rule, heads, err = ReadRule(f)
		return err
	})
	if err != nil {
		return tally.Verdict{}, err
	}
	count := func(f *os.File) (err error) {
		if v, err = Count(f, title, rule, heads); errors.As(err, new(*FieldError)) {
			err = &FileError{rulePath, err} // it is not the ballots that are wrong
		}
		return err
	}
	if ballotPath != StandardInput {
		return v, reading(ballotPath, count)
	}
	return v, inFile(ballotPath, count(os.Stdin))
}

// reading opens a file and closes it again.
func reading(path string, read func(*os.File) error) error {
	f, err := regular.Open(path)
	if err != nil {
		return inFile(path, err)
	}
	return inFile(path, errors.Join(read(f), f.Close()))
}

// inFile names the file of an error that names none.
func inFile(path string, err error) error {
	if err == nil || errors.As(err, new(*FileError)) {
		return err
	}
	return &FileError{path, err}
}

// FileError says which file could not be read, and why. It wraps the cause; and ErrInput where another file, or a
// mended one, would do.
type FileError struct {
	Path string // StandardInput for that
	Err  error
}

func (e *FileError) Error() string { return e.Sentence("en") }

// Unwrap gives the cause, and ErrInput where it is one.
func (e *FileError) Unwrap() []error {
	if errors.Is(e.Err, fs.ErrNotExist) || errors.Is(e.Err, regular.ErrFolder) || errors.Is(e.Err, regular.ErrNotFile) {
		return []error{e.Err, ErrInput}
	}
	return []error{e.Err}
}

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *FileError) Sentence(lang string) string {
	where := e.Path
	if where == StandardInput {
		where = Words{"đầu vào chuẩn", "standard input"}.in(lang)
	}
	var cell *CellError
	var field *FieldError
	said := ""
	switch {
	case errors.As(e.Err, &cell):
		said = cell.in(where, lang)
	case errors.As(e.Err, &field):
		said = field.in(where, lang)
	case errors.Is(e.Err, fs.ErrNotExist):
		said = wordsf(Words{"không có tệp %s: kiểm tra tên tệp và thư mục", "there is no file %s: check its name and folder"}, where).in(lang)
	case errors.Is(e.Err, regular.ErrFolder):
		said = wordsf(Words{"%s là một thư mục: ghi rõ tên tệp trong đó", "%s is a folder: name a file in it"}, where).in(lang)
	case errors.Is(e.Err, regular.ErrNotFile):
		said = wordsf(Words{"%s không phải là tệp mà là đường ống hoặc thiết bị: chọn một tệp, hoặc “-” để đọc từ đầu vào chuẩn", "%s is no file but a pipe or a device: name a file, or “-” for standard input"}, where).in(lang)
	case errors.Is(e.Err, fs.ErrPermission):
		said = wordsf(Words{"không có quyền đọc %s: kiểm tra quyền truy cập của tệp", "no permission to read %s: check the permissions of the file"}, where).in(lang)
	default:
		said = wordsf(Words{"không đọc được %s (%v): chép tệp sang nơi khác rồi thử lại", "%s cannot be read (%v): copy the file elsewhere and try again"}, where, e.Err).in(lang)
	}
	if strings.HasPrefix(said, where) && where == e.Path {
		return said + "." // a name stays as it is written
	}
	return capital(said) + "."
}

// capital gives s with its first letter large.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return fmt.Sprintf("%c%s", unicode.ToUpper(r), s[n:])
}
