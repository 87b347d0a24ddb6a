package progress_test

import (
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/progress"
	"expertpanel/ui/screen"
)

var today = panel.Date{Year: 2026, Month: 11, Day: 23}

func ready() panel.Meeting {
	m := panel.Meeting{Round: panel.Round{
		ID: 1, Rule: panel.DefaultRule(), Method: panel.MethodHandOver, PINSet: true,
		Office:  panel.Office{Bureau: "市人社局"},
		Meeting: panel.Venue{Date: today, Place: "会议室"},
	}}
	m.Candidates = []panel.Candidate{
		{ID: 1, Name: "张三", Years: 12, Staff: 3, Certificate: "职业指导师一级"},
		{ID: 2, Name: "李四", Years: 10, Staff: 2, Merit: "连续六年组织校园招聘会"},
	}
	for i := range 9 {
		m.Experts = append(m.Experts, panel.Expert{ID: panel.ExpertID(i + 1), Name: "专家", Attendance: panel.Present})
	}
	return m
}

// polled has one closed poll in which the candidates got so many of nine votes.
func polled(agree ...int) panel.Meeting {
	m := ready()
	m.Round.RuleFrozen = true
	poll := panel.Poll{ID: 1, No: 1, State: panel.PollClosed, Papers: []panel.Paper{{Kind: 1, Rights: 9, Used: 9}}}
	for i, n := range agree {
		id := panel.CandidateID(i + 1)
		poll.Candidates = append(poll.Candidates, id)
		poll.Tallies = append(poll.Tallies, panel.Tally{Candidate: id, Eligible: 9, Agree: n, Oppose: 9 - n})
	}
	m.Polls = []panel.Poll{poll}
	return m
}

// onPaper has one poll on paper in a state.
func onPaper(state panel.PollState) panel.Meeting {
	m := polled(0, 0)
	m.Polls[0].State, m.Polls[0].Method, m.Polls[0].Tellers = state, panel.MethodPaper, [2]bool{false, true}
	m.Polls[0].Tallies, m.Polls[0].Papers[0].Used = nil, 0
	return m
}

// tieThenVoid has a tie, and a run-off on paper that is void.
func tieThenVoid() panel.Meeting {
	m := polled(7, 7)
	m.Round.Rule.Seats = 1
	m.Polls = append(m.Polls, panel.Poll{ID: 2, No: 2, State: panel.PollVoid, Method: panel.MethodPaper, Candidates: m.Polls[0].Candidates})
	return m
}

func with(m panel.Meeting, change func(*panel.Meeting)) panel.Meeting {
	change(&m)
	return m
}

func public(last panel.Date) panel.Meeting {
	return with(polled(9, 3), func(m *panel.Meeting) {
		m.Publicity = &panel.Publicity{Posted: last, Period: panel.Period{Days: []panel.Date{last}}}
	})
}

func TestSteps(t *testing.T) {
	const (
		waiting, open, started     = progress.Waiting, progress.Open, progress.Started
		attention, done            = progress.Attention, progress.Done
		first, candidates, experts = screen.Round, screen.Candidates, screen.Experts
	)
	tests := []struct {
		name  string
		m     panel.Meeting
		step  screen.Step
		state progress.State
		mend  screen.Step
		says  string
	}{
		{"new round", panel.Meeting{}, first, started, 0, "主办单位、会议日期、会议地点"},
		{"round filled in", ready(), first, done, 0, ""},
		{"no candidates", panel.Meeting{}, candidates, open, 0, "导入"},
		{"all is known", ready(), candidates, done, 0, ""},
		{"too few years", with(ready(), func(m *panel.Meeting) { m.Candidates[0].Years = 8 }), candidates, attention, 0, "张三不符合第五条"},
		{"years not given", with(ready(), func(m *panel.Meeting) { m.Candidates[1].Years = 0 }), candidates, attention, 0, "补填李四"},
		{"staff not given", with(ready(), func(m *panel.Meeting) { m.Candidates[0].Staff = 0 }), candidates, attention, 0, "补填张三"},
		{"too few years, excluded", with(ready(), func(m *panel.Meeting) { m.Candidates[0].Years, m.Candidates[0].Excluded = 8, "不满十年" }), candidates, done, 0, ""},
		{"all excluded", with(ready(), func(m *panel.Meeting) { m.Candidates[0].Excluded, m.Candidates[1].Excluded = "退出", "退出" }), candidates, attention, 0, "至少恢复一位"},
		{"no experts", with(ready(), func(m *panel.Meeting) { m.Experts = nil }), experts, open, 0, "不少于 7 人"},
		{"too few experts", with(ready(), func(m *panel.Meeting) { m.Experts = m.Experts[:5] }), experts, started, 0, "还要添加 2 人"},
		{"too few signed in", with(ready(), func(m *panel.Meeting) {
			m.Experts[0].Attendance, m.Experts[1].Attendance, m.Experts[2].Attendance = panel.Absent, panel.Absent, panel.Left
		}), experts, started, 0, "至少还要 1 人"},
		{"recusals leave too few", with(ready(), func(m *panel.Meeting) {
			m.Recusals = []panel.Recusal{{Expert: 1, Candidate: 2}, {Expert: 2, Candidate: 2}, {Expert: 3, Candidate: 2}}
		}), experts, attention, 0, "李四只有 6 人"},
		{"enough signed in", ready(), experts, done, 0, ""},
		{"enough signed in, nobody stands", with(ready(), func(m *panel.Meeting) { m.Candidates = nil }), experts, done, candidates, "还没有申报对象"},
		{"vote without candidates", with(ready(), func(m *panel.Meeting) { m.Candidates = nil }), screen.Vote, waiting, candidates, ""},
		{"vote without experts", with(ready(), func(m *panel.Meeting) { m.Experts = nil }), screen.Vote, waiting, experts, "少于规定的 7 人"},
		{"vote ready", ready(), screen.Vote, open, 0, "票箱为空"},
		{"vote ready but for the PIN", with(ready(), func(m *panel.Meeting) { m.Round.PINSet = false }), screen.Vote, open, 0, "操作员密码"},
		{"vote on paper needs no PIN", with(ready(), func(m *panel.Meeting) { m.Round.Method, m.Round.PINSet = panel.MethodPaper, false }), screen.Vote, open, 0, "票箱为空"},
		{"voting on paper", onPaper(panel.PollOpen), screen.Vote, started, 0, "收齐后结束投票"},
		{"counting", onPaper(panel.PollCounting), screen.Vote, started, 0, "已录入 1 / 2 份"},
		{"counting, the experts", onPaper(panel.PollCounting), experts, done, 0, ""},
		{"counting, the result", onPaper(panel.PollCounting), screen.Result, waiting, screen.Vote, ""},
		{"void", onPaper(panel.PollVoid), screen.Vote, attention, 0, "作废"},
		{"void, too few signed in", with(onPaper(panel.PollVoid), func(m *panel.Meeting) { m.Experts = m.Experts[:6] }), screen.Vote, waiting, experts, ""},
		{"result of a void poll", onPaper(panel.PollVoid), screen.Result, waiting, screen.Vote, ""},
		{"publicity after a void poll", onPaper(panel.PollVoid), screen.Publicity, waiting, screen.Vote, ""},
		{"result, a void poll after a tie", tieThenVoid(), screen.Result, started, screen.Vote, "作废"},
		{"result, a run-off under way", with(tieThenVoid(), func(m *panel.Meeting) { m.Polls[1].State = panel.PollOpen }), screen.Result, started, screen.Vote, "收齐后结束投票"},
		{"voting", with(polled(0, 0), func(m *panel.Meeting) { m.Polls[0].State, m.Polls[0].Papers[0].Used = panel.PollOpen, 4 }), screen.Vote, started, 0, "4 / 9"},
		{"voted", polled(9, 3), screen.Vote, done, 0, ""},
		{"tie", with(polled(7, 7), func(m *panel.Meeting) { m.Round.Rule.Seats = 1 }), screen.Vote, attention, 0, "2 人同票"},
		{"no result yet", ready(), screen.Result, waiting, screen.Vote, ""},
		{"result of a tie", with(polled(7, 7), func(m *panel.Meeting) { m.Round.Rule.Seats = 1 }), screen.Result, started, screen.Vote, "再投一轮"},
		{"tie after the last poll", with(polled(7, 7), func(m *panel.Meeting) { m.Round.Rule.Seats, m.Round.Rule.MaxPolls = 1, 1 }), screen.Result, attention, 0, "仍然同票"},
		{"result", polled(9, 3), screen.Result, done, 0, ""},
		{"publicity before the result", ready(), screen.Publicity, waiting, screen.Vote, ""},
		{"nobody to make public", polled(2, 3), screen.Publicity, done, 0, "没有人获得认定"},
		{"not posted", polled(9, 3), screen.Publicity, open, 0, "五个工作日"},
		{"last day of publicity", public(today), screen.Publicity, started, 0, "2026年11月23日"},
		{"publicity over", public(today.AddDays(-1)), screen.Publicity, done, 0, ""},
		{"award during publicity", public(today), screen.Award, waiting, screen.Publicity, ""},
		{"award", public(today.AddDays(-1)), screen.Award, open, 0, ""},
		{"documents of nothing", panel.Meeting{}, screen.Documents, waiting, candidates, ""},
		{"documents", ready(), screen.Documents, open, 0, ""},
	}
	for _, tt := range tests {
		got := progress.Of(tt.m, today)[tt.step]
		if got.State != tt.state || got.Mend != tt.mend || !strings.Contains(got.Next, tt.says) {
			t.Errorf("%s: %+v, want state %d, mend %d, a sentence with %q", tt.name, got, tt.state, tt.mend, tt.says)
		}
		if got.Next == "" {
			t.Errorf("%s: says nothing", tt.name)
		}
	}
}

func TestCurrent(t *testing.T) {
	voting := ready()
	voting.Round.Meeting = panel.Venue{}
	voting.Polls = []panel.Poll{{No: 1, State: panel.PollOpen}}
	tests := []struct {
		name string
		m    panel.Meeting
		want screen.Step
	}{
		{"nothing yet", panel.Meeting{}, screen.Round},
		{"ready to vote", ready(), screen.Vote},
		{"voted", polled(9, 3), screen.Publicity},
		{"public", public(today), screen.Publicity},
		{"over", public(today.AddDays(-1)), screen.Award},
		{"voting, though the place of the meeting is not said", voting, screen.Vote},
	}
	for _, tt := range tests {
		if got := progress.Current(tt.m, today); got != tt.want {
			t.Errorf("%s: step %d, want %d", tt.name, got, tt.want)
		}
	}
}
