package ui_test

import (
	"testing"
	"time"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// closing is a window whose closing can be asked for, as its user does.
type closing struct {
	fyne.Window
	ask    func()
	closed bool
}

func (c *closing) SetCloseIntercept(ask func()) { c.ask = ask }
func (c *closing) Close()                       { c.closed = true }

// working is a screen that is busy, or not.
type working struct {
	busy   string
	leafed int
}

func (w *working) Leaf(n int)              { w.leafed += n }
func (w *working) Busy() string            { return w.busy }
func (*working) Object() fyne.CanvasObject { return canvas.NewRectangle(nil) }
func (*working) Show(panel.Meeting)        {}
func (*working) Advance()                  {}

func TestTheWindowStaysOpenWhileAScreenIsBusy(t *testing.T) {
	w := &closing{Window: uitest.Empty(t, uitest.Laptop)}
	vote := &working{busy: "投票界面还开着。"}
	ui.New(ui.Deps{
		Window: w,
		Store:  storetest.Open(t, store.Options{}),
		Runner: uitest.Inline{},
		Now:    func() time.Time { return uitest.Today },
		Screens: func(screen.Host) map[screen.Step]screen.Screen {
			return map[screen.Step]screen.Screen{screen.Vote: vote}
		},
	})
	w.ask()
	if w.closed || w.Canvas().Overlays().Top() == nil {
		t.Errorf("closed %v while a screen is busy, or without a word", w.closed)
	}
	uitest.Press(w, "知道了")
	vote.busy = ""
	w.ask()
	if !w.closed {
		t.Error("the window can't be closed any more")
	}
}
