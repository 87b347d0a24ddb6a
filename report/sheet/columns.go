package sheet

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// field is what a column holds.
type field int

const (
	fieldNone field = iota
	fieldNumber
	fieldName
	fieldUnit
	fieldRecommender
	fieldYears
	fieldCertificate
	fieldAward
	fieldMerit
	fieldStaff
	fieldIdentity
	fieldPhone
	fieldOtherPhone // a second column of fieldPhone
	fieldPost
	fieldTitle
	fieldNote
)

// layout is the columns that a kind of list may have, by normalised header.
type layout map[string]field

// titles are our own headers, which messages use for a column that is not there.
var titles = map[field]string{fieldName: "姓名", fieldUnit: "单位", fieldRecommender: "推荐单位"}

// requiredFields are the columns without which a sheet is no list.
var requiredFields = []field{fieldName, fieldUnit}

var (
	candidateLayout = newLayout(map[field]string{
		fieldNumber: "序号 编号 序 排序 No",
		fieldName: "姓名 名字 领衔人 领衔人姓名 领衔大师 领衔大师姓名 大师 大师姓名 申报人 申报人姓名 " +
			"申请人 申请人姓名 候选人 候选人姓名 人选 人选姓名 推荐人选 推荐人选姓名",
		fieldUnit:        "单位 单位名称 所在单位 所在单位名称 工作单位 工作单位名称 现工作单位 任职单位 申报单位 申报单位名称 申请单位",
		fieldRecommender: "推荐单位 推荐单位名称 推荐部门 推荐机构 报送单位 报送单位名称 报送部门",
		fieldYears:       "从业年限 从业年数 从事就业服务工作年限 从事就业服务年限 就业服务工作年限 工作年限",
		fieldCertificate: "职业资格证书 职业资格 资格证书 职业资格证书名称 证书 证书名称",
		fieldAward:       "获奖 获奖情况 表彰 表彰情况 表彰奖励 荣誉 荣誉称号 所获荣誉 获奖荣誉 省级及以上表彰",
		fieldMerit:       "主要业绩 业绩 工作业绩 主要工作业绩 工作成绩 主要工作成绩 主要成绩 主要事迹",
		fieldStaff:       "工作人员数 工作人员 工作人员数量 工作人员人数 团队人数 人员数",
		fieldIdentity:    "身份证号 身份证号码 身份证 公民身份号码 公民身份证号码 身份证件号码",
		fieldPhone:       "联系电话 电话 电话号码 手机 手机号 手机号码 联系手机 联系方式",
		fieldNote:        "备注 备注说明",
	})
	expertLayout = newLayout(map[field]string{
		fieldNumber: "序号 编号 序 排序 No",
		fieldName:   "姓名 名字 专家 专家姓名 评委 评委姓名 评审专家 评审专家姓名",
		fieldUnit:   "单位 单位名称 所在单位 所在单位名称 工作单位 工作单位名称 现工作单位 任职单位 专家单位",
		fieldPost:   "职务",
		fieldTitle:  "职称 职务职称 职称职务 职务及职称 职称及职务 职务或职称 专业技术职务 专业技术职称",
		fieldPhone:  "联系电话 电话 电话号码 手机 手机号 手机号码 联系手机 联系方式",
		fieldNote:   "备注 备注说明",
	})
)

func newLayout(headers map[field]string) layout {
	l := layout{}
	for f, names := range headers {
		for name := range strings.FieldsSeq(names) {
			l[normalHeader(name)] = f
		}
	}
	return l
}

// bracketed is a note within a header, such as 姓名（必填）, after NFKC.
var bracketed = regexp.MustCompile(`\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕`)

// normalHeader leaves of a header what tells it from others: 姓　名 ＊（必填） is 姓名.
func normalHeader(text string) string {
	text = bracketed.ReplaceAllString(norm.NFKC.String(text), "")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

func joined(names []string) string { return strings.Join(names, "、") }
