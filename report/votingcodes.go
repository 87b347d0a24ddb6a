package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"expertpanel/report/page"
	"expertpanel/report/wording"
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
	return Document{Key: "document.voting_codes"}.named(codeSlips(p, slips).make(w, m))
}

// codeSlips is the document of a poll's slips. The mark of a rehearsal is on each
// slip: across the page it would lie differently on every one.
func codeSlips(p panel.Poll, slips []panel.Slip) form {
	return form{
		kind: KindVotingCodes, title: roundTitle("投票码条"), format: page.Bare(210, 297), unmarked: true,
		ready: func(panel.Meeting) error {
			if len(slips) == 0 {
				return panel.Refuse("no_codes", "")
			}
			return nil
		},
		fill: func(d *page.Doc, m panel.Meeting, text wording.Text) error { return fillSlips(d, m, text, p, slips) },
	}
}

func fillSlips(d *page.Doc, m panel.Meeting, text wording.Text, p panel.Poll, slips []panel.Slip) error {
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
		sheet := codeSheet{d: d, m: m, poll: p, kind: paperName(m, p, paper)}
		if err := sheet.say(text); err != nil {
			return err
		}
		sheet.set(codes)
	}
	if left > 0 {
		return panel.Refuse("not_found", "paper")
	}
	return nil
}

// codeSheet is the pages of one kind of paper.
type codeSheet struct {
	d    *page.Doc
	m    panel.Meeting
	poll panel.Poll
	kind string
	// What stands above the fold and, with the code, below it.
	above, below []slipPart
}

// slipPart is one thing on a slip with the height that it takes, mm. The code is
// the part without an element, as nothing but it differs between slips.
type slipPart struct {
	element       *wording.Element
	height, below float64
}

// say words the slips of a kind: once for all, so that none differs from another.
func (c *codeSheet) say(text wording.Text) error {
	kind, code := wording.TextBlock(c.kind), wording.TextBlock("")
	words, err := text.Say(with(c.m, wording.Facts{"名称": pollTitle(c.poll), "选票种类": kind, "投票码": code}))
	if err != nil {
		return err
	}
	if err := demandSecret(words); err != nil {
		return err
	}
	const upper, lower = slipHeight/2 - 3, slipHeight/2 - 4 // the room in the halves
	part, room, titles := &c.above, upper, 0
	for i, e := range words {
		next := slipPart{&words[i], 6, 0.5}
		switch {
		case e.Block == code:
			part, room = &c.below, lower
			next = slipPart{nil, 14, 0}
		case e.Block == kind:
			next = slipPart{&words[i], 14, 0.5}
		case e.Mark == wording.Title:
			titles++
			next = slipPart{&words[i], 8, 0.5}
		case !slices.Contains([]wording.Mark{wording.Paragraph, wording.Centred, wording.Flush}, e.Mark):
			return panel.Refuse("bad_wording", "ballot_mark", "Line", e.Line, "Mark", string(e.Mark))
		}
		if part == &c.below {
			next.below = 0
		}
		if room -= next.height + next.below; room < 0 {
			return panel.Refuse("bad_wording", "slip_full", "Line", e.Line)
		}
		*part = append(*part, next)
	}
	if titles != 1 { // the mark of a rehearsal goes with it
		return panel.Refuse("bad_wording", "one", "Line", 1, "Mark", string(wording.Title))
	}
	return nil
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

	at := y + 3
	for _, part := range c.above {
		c.part(part, x+in, at, wide, code)
		at += part.height + part.below
	}
	at = fold + 4
	for _, part := range c.below {
		c.part(part, x+in, at, wide, code)
		at += part.height
	}
}

func (c codeSheet) part(part slipPart, x, y, wide float64, code panel.Code) {
	if part.element == nil {
		large := page.Style{Role: page.Hei, Size: 28, Leading: 34, Align: page.Centre, Spacing: 0.06}
		c.d.TextAt(large, x+wide/2, y, code.Grouped())
		return
	}
	s, text := page.Style{Role: page.FangSong, Size: page.Size5, Leading: 15, Align: page.Centre}, ""
	switch e := part.element; {
	case e.Block != nil:
		s, text = page.Style{Role: page.Hei, Size: page.Size4Small, Leading: 16, Align: page.Centre}, c.kind
	case e.Mark == wording.Title:
		s, text = page.Style{Role: page.Hei, Size: page.Size4, Leading: 20, Align: page.Centre}, strings.Join(e.Parts, "")
		if c.m.Round.Practice {
			text = "演练·" + text
		}
	default:
		text = e.Parts[0]
	}
	c.d.Fit(s, x, y, wide, part.height, text)
}
