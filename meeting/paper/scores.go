package paper

import (
	"fmt"

	"thuky/meeting"
	"thuky/meeting/name"
)

// Scores gives the table of scores (Bảng điểm) with a row for every unit, to be filled in by hand: the record knows no
// scores. Its columns are those that clusters have in common (shared/domain.md, §4).
func Scores(m *meeting.Meeting) []Document {
	if len(m.Units) == 0 {
		return nil
	}
	w := &minutes{m: m}
	t := Table{Tall: signLines, Columns: []Column{{Title: "STT", Width: 4, Align: Center}, {Title: "Đơn vị", Width: 17}}}
	heads := []string{"Điểm chuẩn", "Điểm tự chấm", "Điểm thẩm định, chấm chéo", "Điểm thưởng", "Điểm trừ", "Tổng điểm", "Xếp hạng"}
	for _, head := range heads {
		t.Columns = append(t.Columns, Column{Title: head, Width: 7, Align: Center})
	}
	names := make([]string, len(m.Units))
	for i, u := range m.Units {
		names[i] = u.Name
	}
	t.Rows = numbered(names, len(heads))
	return []Document{{
		File:       "bang-diem",
		Letterhead: unnumbered(m.Info),
		Heading:    "BẢNG ĐIỂM THI ĐUA",
		Subject:    []string{fmt.Sprintf("Năm %d", m.Info.Year), name.Clean(m.Info.Cluster)},
		Notice:     m.Info.Notice,
		Body:       []Block{t},
		Signatures: []Signature{{Office: "NGƯỜI LẬP BẢNG", Hint: w.phrase("signatures.hint")}, w.headSignature()},
		Landscape:  true,
	}}
}
