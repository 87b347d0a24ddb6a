// Package usb finds the drives that can be taken along: USB sticks and cards.
// Hard disks on USB often report themselves as fixed; they are found by hand.
package usb

// Drive is a stick or a card that is in.
type Drive struct {
	Path   string // where its files are
	Label  string // what people know it by
	Free   uint64 // bytes that may still be written
	Locked bool   // nothing can be written to it: a switch on it, or its rights
}
