package ui_test

import (
	"testing"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestEnglishFitsTheWindow(t *testing.T) {
	words.Use(words.English)
	defer words.Use(words.Chinese)
	s := open(t, uitest.Laptop, real(t))
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3} {
		s.Press(key)
		if need := s.window.Content().MinSize(); need.Width > uitest.Laptop.Width || need.Height > uitest.Laptop.Height {
			t.Errorf("step %s needs %v", key, need)
		}
	}
}

func TestTheWindowFitsASmallLaptop(t *testing.T) {
	small := fyne.NewSize(1200, 680) // 1366 × 768 less the task bar and the title
	for name, fill := range map[string]func(*store.Store){
		"real": real(t),
		"practice": func(data *store.Store) {
			if _, err := practiceRound(data); err != nil {
				t.Fatal(err)
			}
		},
	} {
		s := open(t, small, fill)
		for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3} {
			s.Press(key)
			if need := s.window.Content().MinSize(); need.Width > small.Width || need.Height > small.Height {
				t.Errorf("%s: step %s needs %v", name, key, need)
			}
		}
	}
}
