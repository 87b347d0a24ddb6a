package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

func round(practice bool) panel.Round {
	r := panel.NewRound(2026)
	r.Practice = practice
	return r
}

func TestAFolderIsForPracticeOrForTheRealThing(t *testing.T) {
	for _, c := range []struct {
		name       string
		first, new bool
		want       bool
		code       string
	}{
		{"real beside real", false, false, false, ""},
		{"practice beside practice", true, true, true, ""},
		{"real beside practice becomes one", true, false, true, ""},
		{"practice beside real", false, true, false, "practice_apart"},
	} {
		s := storetest.Open(t, store.Options{})
		if practice, err := s.ForPractice(); practice || err != nil {
			t.Fatalf("an empty folder is for practice: %v, %v", practice, err)
		}
		if _, err := s.CreateRound(round(c.first)); err != nil {
			t.Fatal(err)
		}
		id, err := s.CreateRound(round(c.new))
		if c.code != "" {
			if !errors.Is(err, panel.Refuse(c.code, "")) {
				t.Errorf("%s: %v, want %s", c.name, err, c.code)
			}
		} else if err != nil || storetest.Meeting(t, s, id).Round.Practice != c.want {
			t.Errorf("%s: practice is not %v, %v", c.name, c.want, err)
		}
		if practice, err := s.ForPractice(); practice != c.first || err != nil {
			t.Errorf("%s: the folder is for practice: %v, %v", c.name, practice, err)
		}
	}
}

func TestAPracticeStaysOne(t *testing.T) {
	for _, practice := range []bool{true, false} {
		s := storetest.Open(t, store.Options{})
		r := round(practice)
		var err error
		if r.ID, err = s.CreateRound(r); err != nil {
			t.Fatal(err)
		}
		r.Practice, r.Title = !practice, "改过的名称"
		if err := s.ChangeRound(r); err != nil {
			t.Fatal(err)
		}
		if got := storetest.Meeting(t, s, r.ID).Round; got.Practice != practice || got.Title != r.Title {
			t.Errorf("a round with practice %v became %+v", practice, got)
		}
	}
}

func TestDiscardingAPracticeLeavesNothingOfIt(t *testing.T) {
	dir := t.TempDir()
	s := storetest.OpenAt(t, dir, store.Options{})
	if _, err := s.CreateRound(round(true)); err != nil {
		t.Fatal(err)
	}
	own := []string{"crash.txt", "panel-before-v3.db.bak", "xpanel.db", "我的.db"}
	for _, name := range append([]string{"panel-before-v2.db", "panel-before-v3.db.part"}, own...) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "panel-before-v9.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := s.DiscardPractice(); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	var left []string
	for _, e := range entries {
		left = append(left, e.Name())
	}
	want := append([]string{"panel-before-v9.db"}, own...)
	slices.Sort(want)
	if err != nil || !slices.Equal(left, want) {
		t.Errorf("left %v, %v; want %v", left, err, want)
	}
	if err := s.Close(); err != nil {
		t.Errorf("closing after it: %v", err)
	}
	again := storetest.OpenAt(t, dir, store.Options{}) // the lock is free
	if rounds, err := again.Rounds(); len(rounds) != 0 || err != nil {
		t.Errorf("there are still rounds %v, %v", rounds, err)
	}
}

func TestARealRoundIsNeverDiscarded(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	if err := s.DiscardPractice(); !errors.Is(err, panel.Refuse("not_practice", "")) {
		t.Errorf("an empty folder was discarded: %v", err)
	}
	m := storetest.Round(t, s, panel.DefaultRule(), 2, 7)
	if err := s.DiscardPractice(); !errors.Is(err, panel.Refuse("not_practice", "")) {
		t.Errorf("a real round was discarded: %v", err)
	}
	storetest.Meeting(t, s, m.Round.ID) // and can still be read
}
