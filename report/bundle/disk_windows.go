package bundle

import (
	"syscall"

	"golang.org/x/sys/windows"
)

var (
	fullErrors     = []syscall.Errno{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_FILE_TOO_LARGE}
	readOnlyErrors = []syscall.Errno{windows.ERROR_WRITE_PROTECT}
)

// syncFolder has nothing to do: Windows writes names with the file.
func syncFolder(string) error { return nil }
