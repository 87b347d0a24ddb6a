package sheet

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// manyRows is a list as long as is allowed, and extra rows.
func manyRows(extra int) rows {
	content := rows{{"序号", "姓名", "单位", "推荐单位", "从业年限", "职业资格证书", "获奖", "主要业绩", "工作人员数", "身份证号", "联系电话", "备注"}}
	for i := range mostRows + extra {
		content = append(content, []any{
			i + 1, "张三", fmt.Sprintf("某学院%d系", i), "某县人力资源和社会保障局", 12, "职业指导师一级", "省级表彰",
			"近三年开展职业指导活动60余场，服务5000余人次", 3, "11010519491231002X", 13905541234, "无",
		})
	}
	return content
}

// withoutSameName leaves only the problems that are not about the one name of manyRows.
func withoutSameName(problems []Problem) []Problem {
	var others []Problem
	for _, p := range problems {
		if p.Code != "same_name" {
			others = append(others, p)
		}
	}
	return others
}

func TestTooManyRows(t *testing.T) {
	list := readCandidates(t, workbookOf(t, manyRows(0)))
	wantCodes(t, withoutSameName(list.Problems))
	list = readCandidates(t, workbookOf(t, manyRows(1)))
	wantCodes(t, withoutSameName(list.Problems), "!too_many_rows")
	if len(list.Rows) != mostRows {
		t.Errorf("%d rows", len(list.Rows))
	}
	wantCodes(t, withoutSameName(readCandidates(t, workbookOf(t, manyRows(3000))).Problems), "!too_many_rows")
}

// TestHostileSheets holds what would take gigabytes or minutes if done naively.
func TestHostileSheets(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks 64 MB twice")
	}
	var far, areas strings.Builder
	for i := range mostLines {
		fmt.Fprintf(&far, `<row r="%d"><c r="A%d"><v>1</v></c><c r="XFD%d"><v>1</v></c></row>`, i+1, i+1, i+1)
	}
	for range 2 * mostAreas {
		areas.WriteString(`<mergeCell ref="A1:XFD1048576"/>`)
	}
	for name, content := range map[string]string{
		"far cells":     far.String(),
		"many areas":    far.String() + areas.String(),
		"deep nesting":  strings.Repeat("<a>", mostUnpacked/4),
		"rows unending": strings.Repeat("<row/>", mostUnpacked/8),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := ReadCandidates("a", bareWorkbook(t, content))
			wantRefusal(t, err, "no_header")
			if spent := time.Since(start); spent > 30*time.Second {
				t.Errorf("took %v", spent)
			}
		})
	}
}

func BenchmarkReadCandidates5000(b *testing.B) {
	xlsx := workbookOf(b, manyRows(0))
	b.Run("xlsx", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			readCandidates(b, xlsx)
		}
	})
	var text []byte
	for _, row := range manyRows(0) {
		for i, value := range row {
			if i > 0 {
				text = append(text, ',')
			}
			text = fmt.Append(text, value)
		}
		text = append(text, '\n')
	}
	for name, data := range map[string][]byte{"csv utf-8": text, "csv gb18030": encode(b, simplifiedchinese.GB18030, string(text))} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				readCandidates(b, data)
			}
		})
	}
}
