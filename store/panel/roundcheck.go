package panel

import (
	"slices"
	"strings"
)

// MostPresentation is the longest that one candidate may present, minutes.
const MostPresentation = 240

// Check refuses a round that lacks its title or year, or in which something is
// written that can't be: text that does not print, a document number of another
// form, dates in an order that can't be. What a document needs besides is its
// own affair. Refusals: round_incomplete, bad_rule, those of CheckText and
// CheckDocumentNumber, bad_time, bad_minutes, bad_agenda, bad_subsidy, bad_order.
func (r Round) Check() error {
	if strings.TrimSpace(r.Title) == "" {
		return Refuse("round_incomplete", "title")
	}
	if r.Year < 2000 || r.Year > 2999 {
		return Refuse("round_incomplete", "year", "Year", r.Year)
	}
	for _, check := range []func() error{
		func() error { return CheckText(r.texts()...) },
		r.checkNumbers, r.Meeting.check, r.checkOrder, r.Rule.Validate,
	} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// texts are all that people have typed of the round.
func (r Round) texts() []string {
	o, n, v, a := r.Office, r.Notice, r.Meeting, r.Award
	list := slices.Concat([]string{
		r.Title, r.Plaque.Issuer,
		o.Bureau, o.Mark, o.Centre, o.Printer, o.Department, o.Phone, o.Address, o.PostCode, o.Email, o.Portal, o.DocumentNumber,
		n.Number, n.Addressees, n.SendTo, n.Contact, n.Phone, n.CopiedTo,
		v.Place, v.Chair, v.Scrutineer, v.Teller, v.Caller, v.Recorder, v.Observers, v.Excused,
		a.Addressees, a.CopiedTo,
	}, n.Attachments, Lines(n.Quota))
	for _, item := range v.Agenda {
		list = append(list, item.What)
	}
	return list
}

func (r Round) checkNumbers() error {
	for _, number := range []string{r.Office.DocumentNumber, r.Notice.Number} {
		if err := CheckDocumentNumber(number); err != nil {
			return err
		}
	}
	if r.Award.Subsidy < 0 || r.Award.Subsidy > MostSubsidy {
		return Refuse("bad_subsidy", "")
	}
	return nil
}

func (v Venue) check() error {
	if err := v.Start.Check(); err != nil {
		return err
	}
	if v.Presentation < 0 || v.Presentation > MostPresentation {
		return Refuse("bad_minutes", "", "Text", v.Presentation, "Most", MostPresentation)
	}
	for _, item := range v.Agenda {
		if err := item.Check(); err != nil {
			return err
		}
	}
	return nil
}

// checkOrder refuses dates that stand in an order in which the work can't be
// done, most often one of another year.
func (r Round) checkOrder() error {
	dates := []struct {
		what string
		date Date
	}{
		{"deadline", r.Notice.Deadline}, {"meeting", r.Meeting.Date},
	}
	before := r.Notice.Issued
	for _, d := range dates {
		if d.date.IsZero() {
			continue
		}
		if d.date.Before(before) {
			return Refuse("bad_order", d.what, "Date", d.date, "Before", before)
		}
		before = d.date
	}
	return nil
}

// Lines are the lines of a text that say something, without the spaces around them.
func Lines(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
