package award

import (
	"fmt"
	"image/color"
	"strings"
	"sync"
	"unicode/utf8"

	"expertpanel/assets"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"golang.org/x/image/font/sfnt"
)

// The colours of the proof in package report.
var (
	brass    = color.NRGBA{R: 150, G: 112, B: 40, A: 0xff}
	sheen    = color.NRGBA{R: 252, G: 247, B: 232, A: 0xff}
	lacquer  = color.NRGBA{A: 0xff}
	farthest = float32(420) // the greatest height of a preview
)

// withDefaults is the round's plaque, with what the proof takes for what is not said.
func withDefaults(r panel.Round) panel.PlaqueSpec {
	spec := r.Plaque
	if spec.WidthMM == 0 || spec.HeightMM == 0 {
		spec.WidthMM, spec.HeightMM = 600, 400
	}
	if spec.Issuer == "" {
		spec.Issuer = r.Office.Bureau
	}
	return spec
}

// plaque draws a plaque to scale, as the proof prints it.
type plaque struct {
	object *fyne.Container
	spec   panel.PlaqueSpec
	name   string
	size   fyne.Size
}

func newPlaque() *plaque {
	p := &plaque{spec: withDefaults(panel.Round{})}
	p.object = container.New(scaled{p}, container.NewWithoutLayout())
	return p
}

func (p *plaque) show(r panel.Round, name string) {
	p.spec, p.name = withDefaults(r), name
	p.draw()
	p.object.Refresh()
}

// scaled draws the plaque as large as its place allows.
type scaled struct{ plaque *plaque }

func (s scaled) MinSize([]fyne.CanvasObject) fyne.Size {
	width := max(s.plaque.size.Width, 240)
	return fyne.NewSize(240, min(farthest, width*s.plaque.aspect()))
}

func (s scaled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	if s.plaque.size != size {
		s.plaque.size = size
		s.plaque.draw()
	}
}

func (p *plaque) aspect() float32 { return float32(p.spec.HeightMM) / float32(p.spec.WidthMM) }

func (p *plaque) draw() {
	if p.size.Width == 0 {
		return
	}
	scale := min(p.size.Width/float32(p.spec.WidthMM), min(farthest, p.size.Width*p.aspect())/float32(p.spec.HeightMM))
	d := &drawing{scale: scale, left: (p.size.Width - float32(p.spec.WidthMM)*scale) / 2}
	d.plate(float32(p.spec.WidthMM), float32(p.spec.HeightMM))
	if p.name != "" {
		d.text(p.name, p.spec)
	}
	paper := p.object.Objects[0].(*fyne.Container)
	paper.Objects = d.objects
	paper.Refresh()
}

// drawing collects a plaque's objects; lengths are millimetres of the plaque.
type drawing struct {
	scale, left float32
	objects     []fyne.CanvasObject
}

func (d *drawing) put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(d.left+x*d.scale, y*d.scale))
	o.Resize(fyne.NewSize(width*d.scale, height*d.scale))
	d.objects = append(d.objects, o)
}

// plate is the ground and a double frame, a heavy rule around a fine one.
func (d *drawing) plate(width, height float32) {
	ground := canvas.NewRectangle(sheen)
	ground.StrokeColor, ground.StrokeWidth = theme.Colour(theme.Line), 1
	d.put(ground, 0, 0, width, height)
	unit := min(width, height) / 400
	for _, rule := range []struct{ inset, width float32 }{{16, 2.4}, {20.4, 0.6}} {
		frame := canvas.NewRectangle(color.Transparent)
		frame.StrokeColor, frame.StrokeWidth = brass, max(0.7, rule.width*unit*d.scale)
		in := rule.inset * unit
		d.put(frame, in, in, width-2*in, height-2*in)
	}
}

// text is set as the proof sets it: the studio's name, in two lines when one
// would be small, over the issuing body and the year and month.
func (d *drawing) text(name string, spec panel.PlaqueSpec) {
	const kind = "职业指导大师工作室"
	width, height := float32(spec.WidthMM), float32(spec.HeightMM)
	room := width * 0.8
	lines := []string{name + kind}
	if room/float32(utf8.RuneCountInString(lines[0])) < 0.1*height {
		lines = []string{name, kind}
	}
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l))
	}
	em := min(room/float32(longest), 0.15*height)
	y := height*0.41 - float32(len(lines))*em*1.45/2
	for _, l := range lines {
		d.line(l, em, width/2, y+em*1.45/2)
		y += em * 1.45
	}
	issuers, usual := []string{spec.Issuer}, 0.042*min(width, height)
	if room/float32(max(1, utf8.RuneCountInString(spec.Issuer))) < 1.25*usual {
		issuers = strings.Fields(spec.Issuer) // bodies that issue it together
	}
	widest := 1
	for _, body := range issuers {
		widest = max(widest, utf8.RuneCountInString(body))
	}
	small := min(usual, room/float32(widest)/1.06, 0.11*height/float32(max(1, len(issuers))))
	for i, body := range issuers {
		d.line(body, small, width/2, height*0.735-float32(len(issuers)-1-i)*small*1.45+small/2)
	}
	if !spec.Issued.IsZero() {
		d.line(fmt.Sprintf("%d年%d月", spec.Issued.Year, int(spec.Issued.Month)), small, width/2, height*0.82+small/2)
	}
}

// line centres a line on a point. Pieces in different faces share one baseline.
func (d *drawing) line(text string, em, x, y float32) {
	const middle = 0.38 // of a hanzi above the baseline, in em
	var pieces []*canvas.Text
	var baselines []float32
	var total float32
	for _, r := range runs(text) {
		piece := canvas.NewText(r.text, lacquer)
		piece.TextSize, piece.FontSource = em*d.scale, r.face
		size, baseline := fyne.CurrentApp().Driver().RenderedTextSize(r.text, piece.TextSize, piece.TextStyle, r.face)
		piece.Resize(size)
		pieces, baselines = append(pieces, piece), append(baselines, baseline)
		total += size.Width
	}
	left := d.left + x*d.scale - total/2
	for i, piece := range pieces {
		piece.Move(fyne.NewPos(left, (y+middle*em)*d.scale-baselines[i]))
		left += piece.Size().Width
		d.objects = append(d.objects, piece)
	}
}

// run is a stretch of text in one face.
type run struct {
	text string
	face fyne.Resource
}

// runs sets text in the plaque's face, and each hanzi that it lacks in one that has it.
func runs(text string) []run {
	var out []run
	for _, r := range text {
		face := faceFor(r)
		if n := len(out); n > 0 && out[n-1].face == face {
			out[n-1].text += string(r)
		} else {
			out = append(out, run{string(r), face})
		}
	}
	return out
}

var songOutlines = sync.OnceValue(func() *sfnt.Font {
	f, err := sfnt.Parse(theme.Resource(assets.SongBold).Content())
	if err != nil {
		panic(err) // the face is part of the program
	}
	return f
})

func faceFor(r rune) fyne.Resource {
	if index, err := songOutlines().GlyphIndex(nil, r); err == nil && index != 0 {
		return theme.Resource(assets.SongBold)
	}
	if face, other := theme.FaceFor(r, false); other {
		return face
	}
	return theme.Resource(assets.UIRegular)
}
