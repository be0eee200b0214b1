package room

import (
	"time"

	"thuky/meeting"
)

// Turn remembers since when a picture has been there as it is: its pages are turned from then on.
type Turn struct {
	Since time.Time
	scene Scene
	text  string
	head  uint64
}

// To says what is shown now; another scene or text begins anew, and so does every event but in a count.
func (t *Turn) To(m *meeting.Meeting, s Stage, now time.Time) {
	next := Turn{now, s.Shown(m), s.Text, m.Head().Seq}
	if next.scene.Kind == Count { // papers come faster than its pages are turned
		next.head = t.head
	}
	next.Since = t.Since
	if next != *t || t.Since.IsZero() {
		next.Since = now
		*t = next
	}
}
