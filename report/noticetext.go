package report

import (
	"fmt"
	"io"
	"strings"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// NoticeFile is the 公示 as a text file. It begins with a byte order mark, for
// without one older editors on Windows take the hanzi of a short text for GBK,
// and its lines end with CR LF, for those editors show no other line ends.
// It is refused as the notice on paper is.
func NoticeFile(w io.Writer, m panel.Meeting) error {
	text, err := NoticeText(m)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, "\uFEFF"+strings.ReplaceAll(text, "\n", "\r\n"))
	return err
}

// NoticeText is the 公示 as plain text, to be pasted, in the words of the notice
// on paper. It is refused as that is.
func NoticeText(m panel.Meeting) (string, error) {
	words, err := printableNotice(m)
	if err != nil {
		return "", err
	}
	var lines []string
	if m.Round.Practice {
		lines = append(lines, page.PracticeMark, "")
	}
	for _, e := range words {
		lines = append(lines, plainText(e)...)
	}
	return strings.Join(lines, "\n") + "\n", nil
}

// plainText is an element as lines.
func plainText(e wording.Element) []string {
	const indent = "　　" // two full spaces, which survive pasting where spaces do not
	switch e.Mark {
	case wording.Title, wording.AtRight:
		return []string{strings.Join(e.Parts, ""), ""}
	case wording.Flush, wording.Centred, wording.Addressee:
		return []string{strings.Join(e.Parts, "")}
	case wording.Sealed, wording.Signed:
		return append([]string{""}, e.Parts...)
	}
	var lines []string
	for _, text := range e.Parts {
		lines = append(lines, indent+text)
	}
	for _, item := range e.Items {
		lines = append(lines, indent+item.Label+item.Value)
	}
	for _, row := range e.Table.Rows {
		lines = append(lines, indent+row[0]+"．"+labelled(e.Table.Columns[1:], row[1:]))
	}
	return lines
}

// labelled writes a row of a table as a sentence.
func labelled(columns []page.Column, cells []string) string {
	parts := make([]string, len(cells))
	for i, cell := range cells {
		parts[i] = fmt.Sprintf("%s：%s", columns[i].Head, cell)
	}
	return strings.Join(parts, "；")
}
