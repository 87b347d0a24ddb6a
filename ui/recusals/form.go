package recusals

import (
	"slices"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// form takes a recusal by hand.
type form struct {
	experts    []panel.Expert
	candidates []panel.Candidate
	who, whom  *widgets.Select
	reason     *widgets.TextField
	notice     *widgets.Notice
	object     fyne.CanvasObject
}

// newForm makes the form. What it says changes its height: fit lays the dialog out again.
func newForm(m panel.Meeting, expert panel.ExpertID, add func(panel.Recusal) bool, fit func()) *form {
	f := &form{experts: m.Members(), candidates: m.Standing(), notice: widgets.NewNotice("", widgets.Attention)}
	var experts, candidates []string
	for i, e := range f.experts {
		experts = append(experts, words.Say("{{.No}}. {{.Name}} ({{.Unit}})", map[string]any{"No": i + 1, "Name": e.Name, "Unit": e.Unit}))
	}
	for i, c := range f.candidates {
		candidates = append(candidates, words.Say("{{.No}}. {{.Name}} ({{.Unit}})", map[string]any{"No": i + 1, "Name": c.Name, "Unit": c.Unit}))
	}
	f.who = widgets.NewSelect(experts, words.Say("Choose an expert"), nil)
	f.whom = widgets.NewSelect(candidates, words.Say("Choose a candidate"), nil)
	if i := slices.IndexFunc(f.experts, func(e panel.Expert) bool { return e.ID == expert }); i >= 0 {
		f.who.SetSelectedIndex(i)
	}
	f.reason = widgets.NewTextField(words.Say("Reason"), "")
	keep := widgets.NewButton(words.Say("Recuse"), widgets.Secondary, func() { f.keep(add, fit) })
	f.reason.Entry.OnSubmitted = func(string) { f.keep(add, fit) }
	f.object = widgets.Column(8,
		widgets.Heading(words.Say("Add a recusal")),
		widgets.Equal(12, widgets.NewField(words.Say("Expert"), f.who), widgets.NewField(words.Say("Does not vote on"), f.whom)),
		widgets.Lead(12, 220, f.reason, widgets.Column(5, widgets.Hint(" "), keep)),
		common(f.reason, words.Say("Same unit"), words.Say("Close relative"), words.Say("Teacher and student, or working together"), words.Say("Interest in the outcome"), words.Say("The expert's own wish")),
		f.notice,
	)
	return f
}

// keep hands over what was chosen, when it is whole.
func (f *form) keep(add func(panel.Recusal) bool, fit func()) {
	defer fit()
	i, k := f.who.SelectedIndex(), f.whom.SelectedIndex()
	if i < 0 || k < 0 || f.reason.Value() == "" {
		f.notice.Set(words.Say("Choose the expert and the candidate, and give the reason."), widgets.Attention)
		return
	}
	f.notice.Set("", widgets.Attention)
	if add(panel.Recusal{Expert: f.experts[i].ID, Candidate: f.candidates[k].ID, Reason: f.reason.Value()}) {
		f.whom.ClearSelected()
		f.reason.SetValue("")
	}
}
