package ui

import (
	"encoding/json"

	"expertpanel/assets/words"

	"fyne.io/fyne/v2/lang"
)

// builtin are the words of Fyne's own menus and file dialogs.
var builtin = []string{
	"Advanced", "Cancel", "Confirm", "Copy", "Create Folder", "Cut", "Enter filename", "Error", "Favourites",
	"File", "Folder", "New Folder", "No", "OK", "Open", "Paste", "Quit", "Redo", "Save", "Select all",
	"Show Hidden Files", "Undo", "Yes", "file.name", "file.parent",
	"monday", "monday.short", "tuesday", "tuesday.short", "wednesday", "wednesday.short", "thursday", "thursday.short",
	"friday", "friday.short", "saturday", "saturday.short", "sunday", "sunday.short",
}

// Translate gives Fyne's own words the language of the program. Fyne follows
// the system's language, which on many of the machines is English: so the
// words are loaded under that language's name.
func Translate() error {
	said := map[string]string{}
	for _, word := range builtin {
		said[word] = words.Say("fyne." + word)
	}
	data, err := json.Marshal(said)
	if err != nil {
		return err
	}
	return lang.AddTranslationsForLocale(data, lang.SystemLocale())
}
