package tui_test

import (
	"testing"

	"thuky/meeting/phrase"
)

// The office's own words come from their file: first it is made, then read, and what is wrong in it is said.
func TestTheWordsOfThePapersComeFromTheirFile(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("cau chu")
	s.Want("nhà/phrases.toml", "Sửa tệp ấy")
	s.Press("enter")
	s.that(len(s.desk.shown) == 1 && s.desk.shown[0] == "nhà", "shown: %v", s.desk.shown)

	s.desk.phrasesErr = &phrase.Error{Kind: phrase.ErrPlaceholder, Key: "minutes.ended", What: "giờ", Has: []string{"thời gian"}}
	s.find("cau chu")
	s.Want("Câu “minutes.ended” không có chỗ điền {giờ}; có: {thời gian}.")
	s.Press("esc")

	s.desk.phrases, s.desk.phrasesErr = phrase.Set{"minutes.place": "Nơi họp"}, nil
	s.find("cau chu")
	s.Want("Đã nạp 1 câu")
	s.Press("7")
	s.Want("Nơi họp: ")
	s.find("cau chu")
	s.Want("Không có gì thay đổi")
	s.Press("ctrl+z")
	s.Want("Địa điểm: ")
}
