package publicity

import (
	"time"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// months shows two whole months side by side. They are leafed through with the
// buttons or PgUp and PgDn; with the focus, the arrows move over the days, and
// Enter, Space or a click picks one.
type months struct {
	widget.BaseWidget
	first   panel.Date // the first day of the month at the left
	cursor  panel.Date
	focused bool
	look    func(panel.Date) look
	picked  func(panel.Date)
	grids   *fyne.Container
	content fyne.CanvasObject
}

func newMonths(look func(panel.Date) look, picked func(panel.Date)) *months {
	m := &months{look: look, picked: picked, grids: widgets.Equal(20)}
	back := widgets.NewButton("‹ "+words.Say("Earlier"), widgets.Quiet, func() { m.leaf(-1) })
	on := widgets.NewButton(words.Say("Later")+" ›", widgets.Quiet, func() { m.leaf(1) })
	leafing := widgets.Column(0, widgets.Row(8, back, widgets.Spring(), on)) // in line with the titles
	m.content = widgets.Column(8, container.NewStack(m.grids, leafing), legend())
	m.ExtendBaseWidget(m)
	return m
}

// show leafs to the month of a day, unless it is in sight.
func (m *months) show(d panel.Date) {
	m.cursor = d
	if d.Before(m.first) || !d.Before(monthsOn(m.first, 2)) {
		m.first = monthOf(d)
	}
}

func monthOf(d panel.Date) panel.Date { return panel.Date{Year: d.Year, Month: d.Month, Day: 1} }

// monthsOn is the first day of the n-th month after that of d.
func monthsOn(d panel.Date, n int) panel.Date {
	return panel.DateOf(time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC))
}

// leaf goes so many months on or back.
func (m *months) leaf(n int) {
	m.first = monthsOn(m.first, n)
	last := monthsOn(m.first, 2).AddDays(-1)
	if m.cursor.Before(m.first) {
		m.cursor = m.first
	} else if last.Before(m.cursor) {
		m.cursor = last
	}
	m.paint()
}

// paint draws the days anew.
func (m *months) paint() {
	second := monthsOn(m.first, 1)
	m.grids.Objects = []fyne.CanvasObject{
		widgets.Column(8, monthTitle(m.first), m.month(m.first)),
		widgets.Column(8, monthTitle(second), m.month(second)),
	}
	m.grids.Refresh()
}

// month draws one month.
func (m *months) month(first panel.Date) fyne.CanvasObject {
	grid := container.New(week{})
	for i := range 7 {
		name := words.Say(time.Weekday((i + 1) % 7).String())
		grid.Add(widgets.NewText(name, widgets.Style{Size: theme.HintText, Colour: theme.Second, Align: fyne.TextAlignCenter}))
	}
	for d := monday(first); d.Before(first); d = d.AddDays(1) {
		grid.Add(container.NewWithoutLayout())
	}
	for d := first; d.Month == first.Month; d = d.AddDays(1) {
		grid.Add(newDayCell(d, m.look(d), m.focused && d == m.cursor, m.picked))
	}
	return grid
}

func monthTitle(first panel.Date) fyne.CanvasObject {
	title := words.Say("calendar {{.Month}}/{{.Year}}", facts{"Year": first.Year, "Month": int(first.Month), "Name": first.Month})
	return widgets.Inset(0, 8, container.NewCenter(widgets.NewText(title, widgets.Style{Bold: true})))
}

func monday(d panel.Date) panel.Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// moves are how many days a key goes.
var moves = map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -7, fyne.KeyDown: 7}

// TypedKey is called by Fyne.
func (m *months) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyPageUp:
		m.leaf(-1)
	case fyne.KeyPageDown:
		m.leaf(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.picked(m.cursor)
	default:
		if days, moves := moves[event.Name]; moves {
			m.show(m.cursor.AddDays(days))
			m.paint()
		}
	}
}

// TypedRune is called by Fyne.
func (m *months) TypedRune(rune) {}

// FocusGained is called by Fyne.
func (m *months) FocusGained() { m.focused = true; m.paint() }

// FocusLost is called by Fyne.
func (m *months) FocusLost() { m.focused = false; m.paint() }

// CreateRenderer is called by Fyne.
func (m *months) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.content) }
