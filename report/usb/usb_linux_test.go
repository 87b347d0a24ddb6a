package usb

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sysfs lays out devices as the kernel does: a link by number to a folder, in
// which or in whose parent it says whether the disk is removable.
func sysfs(t *testing.T, devices map[string]string, flags map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for _, dir := range devices {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(root, "dev/block"), 0o755); err != nil {
		t.Fatal(err)
	}
	for numbers, dir := range devices {
		if err := os.Symlink(filepath.Join(root, dir), filepath.Join(root, "dev/block", numbers)); err != nil {
			t.Fatal(err)
		}
	}
	for dir, flag := range flags {
		if err := os.WriteFile(filepath.Join(root, dir, "removable"), []byte(flag+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestSticksAreToldFromDisks(t *testing.T) {
	root := sysfs(t, map[string]string{
		"8:0":   "devices/pci/ata1/block/sda",
		"8:1":   "devices/pci/ata1/block/sda/sda1",
		"8:17":  "devices/pci/usb2/2-1/block/sdb/sdb1",
		"8:33":  "devices/pci/usb2/2-2/block/sdc/sdc1", // a hard disk on USB, which calls itself fixed
		"179:1": "devices/pci/mmc/block/mmcblk0/mmcblk0p1",
		"8:48":  "devices/pci/ata2/block/sdd", // a stick without partitions
	}, map[string]string{
		"devices/pci/ata1/block/sda": "0", "devices/pci/usb2/2-1/block/sdb": "1", "devices/pci/usb2/2-2/block/sdc": "0",
		"devices/pci/mmc/block/mmcblk0": "1", "devices/pci/ata2/block/sdd": "1",
	})
	const mounts = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:21 / /proc rw,nosuid - proc proc rw
60 22 8:17 / /media/li/评审\040U盘 rw,nosuid,nodev shared:40 - vfat /dev/sdb1 rw,uid=1000
61 22 8:33 / /media/li/Backup rw - ntfs3 /dev/sdc1 rw
62 22 179:1 / /media/li/CARD ro,nosuid - exfat /dev/mmcblk0p1 ro
63 22 8:48 / /run/media/li/a\134b rw - vfat /dev/sdd rw
64 22 8:17 / /media/li/评审\040U盘 rw,nosuid - vfat /dev/sdb1 rw
65 22 0:99 / /mnt/server rw - nfs server:/x rw
broken
`
	got, err := removable(strings.NewReader(mounts), root)
	want := []Drive{
		{Path: "/media/li/Backup", Label: "Backup"},
		{Path: "/media/li/CARD", Label: "CARD", Locked: true},
		{Path: `/run/media/li/a\b`, Label: `a\b`},
		{Path: "/media/li/评审 U盘", Label: "评审 U盘"},
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
}

func TestThisComputerAnswers(t *testing.T) {
	if _, err := Drives(); err != nil {
		t.Error(err)
	}
}

func FuzzUnescaped(f *testing.F) {
	for _, path := range []string{`/media/li/U\040盘`, `\`, `\04`, `\999`, `a\134`, `\0400`} {
		f.Add(path)
	}
	f.Fuzz(func(t *testing.T, path string) {
		escaped := strings.NewReplacer(`\`, `\134`, " ", `\040`, "\t", `\011`, "\n", `\012`).Replace(path)
		if got := unescaped(escaped); got != path {
			t.Errorf("%q becomes %q", path, got)
		}
		_ = unescaped(path)
	})
}
