package panel

// Method is how the right to a ballot is given out and how the ballot comes back.
type Method string

// The methods. All end in the same slots and are counted alike; one poll never
// mixes two of them.
const (
	MethodHandOver Method = "hand_over" // 轮流: the operator's PIN releases one ballot at a time
	MethodCodes    Method = "codes"     // 投票码: each expert draws a slip with a code
	MethodPaper    Method = "paper"     // 纸质: ballots on paper, the count entered by two tellers
)

// Validate refuses an unknown method with bad_method.
func (m Method) Validate() error {
	switch m {
	case MethodHandOver, MethodCodes, MethodPaper:
		return nil
	}
	return Refuse("bad_method", "", "Method", string(m))
}

// NeedsPIN reports whether the next poll can't be held for want of the
// operator's PIN; one on paper needs none.
func (r Round) NeedsPIN() bool { return !r.PINSet && r.Method != MethodPaper }

// Printing is what the documents and the public display tell of the votes. It
// decides no outcome, so that it may still be narrowed when a count turns out
// to give votes away.
type Printing string

// What is printed.
const (
	PrintCounts Printing = "counts"
	PrintPassed Printing = "passed_only" // whether a candidate passed, and how many ballots came back
)

// Validate refuses an unknown value with bad_printing.
func (p Printing) Validate() error {
	if p != PrintCounts && p != PrintPassed {
		return Refuse("bad_printing", "", "Printing", string(p))
	}
	return nil
}

// Right is one right to hand in a ballot of one kind of paper. Whoever holds it
// is not part of it. Token is the digest of a voting code, or by chance when
// the operator has released the ballot.
type Right struct {
	Poll  PollID
	Kind  int
	Token [TokenSize]byte
}

// TokenSize is the length of a right's token in bytes.
const TokenSize = 32
