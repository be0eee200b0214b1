package export

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"slices"
)

// sortedZip is the archive of a workbook with its parts in the order of their names. The library hands them over in
// no order, and the same Document is to give the same bytes. Each part is compressed as it comes, so that only what
// goes into the file waits in memory.
type sortedZip struct {
	out   *zip.Writer
	parts map[string]*zipPart
}

func newSortedZip(w io.Writer) *sortedZip {
	return &sortedZip{out: zip.NewWriter(w), parts: map[string]*zipPart{}}
}

// zipPart is a file of the archive, compressed.
type zipPart struct {
	deflate *flate.Writer
	data    bytes.Buffer
	sum     hash.Hash32
	size    uint64
}

// Create begins a file, or begins it anew.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	p := &zipPart{sum: crc32.NewIEEE()}

	deflate, err := flate.NewWriter(&p.data, flate.BestSpeed)
	if err != nil {
		return nil, fmt.Errorf("zip: %w", err)
	}

	p.deflate = deflate
	z.parts[name] = p

	return p, nil
}

func (p *zipPart) Write(b []byte) (int, error) {
	n, err := p.deflate.Write(b)
	if _, summed := p.sum.Write(b[:n]); err == nil {
		err = summed
	}

	p.size += uint64(n)

	return n, err
}

// AddFS is not for workbooks, which have no files of their own.
func (z *sortedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the files, those first by which a reader tells what the archive is.
func (z *sortedZip) Close() error {
	for _, name := range slices.Sorted(maps.Keys(z.parts)) {
		if err := z.write(name, z.parts[name]); err != nil {
			return fmt.Errorf("zip: %s: %w", name, err)
		}
	}

	return z.out.Close()
}

func (z *sortedZip) write(name string, p *zipPart) error {
	if err := p.deflate.Close(); err != nil {
		return err
	}

	w, err := z.out.CreateRaw(&zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: p.sum.Sum32(),
		CompressedSize64: uint64(p.data.Len()), UncompressedSize64: p.size,
	})
	if err != nil {
		return err
	}

	_, err = p.data.WriteTo(w)

	return err
}
