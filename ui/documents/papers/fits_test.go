package papers

import (
	"testing"

	"expertpanel/report"
	"expertpanel/report/reporttest"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func shown(then func(*scene)) uitest.Shown {
	return func(t *testing.T, size fyne.Size) fyne.Window {
		s := newScene(t)
		s.Host.Window.Resize(size)
		then(s)
		return s.Host.Window
	}
}

func TestEverythingFits(t *testing.T) {
	m := reporttest.Small()
	for name, then := range map[string]func(*scene){
		"preview":  func(s *scene) { s.desk.Show(report.KindSignInSheet, m) },
		"printing": func(s *scene) { s.desk.Print("会后", ready(m), m) },
	} {
		t.Run(name, func(t *testing.T) { uitest.Fits(t, shown(then)) })
	}
}
