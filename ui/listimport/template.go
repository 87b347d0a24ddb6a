package listimport

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/ui/filepick"
)

// saveTemplate writes the empty spreadsheet that recommenders fill in.
func (d *dialog[T]) saveTemplate() {
	filepick.Folder(d.host, words.Say("Save the template to"), func(dir string) {
		var path string
		d.host.Runner.Background(func() (err error) {
			path, err = writeNew(filepath.Join(dir, d.kind.TemplateName), d.kind.WriteTemplate)
			return err
		}, func(err error) {
			if err != nil {
				d.host.Fail(err)
				return
			}
			d.host.Tell(words.Say("Template saved"), path)
		})
	})
}

// writeNew writes a file and never over one that is there: it takes the next
// free name instead, and returns it.
func writeNew(path string, write func(io.Writer) error) (string, error) {
	f, name, err := create(path)
	if err != nil {
		return "", err
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(name))
	}
	return name, nil
}

func create(path string) (*os.File, string, error) {
	extension := filepath.Ext(path)
	stem := strings.TrimSuffix(path, extension)
	for i := 1; ; i++ {
		name := path
		if i > 1 {
			name = fmt.Sprintf("%s(%d)%s", stem, i, extension)
		}
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if !errors.Is(err, os.ErrExist) {
			return f, name, err
		}
	}
}
