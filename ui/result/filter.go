package result

import (
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// filter is the outcome whose candidates are shown, or everybody.
type filter panel.Outcome

const everybody filter = ""

func (f filter) shows(o panel.Outcome) bool { return f == everybody || f == filter(o) }

// filters say how many candidates have each outcome, and show those of one.
func (s *Screen) filters(ranked []panel.Result) fyne.CanvasObject {
	options := []widgets.Option{{Value: string(everybody), Label: words.Say("All {{.N}}", facts{"N": len(ranked)})}}
	n := map[panel.Outcome]int{}
	for _, r := range ranked {
		n[r.Outcome]++
	}
	var last panel.Outcome
	for _, r := range ranked { // they are sorted by outcome
		if r.Outcome != last {
			last = r.Outcome
			options = append(options, widgets.Option{Value: string(last), Label: words.Say("outcome."+string(last)) + " " + strconv.Itoa(n[last])})
		}
	}
	choice := widgets.NewChoice(options, func(value string) {
		s.only = filter(value)
		s.paint()
	})
	choice.SetValue(string(s.only))
	return widgets.Flow(0, choice)
}
