package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"

	"golang.org/x/sys/unix"
)

// smallDisk mounts a disk of the given size for the test.
func smallDisk(t *testing.T, flags uintptr, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", flags, options); err != nil {
		t.Skipf("mounting a disk takes rights that this user lacks: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestFullDisk(t *testing.T) {
	dir := smallDisk(t, 0, "size=1m")
	s := storetest.OpenAt(t, dir, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 3, 9)
	poll := storetest.OpenPoll(t, s, m.Round.ID)
	ballot := storetest.Ballot(poll.Papers[0], "aon")
	if err := storetest.Cast(s, poll.ID, 1, ballot); err != nil {
		t.Fatal(err)
	}

	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, bytes.Repeat([]byte{1}, 2<<20), 0o600); err == nil {
		t.Fatal("a disk of 1 MB took 2 MB")
	}
	wantCode(t, storetest.Cast(s, poll.ID, 1, ballot), "disk_full", "")
	if got := storetest.Meeting(t, s, m.Round.ID).Polls[0].Ballots(); got != 1 {
		t.Errorf("%d ballots in the box after a cast that was refused, want 1", got)
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	if err := storetest.Cast(s, poll.ID, 1, ballot); err != nil {
		t.Errorf("casting again with space: %v", err)
	}
	if got := storetest.Meeting(t, s, m.Round.ID).Polls[0].Ballots(); got != 2 {
		t.Errorf("%d ballots in the box, want 2", got)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	dir := smallDisk(t, unix.MS_RDONLY, "size=1m")
	_, err := store.Open(dir, store.Options{})
	wantCode(t, err, "data_not_writable", "")
	_, err = store.Open(filepath.Join(dir, "new"), store.Options{})
	wantCode(t, err, "data_not_writable", "")
}
