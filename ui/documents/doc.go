// Package documents is the screen of the documents: each with whether it can
// be made yet and, if not, what is missing; and all of them written to a
// folder or a USB stick, read back and compared.
package documents
