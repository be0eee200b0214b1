// Package powercut records what a program writes to its files, and makes the files that a power cut at any moment
// could have left of that.
//
// What was not synced may be lost, or may have reached the disk in any part and any order; names of files are lost
// in the same way until their folder is synced. The record comes from strace, so it is what the system was asked
// for, whatever the program and its libraries believe.
package powercut

import (
	"bufio"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// traced are the calls that change a file or a folder, and those that tell which file is meant.
const traced = "openat,lseek,write,pwrite64,copy_file_range,ftruncate,fdatasync,fsync,mkdirat,renameat,linkat,unlinkat," +
	"creat,writev,pwritev,pwritev2,sendfile,splice,fallocate,truncate,rename,renameat2,link,unlink,mkdir,rmdir,sync_file_range"

// longestLine is the most bytes that one line of a trace has; a byte that is written takes four.
const longestLine = 64 << 20

// ErrNoStrace is returned where there is no strace, or where the system lets it trace nothing.
var ErrNoStrace = errors.New("strace cannot be run here")

// Command is the command line that runs a program and records it in the file trace.
func Command(trace, program string, args ...string) ([]string, error) {
	strace, err := exec.LookPath("strace")
	if err == nil {
		err = exec.Command(strace, "-qq", "-o", "/dev/null", "true").Run()
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoStrace, err)
	}
	most := strconv.Itoa(longestLine / 8)
	line := []string{strace, "-f", "-qq", "-y", "-xx", "-s", most, "-e", "signal=none", "-e", "trace=" + traced, "-o", trace, program}
	return append(line, args...), nil
}

// Call is one system call that has ended.
type Call struct {
	Name   string
	Args   []string // strings as the bytes they are, files as their numbers, all else as strace writes it
	Result int64
	Begun  int // how many calls had ended before this one began
}

// Parse reads a trace. Calls come in the order in which they ended.
func Parse(r io.Reader) ([]Call, error) {
	in := bufio.NewScanner(r)
	in.Buffer(nil, longestLine)
	var calls []Call
	type half struct {
		text  string
		begun int
	}
	open := map[string]half{} // by thread: the calls that have begun
	for n := 1; in.Scan(); n++ {
		thread, text, _ := strings.Cut(in.Text(), " ")
		text, begun := strings.TrimLeft(text, " "), len(calls)
		if start, ok := strings.CutSuffix(text, " <unfinished ...>"); ok {
			open[thread] = half{start, begun}
			continue
		}
		if strings.HasPrefix(text, "<... ") {
			_, end, _ := strings.Cut(text, " resumed>")
			text, begun = open[thread].text+end, open[thread].begun
		}
		call, err := parseCall(text)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		call.Begun = begun
		calls = append(calls, call)
	}
	return calls, in.Err()
}

// parseCall reads a line such as pwrite64(5<\x2f\x74>, "\x68", 1, 0) = 1.
func parseCall(text string) (c Call, err error) {
	name, rest, ok := strings.Cut(text, "(")
	at := strings.LastIndex(rest, ")")
	for at >= 0 && !strings.HasPrefix(strings.TrimLeft(rest[at+1:], " "), "= ") { // an error is explained in brackets
		at = strings.LastIndex(rest[:at], ")")
	}
	if !ok || at < 0 {
		return Call{}, fmt.Errorf("not a call: %.80q", text)
	}
	result := strings.TrimLeft(rest[at+1:], " =")
	end := strings.IndexFunc(result, func(r rune) bool { return r != '-' && (r < '0' || r > '9') })
	if end >= 0 {
		result = result[:end]
	}
	if result == "" { // "?": the process ended before
		result = "-1"
	}
	c.Name = name
	if c.Result, err = strconv.ParseInt(result, 10, 64); err != nil {
		return Call{}, err
	}
	for arg := range strings.SplitSeq(rest[:at], ", ") {
		arg, err := parseArg(arg)
		if err != nil {
			return Call{}, err
		}
		c.Args = append(c.Args, arg)
	}
	return c, nil
}

// parseArg gives the bytes of a string, and the number of a file without its path, which is in the way: only the
// folder that relative paths begin at is known by it.
func parseArg(arg string) (string, error) {
	if quoted, ok := strings.CutPrefix(arg, `"`); ok {
		quoted, ok = strings.CutSuffix(quoted, `"`)
		if !ok {
			return "", fmt.Errorf("a string was cut short: %.80q", arg)
		}
		return unescape(quoted)
	}
	number, path, ok := strings.Cut(arg, "<")
	if !ok || number != "AT_FDCWD" {
		return number, nil
	}
	path, _, _ = strings.Cut(path, ">")
	return unescape(path)
}

// unescape reads \xNN\xNN….
func unescape(s string) (string, error) {
	b, err := hex.DecodeString(strings.ReplaceAll(s, `\x`, ""))
	return string(b), err
}

// Prints reports whether the call wrote text to standard output, and gives it.
func (c Call) Prints() (string, bool) {
	if c.Name != "write" || c.Result < 0 || !slices.Equal(c.Args[:1], []string{"1"}) {
		return "", false
	}
	return c.Args[1][:c.Result], true
}

// number is an argument as a number.
func (c Call) number(i int) (int64, error) {
	if i >= len(c.Args) {
		return 0, fmt.Errorf("%s has %d arguments", c.Name, len(c.Args))
	}
	return strconv.ParseInt(c.Args[i], 0, 64)
}

// path is an argument as an absolute path; the folder it begins at stands before it.
func (c Call) path(i int) (string, error) {
	if i >= len(c.Args) {
		return "", fmt.Errorf("%s has %d arguments", c.Name, len(c.Args))
	}
	if filepath.IsAbs(c.Args[i]) {
		return filepath.Clean(c.Args[i]), nil
	}
	if !filepath.IsAbs(c.Args[i-1]) {
		return "", fmt.Errorf("%s(%q): relative to an open folder", c.Name, c.Args)
	}
	return filepath.Join(c.Args[i-1], c.Args[i]), nil
}
