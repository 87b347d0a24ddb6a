package result

import (
	"slices"
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// long is from how many candidates on rows are low and can be filtered.
const long = 13

// card is a poll's result: a row for each candidate, and below them the
// arithmetic and the seal.
func (s *Screen) card(i int) fyne.CanvasObject {
	m, poll := s.meeting, s.meeting.Polls[i]
	rule := m.Round.Rule
	ranked := m.Ranked(i)
	most := 1
	for _, r := range ranked {
		most = max(most, r.Eligible)
	}
	list := rows{rule: rule, most: most, counts: counts(rule, ranked), low: len(ranked) >= long}
	var lines []fyne.CanvasObject
	if list.low {
		lines = append(lines, widgets.Inset(16, 10, s.filters(ranked)), widgets.Rule())
	}
	for _, r := range ranked {
		if s.only.shows(r.Outcome) {
			c, _ := m.Candidate(r.Candidate)
			lines = append(lines, list.row(rule.Place(ranked, r), c, r), widgets.Rule())
		}
	}
	foot := widgets.Column(6, legend(rule), widgets.Hint(arithmetic(rule, ranked)))
	if !poll.Seal.IsZero() {
		foot.Add(widgets.Hint(words.Say("Seal: {{.Seal}}", facts{"Seal": poll.Seal.Grouped()})))
	}
	lines = append(lines, widgets.Inset(16, 12, foot))
	return widgets.Sheet(widgets.Column(0, lines...))
}

// voidCard stands in place of the result of a poll that is void.
func voidCard(m panel.Meeting, poll panel.Poll) fyne.CanvasObject {
	return widgets.Card(widgets.Row(12, widgets.NewMark(widgets.Attention), widgets.Grow(widgets.Paragraph(ruletext.Void(m, poll)))))
}

func tone(o panel.Outcome) widgets.Tone {
	switch o {
	case panel.Recognised:
		return widgets.Good
	case panel.Runoff, panel.TieUnresolved:
		return widgets.Attention
	case panel.BeyondQuota:
		return widgets.Neutral
	}
	return widgets.Bad
}

// rows is how the candidates of a poll are written.
type rows struct {
	rule   panel.Rule
	most   int // votes that the bars have room for
	counts []count
	low    bool // as many as possible at a glance
}

func (l rows) row(place int, c panel.Candidate, r panel.Result) fyne.CanvasObject {
	rank := ""
	if place > 0 {
		rank = strconv.Itoa(place)
	}
	height, margin := theme.Scaled(lineHeight), float32(9)
	style := widgets.Style{Size: theme.Scaled(16), Bold: true, Fit: widgets.Wrap}
	if l.low {
		height, margin = theme.Scaled(lowLine), 4
		style.Size = 0
	}
	line := container.New(&rowLayout{counts: len(l.counts)},
		widgets.NewText(rank, widgets.Style{Colour: theme.Second, Align: fyne.TextAlignTrailing}),
		widgets.NewText(c.Name, style),
		newBar(r, l.most, height))
	for i, n := range l.counts {
		line.Add(widgets.Row(5,
			widgets.NewText(n.label, widgets.Style{Size: theme.HintText}),
			widgets.NewText(strconv.Itoa(n.of(r)), widgets.Style{Bold: i == 0})))
	}
	line.Add(widgets.NewText(baseLine(l.rule, r), widgets.Style{Size: theme.HintText, Colour: theme.Second, Fit: widgets.Wrap}))
	line.Add(widgets.NewBadge(words.Say("outcome."+string(r.Outcome)), tone(r.Outcome)))
	return widgets.Inset(16, margin, line)
}

// count is a column of numbers of votes.
type count struct {
	label string
	of    func(panel.Result) int
}

// counts are the columns of a poll: those that every poll has, and those that
// are not all noughts.
func counts(rule panel.Rule, results []panel.Result) []count {
	columns := []count{
		{words.Say("Agree"), func(r panel.Result) int { return r.Agree }},
		{words.Say("Oppose"), func(r panel.Result) int { return r.Oppose }},
	}
	if rule.Abstain {
		columns = append(columns, count{words.Say("Abstain"), func(r panel.Result) int { return r.Abstain }})
	}
	for _, c := range []count{
		{words.Say("Invalid"), func(r panel.Result) int { return r.Invalid }},
		{words.Say("Not cast"), panel.Result.NotReturned},
	} {
		if slices.ContainsFunc(results, func(r panel.Result) bool { return c.of(r) > 0 }) {
			columns = append(columns, c)
		}
	}
	return columns
}

// baseLine is the number that the share is taken of, and what it makes.
func baseLine(rule panel.Rule, r panel.Result) string {
	if !r.QuorumMet && rule.Quorum == panel.QuorumCandidate {
		return words.Say("{{.Cast}} ballots, {{.Least}} needed", facts{"Cast": r.Cast(), "Least": rule.MinExperts})
	}
	f := facts{"Base": r.Base, "Required": r.Required}
	if r.Base == 0 {
		f["Required"] = "—" // a share of nothing is never reached
	}
	switch rule.Base {
	case panel.BaseCast:
		return words.Say("Handed in {{.Base}}, {{.Required}} needed", f)
	case panel.BaseExpressed:
		return words.Say("For and against {{.Base}}, {{.Required}} needed", f)
	}
	return words.Say("Eligible {{.Base}}, {{.Required}} needed", f)
}
