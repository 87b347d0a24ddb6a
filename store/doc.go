// Package store keeps the meeting in one SQLite file. Its methods are the use
// cases of a meeting, named as the secretary would name them: one method, one
// transaction. What a method reported as done is on disk; what it did not is
// as if it had never been tried. The rules are those of store/panel, asked
// inside the transaction.
//
// The ballot box is in box.go and its layout in migrations/0001_meeting.sql.
package store
