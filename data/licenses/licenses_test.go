package licenses

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestEveryLibraryHasItsNotice asks the go command which modules the program is built from.
func TestEveryLibraryHasItsNotice(t *testing.T) {
	if _, err := os.ReadFile("../../go.mod"); err != nil { // read here, so that no result is kept when it changes
		t.Fatal(err)
	}
	var all bytes.Buffer
	if err := Write(&all); err != nil {
		t.Fatal(err)
	}
	for _, system := range []string{"linux", "windows", "darwin"} {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "thuky")
		list.Env = append(list.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, module := range strings.Fields(string(out)) {
			if !strings.Contains(all.String(), "== "+module+"\n") {
				t.Errorf("%s: no notice in data/licenses for %s", system, module)
			}
		}
	}
}
