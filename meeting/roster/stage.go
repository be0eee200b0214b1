package roster

import (
	"slices"

	"thuky/meeting"
)

// stageWords are the words that say who gave the points.
var stageWords = []struct {
	words []string
	stage meeting.Stage
}{
	{[]string{"tu", "cham", "diem"}, meeting.SelfScored},
	{[]string{"tu", "cham"}, meeting.SelfScored},
	{[]string{"tu", "danh", "gia"}, meeting.SelfScored},
	{[]string{"self", "assessment"}, meeting.SelfScored},
	{[]string{"self", "assessed"}, meeting.SelfScored},
	{[]string{"self", "scored"}, meeting.SelfScored},
	{[]string{"self"}, meeting.SelfScored},
	{[]string{"tham", "dinh", "cham", "cheo"}, meeting.CrossChecked},
	{[]string{"cham", "cheo"}, meeting.CrossChecked},
	{[]string{"tham", "dinh"}, meeting.CrossChecked},
	{[]string{"cross", "checked"}, meeting.CrossChecked},
	{[]string{"cross", "check"}, meeting.CrossChecked},
	{[]string{"peer", "review"}, meeting.CrossChecked},
	{[]string{"peer", "reviewed"}, meeting.CrossChecked},
	{[]string{"crossed"}, meeting.CrossChecked},
	{[]string{"cross"}, meeting.CrossChecked},
}

// stageIn finds the words that say who gave the points, "" where none do.
func stageIn(keys []string) (stage meeting.Stage, from, to int) {
	for _, s := range stageWords {
		if at := index(keys, s.words); at >= 0 {
			return s.stage, at, at + len(s.words)
		}
	}
	return "", 0, 0
}

// stageOf is who gave the points by all of a text, "" where it speaks of nobody, or of both.
func stageOf(text string) meeting.Stage {
	keys := keysOf(wordsIn(text))
	stage, from, to := stageIn(keys)
	if other, _, _ := stageIn(slices.Delete(keys, from, to)); other != "" && other != stage {
		return ""
	}
	return stage
}

// unstaged leaves out of words those that say who gave the points.
func unstaged(words []word) ([]word, meeting.Stage) {
	stage, from, to := stageIn(keysOf(words))
	if from > 0 && words[from-1].key == "diem" { // "Nhiệm vụ chính trị: điểm tự chấm"
		from--
	}
	return slices.Delete(slices.Clone(words), from, to), stage
}

// unstagedAt reports whether words begin with those that say who gave the points.
func unstagedAt(words []word) (meeting.Stage, bool) {
	stage, from, _ := stageIn(keysOf(words))
	return stage, stage != "" && from == 0
}

// index gives where part stands in list, -1 where it does not.
func index(list, part []string) int {
	for i := 0; i+len(part) <= len(list); i++ {
		if slices.Equal(list[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}
