package wording

import (
	"strings"

	"expertpanel/store/panel"
)

// Say says facts in the words of a wording. It is refused with bad_wording,
// which names the line, when the wording can't be read, asks for what the facts
// do not have, or leaves out or repeats what can only be placed.
func Say(source string, facts Facts) (Words, error) {
	t, err := Parse(source)
	if err != nil {
		return nil, err
	}
	return t.Say(facts)
}

// Say says facts in the words of a text that was read.
func (t Text) Say(facts Facts) (Words, error) {
	if t.watched != nil {
		t.watched(facts)
	}
	if err := t.checkNames(facts); err != nil {
		return nil, err
	}
	var blocks []*Block
	facts.blocks("", func(b *Block) { blocks = append(blocks, b) })
	output, used, err := t.execute(facts)
	if err != nil {
		return nil, err
	}
	words, err := parseMarkup(output, used)
	if err != nil {
		return nil, err
	}
	times := map[*Block]int{}
	if err := words.countBlocks(times); err != nil {
		return nil, err
	}
	missing := ""
	for _, b := range blocks { // in the order of their names: maps have none
		if b.required && times[b] == 0 && (missing == "" || b.name < missing) {
			missing = b.name
		}
	}
	if missing != "" {
		return nil, panel.Refuse("bad_wording", "missing", "Line", 1+strings.Count(strings.TrimRight(t.source, "\n"), "\n"), "Block", missing)
	}
	return words, nil
}

// countBlocks refuses a block that stands twice.
func (w Words) countBlocks(times map[*Block]int) error {
	for _, e := range w {
		if e.Block != nil {
			if times[e.Block]++; times[e.Block] > 1 {
				return panel.Refuse("bad_wording", "twice", "Line", e.Line, "Block", e.Block.name)
			}
		}
		if err := Words(e.Inner).countBlocks(times); err != nil {
			return err
		}
	}
	return nil
}
