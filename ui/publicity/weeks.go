package publicity

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"time"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// leastWeeks keeps the calendar from jumping while a date is typed.
const leastWeeks = 3

// weeks draws the calendar from the week of posting to the week of the last day.
func (s *Screen) weeks() fyne.CanvasObject {
	first := monday(s.around)
	last := first.AddDays(7*leastWeeks - 1)
	if len(s.period.Days) > 0 {
		for last.Before(s.period.Last()) {
			last = last.AddDays(7)
		}
	}
	grid := container.New(week{})
	for i := range 7 {
		name := words.Say(time.Weekday((i + 1) % 7).String())
		grid.Add(widgets.NewText(name, widgets.Style{Size: theme.HintText, Colour: theme.Second, Align: fyne.TextAlignCenter}))
	}
	for d := first; !last.Before(d); d = d.AddDays(1) {
		grid.Add(s.day(d, d == first))
	}
	return widgets.Column(12, grid, legend())
}

func monday(d panel.Date) panel.Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// day draws one day: its number and, in words, why it counts or does not.
func (s *Screen) day(d panel.Date, first bool) *dayCell {
	month := ""
	if d.Day == 1 || first {
		month = words.Say("month {{.Month}}", facts{"Month": int(d.Month)})
	}
	var notes []string
	if d == s.posted {
		notes = append(notes, words.Say("posted"))
	}
	ink, fill, bold := theme.Ink, theme.Paper, false
	if i := slices.Index(s.period.Days, d); i >= 0 {
		ink, fill, bold = theme.Good, theme.GoodSoft, true
		notes = append(notes, words.Say("day {{.No}}", facts{"No": i + 1}))
	}
	kind, festival, err := s.calendar.Kind(d)
	switch {
	case err != nil:
		ink = theme.Second
		notes = append(notes, words.Say("not published"))
	case kind == panel.DayOff:
		ink = theme.Bad
		notes = append(notes, festival)
	case kind == panel.Weekend:
		ink = theme.Second
		notes = append(notes, words.Say("weekend"))
	case kind == panel.MakeUpDay:
		notes = append(notes, words.Say("make-up day"))
	}
	cell := &dayCell{tapped: func() { s.date.SetValue(d.String()) }}
	cell.build(fmt.Sprint(d.Day), month, strings.Join(notes, "\n"), ink, fill, bold, d == s.posted)
	return cell
}

// dayCell is a day that can be tapped to make it the day of posting.
type dayCell struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tapped  func()
}

func (c *dayCell) build(number, month, note string, ink, fill fyne.ThemeColorName, bold, posted bool) {
	ground := canvas.NewRectangle(theme.Colour(fill))
	ground.StrokeColor, ground.StrokeWidth = theme.Colour(theme.Line), 1
	frame := canvas.NewRectangle(color.Transparent)
	frame.StrokeColor, frame.StrokeWidth = theme.Colour(theme.Accent), 2
	frame.Hidden = !posted
	c.content = container.NewStack(ground, widgets.Inset(2, 2, frame), widgets.Inset(9, 7, widgets.Column(0,
		widgets.Row(0, widgets.NewText(number, widgets.Style{Size: 17, Colour: ink, Bold: bold}), widgets.Spring(),
			widgets.NewText(month, widgets.Style{Size: theme.HintText, Colour: ink})),
		widgets.NewText(note, widgets.Style{Size: theme.HintText, Colour: ink, Bold: bold, Fit: widgets.Wrap}),
	)))
	c.ExtendBaseWidget(c)
}

// Tapped is called by Fyne.
func (c *dayCell) Tapped(*fyne.PointEvent) { c.tapped() }

// CreateRenderer is called by Fyne.
func (c *dayCell) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.content) }

// week lays cells out in seven equal columns under a row of names.
type week struct{}

const (
	nameHeight float32 = 28
	dayHeight  float32 = 96
)

func (week) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(7*64, nameHeight+dayHeight*float32((len(objects)-7+6)/7))
}

func (week) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width / 7
	for i, o := range objects {
		x := float32(i%7) * width
		if i < 7 {
			o.Move(fyne.NewPos(x, 0))
			o.Resize(fyne.NewSize(width, nameHeight))
			continue
		}
		o.Move(fyne.NewPos(x, nameHeight+float32(i/7-1)*dayHeight))
		o.Resize(fyne.NewSize(width+1, dayHeight+1)) // neighbours share a line
	}
}

func legend() fyne.CanvasObject {
	swatch := canvas.NewRectangle(theme.Colour(theme.GoodSoft))
	swatch.StrokeColor, swatch.StrokeWidth, swatch.CornerRadius = theme.Colour(theme.Good), 1, 3
	hint := widgets.Style{Size: theme.HintText, Colour: theme.Second}
	return widgets.Row(8, widgets.Sized(14, 14, swatch), widgets.NewText(words.Say("a day that counts"), hint), widgets.Spring(),
		widgets.NewText(words.Say("A click on a day makes it the day of posting"), hint))
}
