package panel

import "slices"

// Wording is what the bureau has of the words of a kind of document.
type Wording struct {
	Kind  string
	Text  string // in use; empty = the original's words
	Draft string // kept and not in use, because it is broken or was taken back; empty = none
}

// VotedWith reports whether experts vote with a kind of document: its words stay
// as they are while a poll is open.
func VotedWith(kind string) bool {
	return slices.Contains([]string{"paper_ballot", "voting_codes"}, kind)
}
