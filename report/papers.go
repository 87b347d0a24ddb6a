package report

import (
	"slices"
	"strings"

	"expertpanel/store/panel"
)

// paperName tells a kind of paper by whom it leaves out, as the kiosk does.
func paperName(m panel.Meeting, poll panel.Poll, p panel.Paper) string {
	var out []string
	for _, id := range poll.Candidates {
		if c, ok := m.Candidate(id); ok && !slices.Contains(p.Candidates, id) {
			out = append(out, c.Name)
		}
	}
	return leftOut(out)
}

func leftOut(names []string) string {
	if len(names) == 0 {
		return "未回避"
	}
	return "回避：" + strings.Join(names, "、")
}
