package experts

import (
	"slices"

	"expertpanel/assets/words"
	"expertpanel/report/sheet"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/ui/listimport"
)

// importer takes in spreadsheets of experts.
func (s *Screen) importer() *listimport.Importer[panel.Expert] {
	return listimport.New(s.host, listimport.Kind[panel.Expert]{
		Title:         words.Say("Import experts"),
		Columns:       []string{words.Say("Name"), words.Say("Unit"), words.Say("Post and title")},
		Cells:         func(e panel.Expert) []string { return []string{e.Name, e.Unit, e.Title} },
		Read:          sheet.ReadExperts,
		ReadPasted:    sheet.PastedExperts,
		TemplateName:  words.Say("Experts template.xlsx"),
		WriteTemplate: sheet.WriteExpertTemplate,
		Allowed:       func() bool { return !s.polling() },
		Import: func(list []panel.Expert, steps ...store.Step) error {
			return s.store.ImportExperts(s.meeting.Round.ID, list, steps...)
		},
		Done: s.imported,
	})
}

// imported offers to take back the experts that are the last of the list.
func (s *Screen) imported(count int) {
	round := s.meeting.Round.ID
	list := slices.Clone(s.meeting.Experts[max(0, len(s.meeting.Experts)-count):])
	if len(list) > 0 {
		s.list.Select(func(r row) bool { return r.ID == list[0].ID })
	}
	s.list.Did(words.Say("Imported: {{.Count}} people", map[string]any{"Count": count}), func() error {
		return s.store.TakeBackExperts(round, list)
	})
}
