package candidates_test

import (
	"testing"

	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

// states are what the screen shows, by the names of their pictures.
func states() map[string]uitest.Shown {
	return map[string]uitest.Shown{
		"candidates": func(t *testing.T, size fyne.Size) fyne.Window {
			b := open(t, uitest.Beside(size), people())
			b.screen.Advance() // shows the first who needs attention
			return b.Host.Window
		},
		"form": func(t *testing.T, size fyne.Size) fyne.Window {
			b := open(t, uitest.Beside(size), people())
			b.screen.Advance()
			b.Host.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
			return b.Host.Window
		},
		"import": func(t *testing.T, size fyne.Size) fyne.Window {
			b := open(t, size, nil)
			b.screen.Paste("姓名\t单位\t推荐单位\t从业年限\n张三\t淮南市某学院\t某县人社局\t12\n李四\t\t某区人社局\t十年\n王五\t寿县某中心\t\t11\n")
			return b.Host.Window
		},
	}
}

func TestFits(t *testing.T) {
	for name, show := range states() {
		t.Run(name, func(t *testing.T) { uitest.Fits(t, show) })
	}
}
