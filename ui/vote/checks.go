package vote

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/widgets"
)

type facts = map[string]any

// before are the checks of a poll that is about to open.
func before(m panel.Meeting, o panel.Opening) []check {
	var checks []check
	switch {
	case o.Again:
		checks = append(checks, void(m, m.Polls[len(m.Polls)-1]))
	case o.No > 1:
		checks = append(checks, good(runoff(m, o)))
	}
	checks = append(checks, present(o))
	checks = append(checks, electorate(m, o)...)
	checks = append(checks, prepared(m, o)...)
	checks = append(checks, good(ruleLine(m)))
	if o.Present == 0 {
		return checks
	}
	if sentence, impossible := ruletext.Impossible(m.Round.Rule, o.Present); impossible {
		checks = append(checks, attention(sentence))
	}
	checks = append(checks, risks(m, o)...)
	return append(checks, good(words.Say("The box is empty: {{.Slots}} slots will be laid out, none filled", facts{"Slots": slots(eligibles(o))})))
}

// risks say what the documents may give away of the votes. What follows only
// when experts vote alike is so in every small panel, and no more than told.
func risks(m panel.Meeting, o panel.Opening) []check {
	var checks []check
	for _, d := range m.DisclosureRisks(o) {
		line := attention(words.Say(d.Key(), d.Facts()))
		if d.Kind == panel.EveryBallot {
			line.tone = widgets.Neutral
		}
		checks = append(checks, line)
	}
	return checks
}

// void says why a poll has to be held again.
func void(m panel.Meeting, p panel.Poll) check {
	return attention(ruletext.Void(m, p) + words.Say(" It is not counted and is held again on the same candidates."))
}

func present(o panel.Opening) check {
	f := facts{"Present": o.Present, "Least": o.MinExperts, "Missing": o.MinExperts - o.Present}
	if o.Present < o.MinExperts {
		return attention(words.Say("{{.Present}} experts signed in, {{.Missing}} fewer than the {{.Least}} required (Article 6(3))", f))
	}
	return good(words.Say("{{.Present}} experts signed in, not fewer than {{.Least}} (Article 6(3))", f))
}

// electorate names the candidates that too few may vote on, or the one with the fewest.
func electorate(m panel.Meeting, o panel.Opening) []check {
	line := func(e panel.Electorate) facts {
		return facts{"Name": e.Name, "Eligible": e.Eligible, "Recused": o.Present - e.Eligible, "Missing": e.Missing, "Least": o.MinExperts}
	}
	if o.Quorum == panel.QuorumCandidate {
		var short []check
		for _, e := range o.Short() {
			if o.Present < o.MinExperts && e.Eligible == o.Present {
				continue // the line about the sign-in has said it
			}
			short = append(short, attention(words.Say("On {{.Name}} only {{.Eligible}} experts may vote ({{.Recused}} recused), {{.Missing}} fewer than required", line(e))))
		}
		if len(short) > 0 {
			return short
		}
	}
	least := o.Least()
	switch {
	case o.Present < o.MinExperts:
		return nil
	case least.Eligible == o.Present:
		return []check{good(words.Say("Nobody is recused: all {{.Eligible}} experts may vote on every candidate", line(least)))}
	case o.Quorum == panel.QuorumCandidate:
		return []check{good(words.Say("At least {{.Least}} experts may vote on every candidate: fewest on {{.Name}}, {{.Eligible}} ({{.Recused}} recused)", line(least)))}
	}
	return []check{good(words.Say("Fewest experts may vote on {{.Name}}: {{.Eligible}} ({{.Recused}} recused)", line(least)))}
}

func runoff(m panel.Meeting, o panel.Opening) string {
	return words.Say("A run-off between {{.Names}} for the last seats: {{.Seats}}",
		facts{"Names": strings.Join(candidateNames(m, o.Candidates), words.Say(", ")), "Seats": m.SeatsLeft(len(m.Polls))})
}

func candidateNames(m panel.Meeting, ids []panel.CandidateID) []string {
	var names []string
	for _, id := range ids {
		c, _ := m.Candidate(id)
		names = append(names, c.Name)
	}
	return names
}

func ruleLine(m panel.Meeting) string {
	r := m.Round.Rule
	parts := []string{passes(r), ruletext.Seats(r)}
	if r.Seats > 0 {
		parts = append(parts, tie(r))
	}
	if !r.Abstain {
		parts = append(parts, words.Say("no abstentions"))
	}
	if r.MaxAgree > 0 {
		parts = append(parts, words.Say("at most {{.Most}} agreed to on a ballot", facts{"Most": r.MaxAgree}))
	}
	text := facts{"Rule": strings.Join(parts, words.Say("; "))}
	if m.Round.RuleFrozen {
		return words.Say("The rule is fixed: {{.Rule}}", text)
	}
	return words.Say("The rule: {{.Rule}}. It is fixed when the poll opens", text)
}

// tie says what becomes of those who tie for the last seat.
func tie(r panel.Rule) string {
	switch {
	case r.Tie == panel.TieNone:
		return words.Say("none of those who tie")
	case r.Tie == panel.TieAll:
		return words.Say("all of those who tie")
	case r.MaxPolls == 1:
		return words.Say("one poll only, a tie for the last seat stays open")
	}
	return words.Say("a tie goes to a run-off")
}

// passes says what share of whom a candidate needs.
func passes(r panel.Rule) string {
	f := facts{"Base": map[panel.Base]string{
		panel.BasePresent:   words.Say("experts present and not recused"),
		panel.BaseCast:      words.Say("ballots handed in"),
		panel.BaseExpressed: words.Say("votes for and against"),
	}[r.Base], "Share": r.Threshold.Chinese(), "Fraction": r.Threshold.String()}
	switch all := r.Threshold.Num == r.Threshold.Den; {
	case all && r.Strict:
		return words.Say("more than all of the {{.Base}} would have to agree", f)
	case all:
		return words.Say("all of the {{.Base}} must agree", f)
	case r.Strict:
		return words.Say("more than {{.Fraction}} of the {{.Base}} must agree", f)
	}
	return words.Say("{{.Fraction}} or more of the {{.Base}} must agree", f)
}

// eligibles are the numbers of slots of the candidates.
func eligibles(o panel.Opening) []int {
	var n []int
	for _, e := range o.Electorate {
		n = append(n, e.Eligible)
	}
	return n
}

// slots adds up the slots, first those of candidates that equally many may vote
// on: 36 + 8 = 44.
func slots(each []int) string {
	sums, all := map[int]int{}, 0
	for _, n := range each {
		sums[n] += n
		all += n
	}
	var parts []string
	for _, n := range slices.Backward(slices.Sorted(maps.Keys(sums))) {
		parts = append(parts, fmt.Sprint(sums[n]))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return fmt.Sprintf("%s = %d", strings.Join(parts, " + "), all)
}

// after lists the polls that are over.
func after(m panel.Meeting) []check {
	var checks []check
	for _, p := range m.Polls {
		if p.State == panel.PollVoid {
			checks = append(checks, void(m, p))
			continue
		}
		checks = append(checks, good(words.Say("{{.Poll}}: {{.Candidates}} candidates, {{.Ballots}} of {{.Rights}} ballots",
			facts{"Poll": ruletext.PollName(p.No), "Candidates": len(p.Candidates), "Ballots": p.Ballots(), "Rights": p.Rights()})))
	}
	return checks
}
