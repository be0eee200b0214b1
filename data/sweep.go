package data

import (
	"bytes"
	"errors"
	"io"
	"os"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

// loose is what a sweep over every page of a file has found, whether or not anything still points to it. The
// chain tells what belongs together: an event names its predecessor, and proves itself by its own hash.
type loose struct {
	next map[meeting.Hash][]meeting.Event // by the hash of the event before
	ends map[string]entry                 // by id: the index's longest memory of each meeting
}

// sweep reads every page as if it held events. It believes nothing, and takes what proves itself.
func sweep(r io.ReaderAt, size int64, pageSize uint64) loose {
	found := loose{next: map[meeting.Hash][]meeting.Event{}, ends: map[string]entry{}}
	known := map[meeting.Hash]bool{}
	take := func(e element) {
		if at, err := parseEntry(e.key, e.value); err == nil && at.seq > found.ends[at.id].seq {
			found.ends[at.id] = at
		}
		if len(e.key) != 8 || !bytes.HasPrefix(e.value, []byte(`{"seq":`)) {
			return
		}
		event, err := meeting.DecodeEvent(e.value)
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
		if p.flags != leafPage || extent > uint64(size-at) || extent > largestPageExtent {
			continue
		}
		p.data = make([]byte, extent)
		if _, err := r.ReadAt(p.data, at); err == nil {
			p.loosely(take)
		}
	}
	return found
}

// loosely gives every element of a leaf page that lies within it, and those of the small buckets in it.
func (p page) loosely(take func(element)) {
	for i := range int(p.count) {
		e, _, err := p.element(i)
		if err != nil {
			continue
		}
		take(e)
		if e.flags&bucketElement == 0 {
			continue
		}
		if _, inline, err := e.bucket(); err == nil && inline.flags == leafPage {
			for j := range int(inline.count) {
				if e, _, err := inline.element(j); err == nil {
					take(e)
				}
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
