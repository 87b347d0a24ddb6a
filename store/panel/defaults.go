package panel

import (
	"fmt"
	"slices"
	"strings"
)

// DefaultBureau recognises the studios and issues the documents (第三条).
const DefaultBureau = "淮南市人力资源和社会保障局"

// defaultAddressees are those who put candidates forward (第六条（二）).
const defaultAddressees = "各县（区）人力资源和社会保障局，在淮各高校"

// DefaultTitle is the title that a year's review usually has.
func DefaultTitle(year int) string {
	return fmt.Sprintf("%d年度淮南市职业指导大师工作室评审", year)
}

// DefaultAgenda is how a review meeting usually goes.
func DefaultAgenda() []AgendaItem {
	return []AgendaItem{
		{What: "主持人宣布开会，介绍评审专家和列席人员", Minutes: 5},
		{What: "宣读评审纪律、回避规定和表决规则，专家签署承诺书", Minutes: 10},
		{What: "申报人陈述，专家提问", Presents: EachLeft},
		{What: "专家评议", Minutes: 30},
		{What: "推选监票人、计票人、唱票人，查验票箱", Minutes: 5},
		{What: "无记名投票", Minutes: 15},
		{What: "计票，宣布表决结果", Minutes: 15},
		{What: "专家在评审结果汇总表上签名", Minutes: 10},
	}
}

// NewRound is a year's round before anything was filled in.
func NewRound(year int) Round {
	return Round{
		Year: year, Title: DefaultTitle(year), Rule: DefaultRule(),
		Method: MethodHandOver, Printing: PrintCounts,
		Office: Office{
			Bureau: DefaultBureau, Centre: "淮南市公共就业人才管理服务中心", Printer: DefaultBureau + "办公室",
			Portal: DefaultBureau + "门户网站",
		},
		Notice: RoundNotice{
			Addressees:  defaultAddressees,
			Attachments: []string{"职业指导大师工作室申报表", "职业指导大师工作室推荐汇总表"},
		},
		Meeting: Venue{Presentation: 10, Agenda: DefaultAgenda()},
		Award:   AwardSpec{Addressees: defaultAddressees, Subsidy: DefaultSubsidy},
		Plaque:  PlaqueSpec{WidthMM: 600, HeightMM: 400, Issuer: DefaultBureau},
	}
}

// Next is the round of another year that begins with what this one settled: the
// rule, the bodies and contacts, the texts of notices, the agenda and the
// specification of the plaque. What belongs to a year stays behind: document
// numbers, dates, and who is excused.
func (r Round) Next(year int) Round {
	next := NewRound(year)
	next.Title = strings.ReplaceAll(r.Title, fmt.Sprint(r.Year), fmt.Sprint(year))
	next.Rule, next.Method, next.Printing, next.Practice = r.Rule, r.Method, r.Printing, r.Practice
	next.Office, next.Office.DocumentNumber = r.Office, ""
	next.Notice = r.Notice
	next.Notice.Number, next.Notice.Issued, next.Notice.Deadline = "", Date{}, Date{}
	next.Notice.Attachments = slices.Clone(r.Notice.Attachments)
	next.Meeting = r.Meeting
	next.Meeting.Date, next.Meeting.Excused, next.Meeting.Agenda = Date{}, "", slices.Clone(r.Meeting.Agenda)
	next.Award = r.Award
	next.Plaque, next.Plaque.Issued = r.Plaque, Date{}
	return next
}
