//go:build unix

package data

import "syscall"

var diskFull error = syscall.ENOSPC
