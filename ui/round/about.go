package round

import (
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// aboutForm is everything of a round but its rule.
type aboutForm struct {
	year, title                   *widgets.TextField
	date, place                   *widgets.TextField
	bureau, department, phone     *widgets.TextField
	address, postCode, email      *widgets.TextField
	number                        *widgets.TextField
	width, height, issuer, issued *widgets.TextField
	object                        fyne.CanvasObject
}

func newAboutForm(typed func()) *aboutForm {
	f := &aboutForm{
		year:       widgets.NewTextField(words.Say("Year"), ""),
		title:      widgets.NewTextField(words.Say("Title of the review"), ""),
		date:       widgets.NewTextField(words.Say("Date of the meeting"), "2026-11-23"),
		place:      widgets.NewTextField(words.Say("Place of the meeting"), ""),
		bureau:     widgets.NewTextField(words.Say("Bureau (issues the documents)"), ""),
		department: widgets.NewTextField(words.Say("Department that takes objections"), ""),
		phone:      widgets.NewTextField(words.Say("Telephone"), ""),
		address:    widgets.NewTextField(words.Say("Address"), ""),
		postCode:   widgets.NewTextField(words.Say("Post code"), ""),
		email:      widgets.NewTextField(words.Say("E-mail"), ""),
		number:     widgets.NewTextField(words.Say("Document number"), "淮人社秘〔2026〕12号"),
		width:      widgets.NewTextField(words.Say("Width in mm"), "600"),
		height:     widgets.NewTextField(words.Say("Height in mm"), "400"),
		issuer:     widgets.NewTextField(words.Say("Issuer on the plaque"), ""),
		issued:     widgets.NewTextField(words.Say("Month on the plaque"), "2026-12"),
	}
	for _, field := range f.fields() {
		field.Entry.OnChanged = func(string) { typed() }
	}
	before := f.year.Entry.OnChanged
	f.year.Entry.OnChanged = func(text string) { f.followYear(text); before(text) }
	f.object = f.layout()
	return f
}

func (f *aboutForm) fields() []*widgets.TextField {
	return []*widgets.TextField{
		f.year, f.title, f.date, f.place, f.bureau, f.department, f.phone, f.address,
		f.postCode, f.email, f.number, f.width, f.height, f.issuer, f.issued,
	}
}

// yearWidth is enough for four figures and for what is said of others below.
const yearWidth float32 = 110

func (f *aboutForm) layout() fyne.CanvasObject {
	const gap = 12
	review := widgets.Column(
		gap,
		widgets.Heading(words.Say("The review")),
		widgets.TopRow(gap, widgets.Sized(yearWidth, 0, f.year), widgets.Grow(f.title)),
		widgets.Equal(gap, f.date, f.place),
	)
	office := widgets.Column(
		gap,
		widgets.Heading(words.Say("Bureau and contacts")),
		widgets.Equal(gap, f.bureau, f.department),
		widgets.Equal(gap, f.phone, f.email),
		widgets.Equal(gap, f.address, f.postCode),
		f.number,
	)
	plaque := widgets.Column(
		gap,
		widgets.Heading(words.Say("Plaque: one specification for all (Article 6(5))")),
		widgets.Equal(gap, f.width, f.height),
		widgets.Equal(gap, f.issuer, f.issued),
	)
	return widgets.Column(theme.Gap, widgets.Card(review), widgets.Card(office), widgets.Card(plaque))
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
	f.title.SetValue(r.Title)
	f.year.SetValue(number(r.Year))
	f.date.SetValue(r.Meeting.Date.String())
	f.place.SetValue(r.Meeting.Place)
	f.bureau.SetValue(r.Office.Bureau)
	f.department.SetValue(r.Office.Department)
	f.phone.SetValue(r.Office.Phone)
	f.address.SetValue(r.Office.Address)
	f.postCode.SetValue(r.Office.PostCode)
	f.email.SetValue(r.Office.Email)
	f.number.SetValue(r.Office.DocumentNumber)
	f.width.SetValue(number(r.Plaque.WidthMM))
	f.height.SetValue(number(r.Plaque.HeightMM))
	f.issuer.SetValue(r.Plaque.Issuer)
	f.issued.SetValue(strings.TrimSuffix(r.Plaque.Issued.String(), "-01"))
	for _, field := range f.fields() {
		field.SetError("")
	}
}

// number is empty for 0, which stands for what is not given.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (f *aboutForm) read(r *panel.Round) bool {
	right := true
	try := func(field *widgets.TextField, err error) {
		field.SetError("")
		if err != nil {
			field.SetError(words.Explain(err))
			right = false
		}
	}
	var err error
	r.Year, err = strconv.Atoi(f.year.Value())
	if err != nil || r.Year < 2000 || r.Year > 2999 {
		err = panel.Refuse("round_incomplete", "year", "Year", f.year.Value())
	}
	try(f.year, err)
	r.Title = f.title.Value()
	try(f.title, firstError(missing(r.Title, "title"), panel.CheckText(r.Title)))
	r.Meeting.Date, err = readDate(f.date.Value())
	try(f.date, err)
	r.Meeting.Place = f.place.Value()
	r.Office.Bureau, r.Office.Department, r.Office.Phone = f.bureau.Value(), f.department.Value(), f.phone.Value()
	r.Office.Address, r.Office.PostCode, r.Office.Email = f.address.Value(), f.postCode.Value(), f.email.Value()
	r.Office.DocumentNumber = panel.ReadDocumentNumber(f.number.Value())
	try(f.number, panel.CheckDocumentNumber(r.Office.DocumentNumber))
	try(f.bureau, panel.CheckText(r.Office.Bureau))
	r.Plaque.WidthMM, err = readSize(f.width.Value())
	try(f.width, err)
	r.Plaque.HeightMM, err = readSize(f.height.Value())
	try(f.height, err)
	r.Plaque.Issuer = f.issuer.Value()
	try(f.issuer, panel.CheckText(r.Plaque.Issuer))
	r.Plaque.Issued, err = readMonth(f.issued.Value())
	try(f.issued, err)
	return right
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func missing(text, field string) error {
	if text == "" {
		return panel.Refuse("round_incomplete", field)
	}
	return nil
}

// readDate takes 2026-11-23 and the ways in which people write it.
func readDate(text string) (panel.Date, error) {
	if text == "" {
		return panel.Date{}, nil
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-/.年月日 ", r) })
	if len(parts) != 3 {
		return panel.Date{}, panel.Refuse("bad_date", "", "Text", text)
	}
	for i := 1; i < 3; i++ {
		if len(parts[i]) == 1 {
			parts[i] = "0" + parts[i]
		}
	}
	d, err := panel.ParseDate(strings.Join(parts, "-"))
	if err != nil {
		return panel.Date{}, panel.Refuse("bad_date", "", "Text", text)
	}
	return d, nil
}

// readMonth takes a month, whose first day stands for it.
func readMonth(text string) (panel.Date, error) {
	if text == "" {
		return panel.Date{}, nil
	}
	if d, err := readDate(text); err == nil {
		d.Day = 1
		return d, nil
	}
	d, err := readDate(text + "-1")
	if err != nil {
		return panel.Date{}, panel.Refuse("bad_date", "month", "Text", text)
	}
	return d, nil
}

// A plaque's side in millimetres: from a door plate to a board.
const (
	leastSide = 100
	mostSide  = 2000
)

// readSize takes a side of the plaque in millimetres; empty is not decided yet.
func readSize(text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	mm, err := strconv.Atoi(text)
	if err != nil || mm < leastSide || mm > mostSide {
		return 0, panel.Refuse("bad_size", "", "Text", text, "Least", leastSide, "Most", mostSide)
	}
	return mm, nil
}
