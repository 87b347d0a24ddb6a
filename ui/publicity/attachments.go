package publicity

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/filepick"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// attachable are the files that letters, calls and e-mails come in: no programs,
// since a click opens them.
var attachable = []string{
	".pdf", ".ofd", ".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".txt", ".eml",
	".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".mp3", ".m4a", ".wav",
}

// file is one that was chosen before its objection has been registered.
type file struct {
	name    string
	content []byte
}

// attachments are the files of the objection that the form is about.
type attachments struct {
	form    *objectionForm
	waiting []file
	object  *fyne.Container
}

func newAttachments(f *objectionForm) *attachments {
	a := &attachments{form: f, object: widgets.Column(4)}
	a.paint()
	return a
}

func (a *attachments) paint() {
	s := a.form.screen
	add := widgets.NewButton(words.Say("Attach a file…"), widgets.Secondary, a.choose)
	a.object.RemoveAll()
	a.object.Add(widgets.Row(8, widgets.Grow(widgets.NewText(words.Say("Attached files"), widgets.Style{Size: theme.HintText, Colour: theme.Second})), add))
	for _, f := range a.waiting {
		a.object.Add(widgets.Row(8, widgets.Grow(widgets.NewText(f.name, widgets.Style{Fit: widgets.Ellipsis})), widgets.NewText(size(int64(len(f.content))), widgets.Style{Colour: theme.Second})))
	}
	for _, known := range a.known() {
		name := widgets.NewText(known.Name, widgets.Style{Fit: widgets.Ellipsis})
		toggle := words.Say("Take off the list")
		if known.Removed {
			name = widgets.NewText(words.Say("{{.Name}} (removed)", facts{"Name": known.Name}), widgets.Style{Fit: widgets.Ellipsis, Colour: theme.Second})
			toggle = words.Say("Put back")
		}
		a.object.Add(widgets.Row(8, widgets.Grow(name),
			widgets.NewText(size(known.Bytes), widgets.Style{Colour: theme.Second}),
			widgets.NewButton(words.Say("Open the file"), widgets.Quiet, func() { a.open(known) }),
			widgets.NewButton(toggle, widgets.Quiet, func() {
				s.host.Save(func() error { return s.store.RemoveAttachment(known.ID, !known.Removed) })
				a.paint()
			})))
	}
	a.object.Refresh()
	if a.form.modal != nil {
		a.form.modal.Fit()
	}
}

// known are the files of the objection as they are now kept.
func (a *attachments) known() []panel.Attachment {
	for _, o := range a.form.screen.meeting.Objections {
		if o.ID == a.form.known.ID {
			return o.Attachments
		}
	}
	return nil
}

// size is a file's size as people read it.
func size(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d KB", (bytes+1023)>>10)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}

// choose asks for a file and keeps it, at once when the objection is registered.
func (a *attachments) choose() {
	s := a.form.screen
	filepick.Open(s.host, words.Say("Attach a file"), attachable, func(path string) {
		var f file
		s.host.Runner.Background(func() (err error) {
			f, err = readFile(path)
			return err
		}, func(err error) {
			switch {
			case err != nil:
				s.host.Fail(err)
			case a.form.known.ID == 0:
				a.waiting = append(a.waiting, f)
			default:
				s.host.Save(func() error { return s.store.Attach(a.form.known.ID, f.name, f.content) })
			}
			a.paint()
		})
	})
}

// readFile reads a file that is not too large to be kept.
func readFile(path string) (file, error) {
	name := filepath.Base(path)
	opened, err := os.Open(path)
	if err != nil {
		return file{}, panel.Refuse("file_unreadable", "", "File", path)
	}
	defer opened.Close()
	content, err := io.ReadAll(io.LimitReader(opened, panel.MaxAttachment+1))
	switch {
	case err != nil:
		return file{}, panel.Refuse("file_unreadable", "", "File", path)
	case len(content) > panel.MaxAttachment:
		return file{}, panel.Refuse("attachment_large", "", "File", name, "Most", panel.MaxAttachment>>20)
	case len(content) == 0:
		return file{}, panel.Refuse("attachment_empty", "", "File", name)
	}
	return file{name, content}, nil
}

func (a *attachments) attachWaiting(id panel.ObjectionID) error {
	for len(a.waiting) > 0 {
		if err := a.form.screen.store.Attach(id, a.waiting[0].name, a.waiting[0].content); err != nil {
			return err
		}
		a.waiting = a.waiting[1:]
	}
	return nil
}

// kindAttachment names attached files in the trail.
const kindAttachment report.Kind = "attachment"

// open shows a file in the system's own program.
func (a *attachments) open(known panel.Attachment) {
	s := a.form.screen
	s.host.Runner.Background(func() error {
		content, err := s.store.Attachment(known.ID)
		if err != nil {
			return err
		}
		name := fmt.Sprintf("异议%d-%s", a.form.known.No, known.Name)
		return s.papers.OpenFile(s.meeting.Round.ID, kindAttachment, name, content)
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
		}
	})
}
