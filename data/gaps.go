package data

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"thuky/meeting"
)

// Gaps are what a salvaged record lacks.
type Gaps struct {
	Known   uint64 // how many events the database says there were; 0 where that is lost too
	Missing []Span // in order; up to Known, or to the last event that is there
}

// Span is a run of events, by their numbers, both ends among them.
type Span struct{ From, To uint64 }

// gapsIn finds what events in order lack, of a record that had as many as known.
func gapsIn(events []meeting.Event, known uint64) *Gaps {
	g := &Gaps{Known: known}
	lacking := func(from, to uint64) {
		if from <= to {
			g.Missing = append(g.Missing, Span{from, to})
		}
	}
	next := uint64(1)
	for _, e := range events {
		lacking(next, e.Seq-1)
		next = e.Seq + 1
	}
	lacking(next, known)
	return g
}

// check reports as an error that a salvage lacks nothing of what there was, or has more than that: it would be none.
func (g *Gaps) check(last meeting.Event) error {
	if g != nil && g.Known != 0 && (len(g.Missing) == 0 || g.Known < last.Seq) {
		return fmt.Errorf("a salvage of %d events that lacks none", g.Known)
	}
	return nil
}

// gapsLine is how an archive's header tells that it is a salvage.
type gapsLine struct {
	Known   uint64 `json:"of"`
	Missing string `json:"missing"` // "5, 9-12"
}

// line is the form in the header; of a whole record there is none.
func (g *Gaps) line() *gapsLine {
	if g == nil {
		return nil
	}
	return &gapsLine{g.Known, g.numbers(len(g.Missing))}
}

// numbers lists what is missing, as far as the first spans: "5, 9-12".
func (g *Gaps) numbers(most int) string {
	var all []string
	for _, s := range g.Missing[:min(most, len(g.Missing))] {
		said := strconv.FormatUint(s.From, 10)
		if s.To > s.From {
			said += "-" + strconv.FormatUint(s.To, 10)
		}
		all = append(all, said)
	}
	if len(g.Missing) > most {
		all = append(all, "…")
	}
	return strings.Join(all, ", ")
}

// mostSpans is how many runs of missing events a sentence names.
const mostSpans = 12

// words say what is missing: part of a sentence, in Vietnamese or, for lang "en", in English.
func (g *Gaps) words(lang string) string {
	in := func(vi, en string) string {
		if lang == "en" {
			return en
		}
		return vi
	}
	var said []string
	if len(g.Missing) > 0 {
		said = append(said, fmt.Sprintf(in("thiếu bản ghi %s", "events %s missing"), g.numbers(mostSpans)))
	}
	if g.Known == 0 {
		said = append(said, in("không rõ sau đó còn bản ghi nào không", "whether more followed is not known"))
	}
	return strings.Join(said, ", ")
}

// SalvagedError says of an archive that it holds what was salvaged of a record, and is not the whole of it. What is there
// is as it was written.
type SalvagedError struct {
	Path, ID string
	Events   int // that are there
	Gaps     *Gaps
}

// salvaged is the SalvagedError about an archive at path that has gaps.
func (a Archive) salvaged(path string) SalvagedError {
	return SalvagedError{path, a.ID, len(a.Events), a.Gaps}
}

func (e *SalvagedError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *SalvagedError) Sentence(lang string) string {
	form := "%s là phần cứu được của hồ sơ %s: có %d bản ghi đúng như đã ghi, %s; không phải cả hồ sơ."
	if lang == "en" {
		form = "%s is salvaged of the record of %s: %d events are there as they were written, %s; it is not the whole record."
	}
	return fmt.Sprintf(form, oneLine(e.Path), e.ID, e.Events, e.Gaps.words(lang))
}

// PartError says that the first events of a salvaged record were taken into the database, and where that ended.
type PartError struct {
	SalvagedError
	Database string // into which they were taken
	Taken    int    // events, from the first on
}

func (e *PartError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *PartError) Sentence(lang string) string {
	form := "Đã đưa vào %s %d bản ghi đầu của hồ sơ %s, dừng ở đó vì tệp chỉ là phần cứu được (%s); %d bản ghi sau vẫn đọc được trong %s."
	if lang == "en" {
		form = "Into %s were taken the first %d events of the record of %s and no more, because the file is a salvage (%s); the %d events after them stay readable in %s."
	}
	return fmt.Sprintf(form, oneLine(e.Database), e.Taken, e.ID, e.Gaps.words(lang), e.Events-e.Taken, oneLine(e.Path))
}

// Partial reports whether err says of a record that it was salvaged and is not whole, while what is there holds.
func Partial(err error) bool {
	_, salvaged := errors.AsType[*SalvagedError](err)
	_, part := errors.AsType[*PartError](err)
	return salvaged || part
}
