package round

import (
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// meeting is when, where and with whom the panel meets.
func meeting() (section, fyne.CanvasObject) {
	day := date(words.Say("Date of the meeting"), "2026-11-23", words.Say("On every document of the meeting."), func(r *panel.Round) *panel.Date { return &r.Meeting.Date })
	place := text(words.Say("Place of the meeting"), "", words.Say("On every document of the meeting."), func(r *panel.Round) *string { return &r.Meeting.Place })
	start := text(words.Say("Start of the meeting"), forExample("14:30"), words.Say("The agenda counts its times from it."), nil)
	start.show = func(r panel.Round) string { return r.Meeting.Start.String() }
	start.take = func(r *panel.Round, typed string) (err error) {
		r.Meeting.Start, err = panel.ParseTimeOfDay(typed)
		return err
	}
	presentation := text(words.Say("Minutes for each candidate"), forExample("10"), words.Say("In the agenda; the projector counts them down."), nil)
	presentation.show = func(r panel.Round) string { return number(r.Meeting.Presentation) }
	presentation.take = func(r *panel.Round, typed string) (err error) {
		r.Meeting.Presentation, err = readMinutes(typed)
		return err
	}
	chair := text(words.Say("Chair"), "", words.Say("In the agenda and the minutes."), func(r *panel.Round) *string { return &r.Meeting.Chair })
	recorder := text(words.Say("Recorder"), "", words.Say("In the agenda and the minutes."), func(r *panel.Round) *string { return &r.Meeting.Recorder })
	scrutineer := text(words.Say("Scrutineer"), "", words.Say("In the agenda and the papers of the count."), func(r *panel.Round) *string { return &r.Meeting.Scrutineer })
	teller := text(words.Say("Teller"), "", words.Say("In the agenda and the papers of the count."), func(r *panel.Round) *string { return &r.Meeting.Teller })
	caller := text(words.Say("Caller"), "", words.Say("In the agenda and the papers of the count."), func(r *panel.Round) *string { return &r.Meeting.Caller })
	observers := text(words.Say("Attending without a vote"), "", words.Say("Names joined with 、; in the agenda and the minutes."), func(r *panel.Round) *string { return &r.Meeting.Observers })
	excused := text(words.Say("Absent with leave"), "", words.Say("Names joined with 、; in the minutes."), func(r *panel.Round) *string { return &r.Meeting.Excused })
	agenda := textIn(widgets.NewLongTextField(words.Say("Agenda"), "", 9),
		words.Say("One item a line, a space and its minutes. Where candidates present: 每人 for all of them, 20人 for the next twenty."), nil)
	agenda.show = func(r panel.Round) string { return panel.FormatAgenda(r.Meeting.Agenda) }
	agenda.take = func(r *panel.Round, typed string) error {
		items, err := panel.ParseAgenda(typed)
		if err == nil {
			r.Meeting.Agenda = items
		}
		return err
	}
	return section{day, place, start, presentation, chair, recorder, scrutineer, teller, caller, observers, excused, agenda}, widgets.Column(
		gap,
		widgets.Heading(words.Say("Meeting")),
		widgets.Equal(gap, day, place),
		widgets.Equal(gap, start, presentation),
		widgets.Equal(gap, chair, recorder),
		widgets.Equal(gap, scrutineer, teller, caller),
		observers, excused, agenda,
	)
}

// readMinutes takes a number of minutes; empty is not decided yet.
func readMinutes(typed string) (int, error) {
	if typed == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(typed)
	if err != nil || n < 0 || n > panel.MostPresentation {
		return 0, panel.Refuse("bad_minutes", "", "Text", typed, "Most", panel.MostPresentation)
	}
	return n, nil
}
