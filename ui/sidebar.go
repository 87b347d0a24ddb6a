package ui

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/progress"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

const sidebarWidth float32 = 232

type stepRow struct {
	mark *stepMark
	name *widgets.Text
	row  *pressable
}

// sidebar is the left edge of the window: the round, and the steps of the work.
type sidebar struct {
	title, rule *widgets.Text
	steps       map[screen.Step]stepRow
	object      fyne.CanvasObject
}

func newSidebar(switchRound func(), show func(screen.Step), guide func()) *sidebar {
	s := &sidebar{
		title: widgets.NewText("", widgets.Style{Bold: true, Fit: widgets.Wrap}),
		rule:  widgets.NewText("", widgets.Style{Size: theme.HintText, Colour: theme.Second, Fit: widgets.Wrap}),
		steps: map[screen.Step]stepRow{},
	}
	down := widget.NewIcon(fynetheme.MenuDropDownIcon())
	head := newPressable(widgets.Inset(10, 8, widgets.Row(4, widgets.Grow(widgets.Column(2, s.title, s.rule)), down)), switchRound)
	list := widgets.Column(0, head, widgets.Inset(0, 6, widgets.Rule()))
	for step := screen.Round; step <= screen.Documents; step++ {
		row := stepRow{mark: newStepMark(step), name: widgets.NewText(step.Name(), widgets.Style{Fit: widgets.Ellipsis})}
		line := widgets.Inset(10, 10, widgets.Row(10, row.mark.object, widgets.Grow(row.name)))
		row.row = newPressable(line, func() { show(step) })
		s.steps[step] = row
		list.Add(row.row)
	}
	list.Add(widgets.Spring())
	list.Add(newPressable(widgets.Inset(10, 6, widgets.Row(8,
		widgets.NewText(words.Say("User's guide"), widgets.Style{Size: theme.HintText, Colour: theme.Accent}),
		widgets.NewText("F1", widgets.Style{Size: theme.HintText, Colour: theme.Second}),
	)), guide))
	list.Add(widgets.Inset(10, 4, widgets.Column(2,
		widgets.Hint(words.Say("Saved · the data are on this computer")),
		widgets.Hint(words.Say("Ctrl+1…8 go to a step")),
		widgets.Hint(words.Say("Ctrl+Enter next step")),
	)))
	paper := canvas.NewRectangle(theme.Colour(theme.Paper))
	edge := canvas.NewRectangle(theme.Colour(theme.Line))
	edge.SetMinSize(fyne.NewSize(1, 1))
	body := widgets.TopRow(0, widgets.Grow(widgets.Inset(12, 14, list)), edge)
	s.object = widgets.Sized(sidebarWidth, 0, container.NewStack(paper, body))
	return s
}

func (s *sidebar) show(r panel.Round, steps map[screen.Step]progress.Status, current screen.Step) {
	s.title.SetText(r.Title)
	s.rule.SetText(ruletext.Line(r.Rule))
	for step, row := range s.steps {
		row.mark.show(steps[step].State, step == current)
		row.row.light(step == current)
		style := widgets.Style{Fit: widgets.Ellipsis}
		if step == current {
			style.Colour, style.Bold = theme.AccentDark, true
		}
		row.name.SetStyle(style)
	}
	s.object.Refresh()
}
