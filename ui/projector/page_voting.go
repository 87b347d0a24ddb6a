package projector

import (
	"fmt"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/theme"
)

// paintVoting shows that a poll is open and how many ballots are in the box;
// nothing else of a ballot is known outside the box.
func (v *view) paintVoting(s *stage) {
	p := v.desk.public
	voting := p.Voting
	s.head(p.Title)
	middle := (headHeight + s.bottom) / 2
	s.centred(words.Say("Secret ballot: {{.Poll}}", facts{"Poll": ruletext.PollName(voting.No)}), 40, true, theme.StageInk, middle-190)
	s.centred(subject(voting), 32, false, theme.StageSecond, middle-132)
	switch {
	case voting.Counting:
		s.centred(words.Say("The ballots are being counted"), 72, true, theme.StageInk, middle+20)
	case voting.Paper:
		s.centred(words.Say("Please fill in your ballot paper"), 72, true, theme.StageInk, middle+20)
	default:
		s.centred(fmt.Sprintf("%d / %d", voting.Ballots, voting.Rights), 150, true, theme.StageInk, middle-8)
		s.centred(words.Say("have voted"), 40, false, theme.StageSecond, middle+132)
		paintBallots(s, voting, middle+204)
	}
}

// subject is who is voted on.
func subject(v *panel.Voting) string {
	if v.No > 1 || len(v.Names) <= 5 {
		return strings.Join(v.Names, words.Say(", "))
	}
	return words.Say("{{.N}} candidates", facts{"N": len(v.Names)})
}

// paintBallots draws a mark for each ballot, as many of them full as are in the box.
func paintBallots(s *stage, v *panel.Voting, y float32) {
	if v.Rights == 0 {
		return
	}
	const gap, height, widest float32 = 12, 18, 90
	width := min(widest, (s.width-gap*float32(v.Rights-1))/float32(v.Rights))
	x := (s.Size.Width - float32(v.Rights)*(width+gap) + gap) / 2
	for i := range v.Rights {
		ink := theme.StageLine
		if i < v.Ballots {
			ink = theme.StageAccent
		}
		s.Rectangle(ink, height/2, x, y, width, height)
		x += width + gap
	}
}

// paintAwaiting stands between the end of a poll and the publication of its result.
func (v *view) paintAwaiting(s *stage) {
	p := v.desk.public
	s.head(p.Title)
	middle := (headHeight + s.bottom) / 2
	if p.Void {
		s.centred(words.Say("{{.Poll}} is void", facts{"Poll": ruletext.PollName(p.Held)}), 72, true, theme.StageInk, middle-40)
		s.centred(words.Say("It is not counted and is held again"), 36, false, theme.StageSecond, middle+56)
		return
	}
	s.centred(words.Say("{{.Poll}} is closed", facts{"Poll": ruletext.PollName(p.Held)}), 72, true, theme.StageInk, middle-40)
	s.centred(words.Say("Please wait for the chair to announce the result"), 36, false, theme.StageSecond, middle+56)
}
