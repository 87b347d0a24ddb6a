package report

import (
	"testing"

	"expertpanel/assets/words"
)

func TestRefusalsAndTitlesHaveSentences(t *testing.T) {
	keys := []string{
		"error.no_glyph", "error.too_many_rare", "error.no_glyph.document", "error.too_many_rare.document", "error.no_experts", "error.no_closed_poll", "error.not_decided",
		"error.nobody_recognised", "error.publicity_not_set", "error.bureau_missing", "error.disk_full.folder", "error.folder_not_writable",
		"error.folder_missing", "error.not_a_folder", "error.name_taken", "error.other_round", "error.other_round.practice", "error.read_back_differs", "error.write_failed",
	}
	for _, d := range Documents() {
		keys = append(keys, d.Key)
	}
	defer words.Use(words.Chinese)
	for _, language := range []words.Language{words.Chinese, words.English} {
		words.Use(language)
		for _, key := range keys {
			if words.Say(key, map[string]any{}) == key {
				t.Errorf("%s has no sentence in %s", key, language)
			}
		}
	}
}
