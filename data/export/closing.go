package export

import (
	"strings"

	"thuky/meeting/paper"
)

// dash leads an item of a list and a receiver (NĐ 30/2020/NĐ-CP, Phụ lục I).
const dash = "- "

// beside says whether the receivers stand on the left of a single signature, as in most papers (NĐ 30/2020/NĐ-CP,
// Phụ lục III). Under several signatures, as in minutes (Mẫu 1.9), they follow below.
func beside(d paper.Document) bool { return len(d.Signatures) == 1 && len(d.Receivers) > 0 }

// signatureRows deals the signatures out to rows of at most three, as evenly as they go, the fuller rows first.
func signatureRows(all []paper.Signature) [][]paper.Signature {
	const most = 3

	rows := make([][]paper.Signature, 0, (len(all)+most-1)/most)
	for left := cap(rows); left > 0; left-- {
		n := (len(all) + left - 1) / left
		rows = append(rows, all[:n])
		all = all[n:]
	}

	return rows
}

// receiverLines puts the dash before each receiver and the mark after it: a semicolon, a full stop after the last.
func receiverLines(receivers []string) []string {
	marked := make([]string, len(receivers))

	for i, s := range receivers {
		s = strings.TrimRight(strings.TrimSpace(clean(s)), ";,")

		switch {
		case i < len(receivers)-1:
			s += ";"
		case !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "…"): // which ends "Lưu: VT, …" by itself
			s += "."
		}

		marked[i] = dash + s
	}

	return marked
}

// endsInTable says whether the signatures follow a table.
func endsInTable(d paper.Document) bool {
	if len(d.Body) == 0 || len(d.Signatures) == 0 {
		return false
	}

	_, table := d.Body[len(d.Body)-1].(paper.Table)

	return table
}
