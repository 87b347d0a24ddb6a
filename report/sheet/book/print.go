package book

import (
	"errors"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// layOut says how the sheet is shown and printed. The first rows, up to heads,
// stay in sight and come again on every page.
func (t *table) layOut(heads int) error {
	name, last := t.sheet.Name, column(len(t.sheet.Columns)-1)
	below := fmt.Sprintf("A%d", heads+1)
	return errors.Join(
		t.f.SetPanes(name, &excelize.Panes{
			Freeze: true, YSplit: heads, TopLeftCell: below, ActivePane: "bottomLeft",
			Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: "bottomLeft"}},
		}),
		t.f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: new(true)}),
		t.f.SetPageLayout(name, &excelize.PageLayoutOptions{
			Size: new(9), Orientation: new("landscape"), FitToWidth: new(1), FitToHeight: new(0), // A4, as many pages as it takes
		}),
		t.f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
			Left: new(0.6), Right: new(0.6), Top: new(0.8), Bottom: new(0.75), Header: new(0.35), Footer: new(0.35), Horizontally: new(true),
		}),
		t.f.SetHeaderFooter(name, t.headerFooter()),
		t.f.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Area", Scope: name, RefersTo: fmt.Sprintf("%s!$A$1:$%s$%d", quoted(name), last, t.row),
		}),
		t.f.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: name, RefersTo: fmt.Sprintf("%s!$1:$%d", quoted(name), heads),
		}),
	)
}

func (t *table) headerFooter() *excelize.HeaderFooterOptions {
	centre := ""
	if t.book.Mark != "" {
		centre = "&C" + literal(t.book.Mark)
	}
	return &excelize.HeaderFooterOptions{
		OddHeader: "&L" + literal(t.book.Title) + centre + "&R&A",
		OddFooter: "&C第 &P 页  共 &N 页",
	}
}

// literal keeps a text from being read as codes, which & begins, and short
// enough: a header holds 255 characters, and the sheet's title tells it whole.
func literal(text string) string {
	const most = 60
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most-1]) + "…"
	}
	return strings.ReplaceAll(text, "&", "&&")
}

// quoted is a sheet's name in a reference.
func quoted(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }
