package report

import (
	"fmt"
	"io"
	"strconv"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

func signInReady(m panel.Meeting) error {
	if len(m.Members()) == 0 {
		return panel.Refuse("no_experts", "")
	}
	return nil
}

// SignInSheet is the 签到表: a row for each expert to sign in. It is refused
// with no_experts when the round has none.
func SignInSheet(w io.Writer, m panel.Meeting) error {
	if err := signInReady(m); err != nil {
		return err
	}
	format := page.A4()
	d := newDoc(format, m.Round.Title+"专家签到表", m)
	d.Number(page.CountFooter)
	d.Title(page.Style{Role: page.Song, Size: page.Size2, Leading: 33}, append(phrases(m.Round.Title), "专家签到表")...)
	d.Space(5)
	facts := page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 22}
	d.Fields(facts,
		page.Labelled{Label: "评审时间：", Value: dateOrBlank(m.Round.Meeting.Date)},
		page.Labelled{Label: "评审地点：", Value: m.Round.Meeting.Place},
	)
	d.Space(2)

	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 12, Align: page.Centre},
			{Head: "姓名", Width: 25, Align: page.Centre},
			{Head: "工作单位", Align: page.Left},
			{Head: "职务职称", Width: 30, Align: page.Centre},
			{Head: "签名", Width: 34, Align: page.Centre},
			{Head: "备注", Width: 18, Align: page.Centre},
		},
		Style:  page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 16},
		MinRow: 12,
	}
	for i, e := range m.Members() {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), e.Name, e.Unit, e.Title, "", ""})
	}
	d.TableOver(t, func() {
		d.Space(3)
		d.SignatureLines(facts, []string{
			fmt.Sprintf("专家名单%d人，实到人数：", len(m.Members())), "工作人员（签名）：",
		}, 2, 12)
	})
	return finish(d, w)
}
