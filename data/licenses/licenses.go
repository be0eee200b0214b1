// Package licenses holds the notices that the libraries built into the program ask to be kept with it.
package licenses

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

//go:embed *.txt
var notices embed.FS

// Write prints every notice under the name of its module.
func Write(w io.Writer) error {
	return fs.WalkDir(notices, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := notices.ReadFile(path)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(w, "== %s\n\n%s\n", module(path), text)
		return err
	})
}

// module is the path of the module whose notice a file holds.
func module(file string) string {
	return strings.ReplaceAll(strings.TrimSuffix(file, ".txt"), "_", "/")
}
