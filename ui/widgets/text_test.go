package widgets_test

import (
	"strings"
	"testing"

	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestLinesStayReadableInWideWindows(t *testing.T) {
	test.NewApp().Settings().SetTheme(theme.New())
	one, long := widgets.Paragraph("评"), widgets.Paragraph(strings.Repeat("评", 150))
	w := test.NewWindow(widgets.Column(0, one, long))
	defer w.Close()
	w.Resize(fyne.NewSize(3840, 2160))
	if got, want := long.MinSize().Height, 3*one.MinSize().Height; got != want {
		t.Errorf("150 hanzi are %v high in a window 3840 wide, want the %v of three lines", got, want)
	}
}
