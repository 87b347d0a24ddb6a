package report

import (
	"fmt"
	"slices"
	"strconv"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// poll are the facts of a poll. What it came to, or why it is void, is evidence.
func (s summary) poll(i int) wording.Facts {
	p := s.m.Polls[i]
	facts := wording.Facts{
		"名称":  pollHeading(p),
		"作废":  p.State == panel.PollVoid,
		"经过":  wording.TextBlock(s.pollText(i)),
		"计票表": wording.NoBlock(),
		"同票":  wording.NoBlock(),
	}
	if p.State != panel.PollVoid {
		facts["计票表"] = wording.TableBlock(s.pollTable(i))
		if ties := s.ties(i); len(ties) > 0 {
			facts["同票"] = spacedText(ties)
		}
	}
	return facts
}

// spacedText places paragraphs with a little space above each.
func spacedText(texts []string) *wording.Block {
	return wording.DrawnBlock(func(d *page.Doc) {
		for _, text := range texts {
			d.Space(1)
			d.Paragraph(formText, text)
		}
	})
}

// pollText says how a poll was held, and of a void one why it has no result.
func (s summary) pollText(i int) string {
	p := s.m.Polls[i]
	if p.State == panel.PollVoid {
		return s.why(i) + fmt.Sprintf("投票方式：%s。到会专家%d人，应发选票%d张；%s。本轮作废，不计票，重新表决。",
			methods[p.Method], len(p.Present), p.Rights(), s.whyVoid(p))
	}
	text := s.why(i) + fmt.Sprintf("投票方式：%s。到会专家%d人，应发选票%d张，收回%d张，%s%d张。",
		methods[p.Method], len(p.Present), p.Rights(), p.Ballots(), missing(p), p.Rights()-p.Ballots())
	if s.m.Round.Rule.Seats > 0 {
		text += fmt.Sprintf("本轮可用名额%d个。", s.m.SeatsLeft(i))
	}
	switch {
	case !s.counts():
		text += "按设置，本表只列是否通过，不列票数。"
	case slices.ContainsFunc(s.results[i], nothingCounted):
		text += "基数为0的不通过。"
	}
	return text
}

// ties says what a poll left open.
func (s summary) ties(i int) []string {
	var texts []string
	if tied := withOutcome(s.results[i], panel.Runoff); len(tied) > 0 && i == len(s.results)-1 {
		texts = append(texts, fmt.Sprintf("%s得票相同，超过剩余名额，须再次表决。", names(s.m, tied)))
	}
	if tied := withOutcome(s.results[i], panel.TieUnresolved); len(tied) > 0 {
		texts = append(texts, fmt.Sprintf("%s得票相同，已达表决轮数上限（%d轮），本次评审不作结论。",
			names(s.m, tied), s.m.Round.Rule.MaxPolls))
	}
	return texts
}

func (s summary) whyVoid(p panel.Poll) string {
	_, f, found := actOf[panel.VoidedFacts](s.m, panel.ActVoided, p.No)
	if !found {
		return "收回的选票多于发出的"
	}
	text := fmt.Sprintf("发出选票%d张，收回%d张，", f.Issued, f.Returned)
	if more := f.Returned - f.Issued; more > 0 {
		return text + fmt.Sprintf("多于发出%d张", more)
	}
	return text + "其中有一种选票收回的多于发出的" // each kind of paper is checked by itself
}

// why says why there is another poll: a tie, or a void poll that is held again.
func (s summary) why(i int) string {
	tie := i - 1 // the counted poll that this one follows
	for tie >= 0 && s.m.Polls[tie].State == panel.PollVoid {
		tie--
	}
	tied := names(s.m, s.m.Polls[i].Candidates)
	switch again := tie < i-1; {
	case again && tie < 0:
		return "上一轮作废，本轮重新表决。"
	case again:
		return fmt.Sprintf("第%s轮同票的%s再次表决；上一轮作废，本轮重新进行。", numeral(s.m.Polls[tie].No), tied)
	case tie >= 0:
		return fmt.Sprintf("上一轮同票的%s再次表决。", tied)
	}
	return ""
}

func pollTitle(p panel.Poll) string { return "第" + numeral(p.No) + "轮表决" }

// pollHeading is over what a poll came to.
func pollHeading(p panel.Poll) string {
	if p.State == panel.PollVoid {
		return pollTitle(p) + "（作废）"
	}
	return pollTitle(p)
}

// missing is how ballots that did not come back are called.
func missing(p panel.Poll) string {
	if p.Method == panel.MethodPaper {
		return "未收回"
	}
	return "未投"
}

// pollTable has a row for each candidate, with figures where they may be told.
func (s summary) pollTable(i int) page.Table {
	number := func(head string, width float64) page.Column {
		return page.Column{Head: head, Width: width, Align: page.Centre}
	}
	t := page.Table{
		Columns: []page.Column{
			number("序号", 12), number("领衔人", 27),
			{Head: "所在单位", Align: page.Left},
			number("应投", 14.5), number("回避", 14.5),
		},
		Style: formCell, MinRow: 9,
	}
	invalid := slices.ContainsFunc(s.results[i], func(res panel.Result) bool { return res.Invalid > 0 })
	if s.counts() {
		t.Columns = append(t.Columns, number("同意", 14.5), number("不同意", 16), number("弃权", 14.5))
		if invalid {
			t.Columns = append(t.Columns, number("废票", 14.5))
		}
		t.Columns = append(t.Columns, number(missing(s.m.Polls[i]), 16), number("基数", 14.5), number("需得票", 16))
	}
	t.Columns = append(t.Columns, number("结论", 30))
	for n, res := range s.results[i] {
		c, _ := s.m.Candidate(res.Candidate)
		figures := []int{res.Eligible, len(s.m.Polls[i].Present) - res.Eligible}
		if s.counts() {
			figures = append(figures, res.Agree, res.Oppose, res.Abstain)
			if invalid {
				figures = append(figures, res.Invalid)
			}
			figures = append(figures, res.NotReturned(), res.Base)
		}
		cells := []string{strconv.Itoa(n + 1), c.Name, c.Unit}
		for _, f := range figures {
			cells = append(cells, strconv.Itoa(f))
		}
		if s.counts() {
			cells = append(cells, required(res))
		}
		t.Rows = append(t.Rows, append(cells, outcomes[res.Outcome]))
	}
	return t
}

// required is blank over a base of 0: no number of votes passes.
func required(res panel.Result) string {
	if res.Base == 0 {
		return "—"
	}
	return strconv.Itoa(res.Required)
}

// nothingCounted reports whether a candidate fails for want of any vote to count.
func nothingCounted(res panel.Result) bool {
	return res.Base == 0 && res.Outcome == panel.NotPassed
}

func withOutcome(results []panel.Result, o panel.Outcome) []panel.CandidateID {
	var out []panel.CandidateID
	for _, res := range results {
		if res.Outcome == o {
			out = append(out, res.Candidate)
		}
	}
	return out
}
