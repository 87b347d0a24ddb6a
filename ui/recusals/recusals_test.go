package recusals_test

import (
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/recusals"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

type bench struct {
	*uitest.Bench
	data  *store.Store
	round panel.RoundID
}

func open(t *testing.T) *bench { return openIn(t, uitest.Laptop) }

func openIn(t *testing.T, size fyne.Size) *bench {
	t.Helper()
	b := &bench{Bench: uitest.NewBench(t, size), data: storetest.Open(t, store.Options{})}
	b.round = storetest.Round(t, b.data, panel.DefaultRule(), 3, 10).Round.ID
	m := b.meeting(t)
	for i, c := range m.Candidates[:2] {
		e := m.Experts[i+3]
		e.Unit = c.Unit + "办公室"
		if err := b.data.ChangeExpert(e); err != nil {
			t.Fatal(err)
		}
	}
	m = b.meeting(t)
	recusals.Open(b.Host, b.data, m, m.Experts[6].ID)
	return b
}

func (b *bench) meeting(t *testing.T) panel.Meeting { return storetest.Meeting(t, b.data, b.round) }

func (b *bench) each(do func(o fyne.CanvasObject)) {
	for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
		do(o)
	}
}

func TestSuggestionsAreAcceptedOrDismissed(t *testing.T) {
	b := open(t)
	uitest.Press(b.Host.Window, "回避") // the first suggestion
	m := b.meeting(t)
	if len(m.Recusals) != 1 || m.Recusals[0].Reason != "同单位" || len(m.SuggestedRecusals()) != 1 {
		t.Fatalf("%+v, suggested %v", m.Recusals, m.SuggestedRecusals())
	}
	uitest.Press(b.Host.Window, "不回避…")
	uitest.Press(b.Host.Window, "不回避") // without a reason
	if m := b.meeting(t); len(m.Dismissed) != 0 {
		t.Fatalf("dismissed without a reason: %v", m.Dismissed)
	}
	uitest.Press(b.Host.Window, "已调离该单位")
	uitest.Press(b.Host.Window, "不回避")
	if m := b.meeting(t); len(m.Dismissed) != 1 || m.Dismissed[0].Reason != "已调离该单位" || len(b.Failed) > 0 {
		t.Errorf("%v, failed %v", m.Dismissed, b.Failed)
	}
	uitest.Golden(t, "decided", b.Host.Window)
	uitest.Press(b.Host.Window, "重新核定")
	uitest.Press(b.Host.Window, "撤销")
	if m := b.meeting(t); len(m.SuggestedRecusals()) != 2 || len(m.Recusals) != 0 {
		t.Errorf("%v and %v stay", m.Recusals, m.Dismissed)
	}
}

func TestByHand(t *testing.T) {
	b := open(t)
	var selects []*widgets.Select
	b.each(func(o fyne.CanvasObject) {
		if s, ok := o.(*widgets.Select); ok {
			selects = append(selects, s)
		}
	})
	selects[1].SetSelectedIndex(2)
	uitest.Press(b.Host.Window, "近亲属")
	var entries []*widgets.Entry
	b.each(func(o fyne.CanvasObject) {
		if e, ok := o.(*widgets.Entry); ok {
			entries = append(entries, e)
		}
	})
	b.Host.Window.Canvas().Focus(entries[0])
	b.Host.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.Host.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("Esc lost a typed reason")
	}
	entries[0].OnSubmitted("")
	m := b.meeting(t)
	want := panel.Recusal{Expert: m.Experts[6].ID, Candidate: m.Candidates[2].ID, Reason: "近亲属"}
	if len(m.Recusals) != 1 || m.Recusals[0] != want {
		t.Errorf("%v, want %v", m.Recusals, want)
	}
	entries[0].OnSubmitted("") // nothing chosen any more
	uitest.Golden(t, "incomplete", b.Host.Window)
	if m := b.meeting(t); len(m.Recusals) != 1 {
		t.Errorf("%v", m.Recusals)
	}
}
