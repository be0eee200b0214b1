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

// schemaOrder is, for the elements whose children have an order in ECMA-376 (wml.xsd, transitional) and that this package
// writes, the whole sequence of the schema, but for tracked changes. Word takes a file that breaks it for damaged.
var schemaOrder = map[string]string{
	"document": "background body", "hdr": "p",
	"styles": "docDefaults latentStyles style", "docDefaults": "rPrDefault pPrDefault", "rPrDefault": "rPr", "pPrDefault": "pPr",
	"style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal " +
		"personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
	"pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
		"suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid " +
		"spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl " +
		"divId cnfStyle rPr sectPr",
	"rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish " +
		"webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang " +
		"eastAsianLayout specVanish oMath",
	"pBdr": "top left bottom right between bar", "tabs": "tab",
	"tbl": "tblPr tblGrid tr", "tblGrid": "gridCol",
	"tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd " +
		"tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
	"tblBorders": "top left bottom right insideH insideV", "tblCellMar": "top left bottom right",
	"tr":        "tblPrEx trPr tc",
	"tcPr":      "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
	"tcBorders": "top left bottom right insideH insideV tl2br tr2bl", "tcMar": "top left bottom right",
	"sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols " +
		"formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
	"settings": "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation evenAndOddHeaders " +
		"characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping " +
		"decimalSymbol listSeparator",
	"compat": "doNotExpandShiftReturn compatSetting", "fldSimple": "r",
	"Types": "Default Override", "Relationships": "Relationship", "Properties": "Application",
	"coreProperties": "title creator language",
}

// unordered are the elements whose children may come in any order.
var unordered = map[string]string{"body": "p tbl sectPr", "p": "pPr r fldSimple", "tc": "tcPr tbl p", "trPr": "cantSplit trHeight tblHeader", "r": "rPr t br tab"}

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
			seen := map[xml.Name]bool{}
			for _, a := range token.Attr {
				if seen[a.Name] {
					return nil, fmt.Errorf("<%s> has the attribute %s twice", e.name, a.Name.Local)
				}

				seen[a.Name], e.attrs[a.Name.Local] = true, a.Value
				if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
					delete(e.attrs, a.Name.Local)
				}
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
