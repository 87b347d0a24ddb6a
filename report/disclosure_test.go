package report

import (
	"regexp"
	"strings"
	"testing"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// TestDisclosuresAreSaid says every disclosure that there can be, in both
// languages: whole sentences, and never a vote of an expert who is named.
func TestDisclosuresAreSaid(t *testing.T) {
	defer words.Use(words.Chinese)
	kinds := map[panel.DisclosureKind][]bool{ // after a poll, before one
		panel.AllAlike: {false}, panel.AllButOne: {false}, panel.EveryBallot: {true},
		panel.OneVoter: {false, true}, panel.TwoVoters: {false, true}, panel.TwoPolls: {false, true},
	}
	rest := regexp.MustCompile(`[{}<>]|disclosure\.|  |，，|。。|：。|\.\.| \.| ,`)
	latin := regexp.MustCompile(`[A-Za-z]`)
	said := 0
	for kind, times := range kinds {
		for _, before := range times {
			for _, printing := range []panel.Printing{panel.PrintCounts, panel.PrintPassed} {
				for _, choice := range []panel.Choice{0, panel.Agree, panel.Oppose, panel.Abstain, panel.Invalid} {
					for marks := range 32 {
						d := panel.Disclosure{
							Kind: kind, Before: before, Printing: printing, Poll: 2, Earlier: 1, Name: "陈思敏", Eligible: 8, Voters: 7,
							Choice: choice, Seen: marks&1 > 0, Joined: marks&2 > 0, Certain: marks&4 > 0, Avoidable: marks&8 > 0 && printing == panel.PrintCounts,
						}
						named := kind == panel.TwoPolls || kind == panel.OneVoter && (before || !d.Seen)
						if named {
							d.Person = "李四"
						}
						if marks&16 > 0 {
							d.Own = panel.Oppose
						}
						for _, language := range []words.Language{words.Chinese, words.English} {
							words.Use(language)
							text := words.Say(d.Key(), d.Facts())
							said++
							if len(text) < 40 || rest.MatchString(text) {
								t.Fatalf("%+v: %s", d, text)
							}
							if language == words.Chinese && (latin.MatchString(text) || named && strings.ContainsAny(text, "同意弃废")) {
								t.Fatalf("%+v: %s", d, text)
							}
							if advice := strings.Contains(text, "可改为只列是否通过") || strings.Contains(text, "You can print only who passed"); advice != d.Avoidable {
								t.Fatalf("%+v: advice %v: %s", d, advice, text)
							}
						}
					}
				}
			}
		}
	}
	if said < 1000 {
		t.Errorf("only %d sentences", said)
	}
}

func TestDisclosuresInWords(t *testing.T) {
	base := panel.Disclosure{Printing: panel.PrintCounts, Poll: 1, Name: "陈思敏", Eligible: 8, Voters: 8, Choice: panel.Agree}
	with := func(f func(*panel.Disclosure)) panel.Disclosure {
		d := base
		f(&d)
		return d
	}
	for _, c := range []struct {
		d    panel.Disclosure
		want string
	}{
		{
			with(func(d *panel.Disclosure) { d.Kind, d.Avoidable = panel.AllAlike, true }),
			"陈思敏：8 位专家全部同意。打印票数就等于公开每个人的票，可改为只列是否通过。",
		},
		{
			with(func(d *panel.Disclosure) { d.Kind, d.Printing = panel.AllAlike, panel.PrintPassed }),
			"陈思敏：从印出的结论能推算出，8 位专家全部同意。这等于公开每个人的票。",
		},
		{
			with(func(d *panel.Disclosure) { d.Kind, d.Voters, d.Seen = panel.AllAlike, 7, true }),
			"陈思敏：投了票的 7 位专家全部同意。知道谁没有投票的人，就知道其他每个人的票，只列是否通过也避免不了。",
		},
		{
			with(func(d *panel.Disclosure) {
				d.Kind, d.Voters, d.Own, d.Avoidable = panel.AllButOne, 7, panel.Oppose, true
			}),
			"陈思敏只有一票与其他人不同，投这一票的专家能知道其他 7 位都投了同意票，可改为只列是否通过。",
		},
		{
			with(func(d *panel.Disclosure) {
				d.Kind, d.Voters, d.Own, d.Printing = panel.AllButOne, 7, panel.Oppose, panel.PrintPassed
			}),
			"陈思敏：投了不同意票的专家能从印出的结论推算出其他 7 位都投了同意票。",
		},
		{
			with(func(d *panel.Disclosure) { d.Kind, d.Voters, d.Person = panel.OneVoter, 1, "李四" }),
			"陈思敏：只有李四一位专家可以投票，打印的票数就是李四那一票，只列是否通过也避免不了。",
		},
		{
			with(func(d *panel.Disclosure) { d.Kind, d.Voters, d.Seen, d.Avoidable = panel.OneVoter, 1, true, true }),
			"陈思敏：只有一位专家投了票，知道是谁投的，就能从票数知道投的是什么，可改为只列是否通过。",
		},
		{
			with(func(d *panel.Disclosure) { d.Kind, d.Voters, d.Avoidable = panel.TwoVoters, 2, true }),
			"陈思敏：只有两位专家可以投票，双方都能从票数知道对方的票，可改为只列是否通过。",
		},
		{
			with(func(d *panel.Disclosure) {
				d.Kind, d.Voters, d.Poll, d.Earlier, d.Person, d.Avoidable = panel.TwoPolls, 1, 2, 1, "李四", true
			}),
			"陈思敏：从第 1 轮到第 2 轮，可以投票的专家只少了李四一位。其他专家的票如果没有变，两轮票数之差就是李四那一票，可改为只列是否通过。",
		},
		{
			with(func(d *panel.Disclosure) {
				d.Kind, d.Before, d.Printing, d.Certain, d.Person = panel.OneVoter, true, panel.PrintPassed, true, "李四"
			}),
			"陈思敏：只有李四一位专家可以投票，从印出的结论就知道李四那一票。最好增加不需回避的到会专家。",
		},
		{
			with(func(d *panel.Disclosure) { d.Kind, d.Before, d.Avoidable = panel.EveryBallot, true, true }),
			"打印票数时，全体专家对某位申报人的票如果都相同，就等于公开每个人的票；如果只有一票不同，投这一票的专家能知道其他人的票。可改为只列是否通过。",
		},
	} {
		if got := words.Say(c.d.Key(), c.d.Facts()); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
