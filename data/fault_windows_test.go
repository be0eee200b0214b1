package data

import "golang.org/x/sys/windows"

var diskFull, writeProtected error = windows.ERROR_DISK_FULL, windows.ERROR_WRITE_PROTECT
