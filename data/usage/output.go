package usage

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"golang.org/x/text/unicode/norm"
)

// Output is standard output, which keeps the first error of writing: none of the commands need look.
type Output struct {
	To  io.Writer
	Err error // an *OutputError
}

func (o *Output) Write(p []byte) (int, error) {
	if o.Err != nil {
		return 0, o.Err
	}
	n, err := o.To.Write(p)
	if err != nil {
		o.Err = &OutputError{err}
	}
	return n, o.Err
}

// Red writes a line in red where the terminal has colours and NO_COLOR is not set, plainly elsewhere.
func (o *Output) Red(line string) {
	w := colorprofile.Writer{Forward: o, Profile: colorprofile.Detect(o.To, os.Environ())}
	_, _ = fmt.Fprintf(&w, "\x1b[31m%s\x1b[m\n", line) // Err keeps it
}

// Line writes a line of fields, such as the path of what was written: a name may hold what moves the cursor of a terminal,
// of which only a question mark is shown.
func (o *Output) Line(fields ...string) {
	visible := func(r rune) rune {
		if unicode.IsControl(r) {
			return '?'
		}
		return r
	}
	for i, field := range fields {
		fields[i] = strings.Map(visible, field)
	}
	_, _ = io.WriteString(o, strings.Join(fields, "\t")+"\n") // Err keeps it
}

// JSON writes v for programs, and for people who look.
func (o *Output) JSON(v any) error {
	enc := json.NewEncoder(o)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// OnTerminal reports whether the screen can be drawn, and keys be read.
func OnTerminal() bool { return term.IsTerminal(os.Stdout.Fd()) && term.IsTerminal(os.Stdin.Fd()) }

// Agreed asks a question on the terminal and reports whether it was answered with yes: "c", "có", "y", "yes".
func Agreed(out io.Writer, question string) bool {
	if _, err := fmt.Fprint(out, question, " "); err != nil {
		return false // nobody could read what is asked
	}
	answer, err := bufio.NewReader(os.Stdin).ReadString('\n')
	return err == nil && slices.Contains([]string{"c", "co", "có", "y", "yes"}, strings.ToLower(strings.TrimSpace(norm.NFC.String(answer))))
}

// OutputError says that not all of the answer was written. It wraps the cause.
type OutputError struct{ Err error }

func (e *OutputError) Error() string { return e.Sentence("en") }

// Unwrap gives the cause.
func (e *OutputError) Unwrap() error { return e.Err }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *OutputError) Sentence(lang string) string {
	if lang == "en" {
		return fmt.Sprintf("The answer could not be written to standard output (%v): look at where it is redirected to.", e.Err)
	}
	return fmt.Sprintf("Chưa ghi hết được ra đầu ra chuẩn (%v): kiểm tra nơi nhận.", e.Err)
}
