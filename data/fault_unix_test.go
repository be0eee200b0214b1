//go:build unix

package data

import "syscall"

var diskFull, writeProtected error = syscall.ENOSPC, syscall.EROFS
