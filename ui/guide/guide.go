// Package guide shows the pages of the user's guide.
package guide

import (
	"image/color"

	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Show opens the guide over a window, at a page. Typing searches all pages, the
// arrows leaf through those that are found, Page Up and Down scroll; Esc closes it.
func Show(w fyne.Window, page string) error {
	b, err := newBook(w)
	if err != nil {
		return err
	}
	b.show(page)
	return nil
}

// before is the space above a block of a kind.
var before = map[kind]float32{section: 22, part: 16, paragraph: 6, item: 8, numbered: 8, quote: 6}

func render(blocks []block) fyne.CanvasObject {
	page := widgets.Column(0)
	for i, b := range blocks {
		if i > 0 {
			page.Add(space(1, before[b.kind]))
		}
		page.Add(object(b))
	}
	return page
}

func object(b block) fyne.CanvasObject {
	switch b.kind {
	case title, section:
		return widgets.NewText(b.text, widgets.Style{Size: theme.HeadingText, Bold: true, Colour: theme.AccentDark, Fit: widgets.Wrap})
	case part:
		return widgets.NewText(b.text, widgets.Style{Bold: true, Fit: widgets.Wrap})
	case item:
		return listed("•", b.text)
	case numbered:
		return listed(b.mark, b.text)
	case quote:
		return quoted(b.text)
	}
	return widgets.Paragraph(b.text)
}

// markWidth is the room for a list's dots and numbers.
const markWidth float32 = 22

func listed(mark, text string) fyne.CanvasObject {
	left := widgets.NewText(mark, widgets.Style{Colour: theme.Second})
	return widgets.TopRow(0, widgets.Sized(markWidth, 0, left), widgets.Grow(widgets.Paragraph(text)))
}

// quoted is what to do: beside a bar, so that the eye finds it from part to part.
func quoted(text string) fyne.CanvasObject {
	bar := canvas.NewRectangle(theme.Colour(theme.Good))
	bar.SetMinSize(fyne.NewSize(3, 1))
	paper := canvas.NewRectangle(theme.Colour(theme.GoodSoft))
	advice := widgets.NewText(text, widgets.Style{Fit: widgets.Wrap})
	return widgets.TopRow(0, bar, widgets.Grow(container.NewStack(paper, widgets.Inset(12, 7, advice))))
}

func space(w, h float32) fyne.CanvasObject {
	empty := canvas.NewRectangle(color.Transparent)
	empty.SetMinSize(fyne.NewSize(w, h))
	return empty
}
