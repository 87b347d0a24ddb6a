package panel

import "slices"

// Complete checks a ballot against the rule and its paper and returns it with
// every candidate of the paper decided: those left out are abstained from.
// It refuses with recused, abstain_not_allowed, too_many_agree or bad_choice.
func (r Rule) Complete(paper Paper, ballot Ballot) (Ballot, error) {
	for c := range ballot {
		if !slices.Contains(paper.Candidates, c) {
			return nil, Refuse("recused", "")
		}
	}
	complete, agreed := make(Ballot, len(paper.Candidates)), 0
	for _, c := range paper.Candidates {
		choice, given := ballot[c]
		if !given {
			choice = Abstain
		}
		switch choice {
		case Agree:
			agreed++
		case Oppose:
		case Abstain:
			if !r.Abstain {
				return nil, Refuse("abstain_not_allowed", "")
			}
		default:
			return nil, Refuse("bad_choice", "")
		}
		complete[c] = choice
	}
	if r.MaxAgree > 0 && agreed > r.MaxAgree {
		return nil, Refuse("too_many_agree", "", "MaxAgree", r.MaxAgree, "Agreed", agreed)
	}
	return complete, nil
}
