package paper

import (
	"fmt"
	"strconv"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// Logs gives the logs of papers (Nhật ký nhập phiếu), one for each round whose papers were entered one by one: every
// paper as it was counted, what was set right, and the arithmetic of the result. There are no times in it: with few
// voters the time of a paper betrays its voter. A round that is still open has none, since it would let out what is
// not announced, and show the first count to the second teller.
func Logs(m *meeting.Meeting) []Document {
	var out []Document
	used := files{}
	for _, r := range m.Rounds {
		if r.State == meeting.Open || len(r.Papers) == 0 {
			continue
		}
		about := (&minutes{m: m}).title(r)
		if r.Title != "" && r.Number > 1 {
			about += fmt.Sprintf(" lần %d", r.Number)
		}
		d := logOf(m, r)
		d.File = used.name("nhat-ky-nhap-phieu", about)
		out = append(out, d)
	}
	return out
}

func logOf(m *meeting.Meeting, r *meeting.Round) Document {
	w := &minutes{m: m}
	w.label("Ngày bỏ phiếu", sentence(Day(r.Opened)))
	w.field("minutes.tellers", sentence(orGap(list(w.tellers()))))
	w.say("%s", w.ruleOf(r))
	w.heading(1, "Các phiếu đã nhập:")
	w.entered(r)
	t := traceOf(m, r)
	if len(t.changes) > 0 {
		w.heading(1, "Phiếu nhập sai đã sửa:")
		w.changed(r, t.changes)
	}
	if r.Second != nil {
		w.heading(1, "Kiểm lần thứ hai:")
		w.recount(r, t)
	}
	w.heading(1, "Kết quả:")
	w.outcome(r)
	w.fingerprint()
	return Document{
		Letterhead: unnumbered(m.Info),
		Heading:    w.phrase("names.log"),
		Subject:    append([]string{unbroken(m, upperFirst(w.ballotName(r)))}, subject(m.Info)...),
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: w.tellersSignatures(),
	}
}

// logSigns are the marks of a paper in the log.
var logSigns = map[tally.Mark]string{tally.Agree: "Đ", tally.Disagree: "K", tally.None: "–", tally.BothBoxes: "ĐK"}

// entered lists every paper of the pile by its number.
func (w *minutes) entered(r *meeting.Round) {
	w.aside("Ký hiệu: Đ là đồng ý; K là không đồng ý; ĐK là đánh dấu cả hai ô; – là không đánh dấu. Số phiếu là " +
		"thứ tự trong xấp phiếu; nhật ký không ghi giờ nhập phiếu.")
	s := sheet{leads: []Column{{Title: "Phiếu số", Width: 3, Align: Center}}, names: candidates(r)}
	for i, p := range r.Papers {
		row := sheetRow{lead: []string{strconv.Itoa(i + 1)}}
		for _, mark := range p.Marks {
			row.marks = append(row.marks, logSigns[mark])
		}
		if why := clause(InvalidReason(r.Invalid(p))); why != "" {
			row.note = "Không hợp lệ: " + why
		}
		s.rows = append(s.rows, row)
	}
	w.sheet(s)
}

// changed lists what was set right on each paper.
func (w *minutes) changed(r *meeting.Round, all []change) {
	var lines []string
	for _, c := range all {
		lines = append(lines, fmt.Sprintf("Phiếu số %d: %s (lý do: %s)", c.paper, c.words(candidates(r)), clause(c.reason)))
	}
	w.dashes(lines)
}

// outcome is the result of the pile, with its arithmetic for every name.
func (w *minutes) outcome(r *meeting.Round) {
	if len(r.Verdict.Names) == 0 {
		w.say("%s. Lý do: %s.", cancelled(r), clause(r.VoidReason))
		return
	}
	w.say("%s", w.papers(r))
	w.irregular(r)
	same := alike(r.Verdict.Names) // then what a name needs is said once
	if same {
		w.say("%s", Needed(r.Method, r.Rule, r.Verdict.Names[0], Number))
	}
	for i, n := range r.Verdict.Names {
		enough := Got(n, Number)
		if !same {
			enough = Arithmetic(r.Method, r.Rule, n, Number)
		}
		w.add(Dash(fmt.Sprintf("%s. Đồng ý: %s; không đồng ý: %s; không đánh dấu: %s. %s", candidates(r)[i], Number(n.Agree), Number(n.Disagree), Number(n.None), enough)))
	}
	switch {
	case r.State == meeting.Void:
		w.say("%s. Lý do: %s.", cancelled(r), clause(r.VoidReason))
	case r.Title == "":
		w.label("Kết luận", w.answer(r))
	case len(r.Verdict.Elected) == 0:
		w.label("Kết luận", upperFirst(w.nobody(r))+w.openSeats(r))
	default:
		w.label("Kết luận", fmt.Sprintf("%s: %s.%s", upperFirst(w.elects(r, len(r.Verdict.Elected))), list(r.Verdict.Elected), w.openSeats(r)))
	}
}

// fingerprint ties the paper to the record it was made from.
func (w *minutes) fingerprint() {
	head := w.m.Head()
	w.tell("log.record", "số", strconv.FormatUint(head.Seq, 10), "mã", head.Hash.Fingerprint())
}
