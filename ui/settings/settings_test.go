package settings

import (
	"testing"

	"expertpanel/assets/words"
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2/test"
)

func TestWhatWasKeptIsUsedAgain(t *testing.T) {
	defer InUse().Use()
	p := test.NewTempApp(t).Preferences()
	usual := Manner{theme.Light, 1, words.Chinese}
	if got := Load(p); got != usual {
		t.Errorf("at first %+v", got)
	}
	for _, look := range theme.Looks {
		for _, scale := range theme.Scales {
			want := Manner{look, scale, words.English}
			want.Keep(p)
			got := Load(p)
			got.Use()
			if got != want || InUse() != want {
				t.Errorf("kept %+v, loaded %+v, used %+v", want, got, InUse())
			}
		}
	}
	p.SetString(lookKey, "pink")
	p.SetFloat(scaleKey, 40)
	p.SetString(languageKey, "la")
	if got := Load(p); got != usual {
		t.Errorf("of a file that somebody changed: %+v", got)
	}
}
