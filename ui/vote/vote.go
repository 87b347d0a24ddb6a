package vote

import (
	"fmt"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/kiosk"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Store holds the use cases of the vote.
type Store interface {
	kiosk.Box
	OpenPoll(panel.RoundID) (panel.PollID, error)
	ClosePoll(panel.PollID) error
}

// Screen is the screen of the vote.
type Screen struct {
	host      screen.Host
	store     Store
	newWindow func(title string) fyne.Window

	meeting panel.Meeting
	inKiosk bool // the voting window is open
	next    *widgets.NextStep
	head    *widgets.PageHead
	closing *widgets.Button
	checks  *checklist
	box     *boxCard
	page    fyne.CanvasObject
}

// New makes the screen. newWindow makes the voting window; only the program's
// main package knows how.
func New(host screen.Host, store Store, newWindow func(title string) fyne.Window) *Screen {
	s := &Screen{host: host, store: store, newWindow: newWindow, next: widgets.NewNextStep(), checks: newChecklist(), box: newBoxCard()}
	s.closing = widgets.NewButton(words.Say("Close the poll…"), widgets.Secondary, s.confirmClose)
	s.head = widgets.NewPageHead(words.Say("Vote"), s.closing)
	s.page = widgets.Page(s.head, s.next,
		widgets.Column(0, widgets.TopRow(16, widgets.Grow(s.checks.sheet), widgets.Sized(300, 0, s.box.card)), widgets.Spring()))
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

// Busy keeps the program open while the voting window is.
func (s *Screen) Busy() string {
	if !s.inKiosk {
		return ""
	}
	return words.Say("The voting window is open. Leave it first by its button for the staff.")
}

// Show paints the meeting.
func (s *Screen) Show(m panel.Meeting) {
	s.meeting = m
	poll, open := m.OpenPoll()
	s.closing.Hidden = !open || poll.Ballots() == poll.Rights()
	s.closing.SetEnabled(!s.inKiosk)
	switch {
	case open:
		s.showOpen(poll)
	case m.Decided():
		s.showDecided()
	default:
		s.showBefore()
	}
	s.page.Refresh()
}

// pollName is 第一轮, 第二轮 …
func pollName(no int) string { return words.Say(fmt.Sprintf("Poll %d", no)) }

func (s *Screen) title(no, candidates, experts int) {
	s.head.SetTitle(words.Say("Vote") + "　" + pollName(no))
	s.head.SetSubtitle(words.Say("{{.Candidates}} candidates, {{.Experts}} experts, one at a time on this computer",
		facts{"Candidates": candidates, "Experts": experts}))
}

// showBefore shows what must hold before the next poll opens.
func (s *Screen) showBefore() {
	opening, err := s.meeting.Opening()
	if err != nil {
		s.head.SetTitle(words.Say("Vote"))
		s.head.SetSubtitle("")
		s.next.Blocked(words.Explain(err), words.Say("To the candidates"), func() { s.host.Go(screen.Candidates) })
		s.checks.show(words.Say("Before the poll opens"), []check{{widgets.Attention, words.Explain(err)}})
		s.box.show(0, len(s.meeting.PresentExperts()), words.Say("Not open yet"))
		return
	}
	s.title(opening.No, len(opening.Candidates), opening.Present)
	s.checks.show(words.Say("Before the poll opens"), before(s.meeting, opening))
	s.box.show(0, opening.Present, words.Say("While voting, only the number of ballots is shown; nobody can see a vote before the poll is closed"))
	if err := opening.Err(); err != nil {
		s.next.Blocked(words.Explain(err), words.Say("To the experts' sign-in"), func() { s.host.Go(screen.Experts) })
		return
	}
	if step, unsaved := s.host.Unsaved(); unsaved { // or the poll opens by a rule that nobody sees any more
		name := facts{"Step": step.Name()}
		s.next.Blocked(words.Say("“{{.Step}}” holds changes that are not saved. Save them, then open the poll.", name),
			words.Say("To “{{.Step}}”", name), func() { s.host.Go(step) })
		return
	}
	s.next.Do(words.Say("Let the scrutineer see that the box is empty, then open the poll."), words.Say("Open the poll"), s.confirmOpen)
}

func (s *Screen) confirmOpen() {
	opening, err := s.meeting.Opening()
	if err != nil {
		s.host.Fail(err)
		return
	}
	text := words.Say("The {{.Present}} experts who are signed in, their recusals and the rule are fixed from now on and can't be changed. Who signs in later can't take part in this poll.",
		facts{"Present": opening.Present})
	s.host.Confirm(screen.Confirmation{
		Title: words.Say("Open {{.Poll}}?", facts{"Poll": pollName(opening.No)}),
		Text:  text,
		Yes:   words.Say("Open the poll"),
		Do: func() {
			s.host.Save(func() error {
				_, err := s.store.OpenPoll(s.meeting.Round.ID)
				return err
			})
		},
	})
}

// showOpen shows the number of ballots in the box and nothing else.
func (s *Screen) showOpen(poll panel.Poll) {
	s.title(poll.No, len(poll.Candidates), len(poll.Present))
	s.checks.show(words.Say("The poll is open"), during(s.meeting, poll))
	s.box.show(poll.Ballots(), poll.Rights(), words.Say("ballots are in the box; nobody can see a vote before the poll is closed"))
	if poll.Ballots() == poll.Rights() {
		s.next.Do(words.Say("All ballots are in the box. Close the poll and count."), words.Say("Close the poll"), s.confirmClose)
	} else {
		s.next.Do(words.Say("Open the voting window and hand the computer to the experts, one after the other."), words.Say("To the voting window"), s.openKiosk)
	}
	s.next.Button().SetEnabled(!s.inKiosk)
}

func (s *Screen) openKiosk() {
	poll, open := s.meeting.OpenPoll()
	if !open || s.inKiosk {
		return
	}
	s.inKiosk = true
	s.Show(s.meeting)
	kiosk.Open(kiosk.Session{
		Window:     s.newWindow(words.Say("Secret ballot")),
		Staff:      s.host.Window,
		Title:      s.meeting.Round.Title,
		Practice:   s.meeting.Round.Practice,
		Round:      s.meeting.Round.ID,
		PIN:        s.meeting.Round.PINSet,
		Poll:       poll,
		Candidates: s.meeting.Candidates,
		Rule:       s.meeting.Round.Rule,
		Box:        s.store,
		Runner:     s.host.Runner,
		Now:        s.host.Now,
		Sleep:      s.host.Sleep,
		Ticks:      kiosk.Ticks,
		Left: func() {
			s.inKiosk = false
			s.host.Window.RequestFocus()
			s.host.Changed()
		},
	})
}

func (s *Screen) confirmClose() {
	poll, open := s.meeting.OpenPoll()
	if !open || s.inKiosk {
		return
	}
	missing := poll.Rights() - poll.Ballots()
	text := words.Say("All {{.Ballots}} ballots are in. After closing they are counted, and no more can be handed in.", facts{"Ballots": poll.Ballots()})
	if missing > 0 {
		text = words.Say("{{.Missing}} experts have not voted; once the poll is closed they can't any more.", facts{"Missing": missing}) + shortfall(s.meeting, poll)
	}
	s.host.Confirm(screen.Confirmation{
		Title:  words.Say("Close {{.Poll}}?", facts{"Poll": pollName(poll.No)}),
		Text:   text,
		Yes:    words.Say("Close the poll"),
		Danger: missing > 0,
		Do: func() {
			if s.host.Save(func() error { return s.store.ClosePoll(poll.ID) }) {
				s.host.Go(screen.Result)
			}
		},
	})
}

// shortfall says what closing now does to candidates with too few ballots. It
// follows from the papers handed in, not from any vote.
func shortfall(m panel.Meeting, poll panel.Poll) string {
	rule := m.Round.Rule
	if rule.Quorum == panel.QuorumPanel {
		if poll.Ballots() < rule.MinExperts {
			return words.Say(" Only {{.Ballots}} ballots are in, fewer than {{.Least}}: no candidate will reach the quorum.",
				facts{"Ballots": poll.Ballots(), "Least": rule.MinExperts})
		}
		return ""
	}
	var short []string
	for _, id := range poll.Candidates {
		if n := returned(poll, id); n < rule.MinExperts {
			c, _ := m.Candidate(id)
			short = append(short, words.Say("{{.Name}} ({{.Ballots}} ballots)", facts{"Name": c.Name, "Ballots": n}))
		}
	}
	if len(short) == 0 {
		return ""
	}
	return words.Say(" With fewer than {{.Least}} ballots these will not reach the quorum: {{.Names}}.",
		facts{"Least": rule.MinExperts, "Names": strings.Join(short, words.Say(", "))})
}

// showDecided points to the result.
func (s *Screen) showDecided() {
	last := s.meeting.Polls[len(s.meeting.Polls)-1]
	s.title(last.No, len(last.Candidates), len(last.Present))
	s.checks.show(words.Say("The poll is closed"), after(s.meeting))
	s.box.show(last.Ballots(), last.Rights(), words.Say("ballots were handed in"))
	s.next.Done(words.Say("The vote is over. See the result."), words.Say("See the result"), func() { s.host.Go(screen.Result) })
}
