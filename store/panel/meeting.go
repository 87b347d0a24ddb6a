package panel

// Identities are given by the store; they say nothing of order or of time to people.
type (
	RoundID     int64
	CandidateID int64
	ExpertID    int64
	PollID      int64
)

// Candidate is a leading master put forward for a studio.
type Candidate struct {
	ID          CandidateID `json:"-"`
	Name        string      `json:"name"`
	Unit        string      `json:"unit"`        // 所在单位
	Recommender string      `json:"recommender"` // 推荐单位: county bureau or university (第六条（二）)
	Years       int         `json:"years"`       // whole years of employment service, 0 = not given
	Certificate string      `json:"certificate"` // 职业资格证书
	Award       string      `json:"award"`       // 省级及以上表彰
	Merit       string      `json:"merit"`       // 工作成绩
	Staff       int         `json:"staff"`       // staff besides the master, 0 = not given
	IDNumber    string      `json:"id_number"`
	Phone       string      `json:"phone"`
	Note        string      `json:"note"`
	Excluded    string      `json:"-"` // why the candidate is not put to the vote; empty = takes part
}

// Studio is the studio's name by 第六条（五）.
func (c Candidate) Studio() string { return c.Name + "职业指导大师工作室" }

// Attendance is an expert's state on the day.
type Attendance string

// An expert's states on the day.
const (
	Absent  Attendance = "absent"
	Present Attendance = "present"
	Left    Attendance = "left"
)

// Expert is somebody who may sit on the panel; see Meeting.Members.
type Expert struct {
	ID         ExpertID   `json:"-"`
	Name       string     `json:"name"`
	Unit       string     `json:"unit"`
	Title      string     `json:"title"` // 职务职称
	Phone      string     `json:"phone"`
	Note       string     `json:"note"`
	Attendance Attendance `json:"-"`
}

// Recusal keeps one expert from voting on one candidate.
type Recusal struct {
	Expert    ExpertID
	Candidate CandidateID
	Reason    string
}

// PollState is open while ballots are taken and closed from then on. Between
// the two a poll on paper is counted; one that fails a check is void.
type PollState string

// The states of a poll.
const (
	PollOpen     PollState = "open"
	PollCounting PollState = "counting" // paper only: the tellers enter what they counted
	PollClosed   PollState = "closed"
	PollVoid     PollState = "void" // paper only: more ballots came back than were issued
)

// Poll is one opening of the ballot box over a set of candidates.
type Poll struct {
	ID         PollID
	No         int // 1 for the first poll, 2.. for run-offs
	State      PollState
	Method     Method        // fixed when the poll opens
	Present    []ExpertID    // frozen at opening
	Candidates []CandidateID // in the order of presentation
	Recusals   []Recusal     // those of Present from Candidates, frozen at opening
	Papers     []Paper
	Tallies    []Tally // one per candidate; nil until the poll is closed
	Tellers    [2]bool // paper only: which of the two tellers' counts are in
	Seal       Seal    // of a closed poll: the trail's digest when it was counted
}

// UnderWay reports whether the poll has no result yet.
func (p Poll) UnderWay() bool { return p.State == PollOpen || p.State == PollCounting }

// Ballots is the number of ballots handed in.
func (p Poll) Ballots() int {
	n := 0
	for _, paper := range p.Papers {
		n += paper.Used
	}
	return n
}

// Rights is the number of ballots that may be handed in: one for each expert present.
func (p Poll) Rights() int {
	n := 0
	for _, paper := range p.Papers {
		n += paper.Rights
	}
	return n
}

// Paper is one kind of ballot paper: all candidates of the poll, or those
// that are left to experts with the same recusals. Paper kinds, not experts,
// are what the ballot box knows.
type Paper struct {
	Kind       int           // 1 is the paper with the most candidates
	Candidates []CandidateID // those that may be voted on
	Rights     int
	Used       int
}

// Publicity is the period in which the names are made public (第六条（四）).
type Publicity struct {
	Posted    Date
	CountFrom CountFrom
	Period    Period
}

// Meeting is the whole record of a round: what documents are made from and
// what decisions are computed from. While a poll is open it holds no votes.
type Meeting struct {
	Round      Round
	Candidates []Candidate // in the order of presentation
	Experts    []Expert
	Recusals   []Recusal
	Dismissed  []Recusal // same-unit pairs that were looked at and are no recusals, with the reason
	Checks     []Check   // of the checklists, those that somebody has looked at
	Draws      []Draw    // in the order of their numbers, those drawn again too
	Polls      []Poll    // in the order of their numbers
	Publicity  *Publicity
	Objections []Objection // in the order of their numbers

	Confirmation *Confirmation // nil until the studios are confirmed
	Awards       []Award       // what was noted of single studios; see AwardOf

	Trail []Act // what was done since the first poll opened, in order

	// Certificates are signed, those of CertificatesDue in order; nil until they are due.
	Certificates []Certificate
	PublicKey    PublicKey // verifies them

	// Wordings are the bureau's own words of documents, by the kind of document;
	// where there is none, the original's hold.
	Wordings map[string]string
}

// Candidate finds a candidate of the round.
func (m Meeting) Candidate(id CandidateID) (Candidate, bool) {
	for i := range m.Candidates { // without copying each
		if m.Candidates[i].ID == id {
			return m.Candidates[i], true
		}
	}
	return Candidate{}, false
}

// Expert finds an expert of the round.
func (m Meeting) Expert(id ExpertID) (Expert, bool) {
	for _, e := range m.Experts {
		if e.ID == id {
			return e, true
		}
	}
	return Expert{}, false
}

// Standing lists the candidates that take part in the first poll.
func (m Meeting) Standing() []Candidate {
	var standing []Candidate
	for _, c := range m.Candidates {
		if c.Excluded == "" {
			standing = append(standing, c)
		}
	}
	return standing
}

// PresentExperts lists the members of the panel who are signed in and have not left.
func (m Meeting) PresentExperts() []Expert {
	var present []Expert
	for _, e := range m.Members() {
		if e.Attendance == Present {
			present = append(present, e)
		}
	}
	return present
}

// OpenPoll is the poll that is under way, if there is one: it takes ballots, or
// its paper ballots are being counted.
func (m Meeting) OpenPoll() (Poll, bool) {
	if n := len(m.Polls); n > 0 && m.Polls[n-1].UnderWay() {
		return m.Polls[n-1], true
	}
	return Poll{}, false
}
