package page

import (
	"encoding/binary"
)

// point is one of a contour: on the curve, or a control point of a quadratic.
type point struct {
	x, y int
	on   bool
}

// contours reads a simple glyph of the glyf table.
func contours(outline []byte) [][]point {
	count := int(u16(outline, 0))
	at := 10
	ends := make([]int, count)
	for i := range ends {
		ends[i] = int(u16(outline, at))
		at += 2
	}
	at += 2 + int(u16(outline, at)) // instructions
	flags := make([]byte, 0, ends[count-1]+1)
	for len(flags) <= ends[count-1] {
		flag := outline[at]
		at++
		repeat := 0
		if flag&8 != 0 {
			repeat = int(outline[at])
			at++
		}
		for range repeat + 1 {
			flags = append(flags, flag)
		}
	}
	xs, at := deltas(outline, at, flags, 2, 16)
	ys, _ := deltas(outline, at, flags, 4, 32)
	out := make([][]point, count)
	from := 0
	for i, end := range ends {
		for k := from; k <= end; k++ {
			out[i] = append(out[i], point{xs[k], ys[k], flags[k]&1 != 0})
		}
		from = end + 1
	}
	return out
}

func deltas(outline []byte, at int, flags []byte, short, same byte) ([]int, int) {
	out, value := make([]int, len(flags)), 0
	for i, flag := range flags {
		switch {
		case flag&short != 0 && flag&same != 0:
			value += int(outline[at])
			at++
		case flag&short != 0:
			value -= int(outline[at])
			at++
		case flag&same == 0:
			value += int(int16(u16(outline, at)))
			at += 2
		}
		out[i] = value
	}
	return out, at
}

// encoded writes contours as a simple glyph, with the header's box of the original.
func encoded(header []byte, shape [][]point) []byte {
	out := append([]byte{}, header[:10]...)
	binary.BigEndian.PutUint16(out, uint16(len(shape)))
	end := -1
	for _, contour := range shape {
		end += len(contour)
		out = binary.BigEndian.AppendUint16(out, uint16(end))
	}
	out = append(out, 0, 0)
	var flags, xs, ys []byte
	last := point{}
	for _, contour := range shape {
		for _, p := range contour {
			flag := byte(0)
			if p.on {
				flag = 1
			}
			flag, xs = delta(flag, xs, p.x-last.x, 2, 16)
			flag, ys = delta(flag, ys, p.y-last.y, 4, 32)
			flags = append(flags, flag)
			last = p
		}
	}
	for i := 0; i < len(flags); {
		run := 1
		for i+run < len(flags) && flags[i+run] == flags[i] && run < 256 {
			run++
		}
		if run > 2 {
			out = append(out, flags[i]|8, byte(run-1))
		} else {
			run = 1
			out = append(out, flags[i])
		}
		i += run
	}
	return append(append(out, xs...), ys...)
}

func delta(flag byte, to []byte, d int, short, same byte) (byte, []byte) {
	switch {
	case d == 0:
		return flag | same, to
	case 0 < d && d < 256:
		return flag | short | same, append(to, byte(d))
	case -256 < d && d < 0:
		return flag | short, append(to, byte(-d))
	}
	return flag, binary.BigEndian.AppendUint16(to, uint16(int16(d)))
}
