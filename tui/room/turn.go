package room

import (
	"time"

	"thuky/meeting"
)

// Turn remembers since when a picture has been there as it is: its pages are turned from then on.
type Turn struct {
	Since time.Time
	scene Scene
	head  uint64
}

// To says what is shown now; another scene begins anew, and so does every event but in a count.
func (t *Turn) To(m *meeting.Meeting, s Scene, now time.Time) {
	head := m.Head().Seq
	if s.Kind == Count { // papers come faster than its pages are turned
		head = t.head
	}
	if s != t.scene || head != t.head || t.Since.IsZero() {
		*t = Turn{now, s, head}
	}
}
