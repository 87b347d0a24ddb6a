package uitest

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// update is asked for with UPDATE_PICTURES=1 in the environment, which all
// packages understand at once; then the pictures in testdata are written anew.
var update = os.Getenv("UPDATE_PICTURES") != ""

// Golden compares what the window shows with testdata/name.png. It must show
// the same after it was out of sight for long. Short runs, as those under the
// race detector, which makes drawing slow, compare no pictures.
func Golden(t *testing.T, name string, w fyne.Window) {
	t.Helper()
	if testing.Short() {
		return
	}
	compare(t, name, paletted(taken(t, name, w)))
}

// GoldenInSight is Golden for a page that nothing is ever shown over, as those
// of the voting window: its renderers are never thrown away.
func GoldenInSight(t *testing.T, name string, w fyne.Window) {
	t.Helper()
	if testing.Short() {
		return
	}
	compare(t, name, paletted(w.Canvas().Capture()))
}

func taken(t *testing.T, name string, w fyne.Window) image.Image {
	t.Helper()
	before := w.Canvas().Capture()
	if _, typing := w.Canvas().Focused().(interface{ SelectedText() string }); typing {
		return before // what is typed into is in sight, and its frame and cursor would not come back
	}
	outOfSight(t, w)
	after := w.Canvas().Capture()
	if !alike(before, after) {
		write(t, filepath.Join("testdata", "failed", name+"-before.png"), before)
		write(t, filepath.Join("testdata", "failed", name+"-after.png"), after)
		t.Errorf("%s looks otherwise after it was out of sight for long: see testdata/failed", name)
	}
	return after
}

func compare(t *testing.T, name string, got *image.Paletted) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if update {
		write(t, path, got)
		return
	}
	if !same(got, read(t, path)) {
		failed := filepath.Join("testdata", "failed", name+".png")
		write(t, failed, got)
		t.Errorf("the window differs from %s; see %s, and run with UPDATE_PICTURES=1 when it is as it should be", path, failed)
	}
}

// pictureColours is how many colours a picture keeps: enough for flat paper,
// a few inks and the grey of their edges, and a third of the bytes.
const pictureColours = 32

// paletted is a picture in its most frequent colours, every other one taken
// for the nearest of these. The colours are put in order by how frequent they
// are and, among equals, by their value, so that one picture gives one file.
func paletted(img image.Image) *image.Paletted {
	pixels := nrgba(img)
	counts := map[color.NRGBA]int{}
	for i := 0; i < len(pixels.Pix); i += 4 {
		counts[coarse(pixels.Pix[i:i+4])]++
	}
	colours := make([]color.NRGBA, 0, len(counts))
	for c := range counts {
		colours = append(colours, c)
	}
	slices.SortFunc(colours, func(a, b color.NRGBA) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return value(a) - value(b)
	})
	var palette color.Palette
	for _, c := range colours[:min(len(colours), pictureColours)] {
		palette = append(palette, c)
	}
	out := image.NewPaletted(pixels.Bounds(), palette)
	nearest := map[color.NRGBA]uint8{}
	for i := range out.Pix {
		c := coarse(pixels.Pix[4*i : 4*i+4])
		index, known := nearest[c]
		if !known {
			index = uint8(palette.Index(c))
			nearest[c] = index
		}
		out.Pix[i] = index
	}
	return out
}

// coarse is a pixel's colour without the last bits, which only tell shades
// apart that nobody sees.
func coarse(p []uint8) color.NRGBA {
	return color.NRGBA{p[0] &^ 7, p[1] &^ 7, p[2] &^ 7, 0xff}
}

func value(c color.NRGBA) int { return int(c.R)<<16 | int(c.G)<<8 | int(c.B) }

// halved is a picture of half the width and height: each pixel the middle of four.
func halved(img image.Image) image.Image {
	from := nrgba(img)
	size := from.Bounds().Size()
	out := image.NewNRGBA(image.Rect(0, 0, size.X/2, size.Y/2))
	for y := range size.Y / 2 {
		for x := range size.X / 2 {
			a, b := from.PixOffset(2*x, 2*y), from.PixOffset(2*x, 2*y+1)
			to := out.PixOffset(x, y)
			for n := range 4 {
				sum := int(from.Pix[a+n]) + int(from.Pix[a+4+n]) + int(from.Pix[b+n]) + int(from.Pix[b+4+n])
				out.Pix[to+n] = uint8(sum / 4)
			}
		}
	}
	return out
}

func nrgba(img image.Image) *image.NRGBA {
	out := image.NewNRGBA(image.Rectangle{Max: img.Bounds().Size()})
	draw.Draw(out, out.Bounds(), img, img.Bounds().Min, draw.Src)
	return out
}

// alike is same but for the last digit of a colour: what is drawn anew may lie
// a hair beside where it was.
func alike(a, b image.Image) bool {
	const hair = 8
	if a.Bounds() != b.Bounds() {
		return false
	}
	was, is := nrgba(a).Pix, nrgba(b).Pix
	for i := range was {
		if max(was[i], is[i])-min(was[i], is[i]) > hair {
			return false
		}
	}
	return true
}

func same(a, b image.Image) bool {
	return a.Bounds() == b.Bounds() && bytes.Equal(nrgba(a).Pix, nrgba(b).Pix)
}

func write(t *testing.T, path string, img image.Image) {
	t.Helper()
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}
