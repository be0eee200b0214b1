package roster

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"
)

// sentences are what stands in rosters, long and short.
var sentences = []string{
	"Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "Danh sách đơn vị thành viên Cụm thi đua số 1", "Văn phòng Bộ",
	"Vụ Pháp luật hình sự - hành chính", "Vụ Các vấn đề chung về xây dựng pháp luật", "Cục Kế hoạch - Tài chính", "Thanh tra Bộ", "Vụ Hợp tác quốc tế",
	"Cục Công tác phía Nam", "Văn phòng Đảng - Đoàn thể", "Sở Tư pháp tỉnh Đắk Lắk", "Viện kiểm sát nhân dân huyện Thoại Sơn", "Liên đoàn Lao động huyện Đức Linh",
	"Trường Trung học phổ thông chuyên Nguyễn Bỉnh Khiêm", "Bạch Quốc An", "Phan Anh Tuấn", "Nguyễn Thị Mỹ Duyên", "Trần Quyết", "Đỗ Thuý Nga", "Huỳnh Ngọc Phượng",
	"Quyền Vụ trưởng, Bí thư Chi bộ", "Phó Giám đốc phụ trách", "Họ và tên người đại diện", "Chức vụ", "Điện thoại", "Ghi chú", "Ủy ban nhân dân xã Quảng Yên",
	"Hà Nội", "Huế", "Vũng Tàu", "Mỹ", "Lê Hà", "Tổ", "Đội 1", "Thanh Hoá", "Kỹ thuật", "Bà Rịa",
}

// encoded gives the bytes of text in an encoding, the way offices wrote them; false where it has no such letter.
func encoded(text string, is Encoding) ([]byte, bool) {
	var out []byte
	switch is {
	case UTF8:
		return []byte(text), true
	case UTF16: // without a mark; but a file has a line's end
		for _, u := range utf16.Encode([]rune(text + "\n")) {
			out = binary.LittleEndian.AppendUint16(out, u)
		}
		return out, true
	}
	for _, r := range text {
		var letters string
		switch is {
		case Windows1258:
			letters = in1258(r)
		case TCVN3:
			if i := slices.Index(tcvn3Table, r); i >= 0 {
				letters = string(rune(0xa0 + i))
			} else {
				letters = string(r)
			}
		case VNI:
			letters = inVNI(r)
		}
		for _, l := range letters {
			page := charmap.Windows1252
			if is == Windows1258 {
				page = charmap.Windows1258
			}
			b, ok := page.EncodeRune(l)
			if !ok {
				return nil, false
			}
			out = append(out, b)
		}
	}
	return out, true
}

// in1258 sets the tone behind the vowel, unless the page has both as one letter.
func in1258(r rune) string {
	if _, ok := charmap.Windows1258.EncodeRune(r); ok {
		return string(r)
	}
	vowel, t := untone(r)
	return string(vowel) + []string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}[t]
}

// inVNI finds what VNI writes a letter with by trying.
func inVNI(r rune) string {
	small := unicode.ToLower(r)
	if small < 0x80 {
		return string(r)
	}
	s := ""
	for first := range strings.SplitSeq("aeiouyñíìæóòôöî", "") {
		f := []rune(first)[0]
		if l, _ := vniLetter(f, 0); l == small {
			s = first
			break
		}
		for second := range strings.SplitSeq("ùøûõïâáàåãäêéèúüë", "") {
			if l, marked := vniLetter(f, []rune(second)[0]); marked && l == small {
				s = first + second
			}
		}
	}
	if unicode.IsUpper(r) {
		s = strings.ToUpper(s)
	}
	return s
}

// TestWhatIsKnownOfTheOldEncodings: the motto as it has stood on letterheads.
func TestWhatIsKnownOfTheOldEncodings(t *testing.T) {
	for _, c := range []struct {
		draw       func(string) string
		from, want string
	}{
		{tcvn3, "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
		{tcvn3, "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"},
		{tcvn3, "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{tcvn3, "NguyÔn ThÞ ¸nh TuyÕt", "Nguyễn Thị Ánh Tuyết"},
		{tcvn3, "Uû ban nh©n d©n, UBND", "Uỷ ban nhân dân, UBND"},
		{vni, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
		{vni, "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"},
		{vni, "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
	} {
		if got := c.draw(c.from); got != c.want {
			t.Errorf("%q is %q, want %q", c.from, got, c.want)
		}
	}
}

// TestTextIsFoundInItsEncoding, or found to be in none that can be told: never in another.
func TestTextIsFoundInItsEncoding(t *testing.T) {
	undetected := map[Encoding][]string{}
	try := func(t tb, s string, is Encoding, must bool) {
		raw, ok := encoded(s, is)
		if !ok {
			t.Fatalf("%q cannot be written in %s", s, is)
		}
		text, found, err := decode(raw, Auto)
		text = strings.TrimSuffix(text, "\n")
		if errors.Is(err, ErrUndetected) && !must {
			undetected[is] = append(undetected[is], s)
			return
		}
		if draw := fonts[found]; draw != nil {
			text = draw(text)
		}
		if err != nil || text != s || found != is && must { // "chính" is the same bytes in two of them
			t.Fatalf("%s %q is %q in %s: %v", is, s, text, found, err)
		}
		text, found, err = decode(raw, is)
		text = strings.TrimSuffix(text, "\n")
		if draw := fonts[found]; draw != nil {
			text = draw(text)
		}
		if err != nil || text != s {
			t.Fatalf("%s, chosen: %q is %q in %s: %v", is, s, text, found, err)
		}
	}
	for _, is := range []Encoding{UTF8, UTF16, Windows1258, TCVN3, VNI} {
		for _, s := range sentences {
			if is != TCVN3 || !strings.HasPrefix(s, "Ủy") { // a capital that it has not
				try(t, s, is, len(strings.Fields(s)) > 4)
			}
		}
	}
	t.Log("cannot be told: ", undetected)
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Fields(strings.Join(sentences, " "))
		words = slices.DeleteFunc(words, func(w string) bool { return w == "Ủy" })
		some := rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, "words")
		try(t, strings.Join(some, " "), rapid.SampledFrom([]Encoding{UTF8, UTF16, Windows1258, TCVN3, VNI}).Draw(t, "encoding"), false)
	})
}

// tb is a test or a run of a property.
type tb interface {
	Fatalf(format string, args ...any)
}

// TestOtherBytesAreNotTakenForVietnamese.
func TestOtherBytesAreNotTakenForVietnamese(t *testing.T) {
	for _, c := range []struct {
		raw    string
		chosen Encoding
		want   error
	}{
		{"D\xe9partement,Mus\xe9e d'art fran\xe7ais\nFran\xe7ois", Auto, ErrUndetected},
		{"H\xb5", Auto, nil}, // Hà in TCVN3, and nothing in the others
		{"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Auto, ErrNotText},
		{"STT;Đơn vị\n1;Thanh tra Bộ\n", UTF16, ErrNotUTF16},
		{"\x01\x02", TCVN3, ErrNotText},
		{"\x01\x02", Windows1258, ErrNotText},
		{"N\xe9i", UTF8, ErrBytes},
		{"\xff\xfea", Auto, ErrNotText},
		{"\xff\xfe\x00\xd8\x00\xd8", Auto, ErrNotText},
	} {
		if text, is, err := decode([]byte(c.raw), c.chosen); !errors.Is(err, c.want) {
			t.Errorf("%q is %q in %s: %v", c.raw, text, is, err)
		}
	}
}
