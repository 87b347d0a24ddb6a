package panel

import "encoding/json"

// facts reads the facts of every act of a kind, in order. An audit names facts
// that can't be read; here they are left out.
func facts[T any](trail []Act, kind ActKind) []T {
	var all []T
	for _, act := range trail {
		var f T
		if act.Kind == kind && json.Unmarshal([]byte(act.Facts), &f) == nil {
			all = append(all, f)
		}
	}
	return all
}

// Opened are what was fixed when the poll of a number opened, and the zero report.
func (m Meeting) Opened(no int) (OpenedFacts, bool) {
	for _, f := range facts[OpenedFacts](m.Trail, ActOpened) {
		if f.Poll == no {
			return f, true
		}
	}
	return OpenedFacts{}, false
}

// CodesIssued is how often voting codes were made for the poll of a number and
// how many the last time.
func (m Meeting) CodesIssued(no int) (times, codes int) {
	for _, f := range facts[CodesFacts](m.Trail, ActCodesIssued) {
		if f.Poll == no {
			times, codes = times+1, f.Codes
		}
	}
	return times, codes
}

// Voided says why the poll of a number is void.
func (m Meeting) Voided(no int) (VoidedFacts, bool) {
	for _, f := range facts[VoidedFacts](m.Trail, ActVoided) {
		if f.Poll == no {
			return f, true
		}
	}
	return VoidedFacts{}, false
}
