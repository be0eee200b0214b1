package data

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// This file reads the pages of a bbolt file without believing them: bbolt itself maps the file into memory and
// follows what stands there, which on a rotten page ends in a panic, an endless walk or an overflowed stack.
// Here every number is checked before it is used, and no page is entered twice.
//
// A page: id, flags, count, overflow, then count elements, then their keys and values, packed without a gap.

const (
	pageHeaderSize    = 16
	elementSize       = 16 // of a leaf and of a branch alike
	bucketHeaderSize  = 16
	metaSize          = 64
	branchPage        = 0x01
	leafPage          = 0x02
	freelistPage      = 0x10
	bucketElement     = 0x01
	boltMagic         = 0xED0CDAED
	boltVersion       = 2
	noFreelist        = ^uint64(0)
	largestPageSize   = 1 << 24
	smallestPageSize  = 1 << 10
	manyFreePages     = 0xFFFF // the count stands in the first element instead
	deepestTree       = 64     // a tree of 2 keys a page holds more than any disk at this depth
	mostFaults        = 100
	largestPageExtent = 1 << 30
)

var order = binary.NativeEndian // as bbolt writes

// headPage is one of the two pages that say where everything else is. They are written in turn.
type headPage struct {
	id, pageSize, root, freelist, pages, tx uint64
}

// readHead reads the head that stands at offset. marked says that something of bbolt's stands there at all, valid
// that bbolt accepts it.
func readHead(r io.ReaderAt, offset int64) (h headPage, marked, valid bool) {
	var b [pageHeaderSize + metaSize]byte
	if _, err := r.ReadAt(b[:], offset); err != nil {
		return headPage{}, false, false
	}
	m := b[pageHeaderSize:]
	sum := fnv.New64a()
	_, _ = sum.Write(m[:metaSize-8]) // a hash never fails
	marked = order.Uint32(m) == boltMagic
	valid = marked && order.Uint32(m[4:]) == boltVersion && order.Uint64(m[metaSize-8:]) == sum.Sum64()
	return headPage{
		id:       order.Uint64(b[:]),
		pageSize: uint64(order.Uint32(m[8:])),
		root:     order.Uint64(m[16:]),
		freelist: order.Uint64(m[32:]),
		pages:    order.Uint64(m[40:]),
		tx:       order.Uint64(m[48:]),
	}, marked, valid
}

// findHead gives the head that bbolt will go by, and whether the other one is lost: unreadable, or a copy of this
// one in the place of another.
func findHead(r io.ReaderAt, size int64) (h headPage, lost bool, err error) {
	first, marked, valid := readHead(r, 0)
	if valid {
		second, _, ok := readHead(r, int64(first.pageSize))
		lost = !ok || first.id != 0 || second.id != 1 || first.tx == second.tx
		if ok && second.tx > first.tx {
			return second, lost, nil
		}
		return first, lost, nil
	}
	for at := int64(smallestPageSize); at <= largestPageSize && at < size; at *= 2 {
		second, alsoMarked, ok := readHead(r, at)
		marked = marked || alsoMarked
		if ok && int64(second.pageSize) == at {
			return second, true, nil
		}
	}
	if marked {
		return headPage{}, true, errors.New("both head pages are unreadable")
	}
	return headPage{}, true, ErrNotDatabase
}

// page is one page with its overflow.
type page struct {
	flags, count uint16
	data         []byte
}

// parsePage reads the header of a page; its own id is for the caller to compare.
func parsePage(b []byte) (p page, id uint64, overflow uint32) {
	return page{flags: order.Uint16(b[8:]), count: order.Uint16(b[10:]), data: b}, order.Uint64(b), order.Uint32(b[12:])
}

// element is a key with its value, or with the page that holds the keys from it on.
type element struct {
	flags      uint32
	child      uint64
	key, value []byte
}

// element reads the i-th, within the page's bounds. offset is where its key begins in the page.
func (p page) element(i int) (e element, offset int, err error) {
	at := pageHeaderSize + i*elementSize
	if at+elementSize > len(p.data) {
		return element{}, 0, fmt.Errorf("element %d lies outside its page", i)
	}
	head := p.data[at : at+elementSize]
	var pos, keySize, valueSize uint64
	if p.flags == leafPage {
		e.flags, pos = order.Uint32(head), uint64(order.Uint32(head[4:]))
		keySize, valueSize = uint64(order.Uint32(head[8:])), uint64(order.Uint32(head[12:]))
	} else {
		pos, keySize = uint64(order.Uint32(head)), uint64(order.Uint32(head[4:]))
		e.child = order.Uint64(head[8:])
	}
	begin, size := uint64(at)+pos, uint64(len(p.data))
	if keySize == 0 || begin > size || keySize > size-begin || valueSize > size-begin-keySize {
		return element{}, 0, fmt.Errorf("element %d reaches outside its page", i)
	}
	e.key = p.data[begin : begin+keySize : begin+keySize]
	e.value = p.data[begin+keySize : begin+keySize+valueSize : begin+keySize+valueSize]
	return e, int(begin), nil
}

// elements reads a page strictly: keys in order, everything packed as bbolt packs it. A count or a length that
// has changed breaks the packing, and would otherwise hide events without a trace.
func (p page) elements() ([]element, error) {
	all := make([]element, 0, min(int(p.count), len(p.data)/elementSize))
	next := pageHeaderSize + int(p.count)*elementSize
	for i := range int(p.count) {
		e, offset, err := p.element(i)
		switch {
		case err != nil:
			return nil, err
		case offset != next:
			return nil, fmt.Errorf("element %d is not where it should be", i)
		case i > 0 && bytes.Compare(all[i-1].key, e.key) >= 0:
			return nil, fmt.Errorf("element %d is out of order", i)
		}
		all, next = append(all, e), next+len(e.key)+len(e.value)
	}
	return all, nil
}

// bucket reads the value of a bucket's element: the page of its tree, or the one page that stands in the value.
func (e element) bucket() (root uint64, inline page, err error) {
	if len(e.value) < bucketHeaderSize {
		return 0, page{}, errors.New("a bucket is cut short")
	}
	if root = order.Uint64(e.value); root != 0 {
		return root, page{}, nil
	}
	b := e.value[bucketHeaderSize:]
	if len(b) < pageHeaderSize {
		return 0, page{}, errors.New("a small bucket is cut short")
	}
	inline, _, _ = parsePage(b)
	if inline.flags != leafPage {
		return 0, page{}, errors.New("a small bucket has no page")
	}
	return 0, inline, nil
}
