package page

// Format is the size of a page and its margins, in millimetres.
type Format struct {
	Width, Height            float64
	Top, Right, Bottom, Left float64
	// CharsWide and LinesHigh are the grid of an official page, 0 without one.
	CharsWide, LinesHigh int
}

// A4 is an upright page for forms and tables.
func A4() Format {
	return Format{Width: 210, Height: 297, Top: 25, Right: 20, Bottom: 22, Left: 20}
}

// A4Landscape is a page for wide tables.
func A4Landscape() Format {
	return Format{Width: 297, Height: 210, Top: 22, Right: 20, Bottom: 20, Left: 20}
}

// Official is the page of GB/T 9704-2012, 5.2: top margin 37 mm, binding margin
// 28 mm, type area 156 × 225 mm, 22 lines of 28 characters.
func Official() Format {
	return Format{
		Width: 210, Height: 297, Top: 37, Right: 26, Bottom: 35, Left: 28,
		CharsWide: 28, LinesHigh: 22,
	}
}

// Bare is a page of any size without margins, for text at positions.
func Bare(width, height float64) Format { return Format{Width: width, Height: height} }

// TypeWidth is the width between the margins.
func (f Format) TypeWidth() float64 { return f.Width - f.Left - f.Right }

func (f Format) bottom() float64 { return f.Height - f.Bottom }

// LineHeight is the height of one line of the grid, in millimetres.
func (f Format) LineHeight() float64 {
	if f.LinesHigh == 0 {
		return 0
	}
	return (f.bottom() - f.Top) / float64(f.LinesHigh)
}

// mmPerPoint turns points into millimetres.
const mmPerPoint = 25.4 / 72
