package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"thuky/data/regular"
)

// finding is what an examination tells of a file that bbolt may open.
type finding struct {
	schema   uint64 // 0: none
	empty    bool   // there is nothing in it, not even the schema
	blank    bool   // not even a byte
	lostMeta bool   // one of the two head pages is unreadable
}

// examineFile takes the lock that readers take, examines the file at path and lets go again. Its errors are those
// of Open, about any file whatever: it neither panics nor waits longer than it is told.
func examineFile(path string, wait time.Duration) (found finding, err error) {
	f, err := regular.Open(path)
	if errors.Is(err, regular.ErrFolder) || errors.Is(err, regular.ErrNotFile) {
		err = &Error{Kind: ErrNotDatabase, Path: path, Cause: err}
	}
	if err != nil {
		return finding{}, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if err := waitForLock(f, path, wait); err != nil {
		return finding{}, err
	}
	info, err := f.Stat()
	if err != nil {
		return finding{}, err
	}
	found, err = examine(f, info.Size())
	if err != nil && !errors.Is(err, ErrNotDatabase) {
		return finding{}, &Error{Kind: ErrDamaged, Path: path, Cause: err}
	} else if err != nil {
		return finding{}, &Error{Kind: ErrNotDatabase, Path: path}
	}
	return found, nil
}

func waitForLock(f *os.File, path string, wait time.Duration) error {
	for deadline := time.Now().Add(wait); ; time.Sleep(20 * time.Millisecond) {
		free, err := tryLock(f)
		if free || err != nil {
			return err
		}
		if time.Now().After(deadline) {
			return &Error{Kind: ErrInUse, Path: path}
		}
	}
}

// examine walks the whole tree of a bbolt file. An error other than ErrNotDatabase says what is rotten.
func examine(r io.ReaderAt, size int64) (finding, error) {
	if size == 0 {
		return finding{empty: true, blank: true}, nil
	}
	head, lost, err := findHead(r, size)
	if err != nil {
		return finding{}, err
	}
	found := finding{empty: true, lostMeta: lost}
	var schema error
	x := examination{r: r, size: size, head: head, visit: func(bucket string, e element) {
		found.empty = false
		if bucket == string(programBucket) && bytes.Equal(e.key, schemaKey) {
			found.schema, schema = parseSchema(e.value)
		}
	}}
	x.run()
	return found, errors.Join(errors.Join(x.faults...), schema)
}

// examination is one walk over all pages that a head reaches.
type examination struct {
	r      io.ReaderAt
	size   int64
	head   headPage
	visit  func(bucket string, e element) // for each key, buckets among them
	seen   []bool                         // by page: reached, or known to be free
	faults []error
}

func (x *examination) fault(format string, args ...any) {
	if len(x.faults) < mostFaults {
		x.faults = append(x.faults, fmt.Errorf(format, args...))
	}
}

func (x *examination) run() {
	h := x.head
	if h.pageSize < smallestPageSize || h.pageSize > largestPageSize || h.pages < 4 || h.pages > uint64(x.size)/h.pageSize {
		x.fault("the file is cut short: %d bytes, should be %d pages of %d", x.size, h.pages, h.pageSize)
		return
	}
	x.seen = make([]bool, h.pages)
	x.seen[0], x.seen[1] = true, true
	x.tree("", h.root, nil, nil, 0)
	x.freelist()
}

// read reads a page that nothing else may reach.
func (x *examination) read(id uint64) (page, bool) {
	if id < 2 || id >= x.head.pages {
		x.fault("page %d is outside the file", id)
		return page{}, false
	}
	var header [pageHeaderSize]byte
	if _, err := x.r.ReadAt(header[:], int64(id*x.head.pageSize)); err != nil {
		x.fault("page %d: %w", id, err)
		return page{}, false
	}
	p, own, overflow := parsePage(header[:])
	if own != id || uint64(overflow) >= x.head.pages-id {
		x.fault("page %d calls itself page %d, with %d more", id, own, overflow)
		return page{}, false
	}
	for i := id; i <= id+uint64(overflow); i++ {
		if x.seen[i] {
			x.fault("page %d is reached twice", i)
			return page{}, false
		}
		x.seen[i] = true
	}
	p.data = make([]byte, (uint64(overflow)+1)*x.head.pageSize)
	if _, err := x.r.ReadAt(p.data, int64(id*x.head.pageSize)); err != nil {
		x.fault("page %d: %w", id, err)
		return page{}, false
	}
	return p, true
}

// tree walks the pages of a bucket below id, whose keys lie in [low, high).
func (x *examination) tree(bucket string, id uint64, low, high []byte, depth int) {
	p, ok := x.read(id)
	if !ok {
		return
	}
	all, err := p.elements()
	switch {
	case err != nil:
		x.fault("page %d: %w", id, err)
		return
	case p.flags != leafPage && p.flags != branchPage, depth > deepestTree, p.flags == branchPage && p.count == 0:
		x.fault("page %d has no place in a tree (flags %x, depth %d)", id, p.flags, depth)
		return
	case len(all) > 0 && (bytes.Compare(all[0].key, low) < 0 || high != nil && bytes.Compare(all[len(all)-1].key, high) >= 0):
		x.fault("page %d holds keys of another", id)
		return
	}
	if p.flags == leafPage {
		x.leaf(bucket, all, depth)
		return
	}
	for i, e := range all {
		end := high
		if i+1 < len(all) {
			end = all[i+1].key
		}
		x.tree(bucket, e.child, e.key, end, depth+1)
	}
}

// leaf visits keys, and the buckets among them.
func (x *examination) leaf(bucket string, all []element, depth int) {
	for _, e := range all {
		x.visit(bucket, e)
		if e.flags&^bucketElement != 0 {
			x.fault("an element of bucket %q has flags %x", bucket, e.flags)
		}
		if e.flags&bucketElement == 0 {
			continue
		}
		name := string(e.key)
		root, inline, err := e.bucket()
		if err != nil || bucket != "" {
			// No schema of this program has a bucket in a bucket.
			x.fault("bucket %.80q in %.80q: %w", name, bucket, errors.Join(err, ErrDamaged))
			continue
		}
		if root != 0 {
			x.tree(name, root, nil, nil, depth+1)
			continue
		}
		inside, err := inline.elements()
		if err != nil {
			x.fault("bucket %q: %w", name, err)
			continue
		}
		x.leaf(name, inside, depth+1)
	}
}

// freelist checks that every page is either reached or free, and none both: what a changed pointer reaches in the
// place of the newest page is an older state of it, sound in itself.
func (x *examination) freelist() {
	if x.head.freelist == noFreelist {
		return
	}
	p, ok := x.read(x.head.freelist)
	if !ok {
		return
	}
	count, at := uint64(p.count), pageHeaderSize
	if p.flags != freelistPage {
		x.fault("page %d is no list of free pages", x.head.freelist)
		return
	}
	if count == manyFreePages {
		count, at = order.Uint64(p.data[at:]), at+8
	}
	if count > uint64(len(p.data)-at)/8 {
		x.fault("the list of free pages reaches outside its page")
		return
	}
	for i := range int(count) {
		id := order.Uint64(p.data[at+8*i:])
		if id < 2 || id >= x.head.pages || x.seen[id] {
			x.fault("page %d cannot be free", id)
			continue
		}
		x.seen[id] = true
	}
	for id, seen := range x.seen {
		if !seen {
			x.fault("page %d is neither reached nor free", id)
		}
	}
}
