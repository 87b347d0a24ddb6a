package roster

import (
	"cmp"
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/ui/pinyin"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// NumberColumn is the place in the list, in which the rows stand at first.
func NumberColumn[R any](no func(R) int) widgets.TableColumn[R] {
	return widgets.TextColumn(words.Say("No."), 38, 0, widgets.Style{Align: fyne.TextAlignTrailing},
		func(r R) string { return strconv.Itoa(no(r)) }).Sorted(func(a, b R) int { return cmp.Compare(no(a), no(b)) })
}

// NameColumn is a column of people's names, in the order of their pinyin.
func NameColumn[R any](title string, width, grow float32, name func(R) string) widgets.TableColumn[R] {
	return widgets.SortedBy(widgets.TextColumn(title, width, grow, widgets.Style{Bold: true}, name),
		func(r R) pinyin.Reading { return pinyin.Name(name(r)) }, pinyin.Compare)
}

// TextColumn is a column of other texts, in the order of their pinyin.
func TextColumn[R any](title string, width, grow float32, text func(R) string) widgets.TableColumn[R] {
	return widgets.SortedBy(widgets.TextColumn(title, width, grow, widgets.Style{}, text),
		func(r R) pinyin.Reading { return pinyin.Text(text(r)) }, pinyin.Compare)
}

// BadgeColumn is a column of badges, the gravest last.
func BadgeColumn[R any](title string, width, grow float32, badge func(R) (string, widgets.Tone)) widgets.TableColumn[R] {
	type key struct {
		text string
		tone widgets.Tone
	}
	return widgets.SortedBy(widgets.BadgeColumn(title, width, grow, badge),
		func(r R) key { text, tone := badge(r); return key{text, tone} },
		func(a, b key) int { return cmp.Or(cmp.Compare(a.tone, b.tone), cmp.Compare(a.text, b.text)) })
}
