package report

import (
	"fmt"
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// notice is the wording of the 公示. Paper, web page and plain text take it from
// here, so that what is posted on the wall and on the portal is the same.
type notice struct {
	Practice bool
	Number   string   // 发文字号, may be empty
	Title    []string // cut where a line may end
	Opening  string
	List     string // heading over the names
	Columns  []string
	Rows     [][]string
	Sections []noticeSection
	Contact  []page.Labelled
	Bureau   string
	Posted   panel.Date
}

type noticeSection struct{ Heading, Text string }

// noticeOf words the notice of a meeting that noticeReady lets pass. Of a
// candidate it tells name, unit and studio, and nothing else.
func noticeOf(m panel.Meeting) notice {
	list := m.InPrint()
	studios := list[0].Studio()
	if len(list) > 1 {
		studios += fmt.Sprintf("等%d个工作室", len(list))
	}
	o := m.Round.Office
	n := notice{
		Practice: m.Round.Practice,
		Number:   o.DocumentNumber,
		Title:    []string{fmt.Sprintf("关于%d年度淮南市", m.Round.Year), "职业指导大师工作室", "拟认定名单的公示"},
		Opening: fmt.Sprintf("根据%s%s规定，经县（区）人力资源和社会保障局、在淮高校遴选推荐，"+
			"市人力资源和社会保障局组织专家评审并无记名投票表决，拟认定%s为%d年度淮南市职业指导大师工作室，现予以公示。",
			regulation, regulationNumber, studios, m.Round.Year),
		List:    "一、拟认定名单",
		Columns: []string{"序号", "领衔人", "所在单位", "工作室名称"},
		Sections: []noticeSection{
			{"二、公示时间", periodText(*m.Publicity)},
			{"三、意见反映", "公示期间，任何单位和个人对公示名单有异议的，可通过来信、来电、来访或电子邮件等方式向受理部门反映。" +
				"反映情况应当客观真实，提供具体事实和线索。以单位名义反映的，应加盖单位公章；以个人名义反映的，应署真实姓名并留联系电话。" +
				"受理部门对反映人的信息严格保密。"},
		},
		Contact: []page.Labelled{
			{Label: "受理部门：", Value: o.Department},
			{Label: "联系电话：", Value: o.Phone},
			{Label: "通信地址：", Value: o.Address},
			{Label: "邮政编码：", Value: o.PostCode},
			{Label: "电子邮箱：", Value: o.Email},
		},
		Bureau: o.Bureau,
		Posted: m.Publicity.Posted,
	}
	for i, c := range list {
		n.Rows = append(n.Rows, []string{strconv.Itoa(i + 1), c.Name, c.Unit, c.Studio()})
	}
	return n
}

func (n notice) heading() string { return strings.Join(n.Title, "") }

// periodText names both dates, and says so when days in between do not count.
func periodText(p panel.Publicity) string {
	first, last := p.Period.First(), p.Period.Last()
	text := fmt.Sprintf("公示时间为%d个工作日：%s至%s", len(p.Period.Days), first.Chinese(), last.Chinese())
	if first.AddDays(len(p.Period.Days)-1) != last {
		text += "（休息日和法定节假日不计算在内）"
	}
	return text + "。"
}
