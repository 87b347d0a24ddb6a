package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

func paperBallotsReady(m panel.Meeting) error {
	if p, open := m.OpenPoll(); !open || p.State != panel.PollOpen || p.Method != panel.MethodPaper {
		return panel.Refuse("no_paper_poll", "")
	}
	return nil
}

// PaperBallots are the ballots (表决票) of the open poll on paper: of each kind
// as many as there are rights, and nothing on two of a kind that differs. It is
// refused with no_paper_poll while no such poll takes ballots.
func PaperBallots(w io.Writer, m panel.Meeting) error {
	if err := paperBallotsReady(m); err != nil {
		return err
	}
	p, _ := m.OpenPoll()
	d := newDoc(ballotFormat(), m.Round.Title+"表决票", m)
	for _, paper := range p.Papers {
		b := ballot{m: m, poll: p, paper: paper}
		once := newDoc(ballotFormat(), "", m)
		b.set(once)
		b.pages = once.Pages()
		for range paper.Rights {
			b.set(d)
		}
	}
	return finish(d, w)
}

// ballot is one kind of ballot paper.
type ballot struct {
	m     panel.Meeting
	poll  panel.Poll
	paper panel.Paper
	pages int // that one ballot takes, 0 until that is known
}

func ballotFormat() page.Format {
	return page.Format{Width: 210, Height: 297, Top: 15, Right: 18, Bottom: 17, Left: 18}
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

// stampWide leaves room for an office's round stamp, mm.
const stampWide = 42.0

func (b ballot) head(d *page.Doc, no int) {
	f := ballotFormat()
	safeGround(d, 8, 12, f.Width-16, f.Height-20)
	s := page.Style{Role: page.FangSong, Size: page.Size5, Leading: page.Size5, Align: page.Centre}
	d.TextAt(s, f.Width/2, f.Height-f.Bottom+5, fmt.Sprintf("第%d页/共%d页", no, b.pages))

	title := append(phrases(b.m.Round.Title), pollTitle(b.poll)+"票")
	d.Title(page.Style{Role: page.Song, Size: page.Size2, Leading: 31}, title...)
	kind := page.Style{Role: page.Hei, Size: page.Size4Small, Leading: 18, Align: page.Centre}
	d.Paragraph(kind, paperName(b.m, b.poll, b.paper))
	d.Gap(2)
	top := d.Y()
	text := page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 18}
	d.Within(0, stampWide+8, func() {
		rules := b.rules()
		marks := make([]string, len(rules))
		for i := range rules {
			marks[i] = fmt.Sprintf("%d．", i+1)
		}
		d.List(text, marks, rules)
	})
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

// rules tell the voter what makes a ballot count.
func (b ballot) rules() []string {
	r := b.m.Round.Rule
	list := []string{"在每位申报人的一栏内画“○”，只选一项；选两项以上的，对该申报人按废票计。"}
	if r.Abstain {
		list = append(list, "对某位申报人不填的，按弃权计。")
	} else {
		list = append(list, "本次表决不设弃权；对某位申报人不填的，按废票计。")
	}
	if r.MaxAgree > 0 {
		list = append(list, fmt.Sprintf("同意的不超过%d人；超过的，整张按废票计。", r.MaxAgree))
	}
	if len(b.paper.Candidates) < len(b.poll.Candidates) {
		list = append(list, "注明“回避”的申报人不表决。")
	}
	if b.pages == 1 {
		return append(list, "不写姓名，不做记号；填好后对折投入票箱。")
	}
	return append(list, "不写姓名，不做记号；各页填好后不要分开，一并对折投入票箱。")
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
