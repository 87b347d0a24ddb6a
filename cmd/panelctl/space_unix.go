//go:build unix

package main

import "golang.org/x/sys/unix"

// freeBytes is the space on the folder's disk that this user may still fill.
func freeBytes(dir string) (uint64, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, err
	}
	return s.Bavail * uint64(s.Bsize), nil
}
