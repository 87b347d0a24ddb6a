package projector

import (
	"expertpanel/assets/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// inside is how far inside its screen the window lies before it fills it.
const inside = 40

// open opens the display: on a second screen if there is one, else as a window
// that is dragged to where it is wanted. What it shows goes on where it was.
func (d *Desk) open() {
	if d.window != nil {
		d.window.Show()
		d.window.RequestFocus()
		return
	}
	d.window = d.deps.NewWindow(words.Say("Public display"))
	d.view = newView(d)
	d.shown, d.lost = true, false
	w := d.window
	w.SetPadded(false)
	w.SetContent(d.view.root)
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { d.key(e.Name) })
	w.SetOnClosed(d.closed)
	w.Resize(fyne.NewSize(960, 600))
	x, y, ok := d.deps.Second()
	if full, can := w.(desktop.Window); can && ok {
		d.secondary = true
		full.RequestPosition(x+inside, y+inside)
		full.RequestFullScreenSecondary()
	}
	w.Show()
	if d.secondary {
		d.deps.Staff.RequestFocus()
	}
	d.changed()
}

// closed keeps everything for the next opening.
func (d *Desk) closed() {
	d.window, d.view, d.secondary = nil, nil, false
	d.changed()
}

// key is for presenters' remote controls, and for whoever has dragged the window
// to its screen. While a poll is open it turns nothing.
func (d *Desk) key(name fyne.KeyName) {
	switch name {
	case fyne.KeyPageDown, fyne.KeyRight, fyne.KeyDown:
		d.turn(1)
	case fyne.KeyPageUp, fyne.KeyLeft, fyne.KeyUp:
		d.turn(-1)
	case fyne.KeySpace:
		d.startOrPause()
	case fyne.KeyB, fyne.KeyPeriod:
		d.toggleBlank()
	case fyne.KeyF11, fyne.KeyF5:
		d.fill(!d.window.FullScreen())
	case fyne.KeyEscape:
		d.fill(false)
	}
}

// toggleBlank hides the page and brings it back.
func (d *Desk) toggleBlank() {
	if d.scene == blank {
		d.choose(d.hidden)
	} else {
		d.choose(blank)
	}
}

// fill fills the screen that the window is on, or gives it back.
func (d *Desk) fill(full bool) {
	if d.window.FullScreen() != full {
		d.secondary = false // it is where somebody has put it
		d.window.SetFullScreen(full)
	}
	d.changed()
}
