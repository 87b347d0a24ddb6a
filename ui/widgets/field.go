package widgets

import (
	"strings"

	"expertpanel/assets/words"
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Field is an input with its label above it and, below, a hint or what is wrong.
type Field struct {
	widget.BaseWidget
	label, hint, wrong *Text
	content            *fyne.Container
}

// NewField makes a field of any input.
func NewField(label string, input fyne.CanvasObject) *Field {
	f := &Field{}
	f.init(label, input)
	f.ExtendBaseWidget(f)
	return f
}

func (f *Field) init(label string, input fyne.CanvasObject) {
	f.label = Hint(label)
	f.hint = Hint("")
	f.wrong = NewText("", Style{Size: theme.HintText, Colour: theme.Bad, Fit: Wrap})
	f.hint.Hide()
	f.wrong.Hide()
	f.content = Column(5, f.label, input, f.hint, f.wrong)
}

// SetLabel changes what stands above the input.
func (f *Field) SetLabel(label string) { f.label.SetText(label) }

// SetHint says below the input what it is for; empty takes the hint away.
func (f *Field) SetHint(hint string) {
	f.hint.SetText(hint)
	f.show()
}

// SetError says what is wrong in place of the hint; empty takes it away.
func (f *Field) SetError(wrong string) {
	f.wrong.SetText(wrong)
	f.show()
}

// Error is what the field says is wrong.
func (f *Field) Error() string { return f.wrong.Text() }

func (f *Field) show() {
	f.wrong.Hidden = f.wrong.Text() == ""
	f.hint.Hidden = f.hint.Text() == "" || !f.wrong.Hidden
	f.content.Refresh()
}

// CreateRenderer is called by Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.content) }

// TextField is a Field of text. While it is disabled its text stands on grey
// and can't be typed into.
type TextField struct {
	Field
	Entry     *Entry            // its own OnChanged is the field's
	OnChanged func(text string) // something was typed or set
	OnGrown   func()            // the field needs more or less height than before

	still *Text
	box   *fyne.Container
	rare  *Text // what is typed, in faces that have it; Fyne's entry draws rare hanzi as boxes
}

// NewTextField makes a field of one line.
func NewTextField(label, prompt string) *TextField {
	return newTextField(label, prompt, NewEntry())
}

// NewLongTextField makes a field of several lines.
func NewLongTextField(label, prompt string, rows int) *TextField {
	return newTextField(label, prompt, NewLongEntry(rows))
}

func newTextField(label, prompt string, entry *Entry) *TextField {
	f := &TextField{Entry: entry, still: NewText("", Style{Colour: theme.Second, Fit: Ellipsis})}
	if entry.MultiLine {
		f.still.SetStyle(Style{Colour: theme.Second, Fit: Wrap})
	}
	entry.SetPlaceHolder(prompt)
	grey := canvas.NewRectangle(theme.Colour(theme.Soft))
	grey.CornerRadius = theme.Radius
	f.box = Sized(0, entry.MinSize().Height, container.NewStack(grey, Inset(8, 0, Row(0, Grow(f.still)))))
	f.box.Hide()
	f.rare = NewText("", Style{Size: theme.HintText, Fit: Wrap})
	f.rare.Hide()
	f.init(label, Column(5, container.NewStack(entry, f.box), f.rare))
	entry.OnChanged = func(text string) {
		f.typed(text)
		if f.OnChanged != nil {
			f.OnChanged(text)
		}
	}
	f.ExtendBaseWidget(f)
	return f
}

// typed shows below the entry what it can't show itself.
func (f *TextField) typed(text string) {
	was := f.rare.Visible()
	f.rare.Hidden = !strings.ContainsFunc(text, func(r rune) bool {
		_, rare := theme.FaceFor(r, false)
		return rare
	})
	if f.rare.Visible() {
		f.rare.SetText(words.Say("Is shown and printed as: {{.Text}}", map[string]any{"Text": text}))
	}
	if was || f.rare.Visible() {
		f.show()
	}
	if was != f.rare.Visible() && f.OnGrown != nil {
		f.OnGrown()
	}
}

// Value is the text without the spaces around it.
func (f *TextField) Value() string { return strings.TrimSpace(f.Entry.Text) }

// SetValue shows a text, and leaves the cursor alone when it is already shown.
func (f *TextField) SetValue(text string) {
	if f.Entry.Text != text {
		f.Entry.SetText(text)
	}
	f.typed(text)
	f.still.SetText(text)
}

// SetEnabled enables or disables typing.
func (f *TextField) SetEnabled(enabled bool) {
	f.still.SetText(f.Entry.Text)
	f.box.Hidden = enabled
	f.Entry.Hidden = !enabled
	if enabled {
		f.Entry.Enable()
	} else {
		f.Entry.Disable()
	}
	f.content.Refresh()
}
