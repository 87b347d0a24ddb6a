// Package uitest shows screens in a window without a display, and compares
// them with pictures in testdata that somebody has looked at.
package uitest

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// update is asked for with UPDATE_PICTURES=1 in the environment, which all
// packages understand at once; then the pictures in testdata are written anew.
var update = os.Getenv("UPDATE_PICTURES") != ""

// Sizes of the meeting room's screens.
var (
	Laptop    = fyne.NewSize(1280, 800)
	Projector = fyne.NewSize(1920, 1080)
)

// Window shows content in a window of a size, in the program's look.
func Window(t testing.TB, content fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	w := Empty(t, size)
	w.SetContent(content)
	w.Resize(size)
	return w
}

// Empty is a window for content that needs a window to be made.
func Empty(t testing.TB, size fyne.Size) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New())
	w := app.NewWindow("")
	w.SetPadded(false)
	w.Resize(size)
	t.Cleanup(w.Close)
	return w
}

// Golden compares what the window shows with testdata/name.png.
func Golden(t *testing.T, name string, w fyne.Window) {
	t.Helper()
	got := w.Canvas().Capture()
	path := filepath.Join("testdata", name+".png")
	if update {
		write(t, path, got)
		return
	}
	want := read(t, path)
	if !same(got, want) {
		failed := filepath.Join("testdata", "failed", name+".png")
		write(t, failed, got)
		t.Errorf("the window differs from %s; see %s, and run with UPDATE_PICTURES=1 when it is as it should be", path, failed)
	}
}

func write(t *testing.T, path string, img image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
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

func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	return bytes.Equal(pixels(a), pixels(b))
}

func pixels(img image.Image) []byte {
	out := image.NewNRGBA(img.Bounds())
	draw.Draw(out, out.Bounds(), img, img.Bounds().Min, draw.Src)
	return out.Pix
}

// Inline is a screen.Runner that does everything at once.
type Inline struct{}

// Background runs work and then done.
func (Inline) Background(work func() error, done func(error)) { done(work()) }

// Press presses the button that is in sight and has a label; it does nothing
// when there is none, or when it is disabled.
func Press(w fyne.Window, label string) {
	var top fyne.CanvasObject = w.Content()
	if overlay := w.Canvas().Overlays().Top(); overlay != nil {
		top = overlay
	}
	for _, o := range test.LaidOutObjects(top) {
		if b, ok := o.(*widgets.Button); ok && b.Text() == label && b.Visible() {
			b.Tapped(nil)
			return
		}
	}
}

// Tap presses the mouse at a place of the window.
func Tap(w fyne.Window, at fyne.Position) { test.TapCanvas(w.Canvas(), at) }
