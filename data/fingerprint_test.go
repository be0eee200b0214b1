package data

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"thuky/data/demo"
	"thuky/meeting"
	"thuky/meeting/paper"
)

func TestAFingerprintIsReadAsItIsPrinted(t *testing.T) {
	want := Fingerprint{57, "1a2b 3c4d 5e6f 7a8b"}
	for _, text := range []string{
		"57 1a2b 3c4d 5e6f 7a8b", "57 1a2b3c4d5e6f7a8b", " 57\t1A2B 3C4D 5E6F 7A8B. ", "57 1a2b\u00a03c4d 5e6f 7a8b",
		"Lập từ bản ghi điện tử của Hội nghị gồm 57 sự kiện, mã đối chiếu 1a2b 3c4d 5e6f 7a8b.",
		"năm 2020, gồm 57 sự kiện, mã đối chiếu 1a2b 3c4d 5e6f 7a8b.",
	} {
		if got, err := ParseFingerprint(text); err != nil || got != want {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	if got, err := ParseFingerprint("1234 5678 9012 3456 7890"); err != nil || got != (Fingerprint{1234, "5678 9012 3456 7890"}) {
		t.Errorf("digits alone: %v, %v", got, err)
	}
	for _, text := range []string{"", "57", "1a2b 3c4d 5e6f 7a8b", "1234 5678 9012 3456", "0 1a2b 3c4d 5e6f 7a8b", "57 1a2b 3c4d 5e6f", "57 1a2b 3c4d 5e6f 7a8b x", "57 1a2b 3c4d 5e6f 7a8b được", "57 1a2b 3c4d 5e6f 7a8b ệ", "57 1a2b 3c4d 5e6f 7a8b ٣"} {
		_, err := ParseFingerprint(text)
		if fails(t, err, ErrNotFingerprint); !Misused(err) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// What was typed is no file: it is told as it was typed, all on one line, and a long text not whole.
func TestWhatIsNoFingerprintIsToldAsItWasTyped(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "“”",
		"a/b\n\x1b[31m":           "“a/b;?[31m”",
		strings.Repeat("ế/", 300): "“" + strings.Repeat("ế/", 31) + "ế…”",
	} {
		_, err := ParseFingerprint(text)
		known, ok := errors.AsType[*Error](err)
		if !ok || known.Path != "" || !strings.HasPrefix(known.Sentence("en"), want+" is not a code") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// What the paper log of a meeting under way prints is found in the record of the meeting when it is over, and in no other.
func TestThePaperIsMatchedWithTheRecord(t *testing.T) {
	events, err := demo.Finished()
	must(t, err)
	v, err := Verify("m", events)
	must(t, err)
	for n := 1; n <= len(events); n++ {
		must(t, v.Printed(Fingerprint{uint64(n), events[n-1].Hash.Fingerprint()}))
	}
	m, err := meeting.Fold(events)
	must(t, err)
	_, said, _ := strings.Cut(fmt.Sprint(paper.Logs(m)[0].Body), "Lập từ")
	said, _, _ = strings.Cut(said, ".")
	on, err := ParseFingerprint(said)
	if err != nil || v.Printed(on) != nil {
		t.Errorf("%q: %v, %v", said, on, err)
	}
	for on, want := range map[Fingerprint]string{
		{57, events[57].Hash.Fingerprint()}:                 "has at event 57 the code " + events[56].Hash.Fingerprint() + ", not " + events[57].Hash.Fingerprint(),
		{97, events[95].Hash.Fingerprint()}:                 "has no event 97, only 96 events",
		{uint64(len(events)), events[0].Hash.Fingerprint()}: "not " + events[0].Hash.Fingerprint(),
	} {
		err := v.Printed(on)
		wrong, ok := errors.AsType[*FingerprintError](err)
		if !ok || !DoesNotHold(err) || !strings.Contains(wrong.Sentence("en"), want) || wrong.Sentence("vi") == wrong.Sentence("en") {
			t.Errorf("%v: %v", on, err)
		}
	}
}

// FuzzParseFingerprint: what is read is what was printed, and stays it when it is printed again.
func FuzzParseFingerprint(f *testing.F) {
	for _, text := range []string{"57 1a2b 3c4d 5e6f 7a8b", "Hồ sơ có 57 việc, mã 1a2b3c4d5e6f7a8b.", "", "57", "0 1a2b 3c4d 5e6f 7a8b", "57 1A2B 3C4D 5E6F 7A8B"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := ParseFingerprint(text)
		if err != nil {
			if !errors.Is(err, ErrNotFingerprint) {
				t.Fatal(err)
			}
			return
		}
		again, err := ParseFingerprint(fmt.Sprint(got.Events, " ", got.Code))
		if err != nil || again != got || got.Events == 0 || len(got.Code) != 19 {
			t.Fatalf("%q is read as %+v, then as %+v (%v)", text, got, again, err)
		}
	})
}
