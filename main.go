// Command thuky runs a formal meeting from a terminal: see README.md.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"
	_ "time/tzdata" // the hall's laptop may have no zone data

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"thuky/data"
	"thuky/data/ballots"
	"thuky/data/demo"
	"thuky/data/export"
	"thuky/data/licenses"
	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/tally"
	"thuky/tui"
	"thuky/tui/text"
	"thuky/tui/theme"
)

// The exit statuses: see README.md.
const (
	done     = 0
	failed   = 1
	badInput = 2
	notHeld  = 3
	inUse    = 4
)

// backups is how many automatic backups are kept of each kind.
const backups = 20

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// program is what the flags that every command has decide.
type program struct {
	db, lang, theme string
	noMotion        bool
	licenses        bool
	out             io.Writer
}

// run runs one command line and gives its exit status; an error is one sentence on errOut.
func run(args []string, out, errOut io.Writer) int {
	p := &program{out: out}
	root := p.root()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errOut)
	err := fang.Execute(context.Background(), root, fang.WithErrorHandler(func(w io.Writer, _ fang.Styles, err error) {
		if !errors.Is(err, errQuiet) {
			fmt.Fprintln(w, name.Clean(p.sentence(err)))
		}
	}))
	return status(err)
}

var (
	errQuiet = errors.New("said already") // the answer itself was printed: the status alone tells
	errUsage = errors.New("wrong use")    // of the command line
	errCheck = errors.New("did not hold") // a check
)

func (p *program) sentence(err error) string {
	var said interface{ Sentence(lang string) string }
	if errors.As(err, &said) {
		return said.Sentence(p.lang)
	}
	lang, _ := text.ParseLang(p.lang)
	return text.Explain(lang, err)
}

func status(err error) int {
	var find *data.FindError
	var unknown *export.UnknownError
	var verify *data.VerifyError
	switch {
	case err == nil:
		return done
	case errors.Is(err, errCheck), errors.As(err, &verify):
		return notHeld
	case errors.Is(err, data.ErrInUse):
		return inUse
	case errors.Is(err, errUsage), errors.Is(err, ballots.ErrInput), errors.As(err, &find), errors.As(err, &unknown),
		errors.Is(err, data.ErrNotArchive), errors.Is(err, data.ErrNotDatabase), errors.Is(err, data.ErrNewerSchema), errors.Is(err, os.ErrNotExist):
		return badInput
	}
	return failed
}

func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use: "thuky", Short: "Thư ký hội nghị: điều hành, biểu quyết, biên bản",
		Long: "thuky điều hành một hội nghị từ terminal: chương trình, điểm danh, đề cử, bỏ phiếu, quyết định, biên bản.\nKhông có lệnh con: mở hội nghị đang diễn ra, hoặc danh sách hội nghị.",
		Args: p.args(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			if p.licenses {
				return licenses.Write(p.out)
			}
			return p.open()
		},
	}
	root.Flags().BoolVar(&p.licenses, "licenses", false, "giấy phép của các thư viện đã dùng")
	f := root.PersistentFlags()
	f.StringVar(&p.db, "db", "", "tệp cơ sở dữ liệu")
	f.StringVar(&p.lang, "lang", "vi", "ngôn ngữ màn hình: vi, en")
	f.StringVar(&p.theme, "theme", "auto", "giao diện: auto, dark, light, contrast")
	f.BoolVar(&p.noMotion, "no-motion", false, "không chuyển động")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return fmt.Errorf("%w: %w", errUsage, err) })
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return p.checkFlags() }
	root.AddCommand(p.demoCommand(), p.list(), p.export(), p.count(), p.archive(), p.restore(), p.verify(), p.backup())
	return root
}

func (p *program) checkFlags() error {
	if _, ok := text.ParseLang(p.lang); !ok {
		return fmt.Errorf("%w: --lang %q: vi, en", errUsage, p.lang)
	}
	for _, n := range theme.Names() {
		if string(n) == p.theme {
			return nil
		}
	}
	return fmt.Errorf("%w: --theme %q: auto, dark, light, contrast", errUsage, p.theme)
}

// args makes a check of arguments count as wrong use.
func (p *program) args(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if err := check(c, args); err != nil {
			return fmt.Errorf("%w: %w", errUsage, err)
		}
		return nil
	}
}

func (p *program) path() (string, error) {
	if p.db != "" {
		return p.db, nil
	}
	return data.DefaultPath()
}

// screen runs the screen on a store, which it serves to other processes meanwhile and backs up before and after.
func (p *program) screen(store *data.Store, opts tui.Options) (next tui.Next, err error) {
	if server, err := data.Serve(store); err == nil { // where no socket can be made, the meeting is held without it
		defer func() { _ = server.Close() }()
	}
	opts.Warnings = store.Warnings()
	if _, err := data.AutoBackup(store, "opening", time.Now(), backups); err != nil {
		opts.Warnings = append(opts.Warnings, err) // a meeting is held even where no backup can be made
	}
	opts.Lang, _ = text.ParseLang(p.lang)
	opts.Theme = theme.Name(p.theme)
	next, err = tui.Run(data.Desk{Store: store}, opts)
	if err != nil {
		return tui.Quit, err
	}
	_, err = data.AutoBackup(store, "closing", time.Now(), backups)
	return next, err
}

func (p *program) open() error {
	path, err := p.path()
	if err != nil {
		return err
	}
	store, err := data.Open(path)
	if err != nil {
		return err
	}
	next, err := p.screen(store, tui.Options{})
	if err := errors.Join(err, store.Close()); err != nil {
		return err
	}
	if next == tui.OpenDemo {
		return p.openDemo(false, false)
	}
	return nil
}

func (p *program) demoCommand() *cobra.Command {
	var finished, again bool
	c := &cobra.Command{Use: "demo", Short: "Hội nghị năm 2020 để xem thử, trong cơ sở dữ liệu riêng", Args: p.args(cobra.NoArgs), RunE: func(*cobra.Command, []string) error {
		return p.openDemo(finished, again)
	}}
	c.Flags().BoolVar(&finished, "finished", false, "hội nghị đã kết thúc")
	c.Flags().BoolVar(&again, "again", false, "làm lại từ đầu")
	return c
}

func (p *program) openDemo(finished, again bool) error {
	path := p.db
	if path == "" {
		var err error
		if path, err = data.ScratchPath(); err != nil {
			return err
		}
	}
	store, err := data.Open(path)
	if err != nil {
		return err
	}
	err = p.runDemo(store, finished, again)
	return errors.Join(err, store.Close())
}

func (p *program) runDemo(store *data.Store, finished, again bool) error {
	if err := setUpDemo(store, finished, again); err != nil {
		return err
	}
	if !term.IsTerminal(os.Stdout.Fd()) || !term.IsTerminal(os.Stdin.Fd()) {
		fmt.Fprintf(p.out, "%s\t%s\n", store.Path(), demo.ID)
		return nil
	}
	m, err := data.Fold(store, demo.ID)
	if err != nil {
		return err
	}
	_, err = p.screen(store, tui.Options{Meeting: demo.ID, Demo: true, Now: demo.Clock(m, time.Now)})
	return err
}

// setUpDemo puts the demo into the store: the one begun stays unless it is to be made again, or finished.
func setUpDemo(store *data.Store, finished, again bool) error {
	events, err := demo.Planned()
	if finished {
		events, err = demo.Finished()
	}
	if err != nil {
		return err
	}
	head, err := store.Head(demo.ID)
	switch {
	case err != nil:
		return err
	case head.Seq == 0:
	case !finished && !again:
		return nil
	default:
		if err := store.Remove(demo.ID); err != nil {
			return err
		}
	}
	return store.Import(demo.ID, events)
}

// read opens the database for reading, through the running program where one holds it, and finds the meeting.
func (p *program) read(args []string, do func(from data.Source, id string) error) error {
	return p.source(func(from data.Source) error {
		query := ""
		if len(args) > 0 {
			query = args[0]
		}
		id, err := data.Find(from, query)
		if err != nil {
			return err
		}
		return do(from, id)
	})
}

func (p *program) source(do func(data.Source) error) error {
	path, err := p.path()
	if err != nil {
		return err
	}
	from, closer, err := data.OpenSource(path)
	if err != nil {
		return err
	}
	return errors.Join(do(from), closer.Close())
}

func (p *program) list() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{Use: "list", Short: "Các hội nghị trong cơ sở dữ liệu", Args: p.args(cobra.NoArgs), RunE: func(*cobra.Command, []string) error {
		return p.source(func(from data.Source) error {
			list, err := data.List(from)
			if err != nil {
				return err
			}
			if asJSON {
				return p.json(list)
			}
			for _, s := range list {
				state := text.States[string(s.State)]
				lang, _ := text.ParseLang(p.lang)
				fmt.Fprintf(p.out, "%s\t%d\t%s\t%s\t%s\n", s.ID, s.Year, state.In(lang), text.HomeUnits.In(lang, s.Units), name.Clean(s.Title))
			}
			return nil
		})
	}}
	c.Flags().BoolVar(&asJSON, "json", false, "dạng JSON")
	return c
}

func (p *program) json(v any) error {
	enc := json.NewEncoder(p.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

func (p *program) export() *cobra.Command {
	var out string
	var papers, formats []string
	c := &cobra.Command{Use: "export [MEETING]", Short: "Ghi biên bản và các văn bản", Args: p.args(cobra.MaximumNArgs(1)), RunE: func(_ *cobra.Command, args []string) error {
		return p.read(args, func(from data.Source, id string) error {
			m, err := data.Fold(from, id)
			if err != nil {
				return err
			}
			paths, err := export.Meeting(m, out, papers, formats)
			for _, path := range paths {
				fmt.Fprintln(p.out, path)
			}
			return err
		})
	}}
	c.Flags().StringVar(&out, "out", ".", "thư mục")
	c.Flags().StringSliceVar(&papers, "paper", nil, "văn bản: minutes")
	c.Flags().StringSliceVar(&formats, "format", nil, "định dạng: docx, md")
	return c
}

func (p *program) count() *cobra.Command {
	var rulePath string
	var asJSON bool
	c := &cobra.Command{Use: "count BALLOTS.csv --rule RULE.json", Short: "Kiểm phiếu từ tệp CSV", Args: p.args(cobra.ExactArgs(1)), RunE: func(_ *cobra.Command, args []string) error {
		v, err := countFiles(args[0], rulePath)
		if err != nil {
			return err
		}
		if asJSON {
			err = p.json(v)
		} else {
			err = ballots.Table(p.out, v)
		}
		if err == nil && !v.Balanced {
			err = fmt.Errorf("%w: %w", errCheck, errQuiet)
		}
		return err
	}}
	c.Flags().StringVar(&rulePath, "rule", "", "thể lệ, tệp JSON")
	c.Flags().BoolVar(&asJSON, "json", false, "dạng JSON")
	return c
}

func (p *program) archive() *cobra.Command {
	var out string
	c := &cobra.Command{Use: "archive [MEETING]", Short: "Ghi một hội nghị thành tệp lưu trữ", Args: p.args(cobra.MaximumNArgs(1)), RunE: func(_ *cobra.Command, args []string) error {
		return p.read(args, func(from data.Source, id string) error {
			events, err := from.Events(id)
			if err != nil {
				return err
			}
			if out == "-" {
				return data.WriteArchive(p.out, id, events)
			}
			path, err := archiveFile(out, id, events)
			if err == nil {
				fmt.Fprintln(p.out, path)
			}
			return err
		})
	}}
	c.Flags().StringVar(&out, "out", "", "tệp; - là đầu ra chuẩn")
	return c
}

// archiveFile writes an archive to out, or where that is empty to a file named after the meeting.
func archiveFile(out, id string, events []meeting.Event) (string, error) {
	if out == "" {
		out = id + ".jsonl"
	}
	return out, data.ArchiveFile(out, id, events)
}

func (p *program) restore() *cobra.Command {
	return &cobra.Command{Use: "restore FILE", Short: "Đưa tệp lưu trữ vào cơ sở dữ liệu", Args: p.args(cobra.ExactArgs(1)), RunE: func(_ *cobra.Command, args []string) error {
		id, events, err := data.ReadArchiveFile(args[0])
		if err != nil {
			return err
		}
		if _, err := data.Verify(id, events); err != nil {
			return err
		}
		path, err := p.path()
		if err != nil {
			return err
		}
		store, err := data.Open(path)
		if err != nil {
			return err
		}
		if err := errors.Join(store.Import(id, events), store.Close()); err != nil {
			return err
		}
		fmt.Fprintf(p.out, "%s\t%s\n", path, id)
		return nil
	}}
}

func (p *program) verify() *cobra.Command {
	return &cobra.Command{Use: "verify [MEETING | FILE]", Short: "Tính lại mọi mã băm và mọi kết quả", Args: p.args(cobra.MaximumNArgs(1)), RunE: func(_ *cobra.Command, args []string) error {
		if len(args) == 1 {
			if info, err := os.Stat(args[0]); err == nil && info.Mode().IsRegular() {
				id, events, err := data.ReadArchiveFile(args[0])
				if err != nil {
					return fmt.Errorf("%w: %w", errCheck, err)
				}
				return p.report(id, events)
			}
		}
		return p.source(func(from data.Source) error { return p.verifyIn(from, args) })
	}}
}

// verifyIn verifies the meeting named, or every meeting there is.
func (p *program) verifyIn(from data.Source, args []string) error {
	ids, err := from.IDs()
	if err != nil {
		return err
	}
	if len(args) == 1 {
		id, err := data.Find(from, args[0])
		if err != nil {
			return err
		}
		ids = []string{id}
	}
	for _, id := range ids {
		events, err := from.Events(id)
		if errors.Is(err, data.ErrDamaged) {
			return fmt.Errorf("%w: %w", errCheck, err)
		}
		if err == nil {
			err = p.report(id, events)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *program) report(id string, events []meeting.Event) error {
	v, err := data.Verify(id, events)
	if err != nil {
		return err
	}
	form := text.Word{Vi: "%s\tđúng\t%d bản ghi\t%d kết quả\t%s\n", En: "%s\tholds\t%d events\t%d results\t%s\n"}
	lang, _ := text.ParseLang(p.lang)
	_, err = fmt.Fprint(p.out, form.In(lang, v.ID, v.Events, v.Results, v.Head.Short()))
	return err
}

func (p *program) backup() *cobra.Command {
	return &cobra.Command{Use: "backup FILE", Short: "Sao lưu cả cơ sở dữ liệu, kể cả khi đang họp", Args: p.args(cobra.ExactArgs(1)), RunE: func(_ *cobra.Command, args []string) error {
		return p.source(func(from data.Source) error {
			if err := data.BackupFile(from, args[0]); err != nil {
				return err
			}
			_, err := fmt.Fprintln(p.out, args[0])
			return err
		})
	}}
}

// countFiles counts the ballots in a file, or on standard input for "-".
func countFiles(ballotPath, rulePath string) (tally.Verdict, error) {
	if rulePath == "" {
		return tally.Verdict{}, fmt.Errorf("%w: --rule RULE.json", errUsage)
	}
	rule, err := os.Open(rulePath)
	if err != nil {
		return tally.Verdict{}, err
	}
	title, r, heads, err := ballots.ReadRule(rule)
	if err := errors.Join(err, rule.Close()); err != nil {
		return tally.Verdict{}, fmt.Errorf("%s: %w", rulePath, err)
	}
	if ballotPath == "-" {
		return ballots.Count(os.Stdin, title, r, heads)
	}
	papers, err := os.Open(ballotPath)
	if err != nil {
		return tally.Verdict{}, err
	}
	v, err := ballots.Count(papers, title, r, heads)
	if err := errors.Join(err, papers.Close()); err != nil {
		return v, fmt.Errorf("%s: %w", ballotPath, err)
	}
	return v, nil
}
