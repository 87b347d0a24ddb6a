package vote

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// countForm takes what one of the two tellers counted, over the whole window.
// Enter goes from field to field, row by row, and at last to the button.
type countForm struct {
	enter           func(panel.PaperCount) error
	entered, cancel func()
	closed          func()

	window fyne.Window
	poll   panel.Poll
	papers []*countRow
	votes  []*countRow
	first  figures // what stood there when the form was opened
	notice *widgets.Notice
	submit *widgets.Button
	modal  *widgets.Modal
}

func newCountForm(w fyne.Window, m panel.Meeting, poll panel.Poll, teller int) *countForm {
	f := &countForm{window: w, poll: poll, notice: widgets.NewNotice("", widgets.Attention)}
	for _, paper := range poll.Papers {
		f.papers = append(f.papers, newCountRow(paperName(m, poll, paper), 3, nil))
	}
	hidden := map[int]bool{2: !m.Round.Rule.Abstain}
	for _, id := range poll.Candidates {
		c, _ := m.Candidate(id)
		f.votes = append(f.votes, newCountRow(c.Name, 4, hidden))
	}
	f.submit = widgets.NewButton(words.Say("Enter the count"), widgets.Primary, f.save)
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { f.cancel() })
	title := words.Say("{{.Poll}}: entry of the {{.Teller}}", facts{"Poll": ruletext.PollName(poll.No), "Teller": tellerName(teller)})
	f.modal = widgets.NewModal(w, title, formWidth, f.layout(hidden), cancel, f.submit)
	f.modal.Holds = f.changed
	f.modal.OnClosed = func() { f.closed() }
	f.join()
	f.repaint()
	f.first = f.read()
	return f
}

// layout is as high as its rows; where these are many the heads of the columns
// stay in sight and the rows below them scroll.
func (f *countForm) layout(hidden map[int]bool) fyne.CanvasObject {
	form := widgets.Column(8,
		widgets.Hint(words.Say("Type what you counted; Enter goes to the next field. What is left empty counts as 0, but for the ballots issued and returned.")),
		headRow(words.Say("Ballots"), nil, words.Say("Issued"), words.Say("Returned"), words.Say("Invalid as a whole")),
		rowsOf(f.papers),
		widgets.Rule(),
		headRow(words.Say("Candidate"), hidden, words.Say("Agree"), words.Say("Oppose"), words.Say("Abstain"), words.Say("Invalid")),
		rowsOf(f.votes),
		f.notice,
	)
	if len(f.votes) > fewRows {
		return widgets.Grow(form)
	}
	return form
}

// rowsOf sets rows one below another; many are scrolled.
func rowsOf(rows []*countRow) fyne.CanvasObject {
	list := widgets.Column(8)
	for _, row := range rows {
		list.Add(row.object)
	}
	if len(rows) > fewRows {
		return widgets.Grow(widgets.Scroll(list))
	}
	return list
}

// join makes Enter go from field to field.
func (f *countForm) join() {
	var all []*widgets.NumberEntry
	for _, row := range append(append([]*countRow{}, f.papers...), f.votes...) {
		for _, e := range row.entries {
			if e.Visible() {
				all = append(all, e)
			}
		}
	}
	for i, e := range all {
		e.OnChanged = func(string) { f.repaint() }
		var next fyne.Focusable = f.submit
		if i+1 < len(all) {
			next = all[i+1]
		}
		e.OnSubmitted = func(string) { f.window.Canvas().Focus(next) }
	}
}

func (f *countForm) show() { f.modal.Show(f.papers[0].entries[0]) }

// fill shows a count to be corrected.
func (f *countForm) fill(c panel.PaperCount) {
	typed := write(c)
	for i, row := range f.papers {
		row.set(typed.papers[i])
	}
	for i, row := range f.votes {
		row.set(typed.votes[i])
	}
	f.first = f.read()
	f.repaint()
}

func (f *countForm) read() figures {
	var typed figures
	for _, row := range f.papers {
		typed.papers = append(typed.papers, row.texts())
	}
	for _, row := range f.votes {
		typed.votes = append(typed.votes, row.texts())
	}
	return typed
}

// changed reports whether anything typed would be lost.
func (f *countForm) changed() bool { return !f.read().same(f.first) }

// repaint says beside each row whether it adds up, and what becomes of a poll
// to which more ballots came back than were issued.
func (f *countForm) repaint() {
	typed := f.read()
	for i, row := range f.papers {
		row.say(typed.valid(f.poll, i))
	}
	for i, row := range f.votes {
		row.say(typed.balance(f.poll, i))
	}
	f.warn(typed)
}

func (f *countForm) warn(typed figures) {
	_, _, missing := typed.missing()
	if c, ok := typed.count(f.poll); ok && !missing && c.Voids() {
		f.tell(words.Say("More ballots came back than were issued. When both enter it so, the poll is void and has to be held again."), widgets.Attention)
		return
	}
	f.tell("", widgets.Attention)
}

// tell says something above the buttons.
func (f *countForm) tell(text string, tone widgets.Tone) {
	if f.notice.Text() != text {
		f.notice.Set(text, tone)
		if f.modal != nil {
			f.modal.Fit()
		}
	}
}

// save enters the count. What is refused is said in place, and nothing typed is lost.
func (f *countForm) save() {
	typed := f.read()
	if row, column, found := typed.missing(); found {
		f.tell(words.Say("Type how many ballots were issued and how many came back."), widgets.Bad)
		f.window.Canvas().Focus(f.papers[row].entries[column])
		return
	}
	count, ok := typed.count(f.poll)
	if !ok {
		f.tell(words.Say("Some figure is no number. Type digits only."), widgets.Bad)
		return
	}
	if err := f.enter(count); err != nil {
		f.tell(words.Explain(err), widgets.Bad)
		return
	}
	f.modal.Close()
	f.entered()
}

// Measures of the form at 100 %.
const (
	formWidth    float32 = 900
	leastName    float32 = 120
	figureWidth  float32 = 92
	balanceWidth float32 = 150
)

// fewRows are as many rows as are shown without a view of their own.
const fewRows = 8

// headRow names the columns above rows of figures.
func headRow(name string, hidden map[int]bool, columns ...string) fyne.CanvasObject {
	style := widgets.Style{Size: theme.HintText, Colour: theme.Second, Fit: widgets.Wrap}
	row := container.New(&countLayout{}, widgets.NewText(name, style), widgets.NewText("", style))
	for i, column := range columns {
		if !hidden[i] {
			row.Add(widgets.NewText(column, style))
		}
	}
	return row
}
