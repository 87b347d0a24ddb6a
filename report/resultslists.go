package report

import (
	"expertpanel/report/sheet/book"
	"expertpanel/store/panel"
)

// candidatesSheet is the list of candidates. It stays in the house, and mostly
// masks identity numbers and telephones all the same: workbooks are sent on.
func candidatesSheet(m panel.Meeting, n Numbers) book.Sheet {
	sheet := book.Sheet{
		Name: "申报对象", Title: titled(m, "申报对象"),
		Columns: []book.Column{
			{Head: "序号", Width: 7, Centre: true},
			{Head: "姓名", Width: 14, Centre: true},
			{Head: "所在单位", Width: 30},
			{Head: "推荐单位", Width: 26, Optional: true},
			{Head: "从业年限", Width: 9, Centre: true, Optional: true},
			{Head: "职业资格证书", Width: 18, Optional: true},
			{Head: "省级及以上表彰", Width: 24, Optional: true},
			{Head: "主要业绩", Width: 40, Optional: true},
			{Head: "工作人员数", Width: 9, Centre: true, Optional: true},
			{Head: "身份证号", Width: 24, Centre: true, Optional: true},
			{Head: "联系电话", Width: 17, Centre: true, Optional: true},
			{Head: "不参加表决的原因", Width: 20, Optional: true},
			{Head: "备注", Width: 18, Optional: true},
		},
	}
	for i, c := range m.Candidates {
		sheet.Rows = append(sheet.Rows, book.Row{Cells: []any{
			i + 1, c.Name, c.Unit, c.Recommender, given(c.Years), c.Certificate, c.Award, c.Merit, given(c.Staff),
			n.identity(c.IDNumber), n.phones(c.Phone), c.Excluded, c.Note,
		}})
	}
	return sheet
}

// given is a number, or nothing for one that was not given.
func given(n int) any {
	if n == 0 {
		return ""
	}
	return n
}

var attendances = map[panel.Attendance]string{panel.Absent: "未到", panel.Present: "到会", panel.Left: "已离会"}

// expertsSheet is the list of experts with whom they are recused from; how they
// voted nobody knows.
func expertsSheet(m panel.Meeting, n Numbers) book.Sheet {
	sheet := book.Sheet{
		Name: "评审专家", Title: titled(m, "评审专家"),
		Columns: []book.Column{
			{Head: "序号", Width: 7, Centre: true},
			{Head: "姓名", Width: 14, Centre: true},
			{Head: "工作单位", Width: 42},
			{Head: "职务职称", Width: 24, Optional: true},
			{Head: "到会情况", Width: 12, Centre: true},
			{Head: "回避的申报人", Width: 26, Optional: true},
			{Head: "联系电话", Width: 18, Centre: true, Optional: true},
			{Head: "备注", Width: 22, Optional: true},
		},
	}
	for i, e := range m.Members() {
		var from []panel.CandidateID
		for _, r := range m.Recusals {
			if r.Expert == e.ID {
				from = append(from, r.Candidate)
			}
		}
		sheet.Rows = append(sheet.Rows, book.Row{Cells: []any{
			i + 1, e.Name, e.Unit, e.Title, attendances[e.Attendance], names(m, from), n.phones(e.Phone), e.Note,
		}})
	}
	return sheet
}
