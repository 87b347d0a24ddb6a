package wording

import (
	"errors"
	"strings"
	"testing"

	"expertpanel/assets/words"
	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// some are facts of every kind.
func some() Facts {
	return Facts{
		"主办单位": "淮南市人社局", "年度": 2026, "演练": false, "日期": panel.Date{Year: 2026, Month: 11, Day: 3}, "无日期": panel.Date{},
		"空的": "", "专家": []string{"张三", "李四"}, "无人": []string{},
		"名单":  []Facts{{"姓名": "王五", "单位": "甲"}, {"姓名": "赵六", "单位": "乙"}},
		"封存码": TextBlock("封存码"), "另表": TableBlock(page.Table{}).Optional(),
	}
}

func TestLinesBecomeWhatTheirMarksSay(t *testing.T) {
	words, err := Say(strings.Join([]string{
		"【标题】关于{{.年度}}年|通知",
		"  　正文{{.主办单位}}【内】a|b　",
		"",
		"【一级】一、{{连 .专家}}｜不分",
		"{{range .名单}}",
		"【条】{{.姓名}}",
		"{{end}}",
		"【条】（甲）｜有号",
		"【项目】电话：",
		"【项目】日期：｜{{年月 .日期}}",
		"【表】姓名 25 居中｜单 位｜签名 20",
		"{{range .名单}}",
		"【行】{{.姓名}}｜{{.单位}}｜",
		"{{end}}",
		"【同页】",
		"【签字 3】甲｜乙",
		"{{.封存码}}",
		"【同页完】",
		"【空行 0.5】",
		"【注】不印",
		"【盖章落款】{{.主办单位}}｜{{.日期}}",
	}, "\r\n"), some())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range words {
		got = append(got, string(e.Mark)+":"+strings.Join(e.Parts, "/"))
	}
	want := "标题:关于2026年/通知 正文:正文淮南市人社局【内】a|b 一级:一、张三、李四｜不分 条: 项目: 表: 同页: 空行: 盖章落款:淮南市人社局/2026年11月3日"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if items := words[3].Items; len(items) != 3 || items[1].Value != "赵六" || items[2] != (page.Labelled{Label: "（甲）", Value: "有号"}) {
		t.Errorf("items %v", items)
	}
	table := words[5].Table
	if len(table.Rows) != 2 || table.Rows[1][1] != "乙" || table.Columns[0] != (page.Column{Head: "姓名", Width: 25, Align: page.Centre}) || table.Columns[1].Head != "单 位" {
		t.Errorf("table %+v", table)
	}
	if inner := words[6].Inner; len(inner) != 2 || inner[0].Number != 3 || inner[1].Block == nil || words[7].Number != 0.5 {
		t.Errorf("together %+v", inner)
	}
}

func TestBadWordingsAreRefusedWithTheirLine(t *testing.T) {
	for _, c := range []struct {
		detail, text string
		line         int
	}{
		{"name_near", "甲\n{{.主办单为}}\n{{.封存码}}", 2},
		{"name_near", "{{.封存码}}\n{{if .演练}}\n{{.年渡}}{{end}}", 3},
		{"name_near", "{{.封存码}}\n{{range .名单}}\n{{.姓}}{{end}}", 3},
		{"name", "{{.封存码}}\n{{.ABCDEF}}", 2},
		{"name_near", "{{.封存码}}\n{{with .主办单位}}{{.年度}}{{end}}", 2},
		{"function", "{{.封存码}}\n\n{{printf \"%1000000000d\" 1}}", 3},
		{"function", "{{年度}}", 1},
		{"function", "{{印_ .年度}}", 1},
		{"variable", "甲\n{{$乙}}", 2},
		{"unended", "甲\n{{if .演练}}\n乙", 3},
		{"stray_end", "甲\n{{end}}", 2},
		{"unclosed", "甲\n{{.年度", 2},
		{"define", "甲\n{{define \"x\"}}{{template \"x\"}}{{end}}", 2},
		{"define", "甲\n{{template \"wording\"}}", 2},
		{"endless", "{{.封存码}}{{range 1000000000}}{{range 1000000000}}{{end}}{{end}}", 1},
		{"list", "{{.封存码}}\n{{.名单}}", 2},
		{"group", "{{.封存码}}\n{{range .名单}}{{.}}{{end}}", 2},
		{"condition", "{{.封存码}}\n{{.演练}}", 2},
		{"joined", "{{.封存码}}\n{{连 .名单}}", 2},
		{"joined", "{{.封存码}}\n{{连 .名单 \"电话\"}}", 2},
		{"counted", "{{.封存码}}\n{{计数 .年度}}", 2},
		{"together", "{{.封存码}}\n【同页】\n甲", 2},
		{"stray_together", "{{.封存码}}\n【同页完】\n甲", 2},
		{"alone", "甲\n甲{{.封存码}}", 2},
		{"alone", "【正文】{{.封存码}}", 1},
		{"bracket", "{{.封存码}}\n【标题 甲", 2},
		{"mark_near", "{{.封存码}}\n【大标题】甲", 2},
		{"mark", "{{.封存码}}\n【通知】甲", 2},
		{"number", "{{.封存码}}\n【标题 3】甲", 2},
		{"number", "{{.封存码}}\n【空 1.2.3】", 2},
		{"number", "{{.封存码}}\n【空 999】", 2},
		{"parts", "{{.封存码}}\n【落款】甲", 2},
		{"parts", "{{.封存码}}\n【另页】甲", 2},
		{"width", "{{.封存码}}\n【表】甲 1000", 2},
		{"row", "{{.封存码}}\n【行】甲", 2},
		{"cells", "{{.封存码}}\n【表】甲｜乙\n{{range .名单}}\n【行】{{.姓名}}\n{{end}}", 4},
		{"missing", "甲\n乙\n", 2},
		{"missing", "{{if .演练}}{{.封存码}}{{end}}", 1},
		{"twice", "{{.封存码}}\n{{.封存码}}", 2},
		{"twice", "{{.封存码}}\n【同页】\n{{.封存码}}\n【同页完】", 3},
		{"long", strings.Repeat("长", mostText), 1},
	} {
		_, err := Say(c.text, some())
		var refused *panel.Error
		if !errors.As(err, &refused) || refused.Code != "bad_wording" || refused.Detail != c.detail || refused.Values["Line"] != c.line {
			t.Errorf("%.60q: %v, want %s in line %d", c.text, err, c.detail, c.line)
			continue
		}
		for _, language := range []words.Language{words.English, words.Chinese} {
			words.Use(language)
			if said := words.Explain(err); strings.Contains(said, "no value") || strings.Contains(said, "error.") || len(said) < 20 {
				t.Errorf("%s: %s", c.detail, said)
			}
		}
	}
}
