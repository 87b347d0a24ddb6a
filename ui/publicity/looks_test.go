package publicity_test

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"

	"fyne.io/fyne/v2"
)

func TestPicturesInAllLooks(t *testing.T) {
	uitest.Pictures(t, "saved", func(t *testing.T, size fyne.Size) fyne.Window {
		return show(t, votetest.Public(panel.PostedDay), uitest.Beside(size), votetest.Now).window
	})
}
