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

// To says what is shown now; another scene, and every event, begin anew.
func (t *Turn) To(m *meeting.Meeting, s Scene, now time.Time) {
	if head := m.Head().Seq; s != t.scene || head != t.head || t.Since.IsZero() {
		*t = Turn{now, s, head}
	}
}
