package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

//go:embed notice.html
var noticePage string

var noticeTemplate = template.Must(template.New("notice").Parse(noticePage))

// webNotice is the notice with what paper does not need: the title as one text,
// the table's name for those who hear the page, the mark, and a date that
// programs read.
type webNotice struct {
	notice
	Heading, Caption, Mark, Date string
}

// NoticePage is the 公示 as one HTML file for the bureau's portal: nothing is
// loaded from elsewhere and nothing runs, so that it can be posted as it is or
// pasted into the portal's editor. It is refused as PublicityNotice is.
func NoticePage(w io.Writer, m panel.Meeting) error {
	n, err := printableNotice(m)
	if err != nil {
		return err
	}
	web := webNotice{notice: n, Heading: n.heading(), Date: n.Posted.String()}
	_, web.Caption, _ = strings.Cut(n.List, "、") // without its number
	if n.Practice {
		web.Mark = page.PracticeMark
	}
	var b bytes.Buffer
	if err := noticeTemplate.Execute(&b, web); err != nil {
		return fmt.Errorf("notice for the web: %w", err)
	}
	_, err = b.WriteTo(w)
	return err
}

// printableNotice is the notice for files that have no typesetter to refuse what
// can't be read: a character that our faces lack, most often of an old private
// code, would be a box on every reader's screen. A contact that the office has
// not given is left out; on paper it is a rule to write on.
func printableNotice(m panel.Meeting) (notice, error) {
	if err := noticeReady(m); err != nil {
		return notice{}, err
	}
	n := noticeOf(m)
	texts := []string{n.Number, n.Opening, n.Bureau}
	for _, row := range n.Rows {
		texts = append(texts, row...)
	}
	var given []page.Labelled
	for _, c := range n.Contact {
		if c.Value != "" {
			given = append(given, c)
			texts = append(texts, c.Value)
		}
	}
	n.Contact = given
	for _, text := range texts {
		if err := page.Check(page.FangSong, text); err != nil {
			return notice{}, err
		}
	}
	return n, nil
}
