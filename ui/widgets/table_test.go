package widgets_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

func sortedTable() *widgets.Table[person] {
	return widgets.NewTable("没有",
		widgets.TextColumn("序", 24, 0, widgets.Style{Align: fyne.TextAlignTrailing}, func(p person) string { return p.name }).
			Sorted(func(a, b person) int { return cmp.Compare(a.no, b.no) }),
		widgets.TextColumn("领衔人", 80, 0, widgets.Style{}, func(p person) string { return p.name }),
		widgets.TextColumn("所在单位", 160, 1, widgets.Style{}, func(p person) string { return p.unit }).
			Sorted(func(a, b person) int { return strings.Compare(a.unit, b.unit) }),
	)
}

func press(o fyne.Focusable, keys ...fyne.KeyName) {
	for _, key := range keys {
		o.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// head is what takes the keys that sort.
func head(table *widgets.Table[person]) fyne.Focusable {
	for _, o := range test.LaidOutObjects(table) {
		if f, ok := o.(fyne.Focusable); ok {
			return f
		}
	}
	return nil
}

func numbers(table *widgets.Table[person]) []int {
	var found []int
	for _, p := range table.Rows() {
		found = append(found, p.no)
	}
	return found
}

func TestTableSorts(t *testing.T) {
	table := sortedTable()
	uitest.Window(t, table, fyne.NewSize(600, 400))
	var selected []int
	table.OnSelected = func(p person) { selected = append(selected, p.no) }
	table.SetRows([]person{{no: 1, unit: "b"}, {no: 2, unit: "c"}, {no: 3, unit: "a"}, {no: 4, unit: "b"}})
	table.Select(func(p person) bool { return p.no == 3 })
	steps := []struct {
		keys []fyne.KeyName
		want []int
	}{
		{nil, []int{1, 2, 3, 4}},
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeySpace}, []int{3, 1, 4, 2}}, // passes over the column without an order
		{[]fyne.KeyName{fyne.KeyReturn}, []int{2, 1, 4, 3}},
		{[]fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn}, []int{1, 2, 3, 4}},
		{[]fyne.KeyName{fyne.KeyReturn}, []int{4, 3, 2, 1}},
	}
	for i, step := range steps {
		press(head(table), step.keys...)
		if got := numbers(table); !slices.Equal(got, step.want) {
			t.Errorf("step %d: rows %v, want %v", i, got, step.want)
		}
	}
	if selected[len(selected)-1] != 3 {
		t.Errorf("selected %v, want the same row whatever the order", selected)
	}
	table.SetWanted(func(i int) bool { return i%3 == 0 })
	if got := numbers(table); !slices.Equal(got, []int{4, 1}) {
		t.Errorf("rows %v of those that are wanted", got)
	}
}

func TestHeadIsPressedWithTheMouse(t *testing.T) {
	table := sortedTable()
	w := uitest.Window(t, table, fyne.NewSize(600, 400))
	table.SetRows([]person{{no: 1, unit: "b"}, {no: 2, unit: "a"}})
	uitest.Tap(w, fyne.NewPos(300, 20))
	if got := numbers(table); !slices.Equal(got, []int{2, 1}) {
		t.Errorf("rows %v after the head of the units", got)
	}
	uitest.Tap(w, fyne.NewPos(80, 20))
	if got := numbers(table); !slices.Equal(got, []int{2, 1}) {
		t.Errorf("rows %v after a head that does not sort", got)
	}
}

// Whatever is pressed, the table shows what is wanted, in an order, and equal rows as they were given.
func TestTableAgainstItsTwin(t *testing.T) {
	uitest.Empty(t, uitest.Laptop)
	rapid.Check(t, func(rt *rapid.T) {
		rows := rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) person {
			return person{no: rapid.IntRange(0, 9).Draw(rt, "no"), unit: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(rt, "unit")}
		}), 0, 8).Draw(rt, "rows")
		unit := rapid.SampledFrom([]string{"", "a", "b"}).Draw(rt, "wanted")
		byUnit, down := rapid.Bool().Draw(rt, "byUnit"), rapid.Bool().Draw(rt, "down")
		table := sortedTable()
		test.WidgetRenderer(table)
		table.SetRows(rows)
		table.SetWanted(func(i int) bool { return strings.Contains(rows[i].unit, unit) })
		if byUnit {
			press(head(table), fyne.KeyRight)
		}
		press(head(table), fyne.KeySpace)
		if down {
			press(head(table), fyne.KeySpace)
		}
		want := slices.DeleteFunc(slices.Clone(rows), func(p person) bool { return !strings.Contains(p.unit, unit) })
		slices.SortStableFunc(want, func(a, b person) int {
			order := cmp.Compare(a.no, b.no)
			if byUnit {
				order = strings.Compare(a.unit, b.unit)
			}
			if down {
				order = -order
			}
			return order
		})
		if got := table.Rows(); !slices.Equal(got, want) {
			rt.Errorf("rows %v, want %v", got, want)
		}
	})
}

// Fyne throws renderers away that were out of sight for a minute: another one
// shows the same at once.
func TestRenderersMadeAnewShowTheSame(t *testing.T) {
	table := sortedTable()
	choice := widgets.NewChoice([]widgets.Option{{Value: "a", Label: "未到"}, {Value: "b", Label: "已签到"}}, nil)
	choice.SetValue("b")
	field := widgets.NewTextField("姓名", "例如：张三")
	field.SetValue("张三")
	content := widgets.Column(10, widgets.NewButton("导入", widgets.Secondary, nil).WithKey("Ctrl+I"), choice, field,
		widgets.NewBadge("合格", widgets.Good), widgets.NewSelect([]string{"一", "二"}, "选", nil), widgets.Paragraph("正文"), widgets.Grow(table))
	uitest.Window(t, content, fyne.NewSize(600, 700))
	table.SetRows(people(90))
	table.Select(func(p person) bool { return p.no == 60 })
	press(head(table), fyne.KeySpace)
	for _, o := range test.LaidOutObjects(content) {
		w, ok := o.(fyne.Widget)
		if !ok || strings.HasPrefix(fmt.Sprintf("%T", o), "*widget.") { // a part of Fyne's, made together with its whole
			continue
		}
		old, anew := test.WidgetRenderer(w).Objects(), w.CreateRenderer().Objects()
		if len(old) != len(anew) {
			t.Errorf("%T: %d objects, of another renderer %d", w, len(old), len(anew))
			continue
		}
		for i := range old {
			if old[i].Visible() && (old[i].Size() != anew[i].Size() || old[i].Position() != anew[i].Position()) {
				t.Errorf("%T: %T at %v %v, of another renderer at %v %v", w, old[i], old[i].Position(), old[i].Size(), anew[i].Position(), anew[i].Size())
			}
		}
	}
}

func BenchmarkTable(b *testing.B) {
	rows := people(5000)
	table := sortedTable()
	uitest.Window(b, table, fyne.NewSize(800, 700))
	table.SetRows(rows) // unpacks the faces
	b.Run("show", func(b *testing.B) {
		for b.Loop() {
			table.SetRows(rows)
		}
	})
	b.Run("sort", func(b *testing.B) {
		for b.Loop() {
			press(head(table), fyne.KeySpace)
		}
	})
	b.Run("filter", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			table.SetWanted(func(row int) bool { return row%7 != i%7 })
		}
	})
	b.Run("down", func(b *testing.B) {
		for b.Loop() {
			press(table.Focusable(), fyne.KeyDown)
		}
	})
	b.Run("scroll", func(b *testing.B) {
		list := table.Focusable().(interface{ ScrollToOffset(float32) })
		for i := 0; b.Loop(); i++ {
			list.ScrollToOffset(float32(i%4000) * 40)
		}
	})
}
