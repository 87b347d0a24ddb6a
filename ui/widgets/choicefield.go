package widgets

// Meant is an option of a ChoiceField and what it means.
type Meant struct{ Value, Label, Meaning string }

// ChoiceField is a labelled choice with the meaning of what is chosen below it.
type ChoiceField struct {
	Field
	Choice *Choice

	meanings map[string]string
}

// NewChoiceField makes a field with nothing chosen.
func NewChoiceField(label string, changed func(value string), options ...Meant) *ChoiceField {
	f := &ChoiceField{meanings: map[string]string{}}
	var shown []Option
	for _, o := range options {
		shown = append(shown, Option{Value: o.Value, Label: o.Label})
		f.meanings[o.Value] = o.Meaning
	}
	f.Choice = NewChoice(shown, func(value string) {
		f.SetHint(f.meanings[value])
		changed(value)
	})
	f.init(label, f.Choice)
	f.ExtendBaseWidget(f)
	return f
}

// Value is what is chosen.
func (f *ChoiceField) Value() string { return f.Choice.Value() }

// SetValue shows a choice without reporting it.
func (f *ChoiceField) SetValue(value string) {
	f.Choice.SetValue(value)
	f.SetHint(f.meanings[value])
}

// SetEnabled enables or disables choosing.
func (f *ChoiceField) SetEnabled(enabled bool) { f.Choice.SetEnabled(enabled) }
