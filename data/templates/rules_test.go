package templates

import (
	"reflect"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// oneRule is a file with one rule that says everything.
const oneRule = `[[rule]]
name = "Cờ thi đua"
year = 2024
source = "Quy chế Cụm"
method = "secret-papers"
base = "valid"
threshold = "70/100"
strict = false
quota = 2
marks = 3
blank = "invalid"
both = "name"
sealed = true
recuse = false
ties = [
  "run-off",
  "chair",
]
ceiling = "1/5"
ceiling-source = "Nghị định"
`

func TestARuleThatSaysEverything(t *testing.T) {
	rules, err := Rules("", strings.NewReader(oneRule))
	want := meeting.Profile{Name: "Cờ thi đua", Year: 2024, Rule: meeting.Rule{
		Method: meeting.SecretPapers,
		Rule:   tally.Rule{Base: tally.Valid, Threshold: tally.Fraction{Num: 70, Den: 100}, Quota: 2, Marks: 3, Blank: tally.BlankInvalid, Both: tally.BothName},
		Sealed: true, Ties: []meeting.Way{meeting.RunOff, meeting.ChairWay}, Source: "Quy chế Cụm",
	}, Ceiling: meeting.Ceiling{Share: tally.Fraction{Num: 1, Den: 5}, Source: "Nghị định"}}
	if err != nil || len(rules) != 1 || !reflect.DeepEqual(rules[0], want) {
		t.Errorf("%+v, %v", rules, err)
	}
	if again := writeRules(rules); !strings.HasSuffix(string(again), strings.NewReplacer("[\n  ", "[", ",\n  ", ", ", ",\n]", "]", "recuse = false\n", "").Replace(oneRule)) {
		t.Errorf("%s", again)
	}
}

// What a rule does not say is as in every count from a file, and as the comments of the standard file have it.
func TestWhatARuleLeavesOut(t *testing.T) {
	rules, err := Rules("", strings.NewReader("[[rule]]\nname = 'A'\nmethod = 'hands'\nbase = 'present'\nquota = 3\n"))
	want := meeting.Rule{Method: meeting.ShowOfHands, Rule: tally.Default(tally.Present)}
	want.Quota, want.Marks = 3, 3
	if err != nil || !reflect.DeepEqual(rules[0], meeting.Profile{Name: "A", Rule: want}) {
		t.Fatalf("%+v, %v", rules, err)
	}
	text := string(StandardRules())
	for key, usual := range map[string]string{
		"threshold": `("` + want.Threshold.String() + `"); viết kèm strict`, "strict": map[bool]string{true: "(true)"}[want.Strict],
		"quota": "(0)", "marks": "(như quota)", "blank": "(" + string(want.Blank) + ")", "both": "(" + string(want.Both) + ")", "sealed": "(false)", "recuse": "(false)", "ties": "(mọi cách):",
	} {
		_, after, _ := strings.Cut(text, "\n#   "+key+" ")
		if line, _, _ := strings.Cut(after, "\n"); usual == "" || !strings.HasSuffix(line, usual) {
			t.Errorf("%s: %s", key, line)
		}
	}
}

func TestWhatIsWrongWithARule(t *testing.T) {
	check(t, oneRule, func(src string) error { _, err := Rules("a.toml", strings.NewReader(src)); return err }, []fileError{
		{"nothing", oneRule, "\n", 0, ErrMissing, "a.toml: mục “rule” chưa có: viết ít nhất một bảng dưới dòng [[rule]].", "a.toml: “rule” is missing"},
		{"a heading there is not", oneRule, oneRule + "[x]\n", 21, ErrUnknownKey, "dòng 21: mục “x” không có ở đây; có: rule.", "line 21: “x” is not a key here; there are: rule."},
		{"a key there is not", "threshold", "treshold", 7, ErrUnknownKey, "dòng 7: mục “treshold” không có ở đây; có: name, year, source, method, base, threshold,", "line 7: “treshold” is not a key here; there are: name, year, source, method, base, threshold,"},
		{"no method", "method = \"secret-papers\"", "", 1, ErrMissing, "dòng 1: mục “method” chưa có", "line 1: “method” is missing"},
		{"a method there is not", `"secret-papers"`, `"secret"`, 5, ErrChoice, "dòng 5: mục “method” không thể là “secret”; có: secret-papers, secret-totals, hands, roll-call, consensus.", "line 5: “method” cannot be “secret”; there are: secret-papers, secret-totals, hands, roll-call, consensus."},
		{"a method that is no text", `"secret-papers"`, `["hands"]`, 5, ErrForm, "dòng 5: mục “method” phải là một trong các từ sau, trong ngoặc kép: secret-papers,", "line 5: “method” must be one of these words, in quotes: secret-papers,"},
		{"a base there is not", `"valid"`, `"all"`, 6, ErrChoice, "dòng 6: mục “base” không thể là “all”; có: members, present, voters, issued, returned, valid, cast.", "line 6: “base” cannot be “all”; there are: members,"},
		{"a percentage", `"70/100"`, `"70%"`, 7, ErrForm, `dòng 7: mục “threshold” phải là phân số lớn hơn 0 và không quá 1, như "2/3" hay "80/100", chứ không phải “70%”.`, `line 7: “threshold” must be a fraction above 0 and at most 1, such as "2/3" or "80/100", and not “70%”.`},
		{"a decimal", `"70/100"`, `0.7`, 7, ErrForm, `dòng 7: mục “threshold” phải là phân số trong ngoặc kép`, `line 7: “threshold” must be a fraction in quotes`},
		{"more than all", `"70/100"`, `"3/2"`, 7, ErrForm, "không quá 1", "at most 1"},
		{"nobody can have it", "\"70/100\"\nstrict = false", "\"1/1\"\nstrict = true", 7, ErrRule, "dòng 7: mục “threshold” không ai đạt được, vì không có gì nhiều hơn tất cả: đặt strict là false.", "line 7: “threshold” cannot be met: nobody has more than all; set strict to false."},
		{"a threshold without strict", "strict = false\n", "", 7, ErrMissing, "dòng 7: mục “threshold” và “strict” đi cùng nhau: strict = true là phải nhiều hơn threshold", "line 7: “threshold” and “strict” go together: strict = true is more than"},
		{"strict in words", "strict = false", `strict = "không"`, 8, ErrForm, "dòng 8: mục “strict” phải là true (có) hoặc false (không), không có ngoặc kép.", "line 8: “strict” must be true or false, without quotes."},
		{"a quota below nothing", "quota = 2", "quota = -2", 9, ErrRange, "dòng 9: mục “quota” phải từ 0 đến 9999.", "line 9: “quota” must be from 0 to 9999."},
		{"marks in quotes", "marks = 3", "marks = '3'", 10, ErrForm, "dòng 10: mục “marks” phải là số nguyên", "line 10: “marks” must be a whole number"},
		{"blank papers", `"invalid"`, `"bad"`, 11, ErrChoice, "dòng 11: mục “blank” không thể là “bad”; có: valid, invalid.", "line 11: “blank” cannot be “bad”; there are: valid, invalid."},
		{"both boxes", `both = "name"`, `both = "x"`, 12, ErrChoice, "có: paper, name.", "there are: paper, name."},
		{"hands that are sealed", `"secret-papers"`, `"hands"`, 13, ErrRule, "dòng 13: mục “sealed” chỉ dùng được khi bỏ phiếu kín: đặt sealed = false.", "line 13: “sealed” is for secret ballots only: set sealed = false."},
		{"a secret recusal", "recuse = false", "recuse = true", 14, ErrRule, "dòng 14: mục “recuse” chỉ dùng được khi biểu quyết hands hay roll-call: đặt recuse = false.", "line 14: “recuse” is for votes by hands or roll-call only"},
		{"papers issued for a show of hands", oneRule, "[[rule]]\nname='A'\nmethod='hands'\nbase='issued'", 4, ErrRule, "dòng 4: mục “base” không thể là issued, vì cách biểu quyết này không phát phiếu", "line 4: “base” cannot be issued, since"},
		{"a way there is not", `"chair"`, `"dice"`, 17, ErrChoice, "dòng 17: mục “ties” không thể là “dice”; có: run-off, score, lot, chair, council, open.", "line 17: “ties” cannot be “dice”; there are: run-off,"},
		{"a way that is a number", `"chair"`, `3`, 17, ErrForm, "dòng 17: mục “ties” chỉ gồm các từ trong ngoặc kép: run-off,", "line 17: “ties” holds only words in quotes"},
		{"a way that is a list", `"chair"`, `[]`, 15, ErrForm, "dòng 15: mục “ties” chỉ gồm", "line 15: “ties” holds only"},
		{"ways without brackets", oneRule[strings.Index(oneRule, "["+"\n  \"run"):strings.Index(oneRule, "ceiling")], "\"run-off\"\n", 15, ErrForm, `dòng 15: mục “ties” phải là danh sách các từ, như ["run-off"]; có: run-off,`, `line 15: “ties” must be a list of words, such as ["run-off"]; there are: run-off,`},
		{"a ceiling of a whole number", `"1/5"`, "1", 19, ErrForm, "dòng 19: mục “ceiling” phải là phân số", "line 19: “ceiling” must be a fraction"},
		{"the source of no ceiling", "ceiling = \"1/5\"\n", "", 1, ErrMissing, "mục “ceiling” chưa có, mà “ceiling-source” nói về mục ấy", "“ceiling” is missing, and “ceiling-source” is about it"},
		{"a year of two digits", "2024", "24", 3, ErrRange, "dòng 3: mục “year” phải từ 1900 đến 9999.", "line 3: “year” must be from 1900 to 9999."},
		{"the same name", oneRule, oneRule + strings.Replace(oneRule, "Cờ thi đua", "CỜ  thi đua", 1), 22, ErrTwice, "dòng 22: mục “name” “CỜ thi đua” đã có ở dòng 2: đặt tên khác.", "line 22: “name” “CỜ thi đua” stands on line 2 already"},
		{"a bracket left open", "]\nceiling", "ceiling", 18, ErrInput, "dòng 18: không đọc được; mỗi mục viết trên một dòng như name = \"…\", dưới dòng [[rule]]", "line 18: cannot be read"},
	})
}
