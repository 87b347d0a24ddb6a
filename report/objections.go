package report

import (
	"fmt"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// objectionRegister is the 异议登记表. It names who objected and stays in the
// house. It is refused with no_objections while there is none.
var objectionRegister = form{
	kind: KindObjectionRegister, title: roundTitle("公示异议登记表"),
	format: page.A4(), footer: page.CountFooter, look: formLook,
	ready: func(m panel.Meeting) error {
		if len(m.Objections) == 0 || m.Publicity == nil {
			return panel.Refuse("no_objections", "")
		}
		return nil
	},
	facts: objectionFacts,
}

// The register's words.
var (
	timings           = map[panel.Timing]string{panel.BeforePeriod: "公示期前", panel.InPeriod: "公示期内", panel.AfterPeriod: "公示期后"}
	ways              = map[panel.Way]string{panel.ByLetter: "来信", panel.ByPhone: "来电", panel.ByVisit: "来访", panel.ByEmail: "电子邮件"}
	objectionOutcomes = map[panel.ObjectionOutcome]string{
		"": "办理中", panel.Upheld: "异议成立，不予确认", panel.NotUpheld: "异议不成立", panel.Withdrawn: "反映人撤回",
	}
)

func objectionFacts(m panel.Meeting) wording.Facts {
	rows := make([]wording.Facts, 0, len(m.Objections))
	for _, o := range m.Objections {
		candidate, _ := m.Candidate(o.Candidate)
		files := []string{}
		for _, a := range o.Attached() {
			files = append(files, fmt.Sprintf("%s（校验码%s）", a.Name, a.SHA256[:min(16, len(a.SHA256))]))
		}
		rows = append(rows, wording.Facts{
			"序号": o.No, "针对": candidate.Name, "单位": candidate.Unit,
			"收到日期": o.Received, "时段": timings[m.Publicity.When(o.Received)], "方式": ways[o.Way],
			"反映人": objector(o), "联系方式": o.Contact, "办理期限": o.Due, "办结日期": o.Decided,
			"内容": o.Text, "处理": o.Handling, "结果": objectionOutcomes[o.Outcome], "附件": files,
		})
	}
	return with(m, wording.Facts{
		"公示开始": m.Publicity.Period.First(), "公示结束": m.Publicity.Period.Last(),
		"异议": rows, "未办结": len(m.OpenObjections()),
	})
}

func objector(o panel.Objection) string {
	switch o.By {
	case panel.ByUnit:
		return o.Name + "（单位，盖章）"
	case panel.ByPerson:
		return o.Name + "（个人，署名）"
	}
	return "匿名"
}
