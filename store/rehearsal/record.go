package rehearsal

import "expertpanel/store/panel"

// Record is the outcome of a rehearsal as it is printed, in the order of the script.
type Record struct {
	Polls      []PollRecord       `json:"polls"`
	Pending    []string           `json:"pending"`
	Recognised []RecognisedRecord `json:"recognised"`
	Publicity  *PublicityRecord   `json:"publicity,omitempty"`
}

// PollRecord is the outcome of one poll.
type PollRecord struct {
	No      int            `json:"no"`
	Present int            `json:"present"`
	Ballots int            `json:"ballots"`
	Results []ResultRecord `json:"results"`
}

// ResultRecord is the outcome of one candidate in one poll.
type ResultRecord struct {
	Candidate   string        `json:"candidate"`
	Eligible    int           `json:"eligible"`
	Cast        int           `json:"cast"`
	Agree       int           `json:"agree"`
	Oppose      int           `json:"oppose"`
	Abstain     int           `json:"abstain"`
	NotReturned int           `json:"not_returned"`
	Base        int           `json:"base"`
	Required    int           `json:"required"`
	QuorumMet   bool          `json:"quorum_met"`
	Outcome     panel.Outcome `json:"outcome"`
}

// RecognisedRecord names a recognised candidate and the studio.
type RecognisedRecord struct {
	Candidate string `json:"candidate"`
	Studio    string `json:"studio"`
}

// PublicityRecord is the publicity period.
type PublicityRecord struct {
	Posted   panel.Date `json:"posted"`
	FirstDay panel.Date `json:"first_day"`
	LastDay  panel.Date `json:"last_day"`
}

// Record reads the meeting back from the store, in the script's ids.
func (r *Rehearsal) Record() (Record, panel.Meeting, error) {
	m, err := r.store.Meeting(r.round)
	if err != nil {
		return Record{}, m, err
	}
	ids := map[panel.CandidateID]string{}
	for id, c := range r.candidates {
		ids[c] = id
	}
	rec := Record{Polls: []PollRecord{}, Pending: []string{}, Recognised: []RecognisedRecord{}}
	for i, results := range m.Results() {
		rec.Polls = append(rec.Polls, newPollRecord(m.Polls[i], results, ids))
	}
	for _, c := range m.Pending() {
		rec.Pending = append(rec.Pending, ids[c])
	}
	for _, id := range m.Recognised() {
		c, _ := m.Candidate(id)
		rec.Recognised = append(rec.Recognised, RecognisedRecord{ids[id], c.Studio()})
	}
	if r.script.Publicity != nil && len(rec.Pending) == 0 {
		rec.Publicity, err = r.publicityRecord()
	}
	return rec, m, err
}

// PublicityRecord counts the days even when nobody is recognised and nothing is posted.
func (r *Rehearsal) publicityRecord() (*PublicityRecord, error) {
	calendar, err := r.store.Calendar()
	if err != nil {
		return nil, err
	}
	p := r.script.Publicity
	period, err := calendar.PublicityPeriod(p.Posted, p.CountFrom)
	if err != nil {
		return nil, err
	}
	return &PublicityRecord{p.Posted, period.First(), period.Last()}, nil
}

func newPollRecord(p panel.Poll, results []panel.Result, ids map[panel.CandidateID]string) PollRecord {
	rec := PollRecord{No: p.No, Present: len(p.Present), Ballots: p.Ballots(), Results: []ResultRecord{}}
	for _, res := range results {
		rec.Results = append(rec.Results, ResultRecord{
			Candidate: ids[res.Candidate], Eligible: res.Eligible, Cast: res.Cast(),
			Agree: res.Agree, Oppose: res.Oppose, Abstain: res.Abstain, NotReturned: res.NotReturned(),
			Base: res.Base, Required: res.Required, QuorumMet: res.QuorumMet, Outcome: res.Outcome,
		})
	}
	return rec
}
