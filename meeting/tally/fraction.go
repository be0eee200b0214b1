package tally

import (
	"fmt"
	"strconv"
	"strings"
)

// maxDigits is how many digits either half of a Fraction may be written with.
const maxDigits = 9

// Fraction is an exact share, above 0 and at most 1, or exactly 0/1. It is not reduced: "70/100" stays as written.
type Fraction struct{ Num, Den int64 }

// ParseFraction reads "digits/digits", one to nine ASCII digits on each side. The error wraps ErrFraction.
func ParseFraction(s string) (Fraction, error) {
	num, den, ok := strings.Cut(s, "/")
	if !ok || !isDigits(num) || !isDigits(den) {
		return Fraction{}, fmt.Errorf("%w: %q", ErrFraction, s)
	}
	// Nine digits at most, so neither can fail.
	n, _ := strconv.ParseInt(num, 10, 64)
	d, _ := strconv.ParseInt(den, 10, 64)
	f := Fraction{n, d}
	if !f.valid() || n == 0 && s != "0/1" {
		return Fraction{}, fmt.Errorf("%w: %q", ErrFraction, s)
	}
	return f, nil
}

// String gives the form ParseFraction reads.
func (f Fraction) String() string {
	return strconv.FormatInt(f.Num, 10) + "/" + strconv.FormatInt(f.Den, 10)
}

// MarshalText gives String, or an error that wraps ErrFraction when f is outside what ParseFraction takes.
func (f Fraction) MarshalText() ([]byte, error) {
	if !f.valid() {
		return nil, fmt.Errorf("%w: %q", ErrFraction, f)
	}
	return []byte(f.String()), nil
}

// UnmarshalText is ParseFraction.
func (f *Fraction) UnmarshalText(text []byte) (err error) {
	*f, err = ParseFraction(string(text))
	return err
}

func (f Fraction) valid() bool {
	const limit = 1_000_000_000 // the first number of ten digits
	return f == Fraction{0, 1} || 0 < f.Num && f.Num <= f.Den && f.Den < limit
}

func isDigits(s string) bool {
	if s == "" || len(s) > maxDigits {
		return false
	}
	return strings.Trim(s, "0123456789") == ""
}
