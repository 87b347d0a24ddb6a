package sheet

import "github.com/xuri/excelize/v2"

// looks are the styles of a template.
type looks struct{ header, body, text, example, note, noteTitle int }

// textFormat is the built-in number format "@", under which digits stay as typed.
const textFormat = 49

func newLooks(f *excelize.File) (looks, error) {
	const ink, grey, line, fill = "1F2933", "7B8794", "BCC4CE", "E8EEF4"
	wrapped := func(horizontal string) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: true}
	}
	font := func(bold bool, size float64, colour string) *excelize.Font {
		return &excelize.Font{Family: "宋体", Bold: bold, Size: size, Color: colour}
	}
	bottom := []excelize.Border{{Type: "bottom", Color: line, Style: 1}}
	var l looks
	for _, look := range []struct {
		id    *int
		style excelize.Style
	}{
		{&l.header, excelize.Style{
			Font: font(true, 11, ink), Alignment: wrapped("center"), Border: bottom,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}},
		}},
		{&l.body, excelize.Style{Font: font(false, 11, ink), Alignment: wrapped("")}},
		{&l.text, excelize.Style{Font: font(false, 11, ink), Alignment: wrapped("left"), NumFmt: textFormat}},
		{&l.example, excelize.Style{Font: font(false, 11, grey), Alignment: wrapped("left"), NumFmt: textFormat}},
		{&l.note, excelize.Style{Font: font(false, 11, ink), Alignment: wrapped("left")}},
		{&l.noteTitle, excelize.Style{Font: font(true, 14, ink), Alignment: wrapped("left")}},
	} {
		id, err := f.NewStyle(&look.style)
		if err != nil {
			return looks{}, err
		}
		*look.id = id
	}
	return l, nil
}
