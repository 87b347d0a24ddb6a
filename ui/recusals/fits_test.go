package recusals_test

import (
	"testing"

	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestFits(t *testing.T) {
	uitest.Fits(t, func(t *testing.T, size fyne.Size) fyne.Window { return openIn(t, size).Host.Window })
}
