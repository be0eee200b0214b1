package data

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Fingerprint is what a paper tells of the record that it was printed from.
type Fingerprint struct {
	Events uint64 // the record had so many when it was printed
	Code   string // meeting.Hash.Fingerprint of the last of them
}

// printed finds the number and the code in what stands on paper, with or without the words around them: the last digits
// before the code are the number.
var printed = regexp.MustCompile(`(?:^|[^0-9a-f])([0-9]{1,18})(?: | [^0-9]*[^0-9a-f])([0-9a-f]{4}) ?([0-9a-f]{4}) ?([0-9a-f]{4}) ?([0-9a-f]{4})[^\pL\pM\pN]*$`)

// ParseFingerprint reads a fingerprint as it is printed: "57 1a2b 3c4d 5e6f 7a8b", or the whole sentence. The error is an
// ErrNotFingerprint.
func ParseFingerprint(text string) (Fingerprint, error) {
	plain := strings.ToLower(strings.Join(strings.Fields(text), " ")) // a document may have other spaces
	if parts := printed.FindStringSubmatch(plain); parts != nil {
		if n, err := strconv.ParseUint(parts[1], 10, 64); err == nil && n > 0 {
			return Fingerprint{n, strings.Join(parts[2:], " ")}, nil
		}
	}
	return Fingerprint{}, &Error{Kind: ErrNotFingerprint, Typed: text}
}

// Printed reports as a *FingerprintError that the record is not the one that a paper was printed from. Of an event that a
// salvage lacks, or that would stand after it, that cannot be told: a *SalvagedError.
func (v Verified) Printed(on Fingerprint) error {
	e := &FingerprintError{ID: v.ID, Paper: on, Events: v.Events}
	for _, event := range v.events {
		if event.Seq == on.Events {
			if e.Found = event.Hash.Fingerprint(); e.Found == on.Code {
				return nil
			}
		}
	}
	if e.Found == "" && v.part != nil {
		return v.part
	}
	return e
}

// FingerprintError says that a record does not have, at an event, the fingerprint that stands on a paper.
type FingerprintError struct {
	ID     string
	Paper  Fingerprint
	Found  string // at that event; empty where the record has no such event
	Events int    // of the record
}

func (e *FingerprintError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *FingerprintError) Sentence(lang string) string {
	if e.Found == "" {
		form := "Hồ sơ %s không có bản ghi số %d, chỉ có %d bản ghi: không phải hồ sơ mà giấy ấy in từ đó, hoặc đã mất phần cuối."
		if lang == "en" {
			form = "The record of %s has no event %d, only %d events: it is not the record that the paper was printed from, or has lost its end."
		}
		return fmt.Sprintf(form, e.ID, e.Paper.Events, e.Events)
	}
	form := "Hồ sơ %s ở bản ghi số %d có mã %s, không phải %s: không phải hồ sơ mà giấy ấy in từ đó."
	if lang == "en" {
		form = "The record of %s has at event %d the code %s, not %s: it is not the record that the paper was printed from."
	}
	return fmt.Sprintf(form, e.ID, e.Paper.Events, e.Found, e.Paper.Code)
}
