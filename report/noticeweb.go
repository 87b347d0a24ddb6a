package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

//go:embed notice.html
var noticePage string

var noticeTemplate = template.Must(template.New("notice").Parse(noticePage))

// webNotice is the notice for a browser.
type webNotice struct {
	Heading string // the title as one text
	Mark    string // of a rehearsal
	Parts   []webPart
}

// webPart is one thing on the page. Caption is a table's name for those who hear
// the page, Date a date that programs read.
type webPart struct {
	Kind                string
	Text, Caption, Date string
	Phrases             []string
	Items               []page.Labelled
	Table               page.Table
}

// NoticePage is the 公示 as one HTML file for the bureau's portal, in the words
// of the notice on paper: nothing is loaded from elsewhere and nothing runs, so
// that it can be posted as it is or pasted into the portal's editor. It is
// refused as the notice on paper is.
func NoticePage(w io.Writer, m panel.Meeting) error {
	words, err := printableNotice(m)
	if err != nil {
		return err
	}
	web := webNotice{Parts: webParts(words, m.Publicity.Posted)}
	for _, p := range web.Parts {
		if p.Kind == "title" {
			web.Heading += p.Text
		}
	}
	if m.Round.Practice {
		web.Mark = page.PracticeMark
	}
	var b bytes.Buffer
	if err := noticeTemplate.Execute(&b, web); err != nil {
		return fmt.Errorf("notice for the web: %w", err)
	}
	_, err = b.WriteTo(w)
	return err
}

// webParts are words for a browser; posted is the date that it may read.
func webParts(words wording.Words, posted panel.Date) []webPart {
	var parts []webPart
	heading := "" // of the section that is open
	end := func() {
		if heading != "" {
			parts, heading = append(parts, webPart{Kind: "end"}), ""
		}
	}
	for _, e := range words {
		p := webPart{Text: strings.Join(e.Parts, ""), Items: e.Items, Table: e.Table}
		switch e.Mark {
		case wording.Title:
			p.Kind, p.Phrases = "title", e.Parts
		case wording.Level1:
			end()
			p.Kind, heading = "section", p.Text
		case wording.Level2, wording.Level3, wording.Level4:
			p.Kind = "heading"
		case wording.AtRight:
			p.Kind = "number"
		case wording.Table:
			p.Kind = "table"
			if _, after, numbered := strings.Cut(heading, "、"); numbered {
				p.Caption = after
			}
		case wording.Item, wording.Field, wording.FieldBeside, wording.Attendance:
			end()
			p.Kind = "items"
		case wording.Sealed, wording.Signed:
			end()
			p.Kind, p.Text, p.Caption = "signed", e.Parts[0], e.Parts[1]
			if p.Caption == posted.Chinese() {
				p.Date = posted.String()
			}
		default:
			p.Kind = "opening"
			if heading != "" {
				p.Kind = "text"
			}
		}
		parts = append(parts, p)
	}
	end()
	return parts
}

// printableNotice is the notice's words for files that have no typesetter to
// refuse what can't be read: a character that our faces lack, most often of an
// old private code, would be a box on every reader's screen. What is of paper
// alone is left out, as is a contact that the office has not given; on paper it
// is a rule to write on.
func printableNotice(m panel.Meeting) (wording.Words, error) {
	words, err := publicityNotice.words(m)
	if err != nil {
		return nil, err
	}
	words = words.OnScreen()
	for _, text := range words.Texts() {
		if err := page.Check(page.FangSong, text); err != nil {
			return nil, err
		}
	}
	return words, nil
}
