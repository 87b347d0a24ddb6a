package panel

// Quorum says what the least number of experts is counted over.
type Quorum string

// Base says which number the threshold is a share of.
type Base string

// RankBy says what orders candidates who passed when there are fewer seats than they.
type RankBy string

// Tie says what happens to candidates who tie across the last seat.
type Tie string

// The values of a rule's fields, spelled as in scripts and in the database.
const (
	QuorumCandidate Quorum = "candidate" // ballots in the box for each candidate
	QuorumPanel     Quorum = "panel"     // ballots handed in

	BasePresent   Base = "present"   // experts present and not recused from the candidate
	BaseCast      Base = "cast"      // ballots in the box for the candidate
	BaseExpressed Base = "expressed" // agree and oppose

	RankByAgree RankBy = "agree"
	RankByRate  RankBy = "rate"

	TieRunoff Tie = "runoff"
	TieNone   Tie = "none"
	TieAll    Tie = "all"
)

// LeastExperts is the panel's least size by Article 6(三): 专家不少于7人.
const LeastExperts = 7

// Rule is everything that decides an outcome. It is frozen when the round's
// first poll opens and is printed on the result summary.
type Rule struct {
	MinExperts int      `json:"min_experts"` // at least LeastExperts
	Quorum     Quorum   `json:"quorum"`
	Threshold  Fraction `json:"threshold"`
	Strict     bool     `json:"strict"` // true: agree must exceed the share, not only reach it
	Base       Base     `json:"base"`
	Abstain    bool     `json:"abstain"`   // whether an abstention can be cast
	MaxAgree   int      `json:"max_agree"` // most candidates one ballot may agree to, 0 = no limit
	Seats      int      `json:"seats"`     // quota (名额) of the round, 0 = no limit
	RankBy     RankBy   `json:"rank_by"`
	Tie        Tie      `json:"tie"`
	MaxPolls   int      `json:"max_polls"` // first poll and run-offs together, 1 to 9
}

// DefaultRule is the rule of a new round. The regulation is silent on the
// threshold; two thirds of the experts present follows 人社部令第40号.
func DefaultRule() Rule {
	return Rule{
		MinExperts: LeastExperts,
		Quorum:     QuorumCandidate,
		Threshold:  Fraction{2, 3},
		Base:       BasePresent,
		Abstain:    true,
		RankBy:     RankByAgree,
		Tie:        TieRunoff,
		MaxPolls:   3,
	}
}

// Validate refuses a rule that the regulation or arithmetic does not allow,
// with code bad_rule and the field as detail.
func (r Rule) Validate() error {
	switch {
	case r.MinExperts < LeastExperts:
		return Refuse("bad_rule", "min_experts", "MinExperts", r.MinExperts, "Least", LeastExperts)
	case r.Quorum != QuorumCandidate && r.Quorum != QuorumPanel:
		return Refuse("bad_rule", "quorum", "Quorum", r.Quorum)
	case !r.Threshold.IsShare():
		return Refuse("bad_rule", "threshold", "Threshold", r.Threshold)
	case r.Base != BasePresent && r.Base != BaseCast && r.Base != BaseExpressed:
		return Refuse("bad_rule", "base", "Base", r.Base)
	case r.MaxAgree < 0:
		return Refuse("bad_rule", "max_agree", "MaxAgree", r.MaxAgree)
	case r.Seats < 0:
		return Refuse("bad_rule", "seats", "Seats", r.Seats)
	case r.RankBy != RankByAgree && r.RankBy != RankByRate:
		return Refuse("bad_rule", "rank_by", "RankBy", r.RankBy)
	case r.Tie != TieRunoff && r.Tie != TieNone && r.Tie != TieAll:
		return Refuse("bad_rule", "tie", "Tie", r.Tie)
	case r.MaxPolls < 1 || r.MaxPolls > 9:
		return Refuse("bad_rule", "max_polls", "MaxPolls", r.MaxPolls)
	}
	return nil
}

// Required is the least number of agree votes that passes over the given base.
// A base of 0 never passes, whatever this returns.
func (r Rule) Required(base int) int { return r.Threshold.Of(base, r.Strict) }
