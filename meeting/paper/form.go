package paper

import (
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// How a signature is asked for.
const signHint = "(Ký, ghi rõ họ tên)"

// letterhead is the head of a paper of this meeting with its number left to be filled in. What the office did not give
// is left out; the agency, which every paper has, is then the cluster.
func letterhead(info meeting.Info) Letterhead {
	agency := info.Agency
	if name.Clean(agency) == "" {
		agency = info.Cluster
	}
	return Letterhead{
		Superior: capitals(info.Superior),
		Agency:   capitals(agency),
		Number:   "Số: " + gap + "/" + orGap(info.Symbol),
	}
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

// signature is room for one of the officers; nobody known by the office alone has a name printed.
func signature(office string, o meeting.Officer) Signature {
	return Signature{Office: office, Hint: signHint, Name: name.Clean(o.Person.Name)}
}

// minutesSignatures are those of Mẫu 1.9: the secretary on the left, the chair on the right. Two chairs sign side by
// side; for more, the first signs on behalf of all (TM., NĐ 30/2020/NĐ-CP, Phụ lục I).
func minutesSignatures(m *meeting.Meeting) []Signature {
	var secretary, chair meeting.Officer // nobody, where none is named: the room is printed all the same
	if all := m.With(meeting.Secretary); len(all) > 0 {
		secretary = all[0]
	}
	chairs := m.With(meeting.Chair)
	if len(chairs) > 0 {
		chair = chairs[0]
	}
	left := signature("THƯ KÝ", secretary)
	switch {
	case len(chairs) == 2:
		return []Signature{left, signature("CHỦ TỌA", chairs[0]), signature("CHỦ TỌA", chairs[1])}
	case len(chairs) > 2:
		return []Signature{left, signature("TM. ĐOÀN CHỦ TỌA", chair)}
	}
	return []Signature{left, signature("CHỦ TỌA", chair)}
}

func capitals(s string) string { return strings.ToUpper(name.Clean(s)) }
