package roster

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// parts are the files within a workbook, by their paths.
type parts map[string][]byte

// unpack reads every part to its end, so that its checksum is checked: excelize would take what it gets of one that is
// cut off for the whole. What unpacks to more than it claims, and XML that is nested deeper than any workbook's, is
// ErrBomb.
func unpack(z *zip.Reader) (parts, error) {
	all, left := parts{}, int64(maxUnpacked)
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			return nil, errors.Join(ErrDamaged, err)
		}
		raw, err := io.ReadAll(io.LimitReader(in, left+1))
		if left -= int64(len(raw)); left < 0 {
			return nil, errors.Join(ErrBomb, in.Close())
		}
		if err := errors.Join(err, in.Close()); err != nil {
			return nil, errors.Join(ErrDamaged, fmt.Errorf("%s: %w", f.Name, err))
		}
		if depth(raw) > maxDepth {
			return nil, ErrBomb
		}
		all[strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))] = raw
	}
	return all, nil
}

// maxDepth is how deep the elements of a workbook stand within each other; its drawings have some twenty levels.
const maxDepth = 200

// depth tells how deep the elements of XML stand within each other, or somewhat more where brackets stand in text. XML has
// no zero bytes; pictures, which are not meant, soon do.
func depth(raw []byte) int {
	raw, _, _ = bytes.Cut(raw, []byte{0})
	now, most := 0, 0
	for i := bytes.IndexByte(raw, '<'); i >= 0; {
		rest := raw[i+1:]
		next := bytes.IndexByte(rest, '<')
		tag := rest
		if next >= 0 {
			tag = rest[:next]
		}
		end := bytes.LastIndexByte(tag, '>')
		switch {
		case len(tag) == 0, tag[0] == '!', tag[0] == '?':
		case tag[0] == '/':
			now--
		case end <= 0 || tag[end-1] != '/':
			now++
			most = max(most, now)
		}
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return most
}

// maxSheets is how many sheets a workbook may have, and maxLinks how many parts it may link to: excelize looks every one
// of the latter up for each of the former.
const (
	maxSheets = 500
	maxLinks  = 5_000
)

// sheets gives the XML of each sheet by the sheet's name.
func (p parts) sheets() (map[string][]byte, error) {
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	var links struct {
		Links []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := errors.Join(p.read("xl/workbook.xml", &book), p.read("xl/_rels/workbook.xml.rels", &links)); err != nil {
		return nil, errors.Join(ErrDamaged, err)
	}
	if len(book.Sheets) > maxSheets || len(links.Links) > maxLinks {
		return nil, ErrBomb
	}
	targets := map[string]string{}
	for _, link := range links.Links {
		targets[link.ID] = inBook(link.Target)
	}
	all := map[string][]byte{}
	for _, sheet := range book.Sheets {
		all[sheet.Name] = p[strings.ToLower(targets[sheet.ID])]
	}
	return all, nil
}

// inBook is the path within the file of what the workbook links to.
func inBook(target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join("xl", target)
}

// read decodes the XML of a part; one that is not there is empty.
func (p parts) read(name string, into any) error {
	if err := xml.NewDecoder(bytes.NewReader(p[name])).Decode(into); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}
