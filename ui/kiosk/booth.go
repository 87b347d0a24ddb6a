package kiosk

import (
	"time"

	"expertpanel/store/panel"
)

// page is what the voting window shows.
type page int

const (
	waiting  page = iota // for an expert to begin
	choosing             // which kind of ballot paper
	voting
	review
	casting  // the box is writing
	done     // the same after every ballot
	finished // every ballot is in the box
	leaving  // the staff want the laptop back
	resting  // nobody has touched an unfinished ballot for a while
	over     // the window has been given back; nothing works any more
)

// The guard keeps a bouncing or held key, or the second half of a double
// click, from acting on a page that it was not meant for.
const (
	guardTime  = 700 * time.Millisecond // after a page has changed
	heldTime   = 200 * time.Millisecond // between the repeats of a key that is still held
	bounceTime = 120 * time.Millisecond // between two choices
)

// booth is one voting window's state. Inputs are its methods; what it asks of
// others are its functions, whose answers come back later as methods.
type booth struct {
	method     panel.Method
	pin        bool // the round has an operator's PIN, which is asked for
	rule       panel.Rule
	candidates []panel.Candidate
	papers     []panel.Paper
	now        func() time.Time

	check    func(pin []byte)  // answered by checked
	admit    func(code []byte) // answered by received
	release  func(kind int)    // answered by received
	withdraw func(panel.Right)
	cast     func(panel.Right, panel.Ballot) // answered by settled
	left     func()

	page    page
	back    page // where leaving and resting go back to
	paper   int  // index of the paper in hand
	choices []panel.Choice
	cursor  int   // the current candidate; while choosing, the current paper
	sheet   int   // the part of the review that is shown
	problem error // why the box did not take the ballot

	busy    bool // a PIN, a code or a release waits for its answer
	secret  secret
	refusal error // of what was typed or asked for
	right   panel.Right
	holds   bool // right is out and neither cast nor given back

	perPage  int // candidates on one page of voting
	perSheet int // candidates on one page of the review

	turned, ignored, chosenAt, touched time.Time
}

func newBooth(rule panel.Rule, candidates []panel.Candidate, papers []panel.Paper, now func() time.Time) *booth {
	b := &booth{
		rule:       rule,
		candidates: candidates,
		papers:     append([]panel.Paper{}, papers...),
		now:        now,
		choices:    make([]panel.Choice, len(candidates)),
		perPage:    max(1, len(candidates)),
		perSheet:   max(1, len(candidates)),
	}
	b.turned = now()
	if b.used() == b.rights() {
		b.page = finished
	}
	return b
}

func (b *booth) used() int   { return panel.Poll{Papers: b.papers}.Ballots() }
func (b *booth) rights() int { return panel.Poll{Papers: b.papers}.Rights() }

// turn shows another page. What was typed on this one is of no use there.
func (b *booth) turn(to page) {
	b.page = to
	b.secret.wipe()
	b.refusal = nil
	b.turned = b.now()
	b.touched = b.turned
}

// tooSoon reports whether an input comes so soon after a page change that it
// was not meant for this page.
func (b *booth) tooSoon() bool {
	now := b.now()
	b.touched = now
	if b.busy || within(now, b.turned, guardTime) || within(now, b.ignored, heldTime) {
		b.ignored = now
		return true
	}
	return false
}

// within also holds the guard open when a clock is set back.
func within(now, since time.Time, limit time.Duration) bool {
	d := now.Sub(since)
	return d >= 0 && d < limit
}

// wipe forgets the paper in hand and gives its right back.
func (b *booth) wipe() {
	clear(b.choices)
	b.giveBack()
	b.paper, b.cursor, b.sheet, b.problem = 0, 0, 0, nil
}

// fit says how many candidates the window has room for.
func (b *booth) fit(perPage, perSheet int) {
	if perSheet != b.perSheet {
		b.sheet = 0 // or a part of the review could go by unseen
	}
	b.perPage, b.perSheet = max(1, perPage), max(1, perSheet)
}

// settled takes the box's answer. Only nil means that the ballot is in the box;
// on an error the choices and the right are kept, and the same ballot can be
// cast again.
func (b *booth) settled(right panel.Right, err error) {
	if b.page == over && err != nil {
		b.withdraw(right)
	}
	if b.page != casting {
		return
	}
	if err != nil {
		b.problem = err
		b.sheet = b.sheets() - 1
		b.turn(review)
		return
	}
	b.papers[b.paper].Used++
	b.spend()
	b.wipe()
	if b.used() == b.rights() {
		b.turn(finished)
	} else {
		b.turn(done)
	}
}
