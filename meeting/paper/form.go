package paper

import (
	"strconv"
	"strings"
	"time"

	"thuky/meeting"
	"thuky/meeting/name"
)

// letterhead is the head of a paper of this meeting with its number left to be filled in. What the office did not give
// is left out; but every paper has an agency.
func letterhead(info meeting.Info) Letterhead {
	return Letterhead{
		Superior: capitals(info.Superior),
		Agency:   capitals(issuer(info)),
		Number:   "Số: " + numberOf("", info.Symbol),
	}
}

// numberOf is the number of a paper with its symbol: "05/BB-CTĐ1", or "……/BB-CTĐ1" while it is left to be filled in. One
// that bears its symbol already stays as it is.
func numberOf(number, symbol string) string {
	number = orGap(number)
	if strings.Contains(number, "/") {
		return number
	}
	return figures(number) + "/" + orGap(symbol)
}

// figures writes a number of a paper as papers do, from 1 to 9 with a zero; anything else stays as it is.
func figures(number string) string {
	if n, err := strconv.Atoi(number); err == nil && n > 0 {
		return Number(n)
	}
	return number
}

// issuer is who issues the papers: the agency, else the cluster.
func issuer(info meeting.Info) string {
	if agency := name.Clean(info.Agency); agency != "" {
		return agency
	}
	return name.Clean(info.Cluster)
}

// unnumbered is the head of a paper that is attached to another, or handed out, and gets no number of its own.
func unnumbered(info meeting.Info) Letterhead {
	h := letterhead(info)
	h.Number = ""
	return h
}

// held is when the meeting began or, before that, is to begin.
func held(m *meeting.Meeting) time.Time {
	if t := m.Began(); !t.IsZero() {
		return t
	}
	return m.Info.Start
}

// symbolOf is the symbol of another kind of paper of the same office: "BB-CTĐ1" gives "TTr-CTĐ1".
func symbolOf(kind string, info meeting.Info) string {
	_, office, _ := strings.Cut(name.Clean(info.Symbol), "-")
	return kind + "-" + orGap(office)
}

// subject is what the meeting's papers are about: its title, and the cluster where the title does not name it.
func subject(info meeting.Info) []string {
	lines := []string{name.Clean(info.Title)}
	if !strings.Contains(name.Fold(info.Title), name.Fold(info.Cluster)) {
		lines = append(lines, name.Clean(info.Cluster))
	}
	return lines
}

// receivers are the lines of Nơi nhận; the block is part of every form and is printed empty where nothing is known.
func receivers(info meeting.Info) []string {
	var lines []string
	for _, s := range info.Receiver {
		if s = name.Clean(s); s != "" {
			lines = append(lines, s)
		}
	}
	if len(lines) == 0 {
		return []string{gap, "Lưu: VT, " + gap}
	}
	return lines
}

// signature is room for one of the officers, under a phrase; nobody known by the office alone has a name printed.
func (w *minutes) signature(office string, o meeting.Officer) Signature {
	return w.signedBy(w.phrase(office), o.Person.Name)
}

// signedBy is a signatory's place. How to sign is said where the name is left to be written.
func (w *minutes) signedBy(office, signer string) Signature {
	s := Signature{Office: capitals(office), Name: name.Clean(signer)}
	if s.Name == "" {
		s.Hint = w.phrase("signatures.hint")
	}
	return s
}

// signatures are those of Mẫu 1.9: the secretary on the left, the chair on the right. Two chairs sign side by side; for
// more, the first signs on behalf of all (TM., NĐ 30/2020/NĐ-CP, Phụ lục I).
func (w *minutes) signatures() []Signature {
	return append([]Signature{w.secretarySignature()}, w.chairSignatures()...)
}

// secretarySignature is that of the first secretary. Where none is named the room is printed all the same.
func (w *minutes) secretarySignature() Signature {
	var secretary meeting.Officer
	if all := w.m.With(meeting.Secretary); len(all) > 0 {
		secretary = all[0]
	}
	return w.signature("signatures.secretary", secretary)
}

// chairSignatures are those of the chair, or of two; of more, one signs for all.
func (w *minutes) chairSignatures() []Signature {
	switch chairs := w.m.With(meeting.Chair); len(chairs) {
	case 0:
		return []Signature{w.signature("signatures.chair", meeting.Officer{})}
	case 1:
		return []Signature{w.signature("signatures.chair", chairs[0])}
	case 2:
		return []Signature{w.signature("signatures.chair", chairs[0]), w.signature("signatures.chair", chairs[1])}
	default:
		return []Signature{w.signature("signatures.chairs", chairs[0])}
	}
}

func capitals(s string) string { return strings.ToUpper(name.Clean(s)) }
