package panel

import (
	"slices"
	"strings"
)

// ObjectionID is an objection's identity in the store.
type ObjectionID int64

// AttachmentID is an attached file's identity in the store.
type AttachmentID int64

// Objector says who objects. The notice asks units for their seal and people
// for their real name; what comes without a name is taken down all the same.
type Objector string

// The kinds of objectors.
const (
	ByUnit      Objector = "unit"      // under its seal
	ByPerson    Objector = "person"    // under the real name
	Anonymously Objector = "anonymous" // without a name
)

// Way is how an objection came.
type Way string

// The ways that the notice names.
const (
	ByLetter Way = "letter"
	ByPhone  Way = "phone"
	ByVisit  Way = "visit"
	ByEmail  Way = "email"
)

// ObjectionOutcome is what an objection led to; empty while it is handled.
type ObjectionOutcome string

// The outcomes of objections.
const (
	Upheld    ObjectionOutcome = "upheld"     // the candidate is not confirmed
	NotUpheld ObjectionOutcome = "not_upheld" // looked into, and unfounded
	Withdrawn ObjectionOutcome = "withdrawn"  // taken back by who objected
)

// HandlingDays is how many working days handling an objection takes at most
// when nobody says otherwise. The regulation names no term.
const HandlingDays = 10

// Objection is one entry of the register of objections (第六条（四）: 公示无异议).
type Objection struct {
	ID        ObjectionID
	No        int // in the register, 1 for the first
	By        Objector
	Name      string // of the unit or the person; empty when there is none
	Contact   string // telephone or address; may be empty
	Way       Way
	Candidate CandidateID // whom it is about
	Text      string      // what is objected to
	Received  Date
	Due       Date // the last day for handling it
	Handling  string
	Outcome   ObjectionOutcome
	Decided   Date // when the outcome was decided; zero without one

	Attachments []Attachment // in the order in which they came; a removed one is among them
}

// Attachment is a file that belongs to an objection. Its content is in the store.
type Attachment struct {
	ID      AttachmentID
	Name    string // safe on every disk; see SafeName
	SHA256  string // of the content
	Bytes   int64
	Removed bool // kept, and can be put back
}

// MaxAttachment is the largest file that may be attached, in bytes.
const MaxAttachment = 20 << 20

// Open reports whether the objection is still being handled.
func (o Objection) Open() bool { return o.Outcome == "" }

// Overdue reports whether it is still being handled after its last day.
func (o Objection) Overdue(today Date) bool {
	return o.Open() && !o.Due.IsZero() && o.Due.Before(today)
}

// Attached are the files that have not been removed.
func (o Objection) Attached() []Attachment {
	return slices.DeleteFunc(slices.Clone(o.Attachments), func(a Attachment) bool { return a.Removed })
}

// Timing says whether something came in the period.
type Timing string

// The timings.
const (
	BeforePeriod Timing = "before"
	InPeriod     Timing = "within"
	AfterPeriod  Timing = "after"
)

// When says whether a day is in the period: from the day of posting to the last
// day, days off among them, since letters are sent on those too.
func (p Publicity) When(d Date) Timing {
	switch {
	case d.Before(p.Posted):
		return BeforePeriod
	case p.Period.Last().Before(d):
		return AfterPeriod
	}
	return InPeriod
}

// CheckObjection refuses an entry of the register that is incomplete or does
// not fit the meeting: publicity_not_set, objection_early,
// objection_incomplete with the field, objection_due, and what CheckText refuses.
func (m Meeting) CheckObjection(o Objection) error {
	if m.Publicity == nil || len(m.Publicity.Period.Days) == 0 {
		return Refuse("publicity_not_set", "")
	}
	named := o.By == ByUnit || o.By == ByPerson
	switch {
	case !named && o.By != Anonymously:
		return Refuse("objection_incomplete", "by")
	case named && strings.TrimSpace(o.Name) == "":
		return Refuse("objection_incomplete", "name")
	case !slices.Contains([]Way{ByLetter, ByPhone, ByVisit, ByEmail}, o.Way):
		return Refuse("objection_incomplete", "way")
	case !slices.Contains(m.Recognised(), o.Candidate):
		return Refuse("objection_incomplete", "candidate")
	case strings.TrimSpace(o.Text) == "":
		return Refuse("objection_incomplete", "text")
	case o.Received.IsZero():
		return Refuse("objection_incomplete", "received")
	case o.Received.Before(m.Publicity.Posted):
		return Refuse("objection_early", "", "Posted", m.Publicity.Posted)
	case o.Due.IsZero():
		return Refuse("objection_incomplete", "due")
	case o.Due.Before(o.Received):
		return Refuse("objection_due", "", "Received", o.Received)
	}
	if err := o.checkOutcome(); err != nil {
		return err
	}
	return CheckText(slices.Concat([]string{o.Name, o.Contact}, strings.Split(o.Text, "\n"), strings.Split(o.Handling, "\n"))...)
}

func (o Objection) checkOutcome() error {
	switch o.Outcome {
	case "":
		return nil
	case Upheld, NotUpheld, Withdrawn:
	default:
		return Refuse("objection_incomplete", "outcome")
	}
	switch {
	case strings.TrimSpace(o.Handling) == "":
		return Refuse("objection_incomplete", "handling")
	case o.Decided.IsZero():
		return Refuse("objection_incomplete", "decided")
	case o.Decided.Before(o.Received):
		return Refuse("objection_due", "decided", "Received", o.Received)
	}
	return nil
}

// OpenObjections are those still being handled.
func (m Meeting) OpenObjections() []Objection {
	return slices.DeleteFunc(slices.Clone(m.Objections), func(o Objection) bool { return !o.Open() })
}

// UpheldAgainst is the upheld objection that keeps a candidate from being
// confirmed. The vote stands as it was counted.
func (m Meeting) UpheldAgainst(c CandidateID) (Objection, bool) {
	for _, o := range m.Objections {
		if o.Candidate == c && o.Outcome == Upheld {
			return o, true
		}
	}
	return Objection{}, false
}

// Confirmable are those whose names were to be made public and against whom no
// objection was upheld, in the order of InPrint: they are confirmed (第六条（四）),
// and get plaque, certificate and subsidy.
func (m Meeting) Confirmable() []Candidate {
	return slices.DeleteFunc(m.InPrint(), func(c Candidate) bool {
		_, upheld := m.UpheldAgainst(c.ID)
		return upheld
	})
}

// Verdict is where the publicity period stands on a day.
type Verdict string

// The verdicts.
const (
	NotPosted    Verdict = "not_posted"
	Running      Verdict = "running"        // to the end of its last day
	BeingHandled Verdict = "being_handled"  // over, with objections that are not decided
	NoObjections Verdict = "no_objections"  // over, and nobody objected
	AllHandled   Verdict = "all_handled"    // over, and every objection is decided
	NobodyIsLeft Verdict = "nobody_is_left" // over, and objections against all were upheld
)

// Verdict says on a day whether those who were made public can be confirmed.
func (m Meeting) Verdict(today Date) Verdict {
	switch {
	case m.Publicity == nil || len(m.Publicity.Period.Days) == 0:
		return NotPosted
	case !m.Publicity.Period.Last().Before(today):
		return Running
	case len(m.OpenObjections()) > 0:
		return BeingHandled
	case len(m.Objections) == 0:
		return NoObjections
	case len(m.Confirmable()) == 0:
		return NobodyIsLeft
	}
	return AllHandled
}
