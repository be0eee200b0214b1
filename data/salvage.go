package data

import (
	"bytes"
	"cmp"
	"errors"
	"maps"
	"os"
	"slices"

	"thuky/data/regular"
	"thuky/meeting"
)

// Salvage reads what can still be read of a damaged database, without changing it: every page of the file, whether
// or not anything points to it, for events that prove themselves by their own hash. The chain joins them, and where events
// lack in between, the log in which they stand: a record comes back with the gaps it has (Archive.Gaps), as a whole one
// where it ends as the database says. Where the name of a record is lost it is "salvaged-" and eight digits of its first
// event. It may find meetings that had been removed. It needs memory for all that the file holds.
//
// ErrInUse means that a program holds the file; no meeting at all is an empty list and no error.
func Salvage(path string) ([]Archive, error) { return salvage(path, true) }

// salvage is Salvage; who holds the database does not wait for its lock.
func salvage(path string, lock bool) (found []Archive, err error) {
	f, err := regular.Open(path)
	if err != nil {
		return nil, openingError(path, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if lock {
		if err := waitForLock(f, path, lockTimeout); err != nil {
			return nil, openingError(path, err)
		}
	}
	info, err := f.Stat()
	if err != nil {
		return nil, openingError(path, err)
	}
	pageSize := uint64(os.Getpagesize()) // as bbolt chooses it
	if head, _, err := findHead(f, info.Size()); err == nil && head.pageSize >= smallestPageSize {
		pageSize = head.pageSize
	}
	return sweep(f, info.Size(), pageSize).meetings(), nil
}

// meetings joins what was found into records.
func (l loose) meetings() []Archive {
	pieces := l.pieces()
	byOwner := map[string][]piece{}
	var ids []string
	for _, p := range pieces { // those that the index names come first, then the longest
		id := p.id
		if id == "" {
			id = l.logs.owner(p.events)
		}
		if id == "" || !fits(byOwner[id], p) {
			id = "salvaged-" + p.events[0].Hash.Short()
		}
		if byOwner[id] == nil {
			ids = append(ids, id)
		}
		byOwner[id] = append(byOwner[id], p)
	}
	var all []Archive
	for _, id := range ids {
		all = append(all, l.joined(id, byOwner[id]))
	}
	slices.SortFunc(all, func(a, b Archive) int {
		return cmp.Or(cmp.Compare(l.ends[a.ID].number, l.ends[b.ID].number), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// joined makes one record of pieces that fit together.
func (l loose) joined(id string, pieces []piece) Archive {
	a := Archive{ID: id}
	slices.SortFunc(pieces, func(a, b piece) int { return cmp.Compare(a.events[0].Seq, b.events[0].Seq) })
	for _, p := range pieces {
		a.Events = append(a.Events, p.events...)
	}
	end, last := l.ends[id], a.Events[len(a.Events)-1]
	known := end.seq
	if last.Seq > known || last.Seq == known && last.Hash != end.hash {
		known = 0 // the index remembers an older end, or another
	}
	if gaps := gapsIn(a.Events, known); known == 0 || len(gaps.Missing) > 0 {
		a.Gaps = gaps
	}
	return a
}

// piece is a part of a record that the chain joins.
type piece struct {
	id     string // where the index tells its end
	events []meeting.Event
}

// fits reports whether a piece can be of one record with others: where two touch without being joined, one of them is of
// another.
func fits(others []piece, p piece) bool {
	for _, o := range others {
		if o.events[0].Seq <= p.events[len(p.events)-1].Seq+1 && p.events[0].Seq <= o.events[len(o.events)-1].Seq+1 {
			return false
		}
	}
	return true
}

// pieces follows the chain back from every end that the index tells, and then, the longest first, from every event that
// nothing follows. Where a record forks the one that is taken first is kept whole, the other one not.
func (l loose) pieces() []piece {
	known, depth := l.depths()
	taken := map[meeting.Hash]bool{}
	back := func(from meeting.Event, shared bool) (events []meeting.Event, forked bool) {
		for e, ok := from, true; ok; e, ok = l.before(known, e) {
			if taken[e.Hash] && !shared {
				return nil, true
			}
			events = append(events, e)
		}
		for _, e := range events {
			taken[e.Hash] = true
		}
		slices.Reverse(events)
		return events, false
	}
	var all []piece
	for _, id := range slices.Sorted(maps.Keys(l.ends)) {
		end, ok := known[l.ends[id].hash]
		if !ok || end.Seq != l.ends[id].seq {
			continue
		}
		events, _ := back(l.furthest(end), true) // two meetings may have begun as one
		all = append(all, piece{id, events})
	}
	var tails []meeting.Event
	for _, e := range known {
		if len(l.next[e.Hash]) == 0 && !taken[e.Hash] {
			tails = append(tails, e)
		}
	}
	slices.SortFunc(tails, func(a, b meeting.Event) int {
		return cmp.Or(cmp.Compare(depth[b.Hash], depth[a.Hash]), bytes.Compare(a.Hash[:], b.Hash[:]))
	})
	for _, tail := range tails {
		if events, forked := back(tail, false); !forked {
			all = append(all, piece{events: events})
		}
	}
	return all
}

// furthest follows the chain from an event to the end of what was found, along the longest way where it forks.
func (l loose) furthest(from meeting.Event) meeting.Event {
	best, reach := from, []meeting.Event{from}
	for len(reach) > 0 {
		e := reach[len(reach)-1]
		reach = reach[:len(reach)-1]
		if e.Seq > best.Seq {
			best = e
		}
		for _, next := range l.next[e.Hash] {
			if next.Seq == e.Seq+1 {
				reach = append(reach, next)
			}
		}
	}
	return best
}

// before gives the event that e names as its predecessor, if it was found.
func (l loose) before(known map[meeting.Hash]meeting.Event, e meeting.Event) (meeting.Event, bool) {
	prev, ok := known[e.Prev]
	return prev, ok && prev.Seq+1 == e.Seq
}

// depths gives all that was found by its hash, and how long the chain is that ends there.
func (l loose) depths() (known map[meeting.Hash]meeting.Event, depth map[meeting.Hash]int) {
	known, depth = map[meeting.Hash]meeting.Event{}, map[meeting.Hash]int{}
	var all []meeting.Event
	for _, events := range l.next {
		for _, e := range events {
			known[e.Hash], all = e, append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b meeting.Event) int { return cmp.Compare(a.Seq, b.Seq) })
	for _, e := range all {
		depth[e.Hash] = 1
		if prev, ok := l.before(known, e); ok {
			depth[e.Hash] += depth[prev.Hash]
		}
	}
	return known, depth
}
