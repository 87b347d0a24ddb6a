// Package theme is how the program looks: its colours, sizes and faces.
//
// It is calm: paper on a ground, thin lines, and a single accent that marks
// what to do next. The user chooses between a light look, a dark one and one of
// high contrast, and how large text is. Both are read when content is made:
// Use sets them, and whoever shows content makes it anew. Faces come from the
// program itself, so that the window looks the same on a machine without
// Chinese fonts.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// What is in use; the window's thread alone changes it.
var (
	look          = Light
	scale float32 = 1
)

// Use sets the look and the scale of text (1 is 100 %) for all content that is
// made from now on. It is called on the window's thread.
func Use(l Look, textScale float32) {
	look = l
	scale = textScale
	TitleText, HeadingText, BodyText, HintText = Scaled(titleText), Scaled(headingText), Scaled(bodyText), Scaled(hintText)
	RowHeight = Scaled(rowHeight)
}

// Current is the look in use.
func Current() Look { return look }

// Scale is the scale of text in use: 1 is 100 %.
func Scale() float32 { return scale }

// Colour finds a colour of the look in use by its name.
func Colour(name fyne.ThemeColorName) color.Color {
	if c, ok := palettes[look][name]; ok {
		return c
	}
	if c, ok := colours[name]; ok {
		return c
	}
	if t, ok := tints[name]; ok {
		return t.colour()
	}
	return fynetheme.DefaultTheme().Color(name, variant())
}

// variant is Fyne's nearest to the look.
func variant() fyne.ThemeVariant {
	if look == Dark {
		return fynetheme.VariantDark
	}
	return fynetheme.VariantLight
}

type program struct{}

// New is the program's look for Fyne.
func New() fyne.Theme { return program{} }

func (program) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color { return Colour(name) }

func (program) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[name]; ok {
		return Scaled(s)
	}
	if s, ok := sizes[name]; ok {
		return s
	}
	return fynetheme.DefaultTheme().Size(name)
}

func (program) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Rows is the look inside a list whose rows paint themselves: no gaps between them.
func Rows() fyne.Theme { return rows{} }

type rows struct{ program }

func (r rows) Size(name fyne.ThemeSizeName) float32 {
	if name == fynetheme.SizeNamePadding {
		return 0
	}
	return r.program.Size(name)
}
