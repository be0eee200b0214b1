//go:build unix

package regular

import "syscall"

// atOnce keeps a pipe without a writer from being waited for.
const atOnce = syscall.O_NONBLOCK
