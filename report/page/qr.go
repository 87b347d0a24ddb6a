package page

import (
	"expertpanel/store/panel"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/qr"
)

// quietZone is the blank margin of a QR code, in modules (ISO/IEC 18004, 5.3.8);
// the library draws none.
const quietZone = 4

// leastModule is the smallest module that a telephone reads off an office
// printer's paper, mm.
const leastModule = 0.3

// QR draws a QR code with error correction M into a square of the given side,
// its quiet zone included. A text too long for modules that can be read is
// refused with qr_too_long.
func (d *Doc) QR(x, y, side float64, text string, c Colour) {
	code, err := qr.Encode(text, qr.M, qr.Unicode)
	if err != nil {
		d.fail(panel.Refuse("qr_too_long", "", "Text", printable(text)))
		return
	}
	m := modules{x: x, y: y, dark: matrix(code), colour: c}
	m.side = side / float64(len(m.dark))
	if m.side < leastModule {
		d.fail(panel.Refuse("qr_too_long", "", "Text", printable(text)))
		return
	}
	d.draw(m)
}

// modules is a square of dark and light modules, rows from the top; mm.
type modules struct {
	x, y, side float64
	dark       [][]bool
	colour     Colour
}

// matrix is a code with its quiet zone.
func matrix(code barcode.Barcode) [][]bool {
	n := code.Bounds().Dx()
	rows := make([][]bool, n+2*quietZone)
	for i := range rows {
		rows[i] = make([]bool, len(rows))
	}
	for y := range n {
		for x := range n {
			grey, _, _, _ := code.At(x, y).RGBA()
			rows[y+quietZone][x+quietZone] = grey == 0
		}
	}
	return rows
}

// drawOn fills one path of all runs of dark modules: between areas of their own
// readers would leave hairlines.
func (m modules) drawOn(out *writer) {
	out.fill(m.colour)
	for row, cells := range m.dark {
		for from := 0; from < len(cells); from++ {
			to := from
			for to < len(cells) && cells[to] {
				to++
			}
			if to == from {
				continue
			}
			left, right := m.x+float64(from)*m.side, m.x+float64(to)*m.side
			top, foot := m.y+float64(row)*m.side, m.y+float64(row+1)*m.side
			out.pdf.MoveTo(left, top)
			out.pdf.LineTo(right, top)
			out.pdf.LineTo(right, foot)
			out.pdf.LineTo(left, foot)
			out.pdf.ClosePath()
			from = to
		}
	}
	out.pdf.DrawPath("F")
}
