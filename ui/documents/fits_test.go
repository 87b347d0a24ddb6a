package documents_test

import (
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"

	"fyne.io/fyne/v2"
)

func beside(m panel.Meeting) uitest.Shown {
	return func(t *testing.T, size fyne.Size) fyne.Window { return show(t, m, uitest.Beside(size)).window }
}

func TestEverythingFits(t *testing.T) {
	none := votetest.Before()
	none.Experts, none.Candidates = nil, nil
	for name, shown := range map[string]uitest.Shown{
		"none": beside(none), "before": beside(votetest.Before()), "all": beside(reporttest.WithTrail(votetest.Public(panel.PostedDay))),
		"failed": func(t *testing.T, size fyne.Size) fyne.Window {
			s := show(t, reporttest.WithTrail(votetest.Public(panel.PostedDay)), uitest.Beside(size))
			s.typed(t, "/media/评审/不在的U盘")
			s.screen.Advance()
			s.runner.work()
			return s.window
		},
	} {
		t.Run(name, func(t *testing.T) { uitest.Fits(t, shown) })
	}
}

func TestPicturesInAllLooks(t *testing.T) {
	uitest.Pictures(t, "all", beside(reporttest.WithTrail(votetest.Public(panel.PostedDay))))
}
