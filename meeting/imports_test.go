package meeting

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// walls say what a part of the module may not know. A path stands for itself and everything below it.
var walls = []struct {
	in, notIn string // folders of the module; "" is all of it, or none
	imports   []string
	calls     []string // package.Function
	why       string
}{
	{
		in: "meeting",
		imports: []string{
			"os", "net", "syscall", "io/ioutil", "path/filepath", "log", "math/rand", "crypto/rand", "thuky/data", "thuky/tui",
			"go.etcd.io", "charm.land", "github.com/charmbracelet", "github.com/spf13", "golang.org/x/term", "golang.org/x/sys",
		},
		calls: []string{
			"time.Now", "time.Since", "time.Until", "time.Sleep", "time.After", "time.AfterFunc", "time.Tick", "time.NewTimer", "time.NewTicker",
		},
		why: "the domain knows no terminal, file or clock: times and identities come in as arguments",
	},
	{in: "meeting/name", imports: []string{"thuky/meeting/tally", "thuky/meeting/paper"}, why: "name is the leaf that everyone may import"},
	{in: "meeting/tally", imports: []string{"thuky/meeting/paper"}, why: "the calculator knows nothing of meetings"},
	{in: "tui", imports: []string{"thuky/data", "go.etcd.io"}, why: "the screen saves through an interface of its own"},
	{in: "data", imports: []string{"thuky/tui"}, why: "what is stored does not depend on how it is shown"},
	{notIn: "tui", imports: []string{"charm.land/bubbletea", "charm.land/bubbles", "github.com/charmbracelet/bubbletea"}, why: "only the screen imports Bubble Tea"},
}

// TestImportsPointOneWay reads the imports of every file of the module, tests aside.
func TestImportsPointOneWay(t *testing.T) {
	files, err := sources("..")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(files, "meeting/meeting.go") {
		t.Fatalf("the module was not found: %v", files)
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", file), nil, 0)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, breach := range breaches(file, parsed) {
			t.Error(breach)
		}
	}
}

// sources lists the module's Go files but for tests, by their paths within it.
func sources(root string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if !d.IsDir() && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			within, err := filepath.Rel(root, path)
			files = append(files, filepath.ToSlash(within))
			return err
		}
		return nil
	})
	return files, err
}

// breaches are what file may not import or call.
func breaches(file string, parsed *ast.File) []string {
	var found []string
	for _, wall := range walls {
		if !below(file, wall.in) || wall.notIn != "" && below(file, wall.notIn) {
			continue
		}
		for _, spec := range parsed.Imports {
			path, _ := strconv.Unquote(spec.Path.Value) // the parser has read it
			if slices.ContainsFunc(wall.imports, func(p string) bool { return below(path, p) }) {
				found = append(found, fmt.Sprintf("%s imports %s: %s", file, path, wall.why))
			}
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if pkg, ok := sel.X.(*ast.Ident); ok && slices.Contains(wall.calls, pkg.Name+"."+sel.Sel.Name) {
					found = append(found, fmt.Sprintf("%s uses %s.%s: %s", file, pkg.Name, sel.Sel.Name, wall.why))
				}
			}
			return true
		})
	}
	return found
}

// below reports whether path is that folder or in it.
func below(path, folder string) bool {
	return folder == "" || path == folder || strings.HasPrefix(path, folder+"/")
}

// TestTheImportLintSees what it forbids.
func TestTheImportLintSees(t *testing.T) {
	for _, c := range []struct {
		file, source string
		breaches     int
	}{
		{"meeting/x.go", `import "os"`, 1},
		{"meeting/paper/x.go", `import "os/exec"; import "net/http"`, 2},
		{"meeting/x.go", `import "time"; var _ = time.Now`, 1},
		{"meeting/x.go", `import "time"; var _ = time.Second`, 0},
		{"meeting/x.go", `import "charm.land/bubbletea/v2"`, 2},
		{"meeting/x.go", `import "math/rand/v2"`, 1},
		{"data/x.go", `import "thuky/tui/text"`, 1},
		{"data/x.go", `import "thuky/meeting"; import "os"`, 0},
		{"data/export/x.go", `import "charm.land/bubbletea/v2"`, 1},
		{"tui/screen/x.go", `import "charm.land/bubbletea/v2"; import "thuky/data/demo"`, 1},
		{"main.go", `import "thuky/tui"; import "thuky/data"`, 0},
		{"main.go", `import "charm.land/bubbletea/v2"`, 1},
	} {
		parsed, err := parser.ParseFile(token.NewFileSet(), c.file, "package x; "+c.source, 0)
		if err != nil {
			t.Fatal(err)
		}
		if found := breaches(c.file, parsed); len(found) != c.breaches {
			t.Errorf("%s with %s: %q, want %d", c.file, c.source, found, c.breaches)
		}
	}
}
