package report

import (
	"fmt"
	"io"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// Slips on a page, mm. The rest is for the printer's margins and the line that
// says what is on the page.
const (
	slipColumns, slipRows = 2, 4
	slipsLeft, slipsTop   = 10.0, 13.0
	slipWidth, slipHeight = 95.0, 68.0
)

// VotingCodes are the slips (投票码条) that experts draw, to be cut and folded
// with the code inside. All slips of a kind of paper are alike but for their
// codes, and are on pages of their own so that each kind gets its own box. It is
// refused with no_codes when there are no slips, and with not_found when one is
// for a paper that the poll does not have.
func VotingCodes(w io.Writer, m panel.Meeting, p panel.Poll, slips []panel.Slip) error {
	if len(slips) == 0 {
		return panel.Refuse("no_codes", "")
	}
	// The mark of a rehearsal is on each slip: across the page it would lie
	// differently on every one.
	d := page.New(page.Bare(210, 297), m.Round.Title+"投票码条", m.Round.Meeting.Date)
	left := len(slips)
	for _, paper := range p.Papers {
		var codes []panel.Code
		for _, s := range slips {
			if s.Kind == paper.Kind {
				codes = append(codes, s.Code)
			}
		}
		if len(codes) == 0 {
			continue
		}
		if left < len(slips) {
			d.NewPage()
		}
		left -= len(codes)
		codeSheet{d, m, p, paperName(m, p, paper)}.set(codes)
	}
	if left > 0 {
		return panel.Refuse("not_found", "paper")
	}
	return Document{Key: "document.voting_codes"}.named(finish(d, w))
}

// codeSheet is the pages of one kind of paper.
type codeSheet struct {
	d    *page.Doc
	m    panel.Meeting
	poll panel.Poll
	kind string
}

func (c codeSheet) set(codes []panel.Code) {
	const perPage = slipColumns * slipRows
	for i, code := range codes {
		if place := i % perPage; place == 0 {
			if i > 0 {
				c.d.NewPage()
			}
			c.foot(min(perPage, len(codes)-i), len(codes))
		}
		at := i % perPage
		c.slip(slipsLeft+float64(at%slipColumns)*slipWidth, slipsTop+float64(at/slipColumns)*slipHeight, code)
	}
}

// foot stands outside the slips and goes with the cuttings.
func (c codeSheet) foot(here, all int) {
	s := page.Style{Role: page.FangSong, Size: 9, Leading: 11, Align: page.Centre, Colour: faint}
	text := fmt.Sprintf("%s  %s  本页%d条，共%d条  沿实线剪开，沿虚线向内对折", pollTitle(c.poll), c.kind, here, all)
	if c.m.Round.Practice {
		text = "演练·不作为评审依据  " + text
	}
	c.d.Fit(s, slipsLeft, slipsTop+slipRows*slipHeight+1, slipColumns*slipWidth, 5, text)
}

func (c codeSheet) slip(x, y float64, code panel.Code) {
	const in = 5.0 // from the edges
	wide, fold := slipWidth-2*in, y+slipHeight/2
	grey := page.Colour{R: 130, G: 130, B: 130}
	c.d.Frame(x, y, slipWidth, slipHeight, 0.15, grey)
	c.d.DashedLine(x, fold, x+slipWidth, fold, 0.15, 1.2, grey)

	line := page.Style{Role: page.FangSong, Size: page.Size5, Leading: 15, Align: page.Centre}
	head := page.Style{Role: page.Hei, Size: page.Size4, Leading: 20, Align: page.Centre}
	title := pollTitle(c.poll) + "投票码"
	if c.m.Round.Practice {
		title = "演练·" + title
	}
	c.d.Fit(line, x+in, y+3, wide, 6, c.m.Round.Title)
	c.d.Fit(head, x+in, y+9.5, wide, 8, title)
	c.d.Fit(page.Style{Role: page.Hei, Size: page.Size4Small, Leading: 16, Align: page.Centre}, x+in, y+18, wide, 14, c.kind)

	large := page.Style{Role: page.Hei, Size: 28, Leading: 34, Align: page.Centre, Spacing: 0.06}
	c.d.TextAt(large, x+slipWidth/2, fold+4, code.Grouped())
	c.d.Fit(line, x+in, fold+18, wide, 6, "在投票电脑上输入此码，领取一张选票，限用一次。")
	c.d.Fit(line, x+in, fold+24, wide, 6, "不写姓名，抽签领取，用后投入回收箱。")
}
