package page

// Check refuses text that the role can't set in full, with no_glyph or the
// reason that the character is not printable.
func Check(role Role, text string) error {
	_, err := shape(role, text)
	return err
}
