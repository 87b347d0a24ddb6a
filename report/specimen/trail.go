package specimen

import (
	"crypto/ed25519"
	"encoding/json"
	"fmt"

	"expertpanel/store/panel"
)

// WithTrail gives a meeting the trail that its polls left, and the polls their seals.
func WithTrail(m panel.Meeting) panel.Meeting {
	m.Trail = nil
	for i, p := range m.Polls {
		before := m
		before.Polls = m.Polls[:i+1]
		opened := panel.NewOpenedFacts(m, p)
		for _, paper := range p.Papers {
			opened.Slots += paper.Rights * len(paper.Candidates)
		}
		Note(&m, panel.ActOpened, opened)
		switch p.State {
		case panel.PollClosed:
			Note(&m, panel.ActClosed, panel.ClosedFacts{Poll: p.No, Ballots: p.Ballots(), Rights: p.Rights()})
			Note(&m, panel.ActCounted, panel.NewCountedFacts(before, p.No))
		case panel.PollVoid:
			Note(&m, panel.ActVoided, panel.VoidedFacts{Poll: p.No, Issued: p.Rights(), Returned: p.Rights() + 1})
		}
	}
	m.SealPolls()
	return Certified(m)
}

// Certified signs the meeting's certificates, when they are due, with a key
// that everybody knows.
func Certified(m panel.Meeting) panel.Meeting {
	key := ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))
	m.PublicKey, m.Certificates = panel.PublicKey(key.Public().(ed25519.PublicKey)), nil
	due, err := m.CertificatesDue()
	if err != nil {
		return m // none are due
	}
	for _, c := range due {
		m.Certificates = append(m.Certificates, c.Sign(key))
	}
	return m
}

// Note adds an act, three minutes after the one before.
func Note(m *panel.Meeting, kind panel.ActKind, facts any) {
	text, err := json.Marshal(facts)
	if err != nil {
		panic(err) // facts always can be written
	}
	var before panel.Seal
	if n := len(m.Trail); n > 0 {
		before = m.Trail[n-1].Seal
	}
	act := panel.Act{No: len(m.Trail) + 1, Kind: kind, Facts: string(text)}
	act.At = fmt.Sprintf("2026-11-20T02:%02dZ", 3*act.No)
	m.Trail = append(m.Trail, act.Sealed(before))
}
