package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"expertpanel/report/page"
	"expertpanel/report/wording"
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

// certificate has a page for each recognised studio (第六条（五）), with a QR code
// that panelctl verifies. It is refused as certificateReady says.
var certificate = form{
	kind: KindCertificate, title: roundTitle(certificateTitle),
	format: certificateFormat(), ready: certificateReady, fill: fillCertificates,
}

func fillCertificates(d *page.Doc, m panel.Meeting, text wording.Text) error {
	for _, c := range m.Certificates {
		d.BreakPage()
		certificateFrame(d)
		y := 32.0
		at := func(draw func(*page.Doc, *float64)) *wording.Block {
			return wording.DrawnBlock(func(d *page.Doc) { draw(d, &y) })
		}
		row := func(label, value string) *wording.Block {
			return at(func(d *page.Doc, y *float64) { certificateRow(d, y, label, value) })
		}
		words, err := text.Say(with(m, wording.Facts{
			"编号": at(func(d *page.Doc, y *float64) {
				certificateLine(d, y, certificateSmall, 11, "编号："+c.Number)
			}),
			"领衔大师":  row("领衔大师", c.Name),
			"所在单位":  row("所在单位", c.Unit),
			"工作室名称": row("工作室名称", c.Studio),
			"二维码":   wording.DrawnBlock(func(d *page.Doc) { certificateCode(d, c) }),
			"签发":    wording.DrawnBlock(func(d *page.Doc) { certificateIssuer(d, c) }),
		}))
		if err != nil {
			return err
		}
		if err := certificateText(d, words, &y); err != nil {
			return err
		}
	}
	return nil
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

const certificateLeft, certificateMeasure = 44.0, 297.0 - 88

var (
	certificateHead  = page.Style{Role: page.Song, Size: 36, Leading: 40, Align: page.Centre, Spacing: 0.06, Colour: crimson}
	certificateLarge = page.Style{Role: page.FangSong, Size: 20, Leading: 20, Align: page.Centre}
	certificateSmall = page.Style{Role: page.FangSong, Size: page.Size4, Leading: page.Size4, Align: page.Centre}
)

// certificateText sets the words from the top down: the title, the rows of
// facts, and sentences, those of 【居中】 in small. What stands at the foot has its
// own place.
func certificateText(d *page.Doc, words wording.Words, y *float64) error {
	const foot = 141.0 // where the QR code begins
	for i, e := range words {
		switch e.Mark {
		case wording.Placed:
			wording.Words{e}.Set(d, wording.Look{})
		case wording.Title:
			certificateLine(d, y, certificateHead, 18, strings.Join(e.Parts, ""))
		case wording.Paragraph, wording.Centred:
			if i > 0 && words[i-1].Mark == wording.Placed {
				*y += 7
			}
			style := certificateLarge
			if e.Mark == wording.Centred {
				style = certificateSmall
			}
			certificateLine(d, y, style, 12, e.Parts[0])
		case wording.Gap:
			*y += e.Number
		default:
			return panel.Refuse("bad_wording", "not_here", "Line", e.Line, "Mark", string(e.Mark))
		}
		if *y-7 > foot {
			return panel.Refuse("bad_wording", "page_full", "Line", e.Line)
		}
	}
	return nil
}

// certificateLine sets a line, smaller when it is too long, and goes on below it.
func certificateLine(d *page.Doc, y *float64, s page.Style, height float64, text string) {
	d.FitLine(s, certificateLeft, *y, certificateMeasure, text)
	*y += height
}

func certificateRow(d *page.Doc, y *float64, label, value string) {
	const labels, row = 36.0, 17.0
	d.TextAt(page.Style{Role: page.Hei, Size: 17, Leading: 17}, certificateLeft, *y+(row-6)/2, label)
	d.Fit(page.Style{Role: page.Kai, Size: 21}, certificateLeft+labels, *y, certificateMeasure-labels, row, value)
	d.Line(certificateLeft+labels, *y+row-1, certificateLeft+certificateMeasure, *y+row-1, 0.2, brass)
	*y += row
}

// certificateCode is the QR code with what it is.
func certificateCode(d *page.Doc, c panel.Certificate) {
	const side, x, y = 44.0, 41.0, 141.0
	d.QR(x, y, side, c.Text(), page.Colour{})
	small := page.Style{Role: page.FangSong, Size: 9, Leading: 12, Colour: faint}
	for i, line := range []string{"二维码载有本证内容和电子签名，", "可脱机核验。公钥编号：", c.Key} {
		d.TextAt(small, x+side+1, y+side-19+float64(i)*4.6, line)
	}
}

// certificateIssuer is the issuing body over the month with room for a seal of
// 42 mm around both.
func certificateIssuer(d *page.Doc, c panel.Certificate) {
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
