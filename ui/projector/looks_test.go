package projector

import (
	"testing"

	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestPicturesInAllLooks(t *testing.T) {
	for _, name := range []string{"agenda-many", "voting", "result-many"} {
		uitest.PicturesInSight(t, name, func(t *testing.T, size fyne.Size) fyne.Window {
			begin(t)
			r := newRoom(t, before(5)).openAt(size)
			everyPage()[name](r)
			return r.window
		})
	}
}
