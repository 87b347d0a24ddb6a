// Package settings keeps how the user wants the window to look and to speak:
// for this user of this computer, beside no meeting's data.
package settings

import (
	"slices"

	"expertpanel/assets/words"
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
)

// Manner is a look, a scale of text (1 is 100 %) and a language.
type Manner struct {
	Look     theme.Look
	Scale    float32
	Language words.Language
}

// The names under which they are kept.
const (
	lookKey     = "look"
	scaleKey    = "text"
	languageKey = "language"
)

// Load is what was kept; what was not, or is none that can be chosen, is the usual.
func Load(p fyne.Preferences) Manner {
	m := Manner{
		Look:     theme.Look(p.String(lookKey)),
		Scale:    float32(p.Float(scaleKey)),
		Language: words.Language(p.String(languageKey)),
	}
	if !slices.Contains(theme.Looks, m.Look) {
		m.Look = theme.Light
	}
	if !slices.Contains(theme.Scales, m.Scale) {
		m.Scale = 1
	}
	if m.Language != words.English {
		m.Language = words.Chinese
	}
	return m
}

// Keep keeps it for the next start.
func (m Manner) Keep(p fyne.Preferences) {
	p.SetString(lookKey, string(m.Look))
	p.SetFloat(scaleKey, float64(m.Scale))
	p.SetString(languageKey, string(m.Language))
}

// Use makes all content from now on so.
func (m Manner) Use() {
	words.Use(m.Language)
	theme.Use(m.Look, m.Scale)
}

// InUse is the manner of now.
func InUse() Manner {
	return Manner{Look: theme.Current(), Scale: theme.Scale(), Language: words.Spoken()}
}
