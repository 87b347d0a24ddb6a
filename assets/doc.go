// Package assets holds what the program carries with it: fonts, calendars and
// samples. It depends on nothing of the program, and everything may use it.
package assets
