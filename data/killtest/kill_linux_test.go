// Package killtest kills the program itself, on a terminal, in the middle of a count.
package killtest

import (
	"flag"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"thuky/data"
	"thuky/data/demo"
	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
)

// long turns on the long versions of the tests that repeat something at random, as in package data.
var long = flag.Bool("long", false, "run the long versions of the random tests")

// times is how often a random test repeats itself.
func times(short, longer int) int {
	if *long {
		return longer
	}
	return short
}

// pile is what the tellers read out: the numbers of the names that each paper agrees to.
var pile = []string{"1235", "234", "2345", "1", "123", "235", "1235", "45", "1234", "24", "135", "1245"}

// The program is killed with SIGKILL at random moments of a count. Each time it comes back at the same item, the same
// round and the same half-marked paper, with all that it had shown before and nothing that was not typed. The teller
// goes on from what is on the screen, and in the end every paper has been entered once; then another count begins.
func TestKilledInTheMiddleOfACount(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir()) // for the socket, which a killed program leaves behind
	program := built(t)
	const seed = 20201218
	random := rand.New(rand.NewPCG(seed, 3))
	kills, counts := 0, 0
	for kills < times(25, 300) {
		c := &count{t: t, program: program, db: filepath.Join(t.TempDir(), "thuky.db")}
		c.prepare()
		kills += c.killed(random)
		c.entered()
		counts++
	}
	t.Logf("%d kills in %d counts (seed %d)", kills, counts, seed)
}

// killed enters the whole pile in a program that is killed again and again, and says how often it was.
func (c *count) killed(random *rand.Rand) (kills int) {
	c.t.Helper()
	x := c.start()
	x.press("5")
	x.awaitText(c.title)
	x.press("\r")
	at := c.resumed(x)
	for at.papers < len(pile) {
		if at.papers >= 5 && c.running() != elsewhere {
			c.begin(x, elsewhere)
			at = c.resumed(x)
		}
		keys := keysFrom(at, 1+random.IntN(3))
		for _, key := range keys {
			x.press(string(key))
			time.Sleep(time.Duration(random.IntN(3)) * time.Millisecond)
		}
		time.Sleep(time.Duration(random.IntN(25_000)) * time.Microsecond)
		least := place{papers: c.returned(x.screen())}
		if random.IntN(3) == 0 { // let it finish: then all that is on the screen must come back
			least = c.place(x.await("the paper", c.draws))
		}
		x.kill()
		kills++
		most := at.after(keys)
		x = c.start()
		at = c.resumed(x)
		if at.before(least) || most.before(at) {
			c.t.Fatalf("kill %d: %+v had been shown, %+v typed, %+v came back\n%s", kills, least, most, at, x.screen())
		}
	}
	x.kill()
	return kills + 1
}

// elsewhere is the item that runs while the tellers count in another room.
const elsewhere = "Phát biểu chỉ đạo"

// place is how far the pile has been entered: the papers sealed, and the marks on the one in hand.
type place struct {
	papers int
	marks  string
}

func (p place) before(q place) bool {
	return p.papers < q.papers || p.papers == q.papers && len(p.marks) < len(q.marks)
}

// keysFrom gives the next n keys that the teller types: the marks that are missing on the paper in hand, and Enter.
func keysFrom(p place, n int) string {
	all := strings.Join(append(slices.Clone(pile[p.papers:]), ""), "\r")
	return all[len(p.marks):min(len(all), len(p.marks)+n)]
}

// after is where keys lead from p.
func (p place) after(keys string) place {
	for _, key := range keys {
		if key == '\r' {
			p = place{papers: p.papers + 1}
		} else {
			p.marks += string(key)
		}
	}
	return p
}

// count is a database in which the conference has come to its first secret ballot, and the program that opens it.
type count struct {
	t           *testing.T
	program, db string
	title       string
	candidates  []string
}

// prepare holds the conference up to the moment when the papers have been given out.
func (c *count) prepare() {
	c.t.Helper()
	events, err := demo.Planned()
	must(c.t, err)
	m, err := meeting.Fold(events)
	must(c.t, err)
	for _, step := range demo.Course() {
		e, err := m.Decide(step.Body, step.At, step.At, "secretary")
		must(c.t, err)
		must(c.t, m.Apply(e))
		events = append(events, e)
		if _, ok := step.Body.(meeting.PapersIssued); ok {
			break
		}
	}
	store, err := data.Open(c.db)
	must(c.t, err)
	must(c.t, store.Import(demo.ID, events))
	must(c.t, store.Close())
	r := m.OpenRounds()[0]
	c.title = r.Subject
	for _, candidate := range r.Candidates {
		c.candidates = append(c.candidates, candidate.Name)
	}
}

func (c *count) start() *terminal { return start(c.t, c.program, "--db", c.db, "demo") }

// resumed waits for the paper in hand, and checks that the screen is that of what is on the disk: the item, the round,
// and the papers, which are those of the pile.
func (c *count) resumed(x *terminal) place {
	c.t.Helper()
	screen := x.await("the paper", c.draws)
	at, m := c.place(screen), c.meeting()
	r := m.OpenRounds()[0]
	if item := m.RunningItem().Name; !strings.Contains(screen, "▶ "+item) {
		c.t.Fatalf("%q runs\n%s", item, screen)
	}
	if !strings.Contains(screen, c.title) || at.papers != len(r.Papers) {
		c.t.Fatalf("%d papers of %q are on the disk\n%s", len(r.Papers), r.Subject, screen)
	}
	c.compare(r)
	if at.papers < len(pile) && !strings.HasPrefix(pile[at.papers], at.marks) {
		c.t.Fatalf("paper %d was to be marked %q\n%s", at.papers+1, pile[at.papers], screen)
	}
	return at
}

// draws reports whether the paper in hand is on the screen, with every name.
func (c *count) draws(screen string) bool {
	for _, name := range c.candidates {
		if boxOf(screen, name) == "" {
			return false
		}
	}
	return c.returned(screen) >= 0
}

// place reads the screen.
func (c *count) place(screen string) place {
	p := place{papers: c.returned(screen)}
	for i, name := range c.candidates {
		if boxOf(screen, name) != " " {
			p.marks += strconv.Itoa(i + 1)
		}
	}
	return p
}

// boxOf is what stands in the box before a name, or "" where there is none.
func boxOf(screen, name string) string {
	found := regexp.MustCompile(`\[(.)\] ` + regexp.QuoteMeta(name)).FindStringSubmatch(screen)
	if found == nil {
		return ""
	}
	return found[1]
}

var pileLine = regexp.MustCompile(strings.ReplaceAll(regexp.QuoteMeta(text.PileLine.Vi), "%d", `(\d+)`))

// returned is how many papers the screen says have been entered, or -1.
func (c *count) returned(screen string) int {
	found := pileLine.FindStringSubmatch(screen)
	if found == nil {
		return -1
	}
	n, err := strconv.Atoi(found[2])
	must(c.t, err)
	return n
}

// meeting is what the program that holds the database says is on the disk.
func (c *count) meeting() *meeting.Meeting {
	c.t.Helper()
	from, closer, err := data.OpenSource(c.db)
	must(c.t, err)
	m, err := data.Fold(from, demo.ID)
	must(c.t, err)
	must(c.t, closer.Close())
	return m
}

func (c *count) running() string {
	c.t.Helper()
	return c.meeting().RunningItem().Name
}

// begin begins an item, and goes back to the paper in hand.
func (c *count) begin(x *terminal, item string) {
	c.t.Helper()
	x.press("\x1b") // Esc, and a pause: else it would be Alt
	x.await("the list", func(screen string) bool { return !c.draws(screen) })
	at := slices.IndexFunc(c.meeting().Items, func(it *meeting.Item) bool { return it.Name == item })
	x.press("1\x1b[H" + strings.Repeat("\x1b[B", at) + "\r")
	x.awaitText("▶ " + item)
	x.press("5\x1b[H\r")
}

// compare checks that the papers on the disk are the first of the pile, each once.
func (c *count) compare(r *meeting.Round) {
	c.t.Helper()
	for i, p := range r.Papers {
		marked := ""
		for j, mark := range p.Marks {
			if mark == tally.Agree {
				marked += strconv.Itoa(j + 1)
			}
		}
		if marked != pile[i] {
			c.t.Fatalf("paper %d is %q, and was read as %q", i+1, marked, pile[i])
		}
	}
}

// entered checks what is left when all has been done: the whole pile, in a record that holds.
func (c *count) entered() {
	c.t.Helper()
	store, err := data.OpenReadOnly(c.db)
	must(c.t, err)
	if w := store.Warnings(); len(w) > 0 {
		c.t.Error(w)
	}
	must(c.t, store.Close())
	r := c.opened()
	if len(r.Papers) != len(pile) {
		c.t.Errorf("%d papers of %d", len(r.Papers), len(pile))
	}
}
