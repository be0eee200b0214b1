package roster

// tone is one of the six of Vietnamese.
type tone int

const (
	level    tone = iota // ngang, unwritten
	falling              // huyền
	asking               // hỏi
	tumbling             // ngã
	sharp                // sắc
	heavy                // nặng
)

// vowels are the vowels of Vietnamese with their tones, in the order of tone.
var vowels = [][]rune{
	[]rune("aàảãáạ"), []rune("ăằẳẵắặ"), []rune("âầẩẫấậ"), []rune("eèẻẽéẹ"), []rune("êềểễếệ"), []rune("iìỉĩíị"),
	[]rune("oòỏõóọ"), []rune("ôồổỗốộ"), []rune("ơờởỡớợ"), []rune("uùủũúụ"), []rune("ưừửữứự"), []rune("yỳỷỹýỵ"),
	[]rune("AÀẢÃÁẠ"), []rune("ĂẰẲẴẮẶ"), []rune("ÂẦẨẪẤẬ"), []rune("EÈẺẼÉẸ"), []rune("ÊỀỂỄẾỆ"), []rune("IÌỈĨÍỊ"),
	[]rune("OÒỎÕÓỌ"), []rune("ÔỒỔỖỐỘ"), []rune("ƠỜỞỠỚỢ"), []rune("UÙỦŨÚỤ"), []rune("ƯỪỬỮỨỰ"), []rune("YỲỶỸÝỴ"),
}

// letter is a vowel and its tone.
type letter struct {
	vowel rune
	tone  tone
}

// spelt tells what each vowel with a tone is made of.
var spelt = func() map[rune]letter {
	all := map[rune]letter{}
	for _, row := range vowels {
		for t, r := range row[1:] {
			all[r] = letter{row[0], tone(t + 1)}
		}
	}
	return all
}()

// untone takes the tone off a letter.
func untone(r rune) (rune, tone) {
	if s, ok := spelt[r]; ok {
		return s.vowel, s.tone
	}
	return r, level
}

// toned puts a tone on a small vowel; another letter stays as it is.
func toned(vowel rune, t tone) rune {
	for _, row := range vowels {
		if row[0] == vowel {
			return row[t]
		}
	}
	return vowel
}
