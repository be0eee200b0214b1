package tui_test

import (
	"strconv"
	"testing"

	"thuky/meeting"
)

// imported is a meeting that has taken a list of n units with their people and points, as a roster has them.
func imported(n int) []meeting.Body {
	c := conference(5)
	c.Units = nil
	var list meeting.RosterTaken
	var points meeting.ScoresEntered
	for i := range n {
		p := meeting.Points(9000 + i%1000)
		list.Units = append(list.Units, meeting.RosterUnit{
			ID: unit(i + 1), Name: "Phòng Giáo dục và Đào tạo số " + strconv.Itoa(i+1), Phone: "0912 345 678",
			Representative: meeting.Person{Honorific: "ông", Name: "Nguyễn Văn Bình", Office: "Trưởng phòng"},
		})
		points.Scores = append(points.Scores, meeting.Score{Unit: unit(i + 1), Criterion: "c1", Stage: meeting.CrossChecked, Points: &p})
	}
	return []meeting.Body{c, list, meeting.CriteriaSet{Criteria: []meeting.Criterion{{ID: "c1", Name: "Tổng điểm"}}}, points}
}

// afterAList are the places with long lists, and two keys that change what is seen there.
var afterAList = []struct {
	name string
	to   []string
	keys []string
}{
	{"agenda", []string{"1"}, []string{"down", "up"}},
	{"attendance", []string{"2", "end"}, []string{"up", "down"}},
	{"speakers", []string{"3"}, []string{"f1", "esc"}},
	{"speaker-pick", []string{"3", "+"}, []string{"1", "backspace"}},
	{"nominee-pick", []string{"4", "+"}, []string{"1", "backspace"}},
	{"nominate-many", []string{"4", "ctrl+n"}, []string{"down", "up"}},
	{"pledge", []string{"6", "right"}, []string{"down", "up"}},
	{"minutes", []string{"7"}, []string{"down", "up"}},
	{"paper", []string{"7"}, []string{"right", "left"}},
	{"scores", []string{"8"}, []string{"down", "up"}},
	{"scores-grid", []string{"8", "enter"}, []string{"down", "up"}},
	{"history", []string{"f3"}, []string{"down", "up"}},
	{"palette", []string{"f2"}, []string{"d", "backspace"}},
	{"unit-form", []string{"2", "ctrl+e"}, []string{"a", "backspace"}},
}

// BenchmarkKeyAfterAList is BenchmarkKey once 10,000 units have been taken from a file, before the meeting begins.
func BenchmarkKeyAfterAList(b *testing.B) {
	d, now := recorded(b, imported(10_000))
	for _, at := range afterAList {
		b.Run(at.name, func(b *testing.B) { benchKeys(b, d.survives(), now, at.to, at.keys) })
	}
}
