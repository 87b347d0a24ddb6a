package draws

import (
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// form takes what is stated before a draw.
type form struct {
	dialog          *Dialog
	seed, by, why   *widgets.TextField
	seats, reserves *widgets.NumberEntry
	ownUnit         *widgets.ChoiceField
	experts         *fyne.Container
	notice          *widgets.Notice
	another, draw   *widgets.Button
	object          fyne.CanvasObject
	proposed        string // the seed that the program filled in
}

const (
	leaveOut = "leave_out"
	tell     = "tell"
)

func newForm(d *Dialog) *form {
	f := &form{
		dialog: d,
		seed:   widgets.NewTextField(words.Say("Seed"), ""),
		by:     widgets.NewTextField(words.Say("Drawn by"), words.Say("Name")),
		why:    widgets.NewTextField(words.Say("Why it is drawn again"), ""),
		seats:  widgets.NewNumberEntry(""), reserves: widgets.NewNumberEntry(""),
		notice: widgets.NewNotice("", widgets.Bad),
	}
	f.seed.SetHint(words.Say("Any line of text. Say it aloud before the draw: the program's proposal, or numbers thrown with dice in the room. Who has the seed and the list can repeat the draw."))
	f.ownUnit = widgets.NewChoiceField(words.Say("Experts from a candidate's unit"), func(string) { d.showRecord() },
		widgets.Meant{Value: leaveOut, Label: words.Say("Take no part"), Meaning: words.Say("They are left out and listed in the record.")},
		widgets.Meant{Value: tell, Label: words.Say("Drawn too"), Meaning: words.Say("They are drawn; recusals are suggested afterwards.")})
	f.ownUnit.SetValue(leaveOut)
	f.seats.SetText(strconv.Itoa(d.meeting.Round.Rule.MinExperts))
	spare := len(d.meeting.Experts) - d.meeting.Round.Rule.MinExperts
	f.reserves.SetText(strconv.Itoa(max(0, min(spare, defaultReserves))))
	if last, drawn := d.meeting.LastDraw(d.kind); drawn && d.kind == panel.DrawExperts {
		f.seats.SetText(strconv.Itoa(last.Seats))
		f.reserves.SetText(strconv.Itoa(last.Reserves))
	}
	for _, one := range d.meeting.Draws {
		f.by.SetValue(one.By) // most likely the same person as before
	}
	f.experts = widgets.Column(12, widgets.Equal(12,
		widgets.NewField(words.Say("Experts on the panel"), f.seats), widgets.NewField(words.Say("Reserves"), f.reserves)), f.ownUnit)
	f.another = widgets.NewButton(words.Say("Another seed"), widgets.Quiet, f.propose)
	f.draw = widgets.NewButton("", widgets.Primary, f.submit)
	for _, field := range []*widgets.TextField{f.seed, f.by, f.why} {
		field.Entry.OnSubmitted = func(string) { f.submit() }
	}
	f.object = widgets.Column(12, f.seed, widgets.Row(0, f.another, widgets.Spring()), f.experts, f.by, f.why, f.notice)
	return f
}

// defaultReserves is how many reserves are proposed.
const defaultReserves = 2

// propose fills in a seed that nobody could have chosen.
func (f *form) propose() {
	seed, err := f.dialog.store.NewSeed()
	if err != nil {
		f.dialog.host.Fail(err)
		return
	}
	f.proposed = seed
	f.seed.SetValue(seed)
}

// holds reports whether something typed would be lost.
func (f *form) holds() bool {
	return f.why.Value() != "" || f.seed.Value() != f.proposed && f.seed.Value() != ""
}

func (f *form) show(again bool) {
	frozen := f.dialog.meeting.Round.RuleFrozen
	f.why.Hidden = !again
	f.draw.SetText(words.Say("Draw"))
	f.draw.SetKind(widgets.Primary)
	if again {
		f.draw.SetText(words.Say("Draw again"))
		f.draw.SetKind(widgets.Secondary)
	}
	f.draw.SetEnabled(!frozen)
	for _, field := range []*widgets.TextField{f.seed, f.by, f.why} {
		field.SetEnabled(!frozen)
	}
	f.another.SetEnabled(!frozen)
	f.experts.Hidden = frozen || f.dialog.kind != panel.DrawExperts
	if frozen {
		f.notice.Set(words.Explain(panel.Refuse("voting_started", "draw")), widgets.Neutral)
	}
	f.object.Refresh()
}

func (f *form) submit() {
	d := f.dialog
	seats, _ := strconv.Atoi(f.seats.Text) // nothing stands for none, which is refused
	reserves, _ := strconv.Atoi(f.reserves.Text)
	_, err := d.store.Draw(d.meeting.Round.ID, panel.DrawRequest{
		Kind: d.kind, Seed: f.seed.Value(), By: f.by.Value(), Reason: f.why.Value(),
		Seats: seats, Reserves: reserves, KeepOwnUnit: f.ownUnit.Value() == tell,
	})
	if err != nil {
		f.notice.Set(words.Explain(err), widgets.Bad)
		f.object.Refresh()
		d.modal.Fit()
		return
	}
	f.notice.Set("", widgets.Bad)
	f.why.SetValue("")
	f.propose()
	d.reload()
}
