package guide

import (
	pages "expertpanel/assets/guide"
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// The width leaves lines of some fifty hanzi beside the contents, which the eye still follows.
const (
	width    float32 = 1120
	contents float32 = 240
)

// leaf is a page with where something was found on it.
type leaf struct {
	name, title, found string
	blocks             []block
}

// book is the open guide: what is looked for, the pages, the page in sight.
type book struct {
	window fyne.Window
	leaves []leaf
	search *widgets.Entry
	table  *widgets.Table[leaf]
	place  *fyne.Container // of the reader
	reader *widgets.Reader
	modal  *widgets.Modal
	now    string // the page in sight
}

func newBook(w fyne.Window) (*book, error) {
	b := &book{window: w}
	for _, name := range pages.Names() {
		text, err := pages.Page(name, string(words.Spoken()))
		if err != nil {
			return nil, err
		}
		l := leaf{name: name, blocks: parse(text)}
		if len(l.blocks) > 0 && l.blocks[0].kind == title {
			l.title, l.blocks = l.blocks[0].text, l.blocks[1:]
		}
		b.leaves = append(b.leaves, l)
	}
	b.search = widgets.NewSearch(words.Say("Search the guide"), b.find)
	b.search.Keys = b.move
	b.table = widgets.NewTable(words.Say("Nothing in the guide has these words."),
		widgets.TextColumn(words.Say("Contents"), contents-24, 1, widgets.Style{}, func(l leaf) string { return l.title }))
	b.table.OnSelected = b.open
	b.place = widgets.Column(0)
	return b, nil
}

func (b *book) show(page string) {
	closing := widgets.NewButton(words.Say("Close"), widgets.Secondary, func() { b.modal.Close() }).WithKey("Esc")
	left := widgets.Sized(contents, 0, widgets.Column(10, b.search, widgets.Grow(b.table)))
	b.modal = widgets.NewModal(b.window, words.Say("User's guide"), width,
		widgets.Grow(widgets.TopRow(24, left, widgets.Grow(b.place))), closing)
	b.table.SetRows(b.leaves)
	b.table.Select(func(l leaf) bool { return l.name == page })
	b.modal.Show(b.search)
}

// find shows the pages that have the words, all of them without any.
func (b *book) find(text string) {
	rows := b.leaves
	if text != "" {
		rows = b.having(text)
	}
	b.table.SetRows(rows)
	if len(rows) > 0 {
		b.table.Select(func(l leaf) bool { return l.name == rows[0].name })
	}
}

func (b *book) having(text string) (found []leaf) {
	hits, err := pages.Search(text, string(words.Spoken()))
	if err != nil {
		return nil // all pages were read when the book was opened
	}
	for _, h := range hits {
		for _, l := range b.leaves {
			if l.name == h.Name {
				l.found = h.Line
				found = append(found, l)
			}
		}
	}
	return found
}

// move leafs through the pages, or scrolls the one in sight.
func (b *book) move(event *fyne.KeyEvent) (taken bool) {
	switch event.Name {
	case fyne.KeyUp, fyne.KeyDown:
		b.table.Focusable().TypedKey(event)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		b.reader.TypedKey(event)
	default:
		return false
	}
	return true
}

// open shows a page, with the line that was found over it.
func (b *book) open(l leaf) {
	if b.now == l.name+l.found {
		return
	}
	b.now = l.name + l.found
	page := widgets.Column(0, widgets.NewText(l.title, widgets.Style{Size: theme.TitleText, Bold: true, Fit: widgets.Wrap}), space(1, 10))
	if l.found != "" {
		page.Add(quoted(words.Say("Found: {{.Line}}", map[string]any{"Line": l.found})))
		page.Add(space(1, 10))
	}
	page.Add(render(l.blocks))
	b.reader = widgets.NewReader(page)
	b.place.Objects = []fyne.CanvasObject{widgets.Grow(b.reader)}
	b.place.Refresh()
}
