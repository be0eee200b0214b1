package demo

import "testing"

func TestX(t *testing.T) {
	e, err := Finished()
	t.Log(len(e), err)
	p := held()
	for _, r := range p.m.Rounds {
		t.Log(r.Subject, r.Verdict.Status, r.Verdict.Elected, r.Verdict.Names)
	}
	for _, u := range p.m.Units {
		t.Log(u.Name, p.m.Late(u))
	}
}
