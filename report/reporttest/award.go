package reporttest

import "expertpanel/store/panel"

// Confirmed is a meeting after its publicity period: an objection to the first
// who is recognised was unfounded, one to the last was upheld, the others are
// confirmed, and the first two have their plaques.
func Confirmed(m panel.Meeting) panel.Meeting {
	list, posted := m.InPrint(), m.Publicity.Posted
	last := list[len(list)-1]
	m.Objections = []panel.Objection{
		{
			ID: 1, No: 1, By: panel.Anonymously, Way: panel.ByPhone, Candidate: list[0].ID,
			Text:     "来电人称，申报材料中的获奖证书不是省级表彰。",
			Received: posted.AddDays(1), Due: posted.AddDays(15), Outcome: panel.NotUpheld, Decided: posted.AddDays(4),
			Handling: "经与颁发单位核对，该证书由省人力资源和社会保障厅颁发，属省级表彰。",
		},
		{
			ID: 2, No: 2, By: panel.ByUnit, Name: units[5], Contact: "0554-7777777", Way: panel.ByLetter, Candidate: last.ID,
			Text:     "一、申报人从事就业服务工作的年限不足十年。\n二、工作室没有独立的场所，申报材料中的照片是其他单位的接待大厅。",
			Received: posted.AddDays(2), Due: posted.AddDays(16), Outcome: panel.Upheld, Decided: posted.AddDays(9),
			Handling: "经查社会保险缴费记录和工作档案，申报人从事就业服务工作八年四个月，不符合第五条（一）的条件；场所情况属实。已书面答复反映单位。",
			Attachments: []panel.Attachment{
				{ID: 1, Name: "来信扫描件.pdf", SHA256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Bytes: 20480},
			},
		},
	}
	m.Confirmation = &panel.Confirmation{Number: "淮人社发〔2026〕58号", Dated: posted.AddDays(14)}
	m.Round.Award = panel.AwardSpec{
		Addressees: "各县（区）人力资源和社会保障局，各在淮高校，局属有关单位",
		CopiedTo:   "安徽省人力资源和社会保障厅，淮南市财政局，淮南市教育体育局",
	}
	m.Awards = []panel.Award{
		{Candidate: list[0].ID, HandedOn: posted.AddDays(20), Receiver: "周敏", Subsidy: panel.DefaultSubsidy},
		{Candidate: list[1].ID, HandedOn: posted.AddDays(20), Receiver: "买买提江·吐尔逊", Subsidy: panel.DefaultSubsidy},
	}
	return Certified(m)
}
