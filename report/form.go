package report

import (
	"cmp"
	"io"
	"maps"

	"expertpanel/assets/templates"
	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// form is a document on paper as far as it does not depend on its words, which a
// wording gives. Package wording says how one is added.
type form struct {
	kind   Kind
	title  func(panel.Meeting) string
	format page.Format
	footer page.Footer
	look   wording.Look
	ready  func(panel.Meeting) error
	// wordedAs is the wording that it shares with another; its own when empty.
	wordedAs Kind
	// sized is its page where that depends on the meeting.
	sized func(panel.Meeting) page.Format
	// unmarked is a document that carries the mark of a rehearsal in its own way.
	unmarked bool
	// facts are what the wording may say of a meeting that is ready.
	facts func(panel.Meeting) wording.Facts
	// fill sets the document, for one whose wording is said several times or does
	// not simply run down the pages. It takes the place of facts.
	fill func(*page.Doc, panel.Meeting, wording.Text) error
}

// document is the entry of a form in the list of documents.
func (f form) document(key, file string) Document {
	return Document{Kind: f.kind, Key: key, File: file, Ready: f.ready, Make: f.make, form: &f}
}

// wording is the kind of the document's wording.
func (f form) wording() Kind { return cmp.Or(f.wordedAs, f.kind) }

// make writes the document in the meeting's own wording or the original one.
func (f form) make(w io.Writer, m panel.Meeting) error {
	d, err := f.set(m)
	if err != nil {
		return err
	}
	return finish(d, w)
}

// set is the document without its file.
func (f form) set(m panel.Meeting) (*page.Doc, error) {
	if err := f.ready(m); err != nil {
		return nil, err
	}
	text, err := f.text(m)
	if err != nil {
		return nil, err
	}
	mark := func(d *page.Doc) {
		if m.Round.Practice && !f.unmarked {
			d.Practice()
		}
	}
	return f.lay(m, text, mark)
}

// lay sets the document of a meeting that is ready in the words of a text.
func (f form) lay(m panel.Meeting, text wording.Text, mark func(*page.Doc)) (*page.Doc, error) {
	format := f.format
	if f.sized != nil {
		format = f.sized(m)
	}
	d := page.New(format, f.title(m), m.Round.Meeting.Date)
	mark(d)
	d.Number(f.footer)
	if f.fill != nil {
		return d, f.fill(d, m, text)
	}
	words, err := text.Say(f.facts(m))
	if err == nil {
		words.Set(d, f.look)
	}
	return d, err
}

// try words the document without setting it, if it can be told so whether the
// words will do.
func (f form) try(m panel.Meeting, text wording.Text) error {
	if f.fill != nil {
		_, err := f.lay(m, text, func(*page.Doc) {})
		return err
	}
	_, err := text.Say(f.facts(m))
	return err
}

// words are the meeting's facts in its wording of a document that says it once.
func (f form) words(m panel.Meeting) (wording.Words, error) {
	if err := f.ready(m); err != nil {
		return nil, err
	}
	text, err := f.text(m)
	if err != nil {
		return nil, err
	}
	return text.Say(f.facts(m))
}

// text is the meeting's own wording of the document, or the original.
func (f form) text(m panel.Meeting) (wording.Text, error) {
	kind := string(f.wording())
	text, own := m.Wordings[kind]
	if !own {
		var err error
		if text, err = templates.Text(kind); err != nil {
			return wording.Text{}, err // a test reads every original
		}
	}
	return wording.Parse(text)
}

// with are the facts that every wording may say, and those of a document.
func with(m panel.Meeting, more wording.Facts) wording.Facts {
	o := m.Round.Office
	facts := wording.Facts{
		"年度":   m.Round.Year,
		"评审名称": m.Round.Title,
		"评审日期": m.Round.Meeting.Date,
		"评审地点": m.Round.Meeting.Place,
		"主办单位": o.Bureau,
		"受理部门": o.Department,
		"联系电话": o.Phone,
		"通信地址": o.Address,
		"邮政编码": o.PostCode,
		"电子邮箱": o.Email,
		"发文字号": o.DocumentNumber,
		"办法":   regulation,
		"办法文号": regulationNumber,
		"演练":   m.Round.Practice,
	}
	maps.Copy(facts, roundFacts(m.Round))
	maps.Copy(facts, more)
	return facts
}

// roundTitle makes a form's title of the round's name and the document's.
func roundTitle(name string) func(panel.Meeting) string {
	return func(m panel.Meeting) string { return m.Round.Title + name }
}

// The looks of documents: forms and tables for the table in the room, and
// documents on the official page.
var (
	formLook = wording.Look{
		Title: page.Style{Role: page.Song, Size: page.Size2, Leading: 33},
		Text:  formText, Cell: formCell,
		Row: 9, Sign: 13, PerRow: 2, Line: 20 * mmPerPoint,
	}
	officialLook = wording.Look{
		Title: page.Style{Role: page.Song, Size: page.Size2, Leading: 36},
		Text:  page.Official().Body(),
		Cell:  page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 16},
		Row:   9.5, Sign: 16, PerRow: 2, Line: page.Official().LineHeight(),
	}
)
