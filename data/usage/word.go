package usage

// word is something said in both languages, side by side.
type word struct{ vi, en string }

// same is a word that is one in both.
func same(s string) word { return word{s, s} }

// in gives the word in English for lang "en", in Vietnamese for any other.
func (w word) in(lang string) string {
	if lang == "en" {
		return w.en
	}
	return w.vi
}

// and puts another word after it.
func (w word) and(next word) word { return word{w.vi + next.vi, w.en + next.en} }
