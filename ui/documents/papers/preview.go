package papers

import (
	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// previewWidth lets two thirds of a large screen be paper; on a laptop it is all there is.
const previewWidth float32 = 1320

// preview is a document that is shown over the window.
type preview struct {
	desk   *Desk
	paper  *paper
	isMade bool
	closed bool

	view           *pageView
	notice         *widgets.Notice
	where          *widgets.Text
	zoom           *widgets.Text
	fit            *widgets.Choice
	moves          []*widgets.Button // that want pages to be there
	save, printing *widgets.Button
	elsewhere      *widgets.Button
	modal          *widgets.Modal
}

// preview makes the document and shows it; meanwhile it says what it waits for.
func (d *Desk) preview(p *paper) {
	v := &preview{desk: d, paper: p}
	p.shown = true
	v.build()
	v.enable(false)
	v.notice.Set(words.Say("The pages are being prepared. The very first time on a computer this takes some seconds."), widgets.Neutral)
	v.modal.Show(v.view)
	d.host.Runner.Background(func() error {
		_, err := p.made()
		return err
	}, v.made)
}

func (v *preview) build() {
	v.view = newPageView(v.desk.host.Runner, v.moved)
	v.notice = widgets.NewNotice("", widgets.Neutral)
	v.where = widgets.NewText("", widgets.Style{Align: fyne.TextAlignCenter})
	v.zoom = widgets.NewText("", widgets.Style{Align: fyne.TextAlignCenter})
	move := func(label string, do func()) *widgets.Button {
		b := widgets.NewButton(label, widgets.Secondary, func() {
			do()
			v.focus()
		})
		v.moves = append(v.moves, b)
		return b
	}
	v.fit = widgets.NewChoice([]widgets.Option{
		{Value: string(fitWidth), Label: words.Say("Page width")}, {Value: string(fitPage), Label: words.Say("Whole page")},
	}, func(value string) {
		v.view.fitTo(fitting(value))
		v.focus()
	})
	bar := widgets.Flow(8,
		move(words.Say("Previous page"), v.view.previous), widgets.Sized(130, 0, v.where), move(words.Say("Next page"), v.view.next),
		move("－", v.view.smaller), widgets.Sized(64, 0, v.zoom), move("＋", v.view.larger), v.fit)
	closing := widgets.NewButton(words.Say("Close"), widgets.Secondary, func() { v.modal.Close() }).WithKey("Esc")
	v.elsewhere = widgets.NewButton(words.Say("Open in another program"), widgets.Secondary, func() { v.desk.openElsewhere(v.paper) })
	v.save = widgets.NewButton(words.Say("Save as PDF…"), widgets.Secondary, func() { v.desk.saveAs(v.paper) })
	v.printing = widgets.NewButton(words.Say("Print…"), widgets.Primary, func() { v.desk.print(v.paper.title, []*paper{v.paper}) })
	hint := widgets.NewText(words.Say("Page Up, Page Down, Home and End turn the pages; Ctrl with + and − changes their size"), widgets.Style{Size: theme.HintText, Colour: theme.Second, Fit: widgets.Wrap})
	body := widgets.Column(10, bar, v.notice, widgets.Grow(v.view), hint)
	v.modal = widgets.NewModal(v.desk.host.Window, v.paper.title, previewWidth, widgets.Grow(body), closing, v.elsewhere, v.save, v.printing)
	v.modal.OnClosed = v.close
}

func (v *preview) enable(pages bool) {
	for _, b := range v.moves {
		b.SetEnabled(pages)
	}
	v.fit.SetEnabled(pages)
	v.save.SetEnabled(v.isMade)
	v.elsewhere.SetEnabled(v.isMade)
	v.printing.SetEnabled(v.isMade && report.CopiesOf(v.paper.kind).Usual > 0)
}

// made goes on when the document is made: its pages are opened, which needs
// seconds the first time.
func (v *preview) made(err error) {
	if v.closed {
		return
	}
	if err != nil {
		v.modal.Close()
		v.desk.host.Fail(err)
		return
	}
	v.isMade = true
	v.enable(false) // what is made can be printed and saved before it is seen
	var pages Pages
	v.desk.host.Runner.Background(func() (err error) {
		pages, err = v.paper.open(v.desk.deps)
		return err
	}, func(err error) {
		if v.closed {
			v.paper.close()
			return
		}
		v.opened(pages, err)
	})
}

func (v *preview) opened(pages Pages, err error) {
	v.enable(err == nil)
	if err != nil { // it can be printed and saved all the same
		v.notice.Set(words.Explain(err), widgets.Attention)
	} else {
		v.notice.Set("", widgets.Neutral)
		v.view.show(pages)
	}
	if report.CopiesOf(v.paper.kind) == (report.Copies{}) {
		v.notice.Set(words.Say("This file is for the workshop: it is in real size, too large for an office's printer. Save it and send it."), widgets.Neutral)
	}
	v.modal.Fit()
}

// moved says which page is in sight and how large.
func (v *preview) moved() {
	page, of := v.view.page()
	v.where.SetText(words.Say("Page {{.Page}} of {{.Pages}}", facts{"Page": page + 1, "Pages": of}))
	v.zoom.SetText(words.Say("{{.Percent}} %", facts{"Percent": v.view.percent()}))
	v.fit.SetValue(string(v.view.fit))
	v.moves[0].SetEnabled(page > 0)
	v.moves[1].SetEnabled(page < of-1)
}

func (v *preview) focus() { v.desk.host.Window.Canvas().Focus(v.view) }

// close lets the pages go, away from the window's thread: one may still be drawn.
func (v *preview) close() {
	v.closed = true
	v.view.forget()
	v.desk.host.Runner.Background(func() error {
		v.paper.close()
		return nil
	}, func(error) {})
}
