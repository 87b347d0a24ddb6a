package candidates

import (
	"slices"

	"expertpanel/assets/words"
	"expertpanel/report/sheet"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/ui/listimport"
)

// importer takes in spreadsheets of candidates.
func (s *Screen) importer() *listimport.Importer[panel.Candidate] {
	return listimport.New(s.host, listimport.Kind[panel.Candidate]{
		Title:         words.Say("Import candidates"),
		Columns:       []string{words.Say("Leading master"), words.Say("Unit"), words.Say("Recommended by")},
		Cells:         func(c panel.Candidate) []string { return []string{c.Name, c.Unit, c.Recommender} },
		Read:          sheet.ReadCandidates,
		ReadPasted:    sheet.PastedCandidates,
		TemplateName:  words.Say("Candidates template.xlsx"),
		WriteTemplate: sheet.WriteCandidateTemplate,
		Allowed:       func() bool { return !s.meeting.Round.RuleFrozen },
		Import: func(list []panel.Candidate, steps ...store.Step) error {
			return s.store.ImportCandidates(s.meeting.Round.ID, list, steps...)
		},
		Done: s.imported,
	})
}

// imported offers to take back the candidates that are the last of the list.
func (s *Screen) imported(count int) {
	round := s.meeting.Round.ID
	list := slices.Clone(s.meeting.Candidates[max(0, len(s.meeting.Candidates)-count):])
	if len(list) > 0 {
		s.list.Select(func(r row) bool { return r.ID == list[0].ID })
	}
	s.list.Did(words.Say("Imported: {{.Count}} people", map[string]any{"Count": count}), func() error {
		return s.store.TakeBackCandidates(round, list)
	})
}
