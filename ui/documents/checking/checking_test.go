package checking

import (
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2/test"
)

type keys panel.PublicKey

func (k keys) PublicKey() (panel.PublicKey, error) { return panel.PublicKey(k), nil }

func TestAChangedLetterIsFound(t *testing.T) {
	m := reporttest.Small()
	text := m.Certificates[0].Text()
	name := m.Certificates[0].Name
	practice := reporttest.Small()
	practice.Round.Practice = true
	practice = reporttest.Certified(practice)
	for label, c := range map[string]struct {
		key        panel.PublicKey
		text, want string
	}{
		"as it was printed": {m.PublicKey, text, "签名有效"},
		"with blanks":       {m.PublicKey, " \n" + text + "\n", "签名有效"},
		"another name":      {m.PublicKey, strings.Replace(text, name, "别"+name, 1), "签名"},
		"no certificate":    {m.PublicKey, "你好", "证书"},
		"of a rehearsal":    {practice.PublicKey, practice.Certificates[0].Text(), "演练"},
	} {
		b := uitest.NewBench(t, uitest.Laptop)
		b.Host.Window.SetContent(widgets.Page(widgets.NewPageHead("文书与导出"), widgets.Card(widgets.Paragraph(""))))
		b.Host.Window.Resize(uitest.Laptop)
		Show(b.Host, keys(c.key))
		said, valid := "", false
		for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
			if e, ok := o.(*widgets.Entry); ok {
				e.SetText(c.text)
			}
		}
		uitest.Press(b.Host.Window, "核验")
		for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
			if n, ok := o.(*widgets.Notice); ok {
				said += n.Text()
				valid = valid || strings.Contains(n.Text(), "签名有效")
			}
		}
		if !strings.Contains(said, c.want) || valid != (c.want == "签名有效") {
			t.Errorf("%s: said %q, want %s", label, said, c.want)
		}
	}
}
