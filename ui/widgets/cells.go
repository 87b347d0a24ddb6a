package widgets

import "fyne.io/fyne/v2"

// cellPlace is how wide a column is: at least width, and its share of what is left over.
type cellPlace struct{ width, grow float32 }

// span is where a column stands in a row.
type span struct{ x, width float32 }

const (
	cellGap   float32 = 14
	rowMargin float32 = 14
)

func leastWidth(places []cellPlace) float32 {
	width := 2*rowMargin - cellGap
	for _, p := range places {
		width += p.width + cellGap
	}
	return width
}

// spansOf shares a row's width out among its columns.
func spansOf(places []cellPlace, width float32) []span {
	spare := max(0, width-leastWidth(places))
	var shares float32
	for _, p := range places {
		shares += p.grow
	}
	spans := make([]span, len(places))
	x := rowMargin
	for i, p := range places {
		spans[i] = span{x, p.width}
		if shares > 0 {
			spans[i].width += spare * p.grow / shares
		}
		x += spans[i].width + cellGap
	}
	return spans
}

// cellRow lays one row's cells out by the columns.
type cellRow struct {
	places []cellPlace
	height float32
}

func (r cellRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastWidth(r.places), r.height)
}

func (r cellRow) Layout(cells []fyne.CanvasObject, size fyne.Size) {
	for i, span := range spansOf(r.places, size.Width) {
		height := min(size.Height, cells[i].MinSize().Height)
		cells[i].Move(fyne.NewPos(span.x, (size.Height-height)/2))
		cells[i].Resize(fyne.NewSize(span.width, height))
	}
}
