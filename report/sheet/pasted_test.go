package sheet

import (
	"testing"

	"expertpanel/store/panel"
)

func TestPasted(t *testing.T) {
	tests := []struct {
		name, cells string
		problems    []string
		first       panel.Candidate
		rows        []int
	}{
		{"with a header", "单位\t姓名\r\n某校\t张三\r\n", []string{"recommender_missing"}, panel.Candidate{Name: "张三", Unit: "某校"}, []int{2}},
		{
			"rows alone", "张三\t某校\t某局\t12\r\n李四\t二校\t某局\t11\r\n",
			[]string{"header_guessed"},
			panel.Candidate{Name: "张三", Unit: "某校", Recommender: "某局", Years: 12},
			[]int{1, 2},
		},
		{
			"numbered rows", "1\t张三\t某校\t某局\n2\t李四\t二校\t某局\n",
			[]string{"header_guessed"},
			panel.Candidate{Name: "张三", Unit: "某校", Recommender: "某局"},
			[]int{1, 2},
		},
		{
			"a cell with a line break", "张三\t\"某大学\n就业中心\"\t某局\n李四\t二校\t某局\n",
			[]string{"header_guessed"},
			panel.Candidate{Name: "张三", Unit: "某大学就业中心", Recommender: "某局"},
			[]int{1, 2},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list, err := PastedCandidates("剪贴板", tt.cells)
			if err != nil {
				t.Fatal(err)
			}
			wantCodes(t, list.Problems, tt.problems...)
			if len(list.Rows) != len(tt.rows) || list.Rows[0].Value != tt.first {
				t.Fatalf("rows %+v", list.Rows)
			}
			for i, row := range tt.rows {
				if list.Rows[i].Row != row {
					t.Errorf("row %d is numbered %d, want %d", i, list.Rows[i].Row, row)
				}
			}
		})
	}
}

func TestPastedExperts(t *testing.T) {
	list, err := PastedExperts("剪贴板", "周正\t某中心\t主任\t教授\n")
	if err != nil || list.Rows[0].Value != (panel.Expert{Name: "周正", Unit: "某中心", Title: "主任、教授"}) {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestPastedTextIsNoList(t *testing.T) {
	for _, cells := range []string{"", "今天开会", "今天\n开会"} {
		if list, err := PastedCandidates("剪贴板", cells); err == nil {
			t.Errorf("%q: %+v", cells, list)
		}
	}
}
