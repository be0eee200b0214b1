package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// DefaultPath is where the database is kept unless another place is named: thuky/thuky.db in the user's data
// folder. It creates nothing.
func DefaultPath() (string, error) {
	dir, err := dataFolder(runtime.GOOS, os.Getenv, os.UserHomeDir)
	if err != nil {
		return "", &Error{Kind: ErrNoPlace, Cause: err}
	}
	return filepath.Join(dir, "thuky", "thuky.db"), nil
}

// ScratchPath is the demo's database, in the user's cache folder, whose loss would harm nobody. It creates nothing.
func ScratchPath() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", &Error{Kind: ErrNoPlace, Cause: err}
	}
	return filepath.Join(dir, "thuky", "demo.db"), nil
}

// dataFolder is where a system keeps what programs store for a user.
func dataFolder(system string, env func(string) string, home func() (string, error)) (string, error) {
	switch system {
	case "windows":
		if dir := env("LocalAppData"); dir != "" {
			return dir, nil
		}
		return "", errors.New("data: no data folder: %LocalAppData% is not set")
	case "darwin":
		dir, err := home()
		if err != nil {
			return "", fmt.Errorf("data: no data folder: %w", err)
		}
		return filepath.Join(dir, "Library", "Application Support"), nil
	}
	// A relative path would mean another database in every folder; the specification has it ignored.
	if dir := env("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	dir, err := home()
	if err != nil {
		return "", fmt.Errorf("data: no data folder: %w", err)
	}
	return filepath.Join(dir, ".local", "share"), nil
}
