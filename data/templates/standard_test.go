package templates

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// The standard files say what the program does without them, and what every word in them means.
func TestTheStandardFilesAreStandard(t *testing.T) {
	kinds, err := Agendas("", bytes.NewReader(StandardAgendas()))
	if err != nil || !reflect.DeepEqual(kinds, meeting.Templates()) {
		t.Errorf("%+v, %v", kinds, err)
	}
	rules, err := Rules("", bytes.NewReader(StandardRules()))
	if err != nil || !reflect.DeepEqual(rules, meeting.Profiles()) {
		t.Errorf("%+v, %v", rules, err)
	}
	explained(t, meeting.Parts(), partWords)
	explained(t, meeting.Methods(), methodWords)
	explained(t, tally.Bases(), baseWords)
	explained(t, meeting.Ways(), wayWords)
	for _, key := range ruleKeys {
		if !strings.Contains(string(StandardRules()), "\n#   "+key+" ") {
			t.Errorf("what %s is stands nowhere", key)
		}
	}
	for _, file := range Files() {
		for _, line := range strings.Split(string(file.Content), "\n") {
			if strings.HasPrefix(line, "#") && len([]rune(line)) > 120 {
				t.Errorf("%s: too wide to read: %s", file.Name, line)
			}
		}
	}
}

func explained[T ~string](t *testing.T, all []T, meaning map[T]string) {
	t.Helper()
	for _, w := range all {
		if meaning[w] == "" {
			t.Errorf("what %s means stands nowhere", w)
		}
	}
	if len(meaning) != len(all) {
		t.Errorf("%d words, %d meanings", len(all), len(meaning))
	}
}
