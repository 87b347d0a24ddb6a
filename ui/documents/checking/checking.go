// Package checking checks certificates in the window, offline: the text that a
// QR code holds, pasted or read from a file, against the key of the data folder.
package checking

import (
	"io"
	"os"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/filepick"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Store has the key that certificates are signed with.
type Store interface {
	PublicKey() (panel.PublicKey, error)
}

type facts = map[string]any

// check is the dialog.
type check struct {
	host  screen.Host
	store Store

	text  *widgets.TextField
	said  *widgets.Notice
	facts *fyne.Container
	modal *widgets.Modal
}

const width float32 = 640

// Show opens the dialog over the window.
func Show(host screen.Host, store Store) {
	c := &check{host: host, store: store, said: widgets.NewNotice("", widgets.Neutral), facts: widgets.Column(6)}
	c.text = widgets.NewLongTextField(words.Say("Text of the certificate's QR code"), words.Say("Scan the code with a telephone and paste the text, or choose a file"), 4)
	c.text.OnChanged = func(string) { c.clear() }
	closing := widgets.NewButton(words.Say("Close"), widgets.Secondary, func() { c.modal.Close() }).WithKey("Esc")
	file := widgets.NewButton(words.Say("From a file…"), widgets.Secondary, c.fromFile)
	start := widgets.NewButton(words.Say("Check it"), widgets.Primary, c.check)
	c.modal = widgets.NewModal(host.Window, words.Say("Check a certificate"), width, widgets.Column(14, c.text, c.said, c.facts), closing, file, start)
	c.modal.Show(c.text.Entry)
}

func (c *check) clear() {
	c.said.Set("", widgets.Neutral)
	c.facts.RemoveAll()
	c.modal.Fit()
}

// longest is far above the longest text of a certificate.
const longest = 64 << 10

func (c *check) fromFile() {
	filepick.Open(c.host, words.Say("The file with the certificate's text"), []string{".txt"}, func(path string) {
		var data []byte
		c.host.Runner.Background(func() error {
			f, err := os.Open(path)
			if err != nil {
				return panel.Refuse("file_unreadable", "", "File", path)
			}
			defer f.Close()
			if data, err = io.ReadAll(io.LimitReader(f, longest)); err != nil {
				return panel.Refuse("file_unreadable", "", "File", path)
			}
			return nil
		}, func(err error) {
			if err != nil {
				c.host.Fail(err)
				return
			}
			c.text.SetValue(string(data))
			c.check()
		})
	})
}

// check says what the certificate says and whether its signature holds.
func (c *check) check() {
	c.clear()
	key, err := c.store.PublicKey()
	if err != nil {
		c.host.Fail(err)
		return
	}
	read, err := panel.ParseCertificate(c.text.Value())
	if err == nil {
		c.show(read)
		err = read.Verify(key)
	}
	switch {
	case err != nil:
		c.said.Set(words.Explain(err), widgets.Bad)
	case read.ForPractice():
		c.said.Set(words.Say("This certificate is from a rehearsal and certifies nothing."), widgets.Attention)
	default:
		c.said.Set(words.Say("The signature is valid: key {{.Key}}.", facts{"Key": key.ID()}), widgets.Good)
	}
	c.modal.Fit()
}

// labels is the room for what stands before the facts.
const labels float32 = 150

func (c *check) show(read panel.Certificate) {
	for _, f := range []struct{ label, value string }{
		{words.Say("Certificate number"), read.Number},
		{words.Say("Name"), read.Name},
		{words.Say("Unit"), read.Unit},
		{words.Say("Studio"), read.Studio},
		{words.Say("Issuing body"), read.Issuer},
		{words.Say("Month of issue"), read.Month()},
		{words.Say("Key that signed"), read.Key},
	} {
		label := widgets.NewText(f.label, widgets.Style{Colour: theme.Second, Fit: widgets.Wrap})
		c.facts.Add(widgets.TopRow(10, widgets.Sized(labels, 0, label), widgets.Grow(widgets.Paragraph(f.value))))
	}
}
