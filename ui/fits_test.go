package ui_test

import (
	"testing"

	"expertpanel/store"
	"expertpanel/store/storetest"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// states are what the window itself shows, by the names of their pictures.
func states(t *testing.T) map[string]uitest.Shown {
	empty, meeting := storetest.Open(t, store.Options{}), storetest.Open(t, store.Options{})
	real(t)(meeting)
	pressed := func(keys ...fyne.KeyName) uitest.Shown {
		return func(t *testing.T, size fyne.Size) fyne.Window {
			s := openOn(t, size, meeting)
			for _, key := range keys {
				s.Press(key)
			}
			return s.window
		}
	}
	return map[string]uitest.Shown{
		"first-start": func(t *testing.T, size fyne.Size) fyne.Window { return openOn(t, size, empty).window },
		"experts":     pressed(fyne.Key3),
		"settings":    pressed(fyne.KeyComma),
		"rounds":      pressed(fyne.KeyO),
		"keys":        pressed(fyne.KeySlash),
		"search": func(t *testing.T, size fyne.Size) fyne.Window {
			s := openOn(t, size, meeting)
			s.Press(fyne.KeyK)
			test.Type(s.window.Canvas().Focused(), "1")
			return s.window
		},
	}
}

func TestFits(t *testing.T) {
	for name, show := range states(t) {
		t.Run(name, func(t *testing.T) { uitest.Fits(t, show) })
	}
}

func TestStatePictures(t *testing.T) {
	for name, show := range states(t) {
		t.Run(name, func(t *testing.T) { uitest.Pictures(t, name, show) })
	}
}
