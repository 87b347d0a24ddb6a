// Package regulation holds the text that the program serves: 《淮南市职业指导大师
// 工作室认定管理办法（试行）》（淮人社发〔2019〕49号), word for word.
package regulation

import (
	_ "embed" // the text is a file
	"strconv"
	"strings"
	"sync"
)

//go:embed huainan-2019-49.txt
var text string

// Clause is the text of a clause by its numbers: 5.1.2 is 第五条（一）2, 7.4 is
// 第七条 4. The clause's own number stands before it as in the regulation. There
// is none, and the text is empty, for numbers that the regulation does not have.
func Clause(numbers string) string { return clauses()[numbers] }

var clauses = sync.OnceValue(func() map[string]string {
	found := map[string]string{}
	var article, paragraph string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if n, ok := between(line, "第", "条"); ok {
			article, paragraph = n, ""
			found[article] = line
		} else if n, ok := between(line, "（", "）"); ok && article != "" {
			paragraph = "." + n
			found[article+paragraph] = line
		} else if no, _, ok := strings.Cut(line, "."); ok && article != "" {
			if _, err := strconv.Atoi(no); err == nil {
				found[article+paragraph+"."+no] = line
			}
		}
	}
	return found
})

// between reads the Chinese number with which a line begins, within two marks.
func between(line, open, end string) (number string, ok bool) {
	rest, ok := strings.CutPrefix(line, open)
	if !ok {
		return "", false
	}
	numeral, _, ok := strings.Cut(rest, end)
	n := 0
	for _, r := range numeral {
		digit := strings.Index("一二三四五六七八九", string(r)) / len("一")
		switch {
		case r == '十':
			n = max(n, 1) * 10
		case strings.ContainsRune("一二三四五六七八九", r):
			n += digit + 1
		default:
			return "", false
		}
	}
	return strconv.Itoa(n), ok && n > 0
}
