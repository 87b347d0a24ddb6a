package round

import (
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"
)

// field is a field of the form with what of the round it shows and takes.
type field struct {
	*widgets.TextField
	show func(panel.Round) string
	take func(*panel.Round, string) error
}

// section is a group of fields that stand in one card.
type section []*field

func (s section) fill(r panel.Round) {
	for _, f := range s {
		f.SetValue(f.show(r))
		f.SetError("")
	}
}

// read takes the round from the fields; what is wrong is said beside its field.
func (s section) read(r *panel.Round) bool {
	right := true
	for _, f := range s {
		f.SetError("")
		if err := f.take(r, f.Value()); err != nil {
			f.SetError(words.Explain(err))
			right = false
		}
	}
	return right
}

// example is a prompt that can't be taken for a value.
func forExample(text string) string {
	return words.Say("for example {{.Text}}", map[string]any{"Text": text})
}

// text is a field of a text of the round. The hint says which document prints it.
func text(label, prompt, hint string, of func(*panel.Round) *string) *field {
	return textIn(widgets.NewTextField(label, prompt), hint, of)
}

func textIn(input *widgets.TextField, hint string, of func(*panel.Round) *string) *field {
	input.SetHint(hint)
	return &field{
		input,
		func(r panel.Round) string { return *of(&r) },
		func(r *panel.Round, typed string) error {
			*of(r) = typed
			return panel.CheckText(panel.Lines(typed)...)
		},
	}
}

// date is a field of a civil date.
func date(label, example, hint string, of func(*panel.Round) *panel.Date) *field {
	f := &field{
		widgets.NewTextField(label, forExample(example)),
		func(r panel.Round) string { return of(&r).String() },
		func(r *panel.Round, typed string) (err error) {
			*of(r), err = readDate(typed)
			return err
		},
	}
	f.SetHint(hint)
	return f
}

// documentNumber is a field of a 发文字号.
func documentNumber(label, example, hint string, of func(*panel.Round) *string) *field {
	f := text(label, forExample(example), hint, of)
	f.take = func(r *panel.Round, typed string) error {
		*of(r) = panel.ReadDocumentNumber(typed)
		return panel.CheckDocumentNumber(*of(r))
	}
	return f
}

// number is empty for 0, which stands for what is not given.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func missing(text, field string) error {
	if text == "" {
		return panel.Refuse("round_incomplete", field)
	}
	return nil
}

// readDate takes 2026-11-23 and the ways in which people write it.
func readDate(text string) (panel.Date, error) {
	if text == "" {
		return panel.Date{}, nil
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-/.年月日 ", r) })
	if len(parts) != 3 {
		return panel.Date{}, panel.Refuse("bad_date", "", "Text", text)
	}
	for i := 1; i < 3; i++ {
		if len(parts[i]) == 1 {
			parts[i] = "0" + parts[i]
		}
	}
	d, err := panel.ParseDate(strings.Join(parts, "-"))
	if err != nil {
		return panel.Date{}, panel.Refuse("bad_date", "", "Text", text)
	}
	return d, nil
}

// readMonth takes a month, whose first day stands for it.
func readMonth(text string) (panel.Date, error) {
	if text == "" {
		return panel.Date{}, nil
	}
	if d, err := readDate(text); err == nil {
		d.Day = 1
		return d, nil
	}
	d, err := readDate(text + "-1")
	if err != nil {
		return panel.Date{}, panel.Refuse("bad_date", "month", "Text", text)
	}
	return d, nil
}
