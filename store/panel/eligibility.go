package panel

// What Article 5 asks of a candidate that can be counted: ten years of
// employment service (第五条（一）) and two staff besides the master (第五条（二）1).
const (
	LeastYears = 10
	LeastStaff = 2
)

// Condition names a condition of Article 5.
type Condition string

// The conditions that a candidate's particulars can be held against.
const (
	YearsOfService Condition = "years"
	StaffOfStudio  Condition = "staff"
	// Grounds are the certificate, the award or the merit (第五条（一）). Whether
	// one of them is enough, people judge; that none is given can be seen.
	Grounds Condition = "grounds"
)

// Shortfall is a condition of Article 5 that a candidate does not meet, or of
// which it is not known.
type Shortfall struct {
	Condition  Condition
	Have, Need int
	Unknown    bool // not given, rather than not met
}

// Shortfalls lists what a candidate lacks, the gravest first. It keeps nobody
// from the vote: people decide, and exclude a candidate with a reason.
func (c Candidate) Shortfalls() []Shortfall {
	var lacks []Shortfall
	if 0 < c.Years && c.Years < LeastYears {
		lacks = append(lacks, Shortfall{Condition: YearsOfService, Have: c.Years, Need: LeastYears})
	}
	if 0 < c.Staff && c.Staff < LeastStaff {
		lacks = append(lacks, Shortfall{Condition: StaffOfStudio, Have: c.Staff, Need: LeastStaff})
	}
	if c.Years == 0 {
		lacks = append(lacks, Shortfall{Condition: YearsOfService, Need: LeastYears, Unknown: true})
	}
	if c.Certificate == "" && c.Award == "" && c.Merit == "" {
		lacks = append(lacks, Shortfall{Condition: Grounds, Unknown: true})
	}
	if c.Staff == 0 {
		lacks = append(lacks, Shortfall{Condition: StaffOfStudio, Need: LeastStaff, Unknown: true})
	}
	return lacks
}
