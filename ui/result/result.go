package result

import (
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type facts = map[string]any

// Store holds the use cases of the result.
type Store interface {
	ChoosePrinting(panel.RoundID, panel.Printing) error
	PublishResult(panel.PollID) error
	WithdrawResult(panel.PollID) error
	ConfirmSigned(round panel.RoundID, chair string) error
}

// Papers shows and prints documents.
type Papers interface {
	Show(report.Kind, panel.Meeting)
}

// Screen is the screen of the result.
type Screen struct {
	host   screen.Host
	store  Store
	papers Papers

	meeting panel.Meeting
	shown   int    // index of the poll that is shown; -1 is the last
	only    filter // which candidates of a long list are shown
	next    *widgets.NextStep
	head    *widgets.PageHead
	summary *widgets.Button
	polls   *fyne.Container
	body    *fyne.Container
	page    fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, store Store, p Papers) *Screen {
	s := &Screen{host: host, store: store, papers: p, shown: -1, next: widgets.NewNextStep(), polls: widgets.Row(0), body: widgets.Column(16)}
	s.summary = widgets.NewButton(words.Say("Result summary"), widgets.Secondary, s.showSummary).WithKey("Ctrl+P")
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

// Keys are the screen's own, each pressed together with Ctrl.
func (s *Screen) Keys() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){
		fyne.KeyP: func() {
			if s.meeting.Decided() {
				s.showSummary()
			}
		},
		fyne.KeyG: func() {
			if poll, ok := s.publishable(); ok {
				s.confirmPublish(poll)
			}
		},
	}
}

// Show paints the meeting, with its last closed poll.
func (s *Screen) Show(m panel.Meeting) {
	if len(m.Results()) != len(s.meeting.Results()) || m.Round.ID != s.meeting.Round.ID {
		s.shown, s.only = -1, everybody
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

func (s *Screen) showPoll(results [][]panel.Result) {
	i := s.shown
	if i < 0 {
		i = len(results) - 1
	}
	poll := s.meeting.Polls[i]
	s.head.SetTitle(words.Say("Result") + "　" + ruletext.PollName(poll.No))
	s.head.SetSubtitle(subtitle(poll))
	sheets := s.outcome(i)
	if len(results[i]) >= long { // what is to be done must not lie below the window's edge
		sheets = append([]fyne.CanvasObject{s.afterwards(poll)}, sheets...)
	} else {
		sheets = append(sheets, s.afterwards(poll))
	}
	for _, sheet := range sheets {
		s.body.Add(sheet)
	}
	if len(results) > 1 {
		s.offerPolls(len(results), i)
	}
}

// outcome is the result of the poll at an index, with the tie explained.
func (s *Screen) outcome(i int) []fyne.CanvasObject {
	poll := s.meeting.Polls[i]
	if poll.State == panel.PollVoid {
		return []fyne.CanvasObject{voidCard(s.meeting, poll)}
	}
	sheets := []fyne.CanvasObject{s.card(i)}
	if text := s.tie(i); text != "" {
		sheets = append([]fyne.CanvasObject{widgets.NewNotice(text, widgets.Attention)}, sheets...)
	}
	return sheets
}

// subtitle says how many ballots there are and what they are counted from.
func subtitle(p panel.Poll) string {
	f := facts{"Ballots": p.Ballots(), "Rights": p.Rights()}
	switch {
	case p.State == panel.PollVoid:
		return words.Say("void, not counted")
	case p.Method == panel.MethodPaper:
		return words.Say("{{.Ballots}} of {{.Rights}} experts handed in a ballot on paper; counted twice, by the teller and the scrutineer", f)
	}
	return words.Say("{{.Ballots}} of {{.Rights}} experts handed in a ballot; counted from the slots of the box", f)
}

func (s *Screen) offerPolls(n, shown int) {
	var options []widgets.Option
	for i := range n {
		options = append(options, widgets.Option{Value: strconv.Itoa(i), Label: ruletext.PollName(s.meeting.Polls[i].No)})
	}
	choice := widgets.NewChoice(options, func(value string) {
		s.shown, _ = strconv.Atoi(value) // it is one of the values above
		s.only = everybody
		s.paint()
	})
	choice.SetValue(strconv.Itoa(shown))
	s.polls.Add(choice)
}

// say tells where the round stands and what comes next.
func (s *Screen) say(results [][]panel.Result) {
	m := s.meeting
	if poll, open := m.OpenPoll(); open {
		sentence := "{{.Poll}} is taking ballots. Its result is here when it is closed."
		if poll.State == panel.PollCounting {
			sentence = "{{.Poll}} is being counted. Its result is here when both counts are alike."
		}
		s.next.Do(words.Say(sentence, facts{"Poll": ruletext.PollName(poll.No)}), words.Say("To the vote"), func() { s.host.Go(screen.Vote) })
		return
	}
	if len(results) == 0 {
		s.next.Blocked(words.Say("There is a result once the poll is closed."), words.Say("To the vote"), func() { s.host.Go(screen.Vote) })
		return
	}
	recognised := m.Recognised()
	f := facts{
		"Seats": m.Round.Rule.Seats, "Recognised": len(recognised), "Names": names(m, recognised),
		"Tied": names(m, m.Pending()), "N": len(m.Pending()), "Left": m.SeatsLeft(len(m.Polls)), "Poll": ruletext.PollName(len(m.Polls) + 1),
	}
	if last := m.Polls[len(m.Polls)-1]; last.State == panel.PollVoid {
		s.next.Do(ruletext.Void(m, last)+words.Say(" It is not counted and is held again on the same candidates."), words.Say("Prepare {{.Poll}}", f), func() { s.host.Go(screen.Vote) })
		return
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
	signOff, ok := m.SignOff()
	signed := ok && !signOff.Changed
	f["Unresolved"], f["Polls"] = names(m, unresolved), m.Round.Rule.MaxPolls
	switch {
	case len(unresolved) > 0:
		s.next.Blocked(words.Say("{{.Unresolved}} still tie after {{.Polls}} polls, the most that the rule allows. The panel decides what to do; the program only records the tie and never draws lots.", f),
			publish, toPublicity)
	case len(recognised) == 0:
		s.next.Done(words.Say("No candidate is recognised. Print the result summary for the experts to sign."), words.Say("To the documents"), func() { s.host.Go(screen.Documents) })
	case signed:
		s.next.Do(words.Say("{{.Recognised}} recognised: {{.Names}}. The result summary is signed; make the names public.", f), publish, toPublicity)
	default:
		s.next.Do(words.Say("{{.Recognised}} recognised: {{.Names}}. Print the result summary for the experts to sign; then the chair confirms it.", f), words.Say("Confirm the signatures…"), s.askSigned)
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

func (s *Screen) showSummary() { s.papers.Show(report.KindResultSummary, s.meeting) }
