// Package filepick asks for a file or a folder. It is the program's own
// rather than Fyne's: it works with keys alone, speaks the program's language,
// and reads folders away from the window's thread, so that a drive that does
// not answer can't freeze a meeting.
package filepick

import (
	"os"
	"path/filepath"
	"slices"

	"expertpanel/assets/words"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Open asks for a file whose name ends in one of the extensions, such as .xlsx.
func Open(host screen.Host, title string, extensions []string, chosen func(path string)) {
	p := newPicker(host, title, words.Say("Open"), chosen)
	p.extensions = extensions
	p.show()
}

// Folder asks for a folder to save into.
func Folder(host screen.Host, title string, chosen func(dir string)) {
	p := newPicker(host, title, words.Say("Save here"), chosen)
	p.folders = true
	p.show()
}

// lastDir is where the last file was found or saved; the next one is often there too.
var lastDir string

type picker struct {
	host       screen.Host
	title      string
	extensions []string
	folders    bool
	chosen     func(string)

	asked   int    // requests for what is on a drive; only the answer to the last one counts
	asking  bool   // it is still to come
	going   string // the path that was typed, while it is asked for
	hurried bool   // it was typed with Enter twice
	dir     string
	marked  string // the file that is selected
	path    *widgets.Entry
	table   *widgets.Table[entry]
	notice  *widgets.Notice
	take    *widgets.Button
	modal   *widgets.Modal
}

func newPicker(host screen.Host, title, verb string, chosen func(string)) *picker {
	p := &picker{host: host, title: title, chosen: chosen, path: widgets.NewEntry(), notice: widgets.NewNotice("", widgets.Attention)}
	p.take = widgets.NewButton(verb, widgets.Primary, p.finish)
	p.table = widgets.NewTable(words.Say("There is nothing to choose in this folder."),
		widgets.TextColumn(words.Say("File name"), 240, 1, widgets.Style{}, entry.label),
		widgets.TextColumn(words.Say("Changed"), 130, 0, widgets.Style{Colour: theme.Second}, entry.changedAt),
		widgets.TextColumn(words.Say("Size"), 80, 0, widgets.Style{Colour: theme.Second, Align: fyne.TextAlignTrailing}, entry.sizeText),
	)
	p.table.OnSelected = p.mark
	p.table.OnOpened = p.enter
	p.path.OnSubmitted = p.goTo
	return p
}

func (p *picker) show() {
	row := widgets.Row(8, widgets.NewButton(words.Say("Up"), widgets.Secondary, func() { p.list(filepath.Dir(p.dir)) }))
	content := widgets.Grow(widgets.Column(10, row, p.path, p.notice, widgets.Grow(widgets.Sheet(p.table))))
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { p.modal.Close() })
	p.modal = widgets.NewModal(p.host.Window, p.title, 760, content, cancel, p.take)
	p.modal.OnClosed = func() { p.asked++ }
	p.modal.Show(p.table.Focusable())
	if lastDir != "" {
		p.list(lastDir) // places may keep us waiting
	}
	var all []place
	p.host.Runner.Background(func() error {
		all = places()
		return nil
	}, func(error) {
		for _, place := range all {
			row.Add(widgets.NewButton(place.label, widgets.Secondary, func() { p.list(place.dir) }))
		}
		p.modal.Fit()
		if p.asked == 0 { // no folder was asked for meanwhile
			p.list(start(all))
		}
	})
}

// ask finds something out on a drive, which may take long, and tells it unless
// something else was asked for since or the picker is closed. Until then there
// is nothing to take.
func (p *picker) ask(find func() error, tell func(error)) {
	p.asked++
	asked := p.asked
	p.asking, p.going = true, ""
	p.take.SetEnabled(false)
	p.host.Runner.Background(find, func(err error) {
		if asked == p.asked {
			p.asking = false
			p.take.SetEnabled(p.choice() != "")
			tell(err)
		}
	})
}

// choice is what finish takes.
func (p *picker) choice() string {
	if p.folders {
		return p.dir
	}
	return p.marked
}

// list shows what is in a folder.
func (p *picker) list(dir string) {
	var found []entry
	p.ask(func() (err error) {
		found, err = read(dir, p.wanted)
		return err
	}, func(err error) {
		if err != nil {
			p.say(words.Say("The folder can't be read: {{.Folder}}", map[string]any{"Folder": dir}))
			return
		}
		p.fill(dir, found)
	})
}

func (p *picker) fill(dir string, found []entry) {
	p.dir, p.marked = dir, ""
	p.notice.Set("", widgets.Attention)
	p.path.SetText(dir)
	p.table.SetRows(found)
	p.take.SetEnabled(p.choice() != "")
	p.table.Select(func(entry) bool { return true })
	p.modal.Fit()
}

func (p *picker) say(problem string) {
	p.notice.Set(problem, widgets.Attention)
	p.modal.Fit()
}

func (p *picker) wanted(name string) bool {
	return !p.folders && slices.Contains(p.extensions, extension(name))
}

func (p *picker) mark(e entry) {
	p.marked = ""
	if !e.folder {
		p.marked = filepath.Join(p.dir, e.name)
	}
	p.take.SetEnabled(p.choice() != "")
}

func (p *picker) enter(e entry) {
	if e.folder {
		p.list(filepath.Join(p.dir, e.name))
		return
	}
	p.mark(e)
	p.finish()
}

// goTo follows a path that was typed or pasted. A second Enter takes the folder
// that the first one goes to, however soon it comes.
func (p *picker) goTo(path string) {
	path = Clean(path)
	if p.folders && p.going == path {
		p.hurried = true
		return
	}
	p.hurried = false
	folder, found := false, []entry(nil)
	p.ask(func() error {
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			return err
		}
		folder = true
		found, err = read(path, p.wanted)
		return err
	}, func(err error) {
		switch {
		case err != nil && folder:
			p.say(words.Say("The folder can't be read: {{.Folder}}", map[string]any{"Folder": path}))
		case err != nil || !folder && p.folders:
			p.say(words.Say("There is no such file or folder: {{.Path}}", map[string]any{"Path": path}))
		case !folder:
			p.dir, p.marked = filepath.Dir(path), path
			p.finish()
		default:
			p.fill(path, found)
			if p.folders {
				p.host.Window.Canvas().Focus(p.take)
			}
			if p.hurried {
				p.finish()
			}
		}
		p.going = ""
	})
	if p.asking {
		p.going = path
	}
}

func (p *picker) finish() {
	choice := p.choice()
	if choice == "" {
		return
	}
	lastDir = p.dir
	p.modal.Close()
	p.chosen(choice)
}
