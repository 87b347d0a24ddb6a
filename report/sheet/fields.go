package sheet

import (
	"regexp"
	"strings"

	"expertpanel/store/panel"
)

// mostNameRunes is far above the longest names of any nationality.
const mostNameRunes = 40

// name reads the name of a person.
func (r *reader) name(l line) string {
	raw := r.raw(l, fieldName)
	name := cleanName(raw)
	switch {
	case name == "":
		if raw != "" || !r.at(l, fieldName).unsaved {
			r.block(l.number, fieldName, "name_missing", nil)
		}
	case len([]rune(name)) > mostNameRunes:
		r.block(l.number, fieldName, "name_too_long", panel.Values{"Name": shorten(name), "Most": mostNameRunes})
	case looksUnusual(raw) && !isFormulaError(raw):
		r.tell(l.number, fieldName, "name_unusual", panel.Values{"Name": name})
	}
	return name
}

// required reads a text that must not be empty.
func (r *reader) required(l line, f field, missing string) string {
	text := r.text(l, f)
	if text == "" && !r.at(l, f).unsaved {
		r.block(l.number, f, missing, panel.Values{"Name": shorten(cleanName(r.at(l, fieldName).text))})
	}
	return text
}

// text reads a text of one line.
func (r *reader) text(l line, f field) string { return cleanLine(r.raw(l, f)) }

// raw is what a cell shows, after what can be wrong with any cell was told.
func (r *reader) raw(l line, f field) string {
	c := r.at(l, f)
	if c.continues > 0 && f != fieldUnit && f != fieldRecommender {
		if r.firstTime(c, f) {
			r.tell(c.continues, f, "merged_cell", panel.Values{"Next": l.number, "Text": shorten(c.text)})
		}
		return ""
	}
	switch text := cleanLine(c.text); {
	case c.unsaved:
		r.block(l.number, f, "formula_unsaved", nil)
	case isFormulaError(text):
		r.block(l.number, f, "formula_error", panel.Values{"Value": text})
	default:
		r.checkCharacters(l, f, text)
	}
	if c.number {
		return plainNumber(c.text)
	}
	return c.text
}

// checkCharacters stops what can't be printed or means different things on different machines.
func (r *reader) checkCharacters(l line, f field, text string) {
	told := map[rune]bool{}
	for _, c := range text {
		if told[c] || c != unreadable && !isPrivate(c) {
			continue
		}
		told[c] = true
		usual, known := usualFor(c)
		switch {
		case c == unreadable:
			r.block(l.number, f, "unreadable_character", panel.Values{"Text": shorten(text)})
		case known:
			r.block(l.number, f, "private_use", panel.Values{
				"Text": shorten(text), "CodePoint": codePoint(c), "Usual": string(usual), "UsualCodePoint": codePoint(usual),
			})
		default:
			r.block(l.number, f, "private_use_unknown", panel.Values{"Text": shorten(text), "CodePoint": codePoint(c)})
		}
	}
}

// whole reads a whole number from 0 to most; an empty cell is 0, not given.
func (r *reader) whole(l line, f field, most int) int {
	text := cleanLine(r.raw(l, f))
	if text == "" || isFormulaError(text) {
		return 0
	}
	n, cut, ok := parseWhole(text)
	switch {
	case !ok:
		r.block(l.number, f, "not_a_number", panel.Values{"Text": shorten(text)})
		return 0
	case n < 0 || n > most:
		r.block(l.number, f, "out_of_range", panel.Values{"Text": shorten(text), "Most": most})
		return 0
	case cut:
		r.tell(l.number, f, "rounded_down", panel.Values{"Text": shorten(text), "Used": n})
	}
	return n
}

// identity reads an identity number (GB 11643).
func (r *reader) identity(l line) string {
	c := r.at(l, fieldIdentity)
	text := compact(r.raw(l, fieldIdentity))
	switch {
	case text == "" || isFormulaError(text):
		return ""
	case c.number && countDigits(text) >= 16 || isScientific(text):
		r.block(l.number, fieldIdentity, "digits_lost", panel.Values{"Text": shorten(text)})
	case !identityShape.MatchString(text):
		r.tell(l.number, fieldIdentity, "identity_malformed", panel.Values{"Length": len([]rune(text))})
	case !identityHolds(text):
		r.tell(l.number, fieldIdentity, "identity_checksum", nil)
	}
	return text
}

// phone reads a telephone number, of two columns the first that is filled in;
// several in one cell are left as they are.
func (r *reader) phone(l line) string {
	f := fieldPhone
	if first := r.at(l, f); cleanLine(first.text) == "" && !first.unsaved {
		f = fieldOtherPhone
	}
	text := r.text(l, f)
	if isScientific(text) {
		r.block(l.number, f, "digits_lost", panel.Values{"Text": text})
	}
	return text
}

var formulaError = regexp.MustCompile(`^#(REF|N/A|NAME|VALUE|DIV/0|NUM|NULL|SPILL|CALC|GETTING_DATA)[!?]?$`)

func isFormulaError(text string) bool { return formulaError.MatchString(strings.ToUpper(text)) }
