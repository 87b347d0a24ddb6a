// Package samples holds a meeting to practise with. Its people are invented.
package samples

import (
	"bytes"
	_ "embed"
)

//go:embed sample.json
var meeting []byte

// Meeting is the script of a sample meeting, in the form that panelctl rehearse
// reads: nine experts, one of them recused, six candidates for three seats. By
// the default rule two candidates are recognised in the first poll, two tie for
// the last seat, and a run-off settles it.
func Meeting() []byte { return bytes.Clone(meeting) }
