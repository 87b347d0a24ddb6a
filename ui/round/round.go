// Package round is the screen of a year's review: its title, who holds it,
// when and where the panel meets, and the rule of the vote.
package round

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/progress"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Store is what the screen asks of the store.
type Store interface {
	Rounds() ([]panel.Round, error)
	CreateRound(panel.Round) (panel.RoundID, error)
	ChangeRound(panel.Round) error
}

// Screen is the screen.
type Screen struct {
	host  screen.Host
	store Store

	head *widgets.PageHead
	next *widgets.NextStep
	save *widgets.Button

	practise *widgets.Button // nil inside a practice
	about    *aboutForm
	rule     *ruleForm
	object   fyne.CanvasObject

	shown   panel.Meeting
	edited  bool // something was typed that is not saved
	filling bool // the screen itself is filling its fields
}

// New makes the screen.
func New(host screen.Host, store Store) *Screen {
	s := &Screen{host: host, store: store, next: widgets.NewNextStep()}
	s.save = widgets.NewButton(words.Say("Save"), widgets.Secondary, func() { s.keep() }).WithKey("Ctrl+S")
	s.head = widgets.NewPageHead(words.Say("Annual round"), s.actions()...)
	s.about = newAboutForm(s.typed)
	s.rule = newRuleForm(s.typed)
	right := widgets.Column(theme.Gap, append([]fyne.CanvasObject{s.rule.object}, s.about.right()...)...)
	s.object = widgets.Page(s.head, s.next, widgets.ScrollForm(widgets.Equal(theme.Gap, s.about.left(), right)))
	return s
}

// actions are the screen's lesser buttons.
func (s *Screen) actions() []fyne.CanvasObject {
	if s.host.Practise == nil {
		return []fyne.CanvasObject{s.save}
	}
	s.practise = widgets.NewButton(words.Say("Practise"), widgets.Secondary, func() { s.host.Practise(s.shown.Round.ID) })
	return []fyne.CanvasObject{s.practise, s.save}
}

// Object is the screen's content.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Keys are the screen's own.
func (s *Screen) Keys() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){fyne.KeyS: func() { s.keep() }}
}

// Unsaved reports whether something was typed that is not saved.
func (s *Screen) Unsaved() bool { return s.edited }

// Show paints the round. What was typed and not saved stays as it is.
func (s *Screen) Show(m panel.Meeting) {
	same := m.Round.ID == s.shown.Round.ID && m.Round.Year == s.shown.Round.Year
	if !same || !s.edited {
		r := m.Round
		if r.ID == 0 {
			r = s.fromLastYear(r)
		}
		s.fill(r)
	} else if m.Round.RuleFrozen != s.shown.Round.RuleFrozen {
		s.refillRule(m.Round)
	}
	s.shown = m
	s.paint()
}

// fromLastYear takes over from the newest round of its kind what seldom changes.
func (s *Screen) fromLastYear(r panel.Round) panel.Round {
	rounds, err := s.store.Rounds()
	if err != nil {
		return r // only a convenience: the fields stay as they are
	}
	for _, last := range rounds {
		if last.Practice == r.Practice {
			return last.Next(r.Year)
		}
	}
	return r
}

func (s *Screen) fill(r panel.Round) {
	s.filling = true
	s.about.fill(r)
	s.rule.fill(r.Rule, r.RuleFrozen)
	s.filling, s.edited = false, false
}

// refillRule shows the rule that a poll has fixed; what else was typed stays.
func (s *Screen) refillRule(r panel.Round) {
	s.filling = true
	s.rule.fill(r.Rule, r.RuleFrozen)
	s.filling = false
}

func (s *Screen) typed() {
	if s.filling {
		return
	}
	s.edited = true
	s.rule.explain()
	s.paint()
}

func (s *Screen) paint() {
	fresh := s.shown.Round.ID == 0
	s.save.SetEnabled(s.edited || fresh)
	if s.practise != nil {
		s.practise.SetEnabled(!s.edited && !fresh) // the copy is made of what is saved
	}
	switch {
	case fresh:
		s.head.SetSubtitle(words.Say("A new round; fields can still be changed until the first poll opens."))
		s.next.Do(words.Say("Check the title and the rule, then save."), words.Say("Save and go on"), s.Advance)
	case s.edited:
		s.head.SetSubtitle(words.Say("There are changes that are not saved."))
		s.next.Do(words.Say("Save the changes."), words.Say("Save and go on"), s.Advance)
	default:
		s.head.SetSubtitle(words.Say("One review a year (Article 3)."))
		status := progress.Of(s.shown, panel.DateOf(s.host.Now()))[screen.Round]
		say, next := s.next.Do, status.Next
		if status.State == progress.Done {
			say = s.next.Done
			if lacks := lacking(s.shown.Round); lacks != "" {
				say, next = s.next.Do, lacks
			}
		}
		say(next, words.Say("Go to the candidates"), s.Advance)
	}
	s.object.Refresh()
}

// Advance saves what was changed and goes on to the candidates.
func (s *Screen) Advance() {
	if s.keep() {
		s.host.Go(screen.Candidates)
	}
}

// keep saves the round when there is something to save.
func (s *Screen) keep() bool {
	if !s.edited && s.shown.Round.ID != 0 {
		return true
	}
	r, ok := s.read()
	if !ok {
		s.paint()
		return false
	}
	if r.ID == 0 {
		return s.create(r)
	}
	s.edited = false
	if !s.host.Save(func() error { return s.store.ChangeRound(r) }) {
		s.edited = true
		s.paint()
		return false
	}
	return true
}

func (s *Screen) create(r panel.Round) bool {
	var id panel.RoundID
	if !s.host.Save(func() (err error) { id, err = s.store.CreateRound(r); return err }) {
		return false
	}
	s.edited = false
	s.host.Open(id)
	return true
}

// read takes the round from the fields; what is wrong is said beside its field.
func (s *Screen) read() (panel.Round, bool) {
	r := s.shown.Round
	aboutRight := s.about.read(&r)
	rule, ruleRight := s.rule.read()
	r.Rule = rule
	return r, aboutRight && ruleRight
}
