package report

import (
	"fmt"
	"io"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// BallotRecord is the 发票收票登记 of a poll on paper: who saw the box empty, how
// many ballots of each kind were given out and came back. It is refused with
// no_paper_poll when no poll is on paper.
func BallotRecord(w io.Writer, m panel.Meeting) error {
	if err := paperPollReady(m); err != nil {
		return err
	}
	const name = "发票收票登记表"
	d := newDoc(page.A4Landscape(), m.Round.Title+name, m)
	d.Number(page.CountFooter)
	for i, p := range paperPolls(m) {
		if i > 0 {
			d.NewPage()
		}
		d.Title(page.Style{Role: page.Song, Size: page.Size2, Leading: 33}, append(phrases(m.Round.Title), pollTitle(p)+name)...)
		d.Space(4)
		d.Fields(formText,
			page.Labelled{Label: "表决日期：", Value: dateOrBlank(m.Round.Meeting.Date)},
			page.Labelled{Label: "表决地点：", Value: m.Round.Meeting.Place},
			page.Labelled{Label: "参加表决：", Value: fmt.Sprintf("专家%d人，申报人%d人", len(p.Present), len(p.Candidates))},
			page.Labelled{Label: "开始发票：", Value: ""},
			page.Labelled{Label: "票箱验空加封：", Value: ""},
			page.Labelled{Label: "开箱时间：", Value: ""},
		)
		d.Space(3)
		d.TableOver(handTable(m, p, "应发", "盖章张数", "发出", "剩余作废", "收回", "未收回"), func() {
			d.Space(2)
			d.List(formText, []string{"核对：", "发票："}, []string{
				"盖章张数＝发出＋剩余作废；发出＝收回＋未收回，发出不多于应发；有一种选票收回多于发出的，本轮作废。",
				"选票一人一张，由本人领取、本人投入票箱，不代领、不补投。",
			})
			d.SignatureLines(formText, []string{"发票人：", "收票人：", "监票人：", "计票人：", "主任委员：", "日期和时间："}, 3, 14)
		})
	}
	return finish(d, w)
}
