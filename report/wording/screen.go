package wording

import (
	"slices"

	"expertpanel/report/page"
)

// OnScreen is the words without what is of paper alone: groups are opened, and
// what only makes room or is to be filled in by hand is left out. Blocks are too.
func (w Words) OnScreen() Words {
	var out Words
	for _, e := range w {
		inner := Words{e}
		switch e.Mark {
		case Lines, Gap, NewPage, AttachedPage, Imprint, Sign, Placed:
			continue
		case Together:
			inner = Words(e.Inner).OnScreen()
		case Field, FieldBeside, Attendance:
			inner[0].Items = slices.DeleteFunc(slices.Clone(e.Items), func(item page.Labelled) bool { return item.Value == "" })
			if len(inner[0].Items) == 0 {
				continue
			}
		}
		for _, e := range inner {
			if n := len(out); n > 0 && len(e.Items) > 0 && out[n-1].Mark == e.Mark {
				out[n-1].Items = append(out[n-1].Items, e.Items...)
				continue
			}
			out = append(out, e)
		}
	}
	return out
}

// Texts are all texts in the words, for one who looks for something in them.
func (w Words) Texts() []string {
	var all []string
	for _, e := range w {
		all = append(all, e.Parts...)
		for _, item := range e.Items {
			all = append(all, item.Label, item.Value)
		}
		for _, c := range e.Table.Columns {
			all = append(all, c.Head)
		}
		for _, row := range e.Table.Rows {
			all = append(all, row...)
		}
		all = append(all, Words(e.Inner).Texts()...)
	}
	return all
}

// Place is where a block stands in the words, -1 when it stands nowhere or in a group.
func (w Words) Place(b *Block) int {
	return slices.IndexFunc(w, func(e Element) bool { return e.Block == b })
}
