package page

import (
	"strings"
	"testing"
)

func TestALongIssuerStaysInTheTypeArea(t *testing.T) {
	const bureau = "淮南市人力资源和社会保障局"
	for _, c := range []struct {
		issuer string
		lines  int
	}{
		{bureau, 1},
		{strings.Repeat("局", 27), 1},
		{bureau + " 淮南市财政局", 1},
		{bureau + "  淮南市财政局  淮南市教育体育局", 3},
		{bureau + "、中共淮南市委组织部、淮南市教育体育局", 2},
		{strings.Repeat("很长的名称", 12), 3},
	} {
		d := New(Official(), "", made)
		d.Sealed(d.format.Body(), c.issuer, made.Chinese())
		if err := d.err; err != nil {
			t.Fatal(err)
		}
		var lines []words
		for _, o := range d.current().ops {
			lines = append(lines, o.(words))
		}
		if len(lines) != c.lines+1 {
			t.Errorf("%s: %d lines with the date, want %d", c.issuer, len(lines), c.lines+1)
		}
		middles := map[int]bool{}
		for _, w := range lines {
			em := w.size * mmPerPoint
			width := line{glyphs: w.glyphs, gaps: w.gaps}.width() * em
			left, right := d.format.Left-tolerance, d.format.Left+d.format.TypeWidth()+tolerance
			if w.x < left || w.x+width > right {
				t.Errorf("%s: a line goes from %.1f to %.1f, out of %.1f to %.1f", c.issuer, w.x, w.x+width, left, right)
			}
			middles[int(w.x+width/2+0.5)] = true
		}
		if len(middles) > 1 {
			t.Errorf("%s: not centred: %v", c.issuer, middles)
		}
	}
}
