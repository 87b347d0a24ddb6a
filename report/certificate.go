package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// certificateReady refuses until certificates are due, with what is missing,
// and with certificate_unsigned when those that are signed say something else
// than the record: a stale one must not be printed.
func certificateReady(m panel.Meeting) error {
	due, err := m.CertificatesDue()
	if err != nil {
		return err
	}
	if len(due) != len(m.Certificates) {
		return panel.Refuse("certificate_unsigned", "")
	}
	for i, c := range m.Certificates {
		if !c.SameFacts(due[i]) || c.Verify(m.PublicKey) != nil {
			return panel.Refuse("certificate_unsigned", "")
		}
	}
	return nil
}

const certificateTitle = "职业指导大师工作室认定证书"

var crimson = page.Colour{R: 150, G: 20, B: 28}

// The certificate's page, mm: A4 landscape with room for the frame.
func certificateFormat() page.Format {
	return page.Format{Width: 297, Height: 210, Top: 30, Right: 44, Bottom: 20, Left: 44}
}

// Certificate has a page for each recognised studio (第六条（五）), with a QR code
// that panelctl verifies. It is refused as certificateReady says.
func Certificate(w io.Writer, m panel.Meeting) error {
	if err := certificateReady(m); err != nil {
		return err
	}
	d := newDoc(certificateFormat(), m.Round.Title+certificateTitle, m)
	for i, c := range m.Certificates {
		if i > 0 {
			d.NewPage()
		}
		certificateFrame(d)
		certificateText(d, c)
		certificateFoot(d, c)
	}
	return finish(d, w)
}

// certificateFrame is a heavy rule around a fine one, whose corners turn inwards.
func certificateFrame(d *page.Doc) {
	const width, height = 297.0, 210.0
	for _, rule := range []struct{ inset, width float64 }{{12.5, 1.6}, {15, 0.3}} { // the mark of a rehearsal has room above
		d.Frame(rule.inset, rule.inset, width-2*rule.inset, height-2*rule.inset, rule.width, brass)
	}
	const inset, notch = 18.0, 9.0
	left, top, right, foot := inset, inset, width-inset, height-inset
	d.Line(left+notch, top, right-notch, top, 0.5, brass)
	d.Line(left+notch, foot, right-notch, foot, 0.5, brass)
	d.Line(left, top+notch, left, foot-notch, 0.5, brass)
	d.Line(right, top+notch, right, foot-notch, 0.5, brass)
	for _, x := range []struct{ at, in float64 }{{left, 1}, {right, -1}} {
		for _, y := range []struct{ at, in float64 }{{top, 1}, {foot, -1}} {
			corner(d, x.at, y.at, x.in*notch, y.in*notch)
		}
	}
}

// corner joins the ends of two sides of the fine frame by two hollow quarters
// around a lozenge.
func corner(d *page.Doc, x, y, dx, dy float64) {
	const round = 0.5523 // a cubic's handle for a quarter of a circle
	for _, r := range []float64{1, 0.72} {
		d.GroundCurve([]page.Point{
			{X: x + dx*r, Y: y},
			{X: x + dx*r, Y: y + dy*r*round},
			{X: x + dx*r*round, Y: y + dy*r},
			{X: x, Y: y + dy*r},
		}, 0.5*r, brass)
	}
	const half = 1.3
	cx, cy := x+dx*0.3, y+dy*0.3
	d.Line(cx-half, cy, cx, cy-half, 0.4, brass)
	d.Line(cx, cy-half, cx+half, cy, 0.4, brass)
	d.Line(cx+half, cy, cx, cy+half, 0.4, brass)
	d.Line(cx, cy+half, cx-half, cy, 0.4, brass)
}

func certificateText(d *page.Doc, c panel.Certificate) {
	const middle, left, measure = 297.0 / 2, 44.0, 297.0 - 88
	title := page.Style{Role: page.Song, Size: 36, Leading: 40, Align: page.Centre, Spacing: 0.06, Colour: crimson}
	d.TextAt(title, middle, 32, certificateTitle)
	number := page.Style{Role: page.FangSong, Size: page.Size4, Leading: page.Size4, Align: page.Centre}
	d.TextAt(number, middle, 50, "编号："+c.Number)

	label := page.Style{Role: page.Hei, Size: 17, Leading: 17}
	value := page.Style{Role: page.Kai, Size: 21}
	const labels, row = 36.0, 17.0
	y := 61.0
	for _, fact := range []page.Labelled{
		{Label: "领衔大师", Value: c.Name}, {Label: "所在单位", Value: c.Unit}, {Label: "工作室名称", Value: c.Studio},
	} {
		d.TextAt(label, left, y+(row-6)/2, fact.Label)
		d.Fit(value, left+labels, y, measure-labels, row, fact.Value)
		d.Line(left+labels, y+row-1, left+measure, y+row-1, 0.2, brass)
		y += row
	}
	d.TextAt(page.Style{Role: page.FangSong, Size: 20, Leading: 20, Align: page.Centre}, middle, y+7, "经专家评审、公示，认定为淮南市职业指导大师工作室。")
	d.TextAt(number, middle, y+19, "依据："+regulation+regulationNumber)
}

// certificateFoot is the QR code, and the issuing body over the month with room
// for a seal of 42 mm around both.
func certificateFoot(d *page.Doc, c panel.Certificate) {
	const side, x, y = 44.0, 41.0, 141.0
	d.QR(x, y, side, c.Text(), page.Colour{})
	small := page.Style{Role: page.FangSong, Size: 9, Leading: 12, Colour: faint}
	for i, line := range []string{"二维码载有本证内容和电子签名，", "可脱机核验。公钥编号：", c.Key} {
		d.TextAt(small, x+side+1, y+side-19+float64(i)*4.6, line)
	}
	const size, measure = 18.0, 123.0
	bodies := 1
	if float64(utf8.RuneCountInString(c.Issuer))*size*mmPerPoint > measure {
		bodies = max(2, len(strings.Fields(c.Issuer))) // each gets a line; see page.Sealed
	}
	d.Gap(156 - 6*float64(bodies-1) - d.Y())
	d.Within(86, 0, func() {
		d.Sealed(page.Style{Role: page.FangSong, Size: size, Leading: 27}, c.Issuer,
			fmt.Sprintf("%d年%d月", c.Issued.Year, int(c.Issued.Month)))
	})
}
