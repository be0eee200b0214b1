package meeting

import (
	"strconv"
	"time"
)

// HeadsAnnouncedFirst is how next year's heads were announced in the first records: numbered among the decisions of the
// meeting, as the papers of that time list it.
type HeadsAnnouncedFirst struct {
	Heads
}

var _ = register[HeadsAnnouncedFirst]()

// Kind is the body's name in the record.
func (HeadsAnnouncedFirst) Kind() string { return "heads-announced/1" }

func (b HeadsAnnouncedFirst) check(m *Meeting, at time.Time) error {
	return HeadsAnnounced(b).check(m, at)
}

func (b HeadsAnnouncedFirst) apply(m *Meeting, e Event) {
	m.announce(b.Heads, Superseded+" "+strconv.Itoa(len(m.Decisions)+1))
	m.decide(Decision{ID: b.ID, Heads: true, Item: m.itemOf(NewHeads), At: e.Occurred})
}
