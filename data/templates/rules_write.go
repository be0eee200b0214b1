package templates

import (
	"bytes"
	"fmt"
	"strings"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// StandardRules is the file with the rules of which a public text is known, to be edited.
func StandardRules() []byte { return writeRules(meeting.Profiles()) }

// What the words of a rule mean.
var (
	methodWords = map[meeting.Method]string{
		meeting.SecretPapers: "bỏ phiếu kín, nhập từng phiếu",
		meeting.SecretTotals: "bỏ phiếu kín, Tổ kiểm phiếu giao số tổng hợp",
		meeting.ShowOfHands:  "giơ tay",
		meeting.RollCallVote: "gọi tên từng đơn vị",
		meeting.Consensus:    "chủ trì hỏi, Hội nghị nhất trí",
	}
	baseWords = map[tally.Base]string{
		tally.Members:  "tổng số đơn vị thành viên",
		tally.Present:  "số có mặt",
		tally.Voters:   "số có mặt và số biểu quyết bằng văn bản",
		tally.Issued:   "số phiếu phát ra (chỉ khi bỏ phiếu kín)",
		tally.Returned: "số phiếu thu về",
		tally.Valid:    "số phiếu hợp lệ",
		tally.Cast:     "số đồng ý và không đồng ý cho riêng tên ấy",
	}
	wayWords = map[meeting.Way]string{
		meeting.RunOff:      "bỏ phiếu lại giữa những tên bằng phiếu",
		meeting.HigherScore: "điểm cao hơn",
		meeting.Lot:         "bốc thăm, có người chứng kiến",
		meeting.ChairWay:    "kết luận của chủ trì",
		meeting.Council:     "chuyển Hội đồng Thi đua - Khen thưởng",
		meeting.LeaveOpen:   "để trống chỉ tiêu",
	}
)

func writeRules(rules []meeting.Profile) []byte {
	var b bytes.Buffer
	b.WriteString(`# Các thể lệ bình xét để chọn cho danh hiệu. Sửa, chép, bớt, thêm tùy ý; đặt tệp này cạnh cơ sở dữ liệu là có hiệu
# lực, xóa tệp đi là trở lại như mẫu chuẩn. Nhiều văn bản dưới đây đã được thay thế: đối chiếu trước khi dùng.
# (The rules a title may be voted on by. The file counts when it lies beside the database; without it the standard
# ones do. Several of the texts have since been replaced: check before use.)
#
# Mỗi thể lệ bắt đầu bằng dòng [[rule]]. Phải có name, method, base; mục nào không viết thì như ghi trong ngoặc.
#   name       tên để chọn
#   year       năm của văn bản (không ghi)
#   source     căn cứ: số, ký hiệu văn bản hoặc quy chế (không ghi)
#   method     cách biểu quyết:
`)
	explain(&b, meeting.Methods(), methodWords)
	b.WriteString("#   base       tỷ lệ tính trên:\n")
	explain(&b, tally.Bases(), baseWords)
	b.WriteString(`#   threshold  tỷ lệ phải đạt, là phân số: "2/3", "80/100" ("1/2"); viết kèm strict
#   strict     true: phải nhiều hơn tỷ lệ ấy; false: ít nhất bằng tỷ lệ ấy (true)
#   quota      chọn nhiều nhất bao nhiêu; 0: để từng danh hiệu tự định (0)
#   marks      mỗi phiếu đồng ý nhiều nhất bao nhiêu tên; 0: không hạn chế (như quota)
#   blank      phiếu để trống: valid (hợp lệ, không đồng ý ai) hay invalid (không hợp lệ) (valid)
#   both       đánh cả hai ô của một tên: paper (cả phiếu không hợp lệ) hay name (không tính cho tên ấy) (paper)
#   sealed     true: giữ kín số phiếu cho đến khi công bố; chỉ khi bỏ phiếu kín (false)
#   recuse     true: đơn vị không biểu quyết về chính mình; chỉ khi giơ tay hoặc gọi tên (false)
#   ties       bằng phiếu thì được giải quyết bằng cách nào, như ["run-off", "chair"] (mọi cách):
`)
	explain(&b, meeting.Ways(), wayWords)
	b.WriteString(`#   ceiling    số được chọn không nên quá tỷ lệ này, là phân số: quá thì chương trình nhắc, không cấm (không nhắc)
#   ceiling-source  căn cứ của ceiling (không ghi)
`)
	for _, p := range rules {
		writeRule(&b, p)
	}
	return b.Bytes()
}

// explain lists words and what they mean.
func explain[T ~string](b *bytes.Buffer, all []T, meaning map[T]string) {
	for _, w := range all {
		fmt.Fprintf(b, "#                %-14s %s\n", w, meaning[w])
	}
}

// writeRule writes a rule without what is as it would be if nothing were said.
func writeRule(b *bytes.Buffer, p meeting.Profile) {
	r, usual := p.Rule, tally.Default(p.Rule.Base)
	line := func(given bool, format string, value any) {
		if given {
			fmt.Fprintf(b, format+"\n", value)
		}
	}
	b.WriteString("\n[[rule]]\n")
	line(true, "name = %s", quote(p.Name))
	line(p.Year != 0, "year = %d", p.Year)
	line(r.Source != "", "source = %s", quote(r.Source))
	line(true, "method = %s", quote(r.Method))
	line(true, "base = %s", quote(r.Base))
	line(true, "threshold = %s", quote(r.Threshold.String()))
	line(true, "strict = %t", r.Strict)
	line(r.Quota != 0, "quota = %d", r.Quota)
	line(r.Marks != r.Quota, "marks = %d", r.Marks)
	line(r.Blank != usual.Blank, "blank = %s", quote(r.Blank))
	line(r.Both != usual.Both, "both = %s", quote(r.Both))
	line(r.Sealed, "sealed = %t", true)
	line(r.Recuse, "recuse = %t", true)
	var ties []string
	for _, w := range r.Ties {
		ties = append(ties, quote(w))
	}
	line(len(ties) > 0, "ties = [%s]", strings.Join(ties, ", "))
	line(p.Ceiling != meeting.Ceiling{}, "ceiling = %s", quote(p.Ceiling.Share.String()))
	line(p.Ceiling.Source != "", "ceiling-source = %s", quote(p.Ceiling.Source))
}
