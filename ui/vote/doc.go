// Package vote is the screen of the vote: how it is held and what must hold
// before the poll opens, what is printed for it, the way into the voting
// window, the two counts of a poll on paper, and the end of the poll. While a
// poll is open it shows how many ballots are in the box and nothing else.
package vote
