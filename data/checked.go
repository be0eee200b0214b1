package data

import (
	"encoding/binary"
	"hash/crc32"
)

// Events are tied by their own hashes. Everything else in the database is kept as a checked value: a checksum over
// its place and its bytes, then the bytes, so that a rotten bit in either is found when it is read.

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const checksumSize = 4

func checksum(bucket, key, value []byte) uint32 {
	sum := crc32.Checksum(binary.BigEndian.AppendUint32(nil, uint32(len(bucket))), castagnoli)
	sum = crc32.Update(sum, castagnoli, bucket)
	sum = crc32.Update(sum, castagnoli, binary.BigEndian.AppendUint32(nil, uint32(len(key))))
	sum = crc32.Update(sum, castagnoli, key)
	return crc32.Update(sum, castagnoli, value)
}

// pack makes the checked form of value at its place.
func pack(bucket, key, value []byte) []byte {
	packed := binary.BigEndian.AppendUint32(make([]byte, 0, checksumSize+len(value)), checksum(bucket, key, value))
	return append(packed, value...)
}

// unpack gives the value back, as a part of packed; !ok means that it is not what was written there.
func unpack(bucket, key, packed []byte) (value []byte, ok bool) {
	if len(packed) < checksumSize {
		return nil, false
	}
	value = packed[checksumSize:]
	return value, binary.BigEndian.Uint32(packed) == checksum(bucket, key, value)
}
