package templates

import (
	"errors"
	"fmt"
	"io"

	"thuky/data/ballots"
	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// RulesFile is the name of the file of rules, which lies beside the database.
const RulesFile = "rules.toml"

// mostSeats is how large a quota, or a number of marks, a file may give.
const mostSeats = 9999

// ruleKeys are what a rule may have, in the order in which it is written.
var ruleKeys = []string{
	"name", "year", "source", "method", "base", "threshold", "strict", "quota", "marks", "blank", "both", "sealed", "recuse", "ties", "ceiling", "ceiling-source",
}

// Rules reads rules: at least one, each of which can be voted by. What a rule leaves out is as in tally.Default, except
// that marks is the quota; a threshold says whether it is strict. path is where src is from, for the errors, which are
// an *Error with the line.
func Rules(path string, src io.Reader) ([]meeting.Profile, error) {
	f, values, err := read(path, src, [2]string{`name = "…"`, "[[rule]]"})
	if err != nil {
		return nil, err
	}
	root := table{file: f, values: values}
	root.only("rule")
	var out []meeting.Profile
	first := map[string]int{}
	for _, t := range root.tables("rule", "[[rule]]") {
		p := readRule(t)
		if line := first[name.Fold(p.Name)]; line > 0 {
			t.blame("name", ErrTwice, fmt.Sprintf("“%s” đã có ở dòng %d: đặt tên khác", p.Name, line), fmt.Sprintf("“%s” stands on line %d already: choose another name", p.Name, line))
		}
		first[name.Fold(p.Name)] = t.line("name")
		out = append(out, p)
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	return out, nil
}

func readRule(t table) meeting.Profile {
	t.only(ruleKeys...)
	t.need("name", "method", "base")
	if t.has("threshold") != t.has("strict") {
		const vi, en = "đi cùng nhau: strict = true là phải nhiều hơn threshold, strict = false là ít nhất bằng", "go together: strict = true is more than the threshold, strict = false at least it"
		t.blame("threshold", ErrMissing, "và “strict” "+vi, "and “strict” "+en)
	}
	p := meeting.Profile{Name: t.text("name"), Rule: meeting.Rule{Rule: tally.Default(""), Source: t.text("source")}}
	if t.has("year") {
		p.Year = t.number("year", 1900, 9999)
	}
	r := &p.Rule
	choice(t, "method", meeting.Methods(), &r.Method)
	choice(t, "base", tally.Bases(), &r.Base)
	t.fraction("threshold", &r.Threshold)
	t.flag("strict", &r.Strict)
	r.Quota = t.number("quota", 0, mostSeats)
	r.Marks = r.Quota
	if t.has("marks") {
		r.Marks = t.number("marks", 0, mostSeats)
	}
	choice(t, "blank", []tally.Blank{tally.BlankValid, tally.BlankInvalid}, &r.Blank)
	choice(t, "both", []tally.Both{tally.BothPaper, tally.BothName}, &r.Both)
	t.flag("sealed", &r.Sealed)
	t.flag("recuse", &r.Recuse)
	r.Ties = choices(t, "ties", meeting.Ways())
	t.fraction("ceiling", &p.Ceiling.Share)
	if p.Ceiling.Source = t.text("ceiling-source"); p.Ceiling.Source != "" && !t.has("ceiling") {
		t.blame("ceiling", ErrMissing, "chưa có, mà “ceiling-source” nói về mục ấy: viết thêm, hoặc bỏ “ceiling-source”", "is missing, and “ceiling-source” is about it: add it, or leave “ceiling-source” out")
	}
	if field, why := r.Fault(); why != nil {
		said := ruleFaults[field]
		if wrong, ok := errors.AsType[*tally.RuleError](why); ok {
			said = ballots.RuleWords(wrong)
		}
		t.blame(field, ErrRule, said.Vi, said.En)
	}
	return p
}

// ruleFaults say what a meeting finds wrong with a rule of which every field by itself is in form.
var ruleFaults = map[string]ballots.Words{
	"recuse": {Vi: "chỉ dùng được khi biểu quyết hands hay roll-call: đặt recuse = false", En: "is for votes by hands or roll-call only: set recuse = false"},
	"sealed": {Vi: "chỉ dùng được khi bỏ phiếu kín: đặt sealed = false", En: "is for secret ballots only: set sealed = false"},
	"base":   {Vi: "không thể là issued, vì cách biểu quyết này không phát phiếu: chọn members, present hay voters", En: "cannot be issued, since this method gives out no papers: choose members, present or voters"},
}
