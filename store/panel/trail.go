package panel

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// Seal is a digest of the audit trail up to an act. It depends on every act
// before it; written on paper with wet signatures, it holds the trail.
type Seal [sha256.Size]byte

// String is the seal in hexadecimal digits.
func (s Seal) String() string { return hex.EncodeToString(s[:]) }

// Grouped is the seal as it is printed: four groups of sixteen capital digits.
func (s Seal) Grouped() string {
	text := strings.ToUpper(s.String())
	return text[:16] + " " + text[16:32] + " " + text[32:48] + " " + text[48:]
}

// IsZero reports whether there is no seal.
func (s Seal) IsZero() bool { return s == Seal{} }

// ActKind names what was done.
type ActKind string

// The acts that the trail holds. None of them is a cast: when a ballot was
// handed in is written nowhere.
const (
	ActOpened      ActKind = "opened"        // OpenedFacts
	ActCodesIssued ActKind = "codes_issued"  // CodesFacts
	ActClosed      ActKind = "closed"        // ClosedFacts: with how many ballots
	ActEntered     ActKind = "paper_entered" // EnteredFacts: a teller's count came in
	ActCounted     ActKind = "counted"       // CountedFacts
	ActVoided      ActKind = "voided"        // VoidedFacts
	ActPrinted     ActKind = "printed"       // PrintedFacts
	ActExported    ActKind = "exported"      // ExportedFacts
	ActCorrected   ActKind = "corrected"     // CorrectedFacts
	ActPINSet      ActKind = "pin_set"       // no facts
	ActReworded    ActKind = "reworded"      // RewordedFacts
	ActPublished   ActKind = "published"     // PublishedFacts: the room may see a result
	ActWithdrawn   ActKind = "withdrawn"     // PublishedFacts: and now no more
	ActSigned      ActKind = "signed"        // SignedFacts: the summary was signed

	ActObjection   ActKind = "objection"   // ObjectionFacts: registered, corrected or decided
	ActConfirmed   ActKind = "confirmed"   // ConfirmedFacts
	ActUnconfirmed ActKind = "unconfirmed" // no facts: the confirmation was taken back
)

// Act is one entry of the audit trail. Facts is the JSON of its kind's facts,
// kept as it was written: the digest is over these bytes.
type Act struct {
	No    int
	Kind  ActKind
	At    string // instant, UTC, to the minute: 2026-11-24T09:00Z
	Facts string
	Seal  Seal
}

// Sealed is the act with its seal, which follows that of the act before.
func (a Act) Sealed(before Seal) Act {
	h := sha256.New()
	h.Write([]byte("expertpanel act 1\n"))
	h.Write(before[:])
	for _, field := range []string{string(a.Kind), a.At, a.Facts} {
		var length [8]byte
		binary.BigEndian.PutUint64(length[:], uint64(len(field)))
		h.Write(length[:])
		h.Write([]byte(field))
	}
	var no [8]byte
	binary.BigEndian.PutUint64(no[:], uint64(a.No))
	h.Write(no[:])
	a.Seal = Seal(h.Sum(nil))
	return a
}

// CheckTrail refuses with trail_broken, and the number of the first act whose
// content, number or seal is not what it was.
func CheckTrail(trail []Act) error {
	var before Seal
	for i, act := range trail {
		if act.No != i+1 || act.Sealed(before).Seal != act.Seal {
			return Refuse("trail_broken", "", "No", i+1)
		}
		before = act.Seal
	}
	return nil
}

// Person is a candidate or an expert as the trail names them.
type Person struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
	Unit string `json:"unit"`
}

// Noted is the person in one line, as corrections are written down.
func (p Person) Noted() string { return p.Name + "（" + p.Unit + "）" }

// OpenedFacts are what was fixed when a poll opened, and the zero report.
type OpenedFacts struct {
	Poll       int            `json:"poll"`
	Method     Method         `json:"method"`
	Practice   bool           `json:"practice"`
	Rule       Rule           `json:"rule"`
	Printing   Printing       `json:"printing"`
	Present    []Person       `json:"present"`
	Candidates []Person       `json:"candidates"`
	Recusals   []RecusalFacts `json:"recusals"`
	Papers     []PaperFacts   `json:"papers"`
	Draws      []DrawFacts    `json:"draws,omitempty"`
	Slots      int            `json:"slots"`  // laid out
	Filled     int            `json:"filled"` // of them, counted after they were laid out: 0
}

// RecusalFacts is one recusal of a poll.
type RecusalFacts struct {
	Expert    int64  `json:"expert"`
	Candidate int64  `json:"candidate"`
	Reason    string `json:"reason"`
}

// PaperFacts is one kind of ballot paper.
type PaperFacts struct {
	Kind       int     `json:"kind"`
	Candidates []int64 `json:"candidates"`
	Rights     int     `json:"rights"`
}

// DrawFacts hold a draw by lot that was made before: its record's digest.
type DrawFacts struct {
	No     int      `json:"no"`
	Kind   DrawKind `json:"kind"`
	SHA256 string   `json:"sha256"`
}

// CodesFacts say that voting codes were made for the rights that were unused.
type CodesFacts struct {
	Poll  int `json:"poll"`
	Codes int `json:"codes"`
}

// ClosedFacts say how many ballots were in the box when the poll was closed.
type ClosedFacts struct {
	Poll    int `json:"poll"`
	Ballots int `json:"ballots"`
	Rights  int `json:"rights"`
}

// EnteredFacts say that the count of one of the two tellers came in. Agreed is
// nil for the first of them.
type EnteredFacts struct {
	Poll   int   `json:"poll"`
	Teller int   `json:"teller"`
	Agreed *bool `json:"agreed,omitempty"`
}

// CountedFacts are what a closed poll's box held. Rights and Slots are the
// SHA-256 of every right and of every slot, in their order.
type CountedFacts struct {
	Poll    int           `json:"poll"`
	Ballots int           `json:"ballots"`
	Results []ResultFacts `json:"results"`
	Rights  string        `json:"rights"`
	Slots   string        `json:"slots"`
}

// ResultFacts are one candidate's figures and outcome.
type ResultFacts struct {
	Candidate int64   `json:"candidate"`
	Eligible  int     `json:"eligible"`
	Agree     int     `json:"agree"`
	Oppose    int     `json:"oppose"`
	Abstain   int     `json:"abstain"`
	Invalid   int     `json:"invalid"`
	Base      int     `json:"base"`
	Required  int     `json:"required"`
	Outcome   Outcome `json:"outcome"`
}

// VoidedFacts say why a poll on paper is void.
type VoidedFacts struct {
	Poll     int    `json:"poll"`
	Issued   int    `json:"issued"`
	Returned int    `json:"returned"`
	Rights   string `json:"rights"` // digests as in CountedFacts
	Slots    string `json:"slots"`
}

// PrintedFacts name a document that was opened for reading or printing.
type PrintedFacts struct {
	Document string `json:"document"`
	SHA256   string `json:"sha256"`
}

// RewordedFacts say that a kind of document got other words. SHA256 is that of
// the bureau's own text, empty when it went back to the original.
type RewordedFacts struct {
	Document string `json:"document"`
	SHA256   string `json:"sha256,omitempty"`
}

// ExportedFacts are the digest of a folder's manifest and how many documents it lists.
type ExportedFacts struct {
	Documents int    `json:"documents"`
	SHA256    string `json:"sha256"`
}

// CorrectedFacts are a particular that was changed after voting had begun.
type CorrectedFacts struct {
	What string `json:"what"` // candidate, expert or round
	ID   int64  `json:"id"`
	From string `json:"from"`
	To   string `json:"to"`
}

// ObjectionFacts are where an objection stands. Who objects and why is kept in
// confidence and is not in the trail.
type ObjectionFacts struct {
	No        int              `json:"no"`
	Candidate int64            `json:"candidate"`
	Received  Date             `json:"received"`
	Outcome   ObjectionOutcome `json:"outcome,omitempty"`
}

// Facts are what the trail says of the objection.
func (o Objection) Facts() ObjectionFacts {
	return ObjectionFacts{No: o.No, Candidate: int64(o.Candidate), Received: o.Received, Outcome: o.Outcome}
}

// ConfirmedFacts say who was confirmed.
type ConfirmedFacts struct {
	Number     string  `json:"number"`
	Dated      Date    `json:"dated"`
	Candidates []int64 `json:"candidates"`
}

// NewConfirmedFacts are what the trail says of a confirmation of the meeting.
func NewConfirmedFacts(m Meeting, c Confirmation) ConfirmedFacts {
	f := ConfirmedFacts{Number: c.Number, Dated: c.Dated, Candidates: []int64{}}
	for _, candidate := range m.Confirmable() {
		f.Candidates = append(f.Candidates, int64(candidate.ID))
	}
	return f
}

// SealPolls gives each closed poll the seal of the act that counted it.
func (m *Meeting) SealPolls() {
	for _, act := range m.Trail {
		var counted CountedFacts
		if act.Kind != ActCounted || json.Unmarshal([]byte(act.Facts), &counted) != nil {
			continue // an audit names facts that can't be read
		}
		for i := range m.Polls {
			if m.Polls[i].No == counted.Poll {
				m.Polls[i].Seal = act.Seal
			}
		}
	}
}

// NewOpenedFacts are what is fixed when a poll of the meeting opens; how many
// slots there are is for the box to say.
func NewOpenedFacts(m Meeting, p Poll) OpenedFacts {
	f := OpenedFacts{
		Poll: p.No, Method: p.Method, Practice: m.Round.Practice, Rule: m.Round.Rule, Printing: m.Round.Printing,
		Present: []Person{}, Candidates: []Person{}, Recusals: []RecusalFacts{}, Papers: []PaperFacts{},
	}
	for _, id := range p.Present {
		e, _ := m.Expert(id)
		f.Present = append(f.Present, Person{int64(id), e.Name, e.Unit})
	}
	for _, id := range p.Candidates {
		c, _ := m.Candidate(id)
		f.Candidates = append(f.Candidates, Person{int64(id), c.Name, c.Unit})
	}
	for _, r := range p.Recusals {
		f.Recusals = append(f.Recusals, RecusalFacts{int64(r.Expert), int64(r.Candidate), r.Reason})
	}
	for _, paper := range p.Papers {
		facts := PaperFacts{Kind: paper.Kind, Candidates: []int64{}, Rights: paper.Rights}
		for _, id := range paper.Candidates {
			facts.Candidates = append(facts.Candidates, int64(id))
		}
		f.Papers = append(f.Papers, facts)
	}
	for _, d := range m.Draws {
		f.Draws = append(f.Draws, DrawFacts{No: d.No, Kind: d.Kind, SHA256: d.Digest()})
	}
	return f
}

// NewCountedFacts are what the count of a closed poll of the meeting says.
func NewCountedFacts(m Meeting, no int) CountedFacts {
	f := CountedFacts{Poll: no, Results: []ResultFacts{}}
	for i, results := range m.Results() {
		if m.Polls[i].No != no {
			continue
		}
		f.Ballots = m.Polls[i].Ballots()
		for _, r := range results {
			f.Results = append(f.Results, ResultFacts{
				Candidate: int64(r.Candidate), Eligible: r.Eligible,
				Agree: r.Agree, Oppose: r.Oppose, Abstain: r.Abstain, Invalid: r.Invalid,
				Base: r.Base, Required: r.Required, Outcome: r.Outcome,
			})
		}
	}
	return f
}
