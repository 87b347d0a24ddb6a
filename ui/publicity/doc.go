// Package publicity is the screen of the publicity period: the day of posting,
// how days are counted, a calendar that shows which five working days these
// are and why, and the notice.
package publicity
