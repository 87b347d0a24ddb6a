package documents

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/report/bundle"
	"expertpanel/report/usb"
	"expertpanel/store/panel"
	"expertpanel/ui/filepick"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// export is the part of the screen that writes all documents to a folder or a stick.
type export struct {
	screen *Screen
	stop   context.CancelFunc // of the writing; nil while nothing is written

	drives  *fyne.Container
	folder  *widgets.TextField
	again   *widgets.Button // looks for sticks
	browse  *widgets.Button
	halt    *widgets.Button
	warning *widgets.Notice // what the documents would give away
	outcome *outcome
	object  fyne.CanvasObject
}

func newExport(s *Screen) *export {
	e := &export{screen: s, drives: widgets.Column(8), outcome: newOutcome(), warning: widgets.NewNotice("", widgets.Attention)}
	e.folder = widgets.NewTextField(words.Say("Folder or USB stick"), words.Say("for example the path of a USB stick"))
	e.folder.OnChanged = func(string) {
		e.outcome.clear()
		s.page.Refresh()
	}
	e.folder.Entry.OnSubmitted = func(string) { s.Advance() }
	e.browse = widgets.NewButton(words.Say("Browse…"), widgets.Secondary, func() { e.ask(func() {}) })
	e.again = widgets.NewButton(words.Say("Look for USB sticks"), widgets.Secondary, e.look)
	e.again.Hidden = s.deps.Drives == nil
	e.halt = widgets.NewButton(words.Say("Stop"), widgets.Secondary, e.halted)
	e.halt.Hide()
	e.object = widgets.Card(widgets.Column(14,
		widgets.Heading(words.Say("Write all to a folder")),
		widgets.Aside(words.Say("Every document that can be made goes there, with manifest.json, which lists their digests. Each file is read back and compared.")),
		e.warning, e.drives, e.folder, widgets.Row(8, e.browse, e.again), e.outcome.object, widgets.Row(0, e.halt)))
	return e
}

func (e *export) busy() bool { return e.stop != nil }

func (e *export) paint() {
	e.warning.Set(warning(e.screen.meeting), widgets.Attention)
	if len(e.drives.Objects) == 0 && e.screen.deps.Drives != nil && !e.busy() {
		e.look()
	}
}

// look lists the sticks that are in, each with a button.
func (e *export) look() {
	var found []usb.Drive
	e.screen.host.Runner.Background(func() (err error) {
		found, err = e.screen.deps.Drives()
		return err
	}, func(err error) {
		e.drives.RemoveAll()
		for _, d := range found {
			e.drives.Add(e.drive(d))
		}
		if err != nil || len(found) == 0 {
			e.drives.Add(widgets.Hint(words.Say("No USB stick is found. Put one in and look again, or choose a folder.")))
		}
		e.screen.page.Refresh()
	})
}

func (e *export) drive(d usb.Drive) fyne.CanvasObject {
	label := words.Say("{{.Drive}}, {{.Free}} free", facts{"Drive": d.Label, "Free": size(d.Free)})
	if d.Locked {
		label = words.Say("{{.Drive}} is write-protected", facts{"Drive": d.Label})
	}
	b := widgets.NewButton(label, widgets.Secondary, func() {
		e.folder.SetValue(filepath.Join(d.Path, folderName(e.screen.meeting.Round)))
	})
	b.SetEnabled(!d.Locked)
	return b
}

// folderName is a folder of its own for a round, with a name that every file
// system takes: without the characters that Windows forbids, 60 hanzi at most.
func folderName(r panel.Round) string {
	name := strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`<>:"/\|?*`, c) {
			return -1
		}
		return c
	}, r.Title)
	if runes := []rune(name); len(runes) > 60 {
		name = string(runes[:60])
	}
	name = strings.Trim(name, " .")
	if name == "" {
		name = fmt.Sprint(r.Year)
	}
	if r.Practice {
		return "演练-" + name
	}
	return name
}

// size is a number of bytes as people say it.
func size(bytes uint64) string {
	switch {
	case bytes >= 1<<30:
		return fmt.Sprintf("%.1f GB", float64(bytes)/(1<<30))
	case bytes >= 1<<20:
		return fmt.Sprintf("%d MB", bytes>>20)
	}
	return fmt.Sprintf("%d KB", bytes>>10)
}

// ask asks for the folder and then goes on.
func (e *export) ask(then func()) {
	filepick.Folder(e.screen.host, words.Say("Where to write the documents"), func(path string) {
		e.folder.SetValue(path)
		then()
	})
}

// write writes all documents, after asking where when that is not said.
func (e *export) write() {
	if e.busy() {
		return
	}
	if e.folder.Value() == "" {
		e.ask(e.write)
		return
	}
	s := e.screen
	dir, m := filepick.Clean(e.folder.Value()), s.meeting
	var ctx context.Context
	ctx, e.stop = context.WithCancel(context.Background())
	e.enable(false)
	e.outcome.show(widgets.Neutral, words.Say("Writing and comparing {{.N}} files…", facts{"N": s.due}))
	s.say()
	s.page.Refresh()
	var written bundle.Manifest
	s.host.Runner.Background(func() (err error) {
		if written, err = bundle.Export(ctx, dir, m, func(p bundle.Progress) { e.tell(p) }); err != nil {
			return err
		}
		return s.deps.Store.NoteExported(m.Round.ID, len(written.Files), written.SHA256())
	}, func(err error) {
		e.stop()
		e.stop = nil
		e.enable(true)
		e.end(m, words.Say("{{.N}} files written and compared:\n{{.Folder}}", facts{"N": len(written.Files), "Folder": dir})+"\n"+
			words.Say("Everything is on the disk. A USB stick can be ejected and taken out now."), err)
		s.say()
		s.page.Refresh()
	})
}

func (e *export) enable(enabled bool) {
	e.folder.SetEnabled(enabled)
	e.browse.SetEnabled(enabled)
	e.again.SetEnabled(enabled)
	for _, o := range e.drives.Objects {
		if b, ok := o.(*widgets.Button); ok {
			b.SetEnabled(enabled)
		}
	}
	e.halt.SetEnabled(true)
	e.halt.Hidden = enabled
}

// tell says how far it is; it is called from where the work is done.
func (e *export) tell(p bundle.Progress) {
	fyne.Do(func() {
		if !e.busy() {
			return
		}
		f := facts{"Percent": 100 * p.Done / max(1, p.All), "File": p.File}
		switch {
		case !p.Writing:
			e.outcome.show(widgets.Neutral, words.Say("{{.Percent}} %, being made: {{.File}}", f))
		case p.File == "":
			e.outcome.show(widgets.Neutral, words.Say("{{.Percent}} %, being compared…", f))
		default:
			e.outcome.show(widgets.Neutral, words.Say("{{.Percent}} %, being written: {{.File}}", f))
		}
		e.screen.page.Refresh()
	})
}

// halted asks the writing to stop; it ends with the file that is in hand.
func (e *export) halted() {
	if e.busy() {
		e.stop()
		e.halt.SetEnabled(false)
	}
}

// end says how the writing ended. When another meeting is shown by now, a
// dialog says it: beside that meeting's documents it would be wrong.
func (e *export) end(of panel.Meeting, done string, err error) {
	shown := same(of, e.screen.meeting)
	switch {
	case shown && err != nil:
		e.outcome.show(widgets.Bad, words.Explain(err))
	case shown:
		e.outcome.show(widgets.Good, done)
	case err != nil:
		e.screen.host.Tell(of.Round.Title, words.Explain(err))
	default:
		e.screen.host.Tell(of.Round.Title, done)
	}
}
