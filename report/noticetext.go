package report

import (
	"fmt"
	"io"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// NoticeFile is the 公示 as a text file. It begins with a byte order mark, for
// without one older editors on Windows take the hanzi of a short text for GBK,
// and its lines end with CR LF, for those editors show no other line ends.
// It is refused as PublicityNotice is.
func NoticeFile(w io.Writer, m panel.Meeting) error {
	text, err := NoticeText(m)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, "\uFEFF"+strings.ReplaceAll(text, "\n", "\r\n"))
	return err
}

// NoticeText is the 公示 as plain text, to be pasted. It is refused as
// PublicityNotice is.
func NoticeText(m panel.Meeting) (string, error) {
	n, err := printableNotice(m)
	if err != nil {
		return "", err
	}
	const indent = "　　" // two full spaces, which survive pasting where spaces do not
	var lines []string
	say := func(text ...string) { lines = append(lines, strings.Join(text, "")) }
	if n.Practice {
		say(page.PracticeMark)
		say()
	}
	if n.Number != "" {
		say(n.Number)
		say()
	}
	say(n.heading())
	say()
	say(indent, n.Opening)
	say(indent, n.List)
	for _, row := range n.Rows {
		say(indent, row[0], "．", labelled(n.Columns[1:], row[1:]))
	}
	for _, s := range n.Sections {
		say(indent, s.Heading)
		say(indent, s.Text)
	}
	for _, c := range n.Contact {
		say(indent, c.Label, c.Value)
	}
	say()
	say(n.Bureau)
	say(n.Posted.Chinese())
	return strings.Join(lines, "\n") + "\n", nil
}

// labelled writes a row of a table as a sentence.
func labelled(heads, cells []string) string {
	parts := make([]string, len(cells))
	for i, cell := range cells {
		parts[i] = fmt.Sprintf("%s：%s", heads[i], cell)
	}
	return strings.Join(parts, "；")
}
