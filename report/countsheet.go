package report

import (
	"fmt"
	"slices"
	"strconv"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// paperPolls are those that the sheets for counting by hand are for: the one
// under way, or, when none is, all that were held on paper.
func paperPolls(m panel.Meeting) []panel.Poll {
	if p, open := m.OpenPoll(); open && p.Method == panel.MethodPaper {
		return []panel.Poll{p}
	}
	var polls []panel.Poll
	for _, p := range m.Polls {
		if p.Method == panel.MethodPaper {
			polls = append(polls, p)
		}
	}
	return polls
}

func paperPollReady(m panel.Meeting) error {
	if len(paperPolls(m)) == 0 {
		return panel.Refuse("no_paper_poll", "count")
	}
	return nil
}

// countSheet is the 计票单 of a poll on paper, once for the 计票人 and once for the
// 监票人, who count by themselves and enter their figures without seeing the
// other's. It is refused with no_paper_poll when no poll is on paper.
var countSheet = form{
	kind: KindCountSheet, title: roundTitle("计票单"),
	format: page.A4Landscape(), footer: page.CountFooter, look: countLook(),
	ready: paperPollReady,
	facts: func(m panel.Meeting) wording.Facts {
		var sheets []wording.Facts
		for _, p := range paperPolls(m) {
			for _, who := range []string{"计票人", "监票人"} {
				sheets = append(sheets, wording.Facts{
					"名称":  pollTitle(p),
					"使用人": who,
					"设弃权": m.Round.Rule.Abstain,
					"收票表": wording.TableBlock(handTable(m, p, "应发", "发出", "收回", "未收回", "整张废票")),
					"计票表": wording.TableBlock(tallyTable(m, p)),
				})
			}
		}
		return with(m, wording.Facts{"计票单": sheets})
	},
}

func countLook() wording.Look {
	look := formLook
	look.Title.Leading = 31
	look.PerRow = 3
	return look
}

// tallyTable has for each choice a place for 正 and one for its number.
func tallyTable(m panel.Meeting, p panel.Poll) page.Table {
	const count = 13.0
	choices := []string{"同意", "不同意", "弃权", "废票"}
	if !m.Round.Rule.Abstain {
		choices = slices.DeleteFunc(choices, func(s string) bool { return s == "弃权" })
	}
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 11, Align: page.Centre},
			{Head: "领衔人", Width: 25, Align: page.Centre},
			{Head: "所在单位", Width: 40, Align: page.Left},
			{Head: "应投", Width: 12, Align: page.Centre},
		},
		Style: page.Style{Role: page.FangSong, Size: page.Size5, Leading: 13}, MinRow: 11.5,
	}
	for _, choice := range choices {
		t.Columns = append(t.Columns, page.Column{Head: choice + "“正”", Align: page.Centre}, page.Column{Head: "票数", Width: count, Align: page.Centre})
	}
	t.Columns = append(t.Columns, page.Column{Head: "合计", Width: count, Align: page.Centre})
	for i, id := range p.Candidates {
		candidate, _ := m.Candidate(id)
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), candidate.Name, candidate.Unit, strconv.Itoa(eligible(p, id))})
	}
	return t
}

// eligible is how many ballots have the candidate on them.
func eligible(p panel.Poll, id panel.CandidateID) int {
	n := 0
	for _, paper := range p.Papers {
		if slices.Contains(paper.Candidates, id) {
			n += paper.Rights
		}
	}
	return n
}

// handTable has a row for each kind of paper and their sum. The first figure is
// known, the others are written by hand.
func handTable(m panel.Meeting, p panel.Poll, known string, byHand ...string) page.Table {
	number := func(head string) page.Column { return page.Column{Head: head, Width: 25, Align: page.Centre} }
	t := page.Table{
		Columns: []page.Column{{Head: "序号", Width: 12, Align: page.Centre}, {Head: "选票种类", Align: page.Left}, number(known)},
		Style:   formCell, MinRow: 8.5,
	}
	for _, head := range byHand {
		t.Columns = append(t.Columns, number(head))
	}
	for _, paper := range p.Papers {
		t.Rows = append(t.Rows, []string{strconv.Itoa(paper.Kind), paperName(m, p, paper), fmt.Sprint(paper.Rights)})
	}
	t.Rows = append(t.Rows, []string{"", "合计", fmt.Sprint(p.Rights())})
	return t
}
