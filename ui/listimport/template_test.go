package listimport

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"expertpanel/report/sheet"
	"expertpanel/ui/widgets"
)

func TestTemplateNeverOverwrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "名单模板.xlsx")
	write := func(w io.Writer) error { _, err := io.WriteString(w, "模板"); return err }
	for _, want := range []string{"名单模板.xlsx", "名单模板(2).xlsx", "名单模板(3).xlsx"} {
		name, err := writeNew(path, write)
		if err != nil || filepath.Base(name) != want {
			t.Errorf("wrote %q, error %v, want %q", name, err, want)
		}
	}
}

func TestTemplateThatFailsLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "名单模板.xlsx")
	full := errors.New("disk full")
	if _, err := writeNew(path, func(io.Writer) error { return full }); !errors.Is(err, full) {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a broken template was left behind: %v", err)
	}
}

func TestSummary(t *testing.T) {
	rows := make([]sheet.Row[int], 3)
	tests := []struct {
		problems []sheet.Problem
		tone     widgets.Tone
		says     string
	}{
		{nil, widgets.Good, "读到 3 人，没有发现问题。"},
		{[]sheet.Problem{{}}, widgets.Attention, "读到 3 人，有 1 处请核对，可以导入。"},
		{[]sheet.Problem{{}, {Blocks: true}}, widgets.Bad, "读到 3 人。有 1 处必须先在表格里改正，改好再读取；现在不能导入。"},
	}
	for _, tt := range tests {
		says, tone := summary(sheet.List[int]{Rows: rows, Problems: tt.problems})
		if says != tt.says || tone != tt.tone {
			t.Errorf("%d problems: %q in tone %d", len(tt.problems), says, tone)
		}
	}
}

func TestRefusalNamesTheFile(t *testing.T) {
	_, err := load("/不在这里/名单.xlsx")
	if got := refusal("/不在这里/名单.xlsx", err); got != "没有这个文件：/不在这里/名单.xlsx" {
		t.Errorf("says %q", got)
	}
}
