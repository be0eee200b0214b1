package data

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"

	"thuky/data/export"
	"thuky/meeting"
)

// Desk is the store as the screen uses it, with the papers written into a folder.
type Desk struct {
	*Store
	Out string // where folders of papers are made; empty: beside the user's documents
}

// NewID makes an identity of 50 random bits: none of them is ever used twice in a meeting.
func (Desk) NewID() meeting.ID { return meeting.ID(strings.ToLower(rand.Text()[:10])) }

// Export writes a meeting's papers in every format and says where.
func (d Desk) Export(m *meeting.Meeting) ([]string, error) {
	out := d.Out
	if out == "" {
		out = PapersFolder()
	}
	return export.Meeting(m, out, nil, nil)
}

// PapersFolder is where papers are written unless another folder is named: the user's documents, or the home
// folder, or the folder the program was started in.
func PapersFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, dir := range []string{"Documents", "Tài liệu"} {
		if info, err := os.Stat(filepath.Join(home, dir)); err == nil && info.IsDir() {
			return filepath.Join(home, dir)
		}
	}
	return home
}
