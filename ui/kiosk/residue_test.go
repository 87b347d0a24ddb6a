//go:build migrated_fynedo

package kiosk

import (
	"bytes"
	"fmt"
	"image/png"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unsafe"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// What Fyne keeps of objects after they have left the window: their renderers
// and the measures of each text. Fyne shows neither to others; with the tag
// above both are maps.
//
//go:linkname fyneRenderers fyne.io/fyne/v2/internal/cache.renderers
var fyneRenderers struct{ m map[any]unsafe.Pointer }

//go:linkname fyneMeasures fyne.io/fyne/v2/internal/cache.fontSizeCache
var fyneMeasures struct{ m map[any]unsafe.Pointer }

func measured() map[string]bool {
	texts := map[string]bool{}
	for key := range fyneMeasures.m {
		v := reflect.ValueOf(key)
		texts[fmt.Sprintf("%s %v %v", v.FieldByName("Text"), v.FieldByName("Size"), v.FieldByName("Style"))] = true
	}
	return texts
}

// kept are the words of all widgets for which Fyne has a renderer.
func kept() map[fyne.Widget]string {
	words := map[fyne.Widget]string{}
	for key := range fyneRenderers.m {
		switch w := key.(type) {
		case *plate:
			words[w] = w.label + w.corner
		case *widgets.Text:
			words[w] = w.Text()
		}
	}
	return words
}

// picture is what the window shows.
func (s *scene) picture(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, s.window.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// pieces are the texts that a page is drawn with, down to single runs.
func pieces(o fyne.CanvasObject) []*canvas.Text {
	var texts []*canvas.Text
	switch o := o.(type) {
	case *canvas.Text:
		return []*canvas.Text{o}
	case fyne.Widget:
		for _, part := range test.WidgetRenderer(o).Objects() {
			texts = append(texts, pieces(part)...)
		}
	}
	return texts
}

func (s *scene) pieces() []*canvas.Text {
	var texts []*canvas.Text
	for _, o := range s.view.page.Objects {
		texts = append(texts, pieces(o)...)
	}
	return texts
}

// afterwards is what can be found when a ballot is in the box.
type afterwards struct {
	pages    []string // pictures from the confirmation to the page after the neutral one
	slept    []time.Duration
	measured map[string]bool
	title    string
}

// voteAndLook casts a ballot and looks for what is left of it and of its code.
func voteAndLook(t *testing.T, method panel.Method, most int, secret string, choices ...fyne.KeyName) afterwards {
	t.Helper()
	s := open9(t, uitest.Laptop, 3, func(s *Session) { s.PIN, s.Poll.Method, s.Rule.MaxAgree = true, method, most })
	fyne.CurrentApp().Clipboard().SetContent("left alone")
	before := kept()
	var painted []*canvas.Text
	press := func(keys ...fyne.KeyName) {
		for _, key := range keys {
			s.press(key)
			painted = append(painted, s.pieces()...)
		}
	}
	press(append(typed(secret), fyne.KeyEnter)...)
	press(choices...)
	press(fyne.KeyEnter)
	s.runner.hold = true
	s.press(fyne.KeyEnter)
	got := afterwards{pages: []string{s.picture(t)}}
	s.runner.work()
	got.pages = append(got.pages, s.picture(t))
	got.measured, got.title, got.slept = measured(), s.window.Title(), s.slept
	for _, text := range painted {
		if text.Text != "" {
			t.Errorf("a text is still %q", text.Text)
		}
	}
	now := strings.Split(s.said(), "\n")
	for widget, words := range kept() {
		if _, old := before[widget]; !old && words != "" && !slices.Contains(now, words) {
			t.Errorf("a %T still says %q", widget, words)
		}
	}
	if b := s.booth; slices.Max(b.choices) != 0 || b.holds || b.right != (panel.Right{}) || b.secret.typed() == nil || b.problem != nil {
		t.Errorf("the booth still knows %v", b)
	}
	if s.window.Canvas().Focused() != nil || fyne.CurrentApp().Clipboard().Content() != "left alone" {
		t.Error("something has the focus, or something was copied")
	}
	s.press(fyne.KeyEnter)
	got.pages = append(got.pages, s.picture(t))
	return got
}

// However an expert votes, nobody can see, measure or find it afterwards.
func TestNothingTellsOneBallotFromAnother(t *testing.T) {
	for _, c := range []struct {
		method  panel.Method
		most    int
		secrets [2]string
	}{
		{panel.MethodHandOver, 0, [2]string{"135790", "135790"}}, // it is the same PIN for every ballot
		{panel.MethodHandOver, 3, [2]string{"135790", "135790"}},
		{panel.MethodCodes, 0, [2]string{"7K3M9QW2X", "ZZZZZZZZZ"}},
	} {
		first := voteAndLook(t, c.method, c.most, c.secrets[0], fyne.Key1, fyne.Key1, fyne.Key1)
		for _, choices := range [][]fyne.KeyName{{fyne.Key3, fyne.Key1, fyne.Key2}, {fyne.Key2, fyne.Key2, fyne.Key2}} {
			other := voteAndLook(t, c.method, c.most, c.secrets[1], choices...)
			if !slices.Equal(first.pages, other.pages) {
				t.Errorf("%v: a page after %v is another than after 111", c, choices)
			}
			if !slices.Equal(first.slept, other.slept) || first.title != other.title {
				t.Errorf("%v: waited %v and %v; titles %q and %q", c, first.slept, other.slept, first.title, other.title)
			}
			if !maps.Equal(first.measured, other.measured) {
				t.Errorf("%v: Fyne has measured\n%v, and after %v\n%v", c, missing(first.measured, other.measured), choices, missing(other.measured, first.measured))
			}
		}
	}
}

func missing(from, in map[string]bool) []string {
	var out []string
	for text := range from {
		if !in[text] {
			out = append(out, text)
		}
	}
	return out
}
