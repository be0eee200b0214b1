package export

import (
	"bytes"
	"os"
	"testing"
)

func TestTry(t *testing.T) {
	for _, d := range samples() {
		var b bytes.Buffer
		if err := PDF(&b, d); err != nil {
			t.Fatal(err)
		}
		os.WriteFile("/root/h6b/"+d.File+".pdf", b.Bytes(), 0o644)
		f, _ := os.Create("/root/h6b/docx-" + d.File + ".docx")
		DOCX(f, d)
		f.Close()
	}
}
