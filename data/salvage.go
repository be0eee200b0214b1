package data

import (
	"cmp"
	"errors"
	"os"
	"slices"

	"thuky/meeting"
)

// Salvaged is what could be read of one meeting in a damaged database.
type Salvaged struct {
	ID     string          // "salvaged-" and eight digits of its first event, where its name is lost
	Events []meeting.Event // from the first on without a gap; the chain holds
	Whole  bool            // they end where the database says that the record ended
}

// Salvage reads what can still be read of a damaged database, without changing it: every page of the file, whether
// or not anything points to it, for events that prove themselves by their own hash and are joined by the chain. It
// may find meetings that had been removed. It needs memory for all that the file holds.
//
// ErrInUse means that a program holds the file; no meeting at all is an empty list and no error.
func Salvage(path string) ([]Salvaged, error) { return salvage(path, true) }

// salvage is Salvage; who holds the database does not wait for its lock.
func salvage(path string, lock bool) (found []Salvaged, err error) {
	f, err := os.Open(path)
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

// meetings joins what was found into records, the longest where a record forks.
func (l loose) meetings() []Salvaged {
	length := l.lengths()
	ends := map[meeting.Hash]entry{}
	for _, at := range l.ends {
		ends[at.hash] = at
	}
	var all []Salvaged
	taken := map[string]bool{}
	for _, first := range l.next[meeting.Hash{}] {
		if first.Seq != 1 {
			continue
		}
		var s Salvaged
		for e := first; ; {
			s.Events = append(s.Events, e)
			if at, ok := ends[e.Hash]; ok {
				s.ID, taken[at.id] = at.id, true
			}
			next := slices.DeleteFunc(slices.Clone(l.next[e.Hash]), func(n meeting.Event) bool { return n.Seq != e.Seq+1 })
			if len(next) == 0 {
				break
			}
			e = slices.MaxFunc(next, func(a, b meeting.Event) int { return cmp.Compare(length[a.Hash], length[b.Hash]) })
		}
		s.Whole = s.ID != "" && l.ends[s.ID].hash == s.Events[len(s.Events)-1].Hash
		all = append(all, s)
	}
	l.name(all, taken)
	slices.SortFunc(all, func(a, b Salvaged) int {
		return cmp.Or(cmp.Compare(l.ends[a.ID].number, l.ends[b.ID].number), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// name names the records whose end is lost by the log in which they stand, the longest first, as far as the name is not
// taken.
func (l loose) name(all []Salvaged, taken map[string]bool) {
	slices.SortStableFunc(all, func(a, b Salvaged) int { return cmp.Compare(len(b.Events), len(a.Events)) })
	for i, s := range all {
		if s.ID != "" {
			continue
		}
		id := l.logs.owner(s.Events)
		if id == "" || taken[id] {
			id = "salvaged-" + s.Events[0].Hash.Short()
		}
		all[i].ID, taken[id] = id, true
	}
}

// lengths counts, for each event, how long a chain it begins.
func (l loose) lengths() map[meeting.Hash]int {
	var all []meeting.Event
	for _, events := range l.next {
		all = append(all, events...)
	}
	slices.SortFunc(all, func(a, b meeting.Event) int { return cmp.Compare(b.Seq, a.Seq) })
	length := map[meeting.Hash]int{}
	for _, e := range all {
		length[e.Hash] = 1
		for _, next := range l.next[e.Hash] {
			length[e.Hash] = max(length[e.Hash], 1+length[next.Hash])
		}
	}
	return length
}
