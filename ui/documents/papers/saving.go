package papers

import (
	"os"
	"path/filepath"

	"expertpanel/assets/words"
	"expertpanel/report/bundle"
	"expertpanel/ui/filepick"
	"expertpanel/ui/screen"
)

// saveAs asks for a folder and writes the document there; a file of its name is
// replaced only when somebody says so.
func (d *Desk) saveAs(p *paper) {
	filepick.Folder(d.host, words.Say("Where to save “{{.File}}”", facts{"File": p.file}), func(dir string) {
		there := false
		d.host.Runner.Background(func() error {
			_, err := os.Lstat(filepath.Join(dir, p.file))
			there = err == nil
			return nil
		}, func(error) {
			if !there {
				d.save(p, dir)
				return
			}
			d.host.Confirm(screen.Confirmation{
				Title:  words.Say("Replace “{{.File}}”?", facts{"File": p.file}),
				Text:   words.Say("The folder already has a file of this name. It is replaced by the document as it is now: {{.Folder}}", facts{"Folder": dir}),
				Yes:    words.Say("Replace it"),
				Danger: true,
				Do:     func() { d.save(p, dir) },
			})
		})
	})
}

func (d *Desk) save(p *paper, dir string) {
	d.host.Runner.Background(func() error {
		data, err := p.made()
		if err != nil {
			return err
		}
		if err := bundle.Save(dir, p.file, data); err != nil {
			return err
		}
		return d.note(p)
	}, func(err error) {
		if err != nil {
			d.host.Fail(err)
			return
		}
		d.host.Tell(words.Say("Saved"), words.Say("Written and read back: {{.File}}", facts{"File": filepath.Join(dir, p.file)}))
	})
}
