package tui_test

import (
	"errors"
	"maps"
	"slices"

	"thuky/meeting/roster"
)

// fault is how the next operations of a kind fail.
type fault struct {
	err   error
	lands bool // what was to be written is there all the same
	after int  // so many writes go well before
}

// next is how the next operation ends, and whether what it writes is there.
func (f *fault) next() (lands bool, err error) {
	if f.after > 0 {
		f.after--
		return true, nil
	}
	return f.lands || f.err == nil, f.err
}

var errDisk = errors.New("the disk does not answer")

// gate holds back what is to be written: reached says that a write has come, open lets all of them through.
type gate struct{ reached, open chan struct{} }

// shut makes every write from now on wait until the gate is opened.
func (d *desk) shut(drafts bool) *gate {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.gate, d.gateDrafts = &gate{make(chan struct{}, 100), make(chan struct{})}, drafts
	return d.gate
}

// shutReads makes every record that is read from now on wait until something comes by the gate's way in.
func (d *desk) shutReads() *gate {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.readGate = &gate{make(chan struct{}, 100), make(chan struct{})}
	return d.readGate
}

// shutFiles makes every list of files, and every file, that is read from now on wait until the gate is opened.
func (d *desk) shutFiles() *gate {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.fileGate = &gate{make(chan struct{}, 100), make(chan struct{})}
	return d.fileGate
}

// pass waits at a gate, where there is one.
func (d *desk) pass(at **gate) {
	d.mu.Lock()
	g := *at
	d.mu.Unlock()
	if g != nil {
		g.reached <- struct{}{}
		<-g.open
	}
}

// release opens the gate for good.
func (d *desk) release() {
	d.mu.Lock()
	defer d.mu.Unlock()
	close(d.gate.open)
	d.gate = nil
}

func (d *desk) wait(draft bool) {
	d.mu.Lock()
	g := d.gate
	if draft && !d.gateDrafts {
		g = nil
	}
	d.mu.Unlock()
	if g != nil {
		g.reached <- struct{}{}
		<-g.open
	}
}

// fail sets how appends and drafts fail from now on; two zero faults make the disk well again.
func (d *desk) fail(appends, keeps, reads fault) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.appends, d.keeps, d.reads = appends, keeps, reads
}

func (d *desk) Roster(path, encoding, sheet string) (roster.Roster, error) {
	d.pass(&d.fileGate)
	if r, ok := d.rosters[path+encoding+sheet]; ok {
		return r, nil
	}
	if _, readable := d.rosters[path+"tcvn3"]; readable && encoding == "" {
		return roster.Roster{}, roster.ErrUndetected
	}
	return roster.Roster{}, errDisk
}

func (d *desk) RosterFiles() []string {
	d.pass(&d.fileGate)
	return slices.Sorted(maps.Keys(d.rosters))
}

func (d *desk) Encodings() []string { return []string{"auto", "utf-8", "tcvn3"} }
