package book

import "github.com/xuri/excelize/v2"

// textFormat is the built-in number format "@", under which digits stay as they are.
const textFormat = 49

// looks are the styles of the cells.
type looks struct{ mark, title, head, heading, sentence, left, centre, number int }

func newLooks(f *excelize.File) (looks, error) {
	const ink, red, line, fill, faint = "1F2933", "B00020", "808A96", "E8EEF4", "F5F7FA"
	at := func(horizontal string) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: true}
	}
	font := func(bold bool, size float64, colour string) *excelize.Font {
		return &excelize.Font{Family: "宋体", Bold: bold, Size: size, Color: colour}
	}
	filled := func(colour string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	var box []excelize.Border
	for _, side := range []string{"left", "top", "right", "bottom"} {
		box = append(box, excelize.Border{Type: side, Color: line, Style: 1})
	}
	var l looks
	for _, look := range []struct {
		id    *int
		style excelize.Style
	}{
		{&l.mark, excelize.Style{Font: font(true, 12, red), Alignment: at("center")}},
		{&l.title, excelize.Style{Font: font(true, titleSize, ink), Alignment: at("center")}},
		{&l.head, excelize.Style{Font: font(true, bodySize, ink), Alignment: at("center"), Border: box, Fill: filled(fill)}},
		{&l.heading, excelize.Style{Font: font(true, bodySize, ink), Alignment: at("left"), Border: box, Fill: filled(faint)}},
		{&l.sentence, excelize.Style{Font: font(false, bodySize, ink), Alignment: at("left"), Border: box}},
		{&l.left, excelize.Style{Font: font(false, bodySize, ink), Alignment: at("left"), Border: box, NumFmt: textFormat}},
		{&l.centre, excelize.Style{Font: font(false, bodySize, ink), Alignment: at("center"), Border: box, NumFmt: textFormat}},
		{&l.number, excelize.Style{Font: font(false, bodySize, ink), Alignment: at("center"), Border: box, NumFmt: 1}},
	} {
		id, err := f.NewStyle(&look.style)
		if err != nil {
			return looks{}, err
		}
		*look.id = id
	}
	return l, nil
}
