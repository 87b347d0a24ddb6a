package listimport

import (
	"errors"
	"io/fs"
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/report/sheet"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"
)

// mostShown keeps a hopeless file from filling the dialog with thousands of lines.
const mostShown = 100

// explain lists what is wrong: what blocks the import first.
func (d *dialog[T]) explain(problems []sheet.Problem) {
	d.problems.Objects = nil
	d.problems.Add(widgets.Heading(words.Say("To look at")))
	if len(problems) == 0 {
		d.problems.Add(widgets.Hint(words.Say("Problems of the list appear here, row by row.")))
	}
	shown := 0
	for _, blocks := range []bool{true, false} {
		for _, p := range problems {
			if p.Blocks != blocks {
				continue
			}
			if shown++; shown > mostShown {
				continue
			}
			tone := widgets.Attention
			if p.Blocks {
				tone = widgets.Bad
			}
			text := widgets.NewText(sentence(p), widgets.Style{Size: theme.HintText + 1, Fit: widgets.Wrap})
			d.problems.Add(widgets.TopRow(8, widgets.Column(0, widgets.NewMark(tone)), widgets.Grow(text)))
		}
	}
	if shown > mostShown {
		d.problems.Add(widgets.Hint(words.Say("… and {{.Count}} more.", map[string]any{"Count": shown - mostShown})))
	}
	d.problems.Refresh()
}

func sentence(p sheet.Problem) string { return words.Say(p.Key(), p.Facts()) }

// summary says how much was understood, and whether it can be imported.
func summary[T any](list sheet.List[T]) (string, widgets.Tone) {
	blocking := 0
	for _, p := range list.Problems {
		if p.Blocks {
			blocking++
		}
	}
	facts := map[string]any{"Count": len(list.Rows), "Blocking": blocking, "Others": len(list.Problems) - blocking}
	switch {
	case blocking > 0:
		return words.Say("{{.Count}} people understood. {{.Blocking}} problems have to be put right in the file first; nothing is imported until then.", facts), widgets.Bad
	case len(list.Problems) > 0:
		return words.Say("{{.Count}} people understood, with {{.Others}} things to look at. They can be imported.", facts), widgets.Attention
	}
	return words.Say("{{.Count}} people understood, nothing amiss.", facts), widgets.Good
}

// refusal says why a file could not be read at all.
func refusal(path string, err error) string {
	var unreadable *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return words.Say("There is no such file: {{.Path}}", map[string]any{"Path": path})
	case errors.As(err, &unreadable):
		return words.Say("error.file_unreadable", map[string]any{"File": path})
	}
	return words.Explain(err)
}

func lineText(line int) string { return strconv.Itoa(line) }
