package kiosk

import (
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The plain pages say one thing in the middle of the window.

func (s *sheet) tick(y float32) {
	const across float32 = 96
	x := (s.Size.Width - across) / 2
	s.Rectangle(theme.Good, across/2, x, y, across, across)
	tick := canvas.NewImageFromResource(widgets.MarkImage(widgets.Good, theme.OnAccent))
	s.Put(tick, x+12, y+12, across-24, across-24)
}

func (s *sheet) centred(text string, size float32, bold bool, ink fyne.ThemeColorName, y float32) {
	s.Line(text, widgets.Style{Size: size, Bold: bold, Colour: ink, Align: fyne.TextAlignCenter}, s.left, y, s.width)
}

func (s *sheet) middleButton(p *plate, y, width float32) {
	s.Put(p, (s.Size.Width-width)/2, y, width, 64)
}

func (v *view) paintWaiting(s *sheet) {
	middle := s.Size.Height / 2
	s.centred(v.session.Title, 22, false, theme.Second, middle-130)
	s.centred(words.Say("Secret ballot"), 46, true, theme.Ink, middle-64)
	s.centred(words.Say("One expert at a time, in person"), 26, false, theme.Second, middle+6)
	s.middleButton(newPlate(words.Say("Begin voting"), 24, primary, func() { v.do(v.booth.forward) }), middle+72, 250)
	if refusal := v.booth.refusal; refusal != nil {
		s.centred(words.Explain(refusal), 22, true, theme.Bad, middle+164)
	} else {
		s.centred(words.Say("or press Enter"), 18, false, theme.Second, middle+164)
	}
	v.paintBallots(s)
}

func (v *view) paintCasting(s *sheet) {
	s.centred(words.Say("Putting the ballot into the box…"), 32, true, theme.Ink, s.Size.Height/2)
}

// paintDone is the same after every ballot.
func (v *view) paintDone(s *sheet) {
	middle := s.Size.Height / 2
	s.tick(middle - 176)
	s.centred(words.Say("In the ballot box"), 46, true, theme.Ink, middle-24)
	hand, next := words.Say("Please hand the computer to the next expert"), words.Say("The next expert begins")
	if v.booth.pin && !v.booth.byCode() {
		hand, next = words.Say("Please hand the computer to the staff, who release the next ballot"), words.Say("The next ballot")
	}
	s.centred(hand, 26, false, theme.Second, middle+50)
	s.middleButton(newPlate(next, 24, primary, func() { v.do(v.booth.forward) }), middle+112, 250)
	v.paintBallots(s)
}

func (v *view) paintFinished(s *sheet) {
	middle := s.Size.Height / 2
	s.tick(middle - 176)
	s.centred(words.Say("All ballots are in the box"), 46, true, theme.Ink, middle-24)
	s.centred(words.Say("Please hand the computer back to the staff"), 26, false, theme.Second, middle+50)
	s.middleButton(newPlate(words.Say("Back to the staff's window"), 24, primary, func() { v.do(v.booth.forward) }), middle+112, 250)
	v.paintBallots(s)
}

func (v *view) paintLeaving(s *sheet) {
	middle := s.Size.Height / 2
	s.centred(words.Say("Leave the voting window?"), 40, true, theme.Ink, middle-110)
	s.centred(words.Say("For staff only. The poll stays open; ballots in the box stay there."), 22, false, theme.Second, middle-44)
	if v.booth.chosen() > 0 {
		s.centred(begunWarning(), 22, true, theme.AttentionInk, middle-4)
	}
	const width, gap float32 = 250, 24
	y := middle + 52
	s.Put(newPlate(words.Say("Leave the window"), 24, open, func() { v.do(v.booth.leave) }).withKey("0"), s.Size.Width/2-width-gap/2, y, width, 64)
	s.Put(newPlate(words.Say("Go on voting"), 24, primary, func() { v.do(v.booth.forward) }).withKey("Enter"), s.Size.Width/2+gap/2, y, width, 64)
}

// paintResting covers a ballot that nobody goes on with.
func (v *view) paintResting(s *sheet) {
	middle := s.Size.Height / 2
	s.centred(words.Say("Still voting?"), 40, true, theme.Ink, middle-110)
	s.centred(words.Say("This ballot has not been touched for three minutes. Its choices are kept for one more minute and then cleared; it is not in the box."),
		22, false, theme.Second, middle-44)
	s.middleButton(newPlate(words.Say("Go on voting"), 24, primary, func() { v.do(v.booth.forward) }).withKey("Enter"), middle+24, 250)
}
