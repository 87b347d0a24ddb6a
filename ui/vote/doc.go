// Package vote is the screen of the vote: what must hold before the poll
// opens, the way into the voting window, and the end of the poll. While a poll
// is open it shows how many ballots are in the box and nothing else.
package vote
