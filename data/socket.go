package data

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"time"
)

// longestSocket is how long a socket's path may be: 104 bytes on macOS, with the end mark.
const longestSocket = 103

// canonical is one name for a database, however it is reached.
func canonical(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("data: %q: %w", path, err)
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real, nil
	}
	return abs, nil
}

// socketPaths lists where the socket of a database may be, best first. The holder takes the first that works, and
// whoever looks for it tries them all: the two may have been started in different environments. The name is a
// digest, for a path may be longer than the system lets a socket's be.
func socketPaths(path string) ([]string, error) {
	path, err := canonical(path)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(path))
	name := hex.EncodeToString(sum[:8]) + ".sock"
	var all []string
	add := func(dir string) {
		if at := filepath.Join(dir, name); filepath.IsAbs(dir) && len(at) <= longestSocket {
			all = append(all, at)
		}
	}
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		add(filepath.Join(dir, "thuky"))
	}
	if dir, err := os.UserCacheDir(); err == nil {
		add(filepath.Join(dir, "thuky"))
	}
	add(filepath.Join(os.TempDir(), "thuky-"+strconv.Itoa(os.Geteuid())))
	if len(all) == 0 {
		return nil, fmt.Errorf("data: no folder for a socket: every path is longer than %d bytes", longestSocket)
	}
	return all, nil
}

// listen makes the socket of a database that this process holds; what a killed program left there is replaced. The
// folder is closed to others before the socket is there, so that at no moment anyone else can connect.
func listen(path string) (net.Listener, error) {
	paths, err := socketPaths(path)
	if err != nil {
		return nil, err
	}
	var errs []error
	for _, at := range paths {
		l, err := listenAt(at)
		if err == nil {
			return l, nil
		}
		errs = append(errs, err)
	}
	return nil, fmt.Errorf("data: no socket: %w", errors.Join(errs...))
}

func listenAt(at string) (net.Listener, error) {
	dir := filepath.Dir(at)
	if err := makeFolder(dir); err != nil {
		return nil, err
	}
	if err := checkPrivate(dir); err != nil {
		return nil, err
	}
	removeDead(dir, time.Now())
	if err := os.Remove(at); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	l, err := net.Listen("unix", at)
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(at, 0o600); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	own := &socket{Listener: l, path: at}
	if unix, ok := l.(*net.UnixListener); ok {
		unix.SetUnlinkOnClose(false)
		own.info, err = os.Lstat(at)
		if err != nil {
			return nil, errors.Join(err, l.Close())
		}
	}
	return own, nil
}

var socketName = regexp.MustCompile(`^[0-9a-f]{16}\.sock$`)

// removeDead takes away the sockets that killed programs left in a folder: databases that are never opened again would leave
// theirs for ever. A socket that has just been made is let be: its program may not listen yet. Whatever fails only stays.
func removeDead(dir string, now time.Time) {
	const young = time.Minute
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || e.Type() != fs.ModeSocket || !socketName.MatchString(e.Name()) || now.Sub(info.ModTime()) < young {
			continue
		}
		at := filepath.Join(dir, e.Name())
		conn, err := net.DialTimeout("unix", at, time.Second)
		if err == nil {
			_ = conn.Close() // somebody lives there
		} else if errors.Is(err, syscall.ECONNREFUSED) {
			_ = os.Remove(at)
		}
	}
}

// socket is a listener that takes away its own name when it is closed, but not that of a successor.
type socket struct {
	net.Listener
	path string
	info fs.FileInfo
}

func (s *socket) Close() error {
	err := s.Listener.Close()
	if now, statErr := os.Lstat(s.path); statErr == nil && os.SameFile(now, s.info) {
		err = errors.Join(err, os.Remove(s.path))
	}
	return err
}

// connect reaches the program that holds a database; ErrNotRunning means that none answers.
func connect(path string) (net.Conn, error) {
	paths, err := socketPaths(path)
	if err != nil {
		return nil, err
	}
	var errs []error
	for _, at := range paths {
		if err := checkPrivate(filepath.Dir(at)); err != nil {
			errs = append(errs, err)
			continue
		}
		conn, err := net.DialTimeout("unix", at, time.Second)
		if err == nil {
			return conn, nil
		}
		errs = append(errs, err)
	}
	return nil, &Error{Kind: ErrNotRunning, Path: path, Cause: errors.Join(errs...)}
}
