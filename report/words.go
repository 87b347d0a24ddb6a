package report

import (
	"strings"

	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// outcomes are the conclusions as the documents word them.
var outcomes = map[panel.Outcome]string{
	panel.Recognised:    "认定",
	panel.NotPassed:     "未通过",
	panel.NoQuorum:      "未达法定人数",
	panel.BeyondQuota:   "超出名额，未认定",
	panel.Runoff:        "同票再投",
	panel.TieUnresolved: "同票未决",
}

// numeral writes a number in hanzi, for headings and polls.
func numeral(n int) string { return wording.Numeral(n) }

// names joins candidates' names with 、.
func names(m panel.Meeting, ids []panel.CandidateID) string {
	var out []string
	for _, id := range ids {
		if c, ok := m.Candidate(id); ok {
			out = append(out, c.Name)
		}
	}
	return strings.Join(out, "、")
}
