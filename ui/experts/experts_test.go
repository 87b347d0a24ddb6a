package experts_test

import (
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/experts"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

// place is the part of the window that screens have beside the shell's steps.
var place = fyne.NewSize(1048, 800)

func candidates() []panel.Candidate {
	return []panel.Candidate{
		{Name: "欧阳契", Unit: "淮南联合大学", Recommender: "淮南联合大学", Years: 14},
		{Name: "张岫", Unit: "田家庵区公共就业服务中心", Recommender: "田家庵区人社局", Years: 12},
		{Name: "陈思敏", Unit: "安徽理工大学", Recommender: "安徽理工大学", Years: 16},
	}
}

func people() []panel.Expert {
	return []panel.Expert{
		{Name: "周正", Unit: "安徽省职业技能鉴定指导中心", Title: "高级职业指导师", Phone: "0551-6666666"},
		{Name: "吴敏", Unit: "安徽理工大学", Title: "教授"},
		{Name: "郑国强", Unit: "淮南联合大学", Title: "副教授"},
		{Name: "王大伟", Unit: "淮南师范学院", Title: "教授"},
		{Name: "冯雪", Unit: "市人力资源服务行业协会", Title: "秘书长"},
		{Name: "陈静", Unit: "市总工会", Title: "部长"},
		{Name: "褚亮", Unit: "合肥市公共就业服务管理中心", Title: "主任"},
		{Name: "卫东", Unit: "蚌埠市劳动就业管理局", Title: "副局长"},
		{Name: "蒋欣", Unit: "淮南职业技术学院", Title: "就业处处长"},
	}
}

type table struct {
	*uitest.Bench
	data   *store.Store
	round  panel.RoundID
	screen *experts.Screen
}

func open(t *testing.T, size fyne.Size, list []panel.Expert) *table {
	t.Helper()
	b := &table{Bench: uitest.NewBench(t, size), data: storetest.Open(t, store.Options{})}
	b.round = storetest.Round(t, b.data, panel.DefaultRule(), 0, 0).Round.ID
	if err := b.data.ImportCandidates(b.round, candidates()); err != nil {
		t.Fatal(err)
	}
	if err := b.data.ImportExperts(b.round, list); err != nil {
		t.Fatal(err)
	}
	b.screen = experts.New(b.Host, b.data)
	b.OnChanged = func() { b.screen.Show(b.meeting(t)) }
	b.OnChanged()
	b.Put(b.screen)
	return b
}

func (b *table) meeting(t *testing.T) panel.Meeting { return storetest.Meeting(t, b.data, b.round) }

func (b *table) mark(t *testing.T, from, to int, a panel.Attendance) {
	t.Helper()
	for _, e := range b.meeting(t).Experts[from:to] {
		if err := b.data.MarkAttendance(e.ID, a); err != nil {
			t.Fatal(err)
		}
	}
	b.OnChanged()
}

func TestPictures(t *testing.T) {
	uitest.Pictures(t, "experts", signingIn)

	b := open(t, place, people())
	b.mark(t, 0, 9, panel.Present)
	m := b.meeting(t)
	for i := range 3 {
		if err := b.data.Recuse(panel.Recusal{Expert: m.Experts[i].ID, Candidate: m.Candidates[2].ID, Reason: "同单位"}); err != nil {
			t.Fatal(err)
		}
	}
	b.OnChanged()
	uitest.Golden(t, "experts-short", b.Host.Window)

	empty := open(t, place, nil)
	uitest.Golden(t, "experts-empty", empty.Host.Window)
}

func TestSignInWithKeys(t *testing.T) {
	b := open(t, place, people())
	b.screen.Advance() // the first absent expert, with the keys on the table
	keys := b.Host.Window.Canvas().Focused()
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn} {
		keys.TypedKey(&fyne.KeyEvent{Name: key})
	}
	var got []panel.Attendance
	for _, e := range b.meeting(t).Experts[:4] {
		got = append(got, e.Attendance)
	}
	want := []panel.Attendance{panel.Present, panel.Present, panel.Absent, panel.Absent}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("attendance %v, want %v", got, want)
		}
	}
}

func TestRecusal(t *testing.T) {
	b := open(t, place, people())
	keys := b.screen.Keys()
	if keys[fyne.KeyF] == nil {
		t.Error("Ctrl+F does not search")
	}
	uitest.Press(b.Host.Window, "回避…")
	if b.Host.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("the recusals did not open")
	}
	b.Host.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.Host.Window.Canvas().Overlays().Top() != nil {
		t.Error("Esc did not close the dialog")
	}
	m := b.meeting(t)
	if err := b.data.Recuse(panel.Recusal{Expert: m.Experts[0].ID, Candidate: m.Candidates[1].ID, Reason: "师生"}); err != nil {
		t.Fatal(err)
	}
	b.OnChanged()
	uitest.Golden(t, "recused", b.Host.Window)
	uitest.Press(b.Host.Window, "撤销")
	if len(b.meeting(t).Recusals) != 0 {
		t.Error("the recusal was not withdrawn")
	}
}

func TestSignAllInLeavesThoseWhoLeft(t *testing.T) {
	b := open(t, place, people())
	b.mark(t, 8, 9, panel.Left)
	uitest.Press(b.Host.Window, "全部签到")
	m := b.meeting(t)
	if n := len(m.PresentExperts()); n != 8 || m.Experts[8].Attendance != panel.Left {
		t.Errorf("%d present, the last %s", n, m.Experts[8].Attendance)
	}
}

func TestRefusedExpertIsSaidBesideTheField(t *testing.T) {
	b := open(t, place, people())
	uitest.Press(b.Host.Window, "添加")
	b.screen.Keys()[fyne.KeyS]()
	uitest.Golden(t, "form-refused", b.Host.Window)
	if len(b.Failed) != 0 || len(b.meeting(t).Experts) != 9 {
		t.Errorf("failed %v", b.Failed)
	}
}
