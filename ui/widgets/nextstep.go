package widgets

import (
	"expertpanel/assets/words"
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// NextStep is the banner that says what to do next, with the screen's one
// primary button; or, when the step is blocked, why, with a button that goes
// to where it is mended.
type NextStep struct {
	widget.BaseWidget
	bar      *canvas.Rectangle
	lead     *Text
	sentence *Text
	button   *Button
	content  *fyne.Container
}

// NewNextStep makes an empty banner.
func NewNextStep() *NextStep {
	n := &NextStep{
		bar:      canvas.NewRectangle(nil),
		lead:     NewText("", Style{Bold: true}),
		sentence: Paragraph(""),
		button:   NewButton("", Primary, nil),
	}
	n.bar.CornerRadius = 2
	paper := canvas.NewRectangle(theme.Colour(theme.Paper))
	paper.CornerRadius = theme.CardRadius
	paper.StrokeColor = theme.Colour(theme.Line)
	paper.StrokeWidth = 1
	line := Lead(12, 280, TopRow(0, n.lead, Grow(n.sentence)), n.button)
	n.content = container.NewStack(paper, container.New(barred{}, n.bar, Inset(theme.Gap, 12, line)))
	n.ExtendBaseWidget(n)
	return n
}

// Do says what to do next. An empty label leaves out the button.
func (n *NextStep) Do(sentence, label string, do func()) {
	n.set(words.Say("Next:"), theme.Ink, theme.Accent, sentence, label, Primary, do)
}

// Done says that the step is finished and where to go on.
func (n *NextStep) Done(sentence, label string, do func()) {
	n.set(words.Say("Done:"), theme.Good, theme.Good, sentence, label, Primary, do)
}

// Blocked says why the step can't be done yet, with a button that goes to the
// step that mends it.
func (n *NextStep) Blocked(sentence, label string, mend func()) {
	n.set(words.Say("Not yet:"), theme.AttentionInk, theme.Attention, sentence, label, Secondary, mend)
}

func (n *NextStep) set(lead string, ink, bar fyne.ThemeColorName, sentence, label string, kind Kind, do func()) {
	n.lead.SetText(lead)
	n.lead.SetStyle(Style{Bold: true, Colour: ink})
	n.bar.FillColor = theme.Colour(bar)
	n.bar.Refresh()
	n.sentence.SetText(sentence)
	n.button.OnTapped = do
	n.button.SetText(label)
	n.button.SetKind(kind)
	n.button.Hidden = label == ""
	n.content.Refresh()
}

// Button is the banner's button.
func (n *NextStep) Button() *Button { return n.button }

// Sentence is what the banner says.
func (n *NextStep) Sentence() string { return n.sentence.Text() }

// CreateRenderer is called by Fyne.
func (n *NextStep) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(n.content)
}

// barred draws a bar along the left edge of what follows it.
type barred struct{}

func (barred) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[1].MinSize()
	return fyne.NewSize(least.Width, max(theme.Scaled(62), least.Height))
}

func (barred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(4, size.Height))
	objects[1].Move(fyne.NewPos(4, 0))
	objects[1].Resize(fyne.NewSize(size.Width-4, size.Height))
}
