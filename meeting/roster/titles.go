package roster

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"thuky/meeting"
	"thuky/meeting/name"
)

// Field is what a column tells of a unit.
type Field string

// The fields. Columns of none of them, and of one that an earlier column has, are Ignored.
const (
	Ignored        Field = ""
	Unit           Field = "unit"
	Representative Field = "representative" // the person's name, with or without an honorific before it
	Honorific      Field = "honorific"
	Office         Field = "office"
	Phone          Field = "phone"
	Score          Field = "score"
	Number         Field = "number" // STT: not taken, but tells a unit from a heading
)

// Column is a column of the table as its title says.
type Column struct {
	At    int    // from 0
	Title string // as it stands
	Field Field

	// Of a Score.
	Criterion string // what it is given for: "Tổng điểm" where the title says no more
	Kind      meeting.CriterionKind
	Stage     meeting.Stage
	Max       meeting.Points // "(tối đa 20)"; 0 where the title says none

	held bool // the criterion is one that the meeting has: see Roster.knowing
}

// TotalCriterion is what a score is given for that is the only one.
const TotalCriterion = "Tổng điểm"

// titles are the names of columns as name.Search gives them. A name ending in "*" may go on.
var titles = map[Field][]string{
	Unit: {
		"don vi", "ten don vi*", "don vi dia phuong*", "don vi thanh vien*", "don vi tham gia*", "don vi thuoc*", "don vi truc thuoc*", "don vi cong tac", "cac don vi*",
		"co quan", "co quan don vi*", "ten co quan*", "tap the", "ten tap the", "unit", "unit name", "name of unit", "member unit", "member", "organization",
		"organisation", "agency", "department",
	},
	Representative: {
		"ho va ten*", "ho ten*", "nguoi dai dien*", "dai dien*", "ten nguoi dai dien*", "ten dai bieu", "dai bieu", "thu truong*", "lanh dao don vi",
		"representative", "representative name", "name", "full name", "name of representative", "name of the representative", "delegate", "head of unit", "head of the unit", "unit head",
	},
	Honorific: {"danh xung", "xung ho", "ong ba", "honorific", "salutation"},
	Office:    {"chuc vu*", "chuc danh*", "office", "title", "position", "job title"},
	Phone: {
		"dien thoai*", "so dien thoai*", "sdt*", "so dt*", "dt", "dtdd", "di dong", "so di dong", "phone", "phone number", "telephone", "mobile", "mobile phone", "tel",
	},
	Number: {"stt", "tt", "so tt", "so thu tu", "thu tu", "no", "number", "nr"},
}

// fieldOf tells what a column with that title is about; the name of one of the criteria heads points.
func (known criteria) fieldOf(title string) Field {
	if _, _, ok := known.named(title); ok {
		return Score
	}
	key := name.Search(bare(title))
	if key == "" {
		return Ignored
	}
	for field, names := range titles {
		for _, n := range names {
			if before, ok := strings.CutSuffix(n, "*"); key == before || ok && strings.HasPrefix(key, before+" ") {
				return field
			}
		}
	}
	if isScore(key) || isKind(title, key) != "" || kindBeside(title) != "" || ofPoints.MatchString(name.Fold(title)) || maximum(title) > 0 && !strings.HasPrefix(key, "so ") { // số người
		return Score
	}
	return Ignored
}

// bare is a title without what stands in brackets: "Họ và tên (ghi rõ)".
func bare(title string) string { return name.Clean(bracketed.ReplaceAllString(title, " ")) }

var bracketed = regexp.MustCompile(`[(\[][^()\[\]]*[)\]]`)

// isScore reports whether a column with that title, as name.Search gives it, holds points.
func isScore(key string) bool {
	words := strings.Fields(key)
	switch {
	case len(words) > 1 && words[0] == "diem" && slices.Contains([]string{"danh", "chuan", "toi"}, words[1]): // điểm danh; what is the most
		return false
	case len(words) > 1 && words[0] == "tieu" && words[1] == "chi", words[0] == "diem", slices.Contains(words, "score"), slices.Contains(words, "scores"), slices.Contains(words, "points"):
		return true
	}
	for _, begins := range []string{
		"tong diem", "tong so diem", "so diem", "tu cham", "cham cheo", "tham dinh", "cross check", "cross checked", "self assessment", "self assessed", "peer review", "peer reviewed",
	} {
		if key == begins || strings.HasPrefix(key, begins+" ") {
			return true
		}
	}
	return key == "total"
}

// isKind tells of a title that says no more than how its points count, "Thưởng" or "Penalty", how; else "".
func isKind(title, key string) meeting.CriterionKind {
	switch {
	case (key == "thuong" || key == "diem thuong") && means(title, key, key, "thưởng"), key == "diem cong" && means(title, key, key, "cộng"), slices.Contains([]string{"bonus", "bonus points", "bonus score"}, key):
		return meeting.Bonus
	case (key == "tru" || key == "diem tru") && means(title, key, key, "trừ"), slices.Contains([]string{"penalty", "penalty points", "penalty score", "deduction"}, key):
		return meeting.Penalty
	}
	return ""
}

// stageWords are the words that say who gave the points.
var stageWords = []struct {
	words []string
	stage meeting.Stage
}{
	{[]string{"tu", "cham", "diem"}, meeting.SelfScored},
	{[]string{"tu", "cham"}, meeting.SelfScored},
	{[]string{"tu", "danh", "gia"}, meeting.SelfScored},
	{[]string{"self", "assessment"}, meeting.SelfScored},
	{[]string{"self", "assessed"}, meeting.SelfScored},
	{[]string{"self", "scored"}, meeting.SelfScored},
	{[]string{"self"}, meeting.SelfScored},
	{[]string{"tham", "dinh", "cham", "cheo"}, meeting.CrossChecked},
	{[]string{"cham", "cheo"}, meeting.CrossChecked},
	{[]string{"tham", "dinh"}, meeting.CrossChecked},
	{[]string{"cross", "checked"}, meeting.CrossChecked},
	{[]string{"cross", "check"}, meeting.CrossChecked},
	{[]string{"peer", "review"}, meeting.CrossChecked},
	{[]string{"peer", "reviewed"}, meeting.CrossChecked},
	{[]string{"crossed"}, meeting.CrossChecked},
	{[]string{"cross"}, meeting.CrossChecked},
}

// scored fills in what the title of a column of points says: what they are for, and who gave them. Points of which it is
// not said who gave them are of that stage.
func (c *Column) scored(known criteria, unsaid meeting.Stage) {
	c.Max = maximum(c.Title)
	words, keys := wordsOf(bare(c.Title))
	stage, from, to := stageIn(keys)
	if stage != "" {
		words, keys = slices.Delete(words, from, to), slices.Delete(keys, from, to)
	} else { // "Tiêu chí I (tự chấm)"
		stage = stageOf(c.Title)
	}
	heads := 0 // how many of the words only say that they are points
	switch key := strings.Join(strings.Fields(strings.Join(keys, " ")), " "); {
	case isTotal(key):
		words = []string{TotalCriterion}
	case means(c.Title, key, "diem thuong", "thưởng"):
		c.Kind, heads = meeting.Bonus, 2
	case means(c.Title, key, "diem tru", "trừ"):
		c.Kind, heads = meeting.Penalty, 2
	default:
		c.Kind = cmp.Or(isKind(c.Title, key), kindBeside(c.Title))
		if c.Kind == meeting.Basic && strings.HasPrefix(key, "diem ") {
			heads = 1
		}
	}
	c.Criterion = name.Clean(strings.Join(words, " "))
	if of := name.Clean(strings.Join(words[min(heads, len(words)):], " ")); isWord(of) && !roman.MatchString(of) { // "Điểm I" stays
		c.Criterion = of
	}
	if from == to && heads == 0 && !isTotal(name.Search(c.Criterion)) { // with its commas
		c.Criterion = name.Clean(strings.Trim(bare(c.Title), " -–—:;,/"))
	}
	if r, n := utf8.DecodeRuneInString(c.Criterion); n > 0 {
		c.Criterion = name.Clean(string(unicode.ToUpper(r)) + c.Criterion[n:])
	}
	if held, said, ok := known.named(c.Title); ok {
		c.Criterion, stage, c.held = held.Name, said, true
	}
	c.Stage = cmp.Or(stage, unsaid)
}

// kindBeside is how points count by what stands in brackets: "Sáng kiến (thưởng, tối đa 5)".
func kindBeside(title string) meeting.CriterionKind {
	for _, beside := range bracketed.FindAllString(name.Fold(title), -1) {
		switch first, _, _ := strings.Cut(strings.Trim(beside, "()[] "), ","); first {
		case "thưởng", "cộng", "bonus":
			return meeting.Bonus
		case "trừ", "penalty":
			return meeting.Penalty
		}
	}
	return meeting.Basic
}

// wordsOf gives the words of a title, and each as name.Search has it.
func wordsOf(title string) (words, keys []string) {
	words = strings.FieldsFunc(title, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(":;,/–—-()[]", r) })
	for _, w := range words {
		keys = append(keys, name.Search(w))
	}
	return words, keys
}

// stageIn finds the words that say who gave the points, "" where none do.
func stageIn(keys []string) (stage meeting.Stage, from, to int) {
	for _, s := range stageWords {
		if at := index(keys, s.words); at >= 0 {
			return s.stage, at, at + len(s.words)
		}
	}
	return "", 0, 0
}

// stageOf is who gave the points by all of a text, "" where it speaks of nobody, or of both.
func stageOf(text string) meeting.Stage {
	_, keys := wordsOf(text)
	stage, from, to := stageIn(keys)
	if other, _, _ := stageIn(slices.Delete(keys, from, to)); other != "" && other != stage {
		return ""
	}
	return stage
}

// means reports whether a title begins with those words, told from others that differ in their marks alone, such as
// "điểm thường xuyên", where it has marks.
func means(title, key, begins, word string) bool {
	if key != begins && !strings.HasPrefix(key, begins+" ") {
		return false
	}
	return isASCII(title) || strings.Contains(name.Fold(title), word)
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// isTotal reports whether a title without who gave the points says no more than that they are points.
func isTotal(key string) bool {
	return slices.Contains([]string{"", "diem", "so diem", "tong", "tong diem", "tong so diem", "tong cong diem", "diem tong", "diem tong cong", "score", "scores", "points", "total score", "total points", "total"}, key)
}

// index gives where part stands in list, -1 where it does not.
func index(list, part []string) int {
	for i := 0; i+len(part) <= len(list); i++ {
		if slices.Equal(list[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}

// maximum reads the most that may be given out of a title: "Điểm (tối đa 20)", "Score (max 20)", "Điểm (20 điểm)".
func maximum(title string) meeting.Points {
	found := most.FindStringSubmatch(name.Fold(title))
	if found == nil {
		return 0
	}
	p, err := meeting.ParsePoints(found[1] + found[2])
	if err != nil {
		return 0
	}
	return p
}

var most = regexp.MustCompile(`[(\[](?:[^()\[\]]*[,;]\s*)?(?:(?:tối đa|toi da|max|maximum)\s*:?\s*([0-9.,]+)\s*(?:điểm|diem|đ|points)?|([0-9.,]+)\s*(?:điểm|diem|đ|points))[)\]]`)

// ofPoints matches a title that says how many points there are for what it names: "Chuyển đổi số (20 điểm)".
var ofPoints = regexp.MustCompile(`[(\[][^)\]]*[0-9] ?(?:điểm|diem|đ|points)[)\]]`)

// KnownColumns counts the cells that are names of columns of a roster.
func KnownColumns(cells []string) int { return criteria{}.columns(cells) }

func (known criteria) columns(cells []string) int {
	n := 0
	for _, cell := range cells {
		if len(cell) <= maxTitle && known.fieldOf(cell) != Ignored {
			n++
		}
	}
	return n
}

// maxTitle is how many bytes a name of a column has at the most.
const maxTitle = 300
