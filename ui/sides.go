package ui

import (
	"expertpanel/ui/screen"

	"fyne.io/fyne/v2"
)

// sides lays the steps and the current screen side by side. It has the steps
// made slim, or wide again, when the width of the window asks for it.
type sides struct {
	slim   bool
	remake func(slim bool) fyne.CanvasObject
}

func (*sides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	steps, main := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(screen.StepsWidth(0)+main.Width, max(steps.Height, main.Height))
}

func (s *sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if slim := screen.SlimSteps(size.Width); slim != s.slim {
		s.slim = slim
		objects[0] = s.remake(slim)
	}
	width := screen.StepsWidth(size.Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[1].Move(fyne.NewPos(width, 0))
	objects[1].Resize(fyne.NewSize(size.Width-width, size.Height))
}
