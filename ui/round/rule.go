package round

import (
	"errors"
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// ruleForm is the rule of the vote, each field with its meaning and all of
// them with an example that follows what is typed.
type ruleForm struct {
	seats, minExperts, threshold, maxAgree, maxPolls *widgets.TextField
	strict, base, quorum, abstain, rank, tie         *widgets.ChoiceField

	frozen  *widgets.Notice
	example *example
	object  *fyne.Container
}

func newRuleForm(typed func()) *ruleForm {
	f := &ruleForm{
		seats:      widgets.NewTextField(words.Say("Seats (quota)"), words.Say("No limit")),
		minExperts: widgets.NewTextField(words.Say("Least number of experts"), forExample("7")),
		threshold:  widgets.NewTextField(words.Say("Share that passes"), forExample("2/3")),
		maxAgree:   widgets.NewTextField(words.Say("Most agree votes on a ballot"), words.Say("No limit")),
		maxPolls:   widgets.NewTextField(words.Say("Most polls, run-offs included"), forExample("3")),
		frozen:     widgets.NewNotice(words.Say("Voting has started: the rule is fixed and is printed on the result sheet."), widgets.Attention),
		example:    newExample(),
	}
	f.seats.SetHint(words.Say("Recognised at most, over all polls (Article 6(1)). Empty: no quota."))
	f.minExperts.SetHint(words.Say("Not fewer than seven (Article 6(3))."))
	f.threshold.SetHint(words.Say("A fraction, such as 2/3 or 1/2."))
	f.maxAgree.SetHint(words.Say("Empty: no limit."))
	f.maxPolls.SetHint(words.Say("From 1 to 9."))
	f.makeChoices(typed)
	for _, field := range f.texts() {
		field.OnChanged = func(string) { typed() }
	}
	f.object = f.layout()
	return f
}

func (f *ruleForm) makeChoices(typed func()) {
	changed := func(string) { typed() }
	f.strict = widgets.NewChoiceField(words.Say("At exactly that share"), changed,
		widgets.Meant{Value: "false", Label: words.Say("passes"), Meaning: words.Say("Votes that just reach the share pass.")},
		widgets.Meant{Value: "true", Label: words.Say("does not pass"), Meaning: words.Say("Votes have to be more than the share.")})
	f.base = widgets.NewChoiceField(words.Say("The share is taken of"), changed,
		widgets.Meant{Value: string(panel.BasePresent), Label: words.Say("experts present"), Meaning: words.Say("Experts present who are not recused from the candidate. Abstentions and missing ballots count against.")},
		widgets.Meant{Value: string(panel.BaseCast), Label: words.Say("ballots cast"), Meaning: words.Say("Ballots in the box for the candidate. Abstentions count against, missing ballots do not.")},
		widgets.Meant{Value: string(panel.BaseExpressed), Label: words.Say("agree and oppose"), Meaning: words.Say("Agree and oppose votes only. Abstentions count for nothing.")})
	f.quorum = widgets.NewChoiceField(words.Say("The least number is asked"), changed,
		widgets.Meant{Value: string(panel.QuorumCandidate), Label: words.Say("for each candidate"), Meaning: words.Say("So many ballots for each candidate: experts who are recused from one do not count for that one.")},
		widgets.Meant{Value: string(panel.QuorumPanel), Label: words.Say("for the panel"), Meaning: words.Say("So many ballots handed in, whoever is recused.")})
	f.abstain = widgets.NewChoiceField(words.Say("Abstaining"), changed,
		widgets.Meant{Value: "true", Label: words.Say("allowed"), Meaning: words.Say("The ballot offers agree, oppose and abstain.")},
		widgets.Meant{Value: "false", Label: words.Say("not allowed"), Meaning: words.Say("The ballot offers agree and oppose only.")})
	f.rank = widgets.NewChoiceField(words.Say("When more pass than there are seats, rank by"), changed,
		widgets.Meant{Value: string(panel.RankByAgree), Label: words.Say("agree votes"), Meaning: words.Say("More agree votes come first.")},
		widgets.Meant{Value: string(panel.RankByRate), Label: words.Say("share of agree votes"), Meaning: words.Say("Agree votes divided by the base, which recusals make smaller.")})
	f.tie = widgets.NewChoiceField(words.Say("A tie for the last seat"), changed,
		widgets.Meant{Value: string(panel.TieRunoff), Label: words.Say("run-off"), Meaning: words.Say("One more poll over those who tie.")},
		widgets.Meant{Value: string(panel.TieNone), Label: words.Say("none of them"), Meaning: words.Say("None of those who tie is recognised.")},
		widgets.Meant{Value: string(panel.TieAll), Label: words.Say("all of them"), Meaning: words.Say("All who tie are recognised, beyond the quota.")})
}

func (f *ruleForm) texts() []*widgets.TextField {
	return []*widgets.TextField{f.seats, f.minExperts, f.threshold, f.maxAgree, f.maxPolls}
}

func (f *ruleForm) choices() []*widgets.ChoiceField {
	return []*widgets.ChoiceField{f.strict, f.base, f.quorum, f.abstain, f.rank, f.tie}
}

func (f *ruleForm) layout() *fyne.Container {
	return widgets.Column(
		theme.Gap,
		f.frozen,
		widgets.Card(widgets.Column(
			gap,
			widgets.Heading(words.Say("Rule of the vote")),
			widgets.Equal(gap, f.seats, f.minExperts),
			widgets.Equal(gap, f.threshold, f.strict),
			f.base,
			widgets.Rule(),
			f.example.object,
		)),
		widgets.Card(widgets.Column(
			gap,
			widgets.Heading(words.Say("Quorum, ballot and ties")),
			f.quorum,
			widgets.Equal(gap, f.abstain, f.maxAgree),
			f.rank,
			widgets.TopRow(gap, f.tie, widgets.Grow(f.maxPolls)),
		)),
	)
}

func (f *ruleForm) fill(r panel.Rule, frozen bool) {
	f.seats.SetValue(number(r.Seats))
	f.minExperts.SetValue(number(r.MinExperts))
	f.threshold.SetValue(r.Threshold.String())
	f.maxAgree.SetValue(number(r.MaxAgree))
	f.maxPolls.SetValue(number(r.MaxPolls))
	f.strict.SetValue(strconv.FormatBool(r.Strict))
	f.base.SetValue(string(r.Base))
	f.quorum.SetValue(string(r.Quorum))
	f.abstain.SetValue(strconv.FormatBool(r.Abstain))
	f.rank.SetValue(string(r.RankBy))
	f.tie.SetValue(string(r.Tie))
	for _, field := range f.texts() {
		field.SetEnabled(!frozen)
		field.SetError("")
	}
	for _, field := range f.choices() {
		field.SetEnabled(!frozen)
	}
	f.frozen.Hidden = !frozen
	f.explain()
}

// explain works the example out for what is typed now.
func (f *ruleForm) explain() {
	r, err := f.parse()
	if err == nil {
		err = r.Validate()
	}
	if err != nil {
		f.example.wait()
		return
	}
	f.example.show(r)
}

// parse takes the rule from the fields. A number that can't be read is refused
// as the field's own error.
func (f *ruleForm) parse() (panel.Rule, error) {
	r := panel.Rule{
		Base:   panel.Base(f.base.Value()),
		Quorum: panel.Quorum(f.quorum.Value()),
		RankBy: panel.RankBy(f.rank.Value()),
		Tie:    panel.Tie(f.tie.Value()),
		Strict: f.strict.Value() == "true", Abstain: f.abstain.Value() == "true",
	}
	var err error
	whole := func(field *widgets.TextField, detail, value string, target *int) {
		if field.Value() == "" {
			return
		}
		n, bad := strconv.Atoi(field.Value())
		if bad != nil && err == nil {
			err = panel.Refuse("bad_rule", detail, value, field.Value(), "Least", panel.LeastExperts)
		}
		*target = n
	}
	whole(f.seats, "seats", "Seats", &r.Seats)
	whole(f.minExperts, "min_experts", "MinExperts", &r.MinExperts)
	whole(f.maxAgree, "max_agree", "MaxAgree", &r.MaxAgree)
	whole(f.maxPolls, "max_polls", "MaxPolls", &r.MaxPolls)
	share, bad := panel.ParseFraction(f.threshold.Value())
	if bad != nil && err == nil {
		err = bad
	}
	r.Threshold = share
	return r, err
}

// read takes the rule from the fields; what is wrong is said beside its field.
func (f *ruleForm) read() (panel.Rule, bool) {
	for _, field := range f.texts() {
		field.SetError("")
	}
	r, err := f.parse()
	if err == nil {
		err = r.Validate()
	}
	if err == nil {
		return r, true
	}
	var refused *panel.Error
	if errors.As(err, &refused) {
		if field := f.field(refused.Detail); field != nil {
			field.SetError(words.Explain(err))
		}
	}
	return r, false
}

func (f *ruleForm) field(detail string) *widgets.TextField {
	return map[string]*widgets.TextField{
		"seats": f.seats, "min_experts": f.minExperts, "threshold": f.threshold,
		"max_agree": f.maxAgree, "max_polls": f.maxPolls,
	}[detail]
}
