package main

import (
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// TestTheFirstStartOffersThreeWays takes the ways that an empty data folder
// offers, by keyboard: the example, a backup, and in the end a new round.
func TestTheFirstStartOffersThreeWays(t *testing.T) {
	backup := backedUp(t)
	w := startWindow(t)
	w.waitTitle("评审会")
	w.press("Tab", "Return") // the example, in a window of its own
	w.waitTitle("演练 · ")
	if n := w.count("SELECT count(*) FROM round"); n != 0 {
		t.Errorf("the example made %d rounds among the real ones", n)
	}
	w.press("alt+F4")
	w.until("the end of the example", func() bool { return !strings.Contains(w.inSight(), "演练") })

	w.waitTitle("评审会")
	w.press("Tab", "Tab", "Return") // over the new round to the backup
	w.press("shift+Tab", "ctrl+a")
	w.typeText(backup)
	w.press("Return", "Return") // it is found, and taken
	w.waitFor("rounds", 1, "SELECT count(*) FROM round")
	w.waitFor("experts", 7, "SELECT count(*) FROM expert")
	w.waitTitle("2026")
	w.press("Return", "ctrl+n")
	w.waitTitle("新建年度评审")
	w.press("ctrl+Return")
	w.waitFor("rounds", 2, "SELECT count(*) FROM round")
	w.close()
}

// backedUp is a backup of a data folder with one round of seven experts.
func backedUp(t *testing.T) string {
	t.Helper()
	st, err := store.Open(t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	storetest.Round(t, st, panel.DefaultRule(), 2, 7)
	path, err := st.BackUp(t.TempDir(), "backup")
	if err != nil {
		t.Fatal(err)
	}
	return path
}
