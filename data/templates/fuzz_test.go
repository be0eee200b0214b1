package templates

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/phrase"
)

// Whatever a file holds is read or refused, and what is read may be kept.
func FuzzPhrases(f *testing.F) {
	f.Add(StandardPhrases())
	f.Add([]byte("[votes]\npassed = \"{\"\n[votes.x]\na=1"))
	f.Add([]byte("votes.passed = 'x'\n\xff"))
	f.Fuzz(func(t *testing.T, src []byte) {
		set, err := Phrases("", bytes.NewReader(src))
		if err == nil && set.Check() != nil {
			t.Errorf("%v", set)
		}
		said(t, src, err)
	})
}

// A meeting can be set up from whatever is read, and what is written of it reads the same.
func FuzzAgendas(f *testing.F) {
	f.Add(StandardAgendas())
	f.Add([]byte(oneKind))
	f.Add([]byte("[[meeting]]\nkey='x'\nname='x'\ntitle='{nam}'\n[[meeting.items]]\nname='x'\npart='other'\nminutes=1_0\n[[meeting.items]]"))
	f.Add([]byte("meeting=[{key='x',items=[{},[],{a.b=1}]}]"))
	f.Add([]byte("[[meeting]]\n\"key\"=\"\\u0078\"\nname=\"\"\"\nx\"\"\"\n[meeting.items]\na=1979-05-27"))
	f.Fuzz(func(t *testing.T, src []byte) {
		kinds, err := Agendas("", bytes.NewReader(src))
		said(t, src, err)
		for _, k := range kinds {
			mayBeSetUp(t, k)
		}
		if again, err := Agendas("", bytes.NewReader(writeAgendas(kinds))); len(kinds) > 0 && !tooLong(err) && !reflect.DeepEqual(again, kinds) {
			t.Errorf("%+v, %+v, %v", kinds, again, err)
		}
	})
}

// A title can be voted on by whatever is read, and what is written of it reads the same.
func FuzzRules(f *testing.F) {
	f.Add(StandardRules())
	f.Add([]byte(oneRule))
	f.Add([]byte("[[rule]]\nname='x'\nmethod='hands'\nbase='present'\nthreshold='0/1'\nstrict=true\nquota=0x10\nties=[]\nrecuse=true"))
	f.Add([]byte("rule=[{name='x',method='roll-call',base='issued'},{}]"))
	f.Add([]byte("[[rule]]\nname='x'\nmethod='consensus'\nbase='cast'\nties=['open',['open'],3]\nceiling='1/1'\nyear=2e3"))
	f.Fuzz(func(t *testing.T, src []byte) {
		rules, err := Rules("", bytes.NewReader(src))
		said(t, src, err)
		if len(rules) > 0 {
			mayBeSetUp(t, meeting.Templates()[0], rules...)
		}
		if again, err := Rules("", bytes.NewReader(writeRules(rules))); len(rules) > 0 && !tooLong(err) && !reflect.DeepEqual(again, rules) {
			t.Errorf("%+v, %+v, %v", rules, again, err)
		}
	})
}

// tooLong: the comments of the standard file make a long file longer.
func tooLong(err error) bool { return errors.Is(err, errTooLong) }

// said: what is wrong is said in both languages, on one line of theirs, of a line there is.
func said(t *testing.T, src []byte, err error) {
	if err == nil {
		return
	}
	wrong, ok := errors.AsType[*Error](err)
	if !ok || wrong.Line < 0 || wrong.Line > 1+bytes.Count(src, []byte("\n")) {
		t.Fatalf("%v", err)
	}
	fault, ofKey := errors.AsType[*Fault](err)
	whole := errors.Is(err, errTooLong) || ofKey && errors.Is(fault, ErrMissing) && (fault.Key == "meeting" || fault.Key == "rule")
	if wrong.Line == 0 && !whole {
		t.Errorf("nowhere: %v", err)
	}
	vi, en := wrong.Sentence("vi"), wrong.Sentence("en")
	if vi == en || strings.Contains(vi+en, "%!") || errors.Is(err, phrase.ErrUnknown) && wrong.Line == 0 {
		t.Errorf("%s / %s", vi, en)
	}
}
