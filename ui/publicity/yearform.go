package publicity

import (
	"errors"
	"io"
	"os"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/filepick"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"
)

// missingYear is the year whose days off have to be known, when that is what err says.
func missingYear(err error) (int, bool) {
	var refused *panel.Error
	if !errors.As(err, &refused) || refused.Code != "calendar_missing" {
		return 0, false
	}
	year, ok := refused.Values["Year"].(int)
	return year, ok
}

// shipped begins the source of every year that the program brings.
const shipped = "国务院办公厅放假安排"

// yearByHand is the first of the years whose data were entered by hand.
func yearByHand(calendar panel.Calendar, years ...int) (panel.CalendarYear, bool) {
	for _, year := range years {
		if y, known := calendar.Year(year); known && !strings.HasPrefix(y.Source, shipped) {
			return y, true
		}
	}
	return panel.CalendarYear{}, false
}

// askYear asks for a year's days off as the State Council has published them,
// or for the right ones when known has some already.
func askYear(host screen.Host, store Store, known panel.CalendarYear) {
	year := known.Year
	off := widgets.NewLongTextField(words.Say("Days off, a line for a festival"), words.Say("10-1 to 10-7 National Day"), 7)
	work := widgets.NewLongTextField(words.Say("Make-up working days"), words.Say("9-26, 10-10 National Day"), 4)
	work.SetHint(words.Say("Weekends are known: enter only what differs, as the State Council's notice says."))
	off.SetValue(writeDays(known.Off))
	work.SetValue(writeDays(known.Work))
	var m *widgets.Modal
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { m.Close() })
	save := widgets.NewButton(words.Say("Save the days off"), widgets.Primary, func() {
		y := panel.CalendarYear{Year: year, Source: words.Say("entered by hand")}
		if !readInto(&y.Off, off, year) || !readInto(&y.Work, work, year) {
			m.Fit()
			return
		}
		if err := y.Check(); err != nil {
			off.SetError(words.Explain(err))
			m.Fit()
			return
		}
		if host.Save(func() error { return store.AddCalendarYear(y) }) {
			m.Close()
		}
	})
	read := widgets.NewButton(words.Say("Read them from a file…"), widgets.Secondary, func() {
		askYearFile(host, year, func(y panel.CalendarYear) {
			off.SetValue(writeDays(y.Off))
			work.SetValue(writeDays(y.Work))
			off.SetError("")
			work.SetError("")
			work.SetHint(words.Say("Read from the file: {{.Off}} days off, {{.Work}} make-up working days. Compare them with the State Council's notice, then save.",
				facts{"Off": len(y.Off), "Work": len(y.Work)}))
			m.Fit()
		})
	})
	from := widgets.Row(10, read, widgets.Grow(widgets.Hint(words.Say("JSON of chinese-days, or CSV with rows of day, 休 or 班, festival"))))
	m = widgets.NewModal(host.Window, words.Say("Days off of {{.Year}}", facts{"Year": year}), 560, widgets.Column(14, from, off, work), cancel, save)
	typed := func() string { return off.Value() + "\n" + work.Value() }
	before := typed()
	m.Holds = func() bool { return typed() != before }
	m.Show(off.Entry)
}

// mostCalendar is the largest file of days off that is read, in bytes.
const mostCalendar = 1 << 20

// askYearFile reads a year's days off from a file, to be looked at before they are saved.
func askYearFile(host screen.Host, year int, read func(panel.CalendarYear)) {
	filepick.Open(host, words.Say("Days off of {{.Year}}", facts{"Year": year}), []string{".json", ".csv"}, func(path string) {
		var found panel.CalendarYear
		host.Runner.Background(func() error {
			f, err := os.Open(path)
			if err != nil {
				return panel.Refuse("file_unreadable", "", "File", path)
			}
			defer f.Close()
			data, err := io.ReadAll(io.LimitReader(f, mostCalendar))
			if err != nil {
				return panel.Refuse("file_unreadable", "", "File", path)
			}
			years, err := panel.ReadCalendarYears(data)
			if err != nil {
				return err
			}
			for _, y := range years {
				if y.Year == year {
					found = y
					return nil
				}
			}
			return panel.Refuse("bad_calendar", "year", "Year", year, "Found", years[0].Year)
		}, func(err error) {
			if err != nil {
				host.Fail(err)
				return
			}
			read(found)
		})
	})
}

// readInto reads a field's days, or says in the field which line is wrong.
func readInto(days *map[panel.Date]string, field *widgets.TextField, year int) bool {
	found, err := readDays(year, field.Value())
	field.SetError("")
	if err != nil {
		field.SetError(words.Explain(err))
		return false
	}
	*days = found
	return true
}
