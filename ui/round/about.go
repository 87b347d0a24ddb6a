package round

import (
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// aboutForm is everything of a round but its rule, in cards.
type aboutForm struct {
	sections    []section
	year, title *field
	cards       []fyne.CanvasObject
}

// gap is between the fields of a card.
const gap = 12

func newAboutForm(typed func()) *aboutForm {
	f := &aboutForm{}
	f.add(f.review())
	f.add(meeting())
	f.add(office())
	f.add(notice())
	f.add(award())
	for _, s := range f.sections {
		for _, field := range s {
			field.OnChanged = func(string) { typed() }
		}
	}
	before := f.year.OnChanged
	f.year.OnChanged = func(text string) { f.followYear(text); before(text) }
	return f
}

func (f *aboutForm) add(s section, card fyne.CanvasObject) {
	f.sections, f.cards = append(f.sections, s), append(f.cards, widgets.Card(card))
}

// yearWidth is enough for four figures and for what is said of others below.
const yearWidth float32 = 110

func (f *aboutForm) review() (section, fyne.CanvasObject) {
	f.year = text(words.Say("Year"), "", "", nil)
	f.year.show = func(r panel.Round) string { return number(r.Year) }
	f.year.take = func(r *panel.Round, typed string) (err error) {
		if r.Year, err = strconv.Atoi(typed); err != nil || r.Year < 2000 || r.Year > 2999 {
			return panel.Refuse("round_incomplete", "year", "Year", typed)
		}
		return nil
	}
	f.title = text(words.Say("Title of the review"), "", words.Say("In the title of every document."), func(r *panel.Round) *string { return &r.Title })
	f.title.take = func(r *panel.Round, typed string) error {
		r.Title = typed
		return firstError(missing(typed, "title"), panel.CheckText(typed))
	}
	return section{f.year, f.title}, widgets.Column(
		gap,
		widgets.Heading(words.Say("The review")),
		widgets.TopRow(gap, widgets.Sized(yearWidth, 0, f.year), widgets.Grow(f.title)),
	)
}

// followYear keeps the default title in step with the year until it is changed by hand.
func (f *aboutForm) followYear(text string) {
	year, err := strconv.Atoi(text)
	if err != nil || len(text) != 4 {
		return
	}
	title := f.title.Value()
	if len(title) > 4 && title[4:] == panel.DefaultTitle(year)[4:] || title == "" {
		f.title.SetValue(panel.DefaultTitle(year))
	}
}

func (f *aboutForm) fill(r panel.Round) {
	for i := len(f.sections) - 1; i >= 0; i-- { // the title stands before the year that it may follow
		f.sections[i].fill(r)
	}
	f.title.SetValue(r.Title)
}

// read takes the round from the fields. What can't be in one field because of
// another is said of the round as a whole.
func (f *aboutForm) read(r *panel.Round) bool {
	right := true
	for _, s := range f.sections {
		right = s.read(r) && right
	}
	return right
}

// left and right are the cards in their columns; the rule has its own in the second.
func (f *aboutForm) left() fyne.CanvasObject {
	return widgets.Column(theme.Gap, f.cards[0], f.cards[1], f.cards[2])
}

func (f *aboutForm) right() []fyne.CanvasObject { return f.cards[3:] }
