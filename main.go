// Command thuky runs a formal meeting from a terminal: see README.md.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // the hall's laptop may have no zone data

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"thuky/data"
	"thuky/data/ballots"
	"thuky/data/demo"
	"thuky/data/export"
	"thuky/data/licenses"
	"thuky/data/roster"
	"thuky/data/usage"
	"thuky/meeting"
	"thuky/meeting/name"
	units "thuky/meeting/roster"
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
	partial  = 5
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// program is what the flags that every command has decide.
type program struct {
	db, lang, theme string
	noMotion        bool
	licenses        bool
	help            usage.Help
	out             *usage.Output
	errOut          io.Writer
}

// run runs one command line and gives its exit status; an error is one sentence on errOut.
func run(args []string, out, errOut io.Writer) int {
	p := &program{help: usage.HelpFor(args), out: &usage.Output{To: out}, errOut: errOut}
	root := p.root()
	root.SetArgs(args)
	root.SetOut(p.help.Writer(out))
	root.SetErr(errOut)
	say := func(w io.Writer, _ fang.Styles, err error) {
		if !errors.Is(err, errQuiet) {
			lang, _ := text.ParseLang(cmp.Or(usage.Lang(args), p.lang))
			fmt.Fprintln(w, name.Clean(usage.Sentence(lang.String(), text.Explain(lang, err), err)))
		}
	}
	return status(fang.Execute(context.Background(), root, fang.WithErrorHandler(say),
		fang.WithVersion(p.help.Version())))
}

var (
	errQuiet = errors.New("said already") // the answer itself was printed: the status alone tells
	errCheck = errors.New("did not hold") // a check
)

func status(err error) int {
	var wrong *usage.Error
	var unknown *export.UnknownError
	var file *export.FileError
	switch {
	case err == nil:
		return done
	case errors.Is(err, errCheck):
		return notHeld
	case errors.Is(err, data.ErrInUse):
		return inUse
	case data.Partial(err):
		return partial
	case errors.As(err, &wrong), errors.As(err, &unknown), errors.As(err, &file) && file.InTheWay(),
		errors.Is(err, ballots.ErrInput), errors.Is(err, units.ErrInput), data.Misused(err):
		return badInput
	}
	return failed
}

func (p *program) root() *cobra.Command {
	root := p.help.Command("thuky", 0, 0, func(*cobra.Command, []string) error {
		if p.licenses {
			return licenses.Write(p.out)
		}
		if !usage.OnTerminal() { // before anything is made
			return usage.NoTerminal()
		}
		return p.open(func(store *data.Store) (tui.Next, error) { return p.screen(store, tui.Options{}) })
	})
	root.CompletionOptions.HiddenDefaultCmd = true
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return p.checkFlags() }
	root.PersistentPostRunE = func(*cobra.Command, []string) error { return p.out.Err }
	p.help.Localize(root)
	root.Flags().BoolVar(&p.licenses, "licenses", false, p.help.Flag("--licenses"))
	f := root.PersistentFlags()
	f.StringVar(&p.db, "db", "", p.help.Flag("--db"))
	f.StringVar(&p.lang, "lang", "vi", p.help.Flag("--lang", "vi", "en"))
	f.StringVar(&p.theme, "theme", string(theme.Auto), p.help.Flag("--theme", themes()...))
	f.BoolVar(&p.noMotion, "no-motion", false, p.help.Flag("--no-motion"))
	root.AddCommand(p.demoCommand(), p.newCommand(), p.template(), p.list(), p.export(), p.count(), p.room(), p.checkScreen(), p.archive(), p.restore(), p.verify(), p.backup())
	return root
}

func themes() (all []string) {
	for _, n := range theme.Names() {
		all = append(all, string(n))
	}
	return all
}

func (p *program) checkFlags() error {
	if _, ok := text.ParseLang(p.lang); !ok {
		return usage.Unknown("lang", p.lang, []string{"vi", "en"})
	}
	if !slices.Contains(themes(), p.theme) {
		return usage.Unknown("theme", p.theme, themes())
	}
	return nil
}

// word says something in the language of the screen.
func (p *program) word(w text.Word, args ...any) string {
	lang, _ := text.ParseLang(p.lang)
	return w.In(lang, args...)
}

func (p *program) path() (string, error) {
	if p.db != "" {
		return p.db, nil
	}
	return data.DefaultPath()
}

// fault leaves a report beside the database where the program itself has a fault; other errors stay as they are.
func (p *program) fault(database string, err error) error {
	if crash, ok := errors.AsType[*tui.Crash](err); ok {
		return data.ReportFault(database, time.Now(), p.help.Version(), crash, crash.Stack)
	}
	return err
}

// screen runs the screen on a store, which it serves to other processes meanwhile and backs up before and after.
func (p *program) screen(store *data.Store, opts tui.Options) (next tui.Next, err error) {
	if server, err := data.Serve(store); err == nil { // where no socket can be made, the meeting is held without it
		defer func() { _ = server.Close() }()
		opts.Hall = server
	}
	opts.NoMotion = p.noMotion
	opts.Warnings = store.Warnings()
	desk := data.Desk{Store: store}
	if err := desk.Backup("opening"); err != nil {
		opts.Warnings = append(opts.Warnings, err) // a meeting is held even where no backup can be made
	}
	opts.Lang, _ = text.ParseLang(p.lang)
	opts.Theme = theme.Name(p.theme)
	opts.Clock = func(id string, m *meeting.Meeting) func() time.Time {
		if id != demo.ID {
			return nil
		}
		return demo.Clock(m, time.Now)
	}
	next, err = tui.Run(desk, opts)
	if err != nil {
		return tui.Quit, p.fault(store.Path(), err)
	}
	return next, errors.Join(store.InPlace(), desk.Backup("closing"))
}

// open opens the user's database for what is to be done with it.
func (p *program) open(do func(*data.Store) (tui.Next, error)) error {
	path, err := p.path()
	if err != nil {
		return err
	}
	store, err := data.Open(path)
	if err != nil {
		return data.Rescue(err)
	}
	next, err := do(store)
	if err := errors.Join(err, store.Close()); err != nil {
		return err
	}
	if next == tui.OpenDemo {
		return p.openDemo("", false, false) // not among the user's own meetings
	}
	return nil
}

func (p *program) demoCommand() *cobra.Command {
	var finished, again bool
	c := p.help.Command("demo", 0, 0, func(*cobra.Command, []string) error { return p.openDemo(p.db, finished, again) })
	c.Flags().BoolVar(&finished, "finished", false, p.help.Flag("demo --finished"))
	c.Flags().BoolVar(&again, "again", false, p.help.Flag("demo --again"))
	return c
}

// openDemo opens the demo in the database at path, or in the scratch one where path is empty.
func (p *program) openDemo(path string, finished, again bool) error {
	if path == "" {
		var err error
		if path, err = data.ScratchPath(); err != nil {
			return err
		}
	}
	store, err := data.Open(path)
	if err != nil {
		return data.Rescue(err)
	}
	err = p.runDemo(store, finished, again)
	return errors.Join(err, store.Close())
}

func (p *program) runDemo(store *data.Store, finished, again bool) error {
	if err := setUpDemo(store, finished, again); err != nil {
		return err
	}
	if !usage.OnTerminal() {
		p.out.Line(store.Path(), demo.ID)
		return nil
	}
	for {
		next, err := p.screen(store, tui.Options{Meeting: demo.ID})
		if err != nil || next != tui.OpenDemo {
			return err
		}
	}
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
	return store.Put(demo.ID, events, finished || again)
}

// wanted are the flags of new.
type wanted struct {
	from, after, into, encoding, sheet string
	yes                                bool
}

func (p *program) newCommand() *cobra.Command {
	var w wanted
	c := p.help.Command("new", 0, 0, func(*cobra.Command, []string) error {
		switch ask := w.from == "" && w.after == "" || w.from != "" && !w.yes; {
		case ask && !usage.OnTerminal() && w.from != "":
			return usage.Unasked()
		case w.into != "" && (w.from == "" || w.after != ""):
			return usage.IntoAlone()
		case ask && !usage.OnTerminal():
			return usage.NoTerminal()
		case !slices.Contains(roster.Encodings(), w.encoding):
			return usage.Unknown("encoding", w.encoding, roster.Encodings())
		}
		var read *units.Roster
		if w.from != "" { // before anything is made
			r, err := data.Desk{}.Roster(w.from, w.encoding, w.sheet)
			if err != nil {
				return err
			}
			read = &r
		}
		return p.open(func(store *data.Store) (tui.Next, error) {
			if w.from == "" && w.after == "" {
				return p.screen(store, tui.Options{New: true})
			}
			return tui.Quit, p.begin(data.Desk{Store: store}, w, read)
		})
	})
	c.Flags().StringVar(&w.from, "from", "", p.help.Flag("new --from"))
	c.Flags().StringVar(&w.after, "after", "", p.help.Flag("new --after"))
	c.Flags().StringVar(&w.into, "into", "", p.help.Flag("new --into"))
	c.Flags().BoolVar(&w.yes, "yes", false, p.help.Flag("new --yes"))
	c.Flags().StringVar(&w.encoding, "encoding", string(roster.Auto), p.help.Flag("new --encoding", roster.Encodings()...))
	c.Flags().StringVar(&w.sheet, "sheet", "", p.help.Flag("new --sheet"))
	return c
}

// begin makes a meeting of what is wanted, once it has been shown and taken.
func (p *program) begin(desk data.Desk, w wanted, read *units.Roster) error {
	b, err := desk.Begin(w.after, w.into, read, time.Now())
	if err != nil {
		return err
	}
	if yes, err := p.agreed(b, w, read); err != nil || !yes {
		return err
	}
	if err := desk.Record(b, time.Now()); err != nil {
		return err
	}
	p.out.Line(desk.Path(), b.ID)
	if left := b.Plan.Left(); left != nil {
		return fmt.Errorf("%w: %w", errCheck, left)
	}
	return nil
}

// agreed says what is going to be made, and of what, and asks where there is something to decide. The error is why it
// cannot be made.
func (p *program) agreed(b data.Beginning, w wanted, read *units.Roster) (bool, error) {
	again := b.Twin != nil && read == nil && !w.yes
	if again && !usage.OnTerminal() {
		return false, usage.Twice(b.Twin.Year)
	}
	makes := text.RosterMakes
	if b.Known {
		makes = text.RosterInto
	}
	fmt.Fprintln(p.out, p.word(makes, name.Clean(b.Title())))
	if b.Twin != nil {
		fmt.Fprintln(p.out, p.word(text.AfterTwin, b.Twin.Year, name.Clean(b.Twin.Title), b.Twin.ID))
	}
	if read == nil {
		return !again || usage.Agreed(p.out, p.word(text.AfterTwinAsk)), nil
	}
	lang, _ := text.ParseLang(p.lang)
	for _, line := range text.RosterPage(lang, b.Plan) {
		if line.Bad {
			p.out.Red(line.Text)
		} else {
			fmt.Fprintln(p.out, line.Text)
		}
	}
	if err := b.Refused(); err != nil {
		return false, err
	}
	return len(b.Bodies) == 0 || w.yes || usage.Agreed(p.out, p.word(text.RosterQuestion)), nil
}

func (p *program) template() *cobra.Command {
	return p.help.Command("template", 1, 1, func(_ *cobra.Command, args []string) error {
		paths, err := data.WriteTemplates(args[0])
		for _, path := range paths {
			p.out.Line(path)
		}
		return err
	})
}

// read opens the database for reading, through the running program where one holds it, and finds the meeting.
func (p *program) read(args []string, do func(from data.Source, id string) error) error {
	path, err := p.path()
	if err != nil {
		return err
	}
	return p.readAt(path, args, do)
}

func (p *program) readAt(path string, args []string, do func(from data.Source, id string) error) error {
	return p.sourceAt(path, func(from data.Source) error {
		id, err := data.Find(from, cmp.Or(append(args, "")...))
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
	return p.sourceAt(path, do)
}

func (p *program) sourceAt(path string, do func(data.Source) error) error {
	from, closer, err := data.OpenSource(path)
	if err != nil {
		return err
	}
	if store, ok := from.(*data.Store); ok { // what is read may not be all there was
		for _, w := range store.Warnings() {
			fmt.Fprintln(p.errOut, p.sentence(w))
		}
	}
	return errors.Join(do(from), closer.Close())
}

// sentence says an error in the language of the screen.
func (p *program) sentence(err error) string {
	lang, _ := text.ParseLang(p.lang)
	return name.Clean(usage.Sentence(lang.String(), text.Explain(lang, err), err))
}

func (p *program) list() *cobra.Command {
	var asJSON bool
	c := p.help.Command("list", 0, 0, func(*cobra.Command, []string) error {
		return p.source(func(from data.Source) error {
			list, err := data.List(from)
			if err != nil {
				return err
			}
			if asJSON {
				return p.out.JSON(list)
			}
			for _, s := range list {
				state, units := p.word(text.States[string(s.State)]), p.word(text.HomeUnits, s.Units)
				fmt.Fprintf(p.out, "%s\t%d\t%s\t%s\t%s\n", s.ID, s.Year, state, units, name.Clean(s.Title))
			}
			return nil
		})
	})
	c.Flags().BoolVar(&asJSON, "json", false, p.help.Flag("list --json"))
	return c
}

func (p *program) export() *cobra.Command {
	var out string
	var papers, formats []string
	c := p.help.Command("export", 0, 1, func(_ *cobra.Command, args []string) error {
		return p.read(args, func(from data.Source, id string) error {
			m, err := data.Fold(from, id)
			if err != nil {
				return err
			}
			progress := usage.ShowProgress(p.errOut)
			paths, lacking, err := export.Meeting(m, out, papers, formats, func(paper string, done, all int) {
				name, left := p.word(text.PaperNames[paper]), all-done-1
				if left == 0 {
					progress.Say(p.word(text.ExportingLast, name))
				} else {
					progress.Say(p.word(text.ExportingPaper, name, left))
				}
			})
			progress.End()
			for _, path := range paths {
				p.out.Line(path)
			}
			over := m.Phase() == meeting.Ended
			switch {
			case err != nil:
				return err
			case len(paths) == 0:
				return &text.NothingError{Papers: papers, Lacking: lacking, Over: over}
			case len(lacking) > 0: // said on the side
				lang, _ := text.ParseLang(p.lang)
				_, err = fmt.Fprintln(p.errOut, p.word(text.ExportLacking, text.LackingAll(lang, lacking, over)))
			}
			return err
		})
	})
	c.Flags().StringVar(&out, "out", ".", p.help.Flag("export --out"))
	c.Flags().StringSliceVar(&papers, "paper", nil, p.help.Flag("export --paper", strings.Join(export.Papers(), ",")))
	c.Flags().StringSliceVar(&formats, "format", nil, p.help.Flag("export --format", strings.Join(export.Formats(), ",")))
	return c
}

// checkScreen shows the test card for the projector.
func (p *program) checkScreen() *cobra.Command {
	return p.help.Command("check-screen", 0, 0, func(*cobra.Command, []string) error {
		if !usage.OnTerminal() {
			return usage.NoTerminal()
		}
		path, err := p.path()
		if err != nil {
			return err
		}
		lang, _ := text.ParseLang(p.lang)
		return p.fault(path, tui.RunCard(lang, theme.Name(p.theme)))
	})
}

// room is the hall's window: it follows the running program, and waits while none runs.
func (p *program) room() *cobra.Command {
	return p.help.Command("room", 0, 1, func(c *cobra.Command, args []string) error {
		if !usage.OnTerminal() {
			return usage.NoTerminal()
		}
		path, err := p.path()
		if err != nil {
			return err
		}
		paths, waits := []string{path}, filepath.Base(path)
		if p.db == "" { // the demo has a database of its own
			waits = ""
			if scratch, err := data.ScratchPath(); err == nil {
				paths = append(paths, scratch)
			}
		}
		id, err := p.among(paths, args)
		if err != nil {
			return err
		}
		ctx, stop := context.WithCancel(c.Context())
		defer stop()
		watch := data.NewWatch(id, paths...)
		feed := func(again bool) (tui.News, error) {
			if again {
				watch.Restart()
			}
			s, err := watch.Next(ctx)
			return tui.News{Fresh: s.Fresh, Event: s.Event, View: s.View}, err
		}
		opts := tui.WindowOptions{Theme: theme.Name(p.theme), NoMotion: p.noMotion, Waits: waits, KeepLang: c.Flags().Changed("lang")}
		opts.Lang, _ = text.ParseLang(p.lang)
		return p.fault(path, tui.RunWindow(feed, opts))
	})
}

// among finds the meeting that the arguments name, if they do, in the first of the databases that has it. The error is the
// first one's.
func (p *program) among(paths, args []string) (id string, err error) {
	if len(args) == 0 {
		return "", nil
	}
	for _, path := range paths {
		wrong := p.readAt(path, args, func(_ data.Source, found string) error { id = found; return nil })
		if id != "" {
			return id, nil
		}
		err = cmp.Or(err, wrong)
	}
	return "", err
}

func (p *program) count() *cobra.Command {
	var rule string
	var asJSON bool
	c := p.help.Command("count", 1, 1, func(c *cobra.Command, args []string) error {
		if rule == "" {
			return usage.Missing(c, "rule")
		}
		v, err := ballots.CountFiles(args[0], rule)
		if err != nil {
			return err
		}
		if asJSON {
			err = p.out.JSON(v)
		} else {
			err = ballots.Table(p.out, v)
		}
		if err == nil && !v.Balanced {
			err = fmt.Errorf("%w: %w", errCheck, errQuiet)
		}
		return err
	})
	c.Flags().StringVar(&rule, "rule", "", p.help.Flag("count --rule"))
	c.Flags().BoolVar(&asJSON, "json", false, p.help.Flag("count --json"))
	return c
}

func (p *program) archive() *cobra.Command {
	var out string
	c := p.help.Command("archive", 0, 1, func(_ *cobra.Command, args []string) error {
		return p.read(args, func(from data.Source, id string) error {
			events, err := from.Events(id)
			if err != nil {
				return err
			}
			if out == "-" {
				return data.Archive{ID: id, Events: events}.Write(p.out)
			}
			path := cmp.Or(out, id+".jsonl")
			if err := data.ArchiveFile(path, id, events); err != nil {
				return err
			}
			p.out.Line(path)
			return nil
		})
	})
	c.Flags().StringVar(&out, "out", "", p.help.Flag("archive --out"))
	return c
}

func (p *program) restore() *cobra.Command {
	return p.help.Command("restore", 1, 1, func(_ *cobra.Command, args []string) error {
		path, err := p.path()
		if err != nil {
			return err
		}
		id, err := data.Restore(path, args[0])
		if err == nil || data.Partial(err) { // of a salvage its beginning was taken
			p.out.Line(path, id)
		}
		return err
	})
}

func (p *program) verify() *cobra.Command {
	var printed string
	c := p.help.Command("verify", 0, 1, func(c *cobra.Command, args []string) error {
		report := p.holds
		asked := c.Flags().Changed("fingerprint") // an empty code is a wrong one, not none
		if asked {
			on, err := data.ParseFingerprint(printed)
			if err != nil {
				return err
			}
			report = func(v data.Verified) error { return p.matches(v, on) }
		}
		err := data.Rescue(p.verified(cmp.Or(append(args, "")...), asked, report))
		if data.DoesNotHold(err) {
			err = fmt.Errorf("%w: %w", errCheck, err)
		}
		return err
	})
	c.Flags().StringVar(&printed, "fingerprint", "", p.help.Flag("verify --fingerprint"))
	return c
}

// matches says that a record is the one that a paper was printed from, if it is.
func (p *program) matches(v data.Verified, on data.Fingerprint) error {
	if err := v.Printed(on); err != nil {
		return err
	}
	form := text.Word{Vi: "%s\tđúng\tbản ghi số %d có mã %s như trên giấy\n", En: "%s\tholds\tevent %d has the code %s as on the paper\n"}
	_, err := fmt.Fprint(p.out, p.word(form, v.ID, on.Events, on.Code))
	return err
}

// holds says that a record holds.
func (p *program) holds(v data.Verified) error {
	form := text.Word{Vi: "%s\tđúng\t%d bản ghi\t%d kết quả\t%s\n", En: "%s\tholds\t%d events\t%d results\t%s\n"}
	_, err := fmt.Fprint(p.out, p.word(form, v.ID, v.Events, v.Results, v.Head.Fingerprint()))
	return err
}

// verified verifies the file or the meeting named, or every meeting there is unless only one is meant.
func (p *program) verified(what string, one bool, report func(data.Verified) error) error {
	if !data.NamesFile(what) {
		return p.source(func(from data.Source) (err error) {
			if one {
				if what, err = data.Find(from, what); err != nil {
					return err
				}
			}
			return data.VerifyIn(from, what, report)
		})
	}
	v, err := data.VerifyArchive(what)
	if err == nil || one && data.Partial(err) { // a salvage may hold the event that is asked about
		err = report(v)
	}
	if err == nil && v.Unclosed {
		_, err = fmt.Fprintln(p.errOut, p.sentence(&data.Error{Kind: data.ErrUnclosed, Path: what}))
	}
	return err
}

func (p *program) backup() *cobra.Command {
	return p.help.Command("backup", 1, 1, func(_ *cobra.Command, args []string) error {
		return p.source(func(from data.Source) error {
			if err := data.BackupFile(from, args[0]); err != nil {
				return err
			}
			p.out.Line(args[0])
			return nil
		})
	})
}
