package roster

import (
	"encoding/json"

	"thuky/meeting"
)

// room is how much of a roster one event each holds, of units and of scores: meeting.MaxEventSize. A roster of some ten
// thousand units with all about them fits.
type room struct{ units, scores int } // bytes that are left

func newRoom() *room {
	const others = 64 << 10 // what an event has besides, with much to spare
	return &room{units: meeting.MaxEventSize - others, scores: meeting.MaxEventSize - others}
}

// takes reports whether a row still fits in, and takes its room then.
func (r *room) takes(e Entry) bool {
	const identity = 32 // bytes at the most
	unit := jsonSize(e.taken) + identity
	scores := 0
	for _, s := range e.scores {
		scores += jsonSize(s) + 2*identity
	}
	if unit > r.units || scores > r.scores {
		return false
	}
	r.units -= unit
	r.scores -= scores
	return true
}

// jsonSize is how many bytes the JSON of v has, with a comma.
func jsonSize(v any) int {
	raw, err := json.Marshal(v)
	if err != nil {
		return meeting.MaxEventSize // nothing of that kind is taken
	}
	return len(raw) + 1
}
