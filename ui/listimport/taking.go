package listimport

import (
	"errors"
	"sync/atomic"

	"expertpanel/assets/words"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// taking is an import that goes on.
type taking struct {
	ended atomic.Bool // people want it to end
}

// errEnded ends an import; nothing of it stays.
var errEnded = errors.New("the import was ended")

// stride is how many people are imported between two reports of the progress.
const stride = 100

// finish imports the list away from the window's thread.
func (d *dialog[T]) finish() {
	if d.taking != nil {
		return
	}
	values := make([]T, len(d.list.Rows))
	for i, row := range d.list.Rows {
		values[i] = row.Value
	}
	d.taking = &taking{}
	d.showCount()
	d.tell(0)
	d.cancel.SetText(words.Say("End the import"))
	d.modal.Fit()
	d.host.Runner.Background(func() error { return d.kind.Import(values, d.step) }, d.finished)
}

func (d *dialog[T]) step(done int) error {
	if d.taking.ended.Load() {
		return errEnded
	}
	if done%stride == 0 {
		fyne.Do(func() { d.tell(done) })
	}
	return nil
}

func (d *dialog[T]) tell(done int) {
	if d.taking != nil {
		d.notice.Set(words.Say("Importing: {{.Done}} of {{.Count}}…", map[string]any{"Done": done, "Count": len(d.list.Rows)}), widgets.Neutral)
	}
}

func (d *dialog[T]) finished(err error) {
	d.taking = nil
	d.cancel.SetText(words.Say("Cancel"))
	d.showCount()
	switch {
	case errors.Is(err, errEnded):
		d.notice.Set(words.Say("The import was ended. Nothing was imported; the list is still here."), widgets.Attention)
	case err != nil:
		d.notice.Set(words.Say("Nothing was imported. {{.Reason}}", map[string]any{"Reason": words.Explain(err)}), widgets.Bad)
	default:
		count := len(d.list.Rows)
		d.modal.Close()
		d.host.Changed()
		d.kind.Done(count)
		return
	}
	d.modal.Fit()
}
