package ui

import (
	pages "expertpanel/assets/guide"
	"expertpanel/ui/guide"
	"expertpanel/ui/screen"
)

// pageOf is the guide's page for each step.
var pageOf = map[screen.Step]string{
	screen.Round: pages.Round, screen.Candidates: pages.Candidates, screen.Experts: pages.Experts, screen.Vote: pages.Vote,
	screen.Result: pages.Result, screen.Publicity: pages.Publicity, screen.Award: pages.Award, screen.Documents: pages.Documents,
}

// guide opens the guide at the step that is shown, or at its beginning while there is no round.
func (s *Shell) guide() {
	page := pages.Start
	if s.deps.Window.Content() == s.object {
		page = pageOf[s.step]
	}
	if err := guide.Show(s.deps.Window, page); err != nil {
		s.host.Fail(err)
	}
}
