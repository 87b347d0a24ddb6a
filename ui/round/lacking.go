package round

import (
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// lacking says what the next document before the meeting still needs, empty when
// nothing is missing or when the vote has begun and it comes too late.
func lacking(r panel.Round) string {
	if r.RuleFrozen {
		return ""
	}
	type need struct {
		what    string
		missing bool
	}
	for _, of := range []struct {
		document string
		needs    []need
	}{
		{words.Say("document.round_notice"), []need{
			{words.Say("Addressees"), r.Notice.Addressees == ""},
			{words.Say("Date of the notice"), r.Notice.Issued.IsZero()},
			{words.Say("Deadline for recommendations"), r.Notice.Deadline.IsZero()},
		}},
		{words.Say("document.agenda"), []need{
			{words.Say("Start of the meeting"), r.Meeting.Start == 0},
			{words.Say("Minutes for each candidate"), r.Meeting.Presentation == 0},
			{words.Say("Agenda"), len(r.Meeting.Agenda) == 0},
		}},
	} {
		var missing []string
		for _, n := range of.needs {
			if n.missing {
				missing = append(missing, n.what)
			}
		}
		if len(missing) > 0 {
			return words.Say("{{.Document}} can't be made before these are filled in: {{.Missing}}. The rest need not wait.",
				map[string]any{"Document": of.document, "Missing": strings.Join(missing, words.Say(", "))})
		}
	}
	return ""
}
