package publicity

import (
	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// web is what is needed to post the notice on the bureau's portal: its text for
// the portal's editor, and a page as a file.
type web struct {
	copy, open *widgets.Button
	said       *widgets.Notice
	object     fyne.CanvasObject
}

func (s *Screen) newWeb() *web {
	w := &web{said: widgets.NewNotice("", widgets.Good)}
	w.copy = widgets.NewButton(words.Say("Copy the notice's text"), widgets.Secondary, s.copyText)
	w.open = widgets.NewButton(words.Say("Open the web page"), widgets.Secondary, func() { s.show(report.KindPublicityHTML) })
	w.object = widgets.Card(widgets.Column(12,
		widgets.Heading(words.Say("For the portal")),
		widgets.Equal(10, w.copy, w.open),
		w.said,
	))
	return w
}

// paint offers what can be posted. That something was copied is true only while
// the notice is still the one that was copied.
func (w *web) paint(ready bool) {
	w.copy.SetEnabled(ready)
	w.open.SetEnabled(ready)
	w.said.Set("", widgets.Good)
}

func (s *Screen) copyText() {
	text, err := report.NoticeText(s.meeting)
	if err != nil {
		s.host.Fail(err)
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(text)
	said := words.Say("The text is copied. Paste it where the portal asks for it.")
	if s.meeting.Round.Practice {
		said = words.Say("The text of a rehearsal is copied; its first line says so. It must not be posted.")
	}
	s.web.said.Set(said, widgets.Good)
	s.page.Refresh()
}

// show shows one form of the notice.
func (s *Screen) show(kind report.Kind) { s.papers.Show(kind, s.meeting) }
