package tally

import "fmt"

// Mark is what a paper says of one name.
type Mark uint8

// The marks of a paper.
const (
	None      Mark = iota // no box marked
	Agree                 // đồng ý
	Disagree              // không đồng ý
	BothBoxes             // both boxes marked
)

// markText holds the text of every Mark at its number. It is recorded: never change it.
const markText = ".10*"

// String gives the mark as one character: "." none, "1" agree, "0" disagree, "*" both.
func (m Mark) String() string {
	if int(m) >= len(markText) {
		return fmt.Sprintf("Mark(%d)", uint8(m))
	}
	return markText[m : m+1]
}

// MarshalText gives String. The error wraps ErrMark.
func (m Mark) MarshalText() ([]byte, error) { return Marks{m}.MarshalText() }

// UnmarshalText reads what MarshalText gives. The error wraps ErrMark.
func (m *Mark) UnmarshalText(text []byte) error {
	var ms Marks
	if err := ms.UnmarshalText(text); err != nil {
		return err
	}
	if len(ms) != 1 {
		return fmt.Errorf("%w: %q", ErrMark, text)
	}
	*m = ms[0]
	return nil
}

// Marks are those of one paper, in ballot order. As text, and so in JSON, they are one character a name: "11.0*".
type Marks []Mark

// MarshalText gives one character a name. The error wraps ErrMark.
func (ms Marks) MarshalText() ([]byte, error) {
	text := make([]byte, len(ms))
	for i, m := range ms {
		if int(m) >= len(markText) {
			return nil, fmt.Errorf("%w: %v", ErrMark, m)
		}
		text[i] = markText[m]
	}
	return text, nil
}

// UnmarshalText reads what MarshalText gives. The error wraps ErrMark.
func (ms *Marks) UnmarshalText(text []byte) error {
	read := make(Marks, len(text))
	for i, c := range text {
		switch c {
		case '.':
			read[i] = None
		case '1':
			read[i] = Agree
		case '0':
			read[i] = Disagree
		case '*':
			read[i] = BothBoxes
		default:
			return fmt.Errorf("%w: %q", ErrMark, text)
		}
	}
	*ms = read
	return nil
}

// Paper is one paper of the pile.
type Paper struct {
	Serial  string `json:"serial"`            // its number in the pile, compared as text; not empty
	Invalid string `json:"invalid,omitempty"` // why the tellers set it aside, in their words; empty if they did not
	Marks   Marks  `json:"marks"`             // one a name, in ballot order
}

// Why a paper is invalid when the tellers gave no reason of their own.
const (
	ReasonBoth       = "both"        // a name with both boxes marked, where that spoils the paper
	ReasonOverMarked = "over-marked" // more names agreed than the rule allows
	ReasonBlank      = "blank"       // no mark at all, where that is invalid
)

// Judge says how p stands under r: the first reason that makes it invalid, "" when it is valid, and whether it is
// blank. A name with both boxes marked leaves no mark for that name, but such a paper is not blank: somebody wrote on
// it. p is not checked against a ballot.
func (r Rule) Judge(p Paper) (reason string, blank bool) {
	var marked [BothBoxes + 1]int
	for _, m := range p.Marks {
		marked[m&BothBoxes]++ // the mask keeps a wrong Mark within the array
	}
	blank = marked[None] == len(p.Marks)
	switch {
	case p.Invalid != "":
		return p.Invalid, blank
	case r.Both == BothPaper && marked[BothBoxes] > 0:
		return ReasonBoth, blank
	case r.Marks > 0 && marked[Agree] > r.Marks:
		return ReasonOverMarked, blank
	case r.Blank == BlankInvalid && blank:
		return ReasonBlank, blank
	}
	return "", blank
}
