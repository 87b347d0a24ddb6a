package uitest

import (
	"testing"
	"time"

	"expertpanel/store/panel"
	"expertpanel/ui/screen"

	"fyne.io/fyne/v2"
)

// Bench stands in for the shell around one screen and notes what it is asked.
type Bench struct {
	Host      screen.Host
	Failed    []error
	Went      []screen.Step
	Opened    []panel.RoundID
	Asked     []screen.Confirmation // each is also done at once
	OnChanged func()
}

// Today is the day on which tests take place.
var Today = time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)

// NewBench makes a bench with a window of a size.
func NewBench(t testing.TB, size fyne.Size) *Bench {
	t.Helper()
	b := &Bench{OnChanged: func() {}}
	b.Host = screen.Host{
		Window:  Empty(t, size),
		Runner:  Inline{},
		Now:     func() time.Time { return Today },
		Sleep:   func(time.Duration) {},
		Changed: func() { b.OnChanged() },
		Go:      func(step screen.Step) { b.Went = append(b.Went, step) },
		Open:    func(id panel.RoundID) { b.Opened = append(b.Opened, id) },
		Unsaved: func() (screen.Step, bool) { return 0, false },
		Fail:    func(err error) { b.Failed = append(b.Failed, err) },
		Tell:    func(string, string) {},
		Confirm: func(c screen.Confirmation) { b.Asked = append(b.Asked, c); c.Do() },
		Save:    b.save,
	}
	return b
}

func (b *Bench) save(useCase func() error) bool {
	if err := useCase(); err != nil {
		b.Failed = append(b.Failed, err)
		return false
	}
	b.OnChanged()
	return true
}

// Put shows a screen in the bench's window.
func (b *Bench) Put(s screen.Screen) {
	size := b.Host.Window.Canvas().Size()
	b.Host.Window.SetContent(s.Object())
	b.Host.Window.Resize(size)
}
