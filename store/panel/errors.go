package panel

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Values are the figures and names that an error's text mentions.
type Values map[string]any

// Error is a refusal that a person can act on. Code is stable and is what
// scripts and tests look at; the sentence that people read is found by
// Code and Detail in assets/translations, in the language of the program.
type Error struct {
	Code   string
	Detail string // narrows the sentence within a code, e.g. the field of a rule; may be empty
	Values Values
}

// Refuse makes an *Error. The values come in pairs of name and value.
func Refuse(code, detail string, pairs ...any) *Error {
	values := Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		values[pairs[i].(string)] = pairs[i+1]
	}
	return &Error{Code: code, Detail: detail, Values: values}
}

// Error is the form for logs and developers.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Code)
	if e.Detail != "" {
		b.WriteString("." + e.Detail)
	}
	for _, name := range slices.Sorted(maps.Keys(e.Values)) {
		fmt.Fprintf(&b, " %s=%v", name, e.Values[name])
	}
	return b.String()
}

// Is matches any *Error of the same code, and of the same detail when the target names one.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code && (t.Detail == "" || t.Detail == e.Detail)
}

// Key names the error's sentence in the translations.
func (e *Error) Key() string {
	if e.Detail == "" {
		return "error." + e.Code
	}
	return "error." + e.Code + "." + e.Detail
}

// Facts are the values that the sentence mentions.
func (e *Error) Facts() map[string]any { return e.Values }
