// Package projector is the public display: what the room reads while the staff
// work in their own window. It shows the agenda, who presents now and how much
// time is left, how many ballots are in the box and, once the chair has
// published it, the result.
//
// # What it can never show
//
// The package is given a panel.Public and nothing else. That has no figure of a
// poll before the chair has published its result, and none at all where the
// documents tell only who passed; no meeting, no tally and no result of the
// record is so much as named here, which a test of the architecture holds.
// While a poll is open the number of ballots in the box is all there is, as in
// the voting window itself.
//
// # Desk and window
//
// The desk holds what is shown; the window may be closed, or its cable pulled,
// at any time and be opened again where it was. The strip is the staff's
// controls below the steps of the meeting.
package projector
