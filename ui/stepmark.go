package ui

import (
	"strconv"

	"expertpanel/ui/progress"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

const markSize float32 = 20

// stepMark is the disc before a step: its number, a tick when it is done, an
// exclamation mark when somebody has to look at it.
type stepMark struct {
	disc   *canvas.Circle
	number *widgets.Text
	sign   *canvas.Image
	object *fyne.Container
}

func newStepMark(step screen.Step) *stepMark {
	m := &stepMark{
		disc:   canvas.NewCircle(nil),
		number: widgets.NewText(strconv.Itoa(int(step)), widgets.Style{}),
		sign:   canvas.NewImageFromResource(nil),
	}
	m.sign.FillMode = canvas.ImageFillContain
	m.sign.SetMinSize(fyne.NewSquareSize(theme.Scaled(14)))
	m.disc.StrokeWidth = 1
	m.object = widgets.Sized(markSize, markSize, container.NewStack(m.disc, container.NewCenter(m.number), container.NewCenter(m.sign)))
	return m
}

func (m *stepMark) show(state progress.State, current bool) {
	fill, edge, ink := theme.Paper, theme.Edge, theme.Second
	tone, signed := widgets.Good, false
	switch {
	case state == progress.Done:
		fill, edge, signed = theme.Good, theme.Good, true
	case state == progress.Attention:
		fill, edge, tone, signed = theme.Attention, theme.Attention, widgets.Attention, true
	case current:
		fill, edge, ink = theme.Accent, theme.Accent, theme.OnAccent
	case state == progress.Started:
		fill, edge, ink = theme.AccentSoft, theme.Accent, theme.AccentDark
	}
	m.disc.FillColor = theme.Colour(fill)
	m.disc.StrokeColor = theme.Colour(edge)
	m.number.Hidden = signed
	m.number.SetStyle(widgets.Style{Size: theme.Scaled(12), Colour: ink})
	m.sign.Hidden = !signed
	if signed {
		m.sign.Resource = widgets.MarkImage(tone, theme.OnAccent)
	}
	m.object.Refresh()
}
