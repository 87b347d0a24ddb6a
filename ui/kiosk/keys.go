package kiosk

import "fyne.io/fyne/v2"

// digits are the keys of the top row and, under the same names, of the number pad.
var digits = map[fyne.KeyName]int{
	fyne.Key1: 1, fyne.Key2: 2, fyne.Key3: 3, fyne.Key4: 4, fyne.Key5: 5,
	fyne.Key6: 6, fyne.Key7: 7, fyne.Key8: 8, fyne.Key9: 9,
}

// key does what a key means on the current page. A small number pad is enough
// to vote and to type the PIN: digits, Enter and Backspace.
func (b *booth) key(name fyne.KeyName) {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.forward()
	case fyne.KeyBackspace:
		b.backward()
	case fyne.KeyEscape:
		b.escape()
	case fyne.KeyUp:
		b.move(-1)
	case fyne.KeyDown:
		b.move(1)
	case fyne.KeyPageUp:
		b.flip(-1)
	case fyne.KeyPageDown:
		b.flip(1)
	case fyne.KeyF10:
		b.requestLeave()
	default:
		if b.asks() {
			b.typeIn(name)
		} else if name == fyne.Key0 {
			b.leave()
		} else if digit, ok := digits[name]; ok {
			b.digit(digit)
		}
	}
}

func (b *booth) digit(digit int) {
	switch b.page {
	case choosing:
		b.take(digit - 1)
	case voting:
		if choice, ok := b.choiceOf(digit); ok && b.choose(b.cursor, choice) {
			b.show(b.nextOpen(b.cursor))
		}
	}
}
