package wording

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"text/template"

	"expertpanel/store/panel"
)

// The names of functions that belong to one execution. That of the printer can't
// be said in a wording.
const (
	printer  = "印_"
	sections = "节"
)

// functions are all that a wording may call besides comparing. None runs long
// or makes much out of little.
var functions = template.FuncMap{
	"中文数":  Numeral,
	"短语":   func(title string) phrases { return phrases(Phrases(title)) },
	"连":    joined,
	"计数":   count,
	"年月":   func(d panel.Date) string { return when(d, fmt.Sprintf("%d年%d月", d.Year, int(d.Month))) },
	"带星期":  func(d panel.Date) string { return when(d, d.ChineseWithWeekday()) },
	"汉字日期": hanziDate,
	"各行":   paragraphs,
	"填":    blank,
}

// compared are the functions of text/template itself that a wording may call.
var compared = []string{"and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "len"}

// known is every function for the parser, which asks for the names alone.
var known = func() map[string]any {
	all := map[string]any{sections: true}
	for _, name := range compared {
		all[name] = true
	}
	for name := range functions {
		all[name] = true
	}
	return all
}()

func functionNames() []string { return slices.Sorted(maps.Keys(known)) }

var numerals = []rune("零一二三四五六七八九")

// Numeral writes a number in hanzi: 十二, 一百零五.
func Numeral(n int) string {
	if n < 0 || n >= 10000 {
		return strconv.Itoa(n)
	}
	if n < 10 {
		return string(numerals[n])
	}
	var b strings.Builder
	zero := false
	for _, unit := range []struct {
		of   int
		name string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		digit := n / unit.of % 10
		switch {
		case digit > 0:
			if zero {
				b.WriteRune('零')
			}
			zero = false
			if digit != 1 || unit.of != 10 || b.Len() > 0 { // 十二, and not 一十二
				b.WriteRune(numerals[digit])
			}
			b.WriteString(unit.name)
		case b.Len() > 0:
			zero = true
		}
	}
	return b.String()
}

func hanziDate(d panel.Date) string {
	if d.IsZero() {
		return ""
	}
	var year strings.Builder
	for _, digit := range strconv.Itoa(d.Year) {
		if digit == '0' {
			year.WriteRune('〇')
			continue
		}
		year.WriteRune(numerals[digit-'0'])
	}
	return fmt.Sprintf("%s年%s月%s日", year.String(), Numeral(int(d.Month)), Numeral(d.Day))
}

func when(d panel.Date, text string) string {
	if d.IsZero() {
		return ""
	}
	return text
}

// joined puts 、 between texts, or between what each of a list is called by a name.
func joined(list any, name ...string) (string, error) {
	switch list := list.(type) {
	case []string:
		return strings.Join(list, "、"), nil
	case []Facts:
		var texts []string
		for _, item := range list {
			if len(name) != 1 || item[name[0]] == nil {
				return "", panel.Refuse("bad_wording", "joined")
			}
			texts = append(texts, fmt.Sprint(item[name[0]]))
		}
		return strings.Join(texts, "、"), nil
	}
	return "", panel.Refuse("bad_wording", "joined")
}

func count(list any) (int, error) {
	switch list := list.(type) {
	case []string:
		return len(list), nil
	case []Facts:
		return len(list), nil
	}
	return 0, panel.Refuse("bad_wording", "counted")
}

// paragraphs are the lines of a text that was typed in several.
func paragraphs(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// blank leaves room to write by hand what is not known.
func blank(v any) any {
	switch v := v.(type) {
	case string:
		if v != "" {
			return v
		}
	case panel.Date:
		if v.IsZero() {
			return "　　　　年　　月　　日"
		}
		return v
	case int:
		if v != 0 {
			return v
		}
		return "＿＿"
	default:
		return v
	}
	return "＿＿＿＿＿"
}

// Phrases cuts a title where it may break, so that no term is torn.
func Phrases(title string) []string {
	const cut = "\x00"
	marked := strings.NewReplacer(
		"年度", "年度"+cut,
		"淮南市", "淮南市"+cut,
		"职业指导大师工作室", "职业指导大师工作室"+cut,
	).Replace(title)
	return slices.DeleteFunc(strings.Split(marked, cut), func(part string) bool { return part == "" })
}
