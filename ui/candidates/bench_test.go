package candidates_test

import (
	"strconv"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/candidates"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

// BenchmarkFiveThousand measures what a list far above any real one asks for:
// opening it, typing into the search, sorting, moving and scrolling.
func BenchmarkFiveThousand(b *testing.B) {
	bench := uitest.NewBench(b, place)
	data := storetest.Open(b, store.Options{})
	m := storetest.Round(b, data, panel.DefaultRule(), 0, 9)
	for i := range 5000 {
		m.Candidates = append(m.Candidates, panel.Candidate{
			ID: panel.CandidateID(i + 1), Name: string([]rune("赵钱孙李周吴郑王曾单")[i%10]) + string(rune(0x4e00+i)),
			Unit: "淮南市第" + strconv.Itoa(i) + "公共就业服务中心", Recommender: "田家庵区人社局", Years: 5 + i%20, Staff: 3, Certificate: "职业指导师",
		})
	}
	s := candidates.New(bench.Host, data)
	bench.Put(s)
	s.Show(m) // unpacks the faces
	canvas := bench.Host.Window.Canvas()
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			s.Show(m)
		}
	})
	s.Keys()[fyne.KeyF]()
	search := canvas.Focused().(interface{ SetText(string) })
	for _, typed := range []string{"z", "wangyi", "淮南市第4321", "nobody"} {
		b.Run("search/"+typed, func(b *testing.B) {
			for b.Loop() {
				search.SetText("")
				search.SetText(typed)
			}
		})
	}
	search.SetText("")
	canvas.FocusNext()
	for i, column := range []string{"number", "name", "unit"} {
		if i > 0 {
			canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
		b.Run("sort/"+column, func(b *testing.B) {
			for b.Loop() {
				canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			}
		})
	}
	canvas.FocusNext()
	b.Run("down", func(b *testing.B) {
		for b.Loop() {
			canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
	})
	list := canvas.Focused().(interface{ ScrollToOffset(float32) })
	b.Run("scroll", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			list.ScrollToOffset(float32(i%4000) * 40)
		}
	})
}
