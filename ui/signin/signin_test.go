package signin_test

import (
	"slices"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/signin"
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

func prepare(t *testing.T, size fyne.Size) *bench {
	t.Helper()
	b := &bench{Bench: uitest.NewBench(t, size), data: storetest.Open(t, store.Options{})}
	b.round = storetest.Round(t, b.data, panel.DefaultRule(), 0, 0).Round.ID
	for _, c := range []panel.Candidate{
		{Name: "欧阳契", Unit: "淮南联合大学"}, {Name: "张岫", Unit: "田家庵区公共就业服务中心"}, {Name: "陈思敏", Unit: "安徽理工大学"},
	} {
		if _, err := b.data.AddCandidate(b.round, c); err != nil {
			t.Fatal(err)
		}
	}
	err := b.data.ImportExperts(b.round, []panel.Expert{
		{Name: "周正", Unit: "安徽省职业技能鉴定指导中心"},
		{Name: "吴敏", Unit: "安徽理工大学招生就业处"},
		{Name: "郑国强", Unit: "淮南联合大学"},
		{Name: "王大伟", Unit: "淮南师范学院"},
		{Name: "冯雪", Unit: "市人力资源服务行业协会"},
		{Name: "陈静", Unit: "市总工会"},
		{Name: "褚亮", Unit: "合肥市公共就业服务管理中心"},
		{Name: "卫东", Unit: "蚌埠市劳动就业管理局"},
		{Name: "蒋欣", Unit: "淮南职业技术学院"},
	})
	if err != nil {
		t.Fatal(err)
	}
	b.OnChanged = func() { b.changed++ }
	return b
}

func open(t *testing.T, size fyne.Size) *bench {
	t.Helper()
	b := prepare(t, size)
	signin.Open(b.Host, b.data, b.meeting(t))
	return b
}

func (b *bench) meeting(t *testing.T) panel.Meeting { return storetest.Meeting(t, b.data, b.round) }

func (b *bench) attendance(t *testing.T) (list []panel.Attendance) {
	for _, e := range b.meeting(t).Experts {
		list = append(list, e.Attendance)
	}
	return list
}

func (b *bench) keys(names ...fyne.KeyName) {
	for _, name := range names {
		b.Host.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (b *bench) tap(n int) {
	var tiles []*widgets.Tile
	for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
		if tile, ok := o.(*widgets.Tile); ok {
			tiles = append(tiles, tile)
		}
	}
	tiles[n].Tapped(nil)
}

func TestOneTapEach(t *testing.T) {
	b := open(t, uitest.Laptop)
	b.tap(0)
	b.tap(2)
	b.tap(2) // a second tap does no harm
	want := []panel.Attendance{panel.Present, panel.Absent, panel.Present}
	if got := b.attendance(t)[:3]; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	b.Host.Window.Canvas().Focused().TypedRune('z')
	if got := b.attendance(t)[2]; got != panel.Absent {
		t.Errorf("after undo %v", got)
	}
}

func TestKeysAlone(t *testing.T) {
	b := open(t, uitest.Laptop)
	b.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace, fyne.KeyRight, fyne.KeyReturn)
	b.Host.Window.Canvas().Focused().TypedRune('l')
	want := []panel.Attendance{panel.Present, panel.Present, panel.Absent, panel.Absent, panel.Absent, panel.Absent, panel.Left, panel.Absent, panel.Absent}
	if got := b.attendance(t); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if len(b.Asked) > 0 {
		t.Errorf("asked %v with no poll open", b.Asked)
	}
	b.keys(fyne.KeyEscape)
	if b.Host.Window.Canvas().Overlays().Top() != nil || b.changed != 1 {
		t.Errorf("not closed, or the screen was not painted: %d", b.changed)
	}
}

// TestLeavingAnOpenPoll asks first, and takes nothing from the poll.
func TestLeavingAnOpenPoll(t *testing.T) {
	b := prepare(t, uitest.Laptop)
	for _, e := range b.meeting(t).Experts[:8] {
		if err := b.data.MarkAttendance(e.ID, panel.Present); err != nil {
			t.Fatal(err)
		}
	}
	poll := storetest.OpenPoll(t, b.data, b.round)
	signin.Open(b.Host, b.data, b.meeting(t))
	b.Host.Window.Canvas().Focused().TypedRune('l')
	b.tap(8) // comes late
	after, _ := b.meeting(t).OpenPoll()
	if len(b.Asked) != 1 || b.attendance(t)[0] != panel.Left || b.attendance(t)[8] != panel.Present || after.Rights() != poll.Rights() {
		t.Errorf("asked %d times, %v, %d rights", len(b.Asked), b.attendance(t), after.Rights())
	}
	uitest.Golden(t, "polling", b.Host.Window)
}

func TestOnlyThePanelSignsIn(t *testing.T) {
	b := prepare(t, uitest.Laptop)
	request := panel.DrawRequest{Kind: panel.DrawExperts, Seed: "8421", By: "李", Seats: 7, KeepOwnUnit: true}
	if _, err := b.data.Draw(b.round, request); err != nil {
		t.Fatal(err)
	}
	signin.Open(b.Host, b.data, b.meeting(t))
	uitest.Press(b.Host.Window, "全部签到")
	present := 0
	for _, a := range b.attendance(t) {
		if a == panel.Present {
			present++
		}
	}
	if present != 7 || len(b.Failed) > 0 {
		t.Errorf("%d signed in, failed %v", present, b.Failed)
	}
}

func TestPictures(t *testing.T) { uitest.Pictures(t, "signing-in", signingIn) }
