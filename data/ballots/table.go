package ballots

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// Table writes v for people, in Vietnamese: the papers, a line a name in ballot order, the result, and whatever does
// not balance. Columns are aligned by display width; there are no colours. The error is w's.
func Table(w io.Writer, v tally.Verdict) error {
	out := new(strings.Builder)
	if title := name.Clean(v.Title); title != "" {
		fmt.Fprintf(out, "%s\n\n", title)
	}
	fmt.Fprintf(out, "%s\n\n", papers(v))

	rows := [][]string{{"STT", "Tên", "Đồng ý", "Không đồng ý", "Không đánh dấu", "Tính trên", "Cần", "Tỷ lệ %", "Kết quả"}}
	for i, n := range v.Names {
		share := string(n.Percent)
		if share == "" {
			share = "–"
		}
		rows = append(rows, []string{
			strconv.Itoa(i + 1), name.Clean(n.Name), strconv.Itoa(n.Agree), strconv.Itoa(n.Disagree), strconv.Itoa(n.None),
			strconv.Itoa(n.Base), strconv.Itoa(n.Needed), share, outcome(v, n),
		})
	}
	align(out, rows, func(column int) bool { return column == 1 || column == len(rows[0])-1 })

	fmt.Fprintf(out, "\n%s\n", conclusion(v))
	for _, p := range v.Problems {
		fmt.Fprintf(out, "KHÔNG KHỚP: %s\n", problem(p))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// papers tells what was in the pile.
func papers(v tally.Verdict) string {
	var b strings.Builder
	if v.Issued != nil {
		fmt.Fprintf(&b, "Phát ra %d, thu về %d", *v.Issued, v.Returned)
	} else {
		fmt.Fprintf(&b, "Thu về %d", v.Returned)
	}
	fmt.Fprintf(&b, "; hợp lệ %d (trong đó phiếu trắng %d), không hợp lệ %d", v.Valid, v.Blank, v.Invalid)
	if len(v.InvalidReasons) > 0 {
		var reasons []string
		for _, reason := range slices.Sorted(maps.Keys(v.InvalidReasons)) {
			reasons = append(reasons, fmt.Sprintf("%s: %d", reasonWords(reason), v.InvalidReasons[reason]))
		}
		fmt.Fprintf(&b, " (%s)", strings.Join(reasons, ", "))
	}
	return b.String()
}

// outcome says in a word or two how a name fared.
func outcome(v tally.Verdict, n tally.NameResult) string {
	switch {
	case n.Elected:
		return "Được chọn"
	case slices.Contains(v.Tied, n.Name):
		return "Bằng phiếu"
	case n.Passes:
		return "Đạt, ngoài số lượng"
	}
	return "Không đạt"
}

// conclusion says what the vote came to.
func conclusion(v tally.Verdict) string {
	lines := []string{"Được chọn: " + list(v.Elected)}
	if v.Status == tally.Tied {
		lines = append(lines, fmt.Sprintf("Bằng phiếu cho %d chỗ còn lại: %s", v.Open, list(v.Tied)))
	}
	if v.Status == tally.Short {
		lines = append(lines, fmt.Sprintf("Còn thiếu: %d", v.Open))
	}
	return strings.Join(lines, "\n")
}

func list(names []string) string {
	if len(names) == 0 {
		return "không có"
	}
	clean := make([]string, len(names))
	for i, n := range names {
		clean[i] = name.Clean(n)
	}
	return strings.Join(clean, "; ")
}

// reasonWords gives the calculator's reasons in Vietnamese; the tellers' stay as they are.
func reasonWords(reason string) string {
	switch reason {
	case tally.ReasonBoth:
		return "đánh dấu cả hai ô"
	case tally.ReasonOverMarked:
		return "đánh dấu quá số lượng"
	case tally.ReasonBlank:
		return "phiếu trắng"
	}
	return name.Clean(reason)
}

// headWords names what the links of the chain count.
var headWords = map[string]string{
	string(tally.Members):  "số thành viên",
	string(tally.Present):  "số có mặt",
	string(tally.Voters):   "số người bỏ phiếu",
	string(tally.Issued):   "số phiếu phát ra",
	string(tally.Returned): "số phiếu thu về",
}

// problem puts a problem of the verdict in words.
func problem(p string) string {
	if serial, ok := strings.CutSuffix(strings.TrimPrefix(p, "paper "), " twice"); ok {
		return "phiếu số " + name.Clean(serial) + " có hơn một lần"
	}
	more, less, _ := strings.Cut(p, ">")
	return headWords[more] + " nhiều hơn " + headWords[less]
}

// align writes rows in columns two spaces apart, those that left names to the left and the others to the right.
func align(out *strings.Builder, rows [][]string, left func(column int) bool) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], displaywidth.String(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-displaywidth.String(cell))
			if i > 0 {
				line.WriteString("  ")
			}
			if left(i) {
				line.WriteString(cell + pad)
			} else {
				line.WriteString(pad + cell)
			}
		}
		fmt.Fprintln(out, strings.TrimRight(line.String(), " "))
	}
}
