package draws_test

import (
	"fmt"
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/draws"
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

func open(t *testing.T, size fyne.Size, kind panel.DrawKind) *bench {
	t.Helper()
	options := store.Options{Now: storetest.Noon, Pick: func(n int) (int, error) { return 1234 % n, nil }}
	b := &bench{Bench: uitest.NewBench(t, size), data: storetest.Open(t, options)}
	b.round = storetest.Round(t, b.data, panel.DefaultRule(), 6, 13).Round.ID
	m := b.meeting(t)
	own := m.Experts[4]
	own.Unit = m.Candidates[2].Unit
	if err := b.data.ChangeExpert(own); err != nil {
		t.Fatal(err)
	}
	draws.Open(b.Host, b.data, b.meeting(t), kind)
	return b
}

func (b *bench) meeting(t *testing.T) panel.Meeting { return storetest.Meeting(t, b.data, b.round) }

func (b *bench) keys(names ...fyne.KeyName) {
	for _, name := range names {
		b.Host.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// fill types into the n-th entry that is in sight.
func (b *bench) fill(n int, text string) {
	for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
		if e, ok := o.(*widgets.Entry); ok && e.Visible() {
			if n == 0 {
				e.SetText(text)
				b.Host.Window.Canvas().Focus(e)
				return
			}
			n--
		}
	}
}

// says reports whether the dialog on top shows a text.
func (b *bench) says(text string) bool {
	for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
		if t, ok := o.(*widgets.Text); ok && strings.Contains(t.Text(), text) {
			return true
		}
	}
	return false
}

func TestTheOrderIsDrawnWithKeys(t *testing.T) {
	b := open(t, uitest.Laptop, panel.DrawOrder)
	b.keys(fyne.KeyReturn) // nobody has said who draws
	if len(b.meeting(t).Draws) != 0 || !b.says("由谁抽签") {
		t.Error("drawn without saying by whom")
	}
	b.fill(1, "李秘书")
	b.keys(fyne.KeyReturn)
	m := b.meeting(t)
	if len(m.Draws) != 1 || m.Draws[0].Seed != "1234-1234-1234-1234" || m.Draws[0].By != "李秘书" || !m.OrderKept() {
		t.Fatalf("draws %+v", m.Draws)
	}
	uitest.Press(b.Host.Window, "重新抽签") // without a reason
	if len(b.meeting(t).Draws) != 1 {
		t.Error("drawn again without a reason")
	}
	b.fill(2, "一位申报人退出")
	b.keys(fyne.KeyEscape)
	if b.Host.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("Esc lost a typed reason")
	}
	uitest.Press(b.Host.Window, "重新抽签")
	if m := b.meeting(t); len(m.Draws) != 2 || m.Draws[1].Reason != "一位申报人退出" || !b.says("一位申报人退出") {
		t.Errorf("draws %+v", m.Draws)
	}
}

func TestThePanelIsDrawnAndReplaced(t *testing.T) {
	b := open(t, uitest.Laptop, panel.DrawExperts)
	b.fill(0, "8421")
	b.fill(1, "李秘书")
	uitest.Press(b.Host.Window, "抽签")
	m := b.meeting(t)
	if len(m.Draws) != 1 || len(m.Draws[0].LeftOut) != 1 || len(m.Members()) != 7 {
		t.Fatalf("draws %+v; said %v", m.Draws, b.Failed)
	}
	out, in := m.Draws[0].Drawn()[0], m.Draws[0].Drawn()[7]
	uitest.Press(b.Host.Window, "替换…")
	uitest.Press(b.Host.Window, "替换") // without a reason
	if len(b.meeting(t).Draws[0].Replacements) != 0 {
		t.Fatal("replaced without a reason")
	}
	b.fill(0, "因病")
	b.keys(fyne.KeyReturn)
	m = b.meeting(t)
	if m.IsMember(panel.ExpertID(out.ID)) || !m.IsMember(panel.ExpertID(in.ID)) || !b.says(fmt.Sprintf("替换%s：因病", out.Name)) {
		t.Errorf("replacements %+v", m.Draws[0].Replacements)
	}
	uitest.Golden(t, "replaced", b.Host.Window)
}

func TestAPoolThatIsTooSmallIsSaid(t *testing.T) {
	b := open(t, uitest.Laptop, panel.DrawExperts)
	for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
		if e, ok := o.(*widgets.NumberEntry); ok {
			e.SetText("9")
		}
	}
	b.fill(1, "李秘书")
	uitest.Press(b.Host.Window, "抽签")
	if len(b.meeting(t).Draws) != 0 || !b.says("还差 6 人") {
		t.Errorf("drawn %+v", b.meeting(t).Draws)
	}
	uitest.Golden(t, "refused", b.Host.Window)
}

func TestAfterVotingStarted(t *testing.T) {
	b := open(t, uitest.Projector, panel.DrawExperts)
	b.fill(1, "李秘书")
	uitest.Press(b.Host.Window, "抽签")
	b.keys(fyne.KeyEscape)
	storetest.OpenPoll(t, b.data, b.round)
	draws.Open(b.Host, b.data, b.meeting(t), panel.DrawExperts)
	uitest.Press(b.Host.Window, "重新抽签")
	uitest.Press(b.Host.Window, "替换…")
	if m := b.meeting(t); len(m.Draws) != 1 || len(m.Draws[0].Replacements) != 0 || !b.says("表决已经开始") {
		t.Errorf("draws %+v", m.Draws)
	}
	uitest.Golden(t, "frozen", b.Host.Window)
}
