// Package guide shows the pages of the user's guide.
package guide

import (
	"image/color"

	pages "expertpanel/assets/guide"
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// width gives lines of some fifty hanzi, which the eye still follows.
const width float32 = 860

// Show opens the page on secrecy over a window; Esc and Enter close it.
func Show(w fyne.Window) error {
	text, err := pages.Page(pages.Secrecy, string(words.Spoken()))
	if err != nil {
		return err
	}
	name, rest := "", parse(text)
	if len(rest) > 0 && rest[0].kind == title {
		name, rest = rest[0].text, rest[1:]
	}
	reader := widgets.NewReader(render(rest))
	var m *widgets.Modal
	closing := widgets.NewButton(words.Say("Close"), widgets.Secondary, func() { m.Close() }).WithKey("Esc")
	m = widgets.NewModal(w, name, width, widgets.Grow(reader), closing)
	m.Show(reader)
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
