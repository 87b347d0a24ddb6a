package report

import (
	"regexp"
	"slices"

	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// onBallots are the marks that a ballot or a slip may have: none of them leaves
// a line to write on.
var onBallots = []wording.Mark{
	wording.Title, wording.Paragraph, wording.Centred, wording.Flush, wording.Item, wording.Lines, wording.Gap, wording.Placed,
}

// forAName is what somebody might write a name on or behind.
var forAName = regexp.MustCompile(`[_＿﹍﹎﹏‗‾￣─━―—…⋯.．·]{4,}|[ 　\t]{4,}|(姓名|签名|签字|签章|署名|投票人|专家|编号|工号)[ 　]*[:：]`)

// demandSecret refuses words by which what is secret could be signed.
func demandSecret(words wording.Words) error {
	for _, e := range words {
		if !slices.Contains(onBallots, e.Mark) {
			return panel.Refuse("bad_wording", "ballot_mark", "Line", e.Line, "Mark", string(e.Mark))
		}
		if slices.ContainsFunc(wording.Words{e}.Texts(), forAName.MatchString) {
			return panel.Refuse("bad_wording", "ballot_name", "Line", e.Line)
		}
		for _, item := range e.Items {
			if item.Value == "" {
				return panel.Refuse("bad_wording", "ballot_name", "Line", e.Line)
			}
		}
	}
	return nil
}
