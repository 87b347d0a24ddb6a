package store_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"expertpanel/store"
)

// syncsOfACommit are those of one transaction with a rollback journal and
// synchronous=EXTRA: the pages as they were go to the journal; its name goes to
// the folder; the header that makes the journal valid follows alone, or a
// torn journal could be taken for a whole one; the new pages go to the data;
// and the folder forgets the journal, which is the commit.
// TestDiskModelNeedsEverySync shows that none of them can be left out.
var syncsOfACommit = []string{"panel.db-journal", "folder", "panel.db-journal", store.DatabaseName, "folder"}

// TestAUseCaseIsOneCommit: a use case costs the syncs of one transaction, no more.
func TestAUseCaseIsOneCommit(t *testing.T) {
	needStrace(t)
	for _, op := range operations {
		if op.name == "migrating from the first version" {
			continue // a copy and a transaction
		}
		dir := t.TempDir()
		j := op.prepare(t, dir)
		j.Dir = dir
		if got := syncs(j.underStrace(t), dir); !slices.Equal(got, syncsOfACommit) {
			t.Errorf("%s syncs %v, want %v", op.name, got, syncsOfACommit)
		}
	}
}

// syncs names what a run synced between its marks.
func syncs(r run, dir string) (names []string) {
	open, begun := map[int64]string{}, false
	for _, c := range r.calls {
		begun = begun || c.isMark(markBegin)
		switch {
		case strings.HasPrefix(c.name, "open") && c.path() == dir:
			open[c.result] = "folder"
		case strings.HasPrefix(c.name, "open"):
			open[c.result] = filepath.Base(c.path())
		case begun && isSync(c):
			names = append(names, open[c.number(0)])
		}
	}
	return names
}
