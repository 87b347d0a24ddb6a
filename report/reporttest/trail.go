package reporttest

import (
	"expertpanel/report/specimen"
	"expertpanel/store/panel"
)

// WithTrail gives a meeting the trail that its polls left, and the polls their seals.
func WithTrail(m panel.Meeting) panel.Meeting { return specimen.WithTrail(m) }

// Certified signs the meeting's certificates, when they are due, with a key
// that everybody knows.
func Certified(m panel.Meeting) panel.Meeting { return specimen.Certified(m) }

// Corrected adds what is changed after voting has begun.
func Corrected(m panel.Meeting) panel.Meeting {
	specimen.Note(&m, panel.ActCorrected, panel.CorrectedFacts{
		What: "expert", ID: 3, From: "李明（淮南联合大学）", To: "李䶮（淮南联合大学招生就业处）",
	})
	specimen.Note(&m, panel.ActPINSet, struct{}{})
	specimen.Note(&m, panel.ActCorrected, panel.CorrectedFacts{What: "printing", From: string(panel.PrintCounts), To: string(panel.PrintPassed)})
	return m
}
