package meeting

import (
	"slices"
	"strings"

	"thuky/meeting/name"
)

// partWords tell what an item of the agenda is from its name, as conferences call it; the first that fits decides, so
// that "thông qua bảng điểm" is about scores and "thông qua biên bản" closes. What an item begins with may say what it is
// whatever it names besides: "Giới thiệu Trưởng Cụm".
var partWords = []struct {
	part  Part
	words []string // as name.Search gives them; "^" stands before those that an item must begin with
}{
	{Opening, []string{"^gioi thieu", "^tuyen bo ly do", "^khai mac"}},
	{RollCall, []string{"diem danh", "on dinh to chuc", "roll call"}},
	{FollowUp, []string{"kiem diem viec", "viec thuc hien y kien chi dao", "viec da giao", "viec hoi nghi truoc", "follow up"}},
	{Scores, []string{"bang diem", "cham diem", "diem thi dua", "scores"}},
	{Tellers, []string{"to kiem phieu", "ban kiem phieu", "the le", "tellers"}},
	{Balloting, []string{"bo phieu", "kiem phieu", "ket qua bau", "binh xet", "voting", "ballot"}},
	{Nomination, []string{"de cu", "ung cu", "xin rut", "chot danh sach", "nomination"}},
	{NewHeads, []string{"cong bo truong", "cong bo don vi truong", "cong bo quyet dinh", "bau truong", "bau don vi truong", "cu truong", "ban giao", "new heads"}},
	{Discussion, []string{"thao luan", "tham luan", "gop y", "y kien cac don vi", "discussion"}},
	{Report, []string{"trinh bay"}},
	{Pledging, []string{"giao uoc", "ky ket", "pledge"}},
	{Directing, []string{"chi dao", "directives"}},
	{Closing, []string{"be mac", "thong qua bien ban", "closing"}},
	{Report, []string{"bao cao", "phuong huong", "report"}},
	{Opening, []string{"khai mac", "chao co", "thong qua chuong trinh", "opening"}},
}

// PartOf tells what part of a conference an item of this name is: Other where its name does not tell.
func PartOf(item string) Part {
	said := "^" + name.Search(item)
	for _, p := range partWords {
		if slices.ContainsFunc(p.words, func(w string) bool { return strings.Contains(said, w) }) {
			return p.part
		}
	}
	return Other
}
