package page

import (
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
	units      = "年月日号时分秒天周个名人岁位票次项条款页届级户家件份种台套期批组间所度元角万亿千百十米厘毫公里克吨升％‰℃°%"
	joined     = "—…" // two or more of a kind are one sign
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

// breaks tells before which characters a line may begin. A line never begins
// with a space: spaces stay at the end of the line before, where they take no room.
func breaks(text []rune) []bool {
	may := make([]bool, len(text))
	for i := 1; i < len(text); i++ {
		may[i] = mayBreak(text, i)
	}
	return may
}

func mayBreak(text []rune, i int) bool {
	last, first := text[i-1], text[i]
	switch {
	case first == ' ':
		return false
	case last == ' ':
		visible := i - 1
		for visible > 0 && text[visible] == ' ' {
			visible--
		}
		return !never(neverLast, text[visible]) && !never(neverFirst, first)
	case never(neverFirst, first) || never(neverLast, last):
		return false
	case last == first && never(joined, last):
		return false
	case wordy(last) && wordy(first):
		return false
	case wordy(last) && never(inWord, first), never(inWord, last) && wordy(first):
		return false
	case unicode.IsDigit(last) && never(units, first), last == '第' && unicode.IsDigit(first):
		return false
	case i > 1 && unicode.IsDigit(text[i-2]) && strings.ContainsRune("万亿千百", last) && never(units, first):
		return false
	}
	return true
}

func never(set string, r rune) bool { return strings.ContainsRune(set, r) }

// terms are words that names of offices and schools are made of. A ragged line
// in a cell does not tear them; a justified one may.
var terms = []string{
	"淮南", "安徽", "人力资源", "社会保障", "公共", "就业", "创业", "人才", "服务", "管理", "中心", "职业", "指导",
	"大师", "工作室", "大学", "学院", "学校", "技术", "师范", "职工", "培训", "招生", "教研室", "办公室", "委员",
	"书记", "校长", "院长", "主任", "科长", "处长", "局长", "科员", "教授", "讲师", "研究员", "认定", "表决",
}

// bySense is may without the places within terms.
func bySense(text []rune, may []bool) []bool {
	out := slices.Clone(may)
	for i := range text {
		for _, term := range terms {
			if n := utf8.RuneCountInString(term); i+n <= len(text) && string(text[i:i+n]) == term {
				for k := i + 1; k < i+n; k++ {
					out[k] = false
				}
			}
		}
	}
	return out
}
