package checklist_test

import (
	"slices"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/checklist"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

type bench struct {
	*uitest.Bench
	data    *store.Store
	round   panel.RoundID
	changed int
}

// open shows the first candidate's checklist.
func open(t *testing.T, size fyne.Size) *bench {
	t.Helper()
	b := &bench{Bench: uitest.NewBench(t, size), data: storetest.Open(t, store.Options{})}
	b.round = storetest.Round(t, b.data, panel.DefaultRule(), 0, 7).Round.ID
	for _, c := range []panel.Candidate{
		{Name: "欧阳契", Unit: "淮南联合大学", Recommender: "淮南联合大学", Years: 14, Staff: 3, Certificate: "职业指导师（一级）", Merit: "主持市级课题两项"},
		{Name: "张岫", Unit: "田家庵区公共就业服务中心", Recommender: "田家庵区人社局", Years: 8},
		{Name: "陈思敏", Unit: "安徽理工大学", Recommender: "安徽理工大学", Years: 16},
	} {
		if _, err := b.data.AddCandidate(b.round, c); err != nil {
			t.Fatal(err)
		}
	}
	b.OnChanged = func() { b.changed++ }
	m := b.meeting(t)
	checklist.Open(b.Host, b.data, m, m.Candidates[0].ID)
	return b
}

func (b *bench) meeting(t *testing.T) panel.Meeting { return storetest.Meeting(t, b.data, b.round) }

func (b *bench) list(t *testing.T, i int) panel.Checklist {
	m := b.meeting(t)
	return m.Checklist(m.Candidates[i].ID)
}

func (b *bench) runes(text string) {
	for _, r := range text {
		b.Host.Window.Canvas().Focused().TypedRune(r)
	}
}

func (b *bench) keys(names ...fyne.KeyName) {
	for _, name := range names {
		b.Host.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// TestACandidateWithThreeKeys: one ground, the rest, the next one.
func TestACandidateWithThreeKeys(t *testing.T) {
	b := open(t, uitest.Laptop)
	b.runes("1a")
	if lacks := b.list(t, 0).Lacks(); len(lacks) != 0 {
		t.Errorf("lacks %v", lacks)
	}
	b.keys(fyne.KeyRight)
	b.runes("2212")
	list := b.list(t, 1)
	var got []panel.CheckState
	for _, c := range list[:5] {
		got = append(got, c.State)
	}
	want := []panel.CheckState{panel.Unfulfilled, panel.Unfulfilled, panel.Fulfilled, panel.Unfulfilled, panel.NotLookedAt}
	if !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
	b.keys(fyne.KeyUp)
	b.runes("0")
	if b.list(t, 1)[3].State != panel.NotLookedAt {
		t.Error("0 did not take a tick back")
	}
	b.runes("n")
	b.runes("2")
	if b.list(t, 2)[0].State != panel.Unfulfilled {
		t.Error("N did not go to the next candidate with open items")
	}
	b.keys(fyne.KeyEscape)
	if b.Host.Window.Canvas().Overlays().Top() != nil || b.changed != 1 {
		t.Errorf("after Esc; changed %d times", b.changed)
	}
}

func TestCopiesAndRemarks(t *testing.T) {
	b := open(t, uitest.Laptop)
	b.keys(fyne.KeyEnd)
	b.runes("+")
	form := func() panel.Check { return b.list(t, 0).Of(panel.MaterialSelections) }
	if c := form(); c.Copies != 1 || c.State != panel.NotLookedAt {
		t.Errorf("after +: %+v", c)
	}
	b.runes("1")
	if c := form(); c.Copies != 1 || c.State != panel.Fulfilled || c.Settled() {
		t.Errorf("one copy that is met: %+v", c)
	}
	b.runes("++")
	if c := form(); c.Copies != 2 || !c.Settled() {
		t.Errorf("after two more: %+v", c)
	}
	b.runes("r")
	b.runes("缺公章")
	b.keys(fyne.KeyEscape)
	if c := form(); c.Remark != "缺公章" || b.Host.Window.Canvas().Overlays().Top() == nil {
		t.Errorf("Esc out of the remark: %+v", c)
	}
	b.runes("r")
	b.runes("😀")
	b.keys(fyne.KeyEscape, fyne.KeyEscape)
	if b.Host.Window.Canvas().Overlays().Top() == nil {
		t.Error("a remark that was refused is lost")
	}
	if c := form(); c.Remark != "缺公章" {
		t.Errorf("kept %q", c.Remark)
	}
	b.keys(fyne.KeyBackspace, fyne.KeyReturn)
	uitest.Press(b.Host.Window, "关闭")
	if b.Host.Window.Canvas().Overlays().Top() != nil || len(b.Failed) > 0 {
		t.Errorf("not closed; failed %v", b.Failed)
	}
}

func TestNothingChangesOnceVotingHasStarted(t *testing.T) {
	b := open(t, uitest.Laptop)
	b.keys(fyne.KeyEscape)
	for _, e := range b.meeting(t).Experts {
		if err := b.data.MarkAttendance(e.ID, panel.Present); err != nil {
			t.Fatal(err)
		}
	}
	storetest.OpenPoll(t, b.data, b.round)
	checklist.Open(b.Host, b.data, b.meeting(t), 0)
	b.runes("12+ar")
	if checks := b.meeting(t).Checks; len(checks) > 0 || len(b.Failed) > 0 {
		t.Errorf("kept %v, failed %v", checks, b.Failed)
	}
	uitest.Golden(t, "frozen", b.Host.Window)
}

func TestMouse(t *testing.T) {
	b := open(t, uitest.Laptop)
	for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
		if c, ok := o.(*widgets.Choice); ok && c.Visible() {
			c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.Size().Width/2, 10)})
			break
		}
	}
	if b.list(t, 0)[0].State != panel.Fulfilled {
		t.Error("the first item was not ticked")
	}
}

func TestPictures(t *testing.T) {
	uitest.Pictures(t, "checklist", begun)
	b := open(t, uitest.Laptop)
	b.keys(fyne.KeyEnd)
	b.runes("+")
	uitest.Golden(t, "materials", b.Host.Window)
	b.keys(fyne.KeyRight)
	b.runes("1")
	uitest.Golden(t, "years", b.Host.Window)
}

func TestBadgeAndLacking(t *testing.T) {
	b := open(t, uitest.Laptop)
	for _, c := range []struct {
		keys, badge string
		lacking     int
	}{{"", "未核对", 10}, {"a", "待核 1 项", 1}, {"222", "1 项未齐", 1}, {"0", "2 项未齐", 2}} {
		b.runes(c.keys)
		if badge, _ := checklist.Badge(b.list(t, 0)); badge != c.badge || len(checklist.Lacking(b.list(t, 0))) != c.lacking {
			t.Errorf("after %q: %s, %v", c.keys, badge, checklist.Lacking(b.list(t, 0)))
		}
	}
}
