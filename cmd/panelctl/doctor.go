package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"expertpanel/assets"
	"expertpanel/assets/words"
	"expertpanel/report/page"
	"expertpanel/store"
	"expertpanel/store/panel"
)

// leastFree is the free space in bytes below which doctor warns: a round with
// all its documents takes less than a tenth of it.
const leastFree = 200 << 20

// finding is one thing that doctor looked at. Err is nil when it is in order;
// note is worth knowing and wrong only when Err says so.
type finding struct {
	what, note string
	err        error
}

// doctor looks at what the program needs and says what is wrong and what to do.
func doctor(c console, args []string) int {
	flags := flag.NewFlagSet("doctor", flag.ContinueOnError)
	dataDir := flags.String("data", store.DefaultDir(), "")
	if status, ok := parse(c, flags, args); !ok {
		return status
	}
	if flags.NArg() > 0 {
		return usage(c, "doctor")
	}
	status := 0
	for _, f := range slices.Concat([]finding{fonts()}, examineData(*dataDir), []finding{freeSpace(*dataDir)}) {
		mark, text := "✓", f.note
		if f.err != nil {
			mark, text, status = "✗", words.Explain(f.err), exitFound
		}
		fmt.Fprintf(c.out, "%s %s：%s\n", mark, words.Say(f.what), text)
	}
	return status
}

// hanzi are the blocks of GB 18030-2022: URO and Extensions A to F.
var hanzi = [][2]rune{
	{0x4E00, 0x9FFF},
	{0x3400, 0x4DBF},
	{0x20000, 0x2A6DF},
	{0x2A700, 0x2B738},
	{0x2B740, 0x2B81D},
	{0x2B820, 0x2CEA1},
	{0x2CEB0, 0x2EBE0},
}

// fonts unpacks every face and checks that each role prints every hanzi.
func fonts() finding {
	f := finding{what: "Fonts"}
	for _, face := range assets.Faces() {
		if _, err := assets.Font(face); err != nil {
			f.err = err
			return f
		}
	}
	var all []rune
	for _, block := range hanzi {
		for r := block[0]; r <= block[1]; r++ {
			all = append(all, r)
		}
	}
	for _, role := range []page.Role{page.Song, page.Hei, page.FangSong, page.Kai} {
		if f.err = page.Check(role, string(all)); f.err != nil {
			return f
		}
	}
	f.note = words.Say("{{.Faces}} faces print all {{.Hanzi}} hanzi of GB 18030.",
		map[string]any{"Faces": len(assets.Faces()), "Hanzi": len(all)})
	return f
}

// examineData opens the data folder and looks at what is in it and around it.
func examineData(dir string) []finding {
	folder := finding{what: "Data folder", note: dir}
	if _, err := os.Stat(filepath.Join(dir, store.DatabaseName)); errors.Is(err, fs.ErrNotExist) {
		folder.note = words.Say("{{.Folder}} holds no data yet: the program makes them when it first opens.", map[string]any{"Folder": dir})
		return []finding{folder}
	}
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		folder.err = err
		return []finding{folder}
	}
	database := finding{what: "Database", note: words.Say("SQLite finds it whole.")}
	database.err = st.CheckIntegrity()
	years := calendars(st)
	if err := st.Close(); err != nil {
		folder.err = err
	}
	return []finding{folder, database, years}
}

// calendars checks that this year's days off are known, and says so of the next.
func calendars(st *store.Store) finding {
	f := finding{what: "Calendars"}
	calendar, err := st.Calendar()
	if err != nil {
		f.err = err
		return f
	}
	year := time.Now().Year()
	if _, ok := calendar.Year(year); !ok {
		f.err = panel.Refuse("calendar_missing", "", "Year", year)
		return f
	}
	f.note = words.Say("{{.Year}} is known.", map[string]any{"Year": year})
	if _, ok := calendar.Year(year + 1); !ok {
		f.note += words.Say("{{.Year}} is not: add it once the State Council has published it.", map[string]any{"Year": year + 1})
	}
	return f
}

// freeSpace looks at the disk of the folder, or of the nearest one above it that is there.
func freeSpace(dir string) finding {
	f := finding{what: "Free space"}
	free, err := freeBytes(dir)
	for errors.Is(err, fs.ErrNotExist) && dir != filepath.Dir(dir) {
		dir = filepath.Dir(dir)
		free, err = freeBytes(dir)
	}
	switch {
	case err != nil:
		f.err = err
	case free < leastFree:
		f.err = panel.Refuse("space_low", "", "Folder", dir, "Free", free>>20, "Least", leastFree>>20)
	default:
		f.note = fmt.Sprintf("%.1f GB", float64(free)/(1<<30))
	}
	return f
}
