package uitest

import (
	"fmt"
	"slices"
	"testing"

	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Shown puts a screen in some state into a window of a size and gives the
// window. It is called anew for each look, scale of text and language, which
// are set before: content takes them when it is made.
type Shown func(t *testing.T, size fyne.Size) fyne.Window

// Fits shows a screen in both languages, with text of 100, 150 and 200 %, in a
// window of 1280 × 800, and of 100 and 150 % in one of 1024 × 700. Nothing may be
// cut off, overlap something else or stand outside the window.
func Fits(t *testing.T, show Shown) {
	t.Helper()
	if testing.Short() {
		t.Skip("what fits is looked at in full runs")
	}
	for size, scales := range map[fyne.Size][]float32{Laptop: {1, 1.5, 2}, Small: {1, 1.5}} {
		for _, m := range manners(scales...) {
			t.Run(fmt.Sprintf("%s %.0fx%.0f", m, size.Width, size.Height), func(t *testing.T) {
				m.use(t)
				for _, fault := range Faults(show(t, size)) {
					t.Error(fault)
				}
			})
		}
	}
}

// Faults says what does not fit in a window.
func Faults(w fyne.Window) []string {
	var faults []string
	size := w.Canvas().Size()
	if content := w.Content(); content != nil { // a dialog may be shown over nothing
		if need := content.MinSize(); need.Width > size.Width+hair || need.Height > size.Height+hair {
			faults = append(faults, fmt.Sprintf("the window is %v and needs %v", size, need))
		}
	}
	top := w.Content()
	if overlay := w.Canvas().Overlays().Top(); overlay != nil {
		top = overlay
	}
	var texts, presses []placed
	walk(top, func(p placed) {
		switch o := p.object.(type) {
		case *widgets.Text:
			if cut := o.Cut(); cut != "" && !inTable(p) {
				faults = append(faults, fmt.Sprintf("“%s” is cut to “%s”", o.Text(), cut))
			}
		case *canvas.Text:
			if o.Text != "" && !vanishes(p) {
				texts = append(texts, p)
			}
		case *widgets.Button, *widgets.Choice, *widgets.Entry, *widgets.Select, *widgets.NumberEntry:
			presses = append(presses, p)
		}
	})
	window := area{size: size}
	for _, p := range append(slices.Clone(texts), presses...) {
		faults = append(faults, out(p, window)...)
	}
	faults = append(faults, overlaps(texts, presses)...)
	slices.Sort(faults)
	return slices.Compact(faults)
}

// inTable reports whether it is a cell of a table. Long names may be cut there: the rest is beside it.
func inTable(p placed) bool {
	return slices.ContainsFunc(p.parents, func(p placed) bool {
		_, ok := p.object.(interface{ RefreshItem(widget.ListItemID) })
		return ok
	})
}

// vanishes reports whether it is scrolled out of sight: it may stand anywhere then.
func vanishes(p placed) bool {
	s := p.scroll()
	return s != nil && s.area().common(p.area()).empty()
}

// out says where an object stands out of what holds it. What scrolls is only
// held by what is inside of it.
func out(p placed, window area) []string {
	own := p.area()
	if text, ok := p.object.(*canvas.Text); ok {
		own.size = text.MinSize()
	}
	for i := len(p.parents) - 1; i >= 0; i-- {
		holder := p.parents[i]
		if scroll := scrolls(holder.object); scroll != nil {
			return outOfScroll(p, own, scroll, holder)
		}
		if !holder.area().holds(own) {
			return []string{fmt.Sprintf("%s stands out of its %T: %v in %v", name(p), holder.object, own, holder.area())}
		}
	}
	if !window.holds(own) {
		return []string{fmt.Sprintf("%s stands out of the window: %v", name(p), own)}
	}
	return nil
}

// outOfScroll says where something stands out of a view to a side to which it can't be scrolled.
func outOfScroll(p placed, own area, scroll *container.Scroll, view placed) []string {
	held := view.area()
	switch scroll.Direction {
	case container.ScrollVerticalOnly:
		held.at.Y, held.size.Height = own.at.Y, own.size.Height
	case container.ScrollHorizontalOnly:
		held.at.X, held.size.Width = own.at.X, own.size.Width
	default:
		return nil
	}
	if !held.holds(own) {
		return []string{fmt.Sprintf("%s stands out of what scrolls it: %v in %v", name(p), own, view.area())}
	}
	return nil
}

// overlaps says which texts are written over each other or over something that can be pressed.
func overlaps(texts, presses []placed) []string {
	var faults []string
	for i, a := range texts {
		for _, b := range append(texts[i+1:len(texts):len(texts)], presses...) {
			if a.inside(b.object) || apart(a, b) {
				continue
			}
			faults = append(faults, fmt.Sprintf("%s and %s overlap: %v and %v", name(a), name(b), a.area(), b.area()))
		}
	}
	return faults
}

// apart reports whether two objects have no visible part in common. Boxes of
// text reach beyond the writing: a little may be shared above and below.
func apart(a, b placed) bool {
	common := seen(a).common(seen(b))
	return common.empty() || common.size.Height < a.object.Size().Height/4
}

// seen is the part of an object that its views let through.
func seen(p placed) area {
	a := p.area()
	for _, parent := range p.parents {
		if scrolls(parent.object) != nil {
			a = a.common(parent.area())
		}
	}
	return a
}

func name(p placed) string {
	switch o := p.object.(type) {
	case *canvas.Text:
		return "“" + o.Text + "”"
	case *widgets.Button:
		return "the button “" + o.Text() + "”"
	}
	return fmt.Sprintf("a %T", p.object)
}
