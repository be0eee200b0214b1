package tally

import (
	"encoding/binary"
	"hash/maphash"
	"math/bits"
)

// serials are those of the papers counted so far, kept as one run of bytes. Which came again is found at the end,
// in one walk over them and a table made to measure: at a million serials a map that grows paper by paper would
// take most of the time of a count, nearly all of it waiting for memory.
type serials struct {
	text  []byte // every serial behind its length, as a uvarint
	count int
}

// add notes a serial.
func (s *serials) add(serial string) {
	s.text = append(binary.AppendUvarint(s.text, uint64(len(serial))), serial...)
	s.count++
}

// repeated gives each serial that was added more than once, as a set.
func (s *serials) repeated() map[string]struct{} {
	const tagBits = 24 // of a slot: they spare most looks into text, and leave room for 1 TiB of it
	// A hash table with linear probing. A slot is 0 when free, else where its serial begins in text, plus 1, and a
	// tag of its hash. At least a quarter of the slots stay free, so every search ends.
	slots := make([]uint64, 1<<bits.Len(uint(s.count+s.count/3)))
	last := uint64(len(slots) - 1)
	seed := maphash.MakeSeed()
	again := map[string]struct{}{}
	for place := 0; place < len(s.text); {
		serial, next := s.at(place)
		hash := maphash.Bytes(seed, serial)
		tag := hash >> (64 - tagBits)
		slot := hash & last
		for ; slots[slot] != 0; slot = (slot + 1) & last {
			if slots[slot]&(1<<tagBits-1) != tag {
				continue
			}
			if first, _ := s.at(int(slots[slot]>>tagBits) - 1); string(first) == string(serial) {
				again[string(serial)] = struct{}{}
				break
			}
		}
		if slots[slot] == 0 {
			slots[slot] = uint64(place+1)<<tagBits | tag
		}
		place = next
	}
	return again
}

// at gives the serial that begins at a place in text, and where the next one begins.
func (s *serials) at(place int) (serial []byte, next int) {
	n, width := binary.Uvarint(s.text[place:])
	next = place + width + int(n)
	return s.text[place+width : next], next
}
