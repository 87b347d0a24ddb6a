package rehearsal

import (
	"slices"

	"expertpanel/store"
	"expertpanel/store/panel"
)

// box takes the ballots of one poll by its method. count is called once the
// poll is closed.
type box interface {
	cast(kind int, ballot panel.Ballot) error
	count() error
}

func (r *Rehearsal) newBox(m panel.Meeting, poll panel.Poll) (box, error) {
	switch poll.Method {
	case panel.MethodCodes:
		slips, err := r.store.IssueCodes(poll.ID)
		return &codeBox{r.store, poll.ID, slips}, err
	case panel.MethodPaper:
		return newPaperBox(r.store, m, poll), nil
	}
	return handBox{r.store, poll.ID}, nil
}

// handBox releases a ballot for each who votes.
type handBox struct {
	store *store.Store
	poll  panel.PollID
}

func (b handBox) cast(kind int, ballot panel.Ballot) error {
	right, err := b.store.Release(b.poll, kind)
	if err != nil {
		return err
	}
	defer b.store.Withdraw(right)
	return b.store.CastBallot(right, ballot)
}

func (handBox) count() error { return nil }

// codeBox draws a slip for each who votes.
type codeBox struct {
	store *store.Store
	poll  panel.PollID
	slips []panel.Slip
}

func (b *codeBox) cast(kind int, ballot panel.Ballot) error {
	i := slices.IndexFunc(b.slips, func(s panel.Slip) bool { return s.Kind == kind })
	if i < 0 {
		return panel.Refuse("already_voted", "")
	}
	right, err := b.store.Admit(b.poll, b.slips[i].Code.Grouped())
	if err != nil {
		return err
	}
	b.slips = slices.Delete(b.slips, i, i+1)
	return b.store.CastBallot(right, ballot)
}

func (*codeBox) count() error { return nil }

// paperBox counts ballots on paper by hand, as two tellers who agree.
type paperBox struct {
	store   *store.Store
	rule    panel.Rule
	poll    panel.Poll
	counted panel.PaperCount
}

func newPaperBox(st *store.Store, m panel.Meeting, poll panel.Poll) *paperBox {
	b := &paperBox{store: st, rule: m.Round.Rule, poll: poll}
	for _, p := range poll.Papers {
		b.counted.Papers = append(b.counted.Papers, panel.PaperReturn{Kind: p.Kind, Issued: p.Rights})
	}
	for _, c := range poll.Candidates {
		b.counted.Candidates = append(b.counted.Candidates, panel.CandidateCount{Candidate: c})
	}
	return b
}

func (b *paperBox) cast(kind int, ballot panel.Ballot) error {
	complete, err := b.rule.Complete(b.poll.Papers[kind-1], ballot)
	if err != nil {
		return err
	}
	b.counted.Papers[kind-1].Returned++
	for i := range b.counted.Candidates {
		n := &b.counted.Candidates[i]
		switch complete[n.Candidate] {
		case panel.Agree:
			n.Agree++
		case panel.Oppose:
			n.Oppose++
		case panel.Abstain:
			n.Abstain++
		}
	}
	return nil
}

func (b *paperBox) count() error {
	for _, teller := range []int{store.Teller, store.Scrutineer} {
		if _, err := b.store.EnterCount(b.poll.ID, teller, b.counted); err != nil {
			return err
		}
	}
	return nil
}
