package page

// fitting cuts phrases that no line can hold into pieces of about one length,
// between terms where that takes no more of them.
func (d *Doc) fitting(s Style, width float64, phrases []string) []string {
	var out []string
	for _, phrase := range phrases {
		glyphs, err := shape(s.Role, phrase)
		if err != nil || d.widthOf(s, phrase) <= width {
			out = append(out, phrase) // what can't be shaped is refused where it is drawn
			continue
		}
		anywhere := ranks(runesOf(glyphs))
		pieces := evenly(glyphs, anywhere, width/s.em(), s.Spacing)
		if better := evenly(glyphs, bySense(runesOf(glyphs), anywhere), width/s.em(), s.Spacing); len(better) <= len(pieces) {
			pieces = better
		}
		for _, p := range pieces {
			out = append(out, string(runesOf(p.glyphs)))
		}
	}
	return out
}

// evenly breaks glyphs into as few lines as the measure allows, and those as
// equally long as they can be.
func evenly(glyphs []glyph, places []rank, measure, spacing float64) []line {
	best := setBroken(glyphs, places, measure, measure, spacing)
	for narrower := measure - 0.25; narrower > 1; narrower -= 0.25 {
		lines := setBroken(glyphs, places, narrower, narrower, spacing)
		if len(lines) > len(best) {
			break
		}
		best = lines
	}
	return best
}
