package guide

import (
	"testing"

	pages "expertpanel/assets/guide"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func secrecy(t *testing.T, size fyne.Size) fyne.Window { return shown(t, size, pages.Secrecy) }

func TestFits(t *testing.T) { uitest.Fits(t, secrecy) }
