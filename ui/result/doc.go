// Package result is the screen of the result: a bar for each candidate with the
// votes that it needs drawn in, the arithmetic in words, and what comes next.
package result
