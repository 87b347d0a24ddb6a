// Package panel holds the model and the rules of an expert review meeting
// under 淮人社发〔2019〕49号: who may vote, when a poll may open, how ballots are
// counted, who is recognised, and which days a publicity period takes.
//
// The package is pure. It knows no database, no window, no document, no clock
// and no source of chance; everything it decides follows from its arguments.
// All arithmetic is on whole numbers, so that a threshold such as 2/3 of 9 is
// exactly 6 on every machine.
//
// The words are those of the meeting: a round is one year's review, a poll is
// one opening of the ballot box, a run-off is a second poll over candidates
// that tie for the last seat.
package panel
