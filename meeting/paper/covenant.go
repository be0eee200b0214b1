package paper

import (
	"fmt"

	"thuky/meeting"
	"thuky/meeting/name"
)

// Pledge gives the pledge for the coming year (Bản giao ước thi đua) with a place for every unit to sign, where its
// text is known. Its form is custom, not regulation: the text, then the units, then the chair and
// the leader who attends.
func Pledge(m *meeting.Meeting) []Document {
	if name.Clean(m.Info.Pledge) == "" {
		return nil
	}
	w := &minutes{m: m}
	w.note(m.Info.Pledge)
	w.cells()
	head := unnumbered(m.Info)
	head.PlaceDate = orGap(m.Info.City) + ", " + Day(held(m))
	return []Document{{
		File:       "ban-giao-uoc-thi-dua",
		Letterhead: head,
		Heading:    w.phrase("names.pledge"),
		Subject:    []string{fmt.Sprintf("Năm %d", m.Info.Year+1), name.Clean(m.Info.Cluster)},
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: append([]Signature{w.leaderSignature()}, w.chairSignatures()...),
	}}
}

// cells are the units' places, some to a row: a table a row, so that each unit's name heads its own place and never
// parts from it.
func (w *minutes) cells() {
	const most, room = 3, 5
	caption := w.phrase("signatures.units")
	units := w.m.Units
	for rows := (len(units) + most - 1) / most; rows > 0; rows-- {
		across := (len(units) + rows - 1) / rows // dealt out evenly: no unit has a row for itself
		t := Table{Caption: caption, Rows: [][]string{make([]string, across)}, Tall: room}
		for _, u := range units[:across] {
			t.Columns = append(t.Columns, Column{Title: u.Name, Width: 1, Align: Center})
		}
		w.add(t)
		units, caption = units[across:], ""
	}
}

// leaderSignature is that of the leader who attends: the first of the guests in protocol order.
func (w *minutes) leaderSignature() Signature {
	var leader meeting.Officer
	if len(w.m.Guests) > 0 {
		leader.Person = w.m.Guests[0].Person
	}
	return w.signature("signatures.witness", leader)
}
