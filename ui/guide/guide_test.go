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
	"fyne.io/fyne/v2/test"
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

func TestNoMarkdownIsLeftOver(t *testing.T) {
	for _, language := range []words.Language{words.Chinese, words.English} {
		for _, name := range pages.Names() {
			text, err := pages.Page(name, string(language))
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range parse(text) {
				if strings.ContainsAny(b.text, "*_[]#") && !strings.Contains(b.text, ".txt") {
					t.Errorf("%s: Markdown that is not shown in %q", name, b.text)
				}
			}
		}
	}
}

func shown(t *testing.T, size fyne.Size, page string) fyne.Window {
	t.Helper()
	w := uitest.Window(t, canvas.NewRectangle(color.Transparent), size)
	if err := Show(w, page); err != nil {
		t.Fatal(err)
	}
	return w
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, key := range keys {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// reading is the page in sight and how far it is scrolled.
func reading(w fyne.Window) (text string, offset float32) {
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *widgets.Reader:
			offset = o.Offset()
		case *widgets.Text:
			text += o.Text() + "\n"
		}
	}
	return text, offset
}

func TestPictures(t *testing.T) {
	uitest.Pictures(t, "secrecy", secrecy)
	found := shown(t, uitest.Laptop, pages.Start)
	test.Type(found.Canvas().Focused(), "匿名")
	uitest.Golden(t, "found", found)
	test.Type(found.Canvas().Focused(), "的鲸鱼")
	uitest.Golden(t, "nothing-found", found)
}

func TestTypingSearchesAndTheKeysLeafAndScroll(t *testing.T) {
	w := shown(t, uitest.Laptop, pages.Experts)
	if text, _ := reading(w); !strings.Contains(text, "当天签到") {
		t.Fatalf("it opens with\n%s", text)
	}
	press(w, fyne.KeyDown)
	if text, _ := reading(w); !strings.Contains(text, "操作员密码（6 至 12 位数字）") {
		t.Errorf("below the experts is\n%s", text)
	}
	press(w, fyne.KeyPageDown)
	if _, offset := reading(w); offset <= 0 {
		t.Error("Page Down does not scroll")
	}
	test.Type(w.Canvas().Focused(), "门户网站 匿名")
	if text, offset := reading(w); !strings.Contains(text, "找到：") || !strings.Contains(text, "收到异议") || offset != 0 {
		t.Errorf("found is, scrolled by %v,\n%s", offset, text)
	}
	press(w, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the guide")
	}
}
