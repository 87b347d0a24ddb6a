// Package reporttest has meetings for tests of documents: a small one as most
// are, a hard one with long units, rare hanzi and three polls, and those that
// vote on paper.
package reporttest

import (
	"fmt"

	"expertpanel/store/panel"
)

var units = []string{
	"淮南师范学院",
	"安徽理工大学",
	"淮南联合大学招生就业处",
	"淮南市公共就业人才管理服务中心",
	"寿县公共就业人才服务中心",
	"安徽省淮南市凤台县人力资源和社会保障局公共就业和人才服务管理中心职业指导与创业服务科", // 40 characters
}

var surnames = []rune("张王李赵陈杨周吴徐孙马朱胡郭何")

// Small is a meeting of nine experts on five candidates with a quota of three
// and a run-off, publicised.
func Small() panel.Meeting {
	m := meeting(5, 9)
	m.Candidates[0].Name, m.Candidates[2].Name, m.Candidates[4].Name = "欧阳㛃", "张𬱖", "王䶮"
	m.Round.Rule.Seats = 3
	m.Recusals = []panel.Recusal{{Expert: 2, Candidate: 4, Reason: "与申报人同单位"}}
	first := poll(m, 1, 1, 2, 3, 4, 5)
	first.Tallies = []panel.Tally{
		{Candidate: 1, Eligible: 9, Agree: 9},
		{Candidate: 2, Eligible: 9, Agree: 8, Oppose: 1},
		{Candidate: 3, Eligible: 9, Agree: 7, Oppose: 1, Abstain: 1},
		{Candidate: 4, Eligible: 8, Agree: 7, Oppose: 1},
		{Candidate: 5, Eligible: 9, Agree: 4, Oppose: 4, Abstain: 1},
	}
	second := poll(m, 2, 3, 4)
	second.Tallies = []panel.Tally{
		{Candidate: 3, Eligible: 9, Agree: 7, Oppose: 2},
		{Candidate: 4, Eligible: 8, Agree: 6, Oppose: 2},
	}
	m.Polls = []panel.Poll{first, second}
	return WithTrail(m)
}

// Hard is a meeting of 25 experts on 40 candidates with three polls, of whom
// thirty are recognised. Its title takes three lines, and names have from one
// hanzi, rare ones and the points of foreign names.
func Hard() panel.Meeting {
	m := meeting(40, 25)
	m.Round.Title = "2026年度淮南市职业指导大师工作室暨安徽省职业指导大师工作室（淮南地区）择优推荐人选专家评审"
	for i, name := range []string{"𬭎𣲗㺿", "䶮㛃", "𬱖", "阿依古丽·买买提", "买买提江•吐尔逊", "欧阳𬭎𣲗"} {
		m.Candidates[3*i].Name = name
	}
	for i, name := range []string{"㛃", "𬱖䶮", "古丽·买买提", "欧阳𬭎𣲗"} {
		m.Experts[4*i].Name = name
	}
	m.Round.Rule.Seats = 30
	for i := range 8 {
		m.Recusals = append(m.Recusals, panel.Recusal{
			Expert: panel.ExpertID(i + 1), Candidate: panel.CandidateID(2*i + 1),
			Reason: []string{"与申报人同单位", "与申报人系近亲属", "曾与申报人合作申报项目，可能影响公正评审，本人主动申请回避"}[i%3],
		})
	}
	first := poll(m, 1)
	for i := range 40 {
		first.Candidates = append(first.Candidates, panel.CandidateID(i+1))
	}
	m.Polls = []panel.Poll{sealed(m, first, func(i int) int { return []int{24 - i/4, 17, 9}[min(2, max(0, i-27)/5)] })}
	for no := 2; no <= 3; no++ {
		pending := m.Pending()
		p := poll(m, no, pending...)
		m.Polls = append(m.Polls, sealed(m, p, func(i int) int {
			if no == 2 {
				return []int{22, 18, 18, 18, 15, 10}[min(i, 5)]
			}
			return []int{19, 18, 17}[min(i, 2)]
		}))
	}
	return WithTrail(m)
}

// meeting is a round with so many candidates and experts, all present, and no poll.
func meeting(candidates, experts int) panel.Meeting {
	day := panel.Date{Year: 2026, Month: 11, Day: 20}
	m := panel.Meeting{
		Round: panel.Round{
			ID: 1, Year: 2026, Title: "2026年度淮南市职业指导大师工作室评审",
			Rule: panel.DefaultRule(), RuleFrozen: true, Method: panel.MethodHandOver, Printing: panel.PrintCounts,
			Office: panel.Office{
				Bureau: "淮南市人力资源和社会保障局", Department: "淮南市人力资源和社会保障局就业促进和失业保险科",
				Phone: "0554-6666666", Address: "淮南市山南新区和风大街市政务中心B区", PostCode: "232001",
			},
			Meeting: panel.Venue{Date: day, Place: "市人力资源和社会保障局三楼第二会议室"},
			Plaque:  panel.PlaqueSpec{Issued: panel.Date{Year: 2026, Month: 12, Day: 1}},
		},
		Publicity: &panel.Publicity{Posted: day.AddDays(3), CountFrom: panel.PostedDay},
	}
	for i := range 5 {
		m.Publicity.Period.Days = append(m.Publicity.Period.Days, day.AddDays(3+i))
	}
	given := []rune("伟敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂")
	name := func(i int) string {
		n := string(surnames[i%len(surnames)]) + string(given[i*7%len(given)])
		if i%3 > 0 {
			n += string(given[i*3%len(given)])
		}
		return n
	}
	for i := range candidates {
		m.Candidates = append(m.Candidates, panel.Candidate{
			ID: panel.CandidateID(i + 1), Name: name(i), Unit: units[i%len(units)],
			IDNumber: fmt.Sprintf("34040019800101%04d", i), Phone: fmt.Sprintf("1385540%04d", i),
		})
	}
	for i := range experts {
		m.Experts = append(m.Experts, panel.Expert{
			ID: panel.ExpertID(i + 1), Name: name(i + 50), Unit: units[(i+1)%len(units)],
			Title: []string{"教授", "高级职业指导师", "副主任科员", "党委委员、副校长"}[i%4], Attendance: panel.Present,
		})
	}
	return m
}

// poll is a closed poll of everybody present without its count.
func poll(m panel.Meeting, no int, candidates ...panel.CandidateID) panel.Poll {
	p := panel.Poll{ID: panel.PollID(no), No: no, State: panel.PollClosed, Method: m.Round.Method, Candidates: candidates}
	for _, e := range m.Experts {
		p.Present = append(p.Present, e.ID)
	}
	for _, r := range m.Recusals {
		for _, c := range candidates {
			if r.Candidate == c {
				p.Recusals = append(p.Recusals, r)
			}
		}
	}
	p.Papers = panel.Papers(p.Present, candidates, p.Recusals)
	for i := range p.Papers {
		p.Papers[i].Used = p.Papers[i].Rights
	}
	return p
}

// sealed counts a poll: the i-th candidate gets so many agree votes, an
// abstention and otherwise opposition.
func sealed(m panel.Meeting, p panel.Poll, agree func(i int) int) panel.Poll {
	p = poll(m, p.No, p.Candidates...)
	for i, c := range p.Candidates {
		eligible := len(p.Present)
		for _, r := range p.Recusals {
			if r.Candidate == c {
				eligible--
			}
		}
		t := panel.Tally{Candidate: c, Eligible: eligible, Agree: min(agree(i), eligible)}
		t.Abstain = min(1, eligible-t.Agree)
		t.Oppose = eligible - t.Agree - t.Abstain
		p.Tallies = append(p.Tallies, t)
	}
	return p
}
