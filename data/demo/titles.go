package demo

import (
	"thuky/meeting"
	"thuky/meeting/tally"
)

// The two titles, in the order in which they are voted on.
const (
	sectorFlag     meeting.ID = "co-nganh"
	governmentFlag meeting.ID = "co-chinh-phu"
)

// titles are those of the report, with as many places as it names units; the winners of the first are the candidates
// of the second, since the report says "of these".
func titles() []meeting.NewTitle {
	return []meeting.NewTitle{
		{ID: sectorFlag, Name: "Cờ thi đua Ngành Tư pháp", Rule: rule(4)},
		{ID: governmentFlag, Name: "Cờ thi đua Chính phủ", Official: "Cờ thi đua của Chính phủ", Rule: rule(2), From: sectorFlag, Ceiling: oneFifth()},
	}
}

// oneFifth is the legal note of at most 20 % for the Government's flag. It counts the whole ministry, not one cluster:
// the real conference sent two of four.
func oneFifth() meeting.Ceiling {
	return meeting.Ceiling{Share: tally.Fraction{Num: 1, Den: 5}, Source: "quy định về Cờ thi đua của Chính phủ (tính trên toàn Bộ, không phải một Cụm)"}
}

// rule is made up, as its source says: there is no national threshold, and the cluster's own is not public.
func rule(quota int) meeting.Rule {
	r := meeting.Rule{
		Method: meeting.SecretPapers,
		Rule:   tally.Default(tally.Members),
		Source: "Thể lệ minh họa, không phải quy chế của Cụm",
	}
	r.Quota, r.Marks = quota, quota
	return r
}
