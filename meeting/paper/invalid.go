package paper

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"thuky/meeting/tally"
)

// InvalidReason says in Vietnamese why a paper is not counted. A reason in the tellers' own words stays as it is.
func InvalidReason(reason string) string {
	switch reason {
	case tally.ReasonBoth:
		return "đánh dấu cả hai ô của một tên"
	case tally.ReasonOverMarked:
		return "đánh dấu quá số lượng"
	case tally.ReasonBlank:
		return "không đánh dấu"
	}
	return reason
}

// invalidReasons lists why papers are invalid and how many: "đánh dấu quá số lượng: 01".
func invalidReasons(reasons map[string]int) string {
	var parts []string
	for _, r := range slices.Sorted(maps.Keys(reasons)) {
		parts = append(parts, fmt.Sprintf("%s: %s", clause(InvalidReason(r)), Number(reasons[r])))
	}
	return list(parts)
}

// problemNouns are the numbers that problems of a verdict compare.
var problemNouns = map[string]string{
	string(tally.Members):  "số đơn vị thành viên",
	string(tally.Present):  "số đơn vị có mặt",
	string(tally.Voters):   "số đơn vị tham gia bỏ phiếu",
	string(tally.Issued):   "số phiếu phát ra",
	string(tally.Returned): "số phiếu thu về",
}

// ProblemWords says in Vietnamese what does not balance: "returned>issued" is "số phiếu thu về nhiều hơn số phiếu phát
// ra". What is not a problem of a tally.Verdict stays as it is.
func ProblemWords(problem string) string { return problemWords(problem, false) }

// problemWords says it of an open vote too, where what came back is what was answered.
func problemWords(problem string, open bool) string {
	if open && strings.HasPrefix(problem, "returned>") {
		return "số ý kiến ghi nhận nhiều hơn " + strings.ReplaceAll(problemNouns[problem[len("returned>"):]], "bỏ phiếu", "biểu quyết")
	}
	if small, large, ok := strings.Cut(problem, ">"); ok && problemNouns[small] != "" && problemNouns[large] != "" {
		return problemNouns[small] + " nhiều hơn " + problemNouns[large]
	}
	if serial, ok := strings.CutPrefix(problem, "paper "); ok {
		if serial, ok = strings.CutSuffix(serial, " twice"); ok {
			return "phiếu số " + serial + " được nhập hai lần"
		}
	}
	return problem
}
