package experts

import (
	"expertpanel/assets/words"
	"expertpanel/report/sheet"
	"expertpanel/store/panel"
	"expertpanel/ui/listimport"
)

// Import opens the dialog that takes in a spreadsheet of experts.
func (s *Screen) Import() {
	if s.polling() {
		return
	}
	listimport.Show(s.host, listimport.Kind[panel.Expert]{
		Title:         words.Say("Import experts"),
		Columns:       []string{words.Say("Name"), words.Say("Unit"), words.Say("Post and title")},
		Read:          read,
		TemplateName:  words.Say("Experts template.xlsx"),
		WriteTemplate: sheet.WriteExpertTemplate,
		Import:        func(list []panel.Expert) error { return s.store.ImportExperts(s.meeting.Round.ID, list) },
	})
}

func read(name string, data []byte) (listimport.List[panel.Expert], error) {
	found, err := sheet.ReadExperts(name, data)
	if err != nil {
		return listimport.List[panel.Expert]{}, err
	}
	list := listimport.List[panel.Expert]{Problems: found.Problems}
	for _, r := range found.Rows {
		list.Rows = append(list.Rows, listimport.Row[panel.Expert]{
			Value: r.Expert, Line: r.Row, Cells: []string{r.Name, r.Unit, r.Title},
		})
	}
	return list, nil
}
