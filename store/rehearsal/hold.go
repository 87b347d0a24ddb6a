package rehearsal

import (
	"cmp"
	"errors"
	"maps"
	"slices"

	"expertpanel/store"
	"expertpanel/store/panel"
)

// Rehearsal is a script's meeting in a store.
type Rehearsal struct {
	script     Script
	store      *store.Store
	round      panel.RoundID
	candidates map[string]panel.CandidateID
	experts    map[string]panel.ExpertID
}

// Prepare makes the script's round with its candidates, experts and recusals.
// The frame is what a script does not say of a round: whether it is a practice,
// and the year when the script names none. A name or unit that the script
// leaves out is the person's id.
func (s Script) Prepare(st *store.Store, frame panel.Round) (*Rehearsal, error) {
	r := &Rehearsal{
		script: s, store: st,
		candidates: map[string]panel.CandidateID{}, experts: map[string]panel.ExpertID{},
	}
	return r, r.prepare(frame)
}

// Hold runs the whole meeting and leaves its record in the store; see Prepare
// and Rehearsal.Hold.
func (s Script) Hold(st *store.Store, frame panel.Round) (*Rehearsal, error) {
	r, err := s.Prepare(st, frame)
	if err != nil {
		return nil, err
	}
	return r, r.Hold()
}

// Hold votes, makes the names public and confirms them. Refusals are those of
// the use cases, and not_present and already_voted for a ballot that a teller
// would turn away.
func (r *Rehearsal) Hold() error {
	for _, p := range r.script.Polls {
		if err := r.holdPoll(p); err != nil {
			return err
		}
	}
	return r.publicise()
}

func (r *Rehearsal) prepare(frame panel.Round) (err error) {
	round := r.script.Round.of(frame.Year)
	round.Practice = frame.Practice
	if r.round, err = r.store.CreateRound(round); err != nil {
		return err
	}
	for _, step := range []func() error{r.addCandidates, r.addExperts, r.draw, r.recuse} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (r *Rehearsal) addCandidates() error {
	for _, c := range r.script.Candidates {
		id, err := r.store.AddCandidate(r.round, panel.Candidate{
			Name: cmp.Or(c.Name, c.ID), Unit: cmp.Or(c.Unit, c.ID), Recommender: c.Recommender,
			Years: c.Years, Certificate: c.Certificate, Award: c.Award, Merit: c.Merit, Staff: c.Staff,
			IDNumber: c.IDNumber, Phone: c.Phone,
		})
		if err != nil {
			return err
		}
		r.candidates[c.ID] = id
		if c.Ground == "" {
			continue
		}
		if err := r.store.CheckItems(checked(id, c.Ground)...); err != nil {
			return err
		}
	}
	return nil
}

// checked is a checklist on which nothing is left open.
func checked(id panel.CandidateID, ground panel.Item) []panel.Check {
	var list []panel.Check
	for _, item := range slices.Concat([]panel.Item{ground}, panel.StudioItems, panel.MaterialItems) {
		c := panel.Check{Candidate: id, Item: item, State: panel.Fulfilled}
		if item.IsMaterial() {
			c.Copies = panel.CopiesAsked
		}
		list = append(list, c)
	}
	return list
}

func (r *Rehearsal) addExperts() (err error) {
	for _, e := range r.script.Experts {
		r.experts[e.ID], err = r.store.AddExpert(r.round, panel.Expert{Name: cmp.Or(e.Name, e.ID), Unit: e.Unit, Title: e.Title})
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *Rehearsal) draw() error {
	d := r.script.Draw
	if d == nil {
		return nil
	}
	_, err := r.store.Draw(r.round, panel.DrawRequest{
		Kind: panel.DrawExperts, Seed: d.Seed, By: d.By, Seats: d.Seats, Reserves: d.Reserves, KeepOwnUnit: true,
	})
	return err
}

func (r *Rehearsal) recuse() error {
	for _, x := range r.script.Recusals {
		err := r.store.Recuse(panel.Recusal{
			Expert: r.experts[x.Expert], Candidate: r.candidates[x.Candidate], Reason: x.Reason,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// holdPoll signs in who is present, opens the poll, casts every ballot and closes it.
func (r *Rehearsal) holdPoll(p Poll) error {
	// Whether a poll is due comes before who is present at it.
	m, err := r.store.Meeting(r.round)
	if err != nil {
		return err
	}
	if _, err := m.Opening(); err != nil {
		return err
	}
	present := p.Present
	if present == nil {
		present = r.script.Present
	}
	for id, expert := range r.experts {
		attendance := panel.Absent
		if slices.Contains(present, id) {
			attendance = panel.Present
		} else if !m.IsMember(expert) {
			continue // of the pool, and not in the room
		}
		if err := r.store.MarkAttendance(expert, attendance); err != nil {
			return err
		}
	}
	if _, err := r.store.OpenPoll(r.round); err != nil {
		return err
	}
	if m, err = r.store.Meeting(r.round); err != nil {
		return err
	}
	poll, _ := m.OpenPoll()
	box, err := r.newBox(m, poll)
	if err != nil {
		return err
	}
	if err := r.castAll(poll, box, p.Ballots); err != nil {
		return err
	}
	if err := r.store.ClosePoll(poll.ID); err != nil {
		return err
	}
	return box.count()
}

// castAll casts the ballots in the script's order. The store does not know
// who casts; that nobody votes twice or from outside is watched here, as a
// teller watches it in the room.
func (r *Rehearsal) castAll(poll panel.Poll, box box, ballots []Ballot) error {
	voted := map[string]bool{}
	for _, b := range ballots {
		expert := r.experts[b.Expert]
		if !slices.Contains(poll.Present, expert) {
			return panel.Refuse("not_present", "", "ID", b.Expert, "No", poll.No)
		}
		if voted[b.Expert] {
			return panel.Refuse("already_voted", "script", "ID", b.Expert, "No", poll.No)
		}
		voted[b.Expert] = true
		ballot := panel.Ballot{}
		for id, c := range b.Choices {
			candidate := r.candidates[id]
			if !slices.Contains(poll.Candidates, candidate) {
				return badScript("not_in_poll", "ID", id, "No", poll.No)
			}
			ballot[candidate] = panel.Choice(c)
		}
		if err := box.cast(paperOf(poll, expert), ballot); err != nil {
			return whose(err, poll.No, b.Expert)
		}
	}
	return nil
}

// whose adds to a refusal which ballot of the script it is about. The store
// can't say: it does not know whose ballot it takes.
func whose(err error, no int, expert string) error {
	var refused *panel.Error
	if !errors.As(err, &refused) {
		return err
	}
	values := maps.Clone(refused.Values)
	values["No"], values["ID"] = no, expert
	return &panel.Error{Code: refused.Code, Detail: refused.Detail, Values: values}
}

// paperOf finds the kind of paper that leaves out what the expert is recused from.
func paperOf(poll panel.Poll, expert panel.ExpertID) int {
	own := panel.Papers([]panel.ExpertID{expert}, poll.Candidates, poll.Recusals)[0]
	for _, paper := range poll.Papers {
		if slices.Equal(paper.Candidates, own.Candidates) {
			return paper.Kind
		}
	}
	return 0
}

// publicise posts the names when the script says so and nothing is pending, and
// notes the document that confirms them.
func (r *Rehearsal) publicise() error {
	m, err := r.store.Meeting(r.round)
	if err != nil || r.script.Publicity == nil || len(m.Recognised()) == 0 || !m.Decided() {
		return err
	}
	if err := r.store.SetPublicity(r.round, r.script.Publicity.Posted, r.script.Publicity.CountFrom); err != nil {
		return err
	}
	if c := r.script.Confirmation; c != nil {
		return r.store.Confirm(r.round, panel.Confirmation(*c))
	}
	return nil
}
