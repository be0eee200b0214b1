package roster

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
)

// foreign tells by its first bytes what a file is that is neither text nor a zip, nil where it may be either.
func foreign(raw []byte) error {
	if len(bytes.TrimSpace(raw)) == 0 {
		return ErrEmpty
	}
	head := strings.ToLower(string(bytes.TrimSpace(bytes.TrimPrefix(raw[:min(len(raw), 512)], []byte(markUTF8)))))
	switch {
	case bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")): // an OLE container
		return inContainer(raw)
	case strings.HasPrefix(head, "%pdf-"):
		return ErrPDF
	case slices.ContainsFunc([]string{"\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\x00", "MM\x00*"}, func(magic string) bool { return bytes.HasPrefix(raw, []byte(magic)) }),
		bytes.HasPrefix(raw, []byte("RIFF")) && strings.HasPrefix(head[min(len(head), 8):], "webp"):
		return ErrPicture
	case strings.HasPrefix(head, "pk\x05\x06"), strings.HasPrefix(head, "rar!"), strings.HasPrefix(head, "7z\xbc\xaf"), strings.HasPrefix(head, "\x1f\x8b"):
		return ErrArchive
	case strings.HasPrefix(head, "<!doctype"), strings.HasPrefix(head, "<html"), strings.HasPrefix(head, "<?xml"), strings.HasPrefix(head, "<table"),
		strings.HasPrefix(head, "mime-version:"):
		return ErrPage
	case strings.HasPrefix(head, `{\rtf`):
		return ErrDocument
	}
	return nil
}

// inContainer tells what an OLE container holds: the names of its streams stand in it as UTF-16.
func inContainer(raw []byte) error {
	for _, c := range []struct {
		stream string
		kind   error
	}{
		{"EncryptedPackage", ErrLocked}, {"WordDocument", ErrDocument}, {"PowerPoint Document", ErrSlides},
	} {
		var name bytes.Buffer
		for _, b := range []byte(c.stream) {
			name.Write([]byte{b, 0})
		}
		if bytes.Contains(raw, name.Bytes()) {
			return c.kind
		}
	}
	return ErrOldBook
}

// The bounds of what a workbook unpacks to, pictures included.
const (
	maxParts    = 2_000
	maxUnpacked = 32 << 20 // bytes
)

// checkZip says why a zip is no workbook that can be read, or nil.
func checkZip(z *zip.Reader) error {
	names := map[string]bool{}
	size := uint64(0)
	for _, f := range z.File {
		names[strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))] = true
		if size += f.UncompressedSize64; size > maxUnpacked || f.UncompressedSize64 > maxUnpacked || len(z.File) > maxParts {
			return ErrBomb
		}
	}
	switch {
	case names["xl/workbook.xml"]:
		return nil
	case names["xl/workbook.bin"]:
		return ErrBinaryBook
	case names["word/document.xml"]:
		return ErrDocument
	case names["ppt/presentation.xml"]:
		return ErrSlides
	case names["mimetype"] && names["content.xml"]:
		return ErrOpenDocument
	}
	return ErrArchive
}
