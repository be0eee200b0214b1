package paper

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"

	"thuky/meeting/name"
	"thuky/meeting/phrase"
)

// Every phrase that an office can word is said by some paper, with all its placeholders filled.
func TestEveryPhraseIsSaidWithItsFacts(t *testing.T) {
	texts, used := map[string]string{}, map[string]bool{}
	for _, p := range phrase.Standard() {
		texts[p.Key] = p.Text
	}
	for _, file := range sources(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			if lit := literal(n); texts[lit] != "" {
				used[lit] = true
			}
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			text := texts[literal(call.Args[0])]
			if !ok || text == "" || (f.Sel.Name != "phrase" && f.Sel.Name != "tell" && f.Sel.Name != "Say") {
				return true
			}
			given := map[string]bool{}
			for i := 1; i < len(call.Args); i += 2 {
				given[name.Search(literal(call.Args[i]))] = true
			}
			for _, piece := range strings.Split(text, "{")[1:] {
				what, _, _ := strings.Cut(piece, "}")
				if !given[name.Search(what)] {
					t.Errorf("%s is said without {%s}", literal(call.Args[0]), what)
				}
			}
			return true
		})
	}
	for key := range texts {
		if !used[key] {
			t.Errorf("no paper says %s", key)
		}
	}
}

func sources(t *testing.T) (all []*ast.File) {
	t.Helper()
	list, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, file)
	}
	return all
}

// literal is the string that a node stands for; empty for every other node.
func literal(n ast.Node) string {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	s, err := strconv.Unquote(lit.Value)
	if err != nil {
		return ""
	}
	return s
}
