// Package usage is what the command line says of itself: how a command was given wrongly, that there is no terminal or
// no room for its output, and its help.
package usage

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// Error says how the command line was given wrongly.
type Error struct{ Vi, En string } // without the advice, which is the same for all

func (e *Error) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *Error) Sentence(lang string) string {
	if lang == "en" {
		return e.En + ": see “thuky --help”."
	}
	return e.Vi + ": xem “thuky --help”."
}

// NoTerminal says that the screen has nowhere to be drawn.
func NoTerminal() error {
	return &Error{
		"“thuky” cần một cửa sổ dòng lệnh có bàn phím và màn hình, hãy chạy trong cửa sổ ấy hoặc gọi một lệnh con",
		"“thuky” needs a terminal with a keyboard and a screen, run it in one or give a command",
	}
}

// Unasked says that a question cannot be asked, since there is no terminal.
func Unasked() error {
	return &Error{
		"Không có terminal để hỏi trước khi lấy danh sách, hãy thêm --yes",
		"There is no terminal to ask on before the list is taken, add --yes",
	}
}

// Twice says that there is a meeting of that year already, and no terminal to ask on whether another is wanted.
func Twice(year int) error {
	return &Error{
		fmt.Sprintf("Đã có hội nghị năm %d của cụm này; muốn lập thêm một hội nghị nữa, hãy thêm --yes", year),
		fmt.Sprintf("This cluster has a meeting of %d already; to make another, add --yes", year),
	}
}

// IntoAlone says that only a list of units goes into a meeting.
func IntoAlone() error {
	return &Error{"--into đi với --from, không đi với --after", "--into goes with --from, and without --after"}
}

// Missing says that a command needs a flag.
func Missing(c *cobra.Command, flag string) error {
	return &Error{
		fmt.Sprintf("Thiếu --%s, hãy viết “%s”", flag, line(c, "vi")),
		fmt.Sprintf("--%s is missing, write “%s”", flag, line(c, "en")),
	}
}

// Unknown says that a flag has a value that it does not take.
func Unknown(flag, value string, known []string) error {
	all := strings.Join(known, ", ")
	return &Error{
		fmt.Sprintf("--%s không có giá trị “%s”, hãy chọn %s", flag, value, all),
		fmt.Sprintf("--%s has no value “%s”, choose %s", flag, value, all),
	}
}

// arguments checks that a command is given so many arguments.
func arguments(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return &Error{
				fmt.Sprintf("Lệnh còn thiếu tham số, hãy viết “%s”", line(c, "vi")),
				fmt.Sprintf("The command lacks an argument, write “%s”", line(c, "en")),
			}
		case len(args) > most && !c.HasParent():
			return unknownCommand(c, args[most])
		case len(args) > most:
			return &Error{
				fmt.Sprintf("Lệnh thừa tham số “%s”, hãy viết “%s”", args[most], line(c, "vi")),
				fmt.Sprintf("The command takes no argument “%s”, write “%s”", args[most], line(c, "en")),
			}
		}
		return nil
	}
}

func unknownCommand(root *cobra.Command, name string) error {
	e := &Error{fmt.Sprintf("Không có lệnh “%s”", name), fmt.Sprintf("There is no command “%s”", name)}
	if like := root.SuggestionsFor(name); len(like) > 0 {
		e.Vi += fmt.Sprintf(", có phải là “%s” không", like[0])
		e.En += fmt.Sprintf(", do you mean “%s”", like[0])
	}
	return e
}

// Flag puts what is wrong with a flag in words.
func Flag(c *cobra.Command, err error) error {
	var value interface{ GetValue() string }
	var named interface {
		GetSpecifiedName() string
		GetSpecifiedShortnames() string
	}
	switch {
	case errors.As(err, &value):
		return &Error{
			fmt.Sprintf("Có tùy chọn không nhận giá trị “%s”", value.GetValue()),
			fmt.Sprintf("A flag does not take the value “%s”", value.GetValue()),
		}
	case !errors.As(err, &named):
		return &Error{"Có tùy chọn viết sai", "A flag is misspelt"}
	}
	flag, known := "--"+named.GetSpecifiedName(), c.Flags().Lookup(named.GetSpecifiedName()) != nil
	if named.GetSpecifiedShortnames() != "" {
		flag = "-" + named.GetSpecifiedName()
		known = c.Flags().ShorthandLookup(named.GetSpecifiedName()) != nil
	}
	if known {
		return &Error{fmt.Sprintf("Sau %s còn thiếu giá trị", flag), fmt.Sprintf("A value is missing after %s", flag)}
	}
	return &Error{
		fmt.Sprintf("“%s” không có tùy chọn %s", c.CommandPath(), flag),
		fmt.Sprintf("“%s” has no flag %s", c.CommandPath(), flag),
	}
}

// Lang finds the language that a command line asks for, "" where it asks for none: a mistake in one flag must not hide
// another.
func Lang(args []string) string {
	lang := ""
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			lang = value
		}
		if arg == "--lang" && i+1 < len(args) {
			lang = args[i+1]
		}
	}
	return lang
}

// Sentence is what is finally said of an error: said, unless that is only the error itself, which nobody foresaw.
func Sentence(lang, said string, err error) string {
	switch {
	case said != err.Error() || lang == "en" && strings.HasSuffix(said, "."):
		return said
	case lang == "en":
		return fmt.Sprintf("Something unforeseen went wrong (%s): do it again, and if it stays so keep the file and report this line.", said)
	}
	return fmt.Sprintf("Có lỗi ngoài dự kiến (%s): làm lại, nếu vẫn lỗi thì giữ nguyên tệp và báo lại dòng này.", said)
}
