package data

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// resync writes a whole database once more over itself, the same bytes, and syncs it: first all that the head pages
// point to, then the head pages. After a failed sync a system may show bytes that never reached the disk and never
// will, because it takes them for written; writing them again makes it try again. The caller holds the lock.
func resync(path string) (err error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	head, _, err := findHead(f, info.Size())
	if err != nil {
		return err
	}
	heads, end := int64(2*head.pageSize), int64(head.pages*head.pageSize)
	if err := rewrite(f, heads, end); err != nil {
		return err
	}
	return rewrite(f, 0, heads)
}

// rewrite reads the bytes in [from, to), writes them back and syncs the file.
func rewrite(f *os.File, from, to int64) error {
	buf := make([]byte, 1<<20)
	for from < to {
		n, err := f.ReadAt(buf[:min(int64(len(buf)), to-from)], from)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if n == 0 {
			return fmt.Errorf("%w: the file is cut short", ErrDamaged)
		}
		if _, err := f.WriteAt(buf[:n], from); err != nil {
			return err
		}
		from += int64(n)
	}
	return f.Sync()
}
