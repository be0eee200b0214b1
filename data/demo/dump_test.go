package demo

import (
	"fmt"
	"os"
	"testing"

	"thuky/data/export"
	"thuky/meeting"
	"thuky/meeting/paper"
)

func TestDump(t *testing.T) {
	p := held()
	fmt.Println(export.Text(paper.Minutes(p.m)))
	f, _ := os.Create("/tmp/min/fin.docx")
	export.DOCX(f, paper.Minutes(p.m))
	f.Close()
	ev, _ := Planned()
	m, _ := meeting.Fold(ev)
	f, _ = os.Create("/tmp/min/plan.docx")
	export.DOCX(f, paper.Minutes(m))
	f.Close()
	for _, s := range Course() {
		if r := m.Round("ballot-government"); r != nil && len(r.Papers) == 5 {
			break
		}
		e, err := m.Decide(s.Body, s.At, s.At, seat)
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(e)
	}
	f, _ = os.Create("/tmp/min/mid.docx")
	export.DOCX(f, paper.Minutes(m))
	f.Close()
}
