// Package theme is the program's one look: its colours, sizes and faces.
//
// The look is light and calm: white paper on a grey ground, thin lines, and a
// single accent that marks what to do next. Faces come from the program
// itself, so that the window looks the same on a machine without Chinese fonts.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

type look struct{}

// New is the program's look.
func New() fyne.Theme { return look{} }

func (look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := colours[name]; ok {
		return c
	}
	return fynetheme.DefaultTheme().Color(name, fynetheme.VariantLight)
}

func (look) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[name]; ok {
		return Scaled(s)
	}
	if s, ok := sizes[name]; ok {
		return s
	}
	return fynetheme.DefaultTheme().Size(name)
}

func (look) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Colour finds a colour by its name.
func Colour(name fyne.ThemeColorName) color.Color {
	return look{}.Color(name, fynetheme.VariantLight)
}

// Rows is the look inside a list whose rows paint themselves: no gaps between
// them, and only a hint of a shadow where the list goes on.
func Rows() fyne.Theme { return rows{} }

type rows struct{ look }

func (r rows) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == fynetheme.ColorNameShadow {
		return withAlpha(0x14202e, 0x12)
	}
	return r.look.Color(name, v)
}

func (r rows) Size(name fyne.ThemeSizeName) float32 {
	if name == fynetheme.SizeNamePadding {
		return 0
	}
	return r.look.Size(name)
}
