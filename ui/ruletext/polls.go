package ruletext

import (
	"fmt"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// PollName is 第一轮, 第二轮 …
func PollName(no int) string {
	if no > 9 { // only void polls take the number beyond what a rule allows
		return words.Say("Poll {{.No}}", map[string]any{"No": no})
	}
	return words.Say(fmt.Sprintf("Poll %d", no))
}

// Void says why a poll is void.
func Void(m panel.Meeting, p panel.Poll) string {
	f, _ := m.Voided(p.No)
	said := map[string]any{"Poll": PollName(p.No), "Issued": f.Issued, "Returned": f.Returned}
	if f.Returned > f.Issued {
		return words.Say("{{.Poll}} is void: {{.Issued}} ballots were issued and {{.Returned}} came back.", said)
	}
	return words.Say("{{.Poll}} is void: of one kind of paper more ballots came back than were issued.", said)
}
