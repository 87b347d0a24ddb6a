package main

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTheWindowFitsTheScreen(t *testing.T) {
	for _, c := range []struct {
		name          string
		width, height int
		scale         float32
		want          fyne.Size
	}{
		{"full HD", 1920, 1040, 1, fyne.NewSize(1280, 800)},
		{"a laptop of 1366 × 768 with a task bar", 1366, 728, 1, fyne.NewSize(1280, 688)},
		{"a projector's 1280 × 800", 1280, 800, 1, fyne.NewSize(1264, 760)},
		{"full HD at 150 %", 1920, 1020, 1.5, fyne.NewSize(1264, 640)},
		{"a system that does not say", 0, 0, 1, fyne.NewSize(1280, 800)},
	} {
		if got := within(usualSize, c.width, c.height, c.scale); got != c.want {
			t.Errorf("%s: %v instead of %v", c.name, got, c.want)
		}
	}
}
