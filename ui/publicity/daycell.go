package publicity

import (
	"fmt"
	"image/color"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// look is what the calendar says of a day.
type look struct {
	counted int    // 1 to 5 for a day that counts
	note    string // why it does not count, or that it is worked after all
	ink     fyne.ThemeColorName
	posted  bool
	today   bool
}

// dayCell is a day that can be tapped to make it the day of posting: its number
// above, and below the number that it has in the period, or a word.
type dayCell struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tapped  func()
}

func newDayCell(d panel.Date, l look, cursor bool, picked func(panel.Date)) *dayCell {
	c := &dayCell{tapped: func() { picked(d) }}
	ground := canvas.NewRectangle(theme.Colour(theme.Paper))
	if l.counted > 0 {
		ground.FillColor = theme.Colour(theme.GoodSoft)
	}
	ground.StrokeColor, ground.StrokeWidth = theme.Colour(theme.Line), 1
	frame := canvas.NewRectangle(color.Transparent)
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = theme.Colour(theme.Accent), 2, 3
	frame.Hidden = !l.posted
	focus := canvas.NewRectangle(color.Transparent)
	focus.StrokeColor, focus.StrokeWidth, focus.CornerRadius = theme.Colour(theme.Ink), 1, 3
	focus.Hidden = !cursor
	number := widgets.NewText(fmt.Sprint(d.Day), widgets.Style{Size: theme.Scaled(16), Colour: l.ink, Bold: l.counted > 0 || l.today, Align: fyne.TextAlignCenter})
	var below fyne.CanvasObject = widgets.NewText(l.note, widgets.Style{Size: theme.Scaled(12), Colour: l.ink, Align: fyne.TextAlignCenter, Fit: widgets.Ellipsis})
	if l.counted > 0 {
		below = widgets.Row(2, widgets.Spring(), disc(l.counted, theme.Good), widgets.Spring())
		if word := map[int]string{1: words.Say("first day"), panel.PublicityDays: words.Say("last day")}[l.counted]; word != "" {
			below = widgets.Row(2, widgets.Spring(), disc(l.counted, theme.Good),
				widgets.NewText(word, widgets.Style{Size: theme.Scaled(12), Colour: theme.Good, Bold: true}), widgets.Spring())
		}
	}
	top := fyne.CanvasObject(number)
	if l.today {
		pill := canvas.NewRectangle(theme.Colour(theme.AccentSoft))
		pill.CornerRadius = 4
		top = container.NewStack(widgets.Inset(7, 0, pill), number)
	}
	c.content = container.NewStack(ground, widgets.Inset(1, 1, frame), widgets.Inset(4, 4, focus),
		widgets.Inset(1, 5, widgets.Column(2, top, below)))
	c.ExtendBaseWidget(c)
	return c
}

// disc is a number in a filled circle.
func disc(n int, fill fyne.ThemeColorName) fyne.CanvasObject {
	circle := canvas.NewCircle(theme.Colour(fill))
	number := widgets.NewText(fmt.Sprint(n), widgets.Style{Size: theme.Scaled(12), Colour: theme.OnAccent, Bold: true, Align: fyne.TextAlignCenter})
	return container.NewStack(widgets.Sized(18, 18, circle), container.NewCenter(number))
}

// Tapped is called by Fyne.
func (c *dayCell) Tapped(*fyne.PointEvent) { c.tapped() }

// CreateRenderer is called by Fyne.
func (c *dayCell) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.content) }

// week lays cells out in seven equal columns under a row of names.
type week struct{}

// Measures of a month at 100 %.
const (
	nameHeight float32 = 24
	dayHeight  float32 = 52
	dayWidth   float32 = 42
	mostWeeks          = 6 // months of any shape are of one height, so that nothing jumps when they are leafed through
)

func (week) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Scaled(7*dayWidth), theme.Scaled(nameHeight+dayHeight*mostWeeks))
}

func (week) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width, names, days := size.Width/7, theme.Scaled(nameHeight), theme.Scaled(dayHeight)
	for i, o := range objects {
		x := float32(i%7) * width
		if i < 7 {
			o.Move(fyne.NewPos(x, 0))
			o.Resize(fyne.NewSize(width, names))
			continue
		}
		o.Move(fyne.NewPos(x, names+float32(i/7-1)*days))
		o.Resize(fyne.NewSize(width+1, days+1)) // neighbours share a line
	}
}

// legend explains the marks.
func legend() fyne.CanvasObject {
	hint := func(text string, ink fyne.ThemeColorName) fyne.CanvasObject {
		return widgets.NewText(text, widgets.Style{Size: theme.HintText, Colour: ink})
	}
	frame := canvas.NewRectangle(color.Transparent)
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = theme.Colour(theme.Accent), 2, 3
	today := canvas.NewRectangle(theme.Colour(theme.AccentSoft))
	today.CornerRadius = 4
	pair := func(mark fyne.CanvasObject, meaning string) fyne.CanvasObject {
		return widgets.Row(6, mark, hint(meaning, theme.Second))
	}
	return widgets.Flow(22,
		pair(disc(1, theme.Good), words.Say("a day that counts")),
		pair(widgets.Sized(16, 16, frame), words.Say("posted")),
		pair(widgets.Sized(16, 16, today), words.Say("today")),
		pair(hint(words.Say("festival"), theme.Bad), words.Say("day off")),
		pair(hint(words.Say("work"), theme.AttentionInk), words.Say("make-up day")),
		hint(words.Say("PgUp, PgDn leaf"), theme.Second))
}
