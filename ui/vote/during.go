package vote

import (
	"slices"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// fixed says what can't change any more while a poll is under way.
func fixed(m panel.Meeting, p panel.Poll) []check {
	return []check{
		good(words.Say("{{.Present}} experts, their recusals and the rule are fixed", facts{"Present": len(p.Present)})),
		good(ruleLine(m)),
	}
}

// zero says what the zero report says: how many slots there are, and none filled.
func zero(m panel.Meeting, p panel.Poll) (check, bool) {
	f, ok := m.Opened(p.No)
	return good(words.Say("The box was checked when the poll opened: {{.Slots}} slots, {{.Filled}} filled", facts{"Slots": f.Slots, "Filled": f.Filled})), ok
}

// during says how things stand while ballots are taken on the computer.
func during(m panel.Meeting, p panel.Poll) []check {
	checks := fixed(m, p)
	if line, ok := zero(m, p); ok && p.Ballots() == 0 {
		checks = append(checks, line)
	} else {
		checks = append(checks, good(words.Say("Laid out: {{.Slots}} slots. How they are filled nobody can see", facts{"Slots": slots(slotsOf(p))})))
	}
	if p.Method == panel.MethodCodes {
		checks = append(checks, codes(m, p))
	}
	if missing := p.Rights() - p.Ballots(); missing > 0 {
		return append(checks, neutral(words.Say("{{.Missing}} experts have not voted yet", facts{"Missing": missing})))
	}
	return append(checks, good(words.Say("Every expert has voted")))
}

// codes says whether voting codes were made.
func codes(m panel.Meeting, p panel.Poll) check {
	switch times, codes := m.CodesIssued(p.No); times {
	case 0:
		return attention(words.Say("No voting codes have been made yet"))
	case 1:
		return good(words.Say("{{.Codes}} voting codes were made", facts{"Codes": codes}))
	default:
		return good(words.Say("Voting codes were made {{.Times}} times, {{.Codes}} the last time; unused ones of earlier sheets are invalid", facts{"Times": times, "Codes": codes}))
	}
}

func slotsOf(p panel.Poll) []int {
	var each []int
	for _, c := range p.Candidates {
		n := 0
		for _, paper := range p.Papers {
			if slices.Contains(paper.Candidates, c) {
				n += paper.Rights
			}
		}
		each = append(each, n)
	}
	return each
}

// returned is how many ballots with the candidate on them are in the box.
func returned(p panel.Poll, c panel.CandidateID) int {
	n := 0
	for _, paper := range p.Papers {
		if slices.Contains(paper.Candidates, c) {
			n += paper.Used
		}
	}
	return n
}
