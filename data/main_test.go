package data

import (
	"fmt"
	"os"
	"testing"
)

// children are what the test binary does when it is started again as another process.
var children = map[string]func(args []string) error{}

const childVariable = "THUKY_DATA_TEST_CHILD"

func TestMain(m *testing.M) {
	if child := children[os.Getenv(childVariable)]; child != nil {
		if err := child(os.Args[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}
