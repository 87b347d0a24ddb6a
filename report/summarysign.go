package report

import (
	"strconv"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// correctionTable is what was changed after voting had begun.
func correctionTable(list []correction) page.Table {
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 14, Align: page.Centre},
			{Head: "时间", Width: 46, Align: page.Centre},
			{Head: "事项", Width: 30, Align: page.Centre},
			{Head: "原内容", Align: page.Left},
			{Head: "更正后", Align: page.Left},
		},
		Style: formCell, MinRow: 9,
	}
	for i, c := range list {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), c.at, c.what, c.from, c.to})
	}
	return t
}

// counted are the polls with a count.
func (s summary) counted() []panel.Poll {
	var polls []panel.Poll
	for _, p := range s.over() {
		if p.State == panel.PollClosed {
			polls = append(polls, p)
		}
	}
	return polls
}

// seals are those of the counts: what is signed under them holds the audit trail.
func (s summary) seals() []string {
	var seals []string
	for _, p := range s.counted() {
		if act, _, found := actOf[panel.CountedFacts](s.m, panel.ActCounted, p.No); found {
			seals = append(seals, seal("第"+numeral(p.No)+"轮计票封存码", act))
		}
	}
	return seals
}

// attended are the experts who took part in a counted poll.
func (s summary) attended() []panel.Expert {
	present := map[panel.ExpertID]bool{}
	for _, p := range s.counted() {
		for _, id := range p.Present {
			present[id] = true
		}
	}
	var list []panel.Expert
	for _, e := range s.m.Experts {
		if present[e.ID] {
			list = append(list, e)
		}
	}
	return list
}

// signatures has a line for every expert who took part in a counted poll.
func (s summary) signatures() *wording.Block {
	var labels []string
	for _, e := range s.attended() {
		labels = append(labels, e.Name+"：")
	}
	return wording.DrawnBlock(func(d *page.Doc) { d.SignatureLines(formText, labels, 4, 12) })
}
