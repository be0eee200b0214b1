package templates

import (
	"bytes"
	"fmt"
	"strconv"

	"thuky/meeting"
)

// StandardAgendas is the file with the standard kinds of meeting, to be edited.
func StandardAgendas() []byte { return writeAgendas(meeting.Templates()) }

// partWords say what the part of an item is.
var partWords = map[meeting.Part]string{
	meeting.RollCall:   "ổn định tổ chức, điểm danh",
	meeting.Opening:    "khai mạc: lý do, đại biểu, chủ trì, chương trình",
	meeting.Report:     "báo cáo",
	meeting.FollowUp:   "kiểm điểm việc thực hiện ý kiến chỉ đạo, giao ước",
	meeting.Discussion: "thảo luận, tham luận",
	meeting.Scores:     "bảng điểm",
	meeting.Nomination: "đề cử, xin rút, chốt danh sách",
	meeting.Tellers:    "bầu Tổ kiểm phiếu",
	meeting.Balloting:  "bỏ phiếu, kiểm phiếu, công bố",
	meeting.NewHeads:   "công bố hoặc bầu Trưởng Cụm, Phó Trưởng Cụm",
	meeting.Pledging:   "ký giao ước",
	meeting.Directing:  "phát biểu chỉ đạo",
	meeting.Closing:    "thông qua biên bản, bế mạc",
	meeting.Other:      "việc khác",
}

func writeAgendas(kinds []meeting.Template) []byte {
	var b bytes.Buffer
	b.WriteString(`# Các loại hội nghị và chương trình của từng loại. Sửa, chép, bớt, thêm tùy ý; đặt tệp này cạnh cơ sở dữ liệu là có
# hiệu lực, xóa tệp đi là trở lại như mẫu chuẩn. Dòng bắt đầu bằng dấu # là ghi chú.
# (The kinds of meeting and their agendas. The file counts when it lies beside the database; without it the standard
# ones do.)
#
# Mỗi loại bắt đầu bằng dòng [[meeting]]:
#   key      từ ngắn gọi loại ấy: chữ thường không dấu, chữ số, dấu gạch nối; mỗi loại một từ
#   name     tên để chọn; name-en là tên trên màn hình tiếng Anh, bỏ được
#   title    tên hội nghị
#   items    các mục của chương trình, theo thứ tự; mỗi mục một dòng { … }, sau có dấu phẩy
# Trong mỗi mục:
#   minutes  số phút dự kiến, từ 0 đến ` + strconv.Itoa(meeting.MaxMinutes) + `; bỏ được
#   part     mục ấy là việc gì, để màn hình của việc ấy có sẵn; một trong các từ sau:
`)
	for _, p := range meeting.Parts() {
		fmt.Fprintf(&b, "#              %-11s %s\n", p, partWords[p])
	}
	b.WriteString(`#   name     tên mục, như ghi vào biên bản
#   who      ai chủ trì mục ấy; bỏ được
# Trong title, name của mục và who: {` + meeting.ThisYear + `} là năm của hội nghị, {` + meeting.NextYear + `} là năm tiếp theo.
`)
	for _, k := range kinds {
		fmt.Fprintf(&b, "\n[[meeting]]\nkey = %s\nname = %s\n", quote(k.Key), quote(k.Name))
		if k.English != "" {
			fmt.Fprintf(&b, "name-en = %s\n", quote(k.English))
		}
		fmt.Fprintf(&b, "title = %s\nitems = [\n", quote(k.Title))
		for _, it := range k.Items {
			fmt.Fprintf(&b, "  { minutes = %2d, part = %-13s name = %s", it.Minutes, quote(it.Part)+",", quote(it.Name))
			if it.Who != "" {
				fmt.Fprintf(&b, ", who = %s", quote(it.Who))
			}
			b.WriteString(" },\n")
		}
		b.WriteString("]\n")
	}
	return b.Bytes()
}

// quote writes a text that is clean (see name.Clean), so that TOML reads it as it is.
func quote[T ~string](s T) string { return strconv.Quote(string(s)) }
