package paper

import (
	"reflect"
	"testing"
)

func TestAColumnInWhichNothingStandsIsLeftOut(t *testing.T) {
	head := []Column{{Title: "STT", Width: 1}, {Title: "Điểm", Width: 2}, {Title: "Ký", Width: 3}, {Title: "Ghi chú", Width: 4}}
	for name, c := range map[string]struct {
		rows   [][]string
		byHand []string
		want   Table
	}{
		"no rows":          {nil, nil, Table{Columns: head}},
		"nothing is empty": {[][]string{{"1", "a", "", ""}, {"2", "", "b", "c"}}, nil, Table{Columns: head, Rows: [][]string{{"1", "a", "", ""}, {"2", "", "b", "c"}}}},
		"two are empty":    {[][]string{{"1", "", "", "c"}}, nil, Table{Columns: []Column{head[0], head[3]}, Rows: [][]string{{"1", "c"}}}},
		"one is to be written in": {
			[][]string{{"1", "", "", "c"}},
			[]string{"Ký"},
			Table{Columns: []Column{head[0], head[2], head[3]}, Rows: [][]string{{"1", "", "c"}}},
		},
	} {
		if got := (Table{Columns: head, Rows: c.rows}).filled(c.byHand...); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
