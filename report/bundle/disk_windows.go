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

// free is the space on the folder's disk that this user may still fill.
func free(dir string) (uint64, error) {
	path, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return 0, err
	}
	var free uint64
	err = windows.GetDiskFreeSpaceEx(path, &free, nil, nil)
	return free, err
}
