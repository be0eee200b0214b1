package tally

import (
	"encoding/json"
	"math/big"
	"strings"
)

// Share is a percentage as it is shown, "69,23", or "" when there is no base: null in JSON. It never decides.
type Share string

// MarshalJSON gives a string, or null for "".
func (s Share) MarshalJSON() ([]byte, error) {
	if s == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(s))
}

// Percent gives part·100/base as it is shown: rounded half up to two decimals, with a decimal comma, a whole number
// without decimals, and never "0" or "100" by rounding alone. It reports false when base is not above 0 or part is
// negative. part may exceed base where the papers do not balance.
func Percent(part, base int) (string, bool) {
	if base <= 0 || part < 0 {
		return "", false
	}
	percent := big.NewRat(int64(part), 1)
	percent.Mul(percent, big.NewRat(100, int64(base)))
	if percent.IsInt() {
		return percent.Num().String(), true
	}
	// Only what is not whole can be rounded, so "0.00" and "100.00" here are by rounding.
	shown := percent.FloatString(2)
	switch {
	case shown == "0.00":
		shown = "0.01"
	case shown == "100.00" && part < base:
		shown = "99.99"
	case shown == "100.00":
		shown = "100.01"
	}
	return strings.TrimSuffix(strings.Replace(shown, ".", ",", 1), ",00"), true
}
