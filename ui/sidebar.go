package ui

import (
	"fmt"

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
)

type stepRow struct {
	mark *stepMark
	name *widgets.Text
	row  *pressable
}

// sidebar is the left edge of the window: the round, the steps of the work,
// and what is the same on every step. Where large text leaves little room it
// is slim: marks and signs whose names are said when one is on them.
type sidebar struct {
	slim        bool
	tips        *widgets.Tips
	title, rule *widgets.Text
	year        *widgets.Text
	steps       map[screen.Step]stepRow
	next        map[screen.Step]string
	list        *fyne.Container
	object      fyne.CanvasObject
}

// sidebarActs are what the sidebar does.
type sidebarActs struct {
	switchRound           func()
	show                  func(screen.Step)
	search, manner, guide func()
	folder                string // where the data are
}

func newSidebar(slim bool, tips *widgets.Tips, do sidebarActs) *sidebar {
	s := &sidebar{
		slim:  slim,
		tips:  tips,
		title: widgets.NewText("", widgets.Style{Bold: true, Fit: widgets.Wrap}),
		rule:  widgets.NewText("", widgets.Style{Size: theme.HintText, Colour: theme.Second, Fit: widgets.Wrap}),
		year:  widgets.NewText("", widgets.Style{Size: theme.HintText, Bold: true}),
		steps: map[screen.Step]stepRow{},
		next:  map[screen.Step]string{},
	}
	s.list = widgets.Column(0, s.head(do.switchRound), widgets.Inset(0, 6, widgets.Rule()))
	for step := screen.Round; step <= screen.Documents; step++ {
		s.list.Add(s.step(step, do.show))
	}
	s.list.Add(widgets.Spring())
	s.list.Add(s.act(fynetheme.SearchIcon(), words.Say("Search"), "Ctrl+K", do.search))
	s.list.Add(s.act(fynetheme.ColorPaletteIcon(), words.Say("Look and language"), "Ctrl+,", do.manner))
	s.list.Add(s.act(fynetheme.HelpIcon(), words.Say("User's guide"), "F1", do.guide))
	s.list.Add(s.saved(do.folder))
	paper := canvas.NewRectangle(theme.Colour(theme.Paper))
	edge := canvas.NewRectangle(theme.Colour(theme.Line))
	s.object = container.NewStack(paper, container.NewBorder(nil, nil, nil, edge, widgets.Tall(widgets.Inset(s.margin(), 14, s.list))))
	edge.SetMinSize(fyne.NewSize(1, 1))
	return s
}

func (s *sidebar) margin() float32 {
	if s.slim {
		return 5
	}
	return 12
}

// head names the round and switches to another.
func (s *sidebar) head(switchRound func()) fyne.CanvasObject {
	down := sign(fynetheme.MenuDropDownIcon(), theme.Second)
	if s.slim {
		return newPressable(widgets.Inset(2, 8, widgets.Column(2, container.NewCenter(s.year), container.NewCenter(down))), switchRound).
			tipped(s.tips, func() string {
				return s.title.Text() + "\n" + s.rule.Text() + "\n" + words.Say("Another round: Ctrl+O")
			})
	}
	content := widgets.Row(4, widgets.Grow(widgets.Column(2, s.title, s.rule)), down)
	return newPressable(widgets.Inset(10, 8, content), switchRound).tipped(s.tips, func() string { return words.Say("Another round: Ctrl+O") })
}

func (s *sidebar) step(step screen.Step, show func(screen.Step)) fyne.CanvasObject {
	row := stepRow{mark: newStepMark(step), name: widgets.NewText(step.Name(), widgets.Style{Fit: widgets.Ellipsis})}
	content := widgets.Inset(10, 10, widgets.Row(10, row.mark.object, widgets.Grow(row.name)))
	if s.slim {
		content = widgets.Inset(2, 8, container.NewCenter(row.mark.object))
	}
	row.row = newPressable(content, func() { show(step) }).tipped(s.tips, func() string { return s.tip(step) })
	s.steps[step] = row
	return row.row
}

// tip is a step's key and what is to be done there.
func (s *sidebar) tip(step screen.Step) string {
	tip := fmt.Sprintf("%s　Ctrl+%d", step.Name(), step)
	if next := s.next[step]; next != "" {
		tip += "\n" + next
	}
	return tip
}

// act is one of what is the same on every step.
func (s *sidebar) act(icon fyne.Resource, name, key string, do func()) fyne.CanvasObject {
	if s.slim {
		return newPressable(widgets.Inset(2, 8, container.NewCenter(sign(icon, theme.Second))), do).
			tipped(s.tips, func() string { return name + "　" + key })
	}
	return newPressable(widgets.Inset(10, 6, widgets.Row(8,
		sign(icon, theme.Second),
		widgets.Grow(widgets.NewText(name, widgets.Style{Size: theme.HintText, Colour: theme.Accent, Fit: widgets.Ellipsis})),
		widgets.NewText(key, widgets.Style{Size: theme.HintText, Colour: theme.Second}),
	)), do)
}

// saved says that nothing has to be saved by hand. When it was saved is not
// said: while ballots are taken no time may be told from the window.
func (s *sidebar) saved(folder string) fyne.CanvasObject {
	tip := func() string {
		return words.Say("All is saved at once, in this folder of this computer:\n{{.Folder}}", map[string]any{"Folder": folder})
	}
	mark := widgets.NewMark(widgets.Good)
	if s.slim {
		return newTipped(widgets.Inset(2, 8, container.NewCenter(mark)), s.tips, tip)
	}
	return newTipped(widgets.Inset(10, 6, widgets.Row(8, mark, widgets.Grow(widgets.Hint(words.Say("All is saved"))))), s.tips, tip)
}

// sign is one of Fyne's icons in a colour of the look.
func sign(icon fyne.Resource, colour fyne.ThemeColorName) fyne.CanvasObject {
	image := canvas.NewImageFromResource(fynetheme.NewColoredResource(icon, colour))
	image.FillMode = canvas.ImageFillContain
	image.SetMinSize(fyne.NewSquareSize(theme.Scaled(18)))
	return image
}

func (s *sidebar) show(r panel.Round, steps map[screen.Step]progress.Status, current screen.Step) {
	s.title.SetText(r.Title)
	s.rule.SetText(ruletext.Line(r.Rule))
	s.year.SetText(fmt.Sprint(r.Year))
	for step, row := range s.steps {
		s.next[step] = steps[step].Next
		row.mark.show(steps[step].State, step == current)
		row.row.light(step == current)
		style := widgets.Style{Fit: widgets.Ellipsis}
		if step == current {
			style.Colour, style.Bold = theme.AccentDark, true
		}
		row.name.SetStyle(style)
	}
	s.list.Refresh()
}
