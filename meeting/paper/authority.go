package paper

import (
	"cmp"
	"slices"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// headSignature is that of the cluster's head, or of who signs in the head's place, by the authority that the office
// gave. A name is printed where it is given or, of the head, where the record knows it.
func (w *minutes) headSignature() Signature {
	info := w.m.Info
	above, prefix, usual := authorityLines(info)
	office := orGap(cmp.Or(name.Clean(info.Signatory), usual))
	signer := info.Signer
	if heads := w.m.ClusterHeads; heads != nil && name.Clean(signer) == "" && name.Equal(office, info.Head) {
		signer = heads.Head.Name
	}
	s := w.signedBy(prefix+office, signer)
	s.Authority = above
	return s
}

// authorities are the ways in which somebody signs for others (NĐ 30/2020/NĐ-CP, Phụ lục I): on behalf of a body, in the
// head's place, on the head's orders, authorised by the head.
var authorities = []string{"TM.", "KT.", "TL.", "TUQ."}

// authorityLines are what stands above the office of who signs, in capitals, and what before it: "Q." alone stands in
// the line of the office. Where only the letters were typed, whom they mean is said: the body that issues the paper, or
// the cluster's head. The usual office is that of who signs so as a rule; on orders or authorised, anybody may.
func authorityLines(info meeting.Info) (above, prefix, usual string) {
	typed := capitals(info.Authority)
	letters, whom, _ := strings.Cut(typed, " ")
	letters = strings.TrimSuffix(letters, ".") + "."
	ofHead := whom == "" || name.Equal(whom, info.Head)
	switch {
	case typed == "":
		return "", "", info.Head
	case letters == "Q." && ofHead:
		return "", "Q. ", info.Head
	case !slices.Contains(authorities, letters):
		return typed, "", ""
	case letters == "TM.":
		return letters + " " + cmp.Or(whom, capitals(issuer(info))), "", info.Head
	case letters == "KT." && ofHead:
		usual = info.Deputy
	}
	return letters + " " + cmp.Or(whom, capitals(info.Head)), "", usual
}
