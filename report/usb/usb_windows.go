package usb

import (
	"golang.org/x/sys/windows"
)

// Drives are those that are in now, by their letter. A drive that does not
// answer holds it up: it is not for the window's thread.
func Drives() ([]Drive, error) {
	const noQuestions = windows.SEM_FAILCRITICALERRORS // about an empty card reader
	before := windows.SetErrorMode(noQuestions)
	defer windows.SetErrorMode(before)
	letters, err := windows.GetLogicalDrives()
	if err != nil {
		return nil, err
	}
	var found []Drive
	for i := range 26 {
		if letters&(1<<i) == 0 {
			continue
		}
		letter := string(rune('A' + i))
		root, err := windows.UTF16PtrFromString(letter + `:\`)
		if err != nil || windows.GetDriveType(root) != windows.DRIVE_REMOVABLE {
			continue
		}
		if d, in := drive(letter, root); in {
			found = append(found, d)
		}
	}
	return found, nil
}

// drive is what is in behind a letter; nothing when the reader is empty.
func drive(letter string, root *uint16) (Drive, bool) {
	var label [windows.MAX_PATH + 1]uint16
	var flags uint32
	if windows.GetVolumeInformation(root, &label[0], uint32(len(label)), nil, nil, &flags, nil, 0) != nil {
		return Drive{}, false
	}
	d := Drive{Path: letter + `:\`, Label: letter + ":", Locked: flags&windows.FILE_READ_ONLY_VOLUME != 0}
	if name := windows.UTF16ToString(label[:]); name != "" {
		d.Label = name + " (" + letter + ":)"
	}
	if windows.GetDiskFreeSpaceEx(root, &d.Free, nil, nil) != nil {
		d.Free = 0
	}
	return d, true
}
