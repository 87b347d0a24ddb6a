package ui

import (
	"path/filepath"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/ui/filepick"
	"expertpanel/ui/widgets"
)

// backUp asks for a folder and puts a copy of all data there.
func (s *Shell) backUp() {
	filepick.Folder(s.host, words.Say("Where to put the backup"), func(dir string) {
		day := panel.DateOf(s.deps.Now())
		var path string
		s.wait(words.Say("Writing the backup…"), func() (err error) {
			path, err = s.deps.Store.BackUp(dir, words.Say("Backup {{.Day}}", map[string]any{"Day": day.String()}))
			return err
		}, func() {
			s.host.Tell(words.Say("The backup is complete"), words.Say("All rounds are in {{.File}}; it was read back and is on the disk. It holds identity numbers and the key that signs certificates: keep it like the office's seal.",
				map[string]any{"File": filepath.Base(path)}))
		})
	})
}

// restore asks for a backup and fills the empty data folder from it.
func (s *Shell) restore() {
	filepick.Open(s.host, words.Say("Choose the backup"), []string{store.BackupSuffix}, func(path string) {
		var rounds int
		s.wait(words.Say("Reading the backup…"), func() (err error) {
			rounds, err = s.deps.Store.RestoreBackup(path)
			return err
		}, func() {
			s.start()
			s.host.Tell(words.Say("The backup is restored"), words.Say("Rounds restored: {{.N}}, with everything that belongs to them. The backup file was not changed.",
				map[string]any{"N": rounds}))
		})
	})
}

// wait does work under a dialog that can't be closed, since what it does must
// be whole, and then what follows.
func (s *Shell) wait(text string, work func() error, then func()) {
	m := widgets.NewModal(s.deps.Window, text, dialogWidth,
		widgets.Paragraph(words.Say("This takes a few seconds; please leave the stick where it is.")))
	m.Holds = func() bool { return true }
	m.Show(nil)
	s.host.Runner.Background(work, func(err error) {
		m.Close()
		if err != nil {
			s.host.Fail(err)
			return
		}
		then()
	})
}
