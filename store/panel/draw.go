package panel

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"
)

// DrawKind says what is drawn by lot.
type DrawKind string

// The draws.
const (
	DrawOrder   DrawKind = "order"   // in what order the candidates are presented
	DrawExperts DrawKind = "experts" // who of the pool sits on the panel
)

// DrawRequest is what people state before a draw.
type DrawRequest struct {
	Kind   DrawKind
	Seed   string // see Lots
	By     string // who draws
	Reason string // why it is drawn again; empty for the first of its kind

	// Of experts:
	Seats       int
	Reserves    int  // how many more stand ready, in the order drawn
	KeepOwnUnit bool // experts from a candidate's unit are drawn too, and only told
}

// Draw is the record of a draw by lot: all that is needed to repeat it by Lots,
// and what followed from it. People are as they were named on the day.
type Draw struct {
	No       int       `json:"no"` // of the round's draws, from 1
	Kind     DrawKind  `json:"kind"`
	At       string    `json:"at"` // instant, UTC, to the minute: 2026-11-24T09:00Z
	Seed     string    `json:"seed"`
	By       string    `json:"by"`
	Reason   string    `json:"reason"` // why it was drawn again
	Seats    int       `json:"seats"`
	Reserves int       `json:"reserves"`
	Listed   []Person  `json:"listed"`   // the list that was drawn from, numbered from 1
	LeftOut  []LeftOut `json:"left_out"` // who was kept off the list
	Order    []int     `json:"order"`    // numbers of the list in the order drawn

	Replacements []Replacement `json:"replacements"`
}

// LeftOut is an expert whom nobody could draw, being from a candidate's unit.
type LeftOut struct {
	Person
	Candidate string `json:"candidate"` // the first candidate of that unit
}

// Replacement puts the next reserve in the place of an expert who was drawn.
type Replacement struct {
	At     string `json:"at"`
	Out    Person `json:"out"`
	In     Person `json:"in"`
	Reason string `json:"reason"`
	By     string `json:"by"`
}

// longestSeed is how many characters a seed may have: it is read aloud and copied by hand.
const longestSeed = 60

// Draw makes the draw that is asked for; the store adds its number and time.
// Refusals: voting_started, draw_seed, draw_by, draw_reason, draw_few,
// draw_seats, draw_pool, and those of CheckText.
func (m Meeting) Draw(r DrawRequest) (Draw, error) {
	r.Seed, r.By, r.Reason = strings.TrimSpace(r.Seed), strings.TrimSpace(r.By), strings.TrimSpace(r.Reason)
	if err := m.checkRequest(r); err != nil {
		return Draw{}, err
	}
	d := Draw{Kind: r.Kind, Seed: r.Seed, By: r.By, Reason: r.Reason, LeftOut: []LeftOut{}, Replacements: []Replacement{}}
	if r.Kind == DrawOrder {
		for _, c := range m.Standing() {
			d.Listed = append(d.Listed, Person{int64(c.ID), c.Name, c.Unit})
		}
		if len(d.Listed) < 2 {
			return Draw{}, Refuse("draw_few", "")
		}
	} else if err := m.listPool(r, &d); err != nil {
		return Draw{}, err
	}
	for _, lot := range Lots(d.Seed, len(d.Listed)) {
		d.Order = append(d.Order, lot.Taken)
	}
	return d, nil
}

func (m Meeting) checkRequest(r DrawRequest) error {
	_, again := m.LastDraw(r.Kind)
	switch {
	case m.Round.RuleFrozen:
		return Refuse("voting_started", "draw")
	case r.Seed == "" || utf8.RuneCountInString(r.Seed) > longestSeed:
		return Refuse("draw_seed", "", "Longest", longestSeed)
	case r.By == "":
		return Refuse("draw_by", "")
	case again && r.Reason == "":
		return Refuse("draw_reason", "")
	}
	return CheckText(r.Seed, r.By, r.Reason)
}

// listPool lists the experts that may be drawn and those that are left out.
func (m Meeting) listPool(r DrawRequest, d *Draw) error {
	if r.Seats < m.Round.Rule.MinExperts || r.Reserves < 0 {
		return Refuse("draw_seats", "", "Seats", r.Seats, "Least", m.Round.Rule.MinExperts)
	}
	d.Seats, d.Reserves = r.Seats, r.Reserves
	ownCandidates := m.ownCandidates()
	for _, e := range m.Experts {
		p := Person{int64(e.ID), e.Name, e.Unit}
		if own := ownCandidates(e); len(own) > 0 && !r.KeepOwnUnit {
			d.LeftOut = append(d.LeftOut, LeftOut{p, own[0].Name})
			continue
		}
		d.Listed = append(d.Listed, p)
	}
	if len(d.Listed) < r.Seats+r.Reserves {
		return Refuse("draw_pool", "", "Pool", len(d.Listed), "LeftOut", len(d.LeftOut),
			"Seats", r.Seats, "Reserves", r.Reserves, "Missing", r.Seats+r.Reserves-len(d.Listed))
	}
	return nil
}

// Drawn are the people of the list in the order drawn. Numbers that are not of
// the list, which only a damaged record has, are nobody; Repeats finds them.
func (d Draw) Drawn() []Person {
	drawn := make([]Person, len(d.Order))
	for i, no := range d.Order {
		if 1 <= no && no <= len(d.Listed) {
			drawn[i] = d.Listed[no-1]
		}
	}
	return drawn
}

// FirstDrawn are the experts whom the draw put on the panel, before any replacement.
func (d Draw) FirstDrawn() []Person { return d.Drawn()[:min(d.Seats, len(d.Order))] }

// DrawnReserves are the reserves in the order drawn, before any replacement.
func (d Draw) DrawnReserves() []Person {
	return d.Drawn()[min(d.Seats, len(d.Order)):min(d.Seats+d.Reserves, len(d.Order))]
}

// Seated are the experts on the panel now; who replaced another has that one's place.
func (d Draw) Seated() []Person {
	seated := d.FirstDrawn()
	for _, r := range d.Replacements {
		if i := slices.IndexFunc(seated, func(p Person) bool { return p.ID == r.Out.ID }); i >= 0 {
			seated[i] = r.In
		}
	}
	return seated
}

// ReservesLeft are the reserves who have not been called yet, the next one first.
func (d Draw) ReservesLeft() []Person {
	reserves := d.DrawnReserves()
	return reserves[min(len(d.Replacements), len(reserves)):]
}

// Replace puts the next reserve, in the order drawn, in an expert's place. A
// reserve who can't come either is replaced in turn. Refusals: not_seated,
// draw_by, replace_reason, no_reserve, and those of CheckText.
func (d Draw) Replace(out ExpertID, reason, by string) (Replacement, error) {
	reason, by = strings.TrimSpace(reason), strings.TrimSpace(by)
	seated := d.Seated()
	i := slices.IndexFunc(seated, func(p Person) bool { return p.ID == int64(out) })
	switch {
	case i < 0:
		return Replacement{}, Refuse("not_seated", "")
	case by == "":
		return Replacement{}, Refuse("draw_by", "")
	case reason == "":
		return Replacement{}, Refuse("replace_reason", "", "Name", seated[i].Name)
	case len(d.ReservesLeft()) == 0:
		return Replacement{}, Refuse("no_reserve", "", "Name", seated[i].Name)
	}
	return Replacement{Out: seated[i], In: d.ReservesLeft()[0], Reason: reason, By: by}, CheckText(reason, by)
}

// Repeats reports whether the draw, made again from its record, gives the same order.
func (d Draw) Repeats() bool {
	var order []int
	for _, lot := range Lots(d.Seed, len(d.Listed)) {
		order = append(order, lot.Taken)
	}
	return slices.Equal(order, d.Order)
}

// Digest is the SHA-256 of the whole record, in hexadecimal digits.
func (d Draw) Digest() string {
	data, err := json.Marshal(d)
	if err != nil {
		panic(err) // texts and numbers can always be written
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// LastDraw is the draw of a kind that holds: the last one.
func (m Meeting) LastDraw(kind DrawKind) (Draw, bool) {
	for _, d := range slices.Backward(m.Draws) {
		if d.Kind == kind {
			return d, true
		}
	}
	return Draw{}, false
}

// OrderKept reports whether the candidates that stand are presented as the last
// draw said; nobody was added or moved since.
func (m Meeting) OrderKept() bool {
	d, drawn := m.LastDraw(DrawOrder)
	if !drawn {
		return false
	}
	var now, then []int64
	for _, c := range m.Standing() {
		now = append(now, int64(c.ID))
	}
	for _, p := range d.Drawn() {
		// A number alone doesn't tell: who is added may get that of one who was removed.
		c, _ := m.Candidate(CandidateID(p.ID))
		if slices.Contains(now, p.ID) && (c.Name == p.Name || c.Unit == p.Unit) {
			then = append(then, p.ID)
		}
	}
	return slices.Equal(now, then)
}
