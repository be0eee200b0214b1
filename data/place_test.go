package data

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestTheDefaultPlaceIsTheUsersDataFolder(t *testing.T) {
	home := func() (string, error) { return "/home/thu", nil }
	for _, c := range []struct{ system, variable, value, want string }{
		{"linux", "", "", "/home/thu/.local/share"},
		{"linux", "XDG_DATA_HOME", "/data", "/data"},
		{"linux", "XDG_DATA_HOME", "data", "/home/thu/.local/share"},
		{"darwin", "XDG_DATA_HOME", "/data", "/home/thu/Library/Application Support"},
		{"windows", "LocalAppData", `C:\Users\thu\AppData\Local`, `C:\Users\thu\AppData\Local`},
		{"windows", "", "", ""},
	} {
		env := func(name string) string {
			if name == c.variable {
				return c.value
			}
			return ""
		}
		got, err := dataFolder(c.system, env, home)
		if filepath.ToSlash(got) != filepath.ToSlash(c.want) || (err != nil) != (c.want == "") {
			t.Errorf("%+v: %q, %v", c, got, err)
		}
	}
	path, err := DefaultPath()
	if err != nil || !strings.HasSuffix(filepath.ToSlash(path), "/thuky/thuky.db") {
		t.Errorf("%q, %v", path, err)
	}
	scratch, err := ScratchPath()
	if err != nil || scratch == path {
		t.Errorf("%q, %v", scratch, err)
	}
}
