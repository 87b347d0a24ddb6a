package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The rules of 禁则 after GB/T 15834-2011 (5.1: where punctuation may stand) and
// the W3C's Requirements for Chinese Text Layout.
const (
	neverFirst = "。，、；：？！”’）》】〕」』〉〗］｝…—～·•‧・％‰℃°%,.;:?!)]}"
	neverLast  = "“‘（《【〔「『〈〖［｛￥＄([{"
	joined     = "—…＿" // two or more of a kind are one sign
	inWord     = "-.,:/@_'&+#%=?~°‐‑–−"
)

func closes(r rune) bool {
	return strings.ContainsRune("。，、；：？！”’）》】〕」』〉〗］｝", r)
}
func opens(r rune) bool { return strings.ContainsRune("“‘（《【〔「『〈〖［｛", r) }

// wordy reports whether r belongs to a Latin word or a number.
func wordy(r rune) bool {
	return r < 0x2E80 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// rank is how bad it is to begin a line before a character. A line ends at the
// last of its least bad places: a word that no line holds is cut, but not so
// that a stop begins the next line.
type rank uint8

const (
	free rank = iota
	tornWord
	tornNumber
	forbidden
)

// ranks tells how bad it is to begin a line before each character. A line never
// begins with a space: spaces stay at the end of the line before, where they take no room.
func ranks(text []rune) []rank {
	out := make([]rank, len(text))
	for i := 1; i < len(text); i++ {
		out[i] = rankBefore(text, i)
	}
	whole := string(text)
	for _, at := range quantity.FindAllStringIndex(whole, -1) {
		from := utf8.RuneCountInString(whole[:at[0]])
		for i := range utf8.RuneCountInString(whole[at[0]:at[1]]) - 1 {
			out[from+1+i] = max(out[from+1+i], tornNumber)
		}
	}
	return out
}

func rankBefore(text []rune, i int) rank {
	first, before := text[i], i-1 // before is the last that shows
	for before > 0 && text[before] == ' ' {
		before--
	}
	last := text[before]
	switch {
	case first == ' ', never(neverFirst, first), never(neverLast, last):
		return forbidden
	case before < i-1:
		return free
	case last == first && never(joined, last):
		return forbidden
	case wordy(last) && wordy(first),
		wordy(last) && never(inWord, first), never(inWord, last) && wordy(first):
		return tornWord
	}
	return free
}

func never(set string, r rune) bool { return strings.ContainsRune(set, r) }

// terms are words that names of offices and schools are made of. A ragged line
// in a cell does not tear them; a justified one may.
var terms = []string{
	"淮南", "安徽", "人力资源", "社会保障", "公共", "就业", "创业", "人才", "服务", "管理", "中心", "职业", "指导",
	"大师", "工作室", "大学", "学院", "学校", "技术", "师范", "职工", "培训", "招生", "教研室", "办公室", "委员",
	"书记", "校长", "院长", "主任", "科长", "处长", "局长", "科员", "教授", "讲师", "研究员", "认定", "表决",
}

// quantity is the end of a number with its unit. A Latin unit is looked for
// behind a space: without one it is a part of the number's own word.
var quantity = regexp.MustCompile(`第\p{Nd}|\p{Nd} ?(?:[万亿千百]?(?:` +
	`小时|分钟|学期|学年|学时|课时|公里|公斤|千克|毫米|厘米|平方米|立方米|平方公里|个月|个工作日|` +
	`[年月日号时分秒天周个名人岁位票次项条款页届级户家件份种台套期批组间所度元角米里克吨升章节部本张辆座支只对字倍成亩％‰℃°%㎡㎥㎜㎝㎞㎏㎎])|` +
	`[万亿千百十])|\p{Nd} (?:mm|cm|m|km|mg|g|kg|t|mL|ml|L|s|min|h|V|A|W|kW|Hz|ha|KB|MB|GB)\b`)

// bySense is the ranks with the places within terms torn.
func bySense(text []rune, places []rank) []rank {
	out := slices.Clone(places)
	for i := range text {
		for _, term := range terms {
			if n := utf8.RuneCountInString(term); i+n <= len(text) && string(text[i:i+n]) == term {
				for k := i + 1; k < i+n; k++ {
					out[k] = max(out[k], tornWord)
				}
			}
		}
	}
	return out
}
