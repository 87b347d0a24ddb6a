package assets

import (
	"embed"
	"io/fs"
)

//go:embed calendars/*.json
var calendarFiles embed.FS

// CalendarFiles are the State Council's days off and make-up working days, one
// JSON file a year, 2004 to 2026. panel.ParseCalendarYear reads them.
func CalendarFiles() [][]byte {
	names, err := fs.Glob(calendarFiles, "calendars/*.json")
	if err != nil {
		panic(err) // only a malformed pattern fails
	}
	files := make([][]byte, 0, len(names))
	for _, name := range names {
		data, err := calendarFiles.ReadFile(name)
		if err != nil {
			panic(err) // it was just listed from the embedded files
		}
		files = append(files, data)
	}
	return files
}
