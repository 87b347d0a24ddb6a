package panel

// Choice is one expert's vote on one candidate. Every choice is one byte, so
// that a filled ballot slot is as long as an empty one.
type Choice byte

// The choices; Invalid is for paper ballots only.
const (
	Agree   Choice = 'a'
	Oppose  Choice = 'o'
	Abstain Choice = 'n'
	Invalid Choice = 'i'
)

// Ballot is one expert's votes. A candidate that it leaves out is abstained from.
type Ballot map[CandidateID]Choice

// Tally is what the box holds for one candidate of a closed poll.
type Tally struct {
	Candidate                       CandidateID
	Eligible                        int // |E(c)|: experts present and not recused
	Agree, Oppose, Abstain, Invalid int
}

// Cast is the number of ballots in the box for the candidate.
func (t Tally) Cast() int { return t.Agree + t.Oppose + t.Abstain + t.Invalid }

// NotReturned is the number of experts who could vote on the candidate and did not.
func (t Tally) NotReturned() int { return t.Eligible - t.Cast() }

// Outcome is what a poll decides on one candidate.
type Outcome string

// The outcomes.
const (
	Recognised    Outcome = "recognised"
	NotPassed     Outcome = "not_passed"
	NoQuorum      Outcome = "no_quorum"
	BeyondQuota   Outcome = "beyond_quota"
	Runoff        Outcome = "runoff"
	TieUnresolved Outcome = "tie_unresolved"
)

// Result is the outcome of one candidate in one poll with the arithmetic behind it.
type Result struct {
	Tally
	Base      int
	Required  int
	QuorumMet bool
	Outcome   Outcome
}
