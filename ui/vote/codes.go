package vote

import (
	"bytes"

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

// makeCodes makes the codes and offers to print the sheet. It takes seconds:
// each code is hashed slowly.
func (s *Screen) makeCodes(poll panel.Poll) {
	if err := s.discardSlips(); err != nil {
		s.host.Fail(err)
		return
	}
	s.making = true
	s.Show(s.meeting)
	m := s.meeting
	var sheet bytes.Buffer
	s.host.Runner.Background(func() error {
		slips, err := s.deps.Store.IssueCodes(poll.ID)
		if err != nil {
			return err
		}
		return s.deps.Slips(&sheet, m, poll, slips)
	}, func(err error) {
		s.making, s.slips = false, true
		s.host.Changed()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.deps.Papers.PrintSlips(m, slipsFile(), sheet.Bytes())
	})
}

func slipsFile() string { return words.Say("Voting codes") + ".pdf" }

// discardSlips removes the sheets of codes from the disk.
func (s *Screen) discardSlips() error {
	if err := s.deps.Papers.Discard(slipsFile()); err != nil {
		return err
	}
	s.slips = false
	return nil
}
