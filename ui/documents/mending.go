package documents

import (
	"errors"

	"expertpanel/store/panel"
	"expertpanel/ui/screen"
)

// mending is the step in which what a refusal says is missing is made good.
var mending = map[string]screen.Step{
	"no_experts":           screen.Experts,
	"no_candidates":        screen.Candidates,
	"notice_incomplete":    screen.Round,
	"meeting_undated":      screen.Round,
	"agenda_incomplete":    screen.Round,
	"agenda_too_long":      screen.Round,
	"no_expert_draw":       screen.Experts,
	"bureau_missing":       screen.Round,
	"no_zero_report":       screen.Vote,
	"no_paper_poll":        screen.Vote,
	"no_closed_poll":       screen.Vote,
	"box_damaged":          screen.Vote,
	"not_decided":          screen.Vote,
	"nobody_recognised":    screen.Result,
	"publicity_not_set":    screen.Publicity,
	"no_objections":        screen.Publicity,
	"certificate_unsigned": screen.Publicity,
	"plaque_illegible":     screen.Round,
	"certificate_undated":  screen.Round,
	"certificate_early":    screen.Round,
	"objections_open":      screen.Publicity,
	"not_confirmed":        screen.Award,
}

// Mends is the step that mends a refusal, 0 when none does.
func Mends(err error) screen.Step {
	var refused *panel.Error
	if !errors.As(err, &refused) {
		return 0
	}
	return mending[refused.Code]
}
