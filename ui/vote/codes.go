package vote

import (
	"io"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
)

// confirmCodes asks before codes are made: they are shown once, and codes of
// an earlier sheet that were not used are no longer valid.
func (s *Screen) confirmCodes() {
	poll, open := s.meeting.OpenPoll()
	if !open || !s.free() {
		return
	}
	f := facts{"Codes": poll.Rights() - poll.Ballots()}
	c := screen.Confirmation{
		Title: words.Say("Make {{.Codes}} voting codes?", f),
		Text:  words.Say("The codes are made now and shown this once. Print the sheet at once, cut it apart, fold the slips and let every expert draw one. Once the voting window opens the sheet is removed from this computer."),
		Yes:   words.Say("Make and print"),
		Do:    func() { s.makeCodes(poll) },
	}
	if times, _ := s.meeting.CodesIssued(poll.No); times > 0 {
		c.Text = words.Say("Codes were made before. All of them that were not used become invalid: collect the slips that were drawn. New codes are made for the {{.Codes}} ballots that are not cast, and shown this once.", f)
		c.Danger = true
	}
	s.host.Confirm(c)
}

// makeCodes makes the codes and shows the sheet. It takes seconds: each code is
// hashed slowly.
func (s *Screen) makeCodes(poll panel.Poll) {
	if err := s.discardSlips(); err != nil {
		s.host.Fail(err)
		return
	}
	s.making = true
	s.Show(s.meeting)
	m, path := s.meeting, ""
	s.host.Runner.Background(func() error {
		slips, err := s.deps.Store.IssueCodes(poll.ID)
		if err != nil {
			return err
		}
		path, err = s.deps.Viewer.ShowMade(m.Round.ID, votingCodes, words.Say("Voting codes")+".pdf",
			func(w io.Writer) error { return s.deps.Slips(w, m, poll, slips) })
		return err
	}, func(err error) {
		s.making = false
		if path != "" {
			s.slips = append(s.slips, path)
		}
		s.host.Changed()
		if err != nil {
			s.host.Fail(err)
		}
	})
}

// discardSlips removes the sheets of codes that were shown.
func (s *Screen) discardSlips() error {
	for len(s.slips) > 0 {
		if err := s.deps.Viewer.Discard(s.slips[0]); err != nil {
			return err
		}
		s.slips = s.slips[1:]
	}
	return nil
}
