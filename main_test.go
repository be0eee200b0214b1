package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"

	"thuky/data"
	"thuky/data/demo"
	"thuky/data/scripts"
	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui"
	"thuky/tui/text"
	"thuky/tui/vterm"
)

// The units whose names the story needs.
const (
	danSu      = "Vụ Pháp luật dân sự - kinh tế"
	keHoach    = "Cục Kế hoạch - Tài chính"
	quocTe     = "Vụ Pháp luật quốc tế"
	phiaNam    = "Cục Công tác phía Nam"
	hopTac     = "Vụ Hợp tác quốc tế"
	congNghe   = "Cục Công nghệ thông tin"
	khenThuong = "Vụ Thi đua - Khen thưởng"
)

// The whole conference of 18 December 2020, by nothing but keys. In the middle of the count the program is killed.
func TestTheConferenceOf2020(t *testing.T) {
	t.Parallel()
	s := atTheTable(t, 13, 50)

	// The roll call: one is excused, one is not there yet.
	s.press("2", "home")
	s.times(7, "space") // each unit present, and on to the next
	s.choose("enter", "vang co ly do")
	s.press("down", "space", "space", "down", "space", "space")
	s.present(11, 13)

	s.at(14, 0)
	s.begin("Ổn định tổ chức")
	s.at(14, 6)
	s.begin("Tuyên bố lý do")
	const welcome = "Đơn vị Trưởng Cụm tuyên bố lý do, giới thiệu đồng chí Phan Chí Hiếu."
	s.write("space", welcome)

	s.at(14, 10)
	s.begin("thông qua chương trình")
	s.motion("Thông qua chương trình Hội nghị", "11")

	s.at(14, 17)
	s.begin("Báo cáo tổng kết")
	s.at(14, 21)
	s.press("2", "home")
	s.times(10, "down")
	s.press("space")
	s.present(12, 13)
	if m := s.meeting(); !m.Late(unit(m, congNghe)) || unit(m, phiaNam).Status != meeting.Excused {
		t.Errorf("%+v, %+v", unit(m, congNghe), unit(m, phiaNam))
	}

	// Two speakers, five minutes each. The second runs over and is interrupted.
	s.at(14, 36)
	s.begin("Thảo luận")
	s.press("3")
	s.speaker("to chuc can bo", "phong trào thi đua giữa các đơn vị")
	s.speaker("hop tac quoc te", "các đợt thi đua theo chuyên đề")
	s.press("home", "enter")
	s.wait(4 * time.Minute)
	s.term.Want(text.Clock(4 * time.Minute))
	s.press("enter")
	s.write("ctrl+n", "Phong trào thi đua chưa đều.")
	s.press("down", "enter")
	s.wait(2 * time.Minute)
	s.press("space")
	s.wait(time.Minute) // the clock stands
	s.press("space")
	s.wait(4*time.Minute - time.Second)
	s.term.Want(text.ClockOver.In(text.Vietnamese, text.Clock(time.Minute)))
	s.press("enter")
	if m := s.meeting(); m.Speeches[0].Elapsed(s.now()).Round(time.Minute) != 4*time.Minute ||
		m.Speeches[1].Elapsed(s.now()).Round(time.Minute) != 6*time.Minute {
		t.Errorf("speeches: %v", m.Speeches)
	}

	s.at(15, 0)
	s.begin("bảng điểm")
	s.motion("Thông qua bảng điểm tự chấm, chấm chéo", "10 1")

	// Six are nominated, one withdraws, the list is closed.
	s.at(15, 10)
	s.begin("Đề cử")
	s.press("4", "home")
	s.nominate("dan su", "")
	s.nominate("ke hoach", "Văn phòng Bộ")
	s.nominate("van de chung", "Vụ Tổ chức cán bộ")
	s.nominate("phap luat quoc te", "")
	s.nominate("hop tac quoc te", "")
	s.nominate("khen thuong", "Thanh tra Bộ")
	s.press("home", "down", "down", "-")
	s.typed("để tập trung suy tôn các đơn vị khác")
	s.press("enter", "space")
	m := s.meeting()
	if got := names(m.Candidates(m.Titles[0])); !slices.Equal(got, []string{danSu, keHoach, quocTe, hopTac, khenThuong}) {
		t.Fatalf("on the paper: %q", got)
	}
	if n := m.Titles[0].Nominees; len(n) != 6 || n[2].Standing != meeting.Withdrawn {
		t.Errorf("%d nominees, the third %s", len(n), n[2].Standing)
	}

	s.at(15, 20)
	s.begin("Bầu Tổ kiểm phiếu")
	s.motion("Thông qua danh sách Tổ kiểm phiếu", "12")

	// The secret ballot. While the tellers count in another room, the Deputy Minister speaks.
	s.at(15, 27)
	s.begin("Bỏ phiếu")
	s.press("5", "home", "enter", "enter") // the first title; nobody votes in writing
	s.issue("12")
	s.papers("1235", "1235")
	s.at(15, 35)
	s.press("esc")
	s.begin("Phát biểu chỉ đạo")
	s.press("5", "home", "enter")
	s.papers("2345", "1235")
	s.press("enter", "enter", "ctrl+z") // a blank paper, which is asked about, entered by mistake all the same
	s.papers("123")

	// The sixth paper is half marked, and the program is gone.
	s.press("2", "3", "up", "up") // the hand back on the first name
	was := s.term.Screen()
	s = s.killedAndStartedAgain()
	if is := s.term.Screen(); is != was {
		t.Fatalf("before:\n%s\n\nafter:\n%s", was, is)
	}
	m = s.meeting()
	if r := m.OpenRounds()[0]; m.RunningItem().Part != meeting.Directing || len(r.Papers) != 5 || *r.Issued != 12 {
		t.Fatalf("item %s, %d papers of %d", m.RunningItem().Name, len(r.Papers), *r.Issued)
	}

	s.papers("5") // the sixth agrees to 2, 3 and 5
	s.papers("1235", "12345", "1234", "1234", "1235", "1245")
	s.declare("ctrl+r")
	s.elected(keHoach, quocTe, danSu, khenThuong)
	m = s.meeting()
	if v := m.LastRound(m.Titles[0]).Verdict; v.Returned != 12 || v.InvalidReasons[tally.ReasonOverMarked] != 1 {
		t.Errorf("of the first title: %+v", v)
	}

	// Its winners are the candidates of the second title, in the order of the result.
	s.at(15, 49)
	s.press("4", "right", "space", "1")
	s.begin("Bỏ phiếu")
	s.press("5", "home", "down", "enter", "enter")
	if got := names(s.meeting().OpenRounds()[0].Candidates); !slices.Equal(got, []string{keHoach, quocTe, danSu, khenThuong}) {
		t.Fatalf("on the second paper: %q", got)
	}
	s.issue("12")
	s.papers("23", "23", "12", "23", "24", "23", "23", "14", "23", "3", "12", "23")
	s.declare("ctrl+r")
	s.elected(quocTe, danSu)

	s.at(16, 11)
	s.begin("Công bố Quyết định")
	s.press("6", "ctrl+o", "tab")
	s.fields("ông", "Bạch Quốc An", "Vụ trưởng Vụ Pháp luật quốc tế", "ông", "Phan Anh Tuấn", "Cục trưởng Cục Kế hoạch - Tài chính")
	if h := s.meeting().Heads; h == nil || h.Head.Name != "Bạch Quốc An" || h.Deputies[0].Name != "Phan Anh Tuấn" {
		t.Fatalf("heads: %+v", h)
	}

	s.at(16, 16)
	s.begin("Ký giao ước")
	s.press("6", "right", "ctrl+a")
	if m := s.meeting(); m.Signed() != 12 || unit(m, phiaNam).Signed {
		t.Errorf("%d have signed", m.Signed())
	}

	s.at(16, 24)
	s.begin("Phát biểu chỉ đạo")
	s.press("6", "right", "+")
	s.fields("Phát hiện và nhân rộng các điển hình tiên tiến", "Các đơn vị thuộc Cụm", "31/3/2021")
	if d := s.meeting().Directives[0]; d.Owner != "Các đơn vị thuộc Cụm" || d.Due != "2021-03-31" || !strings.Contains(d.By, "Phan Chí Hiếu") {
		t.Errorf("directive: %+v", d)
	}

	s.at(16, 40)
	s.begin("Thông qua biên bản")
	s.motion("Thông qua biên bản Hội nghị", "12")
	s.at(16, 50)
	s.press("f8", "enter")
	if m := s.meeting(); m.Phase() != meeting.Ended {
		t.Fatalf("the meeting is %s", m.Phase())
	}

	s.press("f7", "end", "ctrl+a", "enter") // every paper, in every format
	markdown, docx := s.exported("md"), wordsOf(t, s.exported("docx"))
	for paper, said := range map[string]string{"Markdown": string(read(t, markdown)), "DOCX": docx} {
		for _, want := range []string{
			welcome, "có mặt 12", congNghe, "14 giờ 21", "xin rút", "Phong trào thi đua chưa đều.",
			"Đồng ý: 11; không đồng ý: 0; không ý kiến: 0", "Đồng ý: 10; không đồng ý: 01; không ý kiến: 01",
			"phát ra: 12; thu về: 12; hợp lệ: 11; không hợp lệ: 01", "phát ra: 12; thu về: 12; hợp lệ: 12; không hợp lệ: 0",
			"Bạch Quốc An", "Phan Anh Tuấn", "12 trên 13", "ngày 31 tháng 3 năm 2021", "16 giờ 50",
			"04 đơn vị: " + strings.Join([]string{keHoach, quocTe, danSu, khenThuong}, "; "), "02 đơn vị: " + quocTe + "; " + danSu,
		} {
			if !strings.Contains(said, want) {
				t.Errorf("the minutes as %s do not say %q", paper, want)
			}
		}
	}
	s.counted(markdown, docx, 0, map[string]int{danSu: 9, keHoach: 11, quocTe: 10, hopTac: 4, khenThuong: 8})
	s.counted(markdown, docx, 1, map[string]int{keHoach: 3, quocTe: 10, danSu: 8, khenThuong: 2})
}

// secretary sits at the table with a database, a clock and the program on a terminal.
type secretary struct {
	t     *testing.T
	store *data.Store
	clock *atomic.Int64 // Unix seconds
	term  *vterm.Terminal
	out   string // where papers go
}

// atTheTable opens the demo, ready to begin, at that time of the conference's day.
func atTheTable(t *testing.T, hour, minute int) *secretary {
	t.Helper()
	s := &secretary{t: t, clock: &atomic.Int64{}, out: t.TempDir()}
	s.at(hour, minute)
	s.open(filepath.Join(t.TempDir(), "thuky.db"))
	if err := setUpDemo(s.store, false, false); err != nil {
		t.Fatal(err)
	}
	s.start()
	return s
}

func (s *secretary) open(path string) {
	s.t.Helper()
	store, err := data.Open(path)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		if err := store.Close(); err != nil {
			s.t.Error(err)
		}
	})
	s.store = store
}

func (s *secretary) start() {
	s.t.Helper()
	app, err := tui.New(data.Desk{Store: s.store, Out: s.out}, tui.Options{Meeting: demo.ID, Now: s.now})
	if err != nil {
		s.t.Fatal(err)
	}
	s.term = vterm.Start(s.t, app, 80, 24)
}

// killedAndStartedAgain is what a secretary meets after the battery is gone: nothing but what was on the disk.
func (s *secretary) killedAndStartedAgain() *secretary {
	s.t.Helper()
	s.term.Kill()
	rest := filepath.Join(s.t.TempDir(), "thuky.db")
	if err := os.WriteFile(rest, read(s.t, s.store.Path()), 0o600); err != nil {
		s.t.Fatal(err)
	}
	again := &secretary{t: s.t, clock: s.clock, out: s.out}
	again.open(rest)
	again.start()
	return again
}

func (s *secretary) now() time.Time { return time.Unix(s.clock.Load(), 0) }

// at sets the clock; it never goes back.
func (s *secretary) at(hour, minute int) {
	s.t.Helper()
	to := time.Date(2020, 12, 18, hour, minute, 0, 0, meeting.Zone)
	if to.Before(s.now()) {
		s.t.Fatalf("it is %v already, past %v", s.now(), to)
	}
	s.clock.Store(to.Unix())
}

// wait lets time go by, and the screen see it.
func (s *secretary) wait(d time.Duration) {
	s.t.Helper()
	s.clock.Add(int64(d / time.Second))
	s.term.Send(struct{}{})
}

// press presses keys, a second apart.
func (s *secretary) press(keys ...string) {
	s.t.Helper()
	for _, key := range keys {
		s.clock.Add(1)
		s.term.Press(key)
	}
}

func (s *secretary) times(n int, key string) {
	s.t.Helper()
	for range n {
		s.press(key)
	}
}

// typed types Vietnamese as some input methods do, letter and marks apart.
func (s *secretary) typed(words string) {
	s.t.Helper()
	s.term.Type(norm.NFD.String(words))
}

// choose opens a list and takes what is found without diacritics.
func (s *secretary) choose(key, query string) {
	s.t.Helper()
	s.press(key)
	s.term.Type(query)
	s.press("enter")
}

// write opens a note and writes it.
func (s *secretary) write(key, note string) {
	s.t.Helper()
	s.press(key)
	s.typed(note)
	s.press("ctrl+s")
}

// fields fills a form from the field with the focus on, in place of what stands there, and submits it.
func (s *secretary) fields(values ...string) {
	s.t.Helper()
	for i, value := range values {
		if i > 0 {
			s.press("tab")
		}
		s.press("ctrl+u")
		s.typed(value)
	}
	s.press("ctrl+s")
}

// begin begins the item whose name has these words, from the agenda.
func (s *secretary) begin(words string) {
	s.t.Helper()
	items := s.meeting().Items
	at := slices.IndexFunc(items, func(it *meeting.Item) bool { return strings.Contains(it.Name, words) })
	s.press("1", "home")
	s.times(at, "down")
	s.press("enter")
	if it := s.meeting().RunningItem(); it == nil || it.ID != items[at].ID {
		s.t.Fatalf("%q does not run, but %+v\n%s", words, it, s.term.Screen())
	}
}

// motion puts a question to a show of hands and declares it carried: votes are those for and those against.
func (s *secretary) motion(question, votes string) {
	s.t.Helper()
	s.press("f5")
	s.fields(question)
	s.press("enter")
	s.typed(votes)
	s.press("enter")
	s.declare("enter")
	m := s.meeting()
	if r := m.Rounds[len(m.Rounds)-1]; r.Subject != question || !r.Verdict.Names[0].Passes {
		s.t.Fatalf("%q: %+v", question, r)
	}
}

func (s *secretary) speaker(query, topic string) {
	s.t.Helper()
	s.choose("+", query)
	s.press("tab")
	s.fields(topic)
}

func (s *secretary) nominate(query, by string) {
	s.t.Helper()
	s.choose("+", query)
	s.typed(by)
	s.press("enter")
}

// issue says how many papers were given out.
func (s *secretary) issue(n string) {
	s.t.Helper()
	s.press("enter")
	s.fields(n)
}

// papers enters papers of the pile: the numbers of the names that each agrees to.
func (s *secretary) papers(pile ...string) {
	s.t.Helper()
	for _, paper := range pile {
		for _, name := range paper {
			s.press(string(name))
		}
		s.press("enter")
	}
}

// declare shows the result of the round on the screen and announces it.
func (s *secretary) declare(show string) {
	s.t.Helper()
	s.press(show, "enter", "enter")
	if n := len(s.meeting().OpenRounds()); n != 0 {
		s.t.Fatalf("%d rounds are open\n%s", n, s.term.Screen())
	}
}

// meeting is what the disk says.
func (s *secretary) meeting() *meeting.Meeting {
	s.t.Helper()
	m, err := data.Fold(s.store, demo.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	return m
}

func (s *secretary) present(n, of int) {
	s.t.Helper()
	if q := s.meeting().Quorum(); q.Present != n || q.Members != of || !q.Met {
		s.t.Fatalf("quorum %+v\n%s", q, s.term.Screen())
	}
}

// elected checks the last result, from most agreements to fewest, on the disk and on the screen.
func (s *secretary) elected(want ...string) {
	s.t.Helper()
	m := s.meeting()
	v := m.Rounds[len(m.Rounds)-1].Verdict
	if !slices.Equal(v.Elected, want) || v.Status != tally.Decided || !v.Balanced {
		s.t.Fatalf("elected %q, %s", v.Elected, v.Status)
	}
	s.term.Want(want...)
}

// exported finds the minutes of that kind, of which one must have been written.
func (s *secretary) exported(extension string) string {
	s.t.Helper()
	found, err := filepath.Glob(filepath.Join(s.out, "*", "bien-ban-hoi-nghi."+extension))
	if err != nil || len(found) != 1 {
		s.t.Fatalf("%q, %v\n%s", found, err, s.term.Screen())
	}
	return found[0]
}

// counted checks the votes for each name in one of the tables of results, in both forms of the minutes.
func (s *secretary) counted(markdown, docx string, table int, want map[string]int) {
	s.t.Helper()
	page := string(read(s.t, markdown))
	heads := regexp.MustCompile(`(?m)^\|.*\| Đồng ý \|.*$`).FindAllStringIndex(page, -1)
	if len(heads) <= table {
		s.t.Fatalf("%d tables of results", len(heads))
	}
	rows, _, _ := strings.Cut(page[heads[table][0]:], "\n\n")
	for name, votes := range want {
		row := regexp.MustCompile(`(?m)^\| \d+ \| ` + regexp.QuoteMeta(name) + ` \| (\d+) \|`).FindStringSubmatch(rows)
		if row == nil || row[1] != strconv.Itoa(votes) {
			s.t.Errorf("%s has %d, the minutes say %q", name, votes, row)
		}
		if cells := "\n" + name + "\n" + strconv.Itoa(votes) + "\n"; !strings.Contains(docx, cells) {
			s.t.Errorf("the DOCX has no cells %q", cells)
		}
	}
}

func unit(m *meeting.Meeting, name string) *meeting.Unit {
	i := slices.IndexFunc(m.Units, func(u *meeting.Unit) bool { return u.Name == name })
	return m.Units[i]
}

func names(list []meeting.Candidate) []string {
	var out []string
	for _, c := range list {
		out = append(out, c.Name)
	}
	return out
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// wordsOf gives what a DOCX says, without its markup; a paragraph is a line.
func wordsOf(t *testing.T, path string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = z.Close() }()
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	markup, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.NewReplacer("\n", "", "</w:p>", "\n").Replace(string(markup))
	return regexp.MustCompile(`<[^>]*>`).ReplaceAllString(lines, "")
}

// TestMain lets scripts and tests run the program as a process of its own.
func TestMain(m *testing.M) {
	if os.Getenv("GORACE") == "" {
		_ = os.Setenv("GORACE", "atexit_sleep_ms=0") // else each of hundreds of processes lingers for a second
	}
	testscript.Main(m, map[string]func(){"thuky": main, "hold": hold})
}

// hold keeps a database open until it is killed, and makes a file once it has it: hold DATABASE FILE [served].
func hold() {
	store, err := data.Open(os.Args[1])
	if err == nil && len(os.Args) > 3 {
		_, err = data.Serve(store)
	}
	if err == nil {
		err = os.WriteFile(os.Args[2], nil, 0o600)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	time.Sleep(time.Hour)
}

// The command line is told in data/testdata/script: a file for each command, and for each kind of mistake.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "data/testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			home := filepath.Join(env.WorkDir, "home")
			for _, name := range []string{"HOME", "USERPROFILE", "LocalAppData"} {
				env.Setenv(name, home)
			}
			env.Setenv("GORACE", os.Getenv("GORACE"))
			kept, err := filepath.Abs("data/testdata")
			if err != nil {
				return err
			}
			env.Setenv("DATA", kept)
			env.Setenv("LONG", strings.Repeat("a", 10_000))
			return os.Mkdir(home, 0o700)
		},
		Condition: func(name string) (bool, error) {
			if name == "superuser" { // whom no permission stops
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("no condition %q", name)
		},
		Cmds: scripts.Commands,
	})
}

// The help says all it says in the language that --lang asks for, of every command, wherever that stands on the line.
func TestTheHelpIsInTheLanguageAskedFor(t *testing.T) {
	t.Parallel()
	english := regexp.MustCompile(`USAGE|EXAMPLES|COMMANDS|FLAGS|\[command\]|\[--flags\]|MEETING|FILE\b`)
	undescribed := regexp.MustCompile(`(?m)^ +(-\w )?--[a-z-]+ *(:.*|\(.*)?$`)
	for _, name := range commandNames(t) {
		for inEnglish, lines := range map[bool][]string{
			false: {"%s --help", "--lang vi %s --help", "help %s"},
			true:  {"--lang en %s --help", "--lang=en %s -h", "%s --lang en --help", "%s --help --lang=en", "--lang en help %s"},
		} {
			first := ""
			for _, line := range lines {
				line = fmt.Sprintf(line, name)
				var out, errOut strings.Builder
				if status := run(strings.Fields(line), &out, &errOut); status != done || errOut.Len() > 0 {
					t.Errorf("%s: exit status %d, %s", line, status, errOut.String())
				}
				help := out.String()
				if scripts.Vietnamese.MatchString(help) == inEnglish || english.MatchString(help) != inEnglish || undescribed.MatchString(help) {
					t.Errorf("%s:\n%s", line, help)
				}
				if first = cmp.Or(first, help); help != first && name != "" { // “thuky help” tells more of itself
					t.Errorf("%s says something else:\n%s", line, help)
				}
			}
		}
	}
}

// commandNames are those of the commands that the help shows, and "" for the program itself.
func commandNames(t *testing.T) []string {
	t.Helper()
	root := (&program{}).root()
	root.InitDefaultHelpCmd()
	names := []string{""}
	for _, c := range root.Commands() {
		if c.Short == "" || c.Example == "" {
			t.Errorf("%q is not described", c.Name())
		}
		names = append(names, c.Name())
	}
	if len(names) < 10 {
		t.Fatalf("only these commands: %q", names)
	}
	return names
}

// Every case that an independent program answered, through the command: what it prints, and whether the papers balance.
func TestCountCases(t *testing.T) {
	t.Parallel()
	rules, err := filepath.Glob("data/ballots/testdata/count/*.rule.json")
	if err != nil || len(rules) != 60 {
		t.Fatalf("%d cases, want 60 (%v)", len(rules), err)
	}
	balances := map[bool]int{}
	for _, rule := range rules {
		stem := strings.TrimSuffix(rule, ".rule.json")
		want := string(read(t, stem+".want.json"))
		var verdict struct{ Balanced bool }
		if err := json.Unmarshal([]byte(want), &verdict); err != nil {
			t.Fatal(err)
		}
		balances[verdict.Balanced]++
		t.Run(filepath.Base(stem), func(t *testing.T) {
			t.Parallel()
			out, status := thuky(t, ".", "count", stem+".csv", "--rule", rule, "--json")
			if why := scripts.Unequal(out, want); why != "" {
				t.Error(why)
			}
			if wantStatus := map[bool]int{true: 0, false: 3}[verdict.Balanced]; status != wantStatus {
				t.Errorf("exit status %d, want %d", status, wantStatus)
			}
		})
	}
	if balances[true] == 0 || balances[false] == 0 {
		t.Errorf("only one kind of case: %v", balances)
	}
}

// thuky runs the program in a folder, and gives its standard output and its exit status; standard error must be empty.
func thuky(t *testing.T, dir string, args ...string) (string, int) {
	t.Helper()
	cmd := exec.Command("thuky", args...)
	var out, said strings.Builder
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &said
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if said.Len() > 0 && exit != nil { // what there was nothing to say in a paper is said beside the papers
		t.Errorf("thuky %q: %s", args, said.String())
	}
	return out.String(), cmd.ProcessState.ExitCode()
}

// The two commands of the README, and a program that is not ours.
func TestLibreOfficeTakesTheMinutes(t *testing.T) {
	t.Parallel()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed: no program that is not ours has read the DOCX")
	}
	dir := t.TempDir()
	thuky(t, dir, "--db", "demo.db", "demo", "--finished")
	paths, status := thuky(t, dir, "--db", "demo.db", "export", "--format", "docx")
	if status != 0 {
		t.Fatalf("exit status %d", status)
	}
	for path := range strings.Lines(paths) {
		path = strings.TrimSuffix(path, "\n")
		cmd := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")),
			"--headless", "--convert-to", "pdf", "--outdir", "pdf", path)
		var said strings.Builder
		cmd.Dir, cmd.Stderr = dir, &said
		if err := cmd.Run(); err != nil {
			t.Fatal(err, said.String())
		}
		for line := range strings.Lines(said.String()) {
			if !strings.Contains(line, "javaldx") { // about an installation without Java, not about the document
				t.Errorf("LibreOffice says of %s: %s", path, line)
			}
		}
		name := strings.TrimSuffix(filepath.Base(path), ".docx") + ".pdf"
		if pdf := read(t, filepath.Join(dir, "pdf", name)); !strings.HasPrefix(string(pdf), "%PDF-") || len(pdf) < 10_000 {
			t.Errorf("%s has %d bytes", name, len(pdf))
		}
	}
}

// Whatever opens a damaged database names the backup that holds, and where what could be read was written: one sentence,
// in the language asked for.
func TestADamagedDatabaseIsSaidWithWhatThereIsToGoOnFrom(t *testing.T) {
	dir := t.TempDir()
	db, backup := filepath.Join(dir, "a.db"), filepath.Join(dir, "backups", "a-000001-20201218T080000-opening.db")
	thuky(t, dir, "--db", db, "demo", "--finished")
	if err := os.Mkdir(filepath.Dir(backup), 0o700); err != nil {
		t.Fatal(err)
	}
	thuky(t, dir, "--db", db, "backup", backup)
	damaged := read(t, db)
	clear(damaged[:2*os.Getpagesize()]) // both head pages
	if err := os.WriteFile(db, damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   []string
		status int
		say    string
	}{
		{[]string{"demo"}, failed, "giữ lại tệp hỏng dưới tên khác rồi chép vào chỗ ấy bản sao lưu tốt gần nhất " + backup},
		{[]string{"verify"}, notHeld, "demo-2020-cuu-duoc.jsonl ("},
		{[]string{"verify", "--lang", "en"}, notHeld, "copy the newest good backup " + backup},
	} {
		var out, errOut strings.Builder
		status := run(append([]string{"--db", db}, c.args...), &out, &errOut)
		said := errOut.String()
		if status != c.status || !strings.Contains(said, c.say) || strings.Count(said, "\n") != 1 || out.Len() > 0 {
			t.Errorf("%q: exit status %d, %s", c.args, status, said)
		}
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil || len(names) != 1 {
		t.Errorf("rescued: %q, %v", names, err)
	}
	if got, status := thuky(t, dir, "--db", "new.db", "restore", names[0]); status != done {
		t.Errorf("%s: exit status %d", got, status)
	}
}

// BenchmarkNewFromTenThousand takes a list of 10,000 units in as the command line does: read, understood, shown row by row,
// decided and on the disk.
func BenchmarkNewFromTenThousand(b *testing.B) {
	rows := [][]any{{"STT", "Tên đơn vị", "Người đại diện", "Chức vụ", "Điện thoại", "Tự chấm", "Chấm chéo"}}
	for i := range 10_000 {
		rows = append(rows, []any{i + 1, fmt.Sprintf("Phòng Giáo dục và Đào tạo số %d", i+1), "Nguyễn Văn Bình", "Trưởng phòng", "0912345678", 97.5, 96})
	}
	for _, kind := range []string{"xlsx", "csv"} {
		b.Run(kind, func(b *testing.B) {
			list := filepath.Join(b.TempDir(), "list."+kind)
			if err := saveRows(list, rows); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				var told bytes.Buffer
				if status := run([]string{"new", "--from", list, "--yes", "--db", filepath.Join(b.TempDir(), "thuky.db")}, io.Discard, &told); status != 0 {
					b.Fatal(status, told.String())
				}
			}
		})
	}
}

func saveRows(file string, rows [][]any) error {
	book := excelize.NewFile()
	var lines bytes.Buffer
	for i, row := range rows {
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			return err
		}
		for _, cell := range row {
			fmt.Fprintf(&lines, "%v;", cell)
		}
		lines.WriteString("\n")
	}
	if strings.HasSuffix(file, ".csv") {
		return os.WriteFile(file, lines.Bytes(), 0o600)
	}
	return errors.Join(book.SaveAs(file), book.Close())
}
