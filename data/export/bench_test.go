package export

import (
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

// book is a paper of 300 pages, as LibreOffice prints it: prose, lists, headings and tables.
func book() paper.Document {
	d := minutes()
	table := d.Body[5]
	d.Body = nil

	// The words come in no order, lest they compress too well.
	words := strings.Fields(Text(minutes()))
	random := rand.New(rand.NewPCG(1, 2))
	prose := func(n int) string {
		said := make([]string, n)
		for i := range said {
			said[i] = words[random.IntN(len(words))]
		}

		return strings.Join(said, " ")
	}

	for i := range 138 {
		d.Body = append(d.Body, paper.Heading{Level: 1, Text: fmt.Sprintf("%d. Phát biểu của đại biểu", i+1)})
		for range 6 {
			d.Body = append(d.Body,
				paper.Paragraph{Runs: []paper.Run{{Text: "Ý kiến: ", Bold: true}, {Text: prose(100)}}},
				paper.Dash(prose(46)))
		}

		d.Body = append(d.Body, table)
	}

	return d
}

func BenchmarkDOCX300Pages(b *testing.B) {
	d := book()

	b.ReportAllocs()

	for b.Loop() {
		if err := DOCX(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDOCX300PagesPeak reports how far the heap rises above the Document itself while it is rendered.
func BenchmarkDOCX300PagesPeak(b *testing.B) {
	d := book()
	peak := &peak{}

	for b.Loop() {
		runtime.GC()
		peak.start()

		if err := DOCX(peak, d); err != nil {
			b.Fatal(err)
		}
	}

	b.ReportMetric(float64(peak.rise)/(1<<20), "peak-MB")
}

// peak looks at the heap at every write.
type peak struct{ base, rise uint64 }

func (p *peak) start() { p.base = heap() }

func (p *peak) Write(b []byte) (int, error) {
	if now := heap(); now > p.base {
		p.rise = max(p.rise, now-p.base)
	}

	return len(b), nil
}

func heap() uint64 {
	var m runtime.MemStats

	runtime.ReadMemStats(&m)

	return m.HeapAlloc
}
