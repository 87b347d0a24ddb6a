package projector

import (
	"expertpanel/assets/words"
	"expertpanel/ui/sketch"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

type facts = map[string]any

// Measures of the pages, thought out for 1280 × 800.
const (
	margin     float32 = 72
	headHeight float32 = 150 // the title of the round
	footHeight float32 = 104

	// leastText can be read from 8 m on a picture 2 m wide: a fiftieth of its
	// width is 4 cm, and a reader needs a two-hundredth of the distance.
	leastText float32 = 26
)

// view paints the desk.
type view struct {
	desk   *Desk
	root   *fyne.Container // the ground, then the page
	ground *canvas.Rectangle
	page   *fyne.Container
	size   fyne.Size
	clock  reading
}

// reading is all that time changes by itself.
type reading struct {
	seconds, over int
	lit           bool
}

func newView(d *Desk) *view {
	v := &view{desk: d, ground: canvas.NewRectangle(theme.Colour(theme.Stage)), page: container.NewWithoutLayout()}
	v.root = container.New(painted{v}, v.ground, v.page)
	return v
}

func (v *view) reading() reading {
	now := v.desk.deps.Now()
	left := v.desk.clock.remaining(now)
	return reading{seconds(left), over(left), v.desk.lit.on(now)}
}

// retime paints again when time has changed what is shown.
func (v *view) retime() {
	now := v.reading()
	if now == v.clock {
		return
	}
	if v.desk.page() == presentingPage || now.lit != v.clock.lit {
		v.paint()
	}
	v.clock = now
}

func (v *view) paint() {
	if v.size.IsZero() {
		return
	}
	v.clock = v.reading()
	fill := theme.Stage
	if v.clock.lit {
		fill = theme.StageLit
	}
	v.ground.FillColor = theme.Colour(fill)
	zoom := min(v.size.Width/1280, v.size.Height/800)
	s := &stage{Sheet: sketch.New(v.size, zoom, leastText)}
	s.width = s.Size.Width - 2*margin
	s.bottom = s.Size.Height - footHeight
	switch v.desk.page() {
	case agendaPage:
		v.paintAgenda(s)
	case presentingPage:
		v.paintPresenting(s)
	case votingPage:
		v.paintVoting(s)
	case awaitingPage:
		v.paintAwaiting(s)
	case resultPage:
		v.paintResult(s)
	case blankPage:
	}
	if v.desk.public.Practice {
		s.pill(words.Say("Practice"), 40)
	}
	v.page.Objects = s.Objects
	v.root.Refresh()
}

// stage is a page of the display.
type stage struct {
	sketch.Sheet
	width  float32 // between the margins
	bottom float32 // where the foot begins
}

func (s *stage) right() float32 { return margin + s.width }

// head writes the round's title over every page, and a thin line below it.
func (s *stage) head(title string) {
	s.Line(title, widgets.Style{Size: 44, Bold: true, Colour: theme.StageInk}, margin, 92, s.width)
	s.Rectangle(theme.StageLine, 0, margin, 132, s.width, 2)
}

func (s *stage) text(text string, size float32, bold bool, ink fyne.ThemeColorName, x, y, width float32) {
	s.Line(text, widgets.Style{Size: size, Bold: bold, Colour: ink}, x, y, width)
}

func (s *stage) trailing(text string, size float32, bold bool, ink fyne.ThemeColorName, y, width float32) {
	s.Line(text, widgets.Style{Size: size, Bold: bold, Colour: ink, Align: fyne.TextAlignTrailing}, s.right()-width, y, width)
}

func (s *stage) centred(text string, size float32, bold bool, ink fyne.ThemeColorName, y float32) {
	s.Line(text, widgets.Style{Size: size, Bold: bold, Colour: ink, Align: fyne.TextAlignCenter}, margin, y, s.width)
}

// foot writes two lines at the bottom of a page, at the left and at the right.
func (s *stage) foot(left, right string) {
	y := s.Size.Height - 62
	s.text(left, 28, false, theme.StageSecond, margin, y, s.width-300)
	s.trailing(right, 28, false, theme.StageSecond, y, 280)
}

// pill is the mark of a practice, on every page.
func (s *stage) pill(text string, y float32) {
	const height float32 = 44
	style := widgets.Style{Size: leastText, Bold: true, Colour: theme.AttentionInk, Align: fyne.TextAlignCenter}
	width := s.Fitted(text, style, s.width).MinSize().Width/s.Zoom + 48
	x := (s.Size.Width - width) / 2
	s.Rectangle(theme.AttentionSoft, height/2, x, y-height/2, width, height)
	s.Line(text, style, x, y, width)
}

// painted paints the page again when the window has another size.
type painted struct{ view *view }

func (painted) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 200) }

func (p painted) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
	if p.view.size != size {
		p.view.size = size
		p.view.paint()
	}
}
