package rehearsal

import (
	"slices"

	"expertpanel/assets/samples"
	"expertpanel/store"
	"expertpanel/store/panel"
)

// Sample is the sample meeting: nine experts, six candidates, one recusal and
// a tie at the last place that goes to a run-off.
func Sample() Script {
	s, err := Read(samples.Meeting())
	if err != nil {
		panic(err) // it is embedded, and a test reads it
	}
	return s
}

// PrepareSample makes the sample's round, with the particulars that a list from
// the counties would bring and checklists that are filled in, ready to sign in
// and vote.
func PrepareSample(st *store.Store) error {
	r, err := Sample().Prepare(st, SampleFrame())
	if err != nil {
		return err
	}
	m, err := st.Meeting(r.round)
	if err != nil {
		return err
	}
	for i, c := range m.Candidates {
		c.Years, c.Staff, c.Certificate = 21-2*i, 2+i%3, "职业指导师（二级）"
		if err := st.ChangeCandidate(c); err != nil {
			return err
		}
		if err := st.CheckItems(checked(c.ID)...); err != nil {
			return err
		}
	}
	return nil
}

// checked is a checklist on which nothing is left open: the ground is the certificate.
func checked(id panel.CandidateID) []panel.Check {
	var list []panel.Check
	for _, item := range slices.Concat(panel.GroundItems[:1], panel.StudioItems, panel.MaterialItems) {
		c := panel.Check{Candidate: id, Item: item, State: panel.Fulfilled}
		if item.IsMaterial() {
			c.Copies = panel.CopiesAsked
		}
		list = append(list, c)
	}
	return list
}

// SampleFrame is what the sample's script does not say of its round.
func SampleFrame() panel.Round { return panel.Round{Practice: true} }
