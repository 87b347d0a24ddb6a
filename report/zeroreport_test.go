package report

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

func TestZeroReportTellsWhatTheTrailSays(t *testing.T) {
	m := reporttest.Small()
	m.Experts[0].Name, m.Candidates[0].Unit = "改了名", "改了单位" // corrected later
	pages := textOf(t, made(t, document(KindZeroReport), m))
	if len(pages) != 2 {
		t.Fatalf("%d pages for two polls", len(pages))
	}
	for i, parts := range [][]string{
		{
			"评审第一轮表决零票报告", "开始时间：2026年11月20日10:03", "轮流在电脑上投票", "专家9人，申报人5人", "杨杰杰、周平、吴强霞",
			"开始投票前，票箱共有票位44个，均为空；已投选票0张。", "1未回避58", "2回避：赵敏41", "合计9", "1欧阳㛃淮南师范学院90", "4赵敏淮南市公共就业人才管理服务中心80",
			"合计440", "开箱封存码（审计记录第1条的校验码）：" + strings.ReplaceAll(m.Trail[0].Seal.Grouped(), " ", ""), "监票人：", "计票人：", "主任委员：", "日期和时间：",
		},
		{"评审第二轮表决零票报告", "票位17个", "审计记录第4条"},
	} {
		for _, part := range parts {
			if !strings.Contains(pages[i], part) {
				t.Errorf("page %d lacks %s: %s", i+1, part, pages[i])
			}
		}
	}
	if text := strings.Join(pages, ""); strings.Contains(text, "改了") {
		t.Error("the zero report tells names of today")
	}
	paper := strings.Join(textOf(t, made(t, document(KindZeroReport), reporttest.Paper())), "")
	if !strings.Contains(paper, "纸质票箱当众打开查验，箱内为空，随后加封。程序内为计票预留票位42个，均为空；已投选票0张。") {
		t.Errorf("a poll on paper: %s", paper)
	}
}

func TestZeroReportIsRefusedWithoutItsAct(t *testing.T) {
	filled := reporttest.Small()
	_, facts, _ := actOf[panel.OpenedFacts](filled, panel.ActOpened, 2)
	facts.Filled = 1
	text, err := json.Marshal(facts)
	if err != nil {
		t.Fatal(err)
	}
	filled.Trail[3].Facts = string(text)
	cut, none := reporttest.Small(), reporttest.Small()
	cut.Trail = cut.Trail[:3]
	none.Polls = nil
	for _, c := range []struct {
		meeting panel.Meeting
		want    *panel.Error
	}{
		{none, panel.Refuse("no_zero_report", "no_poll")},
		{cut, panel.Refuse("no_zero_report", "")},
		{filled, panel.Refuse("box_damaged", "")},
	} {
		if err := document(KindZeroReport).Make(io.Discard, c.meeting); !errors.Is(err, c.want) {
			t.Errorf("error %v, want %v", err, c.want)
		}
	}
}
