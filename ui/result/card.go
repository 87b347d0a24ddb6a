package result

import (
	"cmp"
	"slices"
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// card is a poll's result: a row for each candidate, and below them the
// arithmetic and the seal.
func card(m panel.Meeting, poll panel.Poll, results []panel.Result) fyne.CanvasObject {
	rule := m.Round.Rule
	sorted := slices.Clone(results)
	slices.SortStableFunc(sorted, func(a, b panel.Result) int { return byRank(rule, a, b) })
	most := 1
	for _, r := range sorted {
		most = max(most, r.Eligible)
	}
	shown := counts(rule, sorted)
	var rows []fyne.CanvasObject
	for _, r := range sorted {
		c, _ := m.Candidate(r.Candidate)
		rows = append(rows, row(rule, c, r, most, shown), widgets.Rule())
	}
	foot := widgets.Column(6, legend(rule), widgets.Hint(arithmetic(rule, sorted)))
	if !poll.Seal.IsZero() {
		foot.Add(widgets.Hint(words.Say("Seal: {{.Seal}}", facts{"Seal": poll.Seal.Grouped()})))
	}
	rows = append(rows, widgets.Inset(16, 12, foot))
	return widgets.Sheet(widgets.Column(0, rows...))
}

// voidCard stands in place of the result of a poll that is void.
func voidCard(m panel.Meeting, poll panel.Poll) fyne.CanvasObject {
	return widgets.Card(widgets.Row(12, widgets.NewMark(widgets.Attention), widgets.Grow(widgets.Paragraph(ruletext.Void(m, poll)))))
}

// byRank puts the recognised first, then by votes.
func byRank(rule panel.Rule, a, b panel.Result) int {
	left, right := a.Agree, b.Agree
	if rule.RankBy == panel.RankByRate {
		left, right = a.Agree*b.Base, b.Agree*a.Base
	}
	return cmp.Or(cmp.Compare(place(a.Outcome), place(b.Outcome)), cmp.Compare(right, left))
}

func place(o panel.Outcome) int {
	return slices.Index([]panel.Outcome{panel.Recognised, panel.Runoff, panel.TieUnresolved, panel.BeyondQuota, panel.NotPassed, panel.NoQuorum}, o)
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

// Widths of a row's columns; the bar takes what is left over.
const (
	nameWidth   float32 = 118
	countWidth  float32 = 62
	neededWidth float32 = 112
	badgeWidth  float32 = 106
)

func row(rule panel.Rule, c panel.Candidate, r panel.Result, most int, counts []count) fyne.CanvasObject {
	name := widgets.NewText(c.Name, widgets.Style{Size: 16, Bold: true, Fit: widgets.Wrap})
	cells := []fyne.CanvasObject{fixed(nameWidth, name), widgets.Grow(newBar(r, most))}
	for i, n := range counts {
		cells = append(cells, fixed(countWidth, widgets.Row(5,
			widgets.NewText(n.label, widgets.Style{Size: 14}),
			widgets.NewText(strconv.Itoa(n.of(r)), widgets.Style{Bold: i == 0}))))
	}
	needed := widgets.NewText(baseLine(rule, r), widgets.Style{Colour: theme.Second, Fit: widgets.Ellipsis})
	badge := widgets.NewBadge(words.Say("outcome."+string(r.Outcome)), tone(r.Outcome))
	cells = append(cells, fixed(neededWidth, needed), fixed(badgeWidth, badge))
	return widgets.Inset(16, 14, widgets.Row(14, cells...))
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

func fixed(width float32, o fyne.CanvasObject) fyne.CanvasObject { return widgets.Sized(width, 0, o) }

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
