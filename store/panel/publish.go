package panel

import "slices"

// PublishedFacts say that the chair let a poll's result be shown to the room,
// or took it off the display again.
type PublishedFacts struct {
	Poll int `json:"poll"`
}

// SignedFacts say who confirmed that the result summary was signed. Poll is
// the last one that the summary tells of.
type SignedFacts struct {
	Poll  int    `json:"poll"`
	Chair string `json:"chair"`
}

func (f PublishedFacts) poll() int { return f.Poll }
func (f SignedFacts) poll() int    { return f.Poll }

// Published reports whether the result of the poll of a number may be shown to
// the room: the chair has published it and not withdrawn it since.
func (m Meeting) Published(no int) bool {
	published := false
	for _, act := range m.Trail {
		if act.Kind != ActPublished && act.Kind != ActWithdrawn {
			continue
		}
		var f PublishedFacts
		if read(act, &f) && f.Poll == no {
			published = act.Kind == ActPublished
		}
	}
	return published
}

// SignOff is the last confirmation that the summary was signed.
type SignOff struct {
	SignedFacts
	At      string // of the act: instant, UTC, to the minute
	Changed bool   // something that the summary tells was corrected afterwards
}

// SignOff finds the last confirmation that the summary of the polls so far was
// signed; one of an earlier summary, before a further poll, does not count.
func (m Meeting) SignOff() (signed SignOff, ok bool) {
	for _, act := range m.Trail {
		switch act.Kind {
		case ActSigned:
			var f SignedFacts
			if ok = read(act, &f); ok {
				signed = SignOff{SignedFacts: f, At: act.At}
			}
		case ActOpened:
			ok = false
		case ActCorrected:
			signed.Changed = ok
		}
	}
	return signed, ok
}

// Ranked is the result of the poll at an index as people read it: by outcome,
// the recognised first, then by score, then in the order of presentation.
func (m Meeting) Ranked(poll int) []Result {
	results := m.settle(poll, m.SeatsLeft(poll))
	r := m.Round.Rule
	slices.SortStableFunc(results, func(a, b Result) int {
		if d := a.Outcome.place() - b.Outcome.place(); d != 0 {
			return d
		}
		return r.score(b).compare(r.score(a))
	})
	return results
}

// Place is the rank of a candidate among those of a poll who passed, from 1;
// equal scores share one. It is 0 for who did not pass.
func (r Rule) Place(results []Result, of Result) int {
	if !of.Outcome.passed() {
		return 0
	}
	place := 1
	for _, other := range results {
		if other.Outcome.passed() && r.score(other).compare(r.score(of)) > 0 {
			place++
		}
	}
	return place
}

// readingOrder has the outcomes in the order in which people read them.
var readingOrder = []Outcome{Recognised, Runoff, TieUnresolved, BeyondQuota, NotPassed, NoQuorum}

func (o Outcome) place() int { return slices.Index(readingOrder, o) }

// passed reports whether the votes were enough, whatever the quota left.
func (o Outcome) passed() bool { return o != NotPassed && o != NoQuorum }
