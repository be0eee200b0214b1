package tui_test

import (
	"maps"
	"slices"
	"strconv"
	"sync"
	"testing"

	"thuky/meeting"
	"thuky/meeting/phrase"
	"thuky/meeting/roster"
)

// desk is a Desk in memory that outlives the program, as a database does. It can fail, in every way a disk can, and
// it can be made to wait.
type desk struct {
	mu       sync.Mutex
	order    []string
	events   map[string][]meeting.Event
	drafts   map[string][]byte
	settings map[string][]byte
	exported []*meeting.Meeting
	wanted   []string // papers, then formats
	shown    []string // folders
	ids      int
	backups  []string

	backupErr error
	asideErr  error // of the second place

	phrases    phrase.Set // of their file; nil: there is none yet
	phrasesErr error
	papers     []string // that there are besides

	templatesErr error
	rosters      map[string]roster.Roster // by path and encoding

	appends, keeps, reads fault
	gate                  *gate
	gateDrafts            bool
	readGate, fileGate    *gate // for reading
}

func newDesk() *desk {
	return &desk{events: map[string][]meeting.Event{}, drafts: map[string][]byte{}, settings: map[string][]byte{}, rosters: someFiles()}
}

func (d *desk) IDs() ([]string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.order), nil
}

func (d *desk) Events(id string) ([]meeting.Event, error) {
	d.pass(&d.readGate)
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.events[id]), d.reads.err
}

func (d *desk) Append(id string, e meeting.Event) error {
	d.wait(false)
	d.mu.Lock()
	defer d.mu.Unlock()
	lands, err := d.appends.next()
	if !lands {
		return err
	}
	if _, ok := d.events[id]; !ok {
		d.order = append(d.order, id)
	}
	d.events[id] = append(d.events[id], e)
	return err
}

func (d *desk) Import(id string, events []meeting.Event) error {
	d.wait(false)
	d.mu.Lock()
	defer d.mu.Unlock()
	lands, err := d.appends.next()
	if !lands {
		return err
	}
	if _, ok := d.events[id]; !ok {
		d.order = append(d.order, id)
	}
	d.events[id] = slices.Clone(events)
	return err
}

func (d *desk) SaveDraft(id, key string, value []byte) error {
	d.wait(true)
	d.mu.Lock()
	defer d.mu.Unlock()
	lands, err := d.keeps.next()
	if !lands {
		return err
	}
	if value == nil {
		delete(d.drafts, id+"/"+key)
	} else {
		d.drafts[id+"/"+key] = slices.Clone(value)
	}
	return err
}

func (d *desk) Draft(id, key string) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.drafts[id+"/"+key], nil
}

func (d *desk) Setting(key string) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.settings[key], nil
}

func (d *desk) SaveSetting(key string, value []byte) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.settings[key] = slices.Clone(value)
	return nil
}

func (d *desk) Papers() (papers, formats []string) {
	return append([]string{"minutes", "ballot"}, d.papers...), []string{"docx", "pdf", "md"}
}

func (d *desk) Export(m *meeting.Meeting, papers, formats []string, progress func(done, all int)) ([]string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.exported, d.wanted = append(d.exported, m), append(papers, formats...)
	progress(1, 2)
	return []string{"giấy/bien-ban.docx", "giấy/bien-ban.pdf"}, nil
}

func (d *desk) Phrases() (own phrase.Set, path string, made bool, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.phrases, "nhà/phrases.toml", d.phrases == nil, d.phrasesErr
}

func (d *desk) Agendas() ([]meeting.Template, error) { return meeting.Templates(), d.templatesErr }

func (d *desk) Rules() ([]meeting.Profile, error) { return meeting.Profiles(), nil }

func (d *desk) Open(path string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.shown = append(d.shown, path)
	return nil
}

func (d *desk) Backup(reason string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.backups = append(d.backups, reason)
	return d.backupErr
}

// Delete is that of the database: no deletion without a backup.
func (d *desk) Delete(id string) (string, error) {
	d.wait(false)
	if err := d.Backup("deleting"); err != nil {
		return "", err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.order = slices.DeleteFunc(d.order, func(other string) bool { return other == id })
	delete(d.events, id)
	return "nhà/backups/thuky-000007-deleting.db", d.asideErr
}

func (d *desk) NewID() meeting.ID {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.ids++
	return meeting.ID("n" + strconv.Itoa(d.ids))
}

func (d *desk) Path() string { return "thuky.db" }

// survives is the disk as it is at this moment: what is still on its way does not reach it any more.
func (d *desk) survives() *desk {
	d.mu.Lock()
	defer d.mu.Unlock()
	return &desk{order: slices.Clone(d.order), events: maps.Clone(d.events), drafts: maps.Clone(d.drafts), settings: maps.Clone(d.settings), ids: d.ids}
}

// count is how many events the meeting has on disk.
func (d *desk) count() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.events[meetingID])
}

// fold is the meeting as it is on disk, whatever the screen shows.
func (d *desk) fold(tb testing.TB, id string) *meeting.Meeting {
	tb.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	m, err := meeting.Fold(d.events[id])
	if err != nil {
		tb.Fatalf("the record of %s does not fold: %v", id, err)
	}
	return m
}

// held puts what has happened so far on the desk, ten seconds apart, without a screen.
func (d *desk) held(tb testing.TB, id string, now *watch, bodies ...meeting.Body) {
	tb.Helper()
	m := d.fold(tb, id)
	for _, b := range bodies {
		now.on(10)
		e, err := m.Decide(b, now.now(), now.now(), "secretary")
		if err == nil {
			err = m.Apply(e)
		}
		if err == nil {
			err = d.Append(id, e)
		}
		if err != nil {
			tb.Fatalf("%s: %v", b.Kind(), err)
		}
	}
}

// shelve puts meetings on the desk, one after the other: each begins with its Created, and is kept under its year. Where
// there is one only, it is kept under meetingID.
func (d *desk) shelve(tb testing.TB, now *watch, bodies ...meeting.Body) {
	tb.Helper()
	var begins []int
	for i, b := range bodies {
		if _, ok := b.(meeting.Created); ok {
			begins = append(begins, i)
		}
	}
	if len(begins) < 2 {
		d.held(tb, meetingID, now, bodies...)
		return
	}
	for i, from := range begins {
		to := len(bodies)
		if i+1 < len(begins) {
			to = begins[i+1]
		}
		set := bodies[from].(meeting.Created) //nolint:forcetypeassert // just found
		d.held(tb, strconv.Itoa(set.Info.Year)+"-thu", now, bodies[from:to]...)
	}
}

// only reports whether the meeting of the fixture is the only one there is: it is opened at once then.
func (d *desk) only() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.order) == 1 && d.order[0] == meetingID
}
