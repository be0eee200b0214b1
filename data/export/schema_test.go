package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// schemaOrder is, for the elements whose children have an order in ECMA-376 (wml.xsd, transitional), those children
// that this package writes, in that order. Word takes a file that breaks it for damaged.
var schemaOrder = map[string]string{
	"document": "body", "hdr": "p",
	"styles": "docDefaults style", "docDefaults": "rPrDefault pPrDefault", "rPrDefault": "rPr", "pPrDefault": "pPr",
	"style": "name basedOn next qFormat pPr rPr tblPr tcPr",
	"pPr":   "pStyle keepNext pageBreakBefore widowControl pBdr tabs spacing ind jc outlineLvl",
	"rPr":   "rFonts b bCs i iCs sz szCs lang",
	"pBdr":  "top left bottom right", "tabs": "tab",
	"tbl": "tblPr tblGrid tr", "tblGrid": "gridCol",
	"tblPr":      "tblStyle tblW tblInd tblBorders tblLayout tblCellMar",
	"tblBorders": "top left bottom right insideH insideV", "tblCellMar": "top left bottom right",
	"tr": "trPr tc", "trPr": "cantSplit trHeight tblHeader", "tcPr": "tcW tcBorders tcMar vAlign", "tcBorders": "top left bottom right", "tcMar": "top left bottom right",
	"sectPr":   "headerReference pgSz pgMar pgNumType titlePg",
	"settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
	"compat":   "doNotExpandShiftReturn compatSetting", "fldSimple": "r",
	"Types": "Default Override", "Relationships": "Relationship", "Properties": "Application",
	"coreProperties": "title creator language",
}

// unordered are the elements whose children may come in any order.
var unordered = map[string]string{"body": "p tbl sectPr", "p": "pPr r fldSimple", "tc": "tcPr tbl p", "r": "rPr t br tab"}

// element is an XML element with its attributes by local name.
type element struct {
	name     string
	attrs    map[string]string
	text     string
	children []*element
}

func (e *element) all(name string) []*element {
	var found []*element

	for _, c := range e.children {
		if c.name == name {
			found = append(found, c)
		}

		found = append(found, c.all(name)...)
	}

	return found
}

func (e *element) first(name string) *element {
	if found := e.all(name); len(found) > 0 {
		return found[0]
	}

	return &element{}
}

// style finds a style by its identifier.
func (e *element) style(id string) *element {
	for _, s := range e.all("style") {
		if s.attrs["styleId"] == id {
			return s
		}
	}

	return &element{}
}

// parse reads well-formed XML, or says why it is not.
func parse(data []byte) (*element, error) {
	root := &element{}
	open := []*element{root}
	d := xml.NewDecoder(bytes.NewReader(data))

	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) && len(root.children) == 1 {
			return root.children[0], nil
		}

		if err != nil {
			return nil, err
		}

		top := open[len(open)-1]

		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}

			top.children = append(top.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
}

// order says where the children of e, or of any element in it, break the schema's order.
func order(e *element) error {
	allowed, ordered := schemaOrder[e.name]
	names := strings.Fields(allowed + " " + unordered[e.name])
	last := 0

	for _, c := range e.children {
		at := slices.Index(names, c.name)

		switch {
		case at < 0:
			return fmt.Errorf("<%s> may not hold <%s>", e.name, c.name)
		case ordered && at < last:
			return fmt.Errorf("in <%s>, <%s> comes after <%s>", e.name, c.name, names[last])
		}

		last = at

		if err := order(c); err != nil {
			return err
		}
	}

	switch {
	case e.name == "tc" && (len(e.children) == 0 || e.children[len(e.children)-1].name != "p"):
		return errors.New("a cell that does not end in a paragraph")
	case e.name == "body":
		return bodyOrder(e)
	}

	return nil
}

// bodyOrder wants a paragraph after every table and the section's properties last.
func bodyOrder(body *element) error {
	for i, c := range body.children {
		last := i == len(body.children)-1

		switch {
		case c.name == "tbl" && (last || body.children[i+1].name != "p"):
			return errors.New("no paragraph after a table")
		case (c.name == "sectPr") != last:
			return errors.New("<sectPr> is not last in <body>")
		}
	}

	return nil
}
