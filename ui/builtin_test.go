package ui_test

import (
	"testing"

	"expertpanel/ui"

	"fyne.io/fyne/v2/lang"
)

func TestFynesOwnWordsAreChineseOnAnySystem(t *testing.T) {
	if err := ui.Translate(); err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{"Copy": "复制", "Select all": "全选", "OK": "知道了", "monday": "星期一"} {
		if got := lang.L(word); got != want {
			t.Errorf("%s is said as %q, want %q", word, got, want)
		}
	}
}
