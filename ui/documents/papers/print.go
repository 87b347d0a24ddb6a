package papers

import (
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/report/printing"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Print asks for a printer and copies and prints documents in one go.
func (d *Desk) Print(title string, documents []report.Document, m panel.Meeting) {
	var papers []*paper
	for _, document := range documents {
		if report.CopiesOf(document.Kind).Usual > 0 {
			papers = append(papers, paperOf(document, m))
		}
	}
	if len(papers) > 0 {
		d.print(title, papers)
	}
}

// printDialog asks how to print, and tells how it goes.
type printDialog struct {
	desk     *Desk
	printers []printing.Printer
	lines    []*line
	busy     bool
	stopped  bool // no more is to be handed over after what is in hand
	opened   bool // in another program instead

	chosen    *widgets.Select
	sides     *widgets.ChoiceField
	notice    *widgets.Notice
	start     *widgets.Button
	elsewhere *widgets.Button // for one document alone
	modal     *widgets.Modal
}

// line is a document with its copies.
type line struct {
	*paper
	once   bool
	before bool // it was printed before, and should not be again
	copies *widgets.NumberEntry
	state  *widgets.Text
	sent   bool
}

const printWidth float32 = 620

func (d *Desk) print(title string, papers []*paper) *printDialog {
	p := &printDialog{desk: d, notice: widgets.NewNotice("", widgets.Neutral)}
	list := widgets.Column(0)
	for _, one := range papers {
		if len(p.lines) > 0 {
			list.Add(widgets.Rule())
		}
		list.Add(p.add(one))
	}
	p.chosen = widgets.NewSelect(nil, words.Say("Looking for printers…"), func(string) { p.ready() })
	p.sides = widgets.NewChoiceField(words.Say("Sides"), func(string) {},
		widgets.Meant{Value: "one", Label: words.Say("One-sided"), Meaning: words.Say("as official files and forms are signed")},
		widgets.Meant{Value: "both", Label: words.Say("Both sides"), Meaning: words.Say("if the printer can; ballots and code slips are always one-sided")})
	p.sides.SetValue("one")
	var content fyne.CanvasObject = widgets.Sheet(list)
	if len(p.lines) > 5 {
		content = widgets.Sized(0, 300, widgets.Scroll(widgets.Sheet(list)))
	}
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, p.cancel)
	p.start = widgets.NewButton(words.Say("Print"), widgets.Primary, p.print)
	buttons := []*widgets.Button{cancel, p.start}
	if len(papers) == 1 {
		p.elsewhere = widgets.NewButton(words.Say("Open in another program"), widgets.Secondary, func() {
			p.opened = true
			p.modal.Close()
			d.openElsewhere(papers[0])
		})
		buttons = []*widgets.Button{cancel, p.elsewhere, p.start}
	}
	p.start.SetEnabled(false)
	form := widgets.Column(14, widgets.NewField(words.Say("Printer"), p.chosen), content, p.sides, p.notice)
	p.modal = widgets.NewModal(d.host.Window, words.Say("Print: {{.Title}}", facts{"Title": title}), printWidth, form, buttons...)
	p.modal.Holds = func() bool { return p.busy }
	p.modal.Show(cancel)
	p.look()
	return p
}

func (p *printDialog) add(one *paper) fyne.CanvasObject {
	how := report.CopiesOf(one.kind)
	l := &line{paper: one, once: how.Once, before: how.Once && one.before, copies: widgets.NewNumberEntry("0"), state: widgets.Hint("")}
	l.copies.SetText(strconv.Itoa(max(1, how.Usual)))
	l.copies.OnChanged = func(string) { p.ready() }
	l.copies.OnSubmitted = func(string) { p.print() }
	count := fyne.CanvasObject(widgets.Sized(64, 0, l.copies))
	if l.once {
		count = widgets.NewText("1", widgets.Style{Align: fyne.TextAlignCenter})
		l.state.SetText(words.Say("printed exactly once: every sheet is one expert's"))
	}
	l.state.Hidden = l.state.Text() == ""
	p.lines = append(p.lines, l)
	text := widgets.Column(2, widgets.NewText(one.title, widgets.Style{Fit: widgets.Ellipsis}), l.state)
	return widgets.Inset(14, 8, widgets.Row(10, widgets.Grow(text), count, widgets.NewText(words.Say("copies"), widgets.Style{Colour: theme.Second})))
}

// cancel closes the dialog, or stops with the document that is in hand: what
// the printer has by then it prints.
func (p *printDialog) cancel() {
	if p.busy {
		p.stopped = true
		return
	}
	p.modal.Close()
}

// look lists the printers.
func (p *printDialog) look() {
	p.desk.host.Runner.Background(func() (err error) {
		p.printers, err = p.desk.deps.Printers.Printers()
		return err
	}, func(err error) {
		if err == nil && len(p.printers) == 0 {
			err = panel.Refuse("no_printer", "")
		}
		if err != nil {
			p.chosen.PlaceHolder = words.Say("no printer")
			p.chosen.Refresh()
			p.say(widgets.Attention, words.Explain(err))
			return
		}
		usual := p.printers[0].Name
		for _, printer := range p.printers {
			p.chosen.Options = append(p.chosen.Options, printer.Name)
			if printer.Name == p.desk.printer {
				usual = printer.Name
			}
		}
		p.chosen.SetSelected(usual)
		p.ready()
		p.desk.host.Window.Canvas().Focus(p.start)
	})
}

func (l *line) say(state string) {
	l.state.SetText(state)
	l.state.Show()
}

func (p *printDialog) say(tone widgets.Tone, text string) {
	p.notice.Set(text, tone)
	p.modal.Fit()
}

// number is how many copies are asked for; once-only documents have one.
func (l *line) number() int {
	switch {
	case l.sent:
		return 0
	case l.once:
		return 1
	}
	n, err := strconv.Atoi(l.copies.Text)
	if err != nil {
		return 0
	}
	return n
}

// mostCopies is more than a meeting needs and less than an accident costs.
const mostCopies = 99

// ready enables printing when there is something to print and to print with.
func (p *printDialog) ready() {
	sum, most := 0, 0
	for _, l := range p.lines {
		sum += l.number()
		most = max(most, l.number())
	}
	p.start.SetEnabled(!p.busy && p.chosen.Selected != "" && sum > 0 && most <= mostCopies)
	if most > mostCopies {
		p.say(widgets.Attention, words.Say("More than {{.Most}} copies at once are surely a slip of the finger.", facts{"Most": mostCopies}))
	}
}

// print prints, and asks first when ballots would be printed a second time.
func (p *printDialog) print() {
	if p.start.Disabled() {
		return
	}
	for _, l := range p.lines {
		if l.before && l.number() > 0 {
			p.desk.host.Confirm(screen.Confirmation{
				Title:  words.Say("Print “{{.Title}}” once more?", facts{"Title": l.title}),
				Text:   words.Say("It was printed before. Every sheet is one expert's: first collect the earlier sheets and destroy them before everybody, or there will be more than there may be."),
				Yes:    words.Say("They are destroyed, print"),
				Danger: true,
				Do:     func() { p.hand(0) },
			})
			return
		}
	}
	p.hand(0)
}

// hand makes and hands over one document after the other, so that what is said
// is always what the printer has.
func (p *printDialog) hand(i int) {
	for i < len(p.lines) && p.lines[i].number() == 0 {
		i++
	}
	if i == len(p.lines) {
		p.done()
		return
	}
	if p.stopped {
		p.busy, p.stopped = false, false
		p.say(widgets.Attention, words.Say("Stopped. What is marked as handed over is printed; the rest is not."))
		p.ready()
		return
	}
	p.busy = true
	p.ready()
	l, job := p.lines[i], p.job(p.lines[i])
	l.say(words.Say("being made and handed to the printer…"))
	p.modal.Fit()
	var done handing
	p.desk.host.Runner.Background(func() error {
		done = p.desk.handOver(l.paper, job)
		return done.failed
	}, func(error) { p.handed(i, job, done) })
}

func (p *printDialog) job(l *line) printing.Job {
	how := report.CopiesOf(l.kind)
	job := printing.Job{Printer: p.chosen.Selected, Title: l.title, Copies: l.number(), Fit: how.Fit}
	if p.sides.Value() == "both" && !how.Once {
		job.Sides = printing.LongEdge
	}
	return job
}

// handing is how it ended: what is printed may not be noted.
type handing struct {
	id            string
	failed, noted error
}

// handOver makes a document and gives it to the printer.
func (d *Desk) handOver(one *paper, job printing.Job) (done handing) {
	if job.PDF, done.failed = one.made(); done.failed != nil {
		return done
	}
	defer one.closeUnlessShown()
	pages := &opening{paper: one, deps: d.deps}
	job.Pages = pages
	if job.Sides == printing.LongEdge && pages.Landscape(0) {
		job.Sides = printing.ShortEdge
	}
	if done.id, done.failed = d.deps.Printers.Print(job); done.failed == nil {
		done.noted = d.note(one)
	}
	return done
}

func (p *printDialog) handed(i int, job printing.Job, done handing) {
	l := p.lines[i]
	if done.failed != nil {
		p.busy = false
		l.say(words.Say("not printed"))
		p.say(widgets.Bad, words.Explain(done.failed))
		p.ready()
		return
	}
	p.desk.printer = job.Printer
	l.say(words.Say("{{.Copies}} handed to {{.Printer}}", facts{"Printer": job.Printer, "Copies": job.Copies}))
	l.sent = true
	l.copies.Disable()
	if done.noted != nil {
		p.desk.host.Fail(done.noted)
	}
	if l.kind == report.KindVotingCodes {
		p.desk.host.Runner.Background(func() error {
			p.desk.deps.Printers.Forget(done.id)
			return nil
		}, func(error) {})
	}
	p.hand(i + 1)
}

// done closes the dialog and says what the printer has.
func (p *printDialog) done() {
	p.busy = false
	var said []string
	for _, l := range p.lines {
		if l.sent {
			said = append(said, words.Say("{{.Title}}: {{.State}}", facts{"Title": l.title, "State": l.state.Text()}))
		}
	}
	p.modal.Close()
	p.desk.host.Changed() // the trail has it
	p.desk.host.Tell(words.Say("Handed to the printer"), strings.Join(said, "\n"))
}
