package report

import (
	"encoding/json"
	"fmt"
	"time"

	"expertpanel/store/panel"
)

// actOf finds what the trail says of a poll: the act of the kind with its facts.
func actOf[Facts any](m panel.Meeting, kind panel.ActKind, poll int) (act panel.Act, facts Facts, found bool) {
	for _, a := range m.Trail {
		var of struct{ Poll int }
		if a.Kind != kind || json.Unmarshal([]byte(a.Facts), &of) != nil || of.Poll != poll {
			continue
		}
		var f Facts
		if json.Unmarshal([]byte(a.Facts), &f) == nil {
			act, facts, found = a, f, true
		}
	}
	return act, facts, found
}

// seal is the digest of an act, to be held by wet signatures.
func seal(label string, a panel.Act) string {
	return fmt.Sprintf("%s（审计记录第%d条的校验码）：%s", label, a.No, a.Seal.Grouped())
}

// china is the time that people in the room read off the clock.
var china = time.FixedZone("", 8*60*60)

// clock writes the instant of an act; one that can't be read stays as it is.
func clock(at string) string {
	t, err := time.Parse("2006-01-02T15:04Z", at)
	if err != nil {
		return at
	}
	return t.In(china).Format("2006年1月2日15:04")
}

// correction is something that was changed after voting had begun.
type correction struct{ at, what, from, to string }

var printings = map[string]string{
	string(panel.PrintCounts): "列出票数",
	string(panel.PrintPassed): "只列是否通过",
}

// corrections lists what was changed after the first poll had opened.
func corrections(trail []panel.Act) []correction {
	var out []correction
	for _, a := range trail {
		switch a.Kind {
		case panel.ActPINSet:
			out = append(out, correction{clock(a.At), "操作员密码", "—", "重新设置"})
		case panel.ActCorrected:
			var f panel.CorrectedFacts
			if json.Unmarshal([]byte(a.Facts), &f) != nil {
				continue // an audit names facts that can't be read
			}
			c := correction{at: clock(a.At), from: f.From, to: f.To}
			switch f.What {
			case "candidate":
				c.what = "申报人"
			case "expert":
				c.what = "评审专家"
			case "printing":
				c.what, c.from, c.to = "文书内容", printings[f.From], printings[f.To]
			default:
				c.what = "评审信息"
			}
			out = append(out, c)
		}
	}
	return out
}

// methods are the ways to vote as the documents word them.
var methods = map[panel.Method]string{
	panel.MethodHandOver: "轮流在电脑上投票",
	panel.MethodCodes:    "凭投票码在电脑上投票",
	panel.MethodPaper:    "纸质选票",
}
