package report

import (
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// candidateList is the 申报对象一览表 for the panel: everybody who was put forward,
// with what speaks for them. Numbers of people are masked; a column that nobody
// has anything in is left out. It is refused with no_candidates.
var candidateList = form{
	kind: KindCandidateList, title: roundTitle("申报对象一览表"),
	format: page.A4Landscape(), footer: page.CountFooter, look: listLook(),
	ready: candidatesReady,
	facts: func(m panel.Meeting) wording.Facts {
		has := func(what func(panel.Candidate) bool) bool {
			for _, c := range m.Candidates {
				if what(c) {
					return true
				}
			}
			return false
		}
		return with(m, wording.Facts{
			"名单":    candidates(m.Candidates),
			"参加表决":  len(m.Standing()),
			"有推荐单位": has(func(c panel.Candidate) bool { return c.Recommender != "" }),
			"有年限":   has(func(c panel.Candidate) bool { return c.Years > 0 }),
			"有业绩":   has(func(c panel.Candidate) bool { return merits(c) != "" }),
			"有工作人员": has(func(c panel.Candidate) bool { return c.Staff > 0 }),
			"有身份证号": has(func(c panel.Candidate) bool { return c.IDNumber != "" }),
			"有电话":   has(func(c panel.Candidate) bool { return c.Phone != "" }),
			"有备注":   has(func(c panel.Candidate) bool { return c.Excluded != "" }),
		})
	},
}

func listLook() wording.Look {
	look := formLook
	look.Cell = page.Style{Role: page.FangSong, Size: page.Size5, Leading: 14}
	return look
}

func candidatesReady(m panel.Meeting) error {
	if len(m.Candidates) == 0 {
		return panel.Refuse("no_candidates", "")
	}
	return nil
}

// candidates are the facts of candidates in what stays in the house.
func candidates(list []panel.Candidate) []wording.Facts {
	out := make([]wording.Facts, 0, len(list))
	for i, c := range list {
		note := ""
		if c.Excluded != "" {
			note = "不提交表决：" + c.Excluded
		}
		out = append(out, wording.Facts{
			"序号": i + 1, "姓名": c.Name, "单位": c.Unit, "推荐单位": c.Recommender, "工作室": c.Studio(),
			"年限": count(c.Years, "年"), "工作人员": count(c.Staff, "人"), "业绩": merits(c),
			"身份证号": maskedIdentity(c.IDNumber), "电话": maskedPhones(c.Phone), "备注": note,
		})
	}
	return out
}

// count is a number with its unit, empty for one that is not given.
func count(n int, unit string) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n) + unit
}

// merits are what a candidate brings for the grounds of Article 5 (第五条（一）).
func merits(c panel.Candidate) string {
	var parts []string
	for _, part := range []string{c.Certificate, c.Award, c.Merit} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "；")
}
