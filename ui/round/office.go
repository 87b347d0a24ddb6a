package round

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// office is who issues the documents and who takes objections.
func office() (section, fyne.CanvasObject) {
	bureau := text(words.Say("Bureau (issues the documents)"), "", words.Say("Signs the notices, the confirmation and the certificates."), func(r *panel.Round) *string { return &r.Office.Bureau })
	centre := text(words.Say("Centre that does the work"), "", words.Say("Named in the minutes and assessments (Article 11(1))."), func(r *panel.Round) *string { return &r.Office.Centre })
	mark := text(words.Say("Mark of the red head"), "", words.Say("Over red-headed documents. Empty: the bureau and 文件."), func(r *panel.Round) *string { return &r.Office.Mark })
	printer := text(words.Say("Printed by"), "", words.Say("In the imprint of red-headed documents. Empty: the bureau."), func(r *panel.Round) *string { return &r.Office.Printer })
	department := text(words.Say("Department that takes objections"), "", words.Say("In the publicity notice."), func(r *panel.Round) *string { return &r.Office.Department })
	phone := text(words.Say("Telephone"), "", words.Say("In the publicity notice."), func(r *panel.Round) *string { return &r.Office.Phone })
	email := text(words.Say("E-mail"), "", words.Say("In both notices."), func(r *panel.Round) *string { return &r.Office.Email })
	postCode := text(words.Say("Post code"), "", words.Say("In both notices."), func(r *panel.Round) *string { return &r.Office.PostCode })
	address := text(words.Say("Address"), "", words.Say("In both notices."), func(r *panel.Round) *string { return &r.Office.Address })
	portal := text(words.Say("Portal for the publicity"), "", words.Say("Where the names are made public (Article 6(4))."), func(r *panel.Round) *string { return &r.Office.Portal })
	no := documentNumber(words.Say("Number of the publicity notice"), "淮人社秘〔2026〕12号", words.Say("May stay empty: most have none."), func(r *panel.Round) *string { return &r.Office.DocumentNumber })
	return section{bureau, centre, department, phone, email, postCode, address, portal, no, mark, printer}, widgets.Column(
		gap,
		widgets.Heading(words.Say("Bureau and contacts")),
		bureau, centre, department,
		widgets.Equal(gap, phone, email),
		widgets.Equal(gap, address, postCode),
		portal, no,
		widgets.Equal(gap, mark, printer),
	)
}
