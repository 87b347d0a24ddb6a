package round

import (
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// notice is what the notice says that opens the round (第六条（一）).
func notice() (section, fyne.CanvasObject) {
	no := documentNumber(words.Say("Document number"), "淮人社秘〔2026〕8号", words.Say("Empty: room to write it by hand."), func(r *panel.Round) *string { return &r.Notice.Number })
	issued := date(words.Say("Date of the notice"), "2026-10-12", words.Say("Below the bureau's name and in the imprint."), func(r *panel.Round) *panel.Date { return &r.Notice.Issued })
	deadline := date(words.Say("Deadline for recommendations"), "2026-11-06", words.Say("The last day on which materials are taken."), func(r *panel.Round) *panel.Date { return &r.Notice.Deadline })
	sendTo := text(words.Say("Where materials go"), "", words.Say("Empty: the department that takes objections."), func(r *panel.Round) *string { return &r.Notice.SendTo })
	contact := text(words.Say("Contact person"), "", words.Say("In the notice of the round."), func(r *panel.Round) *string { return &r.Notice.Contact })
	phone := text(words.Say("Telephone of the contact"), "", words.Say("Empty: the department's."), func(r *panel.Round) *string { return &r.Notice.Phone })
	addressees := text(words.Say("Addressees"), "", words.Say("Who puts candidates forward (Article 6(2))."), func(r *panel.Round) *string { return &r.Notice.Addressees })
	copied := text(words.Say("Copied to"), "", words.Say("In the imprint. Empty: nobody."), func(r *panel.Round) *string { return &r.Notice.CopiedTo })
	quota := textIn(widgets.NewLongTextField(words.Say("Quota in words"), "", 3),
		words.Say("How the seats are shared out, as sentences. Empty: the seats of the rule."), func(r *panel.Round) *string { return &r.Notice.Quota })
	attachments := textIn(widgets.NewLongTextField(words.Say("Attachments"), "", 2), words.Say("One a line, without numbers."), nil)
	attachments.show = func(r panel.Round) string { return strings.Join(r.Notice.Attachments, "\n") }
	attachments.take = func(r *panel.Round, typed string) error {
		r.Notice.Attachments = panel.Lines(typed)
		return panel.CheckText(r.Notice.Attachments...)
	}
	return section{no, issued, deadline, sendTo, contact, phone, addressees, copied, quota, attachments}, widgets.Column(
		gap,
		widgets.Heading(words.Say("Notice of the round (Article 6(1))")),
		widgets.Equal(gap, no, issued),
		widgets.Equal(gap, deadline, sendTo),
		widgets.Equal(gap, contact, phone),
		addressees, copied, quota, attachments,
	)
}
