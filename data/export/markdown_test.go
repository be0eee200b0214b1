package export

import (
	"bytes"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

func TestMarkdownEscapesWhatItWouldReadAsMarkup(t *testing.T) {
	for _, c := range []struct {
		block paper.Block
		want  string
	}{
		{paper.Text("Cụm *thi_đua* [1] <b> `a` a|b & ~ \\ #"), "Cụm \\*thi\\_đua\\* \\[1\\] \\<b\\> \\`a\\` a\\|b \\& \\~ \\\\ \\#"},
		{paper.Text("- không phải danh sách"), `\- không phải danh sách`},
		{paper.Text("1. Mở đầu"), `1\. Mở đầu`},
		{paper.Text("2020 là năm"), "2020 là năm"},
		{paper.Text("    thụt vào"), "thụt vào"},
		{paper.Text("---"), `\---`},
		{paper.Text("một\n+ hai\n\nba"), "một\\\n\\+ hai\\\n\\\nba"},
		{paper.Dash("một\n1) hai"), "- một\\\n  1\\) hai"},
		{paper.Heading{Level: 1, Text: "I. PHẦN\n#"}, `## I. PHẦN \#`},
		{paper.Heading{Level: 99, Text: "sâu"}, "#### sâu"},
		{
			paper.Table{Columns: []paper.Column{{Title: "a|b", Align: paper.Right}}, Rows: [][]string{{"1\n2"}}},
			"| a\\|b |\n| ---: |\n| 1<br>2 |",
		},
	} {
		if got := rendered(t, c.block); got != c.want {
			t.Errorf("%+v is\n%s\nwant\n%s", c.block, got, c.want)
		}
	}
}

func TestMarkdownSpansOpenAndClose(t *testing.T) {
	bold := func(s string) paper.Run { return paper.Run{Text: s, Bold: true} }
	italic := func(s string) paper.Run { return paper.Run{Text: s, Italic: true} }
	text := func(s string) paper.Run { return paper.Run{Text: s} }

	for _, c := range []struct {
		runs []paper.Run
		want string
	}{
		{[]paper.Run{bold("Chủ trì: "), text("ông An")}, "**Chủ trì:** ông An"},
		{[]paper.Run{bold("Chủ trì:"), text("ông An")}, "<strong>Chủ trì:</strong>ông An"},
		{[]paper.Run{text("ông"), bold("An"), text(".")}, "ông**An**."},
		{[]paper.Run{bold("một"), bold(" hai")}, "**một hai**"},
		{[]paper.Run{bold("một"), italic("hai")}, "<strong>một</strong><em>hai</em>"},
		{[]paper.Run{bold("một"), text(" "), italic("hai")}, "**một** *hai*"},
		{[]paper.Run{{Text: "cả hai", Bold: true, Italic: true}, text("")}, "***cả hai***"},
		{[]paper.Run{bold(" \n ")}, ""},
		{[]paper.Run{bold("một\n\nhai")}, "**một**\\\n\\\n**hai**"},
	} {
		if got := rendered(t, paper.Paragraph{Runs: c.runs}); got != c.want && strings.Trim(got, "\\\n ") != c.want {
			t.Errorf("%+v is %q, want %q", c.runs, got, c.want)
		}
	}
}

func rendered(t *testing.T, b paper.Block) string {
	t.Helper()

	var w bytes.Buffer
	if err := Markdown(&w, paper.Document{Body: []paper.Block{b}}); err != nil {
		t.Fatal(err)
	}

	return strings.TrimRight(w.String(), "\n")
}
