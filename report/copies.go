package report

import "slices"

// Copies says how a document is printed.
type Copies struct {
	Usual int  // how many are wanted; 0 where it is not for an office's printer
	Once  bool // never more than one, and one-sided: each sheet is somebody's vote
	Fit   bool // made as small as the paper: the document's own size is larger
}

// copies are those of the documents that are not printed once, as they are.
var copies = map[Kind]Copies{
	KindPrecheckSheet:    {Usual: 2}, // it goes with the materials, which 第七条 wants in two
	KindPaperBallot:      {Usual: 1, Once: true},
	KindVotingCodes:      {Usual: 1, Once: true},
	KindPlaqueProof:      {Usual: 1, Fit: true},
	KindPlaqueReceipt:    {Usual: 2}, // one for each side
	KindPlaqueProduction: {},
	KindPublicityHTML:    {},
	KindPublicityText:    {},
	KindResultsBook:      {},
	KindCandidateBook:    {},
	KindExpertBook:       {},
	KindPublicKeyText:    {},
}

// CopiesOf says how a document of a kind is printed.
func CopiesOf(k Kind) Copies {
	if c, ok := copies[k]; ok {
		return c
	}
	return Copies{Usual: 1}
}

// Stage is a part of the work in which a document is made.
type Stage int

// The stages.
const (
	Before Stage = iota
	During
	After
)

// during are the documents that come from the vote.
var during = []Kind{
	KindZeroReport, KindPaperBallot, KindVotingCodes, KindBallotRecord, KindCountSheet, KindCountReport, KindResultSummary, KindResultsBook,
}

// before are those that prepare it.
var before = []Kind{
	KindRoundNotice, KindCandidateList, KindCandidateBook, KindPrecheckSheet, KindExpertDraw, KindExpertBook,
	KindRecusalPledge, KindConfidentialityPledge, KindAgenda, KindSignInSheet,
}

// StageOf is the part of the work in which a document of a kind is made.
func StageOf(k Kind) Stage {
	switch {
	case slices.Contains(before, k):
		return Before
	case slices.Contains(during, k):
		return During
	}
	return After
}
