// Package award is the screen of recognition and award: the studios by their
// names under 第六条（五）, and each one's plaque as it will be made.
package award
