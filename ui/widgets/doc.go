// Package widgets holds the pieces that every screen is made of. They show
// and report; they know nothing of meetings. All of them can be worked with
// keys alone, and none lets text overlap: it wraps or ends in an ellipsis.
package widgets
