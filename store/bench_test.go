package store_test

import (
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// BenchmarkCast measures one durable ballot over six candidates.
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
}
