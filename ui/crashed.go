package ui

import (
	"expertpanel/assets/words"
	"expertpanel/ui/crash"
	"expertpanel/ui/widgets"
)

// tellCrash says that the program ended unexpectedly the last time. Esc puts
// that off to the next start.
func (s *Shell) tellCrash() {
	dir := s.deps.Store.Dir()
	if !crash.Found(dir) {
		return
	}
	var m *widgets.Modal
	read := func(label string, kind widgets.Kind, do func(dir string) error) *widgets.Button {
		return widgets.NewButton(label, kind, func() {
			m.Close()
			if err := do(dir); err != nil {
				s.host.Fail(err)
			}
		})
	}
	m = widgets.NewModal(s.deps.Window, words.Say("The program ended unexpectedly the last time"), dialogWidth,
		widgets.Paragraph(words.Say("All that was saved is there. A ballot that was being filled in and not cast has to be filled in again. What happened is noted in {{.Name}} in the data folder, without any votes; a technician can use it:\n{{.Folder}}",
			map[string]any{"Name": crash.Name, "Folder": dir})),
		read(words.Say("Delete the note"), widgets.Secondary, crash.Delete),
		read(words.Say("I see"), widgets.Primary, crash.Keep))
	m.Show(nil)
}
