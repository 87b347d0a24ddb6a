package panel

// Public is what the room may see of a meeting: all that the public display is
// ever given. No figure of a poll is in it before the chair has published its
// result, and none at all when documents tell only who passed.
type Public struct {
	Round      RoundID
	Title      string
	Practice   bool
	Meeting    Venue
	Candidates []Applicant // who stand, in the order of presentation
	SignedIn   int         // experts who are here
	Held       int         // polls so far, the open one included
	Void       bool        // the last of them does not count and is held again
	Voting     *Voting     // nil unless a poll is under way
	Result     *PublicResult
}

// Applicant is a candidate as the room knows one.
type Applicant struct {
	Name, Unit, Recommender string
}

// Voting is a poll that is under way. Ballots on paper are not counted before
// they are out of the box.
type Voting struct {
	No              int
	Names           []string // who is voted on
	Paper, Counting bool
	Ballots, Rights int
}

// PublicResult is what the chair has published of the last poll.
type PublicResult struct {
	No              int
	Ballots, Rights int
	Counts          bool // whether the rows have their votes
	Rows            []PublicRow
	Recognised      []string // in all polls that are published, this one included
}

// PublicRow is one candidate's outcome, and the votes when they are told.
type PublicRow struct {
	Applicant
	Outcome Outcome
	Place   int   // among those who passed, 0 for others and when counts are not told
	Votes   Tally // zero when counts are not told
	Need    int   // votes needed; 0 when counts are not told
}

// Public is what the room may see now.
func (m Meeting) Public() Public {
	p := Public{
		Round: m.Round.ID, Title: m.Round.Title, Practice: m.Round.Practice, Meeting: m.Round.Meeting,
		SignedIn: len(m.PresentExperts()), Held: len(m.Polls),
	}
	for _, c := range m.Standing() {
		p.Candidates = append(p.Candidates, c.applicant())
	}
	if poll, open := m.OpenPoll(); open {
		p.Voting = m.voting(poll)
	} else if n := len(m.Polls); n > 0 && m.Polls[n-1].State == PollVoid {
		p.Void = true
	} else if n := len(m.Polls); n > 0 && m.Polls[n-1].State == PollClosed && m.Published(m.Polls[n-1].No) {
		p.Result = m.publicResult(n - 1)
	}
	return p
}

func (c Candidate) applicant() Applicant { return Applicant{c.Name, c.Unit, c.Recommender} }

func (m Meeting) voting(p Poll) *Voting {
	v := &Voting{No: p.No, Paper: p.Method == MethodPaper, Counting: p.State == PollCounting}
	if !v.Paper {
		v.Ballots, v.Rights = p.Ballots(), p.Rights()
	}
	for _, id := range p.Candidates {
		c, _ := m.Candidate(id)
		v.Names = append(v.Names, c.Name)
	}
	return v
}

// publicResult is the published result of the poll at an index. Where only the
// outcome is told, candidates of one outcome stand in the order of
// presentation: a ranking would tell who had more votes.
func (m Meeting) publicResult(poll int) *PublicResult {
	p := m.Polls[poll]
	out := &PublicResult{No: p.No, Ballots: p.Ballots(), Rights: p.Rights(), Counts: m.Round.Printing != PrintPassed}
	ranked := m.Ranked(poll)
	if !out.Counts {
		ranked = m.byOutcome(poll)
	}
	for _, r := range ranked {
		c, _ := m.Candidate(r.Candidate)
		row := PublicRow{Applicant: c.applicant(), Outcome: r.Outcome}
		if out.Counts {
			row.Votes, row.Need, row.Place = r.Tally, r.Required, m.Round.Rule.Place(ranked, r)
		}
		out.Rows = append(out.Rows, row)
	}
	for i, earlier := range m.Polls {
		if earlier.State != PollClosed || !m.Published(earlier.No) {
			continue
		}
		rows := m.Ranked(i)
		if !out.Counts {
			rows = m.byOutcome(i)
		}
		for _, r := range rows {
			if r.Outcome == Recognised {
				c, _ := m.Candidate(r.Candidate)
				out.Recognised = append(out.Recognised, c.Name)
			}
		}
	}
	return out
}

// byOutcome is a poll's result by outcome and, within one, in the order of presentation.
func (m Meeting) byOutcome(poll int) []Result {
	results := m.settle(poll, m.SeatsLeft(poll))
	var sorted []Result
	for _, o := range readingOrder {
		for _, r := range results {
			if r.Outcome == o {
				sorted = append(sorted, r)
			}
		}
	}
	return sorted
}
