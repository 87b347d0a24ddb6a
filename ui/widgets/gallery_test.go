package widgets_test

import (
	"fmt"
	"testing"

	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type person struct {
	no         int
	name, unit string
	tone       widgets.Tone
}

func people(n int) []person {
	names := []string{"欧阳契", "张岫", "龑䶮𫍰", "王建国", "陈思敏", "卢毛梅"}
	units := []string{"淮南联合大学", "田家庵区公共就业服务中心", "寿县人力资源市场管理办公室（县劳动就业训练中心）综合业务科", "凤台县劳动就业管理局"}
	out := make([]person, n)
	for i := range out {
		out[i] = person{i + 1, names[i%len(names)], units[i%len(units)], widgets.Tone(i % 4)}
	}
	return out
}

func table() *widgets.Table[person] {
	return widgets.NewTable("还没有申报对象。",
		widgets.TextColumn("序", 24, 0, widgets.Style{Align: fyne.TextAlignTrailing}, func(p person) string { return fmt.Sprint(p.no) }),
		widgets.TextColumn("领衔人", 80, 0, widgets.Style{Bold: true}, func(p person) string { return p.name }),
		widgets.TextColumn("所在单位", 160, 1, widgets.Style{}, func(p person) string { return p.unit }),
		widgets.BadgeColumn("资格", 90, 0, func(p person) (string, widgets.Tone) { return "不满十年", p.tone }),
	)
}

func TestGallery(t *testing.T) {
	w := uitest.Empty(t, uitest.Laptop)
	head := widgets.NewPageHead("申报对象", widgets.NewButton("导入表格…", widgets.Secondary, nil).WithKey("Ctrl+I"), widgets.NewButton("添加", widgets.Secondary, nil))
	head.SetSubtitle("6 人，合格 4 人，1 人缺材料，1 人不符合第五条")
	next := widgets.NewNextStep()
	next.Do("补齐王龚的“职业资格证书复印件”，或注明不参加评审；之后到“评审专家”签到。", "查看缺的材料", nil)
	blocked := widgets.NewNextStep()
	blocked.Blocked("签到 5 人，少于规则要求的 7 人（第六条（三））。请先到“评审专家”签到，或更正评审规则中的最少专家人数，这句话很长，长到要换一行才写得完，看它换不换。", "去签到", nil)

	rows := table()
	rows.SetRows(people(6))
	rows.Select(func(p person) bool { return p.no == 4 })
	empty := table()

	name := widgets.NewTextField("姓名", "例如：张三")
	unit := widgets.NewTextField("所在单位", "")
	unit.SetValue("淮南联合大学")
	unit.SetError("请填写所在单位，最多 60 字。")
	years := widgets.NewTextField("从业年限", "整年")
	years.SetHint("第五条（一）要求满十年；不清楚时先留空。")
	off := widgets.NewTextField("最少专家人数", "")
	off.SetValue("7")
	off.SetEnabled(false)
	choice := widgets.NewChoice([]widgets.Option{{Value: "a", Label: "未到"}, {Value: "b", Label: "已签到"}, {Value: "c", Label: "已离会"}}, nil)
	choice.SetValue("b")
	focused := widgets.NewButton("焦点在此", widgets.Secondary, nil)
	disabled := widgets.NewButton("不能按", widgets.Primary, nil)
	disabled.Disable()
	form := widgets.Column(12, name, unit, years, off, widgets.NewField("签到", choice),
		widgets.Row(10, focused, disabled, widgets.NewButton("删除", widgets.Danger, nil), widgets.NewButton("清除", widgets.Quiet, nil)),
		widgets.Row(8, widgets.NewMark(widgets.Good), widgets.NewMark(widgets.Attention), widgets.NewMark(widgets.Bad), widgets.NewMark(widgets.Neutral), widgets.Grow(widgets.Paragraph("到会 9 人"))),
		widgets.NewSearch("姓名、单位…", nil))
	tables := widgets.Column(16, widgets.Sheet(rows), widgets.Grow(widgets.Sheet(empty)))
	size := fyne.NewSize(1280, 900)
	w.SetContent(widgets.Page(head, next, blocked, widgets.TopRow(16, widgets.Grow(tables), widgets.Card(widgets.Sized(300, 0, form)))))
	w.Resize(size)
	w.Canvas().Focus(focused)
	uitest.Golden(t, "gallery", w)
}

func TestModal(t *testing.T) {
	w := uitest.Window(t, widgets.Page(widgets.NewPageHead("评审专家"), widgets.Card(widgets.Paragraph("正文"))), fyne.NewSize(800, 500))
	closed, pressed := 0, 0
	cancel := widgets.NewButton("取消", widgets.Secondary, nil)
	remove := widgets.NewButton("删除", widgets.Danger, func() { pressed++ })
	m := widgets.NewModal(w, "删除王龚？", 440, widgets.Aside("申报信息会从本轮评审中删除，不能撤销。若只是不参加表决，请改用“不参加表决”，并写明原因。"), cancel, remove)
	m.OnClosed = func() { closed++ }
	m.Show(nil)
	uitest.Golden(t, "modal", w)

	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if pressed != 1 {
		t.Errorf("Enter pressed the default button %d times, want once", pressed)
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if closed != 1 || w.Canvas().OnTypedKey() != nil {
		t.Error("Esc did not close the dialog")
	}
}

func TestTableDrawsOnlyWhatIsInSight(t *testing.T) {
	made := 0
	columns := widgets.TextColumn("序", 60, 1, widgets.Style{}, func(p person) string { return fmt.Sprint(p.no) })
	text := columns.New
	columns.New = func() fyne.CanvasObject { made++; return text() }
	rows := widgets.NewTable("", columns)
	w := uitest.Window(t, rows, uitest.Laptop)
	rows.SetRows(people(5000))
	var selected int
	rows.OnSelected = func(p person) { selected = p.no }
	keys := rows.Focusable()
	w.Canvas().Focus(keys)
	for _, key := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyDown, fyne.KeyDown} {
		keys.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if selected != 3 {
		t.Errorf("the arrow keys selected row %d, want 3", selected)
	}
	if made > 200 {
		t.Errorf("%d cells were made for the rows in sight", made)
	}
	opened := 0
	rows.OnOpened = func(p person) { opened = p.no }
	keys.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if opened != 3 {
		t.Errorf("Enter opened row %d, want 3", opened)
	}
}

func TestButtonAndChoiceTakeKeys(t *testing.T) {
	pressed := 0
	b := widgets.NewButton("保存", widgets.Primary, func() { pressed++ })
	value := ""
	c := widgets.NewChoice([]widgets.Option{{Value: "a", Label: "甲"}, {Value: "b", Label: "乙"}}, func(v string) { value = v })
	c.SetValue("a")
	uitest.Window(t, widgets.Row(8, b, c), fyne.NewSize(400, 100))
	for _, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab} {
		b.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if pressed != 3 {
		t.Errorf("Space, Return and Enter pressed the button %d times", pressed)
	}
	b.Disable()
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if pressed != 3 {
		t.Error("a disabled button was pressed")
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if value != "b" || c.Value() != "b" {
		t.Errorf("Right chose %q", value)
	}
}

func TestLines(t *testing.T) {
	p := widgets.NewText("每位申报人可投票的专家不少于 7 人：最少的是陈思敏，8 人（1 人回避）。", widgets.Style{Fit: widgets.Wrap})
	p.Resize(fyne.NewSize(150, 300))
	before := p.MinSize().Height
	p.Resize(fyne.NewSize(600, 300))
	if p.MinSize().Height >= before {
		t.Error("a wider place did not take fewer lines")
	}
}
