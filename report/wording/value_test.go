package wording

import (
	"errors"
	"strings"
	"testing"

	"expertpanel/report/page"
	"expertpanel/store/panel"

	"pgregory.net/rapid"
)

// tricky draws texts of what means something in a wording, and of anything.
func tricky() *rapid.Generator[string] {
	part := rapid.OneOf(
		rapid.SampledFrom([]string{
			"【", "】", "｜", "|", "【标题】", "【同页】", "【签字 3】", "{{", "}}", "{{.年度}}", "\n", "\r\n", " ", "　", "\t", "\u00a0", "\u2028", "\v",
			"\uFDD0", "\uFDD0L3;", "\uFDD0B0;", "\uFDD00", "# ", "- ", "1. ", "居中", " 20 居中", "_", "＿＿＿＿",
		}),
		rapid.StringN(0, 4, -1),
	)
	return rapid.Map(rapid.SliceOfN(part, 1, 6), func(parts []string) string { return strings.Join(parts, "") })
}

func filled(s string) bool { return s != "" } // an empty line is none

// TestWhatAValueHoldsIsNeverMarkup says values in every kind of line and reads
// exactly them.
func TestWhatAValueHoldsIsNeverMarkup(t *testing.T) {
	const text = "{{.甲}}\n【正文】{{.甲}}{{.乙}}\n【标题】{{.甲}}｜{{.乙}}\n【二级】{{.甲}}\n【条】{{.甲}}｜{{.乙}}\n" +
		"【项目】{{.甲}}|{{.乙}}\n【表】{{.甲}} 25 居中｜{{.乙}}\n【行】{{.甲}}｜{{.乙}}\n{{range .丙}}\n【行】{{.}}｜{{连 $.丙}}\n{{end}}\n【盖章落款】{{.乙}}｜{{.甲}}"
	rapid.Check(t, func(t *rapid.T) {
		a, b := tricky().Filter(filled).Draw(t, "a"), tricky().Filter(filled).Draw(t, "b")
		words, err := Say(text, Facts{"甲": a, "乙": b, "丙": []string{a, b}})
		if err != nil {
			t.Fatal(err)
		}
		if len(words) != 8 {
			t.Fatalf("%d elements: %+v", len(words), words)
		}
		column := func(head string, w float64, align page.Align) page.Column {
			return page.Column{Head: head, Width: w, Align: align}
		}
		same := func(what string, got []string, want ...string) {
			if strings.Join(got, "\x00") != strings.Join(want, "\x00") {
				t.Fatalf("%s is %q, want %q", what, got, want)
			}
		}
		same("bare", words[0].Parts, a)
		same("paragraph", words[1].Parts, a+b)
		same("title", words[2].Parts, a, b)
		same("heading", words[3].Parts, a)
		same("item", []string{words[4].Items[0].Label, words[4].Items[0].Value}, a, b)
		same("field", []string{words[5].Items[0].Label, words[5].Items[0].Value}, a, b)
		table := words[6].Table
		if table.Columns[0] != column(a, 25, page.Centre) || table.Columns[1] != column(b, 0, page.Left) {
			t.Fatalf("columns %+v", table.Columns)
		}
		same("rows", append(append(table.Rows[0], table.Rows[1]...), table.Rows[2]...), a, b, a, a+"、"+b, b, a+"、"+b)
		same("signed", words[7].Parts, b, a)
	})
}

// FuzzWordings: whatever is typed is set or refused in words that name a line,
// and takes no more than it may.
func FuzzWordings(f *testing.F) {
	f.Add("【标题】{{短语 .主办单位}}｜甲\n{{range .名单}}\n【条】{{.姓名}}\n{{end}}\n{{.封存码}}")
	f.Add("{{.封存码}}\n【同页】\n【表】甲 20 居中｜乙 250｜丙 250\n【行】1｜2｜3\n【同页完】\n【签字 3】甲｜乙")
	f.Add("{{.封存码}}{{range $i, $x := .名单}}{{if $i}}；{{end}}{{$x.姓名}}{{else}}无{{end}}\n【附件】甲｜乙\n【附件页 2】\n【红头】甲｜乙\n【版记】｜乙｜丙")
	f.Add("{{.封存码}}\n【空 3】\n【空行 0.5】\n【另页】\n【人员】出席｜{{连 .专家}}\n【并列】甲：\n【盖章落款】{{.主办单位}}｜{{汉字日期 .日期}}\n【落款】甲｜{{年月 .无日期}}")
	f.Add("{{with .主办单位}}{{.}}{{end}}{{.封存码}}{{- /* 注 */ -}}\n【条】甲|乙|丙\n【注】{{中文数 .年度}}{{计数 .名单}}{{填 .空的}}{{各行 .空的}}")
	look := Look{
		Title: page.Style{Role: page.Song, Size: page.Size2, Leading: 33}, Text: page.Official().Body(),
		Cell: page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 15}, Row: 9, Sign: 13, PerRow: 2, Line: 10,
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		words, err := Say(text, some())
		if err == nil {
			words.OnScreen()
			words.Set(page.New(page.Official(), "", panel.Date{}), look)
			return
		}
		var refused *panel.Error
		if !errors.As(err, &refused) || refused.Code != "bad_wording" {
			t.Fatalf("refused with %v", err)
		}
		if line, ok := refused.Values["Line"].(int); !ok || line < 1 || line > 1+strings.Count(text, "\n") {
			t.Fatalf("%v of a text of %d lines", err, 1+strings.Count(text, "\n"))
		}
	})
}

// FuzzMarkup reads what no template would come to.
func FuzzMarkup(f *testing.F) {
	f.Add("\uFDD0L1;【标题】甲｜乙\n\uFDD0L2;\uFDD0B0;\n\uFDD0B9;\n\uFDD0L;\uFDD0")
	f.Add("【表】甲 20｜乙\n【行】1｜2\n【同页】\n【同页完】\n【签字 1】")
	f.Fuzz(func(t *testing.T, output string) {
		words, err := parseMarkup(output, []*Block{TextBlock("甲")})
		var refused *panel.Error
		if err != nil && (!errors.As(err, &refused) || refused.Code != "bad_wording") {
			t.Fatalf("refused with %v", err)
		}
		words.Texts()
	})
}
