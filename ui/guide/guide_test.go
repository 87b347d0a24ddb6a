package guide

import (
	"image/color"
	"reflect"
	"strings"
	"testing"

	pages "expertpanel/assets/guide"
	"expertpanel/assets/words"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestParse(t *testing.T) {
	got := parse("# Title\n\nText.\n## Section\n### Part\n- dot\n10. ten\n> `do` it\n3.5 is no item\n")
	want := []block{
		{title, "", "Title"},
		{paragraph, "", "Text."},
		{section, "", "Section"},
		{part, "", "Part"},
		{item, "", "dot"},
		{numbered, "10", "ten"},
		{quote, "", "do it"},
		{paragraph, "", "3.5 is no item"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant\n%+v", got, want)
	}
}

// The two languages say the same in the same order.
func TestThePagesAreAlike(t *testing.T) {
	var kinds [2][]kind
	for i, language := range []words.Language{words.Chinese, words.English} {
		text, err := pages.Page(pages.Secrecy, string(language))
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range parse(text) {
			kinds[i] = append(kinds[i], b.kind)
			if strings.ContainsAny(b.text, "*_[]#") {
				t.Errorf("%s: Markdown that is not shown in %q", language, b.text)
			}
		}
	}
	if !reflect.DeepEqual(kinds[0], kinds[1]) {
		t.Errorf("the pages differ:\n%v\n%v", kinds[0], kinds[1])
	}
	if _, err := pages.Page(pages.Secrecy, "fr"); err == nil {
		t.Error("there is a page in French")
	}
}

func shown(t *testing.T, size fyne.Size) fyne.Window {
	t.Helper()
	w := uitest.Window(t, canvas.NewRectangle(color.Transparent), size)
	if err := Show(w); err != nil {
		t.Fatal(err)
	}
	return w
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, key := range keys {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func TestPictures(t *testing.T) {
	w := shown(t, uitest.Laptop)
	uitest.Golden(t, "secrecy", w)
	press(w, fyne.KeyPageDown)
	uitest.Golden(t, "secrecy-2", w)
	press(w, fyne.KeyEnd)
	uitest.Golden(t, "secrecy-end", w)
	uitest.Golden(t, "secrecy-large", shown(t, uitest.Projector))
}

func TestEnglishPicture(t *testing.T) {
	words.Use(words.English)
	defer words.Use(words.Chinese)
	uitest.Golden(t, "secrecy-english", shown(t, uitest.Laptop))
}

func TestKeys(t *testing.T) {
	w := shown(t, uitest.Laptop)
	reader := w.Canvas().Focused().(*widgets.Reader)
	at := func(keys ...fyne.KeyName) float32 {
		press(w, keys...)
		return reader.Offset()
	}
	one := at(fyne.KeyDown)
	page := at(fyne.KeyHome, fyne.KeyPageDown)
	end := at(fyne.KeyEnd)
	if one <= 0 || page <= one || end <= page || at(fyne.KeyEnd, fyne.KeyDown) != end || at(fyne.KeyHome, fyne.KeyUp) != 0 {
		t.Errorf("an arrow goes to %v, a page to %v, the end is %v", one, page, end)
	}
	if at(fyne.KeyPageDown, fyne.KeyPageUp) != 0 {
		t.Error("a page up does not undo a page down")
	}
	press(w, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the page")
	}
}
