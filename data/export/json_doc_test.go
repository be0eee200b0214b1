package export

import (
	"encoding"
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// forms are the objects that stand in several places, and what the README calls them.
var forms = map[reflect.Type]string{
	reflect.TypeFor[meeting.Person](): "person", reflect.TypeFor[SpanData](): "span", reflect.TypeFor[tally.Rule](): "rule",
	reflect.TypeFor[PaperData](): "paper", reflect.TypeFor[tally.Verdict](): "verdict",
}

// fieldsOf adds the path of every field of t to paths, as "units[].moves[].at"; that of a form begins with its name.
func fieldsOf(t reflect.Type, path string, paths map[string]bool) {
	marshals := func(i reflect.Type) bool { return t.Implements(i) || reflect.PointerTo(t).Implements(i) }
	if t == reflect.TypeFor[time.Time]() || marshals(reflect.TypeFor[encoding.TextMarshaler]()) || marshals(reflect.TypeFor[json.Marshaler]()) {
		return
	}

	switch t.Kind() {
	case reflect.Pointer:
		fieldsOf(t.Elem(), path, paths)
	case reflect.Slice:
		fieldsOf(t.Elem(), path+"[]", paths)
	case reflect.Struct:
		if form, ok := forms[t]; ok && path != form {
			fieldsOf(t, form, paths)

			return
		}

		for f := range t.Fields() {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")

			switch {
			case name == "-":
			case f.Anonymous && name == "":
				fieldsOf(f.Type, path, paths)
			default:
				at := strings.TrimPrefix(path+"."+name, ".")
				paths[at] = true
				fieldsOf(f.Type, at, paths)
			}
		}
	}
}

// documented are the paths of the fields that the README tells of: a heading names the object, each row below fields.
func documented(readme string) map[string]bool {
	paths, object := map[string]bool{}, ""
	quoted := regexp.MustCompile("`([^`]+)`")

	_, data, _ := strings.Cut(readme, "\n## The data")
	for line := range strings.Lines(data) {
		if names := quoted.FindStringSubmatch(line); strings.HasPrefix(line, "### ") {
			object = ""
			if names != nil {
				object = names[1] + "."
			}
		}

		if strings.HasPrefix(line, "| `") {
			first, _, _ := strings.Cut(line[2:], " | ")
			for _, name := range quoted.FindAllStringSubmatch(first, -1) {
				paths[object+name[1]] = true
			}
		}
	}

	return paths
}

// The README tells of every field of the data, and of none that is not there.
func TestEveryFieldOfTheDataIsDocumented(t *testing.T) {
	want := map[string]bool{}
	fieldsOf(reflect.TypeFor[Data](), "", want)

	raw, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}

	got := documented(strings.ReplaceAll(string(raw), "\r\n", "\n"))
	for path := range want {
		if !got[path] {
			t.Errorf("%s is not documented", path)
		}
	}

	for path := range got {
		if !want[path] {
			t.Errorf("%s is documented, and not there", path)
		}
	}
}
