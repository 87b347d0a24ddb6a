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
	head := NewText(title, Style{Size: theme.HeadingText, Bold: true, Fit: Wrap})
	sheet := container.NewStack(paper, Inset(24, 20, container.New(between{}, head, newBled(content), foot)))
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

// between keeps a modal's title and its buttons in sight and what is between
// them in the height that is left: what needs more can be scrolled.
type between struct{}

func (between) MinSize(objects []fyne.CanvasObject) fyne.Size {
	body := objects[1].(*View).Content.MinSize().SubtractWidthHeight(bleed+barRoom, 2*bleed)
	return column{theme.Gap}.MinSize([]fyne.CanvasObject{objects[0], objects[2]}).Max(fyne.NewSize(body.Width, 0)).AddWidthHeight(0, theme.Gap+body.Height)
}

func (between) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, foot := heightAt(objects[0], size.Width), heightAt(objects[2], size.Width)
	heightAt(objects[1].(*View).Content, size.Width+bleed+barRoom)
	objects[0].Resize(fyne.NewSize(size.Width, head))
	view := objects[1].(*View)
	view.Move(fyne.NewPos(-bleed, head+theme.Gap-bleed))
	view.Resize(fyne.NewSize(size.Width+bleed+barRoom, size.Height-head-foot-2*theme.Gap+2*bleed))
	view.Refresh()
	objects[2].Move(fyne.NewPos(0, size.Height-foot))
	objects[2].Resize(fyne.NewSize(size.Width, foot))
}
