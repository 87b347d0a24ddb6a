package report

import (
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
	kind   Kind // of the wording, too
	title  func(panel.Meeting) string
	format page.Format
	footer page.Footer
	look   wording.Look
	ready  func(panel.Meeting) error
	// facts are what the wording may say of a meeting that is ready.
	facts func(panel.Meeting) wording.Facts
	// set sets the words; without it they run down the pages.
	set func(*page.Doc, panel.Meeting, wording.Words) error
	// demand refuses words that this document must not have; nil without such.
	demand func(wording.Words) error
}

// document is the entry of a form in the list of documents.
func (f form) document(key, file string) Document {
	return Document{Kind: f.kind, Key: key, File: file, Ready: f.ready, Make: f.make, form: &f}
}

// make writes the document in the meeting's own wording or the original one.
func (f form) make(w io.Writer, m panel.Meeting) error {
	words, err := f.words(m)
	if err != nil {
		return err
	}
	d := newDoc(f.format, f.title(m), m)
	if err := f.fill(d, m, words); err != nil {
		return err
	}
	return finish(d, w)
}

func (f form) fill(d *page.Doc, m panel.Meeting, words wording.Words) error {
	d.Number(f.footer)
	if f.set != nil {
		return f.set(d, m, words)
	}
	words.Set(d, f.look)
	return nil
}

// words says the meeting's facts in its wording of the document.
func (f form) words(m panel.Meeting) (wording.Words, error) {
	if err := f.ready(m); err != nil {
		return nil, err
	}
	text, own := m.Wordings[string(f.kind)]
	if !own {
		var err error
		if text, err = templates.Text(string(f.kind)); err != nil {
			return nil, err // a test reads every original
		}
	}
	words, err := wording.Say(text, f.facts(m))
	if err == nil && f.demand != nil {
		err = f.demand(words)
	}
	return words, err
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
