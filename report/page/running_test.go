package page

import (
	"fmt"
	"strings"
	"testing"
)

// rows is a table of so many rows, 10 mm high.
func rows(n int) Table {
	t := Table{Columns: []Column{{Head: "序号"}}, Style: Style{Role: FangSong, Size: Size4Small, Leading: 15}, MinRow: 10}
	for i := range n {
		t.Rows = append(t.Rows, []string{fmt.Sprintf("row%02d", i+1)})
	}
	return t
}

func pagesOf(t *testing.T, d *Doc) []string {
	t.Helper()
	return strings.Split(strings.TrimSuffix(extracted(t, bytesOf(t, d)), "\f"), "\f")
}

func TestEveryPageHasTheRunningHead(t *testing.T) {
	d := New(A4(), "选票", made)
	body := Style{Role: FangSong, Size: Size4Small}
	for _, ballot := range []string{"甲票", "乙票"} {
		d.Running(func() {
			d.Paragraph(body, ballot)
			d.Gap(40)
		})
		d.Table(rows(30))
	}
	pages := pagesOf(t, d)
	if len(pages) != 4 {
		t.Fatalf("%d pages, want 2 for each", len(pages))
	}
	for i, page := range pages {
		if want := []string{"甲票", "甲票", "乙票", "乙票"}[i]; !strings.HasPrefix(page, want) {
			t.Errorf("page %d begins %.20s, want %s", i+1, page, want)
		}
	}
}

func TestWhatFollowsATableStaysWithItsLastRows(t *testing.T) {
	for n := 2; n < 60; n++ {
		d := New(A4(), "登记", made)
		body := Style{Role: FangSong, Size: Size4Small}
		d.Paragraph(body, "head")
		d.TableOver(rows(n), func() {
			d.Space(3)
			d.SignatureLines(body, []string{"监票人：", "计票人：", "日期："}, 1, 12)
		})
		pages := pagesOf(t, d)
		last := pages[len(pages)-1]
		if !strings.Contains(last, fmt.Sprintf("row%02d", n)) || !strings.Contains(last, "监票人：") || !strings.Contains(last, "日期：") {
			t.Errorf("%d rows: the last page has %s", n, last)
		}
		if n > 2 && len(pages) > 1 && !strings.Contains(last, fmt.Sprintf("row%02d", n-1)) {
			t.Errorf("%d rows: one row stands alone: %s", n, last)
		}
	}
}

func TestTextIsFittedIntoItsBox(t *testing.T) {
	d := New(Bare(100, 100), "条", made)
	s := Style{Role: Hei, Size: Size4, Leading: 20, Align: Centre}
	names := strings.Repeat("买买提江•吐尔逊、", 20)
	d.Fit(s, 10, 20, 80, 15, names)
	d.Fit(s, 10, 60, 80, 15, "未回避")
	for _, o := range d.current().ops {
		w := o.(words)
		if w.y < 20 || w.y > 75 || w.y > 35 && w.y < 60 {
			t.Errorf("a line stands at %.1f mm", w.y)
		}
	}
	if text := unwrapped(extracted(t, bytesOf(t, d))); text != names+"未回避" {
		t.Errorf("the box says %s", text)
	}
}

func TestPagesDoNotShowWhatWasPrintedBefore(t *testing.T) {
	d := New(A4(), "选票", made)
	for range 3 {
		d.Running(func() {})
		d.GroundCurve([]Point{{10, 10}, {20, 5}, {30, 15}, {40, 10}}, 0.1, Colour{R: 200, G: 220, B: 210})
		d.TextAt(Style{Role: Song, Size: Size2}, 40, 40, "选票")
		d.DashedCircle(100, 100, 20, 0.2, 1, Colour{R: 90})
		d.TextAt(Style{Role: FangSong, Size: Size5, Colour: Colour{R: 90}}, 40, 80, "盖章处")
	}
	file := run(t, bytesOf(t, d), "qpdf", "--qdf", "--static-id", "FILE", "-")
	first, rest, _ := strings.Cut(file[strings.Index(file, "stream\n")+7:], "endstream")
	if n := strings.Count(rest, first); n != 2 {
		t.Errorf("%d of the two other pages are drawn as the first is", n)
	}
}
