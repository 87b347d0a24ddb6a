package panel

// Key names the disclosure's sentence in the translations.
func (d Disclosure) Key() string {
	key := "disclosure."
	if d.Before {
		key += "before."
	}
	return key + string(d.Kind)
}

// choiceNames are what sentences tell choices apart by.
var choiceNames = map[Choice]string{Agree: "agree", Oppose: "oppose", Abstain: "abstain", Invalid: "invalid", noBallot: "none"}

// Facts are the values that the sentence mentions.
func (d Disclosure) Facts() map[string]any {
	return map[string]any{
		"Counts": d.Printing != PrintPassed, "Poll": d.Poll, "Earlier": d.Earlier, "Name": d.Name, "Person": d.Person,
		"Joined": d.Joined, "Eligible": d.Eligible, "Voters": d.Voters, "Choice": choiceNames[d.Choice],
		"Own": choiceNames[d.Own], "Seen": d.Seen, "Certain": d.Certain, "Avoidable": d.Avoidable,
	}
}
