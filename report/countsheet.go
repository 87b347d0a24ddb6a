package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"

	"expertpanel/report/page"
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

// CountSheet is the 计票单 of a poll on paper, once for the 计票人 and once for the
// 监票人, who count by themselves and enter their figures without seeing the
// other's. It is refused with no_paper_poll when no poll is on paper.
func CountSheet(w io.Writer, m panel.Meeting) error {
	if err := paperPollReady(m); err != nil {
		return err
	}
	d := newDoc(page.A4Landscape(), m.Round.Title+"计票单", m)
	d.Number(page.CountFooter)
	for i, p := range paperPolls(m) {
		for n, who := range []string{"计票人", "监票人"} {
			if i > 0 || n > 0 {
				d.NewPage()
			}
			countSheet{d, m, p, who}.set()
		}
	}
	return finish(d, w)
}

type countSheet struct {
	d    *page.Doc
	m    panel.Meeting
	poll panel.Poll
	who  string
}

func (c countSheet) set() {
	title := append(phrases(c.m.Round.Title), pollTitle(c.poll)+"计票单", "（"+c.who+"用）")
	c.d.Title(page.Style{Role: page.Song, Size: page.Size2, Leading: 31}, title...)
	c.d.Space(2)
	c.d.Table(handTable(c.m, c.poll, "应发", "发出", "收回", "未收回", "整张废票"))
	c.d.Space(2)
	c.d.List(formText, []string{"核对：", "记票："}, c.checks())
	c.d.Space(2)
	c.d.TableOver(c.tally(), func() {
		c.d.SignatureLines(formText, []string{c.who + "：", "唱票人：", "日期和时间："}, 3, 13)
	})
}

func (c countSheet) checks() []string {
	sum := "同意＋不同意＋弃权＋废票＝合计"
	if !c.m.Round.Rule.Abstain {
		sum = "同意＋不同意＋废票＝合计"
	}
	return []string{
		"发出＝收回＋未收回，发出不多于应发；有一种选票收回多于发出的，本轮作废，停止计票。每位申报人" + sum +
			"，等于列有此人的各种选票的收回张数减去整张废票。",
		"每票在“正”栏画一笔，五笔成一个“正”字。废票栏只记仅对此人作废的，整张废票不记入。",
	}
}

// tally has for each choice a place for 正 and one for its number.
func (c countSheet) tally() page.Table {
	const count = 13.0
	choices := []string{"同意", "不同意", "弃权", "废票"}
	if !c.m.Round.Rule.Abstain {
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
	for i, id := range c.poll.Candidates {
		candidate, _ := c.m.Candidate(id)
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), candidate.Name, candidate.Unit, strconv.Itoa(eligible(c.poll, id))})
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
