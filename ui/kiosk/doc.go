// Package kiosk is the voting window: full screen, one expert at a time, in
// front of people who see it for the first time and have a minute each.
//
// The booth is the state machine that an expert walks through; the view paints
// it. The booth knows which kinds of ballot paper are left and what is on the
// paper in hand, never who holds it, and it forgets the paper as soon as the
// box has it. Nothing here can count votes: the window sees the box through
// CastBallot alone.
package kiosk
