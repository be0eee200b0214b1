package export

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"thuky/meeting"
)

// mostName is the length in bytes to which names are cut. File systems take 255; the path before it counts too.
const mostName = 100

// FileName makes of s the name of a file that every system takes and that stays in its folder: NFC, path separators
// and signs that Windows forbids as '-', no control characters, no dots or spaces at either end, no name that Windows
// reserves for a device, at most 100 bytes with the extension kept. The error is [ErrName] where nothing is left.
func FileName(s string) (string, error) {
	// Normal form comes last: what stood between a letter and its mark may be gone.
	clean := norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\<>:"|?*`, r):
			return '-'
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r): // Cf: marks that hide, or turn text around
			return -1
		}

		return r
	}, strings.ToValidUTF8(s, "-")))

	name := strings.Trim(clean, ". ")
	if name == "" {
		return "", fmt.Errorf("%w: %q", ErrName, s)
	}

	ext := extension(name)

	base := strings.Trim(cut(strings.TrimSuffix(name, ext), mostName-len(ext)), ". ")
	if reserved(base) {
		base = "_" + base
	}

	return base + ext, nil
}

// MeetingFolder names the folder of a meeting's papers after its title, its year and the beginning of its record: two
// meetings have two folders, whatever they are called, and the same meeting has the same one every time.
func MeetingFolder(m *meeting.Meeting) string {
	const most = 45 // bytes of the title: the path of a paper must not become too long for Windows

	name := shorten(FolderName(m.Info.Title), most)

	year := strconv.Itoa(m.Info.Year)
	if m.Info.Year > 0 && !strings.HasSuffix(name, "-"+year) {
		name += "-" + year
	}

	if trail := m.Trail(); len(trail) > 0 {
		name += "-" + trail[0].Event.Hash.String()[:6]
	}

	return name
}

// FolderName makes of a Vietnamese title the name of a folder: lower case letters a to z and digits, anything between
// them one '-', diacritics dropped and đ as d, at most 60 bytes, cut between words where there is one to cut at. A
// title without any letter gives "hoi-nghi".
func FolderName(title string) string {
	const most = 60

	var b strings.Builder

	parted := false

	for _, r := range norm.NFD.String(title) {
		switch r = unicode.ToLower(r); {
		case r == 'đ':
			r = 'd'
		case unicode.Is(unicode.Mn, r):
			continue
		case (r < 'a' || r > 'z') && (r < '0' || r > '9'):
			parted = true

			continue
		}

		if parted && b.Len() > 0 {
			b.WriteByte('-')
		}

		b.WriteRune(r)

		parted = false
	}

	name := shorten(b.String(), most)

	switch {
	case name == "":
		return "hoi-nghi"
	case reserved(name):
		return name + "-1"
	}

	return name
}

// shorten cuts a folder's name to at most n bytes, between words where it can.
func shorten(name string, n int) string {
	if len(name) <= n {
		return name
	}

	if whole := strings.LastIndexByte(name[:n+1], '-'); whole >= 0 {
		return name[:whole]
	}

	return name[:n]
}

// extension is what follows the last dot, with it, where that looks like one: "Nghị định 30. Phụ lục" has none.
func extension(name string) string {
	ext := filepath.Ext(name)
	if len(ext) > len(".markdown") || strings.ContainsFunc(ext, unicode.IsSpace) {
		return ""
	}

	return ext
}

// cut shortens s to at most n bytes between two characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}

	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}

	return s[:n]
}

// reserved says whether Windows takes base, whatever extension follows, for a device.
func reserved(base string) bool {
	device, _, _ := strings.Cut(strings.ToLower(base), ".")
	device = strings.TrimRight(device, " ")

	switch device {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}

	port, digit := strings.CutPrefix(device, "com")
	if !digit {
		port, digit = strings.CutPrefix(device, "lpt")
	}

	return digit && len([]rune(port)) == 1 && strings.Contains("0123456789¹²³", port)
}
