package panel

import "slices"

// DisclosureKind names a way in which what is printed gives votes away.
type DisclosureKind string

// The kinds of disclosure.
const (
	AllAlike    DisclosureKind = "all_alike"   // everyone who reads it knows how each expert voted
	AllButOne   DisclosureKind = "all_but_one" // who voted otherwise knows how each of the others did
	OneVoter    DisclosureKind = "one_voter"   // the figure is that expert's vote
	TwoVoters   DisclosureKind = "two_voters"  // who knows the own vote knows the other's
	TwoPolls    DisclosureKind = "two_polls"   // the difference of two polls is one expert's vote
	EveryBallot DisclosureKind = "any_alike"   // before a poll: if all vote alike, each vote is known
)

// Disclosure is a warning that documents give experts' votes away, or, before
// a poll, that they may. It is itself shown to people: its sentence never says
// how an expert voted whom it names.
type Disclosure struct {
	Kind      DisclosureKind
	Printing  Printing    // what is printed, or will be
	Poll      int         // number of the poll; the later one for TwoPolls
	Earlier   int         // TwoPolls: number of the earlier poll
	Candidate CandidateID // 0 for EveryBallot
	Name      string      // the candidate's
	Expert    ExpertID    // TwoPolls, and OneVoter when only one expert may vote
	Person    string      // the expert's name
	Joined    bool        // TwoPolls: the expert took part in the later poll only
	Eligible  int         // experts who may vote on the candidate in the poll
	Voters    int         // how many experts' votes are known
	Choice    Choice      // how they voted; 0 before a poll and when each of two learns the other's vote
	Own       Choice      // only those who voted so learn it; 0 for everyone, '.' for who did not vote
	Seen      bool        // only those learn it who saw which experts did not vote
	Before    bool        // the poll is not open yet
	Certain   bool        // of a poll that is not open yet: whatever the experts vote
	Avoidable bool        // printing only who passed does not give it away
}

// Disclosures are what the documents on closed polls give away, given what the
// round prints: the counts, or the outcomes and how many ballots came back.
// Readers also have the attendance list, the recusals, the rule, and perhaps
// their own vote. Everything that follows for one candidate is found, from all
// counts that fit what is printed, the order of those who passed included.
// What joins several candidates is not: the limit of agreements on one ballot,
// ballots that did not come back and recusals at once, and a reader's own votes
// on other candidates.
func (m Meeting) Disclosures() []Disclosure {
	found := m.disclosures(m.Round.Printing)
	if m.Round.Printing == PrintPassed || len(found) == 0 {
		return found
	}
	narrower := m.disclosures(PrintPassed)
	for i, d := range found {
		found[i].Avoidable = !slices.ContainsFunc(narrower, func(n Disclosure) bool {
			return n.Poll == d.Poll && n.Earlier == d.Earlier && n.Candidate == d.Candidate
		})
	}
	return found
}

func (m Meeting) disclosures(printing Printing) []Disclosure {
	var found []Disclosure
	read := map[int][]reading{} // by index of the poll
	for i, results := range m.Results() {
		read[i] = m.readings(i, results, printing)
		for n, res := range results {
			d := m.disclosure(m.Polls[i].No, res.Candidate, printing)
			d.Eligible = res.Eligible
			found = append(found, m.withinPoll(m.Polls[i], d, read[i][n].lessons(res.figures()))...)
			found = m.betweenPolls(i, n, d, read, found)
		}
	}
	return found
}

func (m Meeting) disclosure(no int, id CandidateID, printing Printing) Disclosure {
	c, _ := m.Candidate(id)
	return Disclosure{Printing: printing, Poll: no, Candidate: id, Name: c.Name}
}

// withinPoll says what is learnt from one poll alone. What everyone learns, no
// smaller audience needs to be named for.
func (m Meeting) withinPoll(p Poll, d Disclosure, lessons []lesson) []Disclosure {
	var found []Disclosure
	for _, l := range lessons {
		one := d
		one.learnt(l)
		switch {
		case l.own == outsider && l.voters == 1:
			one.Kind = OneVoter
			if voters := p.mayVote(d.Candidate); len(voters) == 1 {
				one.name(m, voters[0])
			}
			return []Disclosure{one}
		case l.own == outsider:
			one.Kind = AllAlike
			return []Disclosure{one}
		case l.voters == 1:
			one.Kind = TwoVoters
		default:
			one.Kind = AllButOne
		}
		told := func(o Disclosure) bool { return o.Own == one.Own } // to those who saw no more than they must
		if !slices.ContainsFunc(found, told) {
			found = append(found, one)
		}
	}
	if len(found) == 2 && found[0].Kind == TwoVoters {
		each := found[0]
		each.Own, each.Choice, each.Voters, each.Seen = 0, 0, 2, found[0].Seen || found[1].Seen
		return []Disclosure{each}
	}
	return found
}

// betweenPolls compares the result at index n of the poll at the given index
// with every earlier poll over the same candidate and adds to what was found.
func (m Meeting) betweenPolls(poll, n int, d Disclosure, read map[int][]reading, found []Disclosure) []Disclosure {
	later := m.Polls[poll]
	for i, earlier := range m.Polls[:poll] {
		at := slices.IndexFunc(earlier.Tallies, func(t Tally) bool { return t.Candidate == d.Candidate })
		if at < 0 || earlier.State != PollClosed {
			continue
		}
		one := d
		if !one.compare(m, earlier.No, earlier.mayVote(d.Candidate), later.mayVote(d.Candidate)) {
			continue
		}
		with, without := read[i][at], read[poll][n]
		actualWith, actualWithout := earlier.Tallies[at].figures(), later.Tallies[n].figures()
		if one.Joined {
			with, without, actualWith, actualWithout = without, with, actualWithout, actualWith
		}
		told := func(o Disclosure) bool {
			return o.Kind == TwoPolls && o.Candidate == one.Candidate && o.Expert == one.Expert && o.Joined == one.Joined
		}
		if l, certain := difference(with, without, actualWith, actualWithout); certain && !slices.ContainsFunc(found, told) {
			one.learnt(l)
			found = append(found, one)
		}
	}
	return found
}

// compare makes d a disclosure of two polls when their voters differ by one expert.
func (d *Disclosure) compare(m Meeting, earlier int, before, after []ExpertID) bool {
	left, joined := without(before, after), without(after, before)
	if len(left)+len(joined) != 1 {
		return false
	}
	d.Kind, d.Earlier, d.Joined = TwoPolls, earlier, len(joined) == 1
	d.name(m, append(left, joined...)[0])
	return true
}

func without(all, these []ExpertID) []ExpertID {
	return slices.DeleteFunc(slices.Clone(all), func(id ExpertID) bool { return slices.Contains(these, id) })
}

func (d *Disclosure) learnt(l lesson) {
	d.Choice, d.Voters, d.Seen = choices[l.choice], l.voters, l.seen
	if l.own != outsider {
		d.Own = choices[l.own]
	}
}

func (d *Disclosure) name(m Meeting, id ExpertID) {
	e, _ := m.Expert(id)
	d.Expert, d.Person = id, e.Name
}

// mayVote are the experts present who are not recused from the candidate.
func (p Poll) mayVote(c CandidateID) []ExpertID {
	return slices.DeleteFunc(slices.Clone(p.Present), func(id ExpertID) bool {
		return slices.ContainsFunc(p.Recusals, func(r Recusal) bool { return r.Expert == id && r.Candidate == c })
	})
}
