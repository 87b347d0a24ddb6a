package award_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"
	"expertpanel/ui/award"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"

	"fyne.io/fyne/v2"
)

type scene struct {
	*votetest.Shell
	screen *award.Screen
	window fyne.Window
	opened string
}

func show(t *testing.T, m panel.Meeting, size fyne.Size, months int) *scene {
	t.Helper()
	s := &scene{}
	shell, host := votetest.NewShell(t, size)
	now := votetest.Now.AddDate(0, months, 0)
	host.Now = func() time.Time { return now }
	s.Shell, s.window = shell, host.Window
	s.screen = award.New(host, votetest.NewPapers(t.TempDir(), func(path string) { s.opened = path }, host.Fail))
	host.Window.SetContent(s.screen.Object())
	s.screen.Show(m)
	return s
}

func rare() panel.Meeting {
	m := votetest.Public(panel.PostedDay)
	m.Candidates[0].Name = "阿卜杜热西提·买买提明"
	m.Candidates[1].Name = "刘𫍰"
	m.Round.Plaque = panel.PlaqueSpec{WidthMM: 400, HeightMM: 600}
	return m
}

func rareFirst() panel.Meeting {
	m := votetest.Public(panel.PostedDay)
	m.Candidates[0].Name = "刘𫍰䶮"
	return m
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	for name, tt := range map[string]struct {
		m    panel.Meeting
		size fyne.Size
	}{
		"waiting":  {votetest.Tie(), votetest.Content},
		"public":   {votetest.Public(panel.PostedDay), votetest.Content},
		"portrait": {rare(), votetest.Content},
		"rare":     {rareFirst(), votetest.Content},
		"wide":     {votetest.Public(panel.PostedDay), votetest.Wide},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.Golden(t, name, show(t, tt.m, tt.size, 1).window)
		})
	}
}

func TestWhatComesNext(t *testing.T) {
	for name, tt := range map[string]struct {
		m      panel.Meeting
		months int
		want   screen.Step
	}{
		"not decided":    {votetest.Tie(), 0, screen.Vote},
		"not public yet": {votetest.Final(), 0, screen.Publicity},
		"public":         {votetest.Public(panel.PostedDay), 0, screen.Publicity},
	} {
		s := show(t, tt.m, votetest.Content, tt.months)
		s.screen.Advance()
		if s.Went != tt.want || s.opened != "" {
			t.Errorf("%s: went to step %d, want %d; opened %q", name, s.Went, tt.want, s.opened)
		}
	}
}

func TestTheProofsAreMadeAndOpened(t *testing.T) {
	s := show(t, rare(), votetest.Content, 1)
	s.screen.Advance()
	data, err := os.ReadFile(s.opened)
	if err != nil || !strings.HasPrefix(string(data), "%PDF-") || s.Failed != nil {
		t.Errorf("opened %q: %v, %v", s.opened, err, s.Failed)
	}
}
