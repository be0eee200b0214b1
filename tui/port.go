package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/phrase"
	"thuky/meeting/roster"
	"thuky/tui/text"
	"thuky/tui/theme"
)

// Desk is what the screen needs of the outside: the log of each meeting, drafts beside it, and the papers.
type Desk interface {
	// IDs lists the meetings, oldest first.
	IDs() ([]string, error)
	// Events reads a meeting's whole record.
	Events(id string) ([]meeting.Event, error)
	// Append saves one event; when it returns nil the event is on disk. After an error it may be there or not.
	Append(id string, e meeting.Event) error
	// Import saves the whole record of a meeting, of which nothing or the first part is there: all of it, or nothing.
	Import(id string, events []meeting.Event) error
	// SaveDraft keeps something beside the record; nil deletes it. Draft reads it, nil when there is none.
	SaveDraft(id, key string, value []byte) error
	Draft(id, key string) ([]byte, error)
	// Setting reads what is kept for every meeting of the database, nil when there is none; SaveSetting keeps it.
	Setting(key string) ([]byte, error)
	SaveSetting(key string, value []byte) error
	// Papers lists the papers there are, and the formats.
	Papers() (papers, formats []string)
	// Export writes a meeting's papers, says where, and meanwhile how many of all files are done.
	Export(m *meeting.Meeting, papers, formats []string, progress func(done, all int)) ([]string, error)
	// Phrases reads the office's own words for the papers from their file, and says where it is. Where there is none it is
	// made, with the standard words: nothing has been read then.
	Phrases() (own phrase.Set, path string, made bool, err error)
	// Agendas are the kinds of meeting to choose from, Rules the rules: the user's own or the standard ones, the latter too
	// where the user's cannot be read, which the error says.
	Agendas() ([]meeting.Template, error)
	Rules() ([]meeting.Profile, error)
	// Roster reads the list of units in a file, RosterFiles lists files that may hold one, and Encodings in what they may
	// be, the one that is found out first. An empty encoding is found out; an empty sheet is the one best understood.
	Roster(path, encoding, sheet string) (roster.Roster, error)
	RosterFiles() []string
	Encodings() []string
	// Open shows a folder or a file with the system's own program.
	Open(path string) error
	// Backup makes a backup for a reason, a plain word, wherever backups are kept.
	Backup(reason string) error
	// Delete makes a backup of everything and deletes a meeting for good. It says where the backup is: empty where nothing
	// was deleted. An error beside a backup is only that of a second place.
	Delete(id string) (backup string, err error)
	// NewID makes an identity that was never used.
	NewID() meeting.ID
	// Path says where the database is.
	Path() string
}

// Options are what the command line decides.
type Options struct {
	Meeting string // opened at once; empty: the one in progress, or the list
	New     bool   // begins with a new meeting
	// Clock makes the clock of a meeting that has one of its own, as the demo has that of its day; nil for others.
	Clock func(id string, m *meeting.Meeting) func() time.Time
	Lang  text.Lang
	Theme theme.Name
	Now   func() time.Time
	// Hall is where the hall's window looks; nil where there can be none.
	Hall     Hall
	NoMotion bool
	// Warnings are said when the program starts, such as that a backup could not be made.
	Warnings []error
	// After sends a message later; nil in tests, where no clock runs by itself.
	After func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
}

// scratch keeps a rehearsal in memory: it never touches the record.
type scratch struct {
	Desk
	drafts map[string][]byte
	one    bool // what one screen was set to: a rehearsal keeps no setting
}

func (s *scratch) Append(string, meeting.Event) error { return nil }

func (s *scratch) Import(string, []meeting.Event) error { return nil }

func (s *scratch) SaveDraft(_, key string, value []byte) error {
	s.drafts[key] = value
	return nil
}

func (s *scratch) Draft(_, key string) ([]byte, error) { return s.drafts[key], nil }

// Backup makes none: there is nothing new to be kept.
func (s *scratch) Backup(string) error { return nil }

// Delete deletes nothing: a rehearsal leaves the database as it is.
func (s *scratch) Delete(string) (string, error) { return "", text.ErrRehearsal }

// SaveSetting keeps nothing: a rehearsal leaves the database as it is.
func (s *scratch) SaveSetting(string, []byte) error { return nil }
