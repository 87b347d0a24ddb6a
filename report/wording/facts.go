package wording

import (
	"fmt"
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// Facts are what a wording may say, under the names that it says them by:
// {{.主办单位}}. A value is a string, an int, a bool, a panel.Date, a list of
// strings ([]string) or of facts ([]Facts), further Facts, or a *Block.
type Facts map[string]any

// Block is something that a wording can only place and never word: the evidence
// of the vote. It stands alone on its line. One that is required must be placed
// exactly once.
type Block struct {
	required bool
	table    *page.Table
	draw     func(*page.Doc)
	texts    []string
	name     string // as the wording says it, known when the facts are gathered
}

// TableBlock places a table.
func TableBlock(t page.Table) *Block { return &Block{required: true, table: &t} }

// DrawnBlock places what draw sets. It may be drawn more than once.
func DrawnBlock(draw func(*page.Doc)) *Block { return &Block{required: true, draw: draw} }

// TextBlock places paragraphs, one for each text, in the style of the document.
func TextBlock(texts ...string) *Block { return &Block{required: true, texts: texts} }

// NoBlock stands for one that there is no need of this time: it sets nothing.
func NoBlock() *Block { return &Block{} }

// Optional lets a wording leave the block out.
func (b *Block) Optional() *Block {
	b.required = false
	return b
}

// phrases are a title cut where a line may end.
type phrases []string

// printed is a value as it stands in the output, where nothing of it is markup.
func printed(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return encoded(v), nil
	case int:
		return strconv.Itoa(v), nil
	case panel.Date:
		return dateText(v), nil
	case []string:
		return encoded(strings.Join(v, "、")), nil
	case phrases:
		parts := make([]string, len(v))
		for i, p := range v {
			parts[i] = encoded(p)
		}
		return strings.Join(parts, bar), nil
	case bool:
		return "", panel.Refuse("bad_wording", "condition")
	case []Facts:
		return "", panel.Refuse("bad_wording", "list")
	case Facts:
		return "", panel.Refuse("bad_wording", "group")
	}
	return "", panel.Refuse("bad_wording", "value", "Value", fmt.Sprint(v))
}

// dateText is empty for no date, so that room to write it by hand can be left.
func dateText(d panel.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Chinese()
}

// blocks lists the blocks of facts with their names; those in a list are named
// with it.
func (f Facts) blocks(within string, add func(*Block)) {
	for name, v := range f {
		switch v := v.(type) {
		case *Block:
			v.name = within + name
			add(v)
		case Facts:
			v.blocks(within+name+"·", add)
		case []Facts:
			for i, item := range v {
				item.blocks(fmt.Sprintf("%s%s（%d）·", within, name, i+1), add)
			}
		}
	}
}
