package widgets

import (
	"time"

	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Modal is a question or a small form over the window. Esc closes it, Enter
// presses its last button unless something else has the focus. Fyne's own
// dialogs answer to neither, and their words follow the system's language.
type Modal struct {
	OnClosed func()
	Holds    func() bool // reports whether something typed would be lost: Esc does nothing then

	window  fyne.Window
	veil    *veil
	buttons []*Button
	before  func(*fyne.KeyEvent)
	haste   *haste
}

// NewModal makes a modal of a width at 100 %; the last button is the default one.
// Buttons don't close it by themselves. A Grow as content takes all the height there is.
func NewModal(window fyne.Window, title string, width float32, content fyne.CanvasObject, buttons ...*Button) *Modal {
	foot := EndFlow(10)
	for _, b := range buttons {
		foot.Add(b)
	}
	paper := canvas.NewRectangle(theme.Colour(theme.Paper))
	paper.CornerRadius = theme.CardRadius
	sheet := container.NewStack(paper, Inset(24, 20, Column(theme.Gap,
		NewText(title, Style{Size: theme.HeadingText, Bold: true, Fit: Wrap}),
		content,
		foot,
	)))
	return &Modal{window: window, buttons: buttons, veil: newVeil(sheet, theme.Scaled(width), grows(content))}
}

// Show opens the modal with the focus on an input, or on the default button.
func (m *Modal) Show(first fyne.Focusable) {
	c := m.window.Canvas()
	m.before = c.OnTypedKey()
	c.SetOnTypedKey(m.typed)
	c.Overlays().Add(m.veil)
	m.veil.Resize(c.Size())
	if first == nil && len(m.buttons) > 0 {
		first = m.buttons[len(m.buttons)-1]
	}
	if first != nil {
		c.Focus(first)
	}
	if _, ok := c.(desktop.Canvas); ok { // only there do keys go down and repeat
		m.guard(time.Now)
	}
}

// guard keeps the key that opened the modal from answering it.
func (m *Modal) guard(now func() time.Time) {
	m.haste = newHaste(now)
	for _, b := range m.buttons {
		b.haste = m.haste
	}
}

// Fit gives the modal the height that its content needs now.
func (m *Modal) Fit() { m.veil.Refresh() }

// Close closes the modal.
func (m *Modal) Close() {
	c := m.window.Canvas()
	c.SetOnTypedKey(m.before)
	c.Overlays().Remove(m.veil)
	if m.OnClosed != nil {
		m.OnClosed()
	}
}

func (m *Modal) typed(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyEscape:
		if m.Holds == nil || !m.Holds() {
			m.Close()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if n := len(m.buttons); n > 0 && (m.haste == nil || !m.haste.early()) {
			m.buttons[n-1].Tapped(nil)
		}
	}
}

// veil darkens the window behind a sheet in its middle.
type veil struct {
	widget.BaseWidget
	content *fyne.Container
}

func newVeil(sheet fyne.CanvasObject, width float32, tall bool) *veil {
	v := &veil{content: container.New(middle{width, tall}, canvas.NewRectangle(theme.Colour(theme.Veil)), sheet)}
	v.ExtendBaseWidget(v)
	return v
}

// Tapped keeps taps from what is behind.
func (v *veil) Tapped(*fyne.PointEvent) {}

// CreateRenderer is called by Fyne.
func (v *veil) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.content) }

type middle struct {
	width float32
	tall  bool
}

func (middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (m middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	room := size.SubtractWidthHeight(48, 48)
	width := min(m.width, room.Width)
	height := room.Height
	if !m.tall {
		height = min(heightAt(objects[1], width), room.Height)
	}
	objects[1].Resize(fyne.NewSize(width, height))
	objects[1].Move(fyne.NewPos((size.Width-width)/2, (size.Height-height)/2))
}
