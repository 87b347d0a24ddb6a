//go:build !windows

package bundle

import (
	"errors"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

var (
	fullErrors     = []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}
	readOnlyErrors = []syscall.Errno{syscall.EROFS}
)

// syncFolder makes names last. Some file systems of USB sticks can't and say
// so; their names last when the stick is ejected.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}

// free is the space on the folder's disk that this user may still fill.
func free(dir string) (uint64, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, err
	}
	return uint64(s.Bavail) * uint64(s.Bsize), nil
}
