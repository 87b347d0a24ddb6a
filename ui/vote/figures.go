package vote

import (
	"slices"
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"
)

// figures are the numbers of a teller's entry as they are typed: a row for
// each kind of paper (issued, returned, invalid as a whole) and one for each
// candidate (agree, oppose, abstain, invalid).
type figures struct{ papers, votes [][]string }

// number reads what is typed in a field; an empty one is nought.
func number(text string) (n int, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0
}

// typed reports whether anything is typed in a row.
func typed(row []string) bool {
	return slices.ContainsFunc(row, func(text string) bool { return strings.TrimSpace(text) != "" })
}

// count makes a count of what is typed. It is not ok when something is no
// number; that is counted as nought.
func (f figures) count(p panel.Poll) (c panel.PaperCount, ok bool) {
	ok = true
	read := func(text string) int {
		n, fine := number(text)
		ok = ok && fine
		if !fine {
			return 0
		}
		return n
	}
	for i, row := range f.papers {
		c.Papers = append(c.Papers, panel.PaperReturn{Kind: p.Papers[i].Kind, Issued: read(row[0]), Returned: read(row[1]), Invalid: read(row[2])})
	}
	for i, row := range f.votes {
		c.Candidates = append(c.Candidates, panel.CandidateCount{
			Candidate: p.Candidates[i],
			Agree:     read(row[0]), Oppose: read(row[1]), Abstain: read(row[2]), Invalid: read(row[3]),
		})
	}
	return c, ok
}

// write is what is typed when a count is entered.
func write(c panel.PaperCount) figures {
	var f figures
	row := func(numbers ...int) (texts []string) {
		for _, n := range numbers {
			texts = append(texts, strconv.Itoa(n))
		}
		return texts
	}
	for _, p := range c.Papers {
		f.papers = append(f.papers, row(p.Issued, p.Returned, p.Invalid))
	}
	for _, n := range c.Candidates {
		f.votes = append(f.votes, row(n.Agree, n.Oppose, n.Abstain, n.Invalid))
	}
	return f
}

// missing is the first paper's figure that has to be typed and is not: how many
// were issued and how many came back is never nought by default.
func (f figures) missing() (row, column int, found bool) {
	for i, paper := range f.papers {
		for j, text := range paper[:2] {
			if strings.TrimSpace(text) == "" {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}

// balance says beside a candidate whether the votes add up to the valid ballots.
func (f figures) balance(p panel.Poll, i int) (widgets.Tone, string) {
	c, _ := f.count(p)
	n := c.Candidates[i]
	sum := facts{"Sum": n.Agree + n.Oppose + n.Abstain + n.Invalid, "Valid": c.Valid(p, n.Candidate)}
	switch {
	case !digits(f.votes[i]):
		return widgets.Bad, words.Say("digits only")
	case !typed(f.votes[i]):
		return widgets.Neutral, words.Say("should be {{.Valid}}", sum)
	case sum["Sum"] == sum["Valid"]:
		return widgets.Good, words.Say("{{.Sum}} = {{.Valid}}", sum)
	}
	return widgets.Bad, words.Say("{{.Sum}} ≠ {{.Valid}}", sum)
}

// valid says beside a kind of paper how many valid ballots came back, or what
// is wrong with the figures.
func (f figures) valid(p panel.Poll, i int) (widgets.Tone, string) {
	c, _ := f.count(p)
	r, rights := c.Papers[i], p.Papers[i].Rights
	said := facts{"Valid": r.Returned - r.Invalid, "Over": r.Returned - r.Issued, "Rights": rights}
	switch {
	case !digits(f.papers[i]):
		return widgets.Bad, words.Say("digits only")
	case !typed(f.papers[i]):
		return widgets.Neutral, words.Say("{{.Rights}} due", said)
	case r.Issued > rights:
		return widgets.Bad, words.Say("only {{.Rights}} were due", said)
	case r.Invalid > r.Returned:
		return widgets.Bad, words.Say("more invalid than returned")
	case strings.TrimSpace(f.papers[i][1]) == "":
		return widgets.Neutral, words.Say("{{.Rights}} due", said)
	case r.Returned > r.Issued:
		return widgets.Attention, words.Say("{{.Over}} too many", said)
	}
	return widgets.Good, words.Say("{{.Valid}} valid", said)
}

func digits(row []string) bool {
	return !slices.ContainsFunc(row, func(text string) bool {
		_, ok := number(text)
		return !ok
	})
}

// same reports whether two entries hold the same figures.
func (f figures) same(other figures) bool {
	alike := func(a, b [][]string) bool {
		return slices.EqualFunc(a, b, func(x, y []string) bool { return slices.Equal(x, y) })
	}
	return alike(f.papers, other.papers) && alike(f.votes, other.votes)
}
