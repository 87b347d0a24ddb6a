package panel

import "slices"

// checkObjections compares the register of objections with what the trail last
// said of each.
func (a *audit) checkObjections() {
	noted := map[int]ObjectionFacts{}
	for _, f := range a.objections {
		noted[f.No] = f
	}
	for i, o := range a.m.Objections {
		if o.No != i+1 || noted[o.No] != o.Facts() {
			a.find("audit_differs", "objection", "No", o.No)
		}
		delete(noted, o.No)
	}
	for no := range noted {
		a.find("audit_missing", "objection", "No", no)
	}
	slices.SortFunc(a.findings, compareErrors)
}

// checkConfirmation compares who is confirmed with whom the trail says to be.
func (a *audit) checkConfirmation() {
	c := a.m.Confirmation
	switch {
	case c == nil && a.confirmed == nil:
		return
	case c == nil || a.confirmed == nil:
		a.find("audit_differs", "confirmation")
		return
	}
	now := NewConfirmedFacts(a.m, *c)
	if now.Number != a.confirmed.Number || now.Dated != a.confirmed.Dated || !slices.Equal(now.Candidates, a.confirmed.Candidates) {
		a.find("audit_differs", "confirmation")
	}
}
