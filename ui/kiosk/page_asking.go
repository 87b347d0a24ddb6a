package kiosk

import (
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// The pages that ask for a PIN or a voting code: a title, the field, what was
// answered, and keys to press where there is no keyboard.

const (
	keyHeight float32 = 56
	keyGap    float32 = 8
	charSize  float32 = 34 // of keys and of the code alike: Fyne keeps writing for a while, and all 32 characters are kept anyway
)

// paintEntrance is the waiting page where a ballot has to be released.
func (v *view) paintEntrance(s *sheet) {
	if v.booth.byCode() {
		v.paintQuestion(s, words.Say("Type your voting code"),
			words.Say("It is on the slip that you drew. Capitals or not is the same; O is taken for 0, I and L for 1."))
		v.paintCode(s)
		v.paintKeyboard(s)
	} else {
		v.paintQuestion(s, words.Say("The staff release the next ballot"),
			words.Say("Staff: type the operator's PIN, then leave the computer to the expert."))
		v.paintDots(s)
		v.paintPad(s)
	}
	v.paintBallots(s)
}

// paintExit asks the staff for the PIN before the window is left.
func (v *view) paintExit(s *sheet) {
	v.paintQuestion(s, words.Say("Leave the voting window?"),
		words.Say("Staff only: type the operator's PIN. The poll stays open; ballots in the box stay there."))
	if v.booth.chosen() > 0 && v.booth.refusal == nil && !v.booth.busy {
		s.centred(begunWarning(), 20, true, theme.AttentionInk, v.noticeLine(s))
	}
	v.paintDots(s)
	v.paintPad(s)
	s.middleButton(newPlate(words.Say("Go on voting"), 24, open, func() { v.do(v.booth.escape) }).withKey("Esc"), s.Size.Height/2+254, 250)
}

func begunWarning() string {
	return words.Say("A ballot has been begun: leaving, or a minute without a key, clears its choices. It is not in the box.")
}

func (*view) noticeLine(s *sheet) float32 { return s.Size.Height/2 - 38 }

func (v *view) paintQuestion(s *sheet, title, below string) {
	middle := s.Size.Height / 2
	s.centred(v.session.Title, 20, false, theme.Second, middle-264)
	s.centred(title, 40, true, theme.Ink, middle-214)
	s.centred(below, 20, false, theme.Second, middle-164)
	switch b := v.booth; {
	case b.busy:
		s.centred(words.Say("Checking…"), 20, false, theme.Second, v.noticeLine(s))
	case b.refusal != nil:
		s.centred(words.Explain(b.refusal), 22, true, theme.Bad, v.noticeLine(s))
	}
}

// paintDots shows how much of a PIN is typed.
func (v *view) paintDots(s *sheet) {
	const width, height, dot, step float32 = 292, 60, 14, 23
	x, y := (s.Size.Width-width)/2, s.Size.Height/2-132
	s.Put(newPlate("", 0, field, nil), x, y, width, height)
	n := float32(v.booth.secret.n)
	x = (s.Size.Width - (n-1)*step - dot) / 2
	for range v.booth.secret.n {
		s.Rectangle(theme.Ink, dot/2, x, y+(height-dot)/2, dot, dot)
		x += step
	}
}

// paintPad is a number pad.
func (v *view) paintPad(s *sheet) {
	const width float32 = 92
	left := (s.Size.Width - 3*width - 2*keyGap) / 2
	for i, key := range []fyne.KeyName{"1", "2", "3", "4", "5", "6", "7", "8", "9", fyne.KeyBackspace, "0", fyne.KeyEnter} {
		row, column := float32(i/3), float32(i%3)
		v.paintKey(s, key, left+column*(width+keyGap), keysTop(s)+row*(keyHeight+keyGap), width)
	}
}

// paintCode shows a code as it is printed, in its groups. Each character is an
// object of its own, so that the code as a whole stands nowhere.
func (v *view) paintCode(s *sheet) {
	const width, height, hyphen float32 = 54, 68, 26
	b := v.booth
	x, y := (s.Size.Width-codeLength*(width+keyGap)-2*hyphen+keyGap)/2, s.Size.Height/2-134
	for i := range codeLength {
		if i == 4 || i == 8 {
			s.Line("-", widgets.Style{Size: charSize, Align: fyne.TextAlignCenter}, x-keyGap/2, y+height/2, hyphen)
			x += hyphen
		}
		look := field
		if i == b.secret.n {
			look = current
		}
		s.Put(newPlate("", 0, look, nil), x, y, width, height)
		if i < b.secret.n {
			s.Line(string(rune(b.secret.chars[i])), widgets.Style{Size: charSize, Align: fyne.TextAlignCenter}, x, y+height/2, width)
		}
		x += width + keyGap
	}
}

// paintKeyboard has the characters that voting codes are made of.
func (v *view) paintKeyboard(s *sheet) {
	const width, erase, enter float32 = 72, 108, 124
	y := keysTop(s)
	for i, row := range codeKeys {
		wide := float32(len(row))*(width+keyGap) - keyGap
		if i == len(codeKeys)-1 {
			wide += erase + enter + 2*keyGap
		}
		x := (s.Size.Width - wide) / 2
		for _, c := range row {
			v.paintKey(s, fyne.KeyName(c), x, y, width)
			x += width + keyGap
		}
		if i == len(codeKeys)-1 {
			v.paintKey(s, fyne.KeyBackspace, x, y, erase)
			v.paintKey(s, fyne.KeyEnter, x+erase+keyGap, y, enter)
		}
		y += keyHeight + keyGap
	}
}

func keysTop(s *sheet) float32 { return s.Size.Height/2 - 12 }

// paintKey is a key that does what the real one does.
func (v *view) paintKey(s *sheet, key fyne.KeyName, x, y, width float32) {
	label, size, look := string(key), charSize, open
	switch key {
	case fyne.KeyBackspace:
		label, size = words.Say("Erase"), 20
	case fyne.KeyEnter:
		label, size, look = words.Say("Enter"), 22, closed
		if v.booth.full() && !v.booth.busy {
			look = primary
		}
	}
	s.Put(newPlate(label, size, look, func() { v.do(func() { v.booth.key(key) }) }), x, y, width, keyHeight)
}
