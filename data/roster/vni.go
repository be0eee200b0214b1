package roster

import (
	"strings"
	"unicode"
)

// VNI Windows writes a letter and then, as a second character, its marks: those of a tone, of â, ê and ô, or of ă, the
// latter two with or without a tone. Some letters are one character. Fonts take either size of the second character.
var (
	vniTones  = map[rune]tone{'ù': sharp, 'ø': falling, 'û': asking, 'õ': tumbling, 'ï': heavy}             // á à ả ã ạ
	vniRoofs  = map[rune]tone{'â': level, 'á': sharp, 'à': falling, 'å': asking, 'ã': tumbling, 'ä': heavy} // â ấ ầ ẩ ẫ ậ
	vniBowls  = map[rune]tone{'ê': level, 'é': sharp, 'è': falling, 'ú': asking, 'ü': tumbling, 'ë': heavy} // ă ắ ằ ẳ ẵ ặ
	vniSingle = map[rune]rune{'ñ': 'đ', 'í': 'í', 'ì': 'ì', 'æ': 'ỉ', 'ó': 'ĩ', 'ò': 'ị', 'ô': 'ơ', 'ö': 'ư', 'î': 'ỵ'}
	roofed    = map[rune]rune{'a': 'â', 'e': 'ê', 'o': 'ô'}
)

// vni gives text that a VNI font draws of characters of Windows-1252.
func vni(western string) string {
	var b strings.Builder
	b.Grow(len(western))
	runes := []rune(western)
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		second := rune(0)
		if i+1 < len(runes) {
			second = unicode.ToLower(runes[i+1])
		}
		letter, marked := vniLetter(unicode.ToLower(r), second)
		if unicode.IsUpper(r) {
			letter = unicode.ToUpper(letter)
		}
		b.WriteRune(letter)
		if marked {
			i++
		}
	}
	return b.String()
}

// vniLetter gives the small letter that first stands for, together with second where that is its mark.
func vniLetter(first, second rune) (letter rune, marked bool) {
	letter = first
	if single, ok := vniSingle[first]; ok {
		letter = single
	}
	if roof, ok := roofed[first]; ok {
		if t, ok := vniRoofs[second]; ok {
			return toned(roof, t), true
		}
	}
	if first == 'a' {
		if t, ok := vniBowls[second]; ok {
			return toned('ă', t), true
		}
	}
	if t, ok := vniTones[second]; ok && strings.ContainsRune("aeouyơư", letter) {
		return toned(letter, t), true
	}
	return letter, false
}
