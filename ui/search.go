package ui

import (
	"fmt"

	"expertpanel/assets/words"
	"expertpanel/ui/pinyin"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// find is something that the command search finds.
type find struct {
	kind, name, detail string
	entry              pinyin.Entry
	do                 func()
}

// search is the dialog that goes anywhere by a few letters.
type search struct {
	all   []find
	table *widgets.Table[find]
	entry *widgets.Entry
	modal *widgets.Modal
}

const searchWidth float32 = 640

// openSearch finds steps, actions and what the screens have: candidates,
// experts and documents. It shows nothing of a poll.
func (s *Shell) openSearch() {
	f := &search{all: s.finds()}
	f.table = widgets.NewTable(words.Say("Nothing is found."),
		widgets.TextColumn(words.Say("Kind"), 90, 0, widgets.Style{}, func(r find) string { return r.kind }),
		widgets.TextColumn(words.Say("Name or title"), 200, 1, widgets.Style{Bold: true}, func(r find) string { return r.name }),
		widgets.TextColumn("", 130, 1, widgets.Style{}, func(r find) string { return r.detail }))
	f.table.OnOpened = f.open
	f.entry = widgets.NewSearch(words.Say("Name, pinyin, initials, step or action"), f.narrow)
	f.entry.Keys = f.typed
	f.table.SetRows(f.all)
	f.table.Select(func(find) bool { return true })
	f.modal = widgets.NewModal(s.deps.Window, words.Say("Search"), searchWidth,
		widgets.Column(10, f.entry, widgets.Sized(0, 330, widgets.Sheet(f.table))),
		widgets.NewButton(words.Say("Close"), widgets.Secondary, func() { f.modal.Close() }).WithKey("Esc"),
		widgets.NewButton(words.Say("Go there"), widgets.Primary, f.first).WithKey("Enter"))
	f.modal.Show(f.entry)
}

func (s *Shell) finds() []find {
	var all []find
	add := func(f find) {
		f.entry = pinyin.NewEntry(f.name, f.detail)
		all = append(all, f)
	}
	for step := screen.Round; step <= screen.Documents; step++ {
		if s.screens[step] != nil && !s.making {
			add(find{kind: words.Say("Step"), name: step.Name(), detail: fmt.Sprintf("Ctrl+%d", step), do: func() { s.Go(step) }})
		}
	}
	for _, act := range s.acts() {
		act.kind = words.Say("Action")
		add(act)
	}
	if s.making {
		return all
	}
	for step := screen.Round; step <= screen.Documents; step++ {
		if searched, ok := s.screens[step].(screen.Searched); ok {
			for _, one := range searched.Finds(s.meeting) {
				add(find{kind: step.Name(), name: one.Name, detail: one.Detail, do: func() {
					s.Go(step)
					one.Show()
				}})
			}
		}
	}
	return all
}

func (f *search) narrow(typed string) {
	query := pinyin.NewQuery(typed)
	f.table.SetWanted(func(i int) bool { return query.Finds(f.all[i].entry) })
	f.table.Select(func(find) bool { return true })
}

func (f *search) open(r find) {
	f.modal.Close()
	r.do()
}

// first opens the chosen row, which is the first one until another is chosen.
func (f *search) first() {
	if rows := f.table.Rows(); len(rows) > 0 {
		f.open(rows[max(0, f.table.Place())])
	}
}

// typed takes the keys that choose among what is found, so that the entry keeps the focus.
func (f *search) typed(event *fyne.KeyEvent) (taken bool) {
	switch event.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		f.table.Focusable().TypedKey(event)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.first()
	default:
		return false
	}
	return true
}
