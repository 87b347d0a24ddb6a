package report

import (
	"fmt"
	"strings"

	law "expertpanel/assets/regulation"
	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// Documents of the years after the recognition. They are refused until the
// studios are confirmed, with not_confirmed and as confirmedReady does.
var (
	// assessmentForm is the 年度考核表 of each studio, over what Articles 9 to 11 ask.
	assessmentForm = form{
		kind: KindAssessmentForm, title: laterTitle("市级职业指导大师工作室年度考核表"),
		format: page.A4(), footer: page.CountFooter, look: formLook,
		ready: confirmedReady,
		facts: func(m panel.Meeting) wording.Facts {
			asked := []string{}
			for _, clause := range []string{"10.1", "10.2", "10.3"} {
				asked = append(asked, unnumbered(law.Clause(clause)))
			}
			return with(m, wording.Facts{"名单": studios(m.Confirmable()), "效果": asked})
		},
	}
	// provincialList is the 省级推荐名单: of whom the best are put forward (第三条: 从中择优申报).
	provincialList = form{
		kind: KindProvincialList, title: laterTitle("申报省级职业指导大师工作室推荐名单"),
		format: page.A4Landscape(), footer: page.CountFooter, look: formLook,
		ready: confirmedReady,
		facts: func(m panel.Meeting) wording.Facts {
			return with(m, wording.Facts{"名单": candidates(m.Confirmable())})
		},
	}
	// revocation is the 注（撤）销文件 (第十一条（四）), to be filled in by hand.
	revocation = form{
		kind: KindRevocation, title: laterTitle("关于注（撤）销市级职业指导大师工作室的通知"),
		format: page.Official(), footer: page.OfficialFooter, look: officialLook,
		ready: confirmedReady,
		facts: func(m panel.Meeting) wording.Facts {
			return with(m, wording.Facts{
				"主送机关": m.Round.Award.Addressees, "抄送机关": m.Round.Award.CopiedTo,
				"自然退出": exits("11.4.1"), "强制退出": exits("11.4.2"),
			})
		},
	}
	// removalRecord is the 摘牌记录 (第十一条（四）), to be filled in by hand.
	removalRecord = form{
		kind: KindRemovalRecord, title: laterTitle("市级职业指导大师工作室摘牌记录"),
		format: page.A4(), footer: page.CountFooter, look: agendaLook(),
		ready: confirmedReady,
		facts: func(m panel.Meeting) wording.Facts { return with(m, wording.Facts{}) },
	}
)

func laterTitle(name string) func(panel.Meeting) string {
	return func(m panel.Meeting) string {
		if strings.HasPrefix(name, "关于") {
			return name
		}
		return fmt.Sprintf("%d年度%s", m.Round.Year, name)
	}
}

// exits are the grounds that a clause names one after the other.
func exits(clause string) []string {
	_, grounds, _ := strings.Cut(law.Clause(clause), "退出。")
	return strings.Split(strings.TrimSuffix(grounds, "。"), "；")
}
