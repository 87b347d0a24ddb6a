package wording

import (
	"maps"
	"slices"
)

// Mark says what a line is.
type Mark string

// The marks. A line without one is a Paragraph.
const (
	Title        Mark = "标题"
	Paragraph    Mark = "正文"
	Level1       Mark = "一级"
	Level2       Mark = "二级"
	Level3       Mark = "三级"
	Level4       Mark = "四级"
	Centred      Mark = "居中"
	AtRight      Mark = "居右"
	Flush        Mark = "顶格"
	Item         Mark = "条"
	Field        Mark = "项目"
	FieldBeside  Mark = "并列"
	Table        Mark = "表"
	Row          Mark = "行"
	Sign         Mark = "签字"
	Sealed       Mark = "盖章落款"
	Signed       Mark = "落款"
	Addressee    Mark = "主送"
	Attached     Mark = "附件"
	AttachedPage Mark = "附件页"
	RedHead      Mark = "红头"
	Imprint      Mark = "版记"
	Attendance   Mark = "人员"
	Lines        Mark = "空行"
	Gap          Mark = "空"
	NewPage      Mark = "另页"
	Together     Mark = "同页"
	TogetherEnd  Mark = "同页完"
	Remark       Mark = "注"
	Placed       Mark = "" // a block
)

// shape is how many parts a marked line has, between bars. A whole line is one
// part, bars and all. Number is whether the mark may have a number, as in 【签字 3】.
type shape struct {
	least, most int
	whole       bool
	number      bool
}

// many is as many parts as a line holds.
const many = 1000

var shapes = map[Mark]shape{
	Title:        {least: 1, most: many},
	Paragraph:    {least: 1, most: 1, whole: true},
	Level1:       {least: 1, most: 1, whole: true},
	Level2:       {least: 1, most: 1, whole: true},
	Level3:       {least: 1, most: 1, whole: true},
	Level4:       {least: 1, most: 1, whole: true},
	Centred:      {least: 1, most: 1, whole: true},
	AtRight:      {least: 1, most: 1, whole: true},
	Flush:        {least: 1, most: 1, whole: true},
	Item:         {least: 1, most: 2},
	Field:        {least: 1, most: 2},
	FieldBeside:  {least: 1, most: 2},
	Table:        {least: 1, most: 30},
	Row:          {least: 1, most: 30},
	Sign:         {least: 1, most: many, number: true},
	Sealed:       {least: 2, most: 2},
	Signed:       {least: 2, most: 2},
	Addressee:    {least: 1, most: 1, whole: true},
	Attached:     {least: 1, most: many},
	AttachedPage: {least: 0, most: 0, number: true},
	RedHead:      {least: 2, most: 2},
	Imprint:      {least: 3, most: 3},
	Attendance:   {least: 2, most: 2},
	Lines:        {least: 0, most: 0, number: true},
	Gap:          {least: 0, most: 0, number: true},
	NewPage:      {least: 0, most: 0},
	Together:     {least: 0, most: 0},
	TogetherEnd:  {least: 0, most: 0},
	Remark:       {least: 0, most: 1, whole: true},
}

func markNames() []string {
	var names []string
	for _, m := range slices.Sorted(maps.Keys(shapes)) {
		names = append(names, string(m))
	}
	return names
}
