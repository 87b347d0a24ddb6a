package report

import (
	"bytes"
	"slices"
	"sync"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

// whole are all documents of a meeting, each with the state in which it can be made.
func whole(t testing.TB, states ...panel.Meeting) (list []Document, of []panel.Meeting) {
	t.Helper()
	for _, d := range Documents() {
		i := slices.IndexFunc(states, func(m panel.Meeting) bool { return d.Ready(m) == nil })
		if i < 0 {
			t.Fatalf("%s can't be made: %v", d.Kind, d.Ready(states[0]))
		}
		list, of = append(list, d), append(of, states[i])
	}
	return list, of
}

// usualStates are the usual meeting at the times at which its documents are made.
func usualStates() []panel.Meeting {
	m := reporttest.Usual()
	return []panel.Meeting{m, reporttest.UsualPaper(), reporttest.Before(m), reporttest.Confirmed(m)}
}

// Run under -race: the faces and the meeting are shared.
func TestDocumentsAreMadeSideBySide(t *testing.T) {
	list, of := whole(t, usualStates()...)
	var group sync.WaitGroup
	parallel := make([][2]bytes.Buffer, len(list))
	for i, d := range list {
		for k := range parallel[i] {
			group.Go(func() {
				if err := d.Make(&parallel[i][k], of[i]); err != nil {
					t.Errorf("%s: %v", d.Kind, err)
				}
			})
		}
	}
	group.Wait()
	for i, d := range list {
		want := made(t, d, of[i])
		for k := range parallel[i] {
			if !bytes.Equal(parallel[i][k].Bytes(), want) {
				t.Errorf("%s: made beside others it has other bytes", d.Kind)
			}
		}
	}
}

// About half of a document's time goes to compressing it as well as can be
// (page.packed), which keeps the notice under its limit; a tenth each to gofpdf's
// own compression, to finding glyphs (page.find) and to laying out tables. A face
// is unpacked once, when a program first uses it.
func BenchmarkNoticeWith30Names(b *testing.B) {
	m, size := reporttest.Hard(), 0
	b.ReportAllocs()
	for b.Loop() {
		size = len(made(b, document(KindPublicityNotice), m))
	}
	b.ReportMetric(float64(size), "file-B")
}

// All documents of the usual meeting; a third is the paper ballots, which are a
// page for each expert.
func BenchmarkAllDocuments(b *testing.B) {
	list, of := whole(b, usualStates()...)
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		size = 0
		for i, d := range list {
			size += len(made(b, d, of[i]))
		}
	}
	b.ReportMetric(float64(size), "file-B")
	b.ReportMetric(float64(len(list)), "files")
}
