package ui

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/store/rehearsal"
	"expertpanel/ui/widgets"
)

// practise opens a practice copy of a round. When there is a practice already,
// it asks whether to go on with that one.
func (s *Shell) practise(id panel.RoundID) {
	dir := rehearsal.FolderIn(s.deps.Store.Dir())
	begun := false
	s.deps.Runner.Background(func() (err error) {
		begun, err = rehearsal.Begun(dir)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			s.host.Fail(err)
		case begun:
			s.askAfresh(id, dir)
		default:
			s.beginPractice(id, dir)
		}
	})
}

func (s *Shell) askAfresh(id panel.RoundID, dir string) {
	var m *widgets.Modal
	instead := func(label string, kind widgets.Kind, do func()) *widgets.Button {
		return widgets.NewButton(label, kind, func() {
			m.Close()
			do()
		})
	}
	m = widgets.NewModal(s.deps.Window, words.Say("There is a practice already"), dialogWidth,
		widgets.Paragraph(words.Say("Go on with it where it was left, or start afresh: the earlier practice is deleted then, and the round is copied as it is now.")),
		instead(words.Say("Cancel"), widgets.Secondary, func() {}),
		instead(words.Say("Start afresh"), widgets.Secondary, func() { s.beginPractice(id, dir) }),
		instead(words.Say("Go on with it"), widgets.Primary, func() { s.openPractice(dir) }))
	m.Show(nil)
}

// beginPractice copies the round as it is now.
func (s *Shell) beginPractice(id panel.RoundID, dir string) {
	s.deps.Runner.Background(func() error {
		meeting, err := s.deps.Store.Meeting(id)
		if err != nil {
			return err
		}
		return rehearsal.Begin(dir, meeting)
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.openPractice(dir)
	})
}

func (s *Shell) openPractice(dir string) {
	if err := s.deps.Practice(dir); err != nil {
		s.host.Fail(err)
	}
}
