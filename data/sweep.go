package data

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"os"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

// loose is what a sweep over every page of a file has found, whether or not anything still points to it. The
// chain tells what belongs together: an event names its predecessor, and proves itself by its own hash.
type loose struct {
	next map[meeting.Hash][]meeting.Event // by the hash of the event before
	ends map[string]entry                 // by id: the index's longest memory of each meeting
	logs shelves                          // in whose log an event stands
}

// sweep reads every page as if it held events. It believes nothing, and takes what proves itself.
func sweep(r io.ReaderAt, size int64, pageSize uint64) loose {
	found := loose{next: map[meeting.Hash][]meeting.Event{}, ends: map[string]entry{}, logs: newShelves()}
	known := map[meeting.Hash]bool{}
	var here uint64 // the page, and the log in it where it is a small one
	var small string
	take := func(e element) {
		if at, err := parseEntry(e.key, e.value); err == nil && at.seq > found.ends[at.id].seq {
			found.ends[at.id] = at
		}
		if len(e.key) != 8 || !bytes.HasPrefix(e.value, []byte(`{"seq":`)) {
			return
		}
		event, err := meeting.DecodeEvent(e.value)
		if err == nil {
			found.logs.stands(event.Hash, here, small)
		}
		if err != nil || known[event.Hash] || event.Follows(meeting.Event{Seq: event.Seq - 1, Hash: event.Prev}) != nil {
			return
		}
		known[event.Hash] = true
		found.next[event.Prev] = append(found.next[event.Prev], event)
	}
	header := make([]byte, pageHeaderSize)
	for at := int64(0); at+int64(pageSize) <= size; at += int64(pageSize) {
		if _, err := r.ReadAt(header, at); err != nil {
			continue // an unreadable sector: the next may be sound
		}
		p, _, overflow := parsePage(header)
		extent := (uint64(overflow) + 1) * pageSize
		here = uint64(at) / pageSize
		if p.flags != leafPage && p.flags != branchPage || extent > uint64(size-at) || extent > largestPageExtent {
			continue
		}
		p.data = make([]byte, extent)
		if _, err := r.ReadAt(p.data, at); err != nil {
			continue
		}
		for e := range p.loosely() {
			if p.flags == branchPage {
				found.logs.below(here, e.child)
				continue
			}
			take(e)
			if e.flags&bucketElement == 0 {
				continue
			}
			root, inline, err := e.bucket()
			if err != nil {
				continue
			}
			small = found.logs.root(e.key, root)
			for e := range inline.loosely() {
				take(e)
			}
			small = ""
		}
	}
	return found
}

// loosely gives every element of a page that lies within it.
func (p page) loosely() iter.Seq[element] {
	return func(yield func(element) bool) {
		for i := range int(p.count) {
			if e, _, err := p.element(i); err == nil && !yield(e) {
				return
			}
		}
	}
}

// after gives the one event that follows prev; none where several do, since nothing tells which was meant.
func (l loose) after(prev meeting.Event) (meeting.Event, bool) {
	candidates := l.next[prev.Hash]
	if len(candidates) != 1 || candidates[0].Follows(prev) != nil {
		return meeting.Event{}, false
	}
	return candidates[0], true
}

// restoreStrays puts back the events of the last save, where its head page is lost and its other pages are not. The
// caller is alone with the store. What cannot be put back is not known: Warnings has ErrMetaLost in any case.
func (s *Store) restoreStrays() (err error) {
	f, err := os.Open(s.path)
	if err != nil {
		return openingError(s.path, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat()
	if err != nil {
		return openingError(s.path, err)
	}
	head, _, err := findHead(f, info.Size())
	if err != nil {
		return damaged(s.path, "%w", err)
	}
	found := sweep(f, info.Size(), head.pageSize)
	return s.write(func(tx *bbolt.Tx) error {
		all, err := entries(tx)
		if err != nil {
			return err
		}
		for _, at := range all {
			log := tx.Bucket([]byte(logPrefix + at.id))
			for e, ok := found.after(at.head()); ok; e, ok = found.after(e) {
				if err := s.extend(tx, log, at, at.id, []meeting.Event{e}, [][]byte{e.Encode()}); err != nil {
					return err
				}
				at.seq, at.hash = e.Seq, e.Hash
				s.warnings = append(s.warnings, &Error{Kind: ErrEventRestored, Path: s.path, Meeting: at.id, Seq: e.Seq})
			}
		}
		// Even with nothing to put back, the write replaces the unreadable head page.
		return createSchema(tx)
	})
}
