package result

import (
	"fmt"
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/documents/viewer"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type facts = map[string]any

// Screen is the screen of the result.
type Screen struct {
	host   screen.Host
	viewer viewer.Viewer

	meeting panel.Meeting
	shown   int // index of the poll that is shown; -1 is the last
	next    *widgets.NextStep
	head    *widgets.PageHead
	summary *widgets.Button
	polls   *fyne.Container
	body    *fyne.Container
	page    fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, v viewer.Viewer) *Screen {
	s := &Screen{host: host, viewer: v, shown: -1, next: widgets.NewNextStep(), polls: widgets.Row(0), body: widgets.Column(0)}
	s.summary = widgets.NewButton(words.Say("Result summary"), widgets.Secondary, s.showSummary)
	s.head = widgets.NewPageHead(words.Say("Result"), s.polls, s.summary)
	s.page = widgets.Page(s.head, s.next, widgets.Scroll(s.body))
	return s
}

// Object is the screen's content.
func (s *Screen) Object() fyne.CanvasObject { return s.page }

// Advance does what the primary button does.
func (s *Screen) Advance() {
	if b := s.next.Button(); b.Visible() {
		b.Tapped(nil)
	}
}

// Show paints the meeting, with its last closed poll.
func (s *Screen) Show(m panel.Meeting) {
	if len(m.Results()) != len(s.meeting.Results()) || m.Round.ID != s.meeting.Round.ID {
		s.shown = -1
	}
	s.meeting = m
	s.paint()
}

func (s *Screen) paint() {
	results := s.meeting.Results()
	s.body.RemoveAll()
	s.polls.RemoveAll()
	s.summary.Hidden = !s.meeting.Decided()
	s.say(results)
	if len(results) == 0 {
		s.head.SetTitle(words.Say("Result"))
		s.head.SetSubtitle("")
	} else {
		s.showPoll(results)
	}
	s.page.Refresh()
}

func pollName(no int) string { return words.Say(fmt.Sprintf("Poll %d", no)) }

func (s *Screen) showPoll(results [][]panel.Result) {
	i := s.shown
	if i < 0 {
		i = len(results) - 1
	}
	poll := s.meeting.Polls[i]
	s.head.SetTitle(words.Say("Result") + "　" + pollName(poll.No))
	s.head.SetSubtitle(words.Say("{{.Ballots}} of {{.Rights}} experts handed in a ballot; counted from the slots of the box",
		facts{"Ballots": poll.Ballots(), "Rights": poll.Rights()}))
	s.body.Add(card(s.meeting, results[i]))
	if len(results) > 1 {
		s.offerPolls(len(results), i)
	}
}

func (s *Screen) offerPolls(n, shown int) {
	var options []widgets.Option
	for i := range n {
		options = append(options, widgets.Option{Value: strconv.Itoa(i), Label: pollName(s.meeting.Polls[i].No)})
	}
	choice := widgets.NewChoice(options, func(value string) {
		s.shown, _ = strconv.Atoi(value) // it is one of the values above
		s.paint()
	})
	choice.SetValue(strconv.Itoa(shown))
	s.polls.Add(choice)
}

// say tells where the round stands and what comes next.
func (s *Screen) say(results [][]panel.Result) {
	m := s.meeting
	if poll, open := m.OpenPoll(); open {
		s.next.Do(words.Say("{{.Poll}} is taking ballots. Its result is here when it is closed.", facts{"Poll": pollName(poll.No)}),
			words.Say("To the vote"), func() { s.host.Go(screen.Vote) })
		return
	}
	if len(results) == 0 {
		s.next.Blocked(words.Say("There is a result once the poll is closed."), words.Say("To the vote"), func() { s.host.Go(screen.Vote) })
		return
	}
	recognised := m.Recognised()
	f := facts{
		"Seats": m.Round.Rule.Seats, "Recognised": len(recognised), "Names": names(m, recognised),
		"Tied": names(m, m.Pending()), "N": len(m.Pending()), "Left": m.SeatsLeft(len(m.Polls)), "Poll": pollName(len(m.Polls) + 1),
	}
	if len(m.Pending()) > 0 {
		s.next.Do(words.Say("{{.Seats}} seats, {{.Recognised}} recognised; {{.Tied}} tie: vote again on these {{.N}} for {{.Left}} seats.", f),
			words.Say("Prepare {{.Poll}}", f), func() { s.host.Go(screen.Vote) })
		return
	}
	var unresolved []panel.CandidateID
	for _, r := range results[len(results)-1] {
		if r.Outcome == panel.TieUnresolved {
			unresolved = append(unresolved, r.Candidate)
		}
	}
	publish, toPublicity := "", func() { s.host.Go(screen.Publicity) }
	if len(recognised) > 0 {
		publish = words.Say("To publicity")
	}
	f["Unresolved"], f["Polls"] = names(m, unresolved), m.Round.Rule.MaxPolls
	switch {
	case len(unresolved) > 0:
		s.next.Blocked(words.Say("{{.Unresolved}} still tie after {{.Polls}} polls, the most that the rule allows. The panel decides what to do; the program only records the tie and never draws lots.", f),
			publish, toPublicity)
	case len(recognised) == 0:
		s.next.Done(words.Say("No candidate is recognised. Print the result summary for the experts to sign."), words.Say("To the documents"), func() { s.host.Go(screen.Documents) })
	default:
		s.next.Do(words.Say("{{.Recognised}} recognised: {{.Names}}. Print the result summary for the experts to sign, then make the names public.", f), publish, toPublicity)
	}
}

func names(m panel.Meeting, ids []panel.CandidateID) string {
	var out []string
	for _, id := range ids {
		c, _ := m.Candidate(id)
		out = append(out, c.Name)
	}
	return strings.Join(out, words.Say(", "))
}

func (s *Screen) showSummary() {
	m := s.meeting
	s.host.Runner.Background(func() error {
		return s.viewer.Show(viewer.Find(report.KindResultSummary), m)
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
		}
	})
}
