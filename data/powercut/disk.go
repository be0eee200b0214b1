package powercut

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// SectorSize is what a disk writes at once, in bytes.
const SectorSize = 512

// Disk is a folder as the system and the disk below it know it, in the course of a record.
type Disk struct {
	root    string
	names   map[string]*node // as the program sees them, by absolute path
	opened  map[string]*handle
	changes []nameChange // all of them, in order; a synced one is certain
	nodes   []*node      // in order of creation
	ended   int          // calls so far
}

// node is a file, or a folder where folder is not empty.
type node struct {
	folder string
	bytes  []byte // what is certain
	writes []write
}

// write is one change of a file that is not synced: bytes at a place, or a new size.
type write struct {
	call int // its number
	at   int64
	data []byte // nil: the file is made at bytes long
}

// nameChange is one change of a folder: a name is given to a node or taken away, a renaming does both at once.
type nameChange struct {
	call             int
	synced           bool
	folder, set, cut string // paths; set or cut may be empty
	to               *node
}

type handle struct {
	node *node
	at   int64
}

// NewDisk begins with root, an absolute path, as an empty folder that is certain.
func NewDisk(root string) *Disk {
	root = filepath.Clean(root)
	return &Disk{root: root, names: map[string]*node{root: {folder: root}}, opened: map[string]*handle{}}
}

// Load takes what stands in the folder now for what was there, and certain, before the record.
func (d *Disk) Load() error {
	return filepath.WalkDir(d.root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || path == d.root {
			return err
		}
		n := &node{}
		if entry.IsDir() {
			n.folder = path
		} else if n.bytes, err = os.ReadFile(path); err != nil {
			return err
		}
		d.create(path, n)
		d.changes[len(d.changes)-1].synced = true
		return nil
	})
}

func (d *Disk) within(path string) bool {
	return strings.HasPrefix(path, d.root+string(filepath.Separator))
}

// Apply makes the change of one call. An error says that the record cannot be understood; what is not about the
// folder changes nothing.
func (d *Disk) Apply(c Call) error {
	defer func() { d.ended++ }()
	if c.Result < 0 {
		return nil
	}
	if err := d.apply(c); err != nil {
		return fmt.Errorf("call %d, %s: %w", d.ended, c.Name, err)
	}
	return nil
}

func (d *Disk) apply(c Call) error {
	switch c.Name {
	case "openat":
		return d.open(c)
	case "lseek", "write", "pwrite64", "copy_file_range", "ftruncate", "fdatasync", "fsync":
		return d.change(c)
	case "mkdirat":
		path, err := c.path(1)
		if err == nil && d.within(path) {
			d.create(path, &node{folder: path})
		}
		return err
	case "unlinkat":
		path, err := c.path(1)
		if err == nil && d.within(path) {
			d.rename(nameChange{folder: filepath.Dir(path), cut: path})
		}
		return err
	case "renameat", "linkat":
		return d.move(c)
	}
	// Another call would have to be understood; only a file of ours makes that needed.
	for _, arg := range c.Args {
		if d.opened[arg] != nil || d.within(arg) {
			return fmt.Errorf("is not understood: %.200q", c.Args)
		}
	}
	return nil
}

func (d *Disk) open(c Call) error {
	path, err := c.path(1)
	if err != nil {
		return err
	}
	fd := fmt.Sprint(c.Result)
	delete(d.opened, fd)
	if path != d.root && !d.within(path) {
		return nil
	}
	flags := strings.Split(c.Args[2], "|")
	if d.names[path] == nil && slices.Contains(flags, "O_CREAT") {
		d.create(path, &node{})
	}
	n := d.names[path]
	if n == nil {
		return fmt.Errorf("%q was there before the record", path)
	}
	if slices.Contains(flags, "O_TRUNC") {
		n.writes = append(n.writes, write{call: d.ended})
	}
	d.opened[fd] = &handle{node: n}
	return nil
}

func (d *Disk) create(path string, n *node) {
	d.nodes = append(d.nodes, n)
	d.rename(nameChange{folder: filepath.Dir(path), set: path, to: n})
}

func (d *Disk) move(c Call) error {
	from, err := c.path(1)
	if err != nil || !d.within(from) {
		return err
	}
	to, err := c.path(3)
	if err != nil {
		return err
	}
	change := nameChange{folder: filepath.Dir(to), set: to, to: d.names[from]}
	if c.Name == "renameat" {
		change.cut = from
	}
	if change.to == nil || filepath.Dir(from) != change.folder {
		return fmt.Errorf("from %q to %q: not within one folder", from, to)
	}
	d.rename(change)
	return nil
}

func (d *Disk) rename(c nameChange) {
	c.call = d.ended
	d.changes = append(d.changes, c)
	c.apply(d.names)
}

func (c nameChange) apply(names map[string]*node) {
	delete(names, c.cut)
	if c.set != "" {
		names[c.set] = c.to
	}
}

// change makes the change of a call about an open file.
func (d *Disk) change(c Call) error {
	h := d.opened[c.Args[0]]
	if c.Name == "copy_file_range" {
		h = d.opened[c.Args[2]]
	}
	if h == nil {
		return nil
	}
	n := h.node
	switch c.Name {
	case "lseek":
		h.at = c.Result
	case "write":
		n.writes = append(n.writes, write{d.ended, h.at, []byte(c.Args[1][:c.Result])})
		h.at += c.Result
	case "copy_file_range":
		source := d.opened[c.Args[0]]
		if source == nil || c.Args[1] != "NULL" || c.Args[3] != "NULL" {
			return fmt.Errorf("is not understood: %q", c.Args)
		}
		data := source.node.visible()
		data = data[source.at:min(source.at+c.Result, int64(len(data)))]
		n.writes = append(n.writes, write{d.ended, h.at, data})
		source.at, h.at = source.at+c.Result, h.at+c.Result
	case "pwrite64":
		at, err := c.number(3)
		n.writes = append(n.writes, write{d.ended, at, []byte(c.Args[1][:c.Result])})
		return err
	case "ftruncate":
		size, err := c.number(1)
		n.writes = append(n.writes, write{call: d.ended, at: size})
		return err
	default:
		d.sync(n, c.Begun)
	}
	return nil
}

// sync makes certain what had ended when the sync began.
func (d *Disk) sync(n *node, begun int) {
	if n.folder == "" {
		first := slices.IndexFunc(n.writes, func(w write) bool { return w.call >= begun })
		if first < 0 {
			first = len(n.writes)
		}
		for _, w := range n.writes[:first] {
			n.bytes = w.onto(n.bytes, func(int) int { return SectorSize })
		}
		n.writes = n.writes[first:]
		return
	}
	for i, c := range d.changes {
		if c.folder == n.folder && c.call < begun {
			d.changes[i].synced = true
		}
	}
}

// visible is the file as the program sees it.
func (n *node) visible() []byte {
	b := slices.Clone(n.bytes)
	for _, w := range n.writes {
		b = w.onto(b, func(int) int { return SectorSize })
	}
	return b
}

// onto makes the change to b. keep says of each sector, counted within the write, how many of its bytes arrive.
func (w write) onto(b []byte, keep func(sector int) int) []byte {
	if w.data == nil {
		if keep(0) < SectorSize {
			return b
		}
		if grow := int(w.at) - len(b); grow > 0 {
			return append(b, make([]byte, grow)...)
		}
		return b[:w.at]
	}
	for at := 0; at < len(w.data); {
		begin := int(w.at) + at
		whole := min(SectorSize-begin%SectorSize, len(w.data)-at)
		if n := min(keep((int(w.at)%SectorSize+at)/SectorSize), whole); n > 0 {
			if grow := begin + n - len(b); grow > 0 {
				b = append(b, make([]byte, grow)...)
			}
			copy(b[begin:], w.data[at:at+n])
		}
		at += whole
	}
	return b
}

// Pending is how many changes a power cut could lose now: writes, new sizes and names.
func (d *Disk) Pending() int {
	count := 0
	for _, n := range d.nodes {
		count += len(n.writes)
	}
	for _, c := range d.changes {
		if !c.synced {
			count++
		}
	}
	return count
}

// Keep says of a sector of a pending change how many of its bytes reach the disk, 0 to SectorSize. Changes are
// numbered from 0 to Pending()-1; of a name and of a new size there is only sector 0, whole or not at all.
type Keep func(change, sector int) int

// Cut gives the files that a power cut leaves now, by their paths below the root; a folder is a path that ends in
// "/". The names that reach the disk keep their order.
func (d *Disk) Cut(keep Keep) map[string][]byte {
	number := 0
	contents := map[*node][]byte{}
	for _, n := range d.nodes {
		b := slices.Clone(n.bytes)
		for _, w := range n.writes {
			b = w.onto(b, func(sector int) int { return keep(number, sector) })
			number++
		}
		contents[n] = b
	}
	names := map[string]*node{}
	for _, c := range d.changes {
		kept := c.synced
		if !kept {
			kept = keep(number, 0) == SectorSize
			number++
		}
		if kept {
			c.apply(names)
		}
	}
	left := map[string][]byte{}
	for path, n := range names {
		folder := filepath.Dir(path)
		for folder != d.root && names[folder] != nil {
			folder = filepath.Dir(folder)
		}
		if folder != d.root {
			continue // its folder is lost, and it with it
		}
		path = strings.TrimPrefix(path, d.root+string(filepath.Separator))
		if n.folder != "" {
			path += "/"
		}
		left[path] = contents[n]
	}
	return left
}

// Write puts files that Cut has left into an empty folder.
func Write(folder string, left map[string][]byte) error {
	for path, b := range left {
		at := filepath.Join(folder, path)
		if err := os.MkdirAll(filepath.Dir(at), 0o700); err != nil {
			return err
		}
		if strings.HasSuffix(path, "/") {
			if err := os.MkdirAll(at, 0o700); err != nil {
				return err
			}
			continue
		}
		if err := os.WriteFile(at, b, fs.FileMode(0o600)); err != nil {
			return err
		}
	}
	return nil
}
