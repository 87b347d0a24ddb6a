package kiosk

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestAPlateIsWrittenOnce: laid out again without a change, it must not write
// anew, or the window would be drawn sixty times a second.
func TestAPlateIsWrittenOnce(t *testing.T) {
	test.NewTempApp(t)
	p := newPlate("同意", 24, open, nil).withKey("1")
	r := p.CreateRenderer()
	size := fyne.NewSize(148, 60)
	r.Layout(size)
	first := r.Objects()
	r.Layout(size)
	again := r.Objects()
	if len(first) != 3 || len(again) != len(first) {
		t.Fatalf("%d objects, then %d", len(first), len(again))
	}
	for i := range first {
		if first[i] != again[i] {
			t.Errorf("object %d is another one", i)
		}
	}
	p.blank()
	r.Refresh()
	if len(r.Objects()) != 1 {
		t.Errorf("a blank plate has %d objects", len(r.Objects()))
	}
}
