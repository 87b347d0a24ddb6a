package panel

import (
	"encoding/json"
	"errors"
	"slices"
)

// CheckRecord compares the record of a round with its audit trail and with the
// rules, and names everything that does not fit: acts whose seal is broken,
// polls, rolls, papers, counts and outcomes that are not what was sealed, and
// polls that the rule did not allow. An empty list means that all fits.
func (m Meeting) CheckRecord() []*Error {
	a := &audit{m: m, names: map[Person]string{}}
	if err := CheckTrail(m.Trail); err != nil {
		a.findError(err)
	}
	if err := m.Round.Rule.Validate(); err != nil {
		a.findError(err)
		return a.findings // nothing can be counted by such a rule
	}
	for _, act := range m.Trail {
		a.replay(act)
	}
	a.checkNames()
	a.checkPolls()
	for _, d := range m.Draws {
		if !d.Repeats() {
			a.find("audit_rule", "draw", "No", d.No)
		}
	}
	a.checkObjections()
	a.checkConfirmation()
	return a.findings
}

// audit replays a trail beside the record.
type audit struct {
	m        Meeting
	findings []*Error
	names    map[Person]string // by kind and ID: how the trail last named people
	printing Printing
	opened   []OpenedFacts
	closed   []ClosedFacts
	counted  []CountedFacts
	voided   []VoidedFacts

	published  []PublishedFacts
	signed     []SignedFacts
	objections []ObjectionFacts
	confirmed  *ConfirmedFacts
}

func (a *audit) find(code, detail string, pairs ...any) {
	a.findings = append(a.findings, Refuse(code, detail, pairs...))
}

func (a *audit) findError(err error) {
	var refused *Error
	if errors.As(err, &refused) {
		a.findings = append(a.findings, refused)
	}
}

func (a *audit) replay(act Act) {
	ok := true
	switch act.Kind {
	case ActOpened:
		var f OpenedFacts
		if ok = read(act, &f); ok {
			a.opened = append(a.opened, f)
			a.printing = f.Printing
			for _, p := range f.Present {
				a.named("expert", p)
			}
			for _, p := range f.Candidates {
				a.named("candidate", p)
			}
		}
	case ActClosed:
		ok = readInto(act, &a.closed)
	case ActCounted:
		ok = readInto(act, &a.counted)
	case ActVoided:
		ok = readInto(act, &a.voided)
	case ActCorrected:
		var f CorrectedFacts
		if ok = read(act, &f); ok {
			a.corrected(f)
		}
	case ActPublished, ActWithdrawn:
		ok = readInto(act, &a.published)
	case ActSigned:
		ok = readInto(act, &a.signed)
	case ActObjection:
		ok = readInto(act, &a.objections)
	case ActConfirmed:
		var f ConfirmedFacts
		if ok = read(act, &f); ok {
			a.confirmed = &f
		}
	case ActUnconfirmed:
		a.confirmed = nil
	case ActCodesIssued, ActEntered, ActPrinted, ActExported, ActPINSet, ActReworded:
		ok = json.Valid([]byte(act.Facts))
	default:
		ok = false
	}
	if !ok {
		a.find("audit_unreadable", "act", "No", act.No)
	}
}

func read(act Act, facts any) bool { return json.Unmarshal([]byte(act.Facts), facts) == nil }

func readInto[F any](act Act, list *[]F) bool {
	var f F
	if !read(act, &f) {
		return false
	}
	*list = append(*list, f)
	return true
}

// who is the key of a person: candidates and experts have their own numbers.
func who(what string, id int64) Person { return Person{ID: id, Unit: what} }

// named notes how the trail names a person, who must not have got another name unnoticed.
func (a *audit) named(what string, p Person) {
	key := who(what, p.ID)
	if known, ok := a.names[key]; ok && known != p.Noted() {
		a.find("audit_differs", "name", "Noted", known, "Now", p.Noted())
	}
	a.names[key] = p.Noted()
}

func (a *audit) corrected(f CorrectedFacts) {
	if f.What == "printing" {
		a.printing = Printing(f.To)
		return
	}
	key := who(f.What, f.ID)
	if known, ok := a.names[key]; ok && known != f.From {
		a.find("audit_differs", "name", "Noted", known, "Now", f.From)
	}
	a.names[key] = f.To
}

// checkNames compares who people are now with how the trail last named them.
func (a *audit) checkNames() {
	now := map[Person]string{}
	for _, e := range a.m.Experts {
		now[who("expert", int64(e.ID))] = Person{Name: e.Name, Unit: e.Unit}.Noted()
	}
	for _, c := range a.m.Candidates {
		now[who("candidate", int64(c.ID))] = Person{Name: c.Name, Unit: c.Unit}.Noted()
	}
	for key, noted := range a.names {
		if now[key] != noted {
			a.find("audit_differs", "name", "Noted", noted, "Now", now[key])
		}
	}
	slices.SortFunc(a.findings, compareErrors)
}

// compareErrors puts findings that came from a map into an order.
func compareErrors(x, y *Error) int {
	switch a, b := x.Error(), y.Error(); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
