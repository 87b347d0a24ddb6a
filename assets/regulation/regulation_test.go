package regulation

import (
	"strings"
	"testing"
)

func TestClauses(t *testing.T) {
	for numbers, begins := range map[string]string{
		"1":      "第一条  为打造公共就业服务领军人才",
		"5":      "第五条  申报认定",
		"5.1":    "（一）职业指导大师应具备以下条件之一：",
		"5.1.1":  "1.从事就业服务工作10年及以上，具有职业指导师、人力资源师、心理咨询师等相关职业资格证书；",
		"5.1.3":  "3.从事就业服务工作10年及以上，工作成绩突出、成果显著的。",
		"5.2.5":  "5.能提供稳定的资金支持以及包括场所、设备在内的必要工作条件。",
		"7":      "第七条  申报认定市级职业指导大师工作室需一式两份报送下列材料：",
		"7.1":    "1.职业指导大师工作室申报表。",
		"7.4":    "4.各县（区）人力资源和社会保障局关于职业指导大师工作室项目遴选推荐组织实施情况及评审结果的报告。",
		"11.4.2": "2.强制退出。",
		"13":     "第十三条  本办法由",
	} {
		if got := Clause(numbers); !strings.HasPrefix(got, begins) {
			t.Errorf("%s is %q, want %q…", numbers, got, begins)
		}
	}
	for _, none := range []string{"", "0", "5.1.4", "5.2.6", "7.5", "14"} {
		if got := Clause(none); got != "" {
			t.Errorf("%s is %q, want nothing", none, got)
		}
	}
}
