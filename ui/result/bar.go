package result

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// The parts of a bar.
const (
	agreePart   = theme.Good
	opposePart  = theme.Against
	abstainPart = theme.Edge
)

// newBar draws a candidate's votes on a scale of most votes, and a line of the
// given height at the votes that are needed.
func newBar(r panel.Result, most int, height float32) fyne.CanvasObject {
	track := canvas.NewRectangle(theme.Colour(theme.Soft))
	track.CornerRadius = 5
	bar := barLayout{height: height, most: most, eligible: r.Eligible, required: r.Required}
	objects := []fyne.CanvasObject{track}
	for _, part := range []struct {
		votes  int
		colour fyne.ThemeColorName
	}{{r.Agree, agreePart}, {r.Oppose, opposePart}, {r.Abstain + r.Invalid, abstainPart}} {
		bar.votes = append(bar.votes, part.votes)
		objects = append(objects, canvas.NewRectangle(theme.Colour(part.colour)))
	}
	line := canvas.NewRectangle(theme.Colour(theme.AccentDark))
	if r.Base == 0 {
		line.Hide() // nothing can be reached over a base of none
	}
	return container.New(bar, append(objects, line)...)
}

type barLayout struct {
	height                   float32 // of the line; the bar has two thirds of it
	most, eligible, required int
	votes                    []int
}

const (
	lineHeight float32 = 36
	lowLine    float32 = 22
	lineWidth  float32 = 2
)

func (b barLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, b.height) }

func (b barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	scale := size.Width / float32(b.most)
	barHeight := b.height * 2 / 3
	top := (size.Height - barHeight) / 2
	put := func(o fyne.CanvasObject, from, votes int) {
		o.Move(fyne.NewPos(float32(from)*scale, top))
		o.Resize(fyne.NewSize(float32(votes)*scale, barHeight))
	}
	put(objects[0], 0, b.eligible)
	first, last, from := -1, -1, 0
	for i, votes := range b.votes {
		o := objects[1+i].(*canvas.Rectangle)
		o.Hidden = votes == 0
		if votes > 0 {
			if first < 0 {
				first = i
			}
			last = i
		}
		put(o, from, votes)
		from += votes
	}
	b.round(objects, first, last, from == b.eligible)
	line := objects[len(objects)-1]
	x := min(float32(b.required)*scale, size.Width) - lineWidth/2
	line.Move(fyne.NewPos(x, (size.Height-b.height)/2))
	line.Resize(fyne.NewSize(lineWidth, b.height))
}

// round rounds the ends of the bar, and no joint inside it.
func (barLayout) round(objects []fyne.CanvasObject, first, last int, full bool) {
	const radius = 5
	if first < 0 {
		return
	}
	begin := objects[1+first].(*canvas.Rectangle)
	begin.TopLeftCornerRadius, begin.BottomLeftCornerRadius = radius, radius
	if full {
		end := objects[1+last].(*canvas.Rectangle)
		end.TopRightCornerRadius, end.BottomRightCornerRadius = radius, radius
	}
}

// legend names the colours.
func legend(rule panel.Rule) fyne.CanvasObject {
	all := widgets.Flow(18)
	add := func(colour fyne.ThemeColorName, width float32, text string) {
		mark := canvas.NewRectangle(theme.Colour(colour))
		mark.CornerRadius = min(3, width/2)
		all.Add(widgets.Row(6, widgets.Sized(width, 14, mark), widgets.NewText(text, widgets.Style{Size: theme.HintText, Colour: theme.Second})))
	}
	add(agreePart, 14, words.Say("Agree"))
	add(opposePart, 14, words.Say("Oppose"))
	if rule.Abstain {
		add(abstainPart, 14, words.Say("Abstain"))
	}
	add(theme.Soft, 14, words.Say("Not cast"))
	add(theme.AccentDark, lineWidth, words.Say("Votes needed"))
	return all
}
