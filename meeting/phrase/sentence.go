package phrase

import (
	"errors"
	"strings"
)

// Sentence says what is wrong with a text and what to do, in "vi" or "en".
func (e *Error) Sentence(lang string) string {
	vi, en := "", ""
	switch {
	case errors.Is(e.Kind, ErrUnknown):
		vi, en = "Không có câu nào tên “"+e.Key+"”", "There is no phrase “"+e.Key+"”"
	case errors.Is(e.Kind, ErrPlaceholder):
		vi, en = "Câu “"+e.Key+"” không có chỗ điền {"+e.What+"}", "The phrase “"+e.Key+"” has no placeholder {"+e.What+"}"
	case errors.Is(e.Kind, ErrMissing):
		vi, en = "Câu “"+e.Key+"” thiếu {"+e.What+"}, là số liệu mà văn bản phải có", "The phrase “"+e.Key+"” leaves out {"+e.What+"}, a fact that the paper must tell"
	case errors.Is(e.Kind, ErrBraces):
		vi, en = "Câu “"+e.Key+"” có dấu { hoặc } lẻ", "The phrase “"+e.Key+"” has a brace without its other half"
	case errors.Is(e.Kind, ErrTooLong):
		vi, en = "Câu “"+e.Key+"” dài quá 2.000 chữ", "The phrase “"+e.Key+"” has more than 2,000 letters"
	default:
		vi, en = "Câu “"+e.Key+"” để trống", "The phrase “"+e.Key+"” is empty"
	}
	if len(e.Has) > 0 {
		all := make([]string, len(e.Has))
		for i, s := range e.Has {
			if all[i] = s; !errors.Is(e.Kind, ErrUnknown) {
				all[i] = "{" + s + "}"
			}
		}
		vi, en = vi+"; có: "+strings.Join(all, ", "), en+"; there are: "+strings.Join(all, ", ")
	}
	if lang == "en" {
		return en + "."
	}
	return vi + "."
}
