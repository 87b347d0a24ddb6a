package report

import (
	"fmt"
	"slices"
	"strings"

	"expertpanel/store/panel"
)

// ruleInWords says what decides an outcome, with the article that asks for it.
func ruleInWords(r panel.Rule) []string {
	texts := []string{
		fmt.Sprintf("依据%s%s第六条（三）：组织专家对申报材料进行评审，专家不少于%d人，实行无记名票决制。",
			regulation, regulationNumber, panel.LeastExperts),
	}
	if r.Quorum == panel.QuorumCandidate {
		texts = append(texts, fmt.Sprintf("法定人数：每位申报人收回的选票不少于%d张，对其表决方为有效；不足的为未达法定人数。", r.MinExperts))
	} else {
		texts = append(texts, fmt.Sprintf("法定人数：本轮收回的选票不少于%d张，表决方为有效；不足的为未达法定人数。", r.MinExperts))
	}
	texts = append(texts, threshold(r))
	if r.Abstain {
		texts = append(texts, "表决意见分为同意、不同意、弃权；选票上未填意见的申报人按弃权计。")
	} else {
		texts = append(texts, "表决意见分为同意、不同意，不设弃权。")
	}
	if r.MaxAgree > 0 {
		texts = append(texts, fmt.Sprintf("每张选票同意的人数不超过%d人。", r.MaxAgree))
	}
	return append(texts, seats(r))
}

func threshold(r panel.Rule) string {
	verb := "达到"
	if r.Strict {
		verb = "超过"
	}
	share := "基数的" + r.Threshold.Chinese()
	if r.Threshold.Num == r.Threshold.Den {
		share = "全部基数"
	}
	base := map[panel.Base]string{
		panel.BasePresent:   "到会且不需回避的专家人数（应投人数），弃权和未投计入基数",
		panel.BaseCast:      "对该申报人收回的选票数，弃权和废票计入基数，未投不计入",
		panel.BaseExpressed: "同意票与不同意票之和，弃权、废票和未投不计入",
	}[r.Base]
	text := fmt.Sprintf("通过：同意票%s%s为通过。基数为%s。", verb, share, base)
	if r.Strict && r.Threshold.Num == r.Threshold.Den {
		text += "同意票不会多于基数，按此规则没有申报人能够通过。"
	}
	return text
}

func seats(r panel.Rule) string {
	if r.Seats == 0 {
		return "本次评审不限名额，通过即认定。"
	}
	order := "同意票数"
	if r.RankBy == panel.RankByRate {
		order = "同意票占基数的比例"
	}
	text := fmt.Sprintf("名额%d个。通过人数超过名额时，按%s由高到低认定；", r.Seats, order)
	switch {
	case r.Tie == panel.TieAll:
		return text + "末位同票的，全部认定。"
	case r.Tie == panel.TieNone:
		return text + "末位同票且名额不足的，均不认定。"
	case r.MaxPolls == 1:
		return text + "表决只进行一轮，末位同票且名额不足的，不作结论。"
	default:
		return text + fmt.Sprintf("末位同票且名额不足的，对同票者再次表决，表决总共不超过%d轮。", r.MaxPolls)
	}
}

// bases are the different bases of the results, the largest first.
func bases(results [][]panel.Result) []int {
	var out []int
	for _, poll := range results {
		for _, res := range poll {
			if res.Base > 0 && !slices.Contains(out, res.Base) {
				out = append(out, res.Base)
			}
		}
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}

// arithmetic shows how the needed votes follow from each base, in whole numbers.
func arithmetic(r panel.Rule, bases []int) string {
	var steps []string
	for _, base := range bases {
		product := r.Threshold.Num * base
		step := fmt.Sprintf("基数%d，%d×%d÷%d＝%d", base, base, r.Threshold.Num, r.Threshold.Den, product/r.Threshold.Den)
		rest := product % r.Threshold.Den
		if rest > 0 {
			step += fmt.Sprintf("余%d", rest)
		}
		switch {
		case r.Strict:
			step += "，须多于此数"
		case rest > 0:
			step += "，向上取整"
		}
		steps = append(steps, fmt.Sprintf("%s，需得%d票", step, r.Required(base)))
	}
	return "需得票：" + strings.Join(steps, "；") + "。"
}
