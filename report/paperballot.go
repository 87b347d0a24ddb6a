package report

import (
	"fmt"
	"slices"
	"strconv"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

func paperBallotsReady(m panel.Meeting) error {
	if p, open := m.OpenPoll(); !open || p.State != panel.PollOpen || p.Method != panel.MethodPaper {
		return panel.Refuse("no_paper_poll", "")
	}
	return nil
}

// paperBallot makes the ballots (表决票) of the open poll on paper: of each kind
// as many as there are rights, and nothing on two of a kind that differs. It is
// refused with no_paper_poll while no such poll takes ballots.
var paperBallot = form{
	kind: KindPaperBallot, title: roundTitle("表决票"),
	format: ballotFormat(), look: ballotLook(),
	ready: paperBallotsReady, fill: fillBallots,
}

func ballotFormat() page.Format {
	return page.Format{Width: 210, Height: 297, Top: 15, Right: 18, Bottom: 17, Left: 18}
}

func ballotLook() wording.Look {
	look := formLook
	look.Title.Leading = 31
	look.Text = page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 18}
	return look
}

func fillBallots(d *page.Doc, m panel.Meeting, text wording.Text) error {
	p, _ := m.OpenPoll()
	for _, paper := range p.Papers {
		b := ballot{m: m, poll: p, paper: paper}
		if err := b.say(text); err != nil {
			return err
		}
		for range paper.Rights {
			b.set(d)
		}
	}
	return nil
}

// ballot is one kind of ballot paper.
type ballot struct {
	m     panel.Meeting
	poll  panel.Poll
	paper panel.Paper
	pages int           // that one ballot takes, 0 until that is known
	above wording.Words // what each page has over its part of the table, full width
	rules wording.Words // and beside the place for the stamp
}

// say words the kind of ballot; what it says depends on how many pages it takes.
func (b *ballot) say(text wording.Text) error {
	for range 2 {
		kind := wording.DrawnBlock(b.kind)
		table := wording.TableBlock(b.table())
		words, err := text.Say(with(b.m, wording.Facts{
			"名称":   pollTitle(b.poll),
			"选票种类": kind,
			"设弃权":  b.m.Round.Rule.Abstain,
			"最多同意": b.m.Round.Rule.MaxAgree,
			"有回避":  len(b.paper.Candidates) < len(b.poll.Candidates),
			"多页":   b.pages > 1,
			"选票":   table,
		}))
		if err != nil {
			return err
		}
		if err := demandSecret(words); err != nil {
			return err
		}
		at := words.Place(kind) + 1
		for at < len(words) && words[at].Mark == wording.Gap {
			at++
		}
		if last := len(words) - 1; words.Place(table) != last || at > last {
			return panel.Refuse("bad_wording", "ballot_last", "Line", words[last].Line)
		}
		b.above, b.rules = words[:at], words[at:len(words)-1]
		once := page.New(ballotFormat(), "", panel.Date{})
		b.set(once)
		b.pages = once.Pages()
	}
	return nil
}

// set adds one ballot on pages of its own, each with the whole head.
func (b ballot) set(d *page.Doc) {
	no := 0
	d.Running(func() {
		no++
		b.head(d, no)
	})
	d.Table(b.table())
}

func (b ballot) kind(d *page.Doc) {
	s := page.Style{Role: page.Hei, Size: page.Size4Small, Leading: 18, Align: page.Centre}
	d.Paragraph(s, paperName(b.m, b.poll, b.paper))
}

// stampWide leaves room for an office's round stamp, mm.
const stampWide = 42.0

func (b ballot) head(d *page.Doc, no int) {
	f := ballotFormat()
	safeGround(d, 8, 12, f.Width-16, f.Height-20)
	s := page.Style{Role: page.FangSong, Size: page.Size5, Leading: page.Size5, Align: page.Centre}
	d.TextAt(s, f.Width/2, f.Height-f.Bottom+5, fmt.Sprintf("第%d页/共%d页", no, b.pages))

	look := ballotLook()
	b.above.Set(d, look)
	top := d.Y()
	d.Within(0, stampWide+8, func() { b.rules.Set(d, look) })
	b.stamp(d, f.Width-f.Right-stampWide/2, top+stampWide/2)
	if rest := top + stampWide - d.Y(); rest > 0 {
		d.Gap(rest)
	}
	d.Gap(3)
}

func (b ballot) stamp(d *page.Doc, x, y float64) {
	d.DashedCircle(x, y, stampWide/2, 0.2, 1.5, faint)
	s := page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 15, Align: page.Centre, Colour: faint}
	d.TextAt(s, x, y-5.3, "评审专用章")
	d.TextAt(s, x, y, "（盖章处）")
}

// table has every candidate of the poll under the same number on every kind.
func (b ballot) table() page.Table {
	const box = 19.0
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 13, Align: page.Centre},
			{Head: "领衔人", Width: 33, Align: page.Centre},
			{Head: "所在单位", Align: page.Left},
			{Head: "同意", Width: box, Align: page.Centre},
			{Head: "不同意", Width: box, Align: page.Centre},
		},
		Style: formCell, MinRow: 10,
	}
	if b.m.Round.Rule.Abstain {
		t.Columns = append(t.Columns, page.Column{Head: "弃权", Width: box, Align: page.Centre})
	}
	for i, id := range b.poll.Candidates {
		c, _ := b.m.Candidate(id)
		cells := []string{strconv.Itoa(i + 1), c.Name, c.Unit}
		if !slices.Contains(b.paper.Candidates, id) {
			for len(cells) < len(t.Columns) {
				cells = append(cells, "回避")
			}
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}
