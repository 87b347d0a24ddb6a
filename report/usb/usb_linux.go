package usb

import (
	"bufio"
	"cmp"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// Drives are those that are in now, by their label. A drive that does not
// answer holds it up: it is not for the window's thread.
func Drives() ([]Drive, error) {
	mounts, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		return nil, err
	}
	defer mounts.Close()
	drives, err := removable(mounts, "/sys")
	if err != nil {
		return nil, err
	}
	for i, d := range drives {
		var s unix.Statfs_t
		if err := unix.Statfs(d.Path, &s); err == nil {
			drives[i].Free = s.Bavail * uint64(s.Bsize)
		}
		drives[i].Locked = d.Locked || unix.Access(d.Path, unix.W_OK) != nil
	}
	return drives, nil
}

// removable reads a list of mounts, of which proc(5) tells the fields, and
// keeps those of drives that sysfs calls removable or that hang on USB.
func removable(mounts io.Reader, sysfs string) ([]Drive, error) {
	var found []Drive
	lines := bufio.NewScanner(mounts)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		const device, point, options = 2, 4, 5
		if len(fields) <= options || !takenOut(sysfs, fields[device]) {
			continue
		}
		path := unescaped(fields[point])
		if slices.ContainsFunc(found, func(d Drive) bool { return d.Path == path }) {
			continue
		}
		found = append(found, Drive{
			Path: path, Label: filepath.Base(path),
			Locked: slices.Contains(strings.Split(fields[options], ","), "ro"),
		})
	}
	slices.SortFunc(found, func(a, b Drive) int { return cmp.Compare(a.Label, b.Label) })
	return found, lines.Err()
}

// takenOut reports whether a device, by its numbers, is one that can be taken
// out. A partition is in the folder of its disk.
func takenOut(sysfs, numbers string) bool {
	device, err := filepath.EvalSymlinks(filepath.Join(sysfs, "dev", "block", numbers))
	if err != nil {
		return false // no disk: a network's or the system's own
	}
	if strings.Contains(device, "/usb") {
		return true
	}
	for _, dir := range []string{device, filepath.Dir(device)} {
		if flag, err := os.ReadFile(filepath.Join(dir, "removable")); err == nil {
			return strings.TrimSpace(string(flag)) == "1"
		}
	}
	return false
}

// unescaped is a path of which blanks and the like are written in octal: \040.
func unescaped(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		if path[i] == '\\' && i+3 < len(path) {
			if code, err := strconv.ParseUint(path[i+1:i+4], 8, 8); err == nil {
				b.WriteByte(byte(code))
				i += 3
				continue
			}
		}
		b.WriteByte(path[i])
	}
	return b.String()
}
