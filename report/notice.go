package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

func noticeReady(m panel.Meeting) error {
	if err := recognisedReady(m); err != nil {
		return err
	}
	if m.Publicity == nil || len(m.Publicity.Period.Days) == 0 {
		return panel.Refuse("publicity_not_set", "")
	}
	if strings.TrimSpace(m.Round.Office.Bureau) == "" {
		return panel.Refuse("bureau_missing", "")
	}
	return nil
}

// PublicityNotice is the 公示 of the names to be recognised (第六条（四）) on the
// official page. It is refused with not_decided, nobody_recognised,
// publicity_not_set or bureau_missing when it can't be posted yet. Of a candidate it tells name,
// unit and studio, and nothing else.
func PublicityNotice(w io.Writer, m panel.Meeting) error {
	if err := noticeReady(m); err != nil {
		return err
	}
	format := page.Official()
	title := fmt.Sprintf("关于%d年度淮南市职业指导大师工作室拟认定名单的公示", m.Round.Year)
	d := newDoc(format, title, m)
	d.Number(page.OfficialFooter)
	body := format.Body()
	if number := m.Round.Office.DocumentNumber; number != "" {
		plain := body.With(page.Right)
		plain.Indent = 0
		d.Paragraph(plain, number)
		d.Space(format.LineHeight())
	}
	d.Title(page.Style{Role: page.Song, Size: page.Size2, Leading: 36},
		fmt.Sprintf("关于%d年度淮南市", m.Round.Year), "职业指导大师工作室", "拟认定名单的公示")
	d.Space(format.LineHeight())

	list := m.InPrint()
	studios := list[0].Studio()
	if len(list) > 1 {
		studios += fmt.Sprintf("等%d个工作室", len(list))
	}
	d.Paragraph(body, fmt.Sprintf("根据%s%s规定，经县（区）人力资源和社会保障局、在淮高校遴选推荐，"+
		"市人力资源和社会保障局组织专家评审并无记名投票表决，拟认定%s为%d年度淮南市职业指导大师工作室，现予以公示。",
		regulation, regulationNumber, studios, m.Round.Year))
	d.Heading(1, body, "一、拟认定名单")
	d.Space(1)
	d.Table(noticeTable(list))
	d.Space(format.LineHeight() / 2)
	d.Heading(1, body, "二、公示时间")
	d.Paragraph(body, periodText(*m.Publicity))
	d.Heading(1, body, "三、意见反映")
	d.Paragraph(body, "公示期间，任何单位和个人对公示名单有异议的，可通过来信、来电、来访或电子邮件等方式向受理部门反映。"+
		"反映情况应当客观真实，提供具体事实和线索。以单位名义反映的，应加盖单位公章；以个人名义反映的，应署真实姓名并留联系电话。"+
		"受理部门对反映人的信息严格保密。")
	o := m.Round.Office
	d.Field(body, "受理部门：", o.Department)
	d.Field(body, "联系电话：", o.Phone)
	d.Field(body, "通信地址：", o.Address)
	// The signature shares its page with text (GB/T 9704-2012, 7.3.5).
	d.Together(func() {
		d.Field(body, "邮政编码：", o.PostCode)
		d.Field(body, "电子邮箱：", o.Email)
		d.Space(format.LineHeight())
		d.Sealed(body, o.Bureau, m.Publicity.Posted.Chinese())
	})
	return finish(d, w)
}

func noticeTable(list []panel.Candidate) page.Table {
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 12, Align: page.Centre},
			{Head: "领衔人", Width: 27, Align: page.Centre}, // leaves a studio of a four-hanzi name one line
			{Head: "所在单位", Align: page.Left},
			{Head: "工作室名称", Align: page.Left},
		},
		Style:  page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 16},
		MinRow: 9.5,
	}
	for i, c := range list {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), c.Name, c.Unit, c.Studio()})
	}
	return t
}

// periodText names both dates, and says so when days in between do not count.
func periodText(p panel.Publicity) string {
	first, last := p.Period.First(), p.Period.Last()
	text := fmt.Sprintf("公示时间为%d个工作日：%s至%s", len(p.Period.Days), first.Chinese(), last.Chinese())
	if first.AddDays(len(p.Period.Days)-1) != last {
		text += "（休息日和法定节假日不计算在内）"
	}
	return text + "。"
}
