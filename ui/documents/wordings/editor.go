package wordings

import (
	"fmt"
	"slices"
	"strings"

	pages "expertpanel/assets/guide"
	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/report/wording"
	"expertpanel/ui/guide"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// parts are what the dialog is made of.
type parts struct {
	which               *widgets.Select
	state               *widgets.Text
	list                *widgets.Table[line]
	entry               *widgets.Entry
	notice              *widgets.Notice
	names               *fyne.Container
	save, show, restore *widgets.Button
	modal               *widgets.Modal
	now                 int // the line in the entry, from 1
}

// line is a line of the text with its number.
type line struct {
	no    int
	text  string
	wrong bool
}

const (
	editorWidth float32 = 1320
	sideWidth   float32 = 380
)

func (e *editor) build() {
	var titles []string
	for _, w := range e.all {
		titles = append(titles, words.Say(w.Key))
	}
	e.which = widgets.NewSelect(titles, "", func(title string) {
		if i := slices.Index(titles, title); i >= 0 && i != e.at {
			e.keep()
			e.open(i)
		}
	})
	e.state = widgets.Hint("")
	e.list = widgets.NewTable(words.Say("There are no words."),
		widgets.TextColumn(words.Say("Line"), 44, 0, widgets.Style{Colour: theme.Second, Align: fyne.TextAlignTrailing}, func(l line) string { return fmt.Sprint(l.no) }),
		widgets.BadgeColumn("", 74, 0, func(l line) (string, widgets.Tone) {
			if l.wrong {
				return words.Say("mend"), widgets.Bad
			}
			return "", widgets.Neutral
		}),
		widgets.TextColumn(words.Say("Words"), 200, 1, widgets.Style{}, func(l line) string { return l.text }),
	)
	e.list.OnSelected = func(l line) { e.take(l.no) }
	e.entry = widgets.NewLongEntry(4)
	e.entry.OnChanged = e.typed
	e.notice = widgets.NewNotice("", widgets.Neutral)
	e.names = widgets.Column(6)
	add := widgets.NewButton(words.Say("Line below"), widgets.Secondary, func() {
		e.lines = slices.Insert(e.lines, e.now, "")
		e.changed(e.now + 1)
		e.host.Window.Canvas().Focus(e.entry)
	})
	remove := widgets.NewButton(words.Say("Remove the line"), widgets.Secondary, func() {
		e.lines = slices.Delete(e.lines, e.now-1, e.now)
		if len(e.lines) == 0 {
			e.lines = []string{""}
		}
		e.changed(min(e.now, len(e.lines)))
	})
	closing := widgets.NewButton(words.Say("Close"), widgets.Secondary, func() { e.modal.Close() }).WithKey("Esc")
	e.restore = widgets.NewButton(words.Say("Back to the original…"), widgets.Secondary, e.back)
	e.show = widgets.NewButton(words.Say("Show a specimen"), widgets.Secondary, e.specimen)
	e.save = widgets.NewButton(words.Say("Use these words"), widgets.Primary, e.use)
	left := widgets.Column(10, widgets.Grow(widgets.Sheet(e.list)), e.entry, widgets.Row(8, add, remove, widgets.Grow(widgets.Hint(words.Say("What is pasted in several lines becomes several lines here.")))))
	help := widgets.NewButton(words.Say("How it is written…"), widgets.Quiet, func() {
		if err := guide.Show(e.host.Window, pages.Wording); err != nil {
			e.host.Fail(err)
		}
	})
	right := widgets.Column(12, widgets.NewField(words.Say("Words of which document"), e.which), e.state, e.notice,
		widgets.Row(8, widgets.Grow(widgets.Heading(words.Say("What can be filled in"))), help), widgets.Grow(widgets.Scroll(e.names)))
	body := widgets.TopRow(18, widgets.Grow(left), widgets.Sized(sideWidth, 0, right))
	e.modal = widgets.NewModal(e.host.Window, words.Say("Words of the documents"), editorWidth, widgets.Grow(body), closing, e.restore, e.show, e.save)
	e.modal.OnClosed = func() {
		e.closed = true
		e.keep()
	}
	e.modal.Show(e.list.Focusable())
	e.which.SetSelectedIndex(0)
}

// paint shows the lines and takes one of them into the entry.
func (e *editor) paint(no int) {
	e.now = no
	e.refill()
	e.take(no)
}

// refill shows the lines as they are now.
func (e *editor) refill() {
	rows := make([]line, len(e.lines))
	for i, text := range e.lines {
		rows[i] = line{i + 1, text, i+1 == e.wrong}
	}
	e.list.SetRows(rows)
	e.list.Select(func(l line) bool { return l.no == e.now })
}

// explained is how a name is written, and what it says now.
func explained(n wording.Name) fyne.CanvasObject {
	write, hint := "{{."+n.Name+"}}", n.Example
	if len(n.Inner) > 0 {
		var inner []string
		for _, i := range n.Inner {
			inner = append(inner, "{{."+i.Name+"}}")
		}
		write, hint = "{{range ."+n.Name+"}} … {{end}}", words.Say("in it: {{.Names}}", facts{"Names": strings.Join(inner, " ")})
	}
	if n.Must {
		hint = words.Say("must stay, once, on a line of its own: it is the record's evidence")
	}
	return widgets.Column(0, widgets.NewText(write, widgets.Style{Fit: widgets.Ellipsis}), widgets.Hint(hint))
}

// take puts a line into the entry.
func (e *editor) take(no int) {
	if no < 1 || no > len(e.lines) {
		return
	}
	e.now = no
	if e.entry.Text != e.lines[no-1] {
		e.filling = true
		e.entry.SetText(e.lines[no-1])
		e.filling = false
	}
}

// typed takes over what is in the entry; several lines become several.
func (e *editor) typed(text string) {
	if e.filling {
		return
	}
	typed := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	e.lines = slices.Replace(e.lines, e.now-1, e.now, typed...)
	e.changed(e.now + len(typed) - 1)
}

// changed shows the lines after a change, and has them checked.
func (e *editor) changed(no int) {
	e.paint(no)
	e.save.SetEnabled(false) // until it is checked
	e.check()
}

// explain lists what the words of the document can say.
func (e *editor) explain() {
	e.names.RemoveAll()
	for _, n := range report.Names(e.kind(), e.meeting) {
		e.names.Add(explained(n))
	}
	e.names.Refresh()
}
