package usage

import (
	"bytes"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
)

// Help is what the command line says of itself in one language. Cobra and fang are given its words before any flag is
// parsed.
type Help struct{ lang string }

// HelpFor gives the help in the language that a command line asks for.
func HelpFor(args []string) Help { return Help{Lang(args)} }

// Localize gives a command the flags and the command for help, which would else describe themselves.
func (h Help) Localize(root *cobra.Command) {
	root.SuggestionsMinimumDistance = 2
	root.PersistentFlags().BoolP("help", "h", false, h.Flag("--help"))
	root.Flags().BoolP("version", "v", false, h.Flag("--version"))
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	root.SetFlagErrorFunc(Flag)
	root.SetHelpCommand(h.Command("help", 0, 1, func(_ *cobra.Command, args []string) error {
		c, rest, err := root.Find(args)
		if err != nil || len(rest) > 0 {
			return unknownCommand(root, args[0])
		}
		c.InitDefaultHelpFlag() // which also gives it the flags of every command
		return c.Help()
	}))
}

// Version is that of the program, as it was built.
func (h Help) Version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return word{"(bản tự dựng)", "(built from source)"}.in(h.lang)
}

// titles are those of the help that fang lays out; it knows no language but English.
var titles = map[string]string{"USAGE": "CÁCH GỌI", "EXAMPLES": "VÍ DỤ", "COMMANDS": "CÁC LỆNH", "FLAGS": "TÙY CHỌN"}

// inLine are its words within a line: as wide as they were, since they stand in a frame.
var inLine = strings.NewReplacer("[command]", "[lệnh...]", "[--flags]", "[--chọn…]")

// Writer writes the help that fang lays out to out, with its own words put into the language.
func (h Help) Writer(out io.Writer) io.Writer {
	if h.lang == "en" {
		return out
	}
	if f, ok := out.(*os.File); ok {
		return helpFile{f}
	}
	return helpWriter{out}
}

// helpFile is a helpWriter that can be asked whether it is a terminal. It has none of the other ways to write to a file.
type helpFile struct{ f *os.File }

func (h helpFile) Write(p []byte) (int, error) { return helpWriter{h.f}.Write(p) }
func (h helpFile) Read(p []byte) (int, error)  { return h.f.Read(p) }
func (h helpFile) Close() error                { return h.f.Close() }
func (h helpFile) Fd() uintptr                 { return h.f.Fd() }

type helpWriter struct{ io.Writer }

// Write gets a line or more at a time.
func (w helpWriter) Write(p []byte) (int, error) {
	said := inLine.Replace(string(p))
	if title := string(bytes.TrimSpace([]byte(ansi.Strip(said)))); titles[title] != "" {
		said = strings.Replace(said, title, titles[title], 1)
	}
	if _, err := io.WriteString(w.Writer, said); err != nil {
		return 0, err
	}
	return len(p), nil
}
