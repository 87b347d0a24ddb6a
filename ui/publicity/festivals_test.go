package publicity

import (
	"encoding/json"
	"strings"
	"testing"

	"expertpanel/assets"
	"expertpanel/assets/words"
)

func TestFestivalsAreSaidInTheLanguageOfTheWindow(t *testing.T) {
	words.Use(words.English)
	defer words.Use(words.Chinese)
	for name, want := range map[string]string{
		"国庆节": "National Day", "清明节": "Qingming", "国庆节、中秋": "National Day, Mid-Autumn", "市民日": "市民日",
	} {
		if got := festivalSaid(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestEveryFestivalOfTheCalendarsIsSaid(t *testing.T) {
	for _, file := range assets.CalendarFiles() {
		var year struct{ Off, Work map[string]string }
		if err := json.Unmarshal(file, &year); err != nil {
			t.Fatal(err)
		}
		for day, name := range year.Off {
			if festivals[name] == nil && !strings.HasSuffix(name, "纪念日") { // of one year only
				t.Errorf("%s: %s has no English", day, name)
			}
		}
	}
}
