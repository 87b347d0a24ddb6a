package round

import (
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// award is to whom the confirmation goes, what studios get, and their plaques.
func award() (section, fyne.CanvasObject) {
	addressees := text(words.Say("Addressees of the confirmation"), "", words.Say("Number and date are given when the studios are confirmed."), func(r *panel.Round) *string { return &r.Award.Addressees })
	copied := text(words.Say("Confirmation copied to"), "", words.Say("In the imprint. Empty: nobody."), func(r *panel.Round) *string { return &r.Award.CopiedTo })
	subsidy := text(words.Say("Subsidy of each studio, yuan"), "", words.Say("In the notice and the list of subsidies (Article 8: 50,000)."), nil)
	subsidy.show = func(r panel.Round) string {
		if r.Award.Subsidy == 0 {
			return ""
		}
		return strings.TrimSuffix(panel.Yuan(r.Award.Subsidy), ".00")
	}
	subsidy.take = func(r *panel.Round, typed string) (err error) {
		r.Award.Subsidy = 0
		if typed != "" {
			r.Award.Subsidy, err = panel.ParseYuan(typed)
		}
		return err
	}
	width := side(words.Say("Width in mm"), "600", func(r *panel.Round) *int { return &r.Plaque.WidthMM })
	height := side(words.Say("Height in mm"), "400", func(r *panel.Round) *int { return &r.Plaque.HeightMM })
	issuer := text(words.Say("Issuer on the plaque"), "", words.Say("On plaques and certificates. Empty: the bureau."), func(r *panel.Round) *string { return &r.Plaque.Issuer })
	issued := date(words.Say("Month on the plaque"), "2026-12", words.Say("On plaques and certificates."), func(r *panel.Round) *panel.Date { return &r.Plaque.Issued })
	issued.show = func(r panel.Round) string { return strings.TrimSuffix(r.Plaque.Issued.String(), "-01") }
	issued.take = func(r *panel.Round, typed string) (err error) {
		r.Plaque.Issued, err = readMonth(typed)
		return err
	}
	return section{addressees, copied, subsidy, width, height, issuer, issued}, widgets.Column(
		gap,
		widgets.Heading(words.Say("Confirmation, subsidy and plaque")),
		addressees, copied, subsidy,
		widgets.Equal(gap, width, height),
		widgets.Equal(gap, issuer, issued),
		widgets.Aside(words.Say("One specification for all plaques (Article 6(5)).")),
	)
}

// A plaque's side in millimetres: from a door plate to a board.
const (
	leastSide = 100
	mostSide  = 2000
)

// side is a field of a plaque's side; empty is not decided yet.
func side(label, example string, of func(*panel.Round) *int) *field {
	f := text(label, forExample(example), words.Say("The size of the plaque files."), nil)
	f.show = func(r panel.Round) string { return number(*of(&r)) }
	f.take = func(r *panel.Round, typed string) error {
		*of(r) = 0
		if typed == "" {
			return nil
		}
		mm, err := strconv.Atoi(typed)
		if err != nil || mm < leastSide || mm > mostSide {
			return panel.Refuse("bad_size", "", "Text", typed, "Least", leastSide, "Most", mostSide)
		}
		*of(r) = mm
		return nil
	}
	return f
}
