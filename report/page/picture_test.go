package page

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "draw the golden pictures of the official page anew")

// pictures are the pages of a PDF as pdftoppm draws them.
func pictures(t *testing.T, pdf []byte, dpi int, options ...string) []image.Image {
	t.Helper()
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed: pages are not looked at")
	}
	dir := t.TempDir()
	run(t, pdf, "pdftoppm", append(options, "-png", "-r", fmt.Sprint(dpi), "FILE", filepath.Join(dir, "page"))...)
	files, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	var out []image.Image
	for _, file := range files {
		out = append(out, picture(t, file))
	}
	return out
}

func picture(t *testing.T, file string) image.Image {
	t.Helper()
	f, err := os.Open(file)
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

func TestOfficialPagesLookAsTheyDid(t *testing.T) {
	const golden = "testdata/official.png"
	var sheet *image.RGBA // the pages side by side
	for i, page := range pictures(t, bytesOf(t, official()), 50) {
		size := page.Bounds().Size()
		if sheet == nil {
			sheet = image.NewRGBA(image.Rect(0, 0, 4*(size.X+1), size.Y))
			draw.Draw(sheet, sheet.Rect, image.NewUniform(color.Gray{128}), image.Point{}, draw.Src)
		}
		draw.Draw(sheet, page.Bounds().Add(image.Pt(i*(size.X+1), 0)), page, image.Point{}, draw.Src)
	}
	if *update {
		f, err := os.Create(golden)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := png.Encode(f, sheet); err != nil {
			t.Fatal(err)
		}
		return
	}
	want := picture(t, golden)
	if want.Bounds() != sheet.Bounds() {
		t.Fatalf("the pages are %v, were %v", sheet.Bounds(), want.Bounds())
	}
	// Smoothing of edges differs between versions of pdftoppm: squares are compared, not dots.
	const side, most = 12, 14.0
	for y := 0; y < sheet.Rect.Dy(); y += side {
		for x := 0; x < sheet.Rect.Dx(); x += side {
			square := image.Rect(x, y, x+side, y+side).Intersect(sheet.Rect)
			if d := mean(sheet, square) - mean(want, square); d > most || d < -most {
				t.Fatalf("the pages look different at %d,%d; look at them, then run with -update", x, y)
			}
		}
	}
}

// mean is the mean of the green of a part of a picture, 0 to 255: red is as dark as black.
func mean(img image.Image, part image.Rectangle) float64 {
	sum := 0.0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			_, g, _, _ := img.At(x, y).RGBA()
			sum += float64(g) / 257
		}
	}
	return sum / float64(part.Dx()*part.Dy())
}
