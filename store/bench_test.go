package store_test

import (
	"math/rand/v2"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// BenchmarkCast measures one durable ballot over six candidates: casts/s, and
// fsync-share, the part of the time that goes to waiting for the disk.
func BenchmarkCast(b *testing.B) {
	s := storetest.Open(b, store.Options{})
	var poll panel.Poll
	left := 0
	for b.Loop() {
		if left == 0 {
			b.StopTimer()
			m := storetest.Round(b, s, panel.DefaultRule(), 6, 15)
			poll = storetest.OpenPoll(b, s, m.Round.ID)
			left = poll.Rights()
			b.StartTimer()
		}
		left--
		if err := storetest.Cast(s, poll.ID, 1, storetest.Ballot(poll.Papers[0], "aaonaa")); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "casts/s")
	if straceWorks() {
		b.ReportMetric(syncShare(b), "fsync-share")
	}
}

// syncShare lets strace time every sync of a child that holds polls of fifteen
// ballots. Only syncs and the marks are traced; strace's own time for a sync counts as the disk's.
func syncShare(b *testing.B) float64 {
	base := b.TempDir()
	s := storetest.OpenAt(b, base, store.Options{})
	m := storetest.Round(b, s, panel.DefaultRule(), 6, 15)
	poll := storetest.OpenPoll(b, s, m.Round.ID)
	must(b, s.Close())
	j := task{Act: "casts", Round: m.Round.ID, Poll: poll.ID, Final: finalBox{}}
	for _, c := range poll.Candidates {
		j.Final[c] = "aaonaaaaonaaaaa"
	}
	hands := make([]panel.Slip, poll.Rights())
	for i := range hands {
		hands[i].Kind = 1
	}
	var syncing, all float64
	for i := range 10 {
		j.Casts = planCasts(rand.New(rand.NewPCG(6, uint64(i))), poll, j.Final, hands)
		j.Dir = copyTo(b, base, b.TempDir()) // on the disk
		r := j.strace(b, "--seccomp-bpf", "-ttt", "-T", "-e", "trace=fsync,fdatasync,readlinkat")
		if !r.done() {
			b.Fatal(r.out)
		}
		begun := false
		for _, c := range r.calls {
			switch {
			case c.isMark(markBegin):
				begun = true
				all -= c.at
			case c.isMark(markDone):
				all += c.at
			case begun && isSync(c):
				syncing += c.took
			}
		}
	}
	return syncing / all
}
