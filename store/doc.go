// Package store keeps the meeting in one SQLite file. Its methods are the use
// cases of a meeting, named as the secretary would name them: one method, one
// transaction. What a method reported as done is on disk; what it did not is
// as if it had never been tried. The rules are those of store/panel, asked
// inside the transaction.
//
// The ballot box is in box.go and its layout in migrations/0001_meeting.sql;
// who may cast is in rights.go, the audit trail in trail.go and audit.go.
//
// Where a vote is in memory here, and how long: in the ballot that CastBallot
// gets, which is the caller's; in a completed copy of it, cleared when the
// transaction's work is done; one letter at a time as a parameter of an UPDATE,
// freed, not overwritten, when the statement ends; and, no longer tied to the
// others of its ballot, in SQLite's page cache, which holds what the file holds
// until the store is closed. Rights that are given out stay in the ledger until
// they are cast or withdrawn and hold no vote.
package store
