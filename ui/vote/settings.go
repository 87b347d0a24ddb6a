package vote

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// settings are the way to vote and what is printed; both are saved at once.
type settings struct {
	method, printing *widgets.ChoiceField
	card             *fyne.Container
}

func newSettings(choose func(panel.Method), restrict func(panel.Printing)) *settings {
	s := &settings{}
	var methods, printings []widgets.Meant
	for _, m := range []panel.Method{panel.MethodHandOver, panel.MethodCodes, panel.MethodPaper} {
		methods = append(methods, widgets.Meant{Value: string(m), Label: ruletext.Method(m), Meaning: ruletext.MethodMeaning(m)})
	}
	for _, p := range []panel.Printing{panel.PrintCounts, panel.PrintPassed} {
		printings = append(printings, widgets.Meant{Value: string(p), Label: ruletext.Printing(p), Meaning: ruletext.PrintingMeaning(p)})
	}
	s.method = widgets.NewChoiceField(words.Say("Way to vote"), func(value string) { choose(panel.Method(value)) }, methods...)
	s.printing = widgets.NewChoiceField(words.Say("The documents tell"), func(value string) { restrict(panel.Printing(value)) }, printings...)
	s.card = widgets.Card(widgets.Column(16, s.method, s.printing))
	return s
}

// show shows what is chosen; the way to vote stays as it is while a poll is under way.
func (s *settings) show(r panel.Round, underWay, enabled bool) {
	s.method.SetValue(string(r.Method))
	s.method.SetEnabled(enabled && !underWay)
	s.printing.SetValue(string(r.Printing))
	s.printing.SetEnabled(enabled)
}

func (s *Screen) chooseMethod(m panel.Method) {
	if !s.host.Save(func() error { return s.deps.Store.ChooseMethod(s.meeting.Round.ID, m) }) {
		s.Show(s.meeting) // what was chosen before
	}
}

func (s *Screen) choosePrinting(p panel.Printing) {
	if !s.host.Save(func() error { return s.deps.Store.ChoosePrinting(s.meeting.Round.ID, p) }) {
		s.Show(s.meeting)
	}
}
