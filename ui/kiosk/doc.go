// Package kiosk is the voting window: full screen, one expert at a time, in
// front of people who see it for the first time and have a minute each.
//
// The booth is the state machine that an expert walks through; the view paints
// it and asks the box for it. The booth knows which kinds of ballot paper are
// left and what is on the paper in hand, never who holds it. It holds one right
// at a time: released by the operator's PIN or opened by a voting code, it ends
// in the box or is given back. Nothing here can count votes: the window sees
// the box through CastBallot alone.
//
// # Where a vote is in memory
//
//   - booth.choices, from the first choice until the box has confirmed the
//     ballot, or until it is cleared: by leaving, by a minute under the question
//     whether to leave, by four minutes without a touch. Overwritten then.
//   - The ballot's map, from the confirmation until the box has answered;
//     cleared then. A cast that fails makes another at the next try.
//   - The store, during the transaction: a second map, the statements' values
//     and SQLite's pages. The pages stay as long as the data are open and hold
//     what the file holds, slots that name nobody. The map is cleared; the values
//     are garbage, which Go overwrites when it needs the room, not before.
//   - The plates and texts of the page, until the next page is painted, that is,
//     the next key. They are made blank then, down to each run of letters.
//   - Fyne: renderers of gone objects for a minute or longer, blank by then; the
//     measures and pictures of the words that were shown, equally long, and the
//     same ones after every ballot (evenness.go).
//   - If the program breaks off, nothing: Go's own traces, which print the
//     numbers that functions were called with, are off, and the crash record
//     holds the names of functions only (ui/crash).
//   - The graphics card's last frames, until newer ones take their place, and
//     the key strokes that the system delivers. Both are out of our hands; so is
//     memory that the system itself writes to disk, against which the disk is
//     to be encrypted.
//
// A PIN or a code is kept in an array while it is typed, overwritten when it is
// used, when a minute passes, and with every change of page. The copy that is
// looked up is overwritten too; the string that the store is given is garbage
// afterwards, like the values above. A code stands on the screen character by
// character and as a whole in nothing that Fyne keeps. The token of the right
// in hand is the digest of a code; it goes with the right.
package kiosk
