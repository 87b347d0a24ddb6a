package candidates

import (
	"expertpanel/assets/words"
	"expertpanel/report/sheet"
	"expertpanel/store/panel"
	"expertpanel/ui/listimport"
)

// Import opens the dialog that takes in a spreadsheet of candidates.
func (s *Screen) Import() {
	if s.meeting.Round.RuleFrozen {
		return
	}
	listimport.Show(s.host, listimport.Kind[panel.Candidate]{
		Title:         words.Say("Import candidates"),
		Columns:       []string{words.Say("Leading master"), words.Say("Unit"), words.Say("Recommended by")},
		Read:          read,
		TemplateName:  words.Say("Candidates template.xlsx"),
		WriteTemplate: sheet.WriteCandidateTemplate,
		Import:        func(list []panel.Candidate) error { return s.store.ImportCandidates(s.meeting.Round.ID, list) },
	})
}

func read(name string, data []byte) (listimport.List[panel.Candidate], error) {
	found, err := sheet.ReadCandidates(name, data)
	if err != nil {
		return listimport.List[panel.Candidate]{}, err
	}
	list := listimport.List[panel.Candidate]{Problems: found.Problems}
	for _, r := range found.Rows {
		list.Rows = append(list.Rows, listimport.Row[panel.Candidate]{
			Value: r.Candidate, Line: r.Row, Cells: []string{r.Name, r.Unit, r.Recommender},
		})
	}
	return list, nil
}
