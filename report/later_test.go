package report

import (
	"errors"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

func TestDocumentsOfLaterYears(t *testing.T) {
	m := reporttest.Confirmed(reporttest.Small())
	for k, want := range map[Kind][]string{
		KindAssessmentForm: {"第十条1", "每季度至少组织1次及以上", "每年至少培养2名以上", "制定两年工作规划", "□不合格，限期整改"},
		KindProvincialList: {"申报省级职业指导大师工作室推荐名单", "第三条", "推荐", "次序"},
		KindRevocation:     {"第十一条（四）", "□职业指导大师工作室所在单位机构设置调整", "不适合存续的；", "□在市级职业指导大师工作室申报认定", "恶劣社会影响的；", "工作室名称："},
		KindRemovalRecord:  {"摘牌记录", "□完好收回", "注（撤）销文件：", "监督人："},
	} {
		pages := textOf(t, made(t, document(k), m))
		text := strings.Join(pages, "")
		for _, fact := range want {
			if !strings.Contains(text, fact) {
				t.Errorf("%s does not say %q: %s", k, fact, text)
			}
		}
		named := k == KindAssessmentForm || k == KindProvincialList
		for _, c := range m.Confirmable() {
			if strings.Contains(text, c.Studio()) != named || strings.Contains(text, c.IDNumber) || strings.Contains(text, c.Phone) {
				t.Errorf("%s of %s: %s", k, c.Name, text)
			}
		}
		if k == KindAssessmentForm && len(pages) != len(m.Confirmable()) {
			t.Errorf("%d pages for %d studios", len(pages), len(m.Confirmable()))
		}
		early := reporttest.Small()
		if err := document(k).Ready(early); !errors.Is(err, panel.Refuse("not_confirmed", "")) {
			t.Errorf("%s before the confirmation: %v", k, err)
		}
	}
}
