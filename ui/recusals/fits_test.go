package recusals_test

import (
	"testing"

	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func suggested(t *testing.T, size fyne.Size) fyne.Window {
	return openIn(t, size).Host.Window
}

func TestFits(t *testing.T) { uitest.Fits(t, suggested) }

func TestPictures(t *testing.T) { uitest.Pictures(t, "suggested", suggested) }
