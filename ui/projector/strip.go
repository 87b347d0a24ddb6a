package projector

import (
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// strip is the staff's controls: below the steps of the meeting one line while
// the display is closed, and a second one for what turns and runs.
type strip struct {
	desk   *Desk
	object *fyne.Container

	says       *widgets.Text // what the room sees, or how to open the display
	scenes     *widgets.Choice
	open, shut *widgets.Button

	controls   *fyne.Container
	back, on   *widgets.Button
	turned     *widgets.Text // who presents, or which part of the result
	timing     *fyne.Container
	time       *widgets.Text
	run, reset *widgets.Button
	minutes    *widgets.NumberEntry
	bell       *widgets.Button
}

func newStrip(d *Desk) *strip {
	s := &strip{desk: d}
	s.says = widgets.NewText("", widgets.Style{Size: theme.HintText, Colour: theme.Second, Fit: widgets.Wrap})
	s.scenes = widgets.NewChoice([]widgets.Option{
		{Value: string(agenda), Label: words.Say("Agenda")},
		{Value: string(presenting), Label: words.Say("Presentation")},
		{Value: string(outcome), Label: words.Say("Result")},
		{Value: string(blank), Label: words.Say("Blank")},
	}, func(value string) { d.choose(scene(value)) })
	s.open = widgets.NewButton("", widgets.Secondary, d.open)
	s.shut = widgets.NewButton(words.Say("Close the display"), widgets.Quiet, func() { d.window.Close() })
	title := widgets.NewText(words.Say("Public display"), widgets.Style{Bold: true})
	first := widgets.Row(12, title, s.scenes, widgets.Grow(s.says), s.open, s.shut)

	s.back = widgets.NewButton("‹", widgets.Secondary, func() { d.turn(-1) })
	s.on = widgets.NewButton("›", widgets.Secondary, func() { d.turn(1) })
	s.turned = widgets.NewText("", widgets.Style{Bold: true, Align: fyne.TextAlignCenter, Fit: widgets.Ellipsis})
	s.time = widgets.NewText("", widgets.Style{Size: theme.Scaled(22), Bold: true, Align: fyne.TextAlignTrailing, Fit: widgets.Ellipsis})
	s.run = widgets.NewButton("", widgets.Secondary, d.startOrPause)
	s.reset = widgets.NewButton(words.Say("Reset"), widgets.Secondary, d.reset)
	s.minutes = widgets.NewNumberEntry("")
	s.minutes.SetText(strconv.Itoa(d.minutes()))
	s.minutes.OnChanged = s.setMinutes
	s.bell = widgets.NewButton("", widgets.Quiet, s.toggleBell)
	s.timing = widgets.Row(8, widgets.Sized(theme.Scaled(84), 0, s.time), s.run, s.reset,
		widgets.Sized(theme.Scaled(56), 0, s.minutes), widgets.NewText(words.Say("minutes each"), widgets.Style{Size: theme.HintText, Colour: theme.Second}), s.bell)
	s.controls = widgets.Row(8, s.back, widgets.Sized(theme.Scaled(150), 0, s.turned), s.on, widgets.Spring(), s.timing)

	paper := canvas.NewRectangle(theme.Colour(theme.Paper))
	edge := canvas.NewRectangle(theme.Colour(theme.Line))
	edge.SetMinSize(fyne.NewSize(1, 1))
	s.object = container.NewStack(paper, widgets.Column(0, edge, widgets.Inset(theme.Margin, 8, widgets.Column(8, first, s.controls))))
	s.paint()
	return s
}

func (s *strip) paint() {
	d := s.desk
	open := d.window != nil
	s.open.Hidden, s.shut.Hidden, s.scenes.Hidden = open, !open, !open
	s.open.SetText(words.Say("Open the display"))
	if d.shown {
		s.open.SetText(words.Say("Open the display again"))
	}
	s.scenes.SetValue(string(d.scene))
	s.says.SetText(s.saying())
	p := d.page()
	s.timing.Hidden = p != presentingPage
	s.controls.Hidden = !open || p != presentingPage && (p != resultPage || d.sheets() < 2)
	switch p {
	case presentingPage:
		s.turned.SetText(words.Say("{{.No}}/{{.Of}} {{.Name}}", facts{"No": d.at + 1, "Of": len(d.public.Candidates), "Name": d.public.Candidates[d.at].Name}))
		s.back.SetEnabled(d.at > 0)
		s.on.SetEnabled(d.at+1 < len(d.public.Candidates))
	case resultPage:
		s.turned.SetText(words.Say("Page {{.Page}} of {{.Pages}}", facts{"Page": d.sheet + 1, "Pages": d.sheets()}))
		s.back.SetEnabled(d.sheet > 0)
		s.on.SetEnabled(d.sheet+1 < d.sheets())
	}
	if d.clock.running {
		s.run.SetText(words.Say("Pause"))
	} else {
		s.run.SetText(words.Say("Start"))
	}
	s.paintBell()
	s.retime()
	s.object.Refresh()
}

// retime writes the time that is left, or by how much it is overrun.
func (s *strip) retime() {
	left := s.desk.clock.remaining(s.desk.deps.Now())
	text := clockText(seconds(left))
	if n := over(left); n > 0 {
		text = "−" + clockText(n)
	}
	s.time.SetText(text)
}

// saying says what the room sees, or what to do to let it see something.
func (s *strip) saying() string {
	d := s.desk
	if d.window == nil {
		switch {
		case d.lost:
			return words.Say("The second screen is gone. Plug the cable in, then open the display again: it goes on where it was.")
		case d.second():
			return words.Say("There is a second screen: the display fills it.")
		}
		return words.Say("No second screen yet. The display opens as a window: drag it there and press F11.")
	}
	switch d.page() {
	case presentingPage:
		return words.Say("Ctrl+PageDown next, Ctrl+PageUp back, Ctrl+T starts and pauses the time")
	case votingPage:
		return words.Say("A poll is open: the room sees how many have voted and nothing else.")
	case awaitingPage:
		if d.public.Void {
			return words.Say("The room sees that the poll is void and is held again.")
		}
		return words.Say("The room sees the result when the chair publishes it on the page “Result”.")
	case resultPage:
		return words.Say("The room sees the published result of {{.Poll}}.", facts{"Poll": ruletext.PollName(d.public.Result.No)})
	case blankPage:
		return words.Say("The room sees an empty screen.")
	}
	if d.scene == outcome {
		return words.Say("There is no result yet: the room sees the agenda.")
	}
	if d.scene == presenting {
		return words.Say("There are no candidates yet: the room sees the agenda.")
	}
	return words.Say("The room sees the agenda and the order of presentation.")
}

// setMinutes takes what is typed as soon as it is a time; what is not is left
// alone until it is.
func (s *strip) setMinutes(text string) {
	if n, err := strconv.Atoi(text); err == nil && n != s.desk.minutes() {
		s.desk.setMinutes(n)
	}
}

func (s *strip) toggleBell() {
	s.desk.muted = !s.desk.muted
	s.paintBell()
}

func (s *strip) paintBell() {
	switch {
	case s.desk.deps.Ring == nil:
		s.bell.SetText(words.Say("No sound"))
	case s.desk.muted:
		s.bell.SetText(words.Say("Bell off"))
	default:
		s.bell.SetText(words.Say("Bell on"))
	}
	s.bell.SetEnabled(s.desk.deps.Ring != nil)
}
