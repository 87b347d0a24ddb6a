package candidates_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"expertpanel/report/sheet"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/candidates"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

// place is the part of the window that screens have beside the shell's steps.
var place = fyne.NewSize(1048, 800)

func people() []panel.Candidate {
	return []panel.Candidate{
		{Name: "欧阳契", Unit: "淮南联合大学", Recommender: "淮南联合大学", Years: 14, Staff: 4, Certificate: "职业指导师（一级）"},
		{Name: "张岫", Unit: "田家庵区公共就业服务中心", Recommender: "田家庵区人社局", Years: 12, Staff: 3, Award: "全省就业工作先进个人"},
		{Name: "李建国", Unit: "寿县人力资源市场管理办公室", Recommender: "寿县人社局", Years: 21, Staff: 5, Merit: "连续六年组织校园招聘会"},
		{Name: "王龑", Unit: "凤台县劳动就业管理局", Recommender: "凤台县人社局", Staff: 2, Certificate: "职业指导师（二级），2016年取得", Phone: "0554-8888888"},
		{Name: "陈思敏", Unit: "安徽理工大学", Recommender: "安徽理工大学", Years: 16, Staff: 3, Certificate: "职业指导师（二级）", Excluded: "本人书面申请退出"},
		{Name: "卢毛梅", Unit: "大通区九龙岗镇就业服务所", Recommender: "大通区人社局", Years: 8, Staff: 2, Merit: "创建充分就业社区"},
	}
}

type table struct {
	*uitest.Bench
	data   *store.Store
	round  panel.RoundID
	screen *candidates.Screen
}

func open(t *testing.T, size fyne.Size, list []panel.Candidate) *table {
	t.Helper()
	b := &table{Bench: uitest.NewBench(t, size), data: storetest.Open(t, store.Options{})}
	b.round = storetest.Round(t, b.data, panel.DefaultRule(), 0, 9).Round.ID
	if err := b.data.ImportCandidates(b.round, list); err != nil {
		t.Fatal(err)
	}
	b.screen = candidates.New(b.Host, b.data)
	b.OnChanged = func() { b.screen.Show(b.meeting(t)) }
	b.OnChanged()
	b.Put(b.screen)
	return b
}

func (b *table) meeting(t *testing.T) panel.Meeting { return storetest.Meeting(t, b.data, b.round) }

func TestPictures(t *testing.T) {
	for name, show := range states() {
		uitest.Pictures(t, name, show)
	}
	empty := open(t, place, nil)
	uitest.Golden(t, "candidates-empty", empty.Host.Window)
}

func TestAListWithProblems(t *testing.T) {
	b := open(t, fyne.NewSize(1280, 800), nil)
	path := filepath.Join(t.TempDir(), "名单.csv")
	list := "姓名,单位,推荐单位,从业年限\n张三,淮南市某学院,某县人社局,12\n李四,,某区人社局,十年\n王五,寿县某中心,,11\n"
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	b.screen.Keys()[fyne.KeyI]()
	uitest.Golden(t, "import-empty", b.Host.Window)
	entry := b.Host.Window.Canvas().Focused().(interface {
		SetText(string)
		TypedKey(*fyne.KeyEvent)
	})
	entry.SetText(`"` + path + `"`)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.press("导入 3 人")
	if n := len(b.meeting(t).Candidates); n != 0 {
		t.Errorf("%d candidates of a list with errors", n)
	}
}

func TestForm(t *testing.T) {
	b := open(t, place, people())
	keys := b.Host.Window.Canvas()
	b.screen.Advance()
	keys.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // opens the selected row
	keys.Focused().(interface{ SetText(string) }).SetText("")
	b.screen.Keys()[fyne.KeyS]()
	uitest.Golden(t, "form-refused", b.Host.Window)

	keys.Focused().(interface{ SetText(string) }).SetText("卢毛莓")
	b.screen.Keys()[fyne.KeyS]()
	if got := b.meeting(t).Candidates[5].Name; got != "卢毛莓" {
		t.Errorf("the name is %q after saving; failed %v", got, b.Failed)
	}
}

func TestAfterVotingStarted(t *testing.T) {
	b := open(t, place, people()[:3])
	storetest.OpenPoll(t, b.data, b.round)
	b.OnChanged()
	uitest.Golden(t, "candidates-polling", b.Host.Window)
}

func TestExcludeNeedsAReason(t *testing.T) {
	b := open(t, place, people())
	b.screen.Advance()
	keys := b.Host.Window.Canvas()
	b.press("不参加…")
	b.press("不参加表决")
	uitest.Golden(t, "exclude-refused", b.Host.Window)
	keys.Focused().(interface{ SetText(string) }).SetText("不满十年，\n不符合第五条（一）")
	keys.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if keys.Overlays().Top() == nil {
		t.Fatal("Esc lost the reason")
	}
	b.press("不参加表决")
	if got := b.meeting(t).Candidates[5].Excluded; got != "不满十年， 不符合第五条（一）" {
		t.Errorf("excluded %q; failed %v", got, b.Failed)
	}
	if keys.Overlays().Top() != nil {
		t.Error("the dialog is still open")
	}
}

func TestRemoveAsksFirst(t *testing.T) {
	b := open(t, place, people())
	b.press("删除")
	if len(b.Asked) != 1 || !b.Asked[0].Danger || len(b.meeting(t).Candidates) != 5 {
		t.Errorf("asked %+v, %d candidates left", b.Asked, len(b.meeting(t).Candidates))
	}
}

func TestImport(t *testing.T) {
	b := open(t, uitest.Laptop, nil)
	path := filepath.Join(t.TempDir(), "名单.csv")
	if err := os.WriteFile(path, []byte("姓名,单位,推荐单位,从业年限\n张三,淮南市某学院,某县人社局,12\n王五,寿县某中心,寿县人社局,11\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.screen.Keys()[fyne.KeyI]()
	b.Host.Window.Canvas().Focused().(interface{ SetText(string) }).SetText(path)
	b.press("读取")
	b.press("导入 2 人")
	if got := b.meeting(t).Candidates; len(got) != 2 || got[1].Name != "王五" || got[1].Years != 11 {
		t.Errorf("candidates %+v; failed %v", got, b.Failed)
	}
}

func TestImportIsUndone(t *testing.T) {
	b := open(t, uitest.Laptop, people()[:2])
	b.screen.Paste("张三\t淮南市某学院\t某县人社局\t12\n王五\t寿县某中心\t寿县人社局\t11\n")
	b.press("导入 2 人")
	if got := b.meeting(t).Candidates; len(got) != 4 || got[3].Name != "王五" {
		t.Fatalf("candidates %+v; failed %v", got, b.Failed)
	}
	uitest.Golden(t, "undo", b.Host.Window)
	b.screen.Undo()
	if got := b.meeting(t).Candidates; len(got) != 2 {
		t.Errorf("%d candidates after the import was undone; failed %v", len(got), b.Failed)
	}
}

func TestRemovalIsUndone(t *testing.T) {
	b := open(t, place, people())
	before := b.meeting(t).Candidates
	b.press("删除")
	b.press("删除")
	b.screen.Undo()
	b.screen.Undo()
	if got := b.meeting(t).Candidates; !slices.Equal(got, before) {
		t.Errorf("candidates %+v, want %+v; failed %v", got, before, b.Failed)
	}
	b.screen.Undo()
	if len(b.Failed) > 0 {
		t.Errorf("undoing nothing failed: %v", b.Failed)
	}
}

func TestUndoIsRefusedOnceAPollHasOpened(t *testing.T) {
	b := open(t, place, people()[:3])
	b.press("删除")
	storetest.OpenPoll(t, b.data, b.round)
	b.screen.Undo()
	if len(b.Failed) != 1 || !errors.Is(b.Failed[0], panel.Refuse("voting_started", "")) {
		t.Errorf("failed %v", b.Failed)
	}
}

func TestPasteGoesToTheOpenDialog(t *testing.T) {
	b := open(t, uitest.Laptop, nil)
	b.screen.Keys()[fyne.KeyI]()
	entry := b.Host.Window.Canvas().Focused().(fyne.Shortcutable)
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent("姓名\t单位\t推荐单位\n张三\t\"淮南市\n某学院\"\t某局\n")
	entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	b.press("导入 1 人")
	if got := b.meeting(t).Candidates; len(got) != 1 || got[0].Unit != "淮南市某学院" {
		t.Errorf("candidates %+v; failed %v", got, b.Failed)
	}
}

func TestSearch(t *testing.T) {
	b := open(t, place, people())
	b.screen.Keys()[fyne.KeyF]()
	search := b.Host.Window.Canvas().Focused().(interface{ SetText(string) })
	search.SetText("wy")
	uitest.Golden(t, "search", b.Host.Window)
	b.screen.Escape()
}

func TestRareHanziAreShownBelowTheField(t *testing.T) {
	b := open(t, place, people())
	b.press("添加")
	b.Host.Window.Canvas().Focused().(interface{ SetText(string) }).SetText("王𪚥")
	uitest.Golden(t, "rare", b.Host.Window)
}

func TestEscapeKeepsWhatIsTyped(t *testing.T) {
	b := open(t, place, people())
	b.screen.Advance()
	keys := b.Host.Window.Canvas()
	keys.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	keys.Focused().(interface{ SetText(string) }).SetText("卢毛莓")
	b.screen.Escape()
	if !b.screen.Unsaved() {
		t.Fatal("Esc lost what was typed")
	}
	keys.Focused().(interface{ SetText(string) }).SetText("卢毛梅")
	b.screen.Escape()
	if _, ok := keys.Focused().(interface{ SetText(string) }); ok {
		t.Error("Esc did not leave the form")
	}
}

func TestFiveThousandStayQuick(t *testing.T) {
	b := open(t, place, nil)
	m := b.meeting(t)
	for i := range 5000 {
		m.Candidates = append(m.Candidates, panel.Candidate{ID: panel.CandidateID(i + 1), Name: "张三", Unit: "某县第" + strconv.Itoa(i) + "中心", Years: 12})
	}
	begun := time.Now()
	b.screen.Show(m)
	// It takes a hundredth of this; the bound only catches drawing every row.
	if took := time.Since(begun); took > 5*time.Second {
		t.Errorf("showing 5,000 candidates took %v", took)
	}
}

// press presses the button that says so.
func (b *table) press(label string) { uitest.Press(b.Host.Window, label) }

func TestTemplateRoundTrip(t *testing.T) {
	var file bytes.Buffer
	if err := sheet.WriteCandidateTemplate(&file); err != nil {
		t.Fatal(err)
	}
	if _, err := sheet.ReadCandidates("模板.xlsx", file.Bytes()); err != nil {
		t.Fatal(err)
	}
}

func TestAdvanceGoesToTheExpertsWhenAllIsWell(t *testing.T) {
	b := open(t, place, people()[:3])
	b.screen.Advance()
	if len(b.Went) != 1 || b.Went[0] != screen.Experts {
		t.Errorf("went to %v", b.Went)
	}
}
